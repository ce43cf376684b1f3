/* Days that stand in the procedure. */

#include "views/deadlines/procedure_days.h"
#include "base/text.h"
#include "views/deadlines/procedure_meetings.h"
#include "views/deadlines/procedure_parts.h"

#include <string.h>

/* Dossiers go in so long before a review (a province's regulation). */
#define EVENT_LEAD "event-lead"

static bool
pays_at(const struct td_campaign *campaign, const bool *stages)
{
	bool any = false;

	for (size_t i = 0; i < TD_STAGE_COUNT; i++) {
		any = any || stages[i];
		if (stages[i] && campaign->awards[i].given)
			return true;
	}
	return !any;
}

static bool
has_form(const struct td_campaign *campaign, const struct td_fields *forms)
{
	for (size_t i = 0; i < TD_STAGE_COUNT; i++) {
		const struct td_fields *own = &campaign->awards[i].forms;

		for (size_t j = 0; j < own->count; j++)
			for (size_t k = 0; k < forms->count; k++)
				if (td_text_equal(own->items[j].text,
				                  forms->items[k].text))
					return true;
	}
	return forms->count == 0;
}

/* A campaign is also that of the one which it carries out. */
static bool
is_launched_by(const struct td_campaign *campaign, const bool *launchers)
{
	return launchers[campaign->launched_by] ||
	       (campaign->parent.node &&
	        launchers[campaign->parent.launched_by]);
}

static bool
touches(const struct td_procedure_rule *rule,
        const struct td_campaign *campaign)
{
	return pays_at(campaign, rule->stages) &&
	       has_form(campaign, &rule->awards) &&
	       !is_launched_by(campaign, rule->not_launched_by);
}

static void
add_rule(const struct td_days_adding *adding,
         const struct td_procedure_rule *rule)
{
	const struct td_campaign *campaign = adding->campaign;

	if (!touches(rule, campaign) || !td_days_is_asked(adding, &rule->by))
		return;
	if (rule->unit == TD_PROCEDURE_DEADLINE)
		td_days_push(adding, td_days_make(adding, rule));
	else if (strcmp(rule->id.text, EVENT_LEAD) == 0)
		for (size_t i = 0; i < campaign->duty_count; i++)
			td_days_before_review(adding, rule,
			                      &campaign->duties[i]);
}

/* The rules that count today; what is before a session is by its own day. */
static void
add_rules(const struct td_days_adding *adding)
{
	const struct td_procedure *procedure = adding->procedure;
	const struct td_campaign *campaign = adding->campaign;

	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		if (td_procedure_find(procedure, rule->id.text,
		                      adding->query->today) == rule)
			add_rule(adding, rule);
	}
	for (size_t i = 0; i < campaign->duty_count; i++)
		td_days_before_session(adding, &campaign->duties[i]);
}

void
td_agenda_add_procedure_days(struct td_agenda *agenda, struct td_reader *reader,
                             const struct td_agenda_query *query,
                             const char *id, const struct td_campaign *campaign)
{
	struct td_days_adding adding = { .agenda = agenda,
		                         .reader = reader,
		                         .query = query,
		                         .campaign_id = id,
		                         .campaign = campaign };

	/* What is wrong with the rules was told (agenda-without-rules). */
	if (td_reader_procedure(&adding.procedure, reader, NULL) == TD_FOUND &&
	    td_reader_awards(&adding.awards, reader, NULL) == TD_FOUND)
		add_rules(&adding);
}
