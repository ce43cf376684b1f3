/* Rules for a nomination: the nominee, the dossier, the achievement. */

#include "rules/award_rules.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/subject_rules.h"

#include <stdlib.h>

/* Where the recipient's unit is named. */
static const struct td_node *
recipient_node(const struct td_candidacy *candidacy)
{
	return candidacy->nomination->recipient.node;
}

static enum td_status
check_exists(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_unit *unit = candidacy->unit;
	enum td_status status;
	char dissolved[TD_DATE_SIZE];
	char *successors;
	char *ids;

	if (!unit->is_dissolved || !candidacy->nomination->received.given ||
	    td_unit_exists_on(unit, candidacy->nomination->received.date))
		return TD_OK;
	td_date_format(dissolved, unit->dissolved_on.date);
	successors = td_cite_units(&unit->successors, &candidacy->setting);
	ids = td_cite_ids(&unit->successors);
	status = td_document_report(
	    candidacy->nomination->document, recipient_node(candidacy), diag,
	    TD_UNIT_DISSOLVED, "unit", unit->name.text, "dissolved", dissolved,
	    "successors", successors, "successor_ids", ids, NULL);
	free(ids);
	free(successors);
	return status;
}

static enum td_status
check_plan(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_duty *duty = td_duty_of(
	    candidacy->campaign, TD_DUTY_SEND_PLAN, candidacy->unit,
	    candidacy->unit_id);
	enum td_status status;
	char *source;

	if (!duty || candidacy->has_plan)
		return TD_OK;
	source = td_cite_campaign(candidacy->campaign, duty->source);
	status = td_document_report(
	    candidacy->nomination->document, recipient_node(candidacy), diag,
	    TD_NOMINEE_NO_PLAN, "unit", candidacy->unit->name.text, "duty",
	    duty->id.text, "source", source, NULL);
	free(source);
	return status;
}

/* What fell due before the document that asks for it bound nobody. */
static bool
before_document(const struct td_deadline_occurrence *occurrence,
                const struct td_campaign *campaign)
{
	return campaign->paper.date.given &&
	       td_date_compare(occurrence->binding, campaign->paper.date.date) <
	           0;
}

static enum td_status
check_report(const struct td_candidacy *candidacy, const struct td_duty *duty,
             const struct td_deadline_occurrence *occurrence,
             struct td_diag *diag)
{
	enum td_status status = TD_OK;
	char *id = td_duty_occurrence_id(duty, occurrence);

	if (candidacy->nomination->received.given &&
	    !before_document(occurrence, candidacy->campaign) &&
	    td_date_compare(occurrence->binding,
	                    candidacy->nomination->received.date) < 0 &&
	    !td_strlist_has(candidacy->reports, id)) {
		char *source = td_cite_campaign(candidacy->campaign,
		                                duty->source);
		char due[TD_DATE_SIZE];

		td_date_format(due, occurrence->binding);
		status = td_document_report(
		    candidacy->nomination->document, recipient_node(candidacy),
		    diag, TD_NOMINEE_NO_REPORT, "unit",
		    candidacy->unit->name.text, "occurrence", id, "due", due,
		    "source", source, NULL);
		free(source);
	}
	free(id);
	return status;
}

static enum td_status
check_reports(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_campaign *campaign = candidacy->campaign;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != TD_DUTY_REPORT ||
		    !td_duty_binds(duty, candidacy->unit, candidacy->unit_id))
			continue;
		td_duty_resolve(&result, &duty->due, campaign,
		                &candidacy->setting);
		for (size_t j = 0; j < result.count; j++)
			if (result.occurrences[j].has_last)
				status = td_worse(
				    status,
				    check_report(candidacy, duty,
				                 &result.occurrences[j], diag));
		td_deadline_result_clear(&result);
	}
	return status;
}

enum td_status
td_rule_nominee_takes_part(const struct td_candidacy *candidacy,
                           struct td_diag *diag)
{
	enum td_status status;

