/* What a unit's plan says is to be done, by whom and by when. */

#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/plan/plan_rules.h"
#include "rules/subject_rules.h"

/* The days of the phase that the plan is for; of the campaign, where the plan
 * names none. */
struct span {
	const struct td_phase *phase;
	struct td_date from;
	struct td_date to;
};

static struct span
phase_span(const struct td_plan *plan, const struct td_sent *sent)
{
	struct span span = { .from = TD_DATE_MIN, .to = TD_DATE_MAX };
	const struct td_day *issued = &sent->campaign->paper.date;
	const struct td_period *period;

	if (plan->phase.text)
		span.phase = td_campaign_phase(sent->campaign,
		                               plan->phase.text);
	period = span.phase ? &span.phase->period : &sent->campaign->period;
	(void)td_moment_first(&span.from, &period->from, issued);
	(void)td_moment_last(&span.to, &period->to, issued);
	return span;
}

/*
 * The last day of a task; false when it has none that can be computed. A task
 * that recurs is done when the phase is over.
 */
static bool
task_day(struct td_date *day, const struct td_task *task, struct span span,
         const struct td_sent *sent)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool known = false;

	td_duty_resolve(&result, &task->due, sent->campaign, &sent->setting);
	for (size_t i = 0; i < result.count; i++) {
		const struct td_deadline_occurrence
		    *occurrence = &result.occurrences[i];

		if (!occurrence->has_last ||
		    (known &&
		     td_date_compare(occurrence->binding, span.to) > 0))
			continue;
		*day = occurrence->binding;
		known = true;
	}
	td_deadline_result_clear(&result);
	return known;
}

static enum td_status
check_task_phase(const struct td_plan *plan, const struct td_task *task,
                 struct td_date day, struct span span, struct td_diag *diag)
{
	char due[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	if (td_date_compare(day, span.from) >= 0 &&
	    td_date_compare(day, span.to) <= 0)
		return TD_OK;
	td_date_format(due, day);
	td_date_format(from, span.from);
	td_date_format(to, span.to);
	return td_document_report(plan->document, task->due.words.node, diag,
	                          TD_PLAN_TASK_OUTSIDE_PHASE, "task",
	                          td_cite_id(&task->id), "due", due, "phase",
	                          span.phase ? span.phase->id.text : "", "from",
	                          from, "to", to, NULL);
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

static enum td_status
check_task(const struct td_plan *plan, const struct td_task *task,
           const struct td_sent *sent, struct td_diag *diag)
{
	enum td_status status = check_task_names(plan, task, sent, diag);
	struct td_date day = { 0 };
	struct span span = phase_span(plan, sent);
	bool has_day = task_day(&day, task, span, sent);

	if (!task->responsible.text)
		status = td_worse(
		    status, td_document_report(
				plan->document,
				task->responsible.node ? task->responsible.node
						       : task->node,
				diag, TD_PLAN_TASK_NO_RESPONSIBLE, "task",
				td_cite_id(&task->id), NULL));
	/* Words that are not understood were reported when they were read. */
	if (!has_day && (!task->due.words.text || task->due.has_rule ||
	                 serves_a_day(task, sent)))
		status = td_worse(status, td_document_report(
					      plan->document,
					      task->due.words.node
						  ? task->due.words.node
						  : task->node,
					      diag, TD_PLAN_TASK_NO_DAY, "task",
					      td_cite_id(&task->id), NULL));
	if (has_day)
		status = td_worse(
		    status, check_task_phase(plan, task, day, span, diag));
	return td_worse(status,
	                check_task_duty(plan, task, day, has_day, sent, diag));
}

enum td_status
td_rule_plan_tasks(const struct td_plan *plan, const struct td_sent *sent,
                   struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(plan->document, plan->tasks,
	                                           plan->task_count,
	                                           sizeof *plan->tasks, diag);

	if (plan->phase.text &&
	    !td_campaign_phase(sent->campaign, plan->phase.text))
		status = td_worse(status, td_document_report(
					      plan->document, plan->phase.node,
					      diag, TD_PLAN_PHASE_UNKNOWN,
					      "phase", plan->phase.text, NULL));
	for (size_t i = 0; i < plan->task_count; i++)
		status = td_worse(
		    status, check_task(plan, &plan->tasks[i], sent, diag));
	return status;
}
