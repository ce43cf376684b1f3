/* Decisions judged again. */

#include "views/replay/replay.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/log/chronicle_git.h"
#include "views/log/kept_history.h"
#include "views/log/past.h"
#include "views/replay/other_rules.h"
#include "views/replay/replay_one.h"

#include <stdlib.h>
#include <string.h>

/* Which decisions are asked for. */
struct wanted {
	char *const *names; /* numbers, "<year>/<id>" or paths */
	char **paths;       /* of names that are "<year>/<id>"; else NULL */
	bool *found;
	size_t count; /* 0: all */
	bool numbers; /* some name may be a number */
};

static struct wanted
make_wanted(const struct td_strlist *names)
{
	struct wanted wanted = { .names = names->items, .count = names->count };

	wanted.paths = td_alloc(wanted.count, sizeof *wanted.paths);
	wanted.found = td_alloc(wanted.count, sizeof *wanted.found);
	for (size_t i = 0; i < wanted.count; i++) {
		struct td_layout layout;

		wanted.paths[i] = td_path_decision_of(wanted.names[i]);
		if (wanted.paths[i])
			continue;
		if (td_layout_parse(&layout, wanted.names[i]))
			td_layout_clear(&layout);
		else
			wanted.numbers = true;
	}
	return wanted;
}

static void
clear_wanted(struct wanted *wanted)
{
	for (size_t i = 0; i < wanted->count; i++)
		free(wanted->paths[i]);
	free(wanted->paths);
	free(wanted->found);
}

/* A number can only be told from the record. NULL: from this one it cannot. */
static char *
read_number(const struct td_replay_run *run, const struct td_event *event)
{
	struct td_snapshot *after = NULL;
	struct td_decision *decision;
	struct td_document *document;
	struct td_reader *reader;
	char *number = NULL;

	if (td_snapshot_open_at(&after, run->directory, event->commit->id,
	                        NULL) != TD_OK)
		goto done;
	reader = td_reader_new(after);
	if (td_reader_document(&document, reader, TD_KIND_DECISION, event->path,
	                       NULL) == TD_OK) {
		td_decision_read(&decision, document);
		if (decision->paper.number.text)
			number = td_strdup(decision->paper.number.text);
		td_decision_free(decision);
	}
	td_reader_free(reader);
	td_snapshot_free(after);
done:
	return number;
}

/* Notes which of the names an event answers to. */
static bool
is_asked_for(struct wanted *wanted, const struct td_replay_run *run,
             const struct td_event *event)
{
	char *number = wanted->numbers ? read_number(run, event) : NULL;
	bool asked = wanted->count == 0;

	for (size_t i = 0; i < wanted->count; i++)
		if (strcmp(event->path, wanted->names[i]) == 0 ||
		    td_text_equal(event->path, wanted->paths[i]) ||
		    td_text_equal(number, wanted->names[i]))
			wanted->found[i] = asked = true;
	free(number);
	return asked;
}

static bool
is_decision(const struct td_event *event)
{
	struct td_layout layout;
	bool is;

	if (event->kind != TD_EVENT_ADDED ||
	    !td_layout_parse(&layout, event->path))
		return false;
	is = layout.kind == TD_KIND_DECISION;
	td_layout_clear(&layout);
	return is;
}

static enum td_status
report_unknown(const struct wanted *wanted, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < wanted->count; i++)
		if (!wanted->found[i])
			status = td_worse(status,
			                  td_diag_add(diag, TD_REPLAY_UNKNOWN,
			                              TD_NO_PLACE, "decision",
			                              wanted->names[i], NULL));
	return status;
}

static void
clear_difference(struct td_replay_difference *difference)
{
	td_strlist_clear(&difference->gone);
	td_strlist_clear(&difference->added);
	td_strlist_clear(&difference->messages);
}

void
td_replay_clear(struct td_replay *replay)
{
	if (!replay)
		return;
	free(replay->path);
	free(replay->commit);
	free(replay->rule_set);
	free(replay->rules_found);
	free(replay->touched_by);
	free(replay->unread);
	free(replay->unread_since);
	td_strlist_clear(&replay->premises);
	td_strlist_clear(&replay->touched);
	td_strlist_clear(&replay->touched_in);
	clear_difference(&replay->since);
	clear_difference(&replay->rehearsal);
}

/* The newest commit that changed or removed a file after it was added. */
static const char *
touched_by(const struct td_history *history, const char *path)
{
	for (size_t i = 0; i < history->count; i++)
		if (history->events[i].kind != TD_EVENT_ADDED &&
		    strcmp(history->events[i].path, path) == 0)
			return history->events[i].commit->id;
	return NULL;
}

static void
mark_touched(struct td_replay *replay, const struct td_history *history,
             const struct td_past *past, size_t index)
{
	for (size_t i = 0; i < replay->premises.count; i++) {
		const char *path = replay->premises.items[i];
		const struct td_event *touch = NULL;

		if (td_past_is_touched(past, path))
			touch = td_touched_since(history, index, path);
		if (!touch)
			continue;
		td_strlist_add(&replay->touched, path);
		td_strlist_add(&replay->touched_in, touch->commit->id);
	}
}

