/* Files of the work tree, written whole or not at all. */
#ifndef TD_STORE_WORK_FILE_H
#define TD_STORE_WORK_FILE_H

#include "store/change_private.h"
#include "store/path.h"

/* Names that only the suite makes, beside a file: what it is to be, what it
 * was. */
#define TD_WORK_TEMPORARY TD_PATH_TEMPORARY
#define TD_WORK_FORMER TD_PATH_TEMPORARY "~"

/*
 * Compare the work tree with what is staged, and set staged->write. Returns
 * TD_OK; or TD_FAILED with a finding when the file there is neither what the
 * parent commit holds nor what is staged (file-changed-by-hand), or a
 * symbolic link is on the way (path-escapes).
 */
TD_MUST_CHECK enum td_status
td_work_check(struct td_change *change, struct td_staged *staged,
              struct td_diag *diag);

/* Write every staged file that is to be written, under a temporary name. The
 * files are gathered in change->contents, the directories that are to name
 * them in change->names. */
TD_MUST_CHECK enum td_status
td_work_write(struct td_change *change, struct td_diag *diag);

/* Give those files, which are synced by now, their own names. */
TD_MUST_CHECK enum td_status
td_work_place(struct td_change *change, struct td_diag *diag);

/* The names beside a file: what it is to be, and what it was. The caller frees
 * them. */
char *
td_work_temporary(const char *name);

char *
td_work_former(const char *name);

/* Write a file that nobody else knows, in place of any of its name. Returns 0
 * or an errno. */
int
td_work_write_new(int directory, const char *name, const char *bytes,
                  size_t size);

/*
 * Take files back: remove those that were made, put back those that were
 * replaced. Leaves alone what is not the staged bytes. Needs no room on the
 * disk, where the file system has second names. Directories that changed are
 * gathered in change->names. Returns 0, or the first errno, having done what
 * could be done.
 */
int
td_work_undo(struct td_change *change, struct td_staged *const *staged,
             size_t count);

/* Remove what stands beside the files; they stay. The same. */
int
td_work_end(struct td_change *change, struct td_staged *const *staged,
            size_t count);

/* The id of what a file holds. Returns 0 or an errno. */
int
td_work_hash(git_oid *id, int root, const char *path);

/* Move a file to a name that must not be taken. Returns 0 or an errno. */
int
td_work_move_new(int directory, const char *from, const char *to);

#endif
