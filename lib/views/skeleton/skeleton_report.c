/* A unit's report, to fill in. */

#include "archive/blank.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/plan_chain.h"
#include "check/report_chain.h"
#include "diag/message.h"
#include "record/report.h"
#include "rules/campaign/duty.h"
#include "rules/report/report_rules.h"
#include "store/layout.h"
#include "views/skeleton/skeleton_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A report while it is made. */
struct making {
	struct td_skeleton *skeleton;
	const char *occurrence; /* as it was asked for, else of `next` */
	char *next;             /* the caller's; NULL: none was looked for */
	const struct td_duty *duty;
	struct td_report *filed;      /* before; NULL: none */
	struct td_report_chain chain; /* that goes together with it */
	struct td_report whole;
	const struct td_report *former; /* all of it; NULL: none */
	struct td_skeleton_said *said;
};

/* The report that is due next, and was not filed. */
static void
find_next(struct making *making)
{
	const struct td_agenda *agenda = &making->skeleton->agenda;

	for (size_t i = 0; i < agenda->count && !making->next; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		if (entry->duty->what != TD_DUTY_REPORT ||
		    entry->state == TD_AGENDA_PASSED ||
		    entry->state == TD_AGENDA_UNTOLD)
			continue;
		making->next = entry->state == TD_AGENDA_NO_DAY
		                   ? NULL
		                   : td_agenda_occurrence(entry);
		making->duty = entry->duty;
	}
	making->occurrence = making->next;
}

/* What is reported on, and what was reported before. */
static void
find_times(struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_occasion occasion = { .duty = NULL };

	making->occurrence = skeleton->query->occurrence;
	if (!making->occurrence)
		find_next(making);
	if (making->occurrence)
		td_report_occasion(&occasion, making->occurrence,
		                   skeleton->campaign, &skeleton->setting);
	if (skeleton->query->occurrence)
		making->duty = occasion.duty;
	making->filed = td_skeleton_former(skeleton, making->occurrence,
	                                   &occasion);
	if (!making->filed)
		return;
	td_report_chain_gather(&making->chain, making->filed,
	                       td_document_path(making->filed->document),
	                       skeleton->query->today, skeleton->reader);
	making->whole = td_report_chain_merge(&making->chain, making->filed);
	making->former = &making->whole;
}

static void
emit_period(struct making *making)
{
	struct td_emitter *e = making->skeleton->emitter;
	char day[TD_DATE_SIZE] = TD_BLANK;

	if (making->former && making->former->to.given)
		td_date_format(day,
		               td_date_add_days(making->former->to.date, 1));
	td_emit_flow_map(e, "period");
	td_emit_quoted(e, "from", day);
	td_emit_quoted(e, "to", TD_BLANK);
	td_emit_end(e);
}

static void
emit_task(struct making *making, const struct td_task *task)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_emitter *e = skeleton->emitter;
	const struct td_report_task *then = NULL;

	if (making->former)
		then = td_report_task_of(making->former, task->id.text);
	td_skeleton_say(skeleton,
	                then ? N_("{id}: {text} (last time: {status:term})")
	                     : N_("{id}: {text}"),
	                "id", task->id.text, "text", task->text.text, "status",
	                then ? td_task_status_name(then->status) : NULL, NULL);
	if (making->said) {
		td_strlist_add(&making->said->tasks, task->text.text);
		td_strlist_add(&making->said->statuses,
		               then ? td_task_status_name(then->status) : "");
	}
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", task->id.text);
	td_emit_bare(e, "status", TD_BLANK);
	td_emit_end(e);
}

/* The tasks of the unit's plan, and of what was added to it. */
static void
emit_tasks(struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_plan_chain chain = TD_PLAN_CHAIN_INIT;
	size_t count = skeleton->plans.count;
	const struct td_plan *plan = NULL;
	struct td_plan merged = { .tasks = NULL };

	td_skeleton_say(skeleton,
	                N_("Tasks of the plan. status is done, under-way, "
	                   "not-started or dropped; a note may be added: "
	                   "note: \"…\""),
	                NULL);
	td_emit_list(skeleton->emitter, "tasks");
	if (count > 0 && td_reader_plan(&plan, skeleton->reader,
	                                skeleton->plans.items[count - 1],
	                                NULL) == TD_FOUND) {
		td_plan_chain_gather(&chain, plan,
		                     skeleton->plans.items[count - 1],
		                     skeleton->query->today, skeleton->reader);
		merged = td_plan_chain_merge(&chain, plan);
		for (size_t i = 0; i < merged.task_count; i++)
			emit_task(making, &merged.tasks[i]);
	}
	td_emit_end(skeleton->emitter);
	free(merged.tasks);
	td_plan_chain_clear(&chain);
}

