/* Decisions judged again, by the checks of their time. */

#include "views/audit/audit_parts.h"
#include "views/replay/replay_found.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* An honest trailer does not make lawful what it says was found wrong. Loaded
 * decisions of past years are judged by the rows of their time when they are
 * loaded, and are told there. */
static enum td_status
examine_trailer(const struct td_auditor *auditor,
                const struct td_replay *replay, size_t at)
{
	const struct td_commit *commit = auditor->deeds.passages[at].commit;
	enum td_status status = TD_OK;

	if (td_commit_trailer(commit, "Loaded"))
		return TD_OK;
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, "Findings") == 0 &&
		    strchr(commit->trailers[i].value, '!'))
			status = td_audit_add(auditor, TD_DECISION_WRONG_THEN,
			                      at, replay->path, "found",
			                      commit->trailers[i].value, NULL);
	return status;
}

static bool
differs(const struct td_replay *replay)
{
	return !td_replay_is_later(replay) && !replay->unread &&
	       replay->since.added.count + replay->since.gone.count > 0;
}

/* Rules by their id; the replay calls it "none" where there are none. */
static const char *
shown(const char *rules)
{
	return rules && strcmp(rules, "none") != 0 ? rules : "-";
}

static enum td_status
examine(const struct td_auditor *auditor, const struct td_replay *replay)
{
	size_t at = td_audit_passage(auditor, replay->commit);
	enum td_status status = examine_trailer(auditor, replay, at);

	if (replay->unread)
		status = td_worse(
		    status,
		    td_diag_add(auditor->diag, TD_SHOWN_UNREADABLE,
		                (struct td_place){ .path = replay->unread },
		                NULL));
	if (differs(replay)) {
		char *added = td_replay_join(&replay->since.added);
		char *gone = td_replay_join(&replay->since.gone);

		status = td_worse(status,
		                  td_audit_add(auditor, TD_REPLAY_DIFFERS, at,
		                               replay->path, "added", added,
		                               "gone", gone, NULL));
		free(added);
		free(gone);
	}
	if (td_replay_has_other_rules(replay) && !td_replay_is_later(replay))
		status = td_worse(
		    status,
		    td_audit_add(auditor, TD_REPLAY_RULES, at, replay->path,
		                 "said", shown(replay->rule_set), "found",
		                 shown(replay->rules_found), NULL));
	return status;
}

/* Those that what is new brought in. */
static void
name_fresh(struct td_strlist *names, const struct td_auditor *auditor)
{
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];
		bool fresh = false;

		if (!story->is_record || story->kind != TD_KIND_DECISION)
			continue;
		for (size_t j = 0; j < story->count && !fresh; j++)
			fresh = story->deeds[j]->kind == TD_DEED_ADDED &&
			        !td_audit_is_admitted(auditor,
			                              story->deeds[j]->passage);
		if (fresh)
			td_strlist_add(names, story->path);
	}
}

enum td_status
td_audit_decisions(const struct td_auditor *auditor)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_replays replays = TD_REPLAYS_INIT;
	enum td_status status = TD_OK;

	if (auditor->admitted)
		name_fresh(&names, auditor);
	/* No name asks for all. */
	if (!auditor->admitted || names.count > 0)
		status = td_replays_gather(&replays, auditor->directory,
		                           auditor->query->revision, &names,
		                           NULL, auditor->diag);
	auditor->audit->decisions = replays.count;
	for (size_t i = 0; i < replays.count; i++)
		status = td_worse(status, examine(auditor, &replays.items[i]));
	td_replays_clear(&replays);
	td_strlist_clear(&names);
	return status;
}
