/*
 * What a check finds of a record, and what its commit says was found.
 */
#ifndef TD_VIEWS_REPLAY_REPLAY_FOUND_H
#define TD_VIEWS_REPLAY_REPLAY_FOUND_H

#include "archive/reader.h"
#include "views/replay/replay.h"

struct td_replay_found {
	struct td_strlist lines; /* as in check/kept.h */
	struct td_strlist messages;
	bool former; /* by rules of an earlier release */
};

void
td_replay_found_clear(struct td_replay_found *found);

/* As if the record was about to be filed. found is empty. Returns as
 * td_kept_of(); the caller clears it either way. */
TD_MUST_CHECK enum td_status
td_replay_find(struct td_replay_found *found, struct td_reader *reader,
               const char *path, struct td_diag *diag);

/* Add the lines that td_kept_join() made one of. */
void
td_replay_split(struct td_strlist *lines, const char *joined);

/* What two do not share. */
void
td_replay_compare(struct td_replay_difference *difference,
                  const struct td_strlist *then,
                  const struct td_replay_found *now);

/* Lines as a finding shows them, "-" for none. The caller frees it. */
char *
td_replay_join(const struct td_strlist *lines);

#endif
