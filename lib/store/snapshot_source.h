/*
 * What a snapshot is made of, for the two kinds of it in this layer: a
 * directory (snapshot_dir.c) and a commit's tree (snapshot_git.c).
 *
 * A source is handed only safe paths (store/path.h).
 */
#ifndef TD_STORE_SNAPSHOT_SOURCE_H
#define TD_STORE_SNAPSHOT_SOURCE_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stddef.h>

/* Files and directories that a listing goes through before it gives up: a
 * tree can name the same subtree a million times over. */
#define TD_LIST_MAX ((size_t)4 * 1000 * 1000)

struct td_snapshot_source {
	enum td_status (*read)(char **bytes, size_t *size, const void *state,
	                       const char *path, struct td_place place,
	                       struct td_diag *diag);
	/* 0: a file is there; ENOENT: nothing is; another errno: something that
	 * is no file, or it cannot be told. */
	int (*has)(const void *state, const char *path);
	enum td_status (*list)(struct td_strlist *paths, const void *state,
	                       const char *directory, const char *label,
	                       struct td_diag *diag);
	/* Adds what is directly in a directory, in any order. NULL: only
	 * commits are looked at. */
	enum td_status (*look)(struct td_snapshot_entries *entries,
	                       const void *state, const char *directory,
	                       const char *label, struct td_diag *diag);
	/* NULL: there are no ids. */
	bool (*object)(char id[TD_OBJECT_ID_SIZE], const void *state,
	               const char *path);
	/* As td_snapshot_former(), of this commit; NULL: there is no history.
	 */
	enum td_former (*former)(char **bytes, size_t *size,
	                         char id[TD_OBJECT_ID_SIZE], const void *state,
	                         const char *commit, const char *path,
	                         size_t number);
	/* Whether a file is this snapshot's own and not the one's below it;
	 * NULL: there is none below. */
	bool (*own)(const void *state, const char *path);
	/* Adds the paths below a directory that are this snapshot's own,
	 * sorted; NULL: there is none below. */
	void (*laid)(struct td_strlist *paths, const void *state,
	             const char *directory);
	void (*free)(void *state);
};

/* Add an entry of no id. It stays where it is until the next is added. */
struct td_snapshot_entry *
td_snapshot_add_entry(struct td_snapshot_entries *entries, const char *name,
                      bool directory);

/* Make a snapshot that owns state; label and commit are copied, commit may be
 * NULL. */
struct td_snapshot *
td_snapshot_new(const struct td_snapshot_source *source, void *state,
                const char *label, const char *commit);

/* What `has` of a source says of a path: 0, ENOENT, or another errno. */
int
td_snapshot_ask(const struct td_snapshot *snapshot, const char *path);

/* Say when the commit of a snapshot was made. */
void
td_snapshot_set_time(struct td_snapshot *snapshot, long long time, int offset);

/* Troubles of a snapshot are those of the one that it is laid over. */
void
td_snapshot_lay(struct td_snapshot *snapshot, const struct td_snapshot *below);

#define TD_GIT_MODULE "thidua/thidua-git.so"

/* What thidua-git.so exports as td_git_module_open. received: see
 * store/received.h, which the module has a copy of. */
typedef enum td_status
td_snapshot_git_opener(struct td_snapshot **snapshot, const char *directory,
                       const char *revision, const struct td_strlist *received,
                       struct td_diag *diag);

#endif
