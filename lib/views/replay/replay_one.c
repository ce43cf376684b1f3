/* A decision judged again, as of its commit. */

#include "views/replay/replay_one.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "store/overlay.h"
#include "store/snapshot.h"
#include "views/log/kept_history.h"
#include "views/replay/premises.h"
#include "views/replay/replay_found.h"

#include <stdlib.h>
#include <string.h>

/* What a check rests on besides the records. */
static const char *const rule_files[] = { "rules/awards.yaml",
	                                  "rules/procedure.yaml",
	                                  TD_STORE_HEADER };

static enum td_status
put_file(struct td_overlay *overlay, const struct td_snapshot *from,
         const char *path, struct td_diag *diag)
{
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_snapshot_read(&bytes, &size, from, path, diag);
	if (status != TD_OK)
		return status;
	td_overlay_put(overlay, path, bytes, size);
	free(bytes);
	return TD_OK;
}

/* What the commit added, over what it was judged on. */
static enum td_status
put_commit(struct td_overlay *overlay, const struct td_snapshot *after,
           const struct td_replay_run *run, size_t index)
{
	const struct td_history *history = run->history;
	const struct td_commit *commit = history->events[index].commit;
	enum td_status status = TD_OK;
	size_t first = index;

	while (first > 0 && history->events[first - 1].commit == commit)
		first--;
	for (size_t i = first; i < td_kept_end(history, first); i++)
		if (history->events[i].kind == TD_EVENT_ADDED)
			status = td_worse(status,
			                  put_file(overlay, after,
			                           history->events[i].path,
			                           run->diag));
	return status;
}

static enum td_status
put_rules(struct td_overlay *overlay, const struct td_replay_run *run)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof rule_files / sizeof *rule_files; i++)
		if (td_snapshot_has(run->rules, rule_files[i]))
			status = td_worse(status,
			                  put_file(overlay, run->rules,
			                           rule_files[i], run->diag));
	return status;
}

/* What it rests on, and cannot be read of that. */
static void
find_premises(struct td_replay *replay, struct td_reader *reader,
              const char *path)
{
	const char *gap = td_premises_gap(reader, path);

	td_premises_list(&replay->premises, reader, path);
	if (gap)
		replay->unread = td_strdup(gap);
}

/* replay: to be given what it rests on; NULL: that is not asked. */
static enum td_status
check(struct td_replay_found *found, struct td_replay *replay,
      const struct td_overlay *overlay, const char *path,
      const struct td_replay_run *run)
{
	struct td_reader *reader = td_reader_new(td_overlay_snapshot(overlay));
	enum td_status status;

	td_reader_lend(reader, run->lender);
	status = td_replay_find(found, reader, path, run->diag);
	if (replay)
		find_premises(replay, reader, path);
	td_reader_free(reader);
	return status;
}

static enum td_status
check_twice(struct td_replay *replay, const char *path, const char *findings,
            const struct td_replay_run *run)
{
	struct td_replay_found replayed = { .lines = TD_STRLIST_INIT };
	struct td_replay_found rehearsed = { .lines = TD_STRLIST_INIT };
	struct td_strlist then = TD_STRLIST_INIT;
	enum td_status status = check(&replayed, replay, run->base.found, path,
	                              run);

	replay->kept = findings != NULL;
	replay->former = replayed.former;
	if (findings)
		td_replay_split(&then, findings);
	td_replay_compare(&replay->since, &then, &replayed);
	if (run->base.rehearsal && status == TD_OK) {
		replay->rehearsed = true;
		status = check(&rehearsed, NULL, run->base.rehearsal, path,
		               run);
		td_replay_compare(&replay->rehearsal, &replayed.lines,
		                  &rehearsed);
	}
	td_strlist_clear(&then);
	td_replay_found_clear(&rehearsed);
	td_replay_found_clear(&replayed);
	return status;
}

/* What a commit was judged on: what the one before it holds. The first commit
 * of all, and a merge, have no one such: they are judged on themselves. */
static enum td_status
open_before(struct td_snapshot **before, const struct td_commit *commit,
            const struct td_replay_run *run)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&name, "%s%s", commit->id,
	               commit->parents == 1 ? "^" : "");
	status = td_snapshot_open_at(before, run->directory, name.text,
	                             run->diag);
	td_strbuf_clear(&name);
	return status;
}

void
td_replay_base_clear(struct td_replay_base *base)
{
	if (!base)
		return;
	td_overlay_free(base->rehearsal);
	td_overlay_free(base->found);
	td_snapshot_free(base->before);
	*base = (struct td_replay_base){ .commit = NULL };
}

static enum td_status
lay_over(struct td_replay_base *base, const struct td_snapshot *after,
         const struct td_replay_run *run, size_t index)
{
	enum td_status status;

	base->found = td_overlay_new(base->before);
	status = put_commit(base->found, after, run, index);
	if (!run->rules || status != TD_OK)
		return status;
	base->rehearsal = td_overlay_new(base->before);
	status = put_commit(base->rehearsal, after, run, index);
	return status == TD_OK ? put_rules(base->rehearsal, run) : status;
}

/* A commit may hold hundreds of decisions, and each rests on all it added. */
static enum td_status
prepare(struct td_replay_run *run, size_t index)
{
	const struct td_commit *commit = run->history->events[index].commit;
	struct td_replay_base *base = &run->base;
	struct td_snapshot *after = NULL;
	enum td_status status;

	if (base->commit == commit)
		return TD_OK;
	td_replay_base_clear(base);
	status = open_before(&base->before, commit, run);
	if (status == TD_OK)
		status = td_snapshot_open_at(&after, run->directory, commit->id,
		                             run->diag);
	if (status == TD_OK)
		status = lay_over(base, after, run, index);
	td_snapshot_free(after);
	if (status == TD_OK)
		base->commit = commit;
	return status;
}

enum td_status
td_replay_one(struct td_replay *replay, struct td_replay_run *run, size_t index)
{
	const struct td_event *event = &run->history->events[index];
	enum td_status status = prepare(run, index);
	char id[TD_OBJECT_ID_SIZE] = "none";
	const char *trouble;
	const char *since;

	if (status != TD_OK)
		return status;
	(void)td_snapshot_object(id, run->base.before, "rules");
	replay->rules_found = td_strdup(id);
	status = check_twice(replay, event->path, run->findings[index], run);
	trouble = td_snapshot_trouble(run->base.before);
	if (trouble && !replay->unread)
		replay->unread = td_strdup(trouble);
	since = td_premises_gap(run->lender, event->path);
	if (since && !td_text_equal(since, replay->unread))
		replay->unread_since = td_strdup(since);
	return status;
}
