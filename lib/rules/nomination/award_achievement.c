/* Rules for a nomination: when the achievement was, and what it meets. */

#include "rules/nomination/award_rules.h"
#include "rules/subject_rules.h"
#include "rules/weight.h"

/* The days of an achievement, and of the campaign, as text. */
struct days {
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
};

static enum td_status
check_within(const struct td_candidacy *candidacy, const struct days *days,
             struct td_diag *diag)
{
	const struct td_achievement
	    *achievement = &candidacy->matter->nomination->achievement;
	struct td_date first = TD_DATE_MIN;
	struct td_date last = TD_DATE_MAX;
	char first_text[TD_DATE_SIZE];
	char last_text[TD_DATE_SIZE];

	if (!td_matter_on_campaign(candidacy->matter))
		return TD_OK;
	(void)td_campaign_first_day(&first, candidacy->matter->campaign);
	(void)td_campaign_last_day(&last, candidacy->matter->campaign);
	if (td_date_compare(achievement->from.date, first) >= 0 &&
	    td_date_compare(achievement->to.date, last) <= 0)
		return TD_OK;
	td_date_format(first_text, first);
	td_date_format(last_text, last);
	return td_document_report_as(
	    candidacy->matter->nomination->document, achievement->from.node,
	    diag, td_rule_weight_on(candidacy->matter, NULL),
	    TD_ACHIEVEMENT_OUTSIDE_CAMPAIGN, "from", days->from, "to", days->to,
	    "campaign_from", first_text, "campaign_to", last_text, NULL);
}

static enum td_status
check_days(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
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
	const struct td_matter *matter = candidacy->matter;
	const struct td_day *last = &matter->nomination->achievement.to;
	const struct td_asof asof = td_setting_asof(
	    &matter->setting, TD_LOOK_ACHIEVER,
	    last->given ? last->date : matter->setting.day);

	if (!matter->person &&
	    matter->nomination->recipient.kind == TD_RECIPIENT_HOUSEHOLD)
		*class = TD_CLASS_OTHER_PERSON;
	else if (matter->person)
		*class = td_person_on(matter->person, asof).class;
	else if (matter->unit)
		*class = td_unit_on(matter->unit, asof).class;
	else
		return false;
	return true;
}

enum td_status
td_rule_achievement(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_fields *criteria = &nomination->achievement.criteria;
	enum td_status status = check_days(candidacy, diag);
	enum td_class class;

	if (!recipient_class(&class, candidacy))
		return status;
	for (size_t i = 0; i < criteria->count; i++)
		status = td_worse(
		    status, td_rule_criterion_fits(
				nomination->document, &criteria->items[i],
				candidacy->matter->campaign, class, diag));
	return status;
}
