/* What happened to nominations, out of git. */

#include "views/log/chronicle.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/kept.h"
#include "check/setting_gather.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/log/choice.h"
#include "views/log/chronicle_git.h"
#include "views/log/chronicle_questions.h"
#include "views/log/kept_history.h"
#include "views/log/past.h"

#include <stdlib.h>
#include <string.h>

/* A chronicle under way. */
struct gathering {
	struct td_chronicle *chronicle;
	const struct td_ledger *ledger;
	const char **findings; /* of each event */
	size_t capacity;
	struct td_diag *aside; /* faults of records are told elsewhere */
};

/* What a record says; none is set where it cannot be read. */
struct said {
	const struct td_proceeding *proceeding;
	const struct td_decision *decision;
};

static void
add_row(struct gathering *gathering, const struct td_chronicle_row *row)
{
	struct td_chronicle *chronicle = gathering->chronicle;

	chronicle->rows = td_grow(chronicle->rows, chronicle->count,
	                          &gathering->capacity,
	                          sizeof *chronicle->rows);
	chronicle->rows[chronicle->count++] = *row;
}

/* Rows outlive the layout that their ids come from. */
static const char *
keep(struct gathering *gathering, const char *text)
{
	struct td_strlist *texts = &gathering->chronicle->texts;

	if (!text)
		return NULL;
	td_strlist_add(texts, text);
	return texts->items[texts->count - 1];
}

/* A nomination as it was filed, or else as it was last known. */
static const struct td_nomination *
find_nomination(const struct gathering *gathering, const char *campaign,
                const char *id)
{
	struct td_chronicle *chronicle = gathering->chronicle;
	char *path = td_path_nomination(campaign, id);
	const struct td_past_record *filed = td_past_filed(chronicle->past,
	                                                   path);
	const struct td_past_record *last = td_past_last(chronicle->past, path);
	const struct td_nomination *asked = filed ? filed->nomination : NULL;

	free(path);
	if (asked || td_reader_nomination(&asked, chronicle->reader, campaign,
	                                  id, gathering->aside) == TD_FOUND)
		return asked;
	return last ? last->nomination : NULL;
}

static void
add_about(struct gathering *gathering, struct td_chronicle_row row,
          const char *nomination)
{
	row.nomination = nomination;
	row.asked = find_nomination(gathering, row.campaign, nomination);
	add_row(gathering, &row);
}

static size_t
item_count(struct said said)
{
	if (said.proceeding)
		return said.proceeding->item_count;
	return said.decision ? said.decision->item_count : 0;
}

static const char *
nomination_at(struct said said, size_t item)
{
	return said.proceeding ? said.proceeding->items[item].nomination.text
	                       : said.decision->items[item].nomination.text;
}

static bool
is_about(struct said said, const char *nomination)
{
	for (size_t i = 0; i < item_count(said); i++)
		if (strcmp(nomination_at(said, i), nomination) == 0)
			return true;
	return false;
}

static const char *
campaign_of(struct said said, const struct td_chronicle_row *row)
{
	return said.decision ? said.decision->campaign.text : row->campaign;
}

/* A record that was filed: what it says of each nomination. */
static void
add_said(struct gathering *gathering, struct td_chronicle_row row,
         struct said said)
{
	row.proceeding = said.proceeding;
	row.decision = said.decision;
	row.campaign = campaign_of(said, &row);
	if (said.proceeding) {
		row.has_day = said.proceeding->date.given;
		row.day = said.proceeding->date.date;
	} else {
		row.has_day = said.decision->paper.date.given;
		row.day = said.decision->paper.date.date;
	}
	for (size_t i = 0; i < item_count(said); i++) {
		if (said.proceeding)
			row.proceeding_item = &said.proceeding->items[i];
		else
			row.decision_item = &said.decision->items[i];
		add_about(gathering, row, nomination_at(said, i));
	}
}

/* A record that somebody changed or removed by hand: the nominations that it
 * is about, and those that it was about before. */
