/*
 * A decision judged again: by the same checks, on the records and under the
 * rules of the commit before the one that filed it.
 */
#ifndef TD_VIEWS_REPLAY_REPLAY_H
#define TD_VIEWS_REPLAY_REPLAY_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

struct td_snapshot;
struct td_strbuf;

/* What two checks do not share (check/kept.h), with the messages of
 * what is new. */
struct td_replay_difference {
	struct td_strlist gone;
	struct td_strlist added;
	struct td_strlist messages; /* of `added` */
};

struct td_replay {
	char *path;        /* of the decision */
	char *commit;      /* that filed it */
	char *rule_set;    /* as the commit says; NULL: it does not */
	char *rules_found; /* what the commit before has, "none": nothing */
	char *touched_by;  /* the commit that changed or removed it by hand
	                      since; NULL: none */
	struct td_strlist premises; /* paths of what the decision rests on */
	/* Of those, what somebody changed or removed by hand since; and in
	 * which commits. */
	struct td_strlist touched;
	struct td_strlist touched_in;
	/* What the decision rested on then and cannot be read: nothing of it
	 * can be told. NULL: there is none. */
	char *unread;
	/* What may have changed, or taken back, the decision since and cannot
	 * be read. NULL: there is none. */
	char *unread_since;
	bool kept;   /* the commit says what was found then */
	bool former; /* under rules of an earlier release than the program's */
	struct td_replay_difference since; /* from then to the replay */
	bool rehearsed;
	struct td_replay_difference rehearsal; /* from the replay to the
	                                          same under other rules */
};

struct td_replays {
	struct td_replay *items; /* in the order of the commits */
	size_t count;
};

#define TD_REPLAYS_INIT                                                        \
	{                                                                      \
		.items = NULL                                                  \
	}

/*
 * Replay decisions, each named by its number, "<year>/<id>" or path; all there
 * are when no name is given. rules: NULL; or a revision, "." for the work tree,
 * whose rules and policies each is judged under once more.
 *
 * Returns TD_OK; or TD_FAILED with findings (replay-unknown for a name that
 * the history does not have). The caller clears the replays either way.
 */
TD_MUST_CHECK enum td_status
td_replays_gather(struct td_replays *replays, const char *directory,
                  const char *revision, const struct td_strlist *names,
                  const char *rules, struct td_diag *diag);

void
td_replay_clear(struct td_replay *replay);

void
td_replays_clear(struct td_replays *replays);

/* Whether the commit names other rules than there were. */
bool
td_replay_has_other_rules(const struct td_replay *replay);

/* Whether somebody touched the decision, or what it rests on, since. */
bool
td_replay_is_touched(const struct td_replay *replay);

/* Whether it could be judged, and nothing differs from what the commit says was
 * found and under which rules, and nobody touched what it rests on since. */
bool
td_replay_is_same(const struct td_replay *replay);

/* Whether it is not the same for no other reason than that a later release of
 * the program judges otherwise by rules of an earlier one. */
bool
td_replay_is_later(const struct td_replay *replay);

/* Whether other rules would have changed nothing. */
bool
td_replay_rehearsal_is_same(const struct td_replay *replay);

void
td_replay_add_text(struct td_strbuf *out, const struct td_replay *replay);

/* read_from: what the history is of. */
void
td_replay_add_json(struct td_strbuf *out, const struct td_replay *replay,
                   const struct td_snapshot *read_from);

#endif
