/*
 * The objects of one commit, held in memory until all of them are known: so
 * they are written together, and synced together, and nothing is written of a
 * commit that is not made. libgit2 makes and reads them as any others.
 */
#ifndef TD_STORE_OBJECTS_H
#define TD_STORE_OBJECTS_H

#include "store/sync.h"

#include <git2.h>

struct td_objects;

/* Let what is made in a repository from now on be held. directory is its
 * common git directory, open for as long as that. The repository owns what
 * comes in *objects. Returns 0 or a libgit2 error. */
int
td_objects_hold(struct td_objects **objects, git_repository *git,
                int directory);

/*
 * Hold a blob that is there in a file of its own, and is about to be made. It
 * may have come to that file a moment ago, and not to the disk; or the power
 * went before it did, and there are some of its bytes, or none, which git and
 * libgit2 take for the whole. So it is written anew, over that file.
 */
void
td_objects_renew(struct td_objects *objects, const git_oid *id,
                 const char *bytes, size_t size);

/* Write what is held under temporary names. Those are gathered in contents,
 * and the directories that are to have the names in names; so are objects that
 * were to be made and were there already. Returns 0 or an errno. */
int
td_objects_write(struct td_objects *objects, struct td_sync *contents,
                 struct td_sync *names);

/* Give what was written, and is synced, its names. Returns 0 or an errno. */
int
td_objects_place(struct td_objects *objects);

/* Remove what was written and has not got its name. */
void
td_objects_drop(struct td_objects *objects);

#endif
