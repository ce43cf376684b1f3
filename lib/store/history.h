/*
 * Who changed a record, and when: the history of paths out of git.
 *
 * Walks every commit that led to a revision and compares the ids of tree
 * entries on the way to a path, which needs no diff of whole trees. What a
 * merge took over from a parent is told of the commit that did it; what it
 * dropped, exchanged, put back or made up is told of the merge.
 */
#ifndef TD_STORE_HISTORY_H
#define TD_STORE_HISTORY_H

#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

enum td_event_kind {
	TD_EVENT_ADDED,
	TD_EVENT_CHANGED,
	TD_EVENT_REMOVED
};

/* Where a line stands that looks like a trailer. */
enum td_trailer_place {
	TD_TRAILER_PROPER, /* where git looks for them */
	TD_TRAILER_ASIDE,  /* elsewhere in the message */
	TD_TRAILER_QUOTED  /* set in, as git quotes other messages */
};

struct td_trailer {
	char *name;
	char *value; /* on one line */
	enum td_trailer_place place;
	unsigned paragraph; /* of the message, that it stands in */
};

/* What a commit says of itself. */
struct td_commit {
	char *id;      /* in hexadecimal */
	char *subject; /* first line of the message */
	char *author;  /* name */
	char *email;
	long long time; /* author's, seconds since 1970: a claim */
	int offset;     /* minutes east of UTC */
	char *committer;
	char *committer_email;
	long long commit_time;
	int commit_offset;
	/* The latest commit_time of those it follows on; its own, where there
	 * are none or they cannot be read. */
	long long parent_time;
	unsigned parents; /* how many commits it follows on; 0: the first */
	char *key; /* of the signature (store/signature.h); NULL: not signed */
	struct td_trailer *trailers;
	size_t trailer_count;
};

/* One commit's effect on one file. */
struct td_event {
	enum td_event_kind kind;
	char *path; /* relative to the store */
	const struct td_commit *commit;
};

struct td_history {
	struct td_event *events; /* newest first; within a commit by path */
	size_t count;
	struct td_commit **commits; /* those that did something */
	size_t commit_count;
};

#define TD_HISTORY_INIT                                                        \
	{                                                                      \
		0                                                              \
	}

/*
 * Collect what happened to files below any of the given paths (files or
 * directories, relative to the store). revision NULL: HEAD.
 * Returns TD_OK or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_history_load(struct td_history *history, const char *directory,
                const char *revision, const char *const *paths,
                size_t path_count, struct td_diag *diag);

/* The same, for who can say nothing of a part: a shallow clone, of which
 * td_history_load() warns (history-shallow), fails here with that finding. */
TD_MUST_CHECK enum td_status
td_history_load_whole(struct td_history *history, const char *directory,
                      const char *revision, const char *const *paths,
                      size_t path_count, struct td_diag *diag);

/* The index, from one on, of the next trailer of a name, in whichever letters
 * git would know it; trailer_count: there are no more. Where git takes none of
 * the name for a trailer, those that stand aside count. */
size_t
td_commit_next_trailer(const struct td_commit *commit, const char *name,
                       size_t from);

/* The value of the first; NULL: there is none. */
const char *
td_commit_trailer(const struct td_commit *commit, const char *name);

void
td_history_clear(struct td_history *history);

#endif
