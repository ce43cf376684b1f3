/*
 * Where records are read from: the work tree, or the tree of any commit (also
 * of a bare repository), by the same calls.
 *
 * Paths are relative to the store's directory, with '/' between parts, and
 * never escape it: an absolute path, "..", an empty part, ".git" in any case,
 * or a symbolic link on the way is refused (path-escapes). The store's
 * directory need not be the root of its repository.
 *
 * This header needs no git library. td_snapshot_open_at() loads one when it
 * is called, so that a command which reads only the work tree starts without
 * it.
 */
#ifndef TD_STORE_SNAPSHOT_H
#define TD_STORE_SNAPSHOT_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* The file that marks a store's directory. */
#define TD_STORE_HEADER "thidua.yaml"

/* No record is larger; a larger file is reported, not read. */
#define TD_STORE_BYTES_MAX ((size_t)4 * 1024 * 1024)

/* Hexadecimal digits of a git object's id, and the NUL. */
#define TD_OBJECT_ID_SIZE 41

struct td_snapshot;

/*
 * Find the store: `given` when not NULL, else the nearest parent of the
 * current directory that holds thidua.yaml. *directory is the caller's.
 * Returns TD_OK, or TD_FAILED with a finding (not-a-store).
 */
TD_MUST_CHECK enum td_status
td_store_find(char **directory, const char *given, struct td_diag *diag);

/* Whether a work tree is at a directory, and not a bare repository alone: the
 * header is there, or what makes it one of git's. */
bool
td_store_has_work_tree(const char *directory);

/* Open the work tree at directory. */
TD_MUST_CHECK enum td_status
td_snapshot_open(struct td_snapshot **snapshot, const char *directory,
                 struct td_diag *diag);

/* Open the tree of a revision ("HEAD~3", a branch, an id) of the repository
 * that holds directory, or of a bare repository at directory. */
TD_MUST_CHECK enum td_status
td_snapshot_open_at(struct td_snapshot **snapshot, const char *directory,
                    const char *revision, struct td_diag *diag);

void
td_snapshot_free(struct td_snapshot *snapshot);

/* What findings put before a path: "" for the work tree, "<revision>:" for a
 * commit. */
const char *
td_snapshot_label(const struct td_snapshot *snapshot);

/* Have findings put something else there. */
void
td_snapshot_set_label(struct td_snapshot *snapshot, const char *label);

/* The commit's id in hexadecimal; NULL for the work tree. */
const char *
td_snapshot_commit(const struct td_snapshot *snapshot);

/* When that commit was made, as it says: *time counts seconds since 1970,
 * *offset minutes east of UTC. false, with neither set: the work tree. */
bool
td_snapshot_time(long long *time, int *offset,
                 const struct td_snapshot *snapshot);

/*
 * Read a whole file. *bytes is the caller's and is followed by a NUL that
 * *size does not count. Safe to call from several threads for a work tree.
 *
 * Returns TD_OK; or TD_FAILED with a finding: file-missing, file-unreadable
 * (a directory, a device, no permission), file-too-large, path-escapes. Both
 * out parameters are untouched then.
 */
TD_MUST_CHECK enum td_status
td_snapshot_read(char **bytes, size_t *size, const struct td_snapshot *snapshot,
                 const char *path, struct td_diag *diag);

/* Whether a regular file is there. What is there and is none, or cannot be
 * told, is noted (td_snapshot_trouble). */
bool
td_snapshot_has(const struct td_snapshot *snapshot, const char *path);

/* Whether anything is there, be it a file or not: what stands in a record's
 * place and cannot be read is not missing. */
bool
td_snapshot_stands(const struct td_snapshot *snapshot, const char *path);

/* How looking for what stood at a path before ended. */
enum td_former {
	TD_FORMER_READ,
	TD_FORMER_UNREADABLE, /* there was such a content */
	TD_FORMER_NONE        /* there were no more, or nobody can tell */
};

/*
 * Read what a commit's history has had at a path: number 0 is what it was when
 * it first came, 1 what it was changed to, and so on. *bytes is the caller's
 * and is set on TD_FORMER_READ, as commit is, to the id of the commit that
 * brought it. A work tree has no history, nor has a shallow clone.
 */
enum td_former
td_snapshot_former(char **bytes, size_t *size, char commit[TD_OBJECT_ID_SIZE],
                   const struct td_snapshot *snapshot, const char *path,
                   size_t number);

/*
 * The first path that was asked for and could not be looked at, though
 * something is there or it cannot be told whether anything is: a fault of the
 * system, a broken object, a directory or link in a file's place, a record that
 * is not understood. NULL: there was none. Whoever is about to write on what
 * this snapshot says asks; what could not be read is never taken for absent.
 * Lives as long as the snapshot.
 */
const char *
td_snapshot_trouble(const struct td_snapshot *snapshot);

/* Note that what stands at a path is not understood. What is laid over a
 * snapshot (store/overlay.h) is about to be written, and told by its check. */
void
td_snapshot_note(const struct td_snapshot *snapshot, const char *path);

/*
 * Note that what stands at a path can be read and may mean another thing than
 * it says: it speaks of another than its path does, or of what is not there.
 * Whoever shows it tells what it says; nobody writes on it.
 */
void
td_snapshot_doubt(const struct td_snapshot *snapshot, const char *path);

/* The first such path; NULL: there was none. Lives as long as the snapshot. */
const char *
td_snapshot_doubted(const struct td_snapshot *snapshot);

/*
 * The id that git has for a file or directory of a commit, "" being the whole
 * store, as `git rev-parse COMMIT:PATH` says it. false, with nothing set, for a
 * work tree and where nothing is.
 */
bool
td_snapshot_object(char id[TD_OBJECT_ID_SIZE],
                   const struct td_snapshot *snapshot, const char *path);

/* What stands directly in a directory of a commit. */
struct td_snapshot_entry {
	char *name;
	bool directory;
	char id[TD_OBJECT_ID_SIZE]; /* git's; "": it is laid over the commit */
};

struct td_snapshot_entries {
	struct td_snapshot_entry *items; /* sorted by name, by bytes */
	size_t count;
	size_t capacity;
};

#define TD_SNAPSHOT_ENTRIES_INIT                                               \
	{                                                                      \
		0                                                              \
	}

/* Whether td_snapshot_look() can be asked: of a commit, also of what is laid
 * over one. */
bool
td_snapshot_can_look(const struct td_snapshot *snapshot);

/*
 * Look at one directory and at nothing below it. entries is empty before. A
 * directory that is not there has no entries.
 */
TD_MUST_CHECK enum td_status
td_snapshot_look(struct td_snapshot_entries *entries,
                 const struct td_snapshot *snapshot, const char *directory,
                 struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_snapshot_entries_clear(struct td_snapshot_entries *entries);

/* The snapshot that one is laid over; itself when it is laid over none. */
const struct td_snapshot *
td_snapshot_beneath(const struct td_snapshot *snapshot);

/* Add the paths below a directory that are laid over a snapshot, sorted. */
void
td_snapshot_laid(struct td_strlist *paths, const struct td_snapshot *snapshot,
                 const char *directory);

/*
 * List every file below a directory ("" for all), sorted by bytes, symbolic
 * links and other non-files included (reading them reports them), also a
 * directory that stands in a record's place; ".git" left out. A directory that
 * is not there has no files. After TD_FAILED the list holds what could be
 * listed, so that a check can go on with the rest.
 */
TD_MUST_CHECK enum td_status
td_snapshot_list(struct td_strlist *paths, const struct td_snapshot *snapshot,
                 const char *directory, struct td_diag *diag);

#endif