static void
say_former_value(struct making *making, const struct td_criterion *criterion)
{
	const struct td_result *result = NULL;

	if (making->former)
		result = td_report_result_of(making->former,
		                             criterion->id.text);
	if (making->said)
		td_strlist_add(
		    &making->said->values,
		    result && result->value.given ? result->value.text : "");
	if (result && result->value.given)
		td_skeleton_say(
		    making->skeleton, N_("last time: {value} {measure}"),
		    "value", result->value.text, "measure",
		    result->unit.text ? result->unit.text : "", NULL);
}

static void
emit_evidence(struct td_emitter *e)
{
	td_emit_list(e, "evidence");
	td_emit_flow_map(e, NULL);
	td_emit_quoted(e, "text", TD_BLANK);
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_result(struct making *making, const struct td_criterion *criterion)
{
	struct td_emitter *e = making->skeleton->emitter;

	td_skeleton_say_criterion(making->skeleton, criterion);
	say_former_value(making, criterion);
	td_emit_map(e, NULL);
	td_emit_text(e, "criterion", criterion->id.text);
	if (criterion->unit.text) {
		td_emit_bare(e, "value", TD_BLANK);
		td_emit_text(e, "unit", criterion->unit.text);
	} else {
		td_emit_quoted(e, "text", TD_BLANK);
	}
	if (criterion->evidence_required)
		emit_evidence(e);
	td_emit_end(e);
}

static void
emit_results(struct making *making)
{
	const struct td_campaign *campaign = making->skeleton->campaign;

	td_skeleton_say(making->skeleton,
	                N_("A value is a number, such as 97.5; a share may say "
	                   "what it comes from: of: {{part: 195, whole: 200}"),
	                NULL);
	td_emit_list(making->skeleton->emitter, "results");
	for (size_t i = 0; i < campaign->criterion_count; i++)
		if (td_skeleton_is_asked(making->skeleton,
		                         &campaign->criteria[i]))
			emit_result(making, &campaign->criteria[i]);
	td_emit_end(making->skeleton->emitter);
}

static void
emit_figure(struct making *making, const struct td_figure *figure)
{
	struct td_emitter *e = making->skeleton->emitter;

	td_skeleton_say(making->skeleton, N_("last time: {value} {measure}"),
	                "value", figure->total.text, "measure", "", NULL);
	td_emit_map(e, NULL);
	td_emit_text(e, "id", figure->id.text);
	td_emit_text(e, "text", figure->text.text);
	td_emit_bare(e, "total", TD_BLANK);
	td_emit_list(e, "parts");
	for (size_t i = 0; i < figure->part_count; i++) {
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "text", figure->parts[i].text.text);
		td_emit_bare(e, "value", TD_BLANK);
		td_emit_end(e);
	}
	td_emit_end(e);
	td_emit_end(e);
}

/* The totals that the unit gave last time. */
static void
emit_figures(struct making *making)
{
	const struct td_report *former = making->former;

	if (!former || former->figure_count == 0)
		return;
	td_emit_gap(making->skeleton->emitter);
	td_emit_list(making->skeleton->emitter, "figures");
	for (size_t i = 0; i < former->figure_count; i++)
		emit_figure(making, &former->figures[i]);
	td_emit_end(making->skeleton->emitter);
}

static void
emit_report(struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_emitter *e = skeleton->emitter;

	td_skeleton_emit_head(
	    skeleton, N_("Report of {unit} on the campaign \"{campaign}\""),
	    "report-check");
	td_skeleton_say_duties(skeleton);
	td_emit_text(e, "schema", "thidua/report/1");
	td_emit_text(e, "campaign", skeleton->query->campaign);
	td_emit_text(e, "unit", skeleton->query->unit);
	if (making->occurrence)
		td_emit_text(e, "occurrence", making->occurrence);
	else
		td_emit_bare(e, "occurrence", TD_BLANK);
	td_skeleton_emit_document(skeleton, "bao-cao", "BC");
	td_skeleton_emit_addressees(skeleton, making->duty);
	emit_period(making);
	td_emit_gap(e);
	emit_tasks(making);
	td_emit_gap(e);
	emit_results(making);
	emit_figures(making);
}

enum td_status
td_skeleton_report_said(char **bytes, struct td_skeleton_said *said,
                        struct td_reader *reader,
                        const struct td_skeleton_query *query,
                        struct td_diag *diag)
{
	struct td_skeleton skeleton;
	struct making making = { .skeleton = &skeleton, .said = said };
	enum td_status status = td_skeleton_gather(&skeleton, reader, query,
	                                           diag);

	if (status == TD_OK) {
		find_times(&making);
		emit_report(&making);
		status = td_skeleton_finish(bytes, &skeleton);
	}
	free(making.next);
	td_report_chain_free_merged(&making.whole);
	td_report_chain_clear(&making.chain);
	td_report_free(making.filed);
	td_skeleton_clear(&skeleton);
	return status;
}

enum td_status
td_skeleton_report(char **bytes, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag)
{
	return td_skeleton_report_said(bytes, NULL, reader, query, diag);
}
