/*
 * How records are written: staged in memory, then one commit or nothing.
 *
 * A change starts from the commit that the branch points at and is made into
 * the next one by compare-and-swap, so that no writer loses another's work.
 * The work tree and the index are brought in line; `git status` is clean
 * afterwards where it was clean before.
 *
 * What is judged is what is committed: td_change_base() is a snapshot of the
 * parent commit, and a command checks its step against that, so the same
 * check can be replayed on the same records years later.
 *
 * Order of writing: lock (flock, which dies with the process), objects and
 * files (temporary, all synced together, renamed), index, all names synced,
 * compare-and-swap. After the branch has moved nothing before it is retried.
 * Stopped anywhere before that, the store is as it was, but for files that
 * `git status` shows as new and the next change takes back (docs/store.md).
 */
#ifndef TD_STORE_CHANGE_H
#define TD_STORE_CHANGE_H

#include "base/status.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

struct td_change;
struct td_snapshot;

/* Who and when, decided by the command line once. */
struct td_author {
	const char *name;  /* NULL: git's configuration */
	const char *email; /* NULL: git's configuration */
	long long time;    /* seconds since 1970 */
	int offset;        /* minutes east of UTC */
	/* The committer, who may be another one. */
	const char *committer_name;  /* NULL: git's configuration */
	const char *committer_email; /* NULL: git's configuration */
	long long commit_time;       /* 0: that of the author */
	int commit_offset;
};

/*
 * Make directory a git repository with thidua's settings (`.gitattributes` is
 * the caller's to stage) unless it is the root of one already, or holds a
 * store that a person has put into a larger one. Returns TD_OK in all three
 * cases; TD_FAILED with a finding otherwise. Of several at once one makes it,
 * and the others find it.
 */
TD_MUST_CHECK enum td_status
td_repository_init(const char *directory, struct td_diag *diag);

/* Whether a store may be made in a directory: one below another store would be
 * strange files to it. Returns TD_OK, or TD_FAILED with a finding
 * (store-within-store). */
TD_MUST_CHECK enum td_status
td_repository_check_alone(const char *directory, struct td_diag *diag);

/* Whether td_repository_init() would find the repository it wants. */
bool
td_repository_exists(const char *directory);

/*
 * Whether a file may be made in a directory whose commits hold none at that
 * path: it is not there, or has these very bytes. Returns TD_OK, or TD_FAILED
 * with a finding (file-in-the-way).
 */
TD_MUST_CHECK enum td_status
td_repository_check_free(const char *directory, const char *path,
                         const char *bytes, size_t size, struct td_diag *diag);

/*
 * Start a change to the store at directory. Waits for another writer's lock.
 *
 * Returns TD_OK; or TD_FAILED with a finding that says what to do: no
 * repository, bare repository, detached HEAD, merge under way, owned by
 * someone else, no identity, read-only, a form libgit2 cannot write. An unborn
 * branch is fine: the first commit will be its root.
 */
TD_MUST_CHECK enum td_status
td_change_begin(struct td_change **change, const char *directory,
                const struct td_author *author, struct td_diag *diag);

/* Gives up what was not committed. */
void
td_change_free(struct td_change *change);

/* The parent commit's records; an empty snapshot on an unborn branch. Lives
 * as long as the change. */
const struct td_snapshot *
td_change_base(const struct td_change *change);

/*
 * Whether all that was asked of td_change_base() could be read and understood.
 * Returns TD_OK, or TD_FAILED with a finding (basis-unreadable) that names the
 * first path: no check that rests on it is worth anything. td_change_commit()
 * asks, too, and writes nothing.
 */
TD_MUST_CHECK enum td_status
td_change_check_basis(const struct td_change *change, struct td_diag *diag);

/*
 * Stage a new file. Bytes are copied. Staging the same bytes as the parent
 * commit holds stages nothing.
 *
 * Returns TD_OK; TD_INVALID (file-exists) when the parent commit holds other
 * bytes at that path and `replace` is false; TD_FAILED when the work tree
 * has something at that path which is not what the parent commit holds
 * (file-changed-by-hand), or the path escapes.
 */
TD_MUST_CHECK enum td_status
td_change_stage(struct td_change *change, const char *path, const char *bytes,
                size_t size, bool replace, struct td_diag *diag);

/* Whether anything would be committed. */
bool
td_change_is_empty(const struct td_change *change);

/* A line of the message's last paragraph: "Campaign: ha-tinh-2026". */
struct td_change_trailer {
	const char *name;
	const char *value; /* NULL: left out */
};

/*
 * Make the commit. subject is one line; a name may come in several trailers.
 * An empty change makes no commit and returns TD_OK.
 *
 * When somebody moved the branch meanwhile and touched nothing of the store,
 * the change is made again on the new tip, up to a bound. When they did,
 * TD_FAILED (branch-moved): what was judged is not what is there, so begin a
 * new change and judge again.
 */
TD_MUST_CHECK enum td_status
td_change_commit_with(struct td_change *change, struct td_diag *diag,
                      const char *subject,
                      const struct td_change_trailer *trailers, size_t count);

/* The same with the trailers as pairs of names and values, ended by NULL
 * ("Campaign", "…", NULL). */
__attribute__((sentinel)) TD_MUST_CHECK enum td_status
td_change_commit(struct td_change *change, struct td_diag *diag,
                 const char *subject, ...);

#endif
