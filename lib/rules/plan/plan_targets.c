/* What a unit's plan promises of the criteria that it covers. */

#include "rules/cite.h"
#include "rules/plan/plan_rules.h"

#include <stdlib.h>

/* The campaign's own target, and what the plan says of the criterion. */
static enum td_status
check_target(const struct td_plan *plan,
             const struct td_plan_criterion *covered,
             const struct td_criterion *asked, const struct td_sent *sent,
             struct td_diag *diag)
{
	const struct td_target *own = &covered->target;
	bool missing = !own->given;
	enum td_status status;
	char *source;

	if (!asked->target.given ||
	    (own->given && td_target_no_weaker(own, &asked->target)))
		return TD_OK;
	source = td_cite_campaign(sent->campaign, asked->source);
	status = td_document_report(
	    plan->document, own->node ? own->node : covered->node, diag,
	    missing ? TD_PLAN_TARGET_MISSING : TD_PLAN_TARGET_LOWER, "found",
	    missing ? NULL : own->text, "criterion", asked->id.text, "required",
	    asked->target.text, "unit", asked->unit.text, "source", source,
	    NULL);
	free(source);
	return status;
}

/* Whether a task serves a criterion; NULL: any. */
static bool
is_served(const struct td_plan *plan, const char *criterion)
{
	for (size_t i = 0; i < plan->task_count; i++)
		if (criterion
		        ? td_fields_have(&plan->tasks[i].criteria, criterion)
		        : plan->tasks[i].criteria.count > 0)
			return true;
	return false;
}

/* Of a plan whose tasks name criteria: one that nothing is done for. */
static enum td_status
check_served(const struct td_plan *plan,
             const struct td_plan_criterion *covered, struct td_diag *diag)
{
	if (!plan->tasks_node || !is_served(plan, NULL) ||
	    is_served(plan, covered->id.text))
		return TD_OK;
	return td_document_report(plan->document, covered->node, diag,
	                          TD_PLAN_CRITERION_WITHOUT_TASK, "criterion",
	                          covered->id.text, NULL);
}

enum td_status
td_rule_plan_targets(const struct td_plan *plan, const struct td_sent *sent,
                     struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < plan->criterion_count; i++) {
		const struct td_plan_criterion *covered = &plan->criteria[i];
		const struct td_criterion *asked = NULL;

		if (covered->id.text)
			asked = td_campaign_criterion(sent->campaign,
			                              covered->id.text);
		if (!asked || asked->kind != TD_CRITERION_ASKED ||
		    !td_class_fields_have(&asked->classes,
		                          td_sender_class(sent)))
			continue;
		status = td_worse(
		    status, check_target(plan, covered, asked, sent, diag));
		status = td_worse(status, check_served(plan, covered, diag));
	}
	return status;
}
