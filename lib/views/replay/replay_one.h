/*
 * A decision judged again, as of its commit.
 */
#ifndef TD_VIEWS_REPLAY_REPLAY_ONE_H
#define TD_VIEWS_REPLAY_REPLAY_ONE_H

#include "archive/reader.h"
#include "store/history.h"
#include "views/replay/replay.h"

struct td_snapshot;

/* What all replays of one run share; all borrowed. */
struct td_replay_run {
	const char *directory;
	const struct td_history *history;
	const char **findings;           /* of each event, see kept_history.h */
	const struct td_snapshot *rules; /* NULL: no rehearsal */
	struct td_reader *lender; /* of the last commit; NULL: there is none */
	struct td_diag *diag;
};

/*
 * Judge the decision that an event of the history added, and say how that
 * differs from what its commit says. Returns TD_OK, or TD_FAILED with findings
 * and a replay that says nothing.
 */
TD_MUST_CHECK enum td_status
td_replay_one(struct td_replay *replay, const struct td_replay_run *run,
              size_t index);

#endif
