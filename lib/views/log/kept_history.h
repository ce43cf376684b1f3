/*
 * What commits say was found of the records that they file.
 */
#ifndef TD_VIEWS_LOG_KEPT_HISTORY_H
#define TD_VIEWS_LOG_KEPT_HISTORY_H

#include "store/history.h"

/* The place behind the events of the commit that begins at `first`. */
size_t
td_kept_end(const struct td_history *history, size_t first);

/*
 * For each event of a history the findings that its commit has for it (trailer
 * Findings), NULL where there are none. The list is the caller's, the texts
 * are the history's.
 *
 * A commit has one Findings for each award record that it adds, in the order
 * of their paths. One that has more or fewer was not made by a command: where
 * it is of several that were put together, the paragraphs of their messages
 * tell which belongs to what. Where they do not, it says nothing.
 */
const char **
td_kept_findings(const struct td_history *history);

#endif
