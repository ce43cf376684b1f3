/*
 * A nomination's life out of a store: gathers what it is judged by, and
 * follows it.
 */
#ifndef TD_CHECK_CHECK_LIFE_H
#define TD_CHECK_CHECK_LIFE_H

#include "archive/reader.h"
#include "rules/proceeding/life_cycle.h"

/*
 * What became of a nomination. What breaks its life in the document `of` is
 * reported there; `of` is a document of the reader's ledger, NULL: all of
 * them.
 *
 * Returns the status of what was reported. TD_INVALID, leaving *life alone and
 * saying nothing, also when nomination or campaign cannot be read, or something
 * that may have happened: that is told where they stand, or are named.
 */
TD_MUST_CHECK enum td_status
td_check_life(struct td_life *life, struct td_reader *reader,
              const char *campaign, const char *nomination,
              const struct td_document *of, struct td_diag *diag);

/*
 * The same of the record that stands at a path of the reader's store, before
 * or while it is checked: what it breaks is reported in `name`. life may be
 * NULL.
 */
TD_MUST_CHECK enum td_status
td_check_life_at(struct td_life *life, struct td_reader *reader,
                 const char *campaign, const char *nomination, const char *path,
                 const char *name, struct td_diag *diag);

#endif
