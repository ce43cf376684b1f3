/* A decision judged again, as of its commit. */

#include "views/replay/replay_one.h"
#include "archive/reader.h"
#include "archive/reader_filed.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/kept.h"
#include "record/release.h"
#include "store/overlay.h"
#include "store/snapshot.h"
#include "views/log/kept_history.h"
#include "views/replay/premises.h"

#include <stdlib.h>
#include <string.h>

/* What a check rests on besides the records. */
static const char *const rule_files[] = { "rules/awards.yaml",
	                                  "rules/procedure.yaml",
	                                  TD_STORE_HEADER };

/* What a check found. */
struct found {
	struct td_strlist lines;
	struct td_strlist messages;
	bool former; /* by rules of an earlier release */
};

static void
clear_found(struct found *found)
{
	td_strlist_clear(&found->lines);
	td_strlist_clear(&found->messages);
}

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

static bool
has_former_rules(struct td_reader *reader)
{
	struct td_diag *aside = td_diag_new();
	const struct td_awards *awards;
	bool former = td_reader_awards(&awards, reader, aside) == TD_FOUND &&
	              td_release_is_former(awards->release.text);

	td_diag_free(aside);
	return former;
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
check(struct found *found, struct td_replay *replay,
      const struct td_overlay *overlay, const char *path,
      const struct td_replay_run *run)
{
	struct td_reader *reader = td_reader_new(td_overlay_snapshot(overlay));
	enum td_status status;

	td_reader_lend(reader, run->lender);
	td_reader_look_anew(reader);
	found->former = has_former_rules(reader);
	status = td_kept_of(&found->lines, &found->messages, reader, path,
	                    run->diag);
	if (replay)
		find_premises(replay, reader, path);
	td_reader_free(reader);
	return status;
}

static int
compare_lines(const void *left, const void *right)
{
	return strcmp(**(char *const *const *)left,
	              **(char *const *const *)right);
}

/* Where the lines of a list stand, in the order of their bytes. */
static char *const **
sort_lines(const struct td_strlist *list)
{
	char *const **sorted = td_alloc(list->count, sizeof *sorted);

	for (size_t i = 0; i < list->count; i++)
		sorted[i] = &list->items[i];
	if (list->count > 1)
		qsort(sorted, list->count, sizeof *sorted, compare_lines);
	return sorted;
}

/* Mark which lines of two lists have a partner in the other one. */
static void
pair_lines(bool *in_then, bool *in_now, const struct td_strlist *then,
           const struct td_strlist *now)
{
	char *const **a = sort_lines(then);
	char *const **b = sort_lines(now);
	size_t i = 0;
	size_t j = 0;

	while (i < then->count && j < now->count) {
		int order = strcmp(*a[i], *b[j]);

		if (order == 0) {
			in_then[a[i] - then->items] = true;
			in_now[b[j] - now->items] = true;
		}
		i += order <= 0;
		j += order >= 0;
	}
	free(a);
	free(b);
}

static void
compare(struct td_replay_difference *difference, const struct td_strlist *then,
        const struct found *now)
{
	bool *in_then = td_alloc(then->count, sizeof *in_then);
	bool *in_now = td_alloc(now->lines.count, sizeof *in_now);

	pair_lines(in_then, in_now, then, &now->lines);
	for (size_t i = 0; i < then->count; i++)
		if (!in_then[i])
			td_strlist_add(&difference->gone, then->items[i]);
	for (size_t i = 0; i < now->lines.count; i++) {
		if (in_now[i])
			continue;
		td_strlist_add(&difference->added, now->lines.items[i]);
		td_strlist_add(&difference->messages, now->messages.items[i]);
	}
	free(in_then);
	free(in_now);
}

/* The lines that td_kept_join() made one of. */
static void
split(struct td_strlist *lines, const char *joined)
{
	if (strcmp(joined, "none") == 0)
		return;
	while (*joined) {
		size_t length = strcspn(joined, ",");
		char *line = td_strndup(joined, length);

		td_strlist_add(lines, line);
		free(line);
		joined += length;
		joined += strspn(joined, ", ");
	}
}

static enum td_status
check_twice(struct td_replay *replay, const char *path, const char *findings,
            const struct td_replay_run *run)
{
	struct found replayed = { .lines = TD_STRLIST_INIT };
	struct found rehearsed = { .lines = TD_STRLIST_INIT };
	struct td_strlist then = TD_STRLIST_INIT;
	enum td_status status = check(&replayed, replay, run->base.found, path,
	                              run);

	replay->kept = findings != NULL;
	replay->former = replayed.former;
	if (findings)
		split(&then, findings);
	compare(&replay->since, &then, &replayed);
	if (run->base.rehearsal && status == TD_OK) {
		replay->rehearsed = true;
		status = check(&rehearsed, NULL, run->base.rehearsal, path,
		               run);
		compare(&replay->rehearsal, &replayed.lines, &rehearsed);
	}
	td_strlist_clear(&then);
	clear_found(&rehearsed);
	clear_found(&replayed);
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
