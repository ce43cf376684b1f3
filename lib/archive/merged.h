/*
 * A standing record as git's union merge leaves it.
 *
 * The store's .gitattributes has the header, units and people merged by git's
 * own union: where two offices changed lines that stand together, both have
 * theirs. Of a key that stands twice then one value is the one that the other
 * office had not changed; a row of `was` says that it is a former one, and the
 * other counts. Rows of `was` of both are kept.
 */
#ifndef TD_ARCHIVE_MERGED_H
#define TD_ARCHIVE_MERGED_H

#include "base/status.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stddef.h>

struct td_document;
struct td_node;

/* Of a key that two offices changed which change is right. */
struct td_merged_choice {
	const char *key;
	const struct td_node *value; /* of a map: what is given of it */
};

/* Whether records of a kind are merged so. */
bool
td_kind_is_merged(enum td_kind kind);

/*
 * Read bytes that are no record as they stand: a key stands twice, or what
 * belongs to one below another. Lines are those of the bytes, but for rows of a
 * further list and parts of a map, which follow the first. A key that two
 * offices changed, and otherwise, is reported (was-changed-twice) with both
 * values and both days, or without days (entered-twice) where no row tells of
 * them; other faults as td_document_parse() reports them. TD_OK with NULL: git
 * has not made it so.
 */
TD_MUST_CHECK enum td_status
td_merged_parse(struct td_document **document, const char *path,
                const char *bytes, size_t size, struct td_diag *diag);

/*
 * The same bytes with each key once, as a person would write them who settles
 * what git merged; of a key that two offices changed the change of that day
 * that was chosen, without the row of the other, also where they differ by the
 * day alone; as a mistake, of a key that they entered the value. NULL: there is
 * nothing to settle, or which value counts cannot be told and no choice tells
 * of any; of a key that none tells of both values stay. *chosen: how many
 * choices have put something out. The caller frees it.
 */
char *
td_merged_settle(const char *path, const char *bytes, size_t size,
                 const struct td_merged_choice *choices, size_t count,
                 struct td_date on, bool mistake, size_t *chosen);

#endif
