/* Files of the work tree, written whole or not at all. */
#ifndef TD_STORE_WORK_FILE_H
#define TD_STORE_WORK_FILE_H

#include "store/change_private.h"

/*
 * Compare the work tree with what is staged, and set staged->write. Returns
 * TD_OK; or TD_FAILED with a finding when the file there is neither what the
 * parent commit holds nor what is staged (file-changed-by-hand), or a
 * symbolic link is on the way (path-escapes).
 */
TD_MUST_CHECK enum td_status
td_work_check(struct td_change *change, struct td_staged *staged,
              struct td_diag *diag);

/* Write every staged file that is to be written. */
TD_MUST_CHECK enum td_status
td_work_write(struct td_change *change, struct td_diag *diag);

/* Take files back: remove those that were made, put back those that were
 * replaced. Leaves alone what is not the staged bytes. */
void
td_work_undo(struct td_change *change, struct td_staged *const *staged,
             size_t count);

/* Move a file to a name that must not be taken. Returns 0 or an errno. */
int
td_work_move_new(int directory, const char *from, const char *to);

#endif