/* All that a commit says of its rules: two answers are no answer, and none is
 * one where it says what was found. NULL: it says nothing of either. */
static char *
rules_said(const struct td_commit *commit)
{
	struct td_strbuf said = TD_STRBUF_INIT;

	for (size_t i = td_commit_next_trailer(commit, "Rule-Set", 0);
	     i < commit->trailer_count;
	     i = td_commit_next_trailer(commit, "Rule-Set", i + 1)) {
		if (said.length > 0 &&
		    strstr(said.text, commit->trailers[i].value))
			continue;
		td_strbuf_add(&said, said.length > 0 ? ", " : "");
		td_strbuf_add(&said, commit->trailers[i].value);
	}
	if (said.length > 0)
		return td_strbuf_take(&said);
	return td_commit_trailer(commit, "Findings") ? td_strdup("none") : NULL;
}

static enum td_status
replay_event(struct td_replay *replay, struct td_replay_run *run,
             const struct td_past *past, size_t index)
{
	const struct td_event *event = &run->history->events[index];
	enum td_status status;

	*replay = (struct td_replay){ .path = td_strdup(event->path),
		                      .commit = td_strdup(event->commit->id),
		                      .rule_set = rules_said(event->commit) };
	if (td_past_is_touched(past, event->path))
		replay->touched_by = td_strdup(
		    touched_by(run->history, event->path));
	status = td_replay_one(replay, run, index);
	mark_touched(replay, run->history, past, index);
	return status;
}

static enum td_status
replay_all(struct td_replays *replays, struct td_replay_run *run,
           struct wanted *wanted)
{
	const struct td_history *history = run->history;
	struct td_past *past = td_past_new(run->directory, history);
	enum td_status status = TD_OK;
	size_t capacity = 0;

	for (size_t i = history->count; i-- > 0 && status == TD_OK;) {
		const struct td_event *event = &history->events[i];
		struct td_replay replay;

		if (!is_decision(event) || !is_asked_for(wanted, run, event))
			continue;
		status = replay_event(&replay, run, past, i);
		if (status != TD_OK) {
			td_replay_clear(&replay);
			continue;
		}
		replays->items = td_grow(replays->items, replays->count,
		                         &capacity, sizeof *replays->items);
		replays->items[replays->count++] = replay;
	}
	if (status == TD_OK)
		status = report_unknown(wanted, run->diag);
	td_past_free(past);
	return status;
}

enum td_status
td_replays_gather(struct td_replays *replays, const char *directory,
                  const char *revision, const struct td_strlist *names,
                  const char *rules, struct td_diag *diag)
{
	struct td_history history = TD_HISTORY_INIT;
	struct wanted wanted = make_wanted(names);
	struct td_replay_run run = { .directory = directory,
		                     .history = &history,
		                     .diag = diag };
	struct td_snapshot *under = NULL;
	struct td_snapshot *last = NULL;
	enum td_status status = td_snapshot_open_at(
	    &last, directory, revision ? revision : "HEAD", diag);

	/* The history of what was opened, also where HEAD moves meanwhile. */
	if (status == TD_OK)
		status = td_history_load(
		    &history, directory, td_snapshot_commit(last),
		    td_filed_directories, TD_FILED_DIRECTORIES, diag);
	if (status == TD_OK && rules)
		status = td_rules_open(&under, directory, rules, diag);
	if (status == TD_OK) {
		run.rules = under;
		run.lender = td_reader_new(last);
		run.findings = td_kept_findings(&history);
		status = replay_all(replays, &run, &wanted);
		td_replay_base_clear(&run.base);
		free(run.findings);
		td_reader_free(run.lender);
	}
	td_snapshot_free(last);
	td_snapshot_free(under);
	td_history_clear(&history);
	clear_wanted(&wanted);
	return status;
}

void
td_replays_clear(struct td_replays *replays)
{
	if (!replays)
		return;
	for (size_t i = 0; i < replays->count; i++)
		td_replay_clear(&replays->items[i]);
	free(replays->items);
	*replays = (struct td_replays)TD_REPLAYS_INIT;
}

static bool
is_empty(const struct td_replay_difference *difference)
{
	return difference->gone.count == 0 && difference->added.count == 0;
}

bool
td_replay_has_other_rules(const struct td_replay *replay)
{
	return replay->rule_set &&
	       !td_text_equal(replay->rule_set, replay->rules_found);
}

bool
td_replay_is_touched(const struct td_replay *replay)
{
	return replay->touched_by || replay->touched.count > 0;
}

bool
td_replay_is_same(const struct td_replay *replay)
{
	return replay->kept && !replay->unread && !replay->unread_since &&
	       !td_replay_is_touched(replay) &&
	       !td_replay_has_other_rules(replay) && is_empty(&replay->since);
}

bool
td_replay_rehearsal_is_same(const struct td_replay *replay)
{
	return is_empty(&replay->rehearsal);
}
