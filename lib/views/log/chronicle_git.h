/*
 * What git says of the rows of a chronicle beside what their commits say.
 */
#ifndef TD_VIEWS_LOG_CHRONICLE_GIT_H
#define TD_VIEWS_LOG_CHRONICLE_GIT_H

#include "views/log/chronicle.h"

/*
 * Say of each row whether somebody changed or removed by hand, later on, what
 * it tells; and whether the commit names the rules that the one before it
 * really has.
 */
void
td_chronicle_hold_to_git(struct td_chronicle *chronicle, const char *directory);

/* Set what signatures of rows' commits say. Returns TD_OK; or TD_FAILED with a
 * finding, where the repository cannot be read. */
TD_MUST_CHECK enum td_status
td_chronicle_hold_to_signers(struct td_chronicle *chronicle,
                             const char *directory, struct td_diag *diag);

/* Give back what that took. */
void
td_chronicle_forget_signers(struct td_chronicle *chronicle);

/* The newest event that changed or removed a file, after the event at an index
 * of the history; NULL: there is none. */
const struct td_event *
td_touched_since(const struct td_history *history, size_t index,
                 const char *path);

#endif