	if (!candidacy->unit ||
	    !td_nomination_on_campaign(candidacy->nomination))
		return TD_OK;
	status = check_exists(candidacy, diag);
	/* Who never registered was asked for nothing: one finding, not many. */
	if (!candidacy->registered) {
		char received[TD_DATE_SIZE];

		td_date_format(received, candidacy->nomination->received.date);
		return td_worse(status, td_document_report(
					    candidacy->nomination->document,
					    recipient_node(candidacy), diag,
					    TD_NOMINEE_NOT_REGISTERED, "unit",
					    candidacy->unit->name.text,
					    "received", received, NULL));
	}
	status = td_worse(status, check_plan(candidacy, diag));
	return td_worse(status, check_reports(candidacy, diag));
}

static enum td_status
check_parts(const struct td_candidacy *candidacy, const struct td_award *award,
            const struct td_fields *parts, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	const struct td_source *asked = award->dossier_source.node
	                                    ? &award->dossier_source
	                                    : &award->source;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < parts->count; i++) {
		const char *id = parts->items[i].text;
		const struct td_dossier_part *part = td_awards_part(
		    candidacy->awards, id);
		char *source;

		if (!nomination->dossier_node ||
		    td_nomination_has_part(nomination, id))
			continue;
		source = td_cite_source(asked);
		status = td_worse(
		    status, td_document_report(
				nomination->document, nomination->dossier_node,
				diag, TD_DOSSIER_PART_MISSING, "part", id,
				"name", part ? part->name : id, "award",
				award->name, "source", source, NULL));
		free(source);
	}
	return status;
}

enum td_status
td_rule_dossier_complete(const struct td_candidacy *candidacy,
                         const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	enum td_status status = check_parts(candidacy, award, &award->dossier,
	                                    diag);

	/* Who pays taxes and insures workers proves that it does (Decree
	 * 98/2023/NĐ-CP, art. 30). */
	if (td_recipient_has_kind(&nomination->recipient) &&
	    nomination->recipient.kind == TD_RECIPIENT_ENTERPRISE)
		status = td_worse(status,
		                  check_parts(candidacy, award,
		                              &award->dossier_payers, diag));
	for (size_t i = 0; i < nomination->dossier_count; i++) {
		const struct td_field *part = &nomination->dossier[i].part;

		if (part->text &&
		    !td_awards_part(candidacy->awards, part->text))
			status = td_worse(
			    status,
			    td_document_report(nomination->document, part->node,
			                       diag, TD_DOSSIER_PART_UNKNOWN,
			                       "part", part->text, NULL));
	}
	return status;
}

/* The days of an achievement, and of the campaign, as text. */
struct days {
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
};

static enum td_status
check_within(const struct td_candidacy *candidacy, const struct days *days,
             struct td_diag *diag)
{
	const struct td_achievement *achievement = &candidacy->nomination
	                                                ->achievement;
	struct td_date first = TD_DATE_MIN;
	struct td_date last = TD_DATE_MAX;
	char first_text[TD_DATE_SIZE];
	char last_text[TD_DATE_SIZE];

	if (!td_nomination_on_campaign(candidacy->nomination))
		return TD_OK;
	(void)td_campaign_first_day(&first, candidacy->campaign);
	(void)td_campaign_last_day(&last, candidacy->campaign);
	if (td_date_compare(achievement->from.date, first) >= 0 &&
	    td_date_compare(achievement->to.date, last) <= 0)
		return TD_OK;
	td_date_format(first_text, first);
	td_date_format(last_text, last);
	return td_document_report(
	    candidacy->nomination->document, achievement->from.node, diag,
	    TD_ACHIEVEMENT_OUTSIDE_CAMPAIGN, "from", days->from, "to", days->to,
	    "campaign_from", first_text, "campaign_to", last_text, NULL);
}

static enum td_status
check_days(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	const struct td_achievement *achievement = &nomination->achievement;
	enum td_status status;
	struct days days;

	if (!achievement->from.given || !achievement->to.given)
		return TD_OK;
	td_date_format(days.from, achievement->from.date);
	td_date_format(days.to, achievement->to.date);
	if (td_date_compare(achievement->from.date, achievement->to.date) > 0)
		return td_document_report(nomination->document,
		                          achievement->from.node, diag,
		                          TD_ACHIEVEMENT_REVERSED, "from",
		                          days.from, "to", days.to, NULL);

	status = check_within(candidacy, &days, diag);
	if (nomination->received.given &&
	    td_date_compare(achievement->to.date, nomination->received.date) >
	        0) {
		char received[TD_DATE_SIZE];

		td_date_format(received, nomination->received.date);
		status = td_worse(
		    status, td_document_report(
				nomination->document, achievement->to.node,
				diag, TD_ACHIEVEMENT_UNFINISHED, "to", days.to,
				"received", received, NULL));
	}
	return status;
}

