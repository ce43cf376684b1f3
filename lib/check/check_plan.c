/* A plan: what its rules need, and what they say. */

#include "base/text.h"
#include "check/aftermath.h"
#include "check/chain.h"
#include "check/check.h"
#include "check/hindsight.h"
#include "check/participation_gather.h"
#include "check/plan_chain.h"
#include "check/setting_gather.h"
#include "rules/campaign/duty.h"
#include "rules/plan/plan_rules.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* What of the store a plan is held against; false when its campaign or unit
 * cannot be read, which was reported. */
static bool
gather(struct td_sent *sent, const struct td_plan *plan,
       struct td_reader *reader, const struct td_intake *intake,
       struct td_diag *diag)
{
	const struct td_document *document = plan->document;
	const struct td_node *node = plan->campaign.node;
	bool found;

	*sent = (struct td_sent){ .document = plan->document,
		                  .paper = &plan->paper,
		                  .addressed_to = &plan->addressed_to,
		                  .campaign_node = plan->campaign.node,
		                  .unit_node = plan->unit.node,
		                  .unit_id = plan->unit.text,
		                  .intake = *intake };
	found = td_record_require_campaign_on(
	    &sent->campaign, reader, document, node, TD_LOOK_CAMPAIGN_OF_PLAN,
	    plan->paper.date.given ? plan->paper.date.date : intake->received,
	    diag);
	found = found &&
	        td_record_require_campaign_on(&sent->asking, reader, document,
	                                      node, TD_LOOK_CAMPAIGN_ON_RECEIPT,
	                                      intake->received, diag);
	found = td_record_require_unit(&sent->unit, reader, plan->document,
	                               plan->unit.node, diag) &&
	        found;
	if (!found)
		return false;
	/* One that cannot be read was told. */
	if (td_reader_layers_of(&sent->layers, &sent->layer_count, reader,
	                        plan->campaign.text, NULL) != TD_FOUND)
		sent->layer_count = 0;
	td_setting_gather(&sent->setting, reader, intake->received, diag);
	sent->sender = TD_LOOK_SENDER_OF_PLAN;
	sent->sender_day = td_sent_day(sent);
	sent->takes_part = td_participation_of(
	    &sent->ended, reader, plan->campaign.text, plan->unit.text, NULL,
	    intake->received);
	sent->duty = td_duty_of(sent->asking, TD_DUTY_SEND_PLAN,
	                        td_sender_class(sent), sent->unit_id);
	return true;
}

/* The plan that it supplements is another one of the unit. */
static enum td_status
check_supplemented(const struct td_plan *plan, struct td_reader *reader,
                   const struct td_intake *intake, struct td_diag *diag)
{
	const struct td_field *field = &plan->supplements;

	if (!field->text)
		return TD_OK;
	return td_chain_check(
	    plan->document, field,
	    td_path_plan(plan->campaign.text, plan->unit.text, field->text),
	    intake->path, reader, diag);
}

/* A plan, and how it came in. */
struct judging {
	const struct td_plan *plan;
	const struct td_intake *intake;
};

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct judging *judging = what;
	const struct td_plan *plan = judging->plan;
	const struct td_intake *intake = judging->intake;
	enum td_status status = td_plan_check_values(plan, diag);
	struct td_plan_chain chain = TD_PLAN_CHAIN_INIT;
	struct td_strlist covered = TD_STRLIST_INIT;
	struct td_sent sent;

	if (!gather(&sent, plan, reader, intake, diag))
		return td_worse(status, TD_INVALID);
	status = td_worse(status,
	                  check_supplemented(plan, reader, intake, diag));
	td_plan_chain_gather(&chain, plan, intake->path, TD_DATE_MAX, reader);
	td_plan_chain_covers(&covered, &chain);
	sent.covered = &covered;
	sent.is_covered_untold = chain.unread;
	status = td_worse(status, td_rules_plan_check(plan, &sent, diag));
	td_strlist_clear(&covered);
	td_plan_chain_clear(&chain);
	return status;
}

enum td_status
td_check_read_plan(const struct td_plan *plan, struct td_form *form,
                   struct td_reader *reader, const struct td_intake *intake,
                   struct td_diag *diag)
{
	struct td_diag *rules = td_diag_new();
	struct judging judging = { plan, intake };
	enum td_status status = td_hindsight_check(
	    check_rules, &judging, plan->document, intake->received, reader,
	    rules);

	return td_aftermath_conclude(form, rules, status, diag);
}

enum td_status
td_check_plan(struct td_plan **plan, struct td_reader *reader, const char *name,
              const char *bytes, size_t size, const struct td_intake *intake,
              struct td_diag *diag)
{
	struct td_form form = TD_FORM_INIT;
	struct td_document *document = td_form_load(&form, reader, TD_KIND_PLAN,
	                                            name, bytes, size);
	enum td_status status = form.status;

	*plan = NULL;
	if (document) {
		td_plan_read(plan, document);
		status = td_check_read_plan(*plan, &form, reader, intake, diag);
	} else {
		td_diag_move(diag, form.found);
	}
	td_form_clear(&form);
	return status;
}
