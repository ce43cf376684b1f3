/* What a unit's plan says is to be done, by whom and by when. */

#include "base/strbuf.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/plan/plan_rules.h"
#include "rules/subject_rules.h"

/* The days of the phases that a task may fall in; of the campaign, where
 * neither it nor the plan names any. */
struct span {
	struct td_strbuf phases; /* ids; "": of the campaign */
	bool known;              /* else nothing is held to it */
	struct td_date from;     /* of the first of them */
	struct td_date to;       /* of the last */
};

static void
add_period(struct span *span, const struct td_period *period,
           const struct td_campaign *campaign)
{
	const struct td_day *issued = &campaign->paper.date;
	struct td_date from = TD_DATE_MIN;
	struct td_date to = TD_DATE_MAX;

	(void)td_moment_first(&from, &period->from, issued);
	(void)td_moment_last(&to, &period->to, issued);
	if (!span->known || td_date_compare(from, span->from) < 0)
		span->from = from;
	if (!span->known || td_date_compare(to, span->to) > 0)
		span->to = to;
	span->known = true;
}

static void
add_phase(struct span *span, const char *id, const struct td_sent *sent)
{
	const struct td_phase *phase = td_campaign_phase(sent->campaign, id);

	if (!phase)
		return;
	if (span->phases.length > 0)
		td_strbuf_add(&span->phases, ", ");
	td_strbuf_add(&span->phases, id);
	add_period(span, &phase->period, sent->campaign);
}

/* The caller clears span->phases. */
static struct span
span_of(const struct td_plan *plan, const struct td_task *task,
        const struct td_sent *sent)
{
	struct span span = { .phases = TD_STRBUF_INIT };

	if (task->phase.text) {
		add_phase(&span, task->phase.text, sent);
	} else {
		if (plan->phase.text)
			add_phase(&span, plan->phase.text, sent);
		for (size_t i = 0; i < plan->phases.count; i++)
			if (plan->phases.items[i].text)
				add_phase(&span, plan->phases.items[i].text,
				          sent);
	}
	if (!span.known)
		add_period(&span, &sent->campaign->period, sent->campaign);
	return span;
}

/*
 * The last day of a task; false when it has none that can be computed. A task
 * that recurs is done when the phase is over.
 */
static bool
task_day(struct td_date *day, const struct td_task *task,
         const struct span *span, const struct td_sent *sent)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool known = false;

	td_duty_resolve(&result, &task->due, sent->campaign, &sent->setting);
	for (size_t i = 0; i < result.count; i++) {
		const struct td_deadline_occurrence
		    *occurrence = &result.occurrences[i];

		if (!occurrence->has_last ||
		    (known &&
		     td_date_compare(occurrence->binding, span->to) > 0))
			continue;
		*day = occurrence->binding;
		known = true;
	}
	td_deadline_result_clear(&result);
	return known;
}

/*
 * Whether a task belongs behind the last day: what looks back on a campaign or
 * a phase, and the dossiers that come of it.
 */
static bool
looks_back(const struct td_task *task, const struct td_sent *sent)
{
	const struct td_duty *duty = NULL;

	if (task->duty.text)
		duty = td_campaign_duty(sent->campaign, task->duty.text);
	return duty && (duty->what == TD_DUTY_REPORT ||
	                duty->what == TD_DUTY_INTERIM_REVIEW ||
	                duty->what == TD_DUTY_FINAL_REVIEW ||
	                duty->what == TD_DUTY_AWARD_PROPOSAL ||
	                duty->what == TD_DUTY_COUNCIL_SESSION ||
	                duty->what == TD_DUTY_SCORING);
}

static enum td_status
check_task_phase(const struct td_plan *plan, const struct td_task *task,
                 struct td_date day, const struct span *span,
                 const struct td_sent *sent, struct td_diag *diag)
{
	bool of_phase = span->phases.length > 0;
	bool late = td_date_compare(day, span->to) > 0;
	char due[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	if (late ? looks_back(task, sent)
	         : td_date_compare(day, span->from) >= 0)
		return TD_OK;
	td_date_format(due, day);
	td_date_format(from, span->from);
	td_date_format(to, span->to);
	return td_document_report(plan->document, task->due.words.node, diag,
	                          of_phase ? TD_PLAN_TASK_OUTSIDE_PHASE
	                                   : TD_PLAN_TASK_OUTSIDE_CAMPAIGN,
	                          "task", td_cite_id(&task->id), "due", due,
	                          "phase", of_phase ? span->phases.text : NULL,
	                          "from", from, "to", to, NULL);
}

static enum td_status
check_task_duty(const struct td_plan *plan, const struct td_task *task,
                struct td_date day, bool has_day, const struct td_sent *sent,
                struct td_diag *diag)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	enum td_status status = TD_OK;
	const struct td_duty *duty;

	if (!task->duty.text)
		return TD_OK;
	duty = td_campaign_duty(sent->campaign, task->duty.text);
	if (!duty)
		return td_document_report(plan->document, task->duty.node, diag,
		                          TD_PLAN_DUTY_UNKNOWN, "duty",
		                          task->duty.text, NULL);

	td_duty_resolve(&result, &duty->due, sent->campaign, &sent->setting);
	if (has_day && result.determined && result.count > 0) {
		struct td_date limit = result.occurrences[result.count - 1]
		                           .binding;
		char day_text[TD_DATE_SIZE];
		char limit_text[TD_DATE_SIZE];

		td_date_format(day_text, day);
		td_date_format(limit_text, limit);
		if (td_date_compare(day, limit) > 0)
			status = td_document_report(
			    plan->document, task->due.words.node, diag,
			    TD_PLAN_TASK_AFTER_DUTY, "task",
			    td_cite_id(&task->id), "due", day_text, "limit",
			    limit_text, "duty", duty->id.text, NULL);
	}
	td_deadline_result_clear(&result);
	return status;
}

