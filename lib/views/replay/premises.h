/*
 * What a decision rests on.
 */
#ifndef TD_VIEWS_REPLAY_PREMISES_H
#define TD_VIEWS_REPLAY_PREMISES_H

#include "archive/reader.h"
#include "base/strlist.h"

/* The paths of the nominations that the decision at a path names, and of all
 * that was recorded of them, the decision left out. */
void
td_premises_list(struct td_strlist *paths, struct td_reader *reader,
                 const char *decision_path);

/* The path of the first proceeding or decision of a store that cannot be read
 * and may be about a nomination that the decision at a path names; or of that
 * decision itself, if it cannot be. NULL: there is none. It is the reader's. */
const char *
td_premises_gap(struct td_reader *reader, const char *decision_path);

#endif