static void
add_touched(struct gathering *gathering, struct td_chronicle_row row,
            struct said before, struct said after)
{
	row.campaign = campaign_of(before, &row);
	for (size_t i = 0; i < item_count(before); i++)
		add_about(gathering, row, nomination_at(before, i));
	row.campaign = campaign_of(after, &row);
	for (size_t i = 0; i < item_count(after); i++)
		if (!is_about(before, nomination_at(after, i)))
			add_about(gathering, row, nomination_at(after, i));
	if (item_count(before) + item_count(after) == 0)
		add_row(gathering, &row);
}

static void
add_nomination(struct gathering *gathering, struct td_chronicle_row row,
               const char *id)
{
	row.nomination = keep(gathering, id);
	row.asked = find_nomination(gathering, row.campaign, id);
	if (row.event->kind == TD_EVENT_ADDED && row.asked &&
	    row.asked->received.given) {
		row.has_day = true;
		row.day = row.asked->received.date;
	}
	add_row(gathering, &row);
}

/* Of a record that nobody touched. */
static struct said
find_said(const struct gathering *gathering, const struct td_layout *layout)
{
	struct td_strbuf reference = TD_STRBUF_INIT;
	struct said said = { .proceeding = NULL };
	const char *path;

	td_strbuf_addf(&reference, "%s/%s", layout->year, layout->id);
	if (layout->kind == TD_KIND_PROCEEDING)
		said.proceeding = td_ledger_proceeding(
		    gathering->ledger, layout->campaign, reference.text);
	else
		said.decision = td_ledger_decision(&path, gathering->ledger,
		                                   reference.text);
	td_strbuf_clear(&reference);
	return said;
}

static struct said
said_then(const struct td_past_record *record)
{
	return record ? (struct said){ .proceeding = record->proceeding,
		                       .decision = record->decision }
	              : (struct said){ .proceeding = NULL };
}

static void
add_record(struct gathering *gathering, const struct td_chronicle_row *row,
           const struct td_layout *layout)
{
	struct td_past *past = gathering->chronicle->past;
	bool touched = td_past_is_touched(past, row->event->path);
	const struct td_past_record *before = NULL;
	const struct td_past_record *then = NULL;
	struct said said;

	if (touched) {
		before = td_past_last(past, row->event->path);
		then = td_past_at(past, row->kind, row->event);
	}
	if (row->kind == TD_KIND_NOMINATION) {
		add_nomination(gathering, *row, layout->id);
		return;
	}
	said = touched ? said_then(then) : find_said(gathering, layout);
	if (row->event->kind != TD_EVENT_ADDED)
		add_touched(gathering, *row, said_then(before), said);
	else if (item_count(said) > 0)
		add_said(gathering, *row, said);
	else
		add_row(gathering, row);
}

static void
add_event(struct gathering *gathering, size_t index)
{
	const struct td_event *event = &gathering->chronicle->history
	                                    .events[index];
	struct td_chronicle_row row = { .event = event };
	struct td_layout layout;

	if (!td_layout_parse(&layout, event->path))
		return;
	if (td_kept_has_kind(layout.kind)) {
		row.kind = layout.kind;
		row.campaign = keep(gathering, layout.campaign);
		row.rule_set = td_commit_trailer(event->commit, "Rule-Set");
		row.findings = gathering->findings[index];
		add_record(gathering, &row, &layout);
	}
	td_layout_clear(&layout);
}

/* Oldest commit first, within a commit by path. */
static void
add_events(struct gathering *gathering)
{
	const struct td_history *history = &gathering->chronicle->history;

	for (size_t end = history->count; end > 0;) {
		size_t first = end - 1;

		while (first > 0 && history->events[first - 1].commit ==
		                        history->events[first].commit)
			first--;
		for (size_t i = first; i < end; i++)
			add_event(gathering, i);
		end = first;
	}
}