/* The class that the criteria must address; false when it is not known. */
static bool
recipient_class(enum td_class *class, const struct td_candidacy *candidacy)
{
	if (candidacy->person)
		*class = candidacy->person->class;
	else if (candidacy->nomination->recipient.kind ==
	         TD_RECIPIENT_HOUSEHOLD)
		*class = TD_CLASS_OTHER_PERSON;
	else if (candidacy->unit)
		*class = candidacy->unit->class;
	else
		return false;
	return true;
}

enum td_status
td_rule_achievement(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	const struct td_fields *criteria = &nomination->achievement.criteria;
	enum td_status status = check_days(candidacy, diag);
	enum td_class class;

	if (!recipient_class(&class, candidacy))
		return status;
	for (size_t i = 0; i < criteria->count; i++)
		status = td_worse(status,
		                  td_rule_criterion_fits(
				      nomination->document, &criteria->items[i],
				      candidacy->campaign, &class, 1, diag));
	return status;
}

static bool
overlap(const struct td_achievement *a, const struct td_achievement *b)
{
	return a->from.given && a->to.given && b->from.given && b->to.given &&
	       td_date_compare(a->from.date, b->to.date) <= 0 &&
	       td_date_compare(b->from.date, a->to.date) <= 0;
}

enum td_status
td_rule_achievement_once(const struct td_candidacy *candidacy,
                         struct td_diag *diag)
{
	const struct td_nomination *own = candidacy->nomination;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < candidacy->rival_count; i++) {
		const struct td_rival *rival = &candidacy->rivals[i];
		const struct td_nomination *other = rival->nomination;

		if (!td_recipient_same(&own->recipient, &other->recipient))
			continue;
		if (td_text_equal(own->achievement.id.text,
		                  other->achievement.id.text))
			status = td_worse(
			    status,
			    td_document_report(
				own->document, own->achievement.id.node, diag,
				TD_ACHIEVEMENT_REWARDED_TWICE, "achievement",
				own->achievement.id.text, "award",
				td_cite_award(candidacy->awards,
			                      other->award.text,
			                      &other->received),
				"award_id", other->award.text, "other",
				rival->path, NULL));
		else if (td_nomination_has_stage(own) &&
		         own->stage == other->stage &&
		         td_text_equal(own->campaign.text,
		                       other->campaign.text) &&
		         overlap(&own->achievement, &other->achievement))
			status = td_worse(
			    status, td_document_report(
					own->document, own->achievement.node,
					diag, TD_ACHIEVEMENT_OVERLAPS, "other",
					rival->path, NULL));
	}
	return status;
}

enum td_status
td_rules_nomination_check(const struct td_candidacy *candidacy,
                          struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	const struct td_award *award = td_rule_award_in_force(candidacy, diag);
	enum td_status status = award ? TD_OK : TD_INVALID;

	/* Without a form or a day of receipt none is found, and nothing is
	 * said: the record is refused for its form. */
	if (!candidacy->campaign->paper.date.given)
		status = td_worse(
		    status, td_document_report(nomination->document,
		                               nomination->campaign.node, diag,
		                               TD_CAMPAIGN_NOT_ISSUED, NULL));
	if (award) {
		status = td_worse(
		    status, td_rule_award_recipient(candidacy, award, diag));
		status = td_worse(status,
		                  td_rule_award_ground(candidacy, award, diag));
		status = td_worse(status,
		                  td_rule_award_listed(candidacy, award, diag));
		status = td_worse(status,
		                  td_rule_award_length(candidacy, award, diag));
		status = td_worse(status,
		                  td_rule_award_leader(candidacy, award, diag));
		status = td_worse(
		    status, td_rule_dossier_complete(candidacy, award, diag));
	}
	status = td_worse(status, td_rule_nominee_takes_part(candidacy, diag));
	status = td_worse(status, td_rule_achievement(candidacy, diag));
	return td_worse(status, td_rule_achievement_once(candidacy, diag));
}
