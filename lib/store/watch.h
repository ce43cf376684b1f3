/*
 * A snapshot that keeps in mind what was asked of it, so that it can be said
 * afterwards where the work tree has something else.
 *
 * What lies in a work tree is compared byte for byte with what the commit has.
 * Git's index, its marks (assume-unchanged, skip-worktree), its filters and its
 * lists of files to overlook are not asked: each of them can hide a difference
 * from `git status`.
 */
#ifndef TD_STORE_WATCH_H
#define TD_STORE_WATCH_H

#include "base/strlist.h"
#include "store/snapshot.h"

struct td_watch;

/* Watch a snapshot, which is borrowed and must outlive the watch. By one thread
 * at a time. */
struct td_watch *
td_watch_new(const struct td_snapshot *base);

void
td_watch_free(struct td_watch *watch);

/* What to read from. It is the watch's. */
const struct td_snapshot *
td_watch_snapshot(const struct td_watch *watch);

/*
 * Add the paths, sorted, of what was asked for and stands otherwise in the work
 * tree: with other bytes, there and not in the commit, in the commit and not
 * there. What cannot be looked at in the work tree is told, and is not among
 * them.
 */
void
td_watch_compare(struct td_strlist *paths, const struct td_watch *watch,
                 const struct td_snapshot *work_tree, struct td_diag *diag);

#endif
