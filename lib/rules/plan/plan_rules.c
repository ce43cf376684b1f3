/* Rules for a unit's plan: that it is what its campaign asks of that unit. */

#include "rules/plan/plan_rules.h"
#include "base/text.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/subject_rules.h"

#include <stdlib.h>

enum td_status
td_rule_plan_asked(const struct td_sent *sent, struct td_diag *diag)
{
	if (sent->duty || td_duty_of(sent->asking, TD_DUTY_ISSUE_PLAN,
	                             td_sender_class(sent), sent->unit_id))
		return TD_OK;
	return td_document_report(sent->document, sent->unit_node, diag,
	                          TD_PLAN_NOT_ASKED, "class",
	                          td_class_name(td_sender_class(sent)), NULL);
}

/* Says why the duty that asks for the plan binds on no day yet. */
static enum td_status
report_undetermined(const struct td_sent *sent, struct td_diag *diag)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	enum td_status status = TD_OK;

	if (!sent->duty)
		return TD_OK;
	td_duty_resolve(&result, &sent->duty->due, sent->asking,
	                &sent->setting);
	if (!result.determined) {
		char *source = td_cite_campaign(sent->asking,
		                                sent->duty->source);

		status = td_document_report(
		    sent->document, sent->campaign_node, diag,
		    TD_DEADLINE_UNDETERMINED, "phrase",
		    sent->duty->due.words.text ? sent->duty->due.words.text
					       : "-",
		    "why", td_deadline_why_text(result.why), "duty",
		    sent->duty->id.text, "source", source, NULL);
		free(source);
	}
	td_deadline_result_clear(&result);
	return status;
}

static bool
is_excused(const struct td_sent *sent, const struct td_duty *duty)
{
	return td_duty_excuse(sent->asking, duty, NULL, sent->unit_id) != NULL;
}

enum td_status
td_rule_plan_in_time(const struct td_plan *plan, const struct td_sent *sent,
                     struct td_diag *diag)
{
	enum td_status status = TD_OK;
	const struct td_duty *duty;
	struct td_date due;

	/* The day is one for the plan, not for what is added to it later. */
	if (plan->supplements.text)
		return TD_OK;
	duty = td_duty_strictest(&due, sent->asking, TD_DUTY_SEND_PLAN,
	                         td_sender_class(sent), sent->unit_id,
	                         &sent->setting);
	if (!duty)
		status = report_undetermined(sent, diag);
	else if (!is_excused(sent, duty))
		status = td_rule_in_time(sent, duty, due, sent->intake.received,
		                         "received", TD_PLAN_LATE, diag);

	duty = td_duty_strictest(&due, sent->asking, TD_DUTY_ISSUE_PLAN,
	                         td_sender_class(sent), sent->unit_id,
	                         &sent->setting);
	if (duty && plan->paper.date.given && !is_excused(sent, duty))
		status = td_worse(
		    status,
		    td_rule_in_time(sent, duty, due, plan->paper.date.date,
		                    "dated", TD_PLAN_ISSUED_LATE, diag));
	return status;
}

static enum td_status
report_missing_criterion(const struct td_plan *plan, const struct td_sent *sent,
                         const struct td_criterion *criterion,
                         struct td_diag *diag)
{
	char *source = td_cite_campaign(sent->campaign, criterion->source);
	enum td_status status = td_document_report(
	    plan->document, plan->criteria_node, diag,
	    TD_PLAN_CRITERION_MISSING, "criterion", criterion->id.text, "class",
	    td_class_name(td_sender_class(sent)), "text", criterion->text.text,
	    "source", source, NULL);

	free(source);
	return status;
}

/* By another plan that goes together with this one. */
static bool
is_covered(const struct td_sent *sent, const char *criterion)
{
	return sent->is_covered_untold ||
	       (sent->covered && criterion &&
	        td_strlist_has(sent->covered, criterion));
}

enum td_status
td_rule_plan_criteria(const struct td_plan *plan, const struct td_sent *sent,
                      struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    plan->document, plan->criteria, plan->criterion_count,
	    sizeof *plan->criteria, diag);

	for (size_t i = 0; i < plan->criterion_count; i++)
		status = td_worse(
		    status, td_rule_criterion_fits(
				plan->document, &plan->criteria[i].id,
				sent->campaign, td_sender_class(sent), diag));

	for (size_t i = 0; i < sent->campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &sent->campaign
		                                            ->criteria[i];

		/* Nobody has to earn a bonus. */
		if (plan->criteria_node &&
		    criterion->kind == TD_CRITERION_ASKED &&
		    td_class_fields_have(&criterion->classes,
		                         td_sender_class(sent)) &&
		    !td_plan_criterion_of(plan, criterion->id.text) &&
		    !is_covered(sent, criterion->id.text))
			status = td_worse(
			    status, report_missing_criterion(plan, sent,
			                                     criterion, diag));
	}
	return status;
}

static bool
served(const struct td_plan *plan, const char *content)
{
	for (size_t i = 0; i < plan->task_count; i++)
		if (td_fields_have(&plan->tasks[i].contents, content))
			return true;
	return false;
}

enum td_status
td_rule_plan_contents(const struct td_plan *plan, const struct td_sent *sent,
                      struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < plan->contents.count; i++) {
		const struct td_field *content = &plan->contents.items[i];
		enum td_status known = td_rule_content_known(
		    plan->document, content, sent->campaign, diag);

		status = td_worse(status, known);
		if (known == TD_OK && content->text && plan->tasks_node &&
		    !served(plan, content->text))
			status = td_worse(
			    status, td_document_report(
					plan->document, content->node, diag,
					TD_PLAN_CONTENT_WITHOUT_TASK, "content",
					content->text, NULL));
	}
	return status;
}

enum td_status
td_rules_plan_check(const struct td_plan *plan, const struct td_sent *sent,
                    struct td_diag *diag)
{
	enum td_status status = td_rules_sent_check(sent, diag);

	status = td_worse(status, td_rule_plan_asked(sent, diag));
	status = td_worse(status, td_rule_plan_in_time(plan, sent, diag));
	status = td_worse(status, td_rule_plan_criteria(plan, sent, diag));
	status = td_worse(status, td_rule_plan_targets(plan, sent, diag));
	status = td_worse(status, td_rule_plan_contents(plan, sent, diag));
	status = td_worse(status, td_rule_plan_tasks(plan, sent, diag));
	status = td_worse(status, td_rule_plan_basis(plan, sent, diag));
	status = td_worse(status, td_rule_plan_basis_stands(plan, sent, diag));
	return td_worse(status, td_rule_plan_basis_before(plan, sent, diag));
}