const struct td_ledger_event *
td_chronicle_corrected_by(const struct td_chronicle_row *row)
{
	const struct td_ledger_event *last = NULL;

	for (int i = 0; i < TD_CORRECT_COUNT; i++)
		if (row->corrected.by[i] &&
		    (!last || row->corrected.by[i] > last))
			last = row->corrected.by[i];
	return last;
}

/* Later decisions leave the row as it was filed, and say what counts. */
static void
read_corrected(struct td_chronicle_row *row, const struct td_ledger *ledger)
{
	const struct td_ledger_event *events;
	size_t count;

	if (!row->decision || row->decision->kind == TD_DECISION_CORRECT ||
	    !row->campaign || !row->nomination)
		return;
	count = td_ledger_events(&events, ledger, row->campaign,
	                         row->nomination);
	for (size_t i = 0; i < count; i++)
		if (strcmp(events[i].path, row->event->path) == 0) {
			td_corrected_gather(
			    &row->corrected, events, count, &events[i],
			    row->asked ? row->asked->achievement.deed.text
				       : NULL);
			return;
		}
}

/* What is wrong with records is told by records-check; that some could not be
 * looked at makes a history that may lack something. */
static enum td_status
report_unseen(const struct td_diag *aside, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_diag_count(aside); i++) {
		const struct td_finding *finding = td_diag_at(aside, i);

		if (finding->severity == TD_TROUBLE)
			status = td_worse(
			    status,
			    td_diag_add_copy(
				diag, finding,
				(struct td_place){ .path = finding->path }));
	}
	return status;
}

enum td_status
td_chronicle_gather(struct td_chronicle *chronicle, const char *directory,
                    const char *revision,
                    const struct td_chronicle_query *query,
                    struct td_diag *diag)
{
	struct gathering gathering = { .chronicle = chronicle };
	enum td_status status = td_snapshot_open_at(
	    &chronicle->snapshot, directory, revision ? revision : "HEAD",
	    diag);

	/* The history of what was opened, also where HEAD moves meanwhile. */
	if (status == TD_OK)
		status = td_history_load(
		    &chronicle->history, directory,
		    td_snapshot_commit(chronicle->snapshot),
		    td_filed_directories, TD_FILED_DIRECTORIES, diag);
	if (status != TD_OK)
		return status;
	chronicle->today = query->today;
	chronicle->reader = td_reader_new(chronicle->snapshot);
	if (query->campaign)
		status = td_setting_require_campaign(chronicle->reader,
		                                     query->campaign, diag);
	if (status != TD_OK)
		return status;
	chronicle->past = td_past_new(directory, &chronicle->history);
	gathering.aside = td_diag_new();
	gathering.ledger = td_reader_ledger(chronicle->reader, gathering.aside);
	gathering.findings = td_kept_findings(&chronicle->history);
	add_events(&gathering);
	status = td_chronicle_choose(chronicle, query, diag);
	for (size_t i = 0; i < chronicle->count; i++)
		read_corrected(&chronicle->rows[i], gathering.ledger);
	td_chronicle_ask_questions(chronicle);
	td_chronicle_hold_to_git(chronicle, directory);
	status = td_worse(
	    status, td_chronicle_hold_to_signers(chronicle, directory, diag));
	free(gathering.findings);
	status = td_worse(status, report_unseen(gathering.aside, diag));
	td_diag_free(gathering.aside);
	return status;
}

void
td_chronicle_clear(struct td_chronicle *chronicle)
{
	if (!chronicle)
		return;
	for (size_t i = 0; i < chronicle->count; i++)
		td_corrected_clear(&chronicle->rows[i].corrected);
	free(chronicle->rows);
	td_past_free(chronicle->past);
	td_chronicle_forget_signers(chronicle);
	td_questions_free(chronicle->questions);
	td_reader_free(chronicle->reader);
	td_snapshot_free(chronicle->snapshot);
	td_history_clear(&chronicle->history);
	td_strlist_clear(&chronicle->texts);
	*chronicle = (struct td_chronicle)TD_CHRONICLE_INIT;
}
