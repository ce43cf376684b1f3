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

#endif