static enum td_status
check_task_names(const struct td_plan *plan, const struct td_task *task,
                 const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < task->contents.count; i++)
		status = td_worse(
		    status, td_rule_content_known(plan->document,
		                                  &task->contents.items[i],
		                                  sent->campaign, diag));
	for (size_t i = 0; i < task->criteria.count; i++)
		status = td_worse(
		    status, td_rule_criterion_fits(
				plan->document, &task->criteria.items[i],
				sent->campaign, td_sender_class(sent), diag));
	return status;
}

/* Whether a task serves a duty whose day is known: then its own has to be, or
 * nobody can tell whether it is in time. */
static bool
serves_a_day(const struct td_task *task, const struct td_sent *sent)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	const struct td_duty *duty = NULL;
	bool serves;

	if (task->duty.text)
		duty = td_campaign_duty(sent->campaign, task->duty.text);
	if (!duty)
		return false;
	td_duty_resolve(&result, &duty->due, sent->campaign, &sent->setting);
	serves = result.determined;
	td_deadline_result_clear(&result);
	return serves;
}

/* Whether a task goes on, or comes when something does: words that fix no day
 * say all that there is to say. Words that are not understood were reported
 * when they were read. */
static bool
needs_no_day(const struct td_task *task, const struct td_sent *sent)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool none;

	if (!task->due.words.text)
		return false;
	td_duty_resolve(&result, &task->due, sent->campaign, &sent->setting);
	none = result.why >= TD_WHY_PROMPT && result.why <= TD_WHY_UNREAD;
	td_deadline_result_clear(&result);
	return none;
}

static enum td_status
report_no_day(const struct td_plan *plan, const struct td_task *task,
              struct td_diag *diag)
{
	return td_document_report(
	    plan->document,
	    task->due.words.node ? task->due.words.node : task->node, diag,
	    TD_PLAN_TASK_NO_DAY, "task", td_cite_id(&task->id), NULL);
}

static enum td_status
check_task_day(const struct td_plan *plan, const struct td_task *task,
               const struct td_sent *sent, struct td_diag *diag)
{
	struct span span = span_of(plan, task, sent);
	struct td_date day = { 0 };
	bool has_day = task_day(&day, task, &span, sent);
	enum td_status status = TD_OK;

	if (has_day)
		status = check_task_phase(plan, task, day, &span, sent, diag);
	else if (!needs_no_day(task, sent) || serves_a_day(task, sent))
		status = report_no_day(plan, task, diag);
	td_strbuf_clear(&span.phases);
	return td_worse(status,
	                check_task_duty(plan, task, day, has_day, sent, diag));
}

static enum td_status
check_phase_known(const struct td_plan *plan, const struct td_field *phase,
                  const struct td_sent *sent, struct td_diag *diag)
{
	if (!phase->text || td_campaign_phase(sent->campaign, phase->text))
		return TD_OK;
	return td_document_report(plan->document, phase->node, diag,
	                          TD_PLAN_PHASE_UNKNOWN, "phase", phase->text,
	                          NULL);
}

static enum td_status
check_task(const struct td_plan *plan, const struct td_task *task,
           const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = check_task_names(plan, task, sent, diag);

	status = td_worse(status,
	                  check_phase_known(plan, &task->phase, sent, diag));
	if (!task->responsible.text)
		status = td_worse(
		    status, td_document_report(
				plan->document,
				task->responsible.node ? task->responsible.node
						       : task->node,
				diag, TD_PLAN_TASK_NO_RESPONSIBLE, "task",
				td_cite_id(&task->id), NULL));
	return td_worse(status, check_task_day(plan, task, sent, diag));
}

enum td_status
td_rule_plan_tasks(const struct td_plan *plan, const struct td_sent *sent,
                   struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(plan->document, plan->tasks,
	                                           plan->task_count,
	                                           sizeof *plan->tasks, diag);

	status = td_worse(status,
	                  check_phase_known(plan, &plan->phase, sent, diag));
	for (size_t i = 0; i < plan->phases.count; i++)
		status = td_worse(
		    status, check_phase_known(plan, &plan->phases.items[i],
		                              sent, diag));
	for (size_t i = 0; i < plan->task_count; i++)
		status = td_worse(
		    status, check_task(plan, &plan->tasks[i], sent, diag));
	return status;
}
