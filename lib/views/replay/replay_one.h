/*
 * A decision judged again, as of its commit.
 */
#ifndef TD_VIEWS_REPLAY_REPLAY_ONE_H
#define TD_VIEWS_REPLAY_REPLAY_ONE_H

#include "archive/reader.h"
#include "store/history.h"
#include "views/replay/replay.h"

struct td_overlay;
struct td_snapshot;

/* What a commit was judged on, and over it what it added, with the rules of the
 * rehearsal and without: made once for all the decisions of one commit. */
struct td_replay_base {
	const struct td_commit *commit; /* borrowed; NULL: none yet */
	struct td_snapshot *before;
	struct td_overlay *found;
	struct td_overlay *rehearsal; /* NULL: there is none */
};

/* What all replays of one run share; all borrowed but the base. */
struct td_replay_run {
	const char *directory;
	const struct td_history *history;
	const char **findings;           /* of each event, see kept_history.h */
	const struct td_snapshot *rules; /* NULL: no rehearsal */
	struct td_reader *lender; /* of the last commit; NULL: there is none */
	struct td_diag *diag;
	struct td_replay_base base; /* of the last commit that was asked for */
};

/*
 * Judge the decision that an event of the history added, and say how that
 * differs from what its commit says. Returns TD_OK, or TD_FAILED with findings
 * and a replay that says nothing.
 */
TD_MUST_CHECK enum td_status
td_replay_one(struct td_replay *replay, struct td_replay_run *run,
              size_t index);

/* Empties it; one that is empty already, too. */
void
td_replay_base_clear(struct td_replay_base *base);

#endif
