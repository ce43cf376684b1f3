/*
 * A nomination or a proceeding judged again, on the commit that filed it.
 */
#ifndef TD_VIEWS_REPLAY_REPLAY_STEP_H
#define TD_VIEWS_REPLAY_REPLAY_STEP_H

#include "archive/reader.h"
#include "views/replay/replay.h"

/*
 * Judge the record at a path, and say how that differs from what is said to
 * have been found. The reader is of the commit and was asked for nothing yet
 * but other records of it. Only what is found then is told of the replay; where
 * it differs, unread names what cannot be read and may be why. Returns TD_OK;
 * or TD_FAILED with findings. The caller clears the replay either way.
 */
TD_MUST_CHECK enum td_status
td_replay_step(struct td_replay *replay, struct td_reader *reader,
               const char *path, const struct td_strlist *said,
               struct td_diag *diag);

#endif
