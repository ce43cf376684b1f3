/* Rules for a campaign's record. */

#include "rules/campaign/campaign_rules.h"
#include "base/text.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/decision/quota_rules.h"
#include "rules/subject_rules.h"

#include <stdio.h>
#include <stdlib.h>

void
td_campaign_length_until(struct td_campaign_length *length,
                         const struct td_campaign *campaign,
                         const struct td_date *until)
{
	struct td_date from;
	struct td_date to;

	*length = (struct td_campaign_length){ .known = false };
	if (!td_campaign_first_day(&from, campaign) ||
	    !td_campaign_last_day(&to, campaign))
		return;
	if (until && td_date_compare(*until, to) < 0)
		to = *until;
	length->known = true;
	/* Both ends belong to the campaign: it lasts to the day after. */
	length->exact = td_length_exact(from, td_date_add_days(to, 1));
	length->calendar = td_length_calendar_years(from, to);
	snprintf(length->text.years, sizeof length->text.years, "%d",
	         length->exact.years);
	snprintf(length->text.months, sizeof length->text.months, "%d",
	         length->exact.months);
	snprintf(length->text.days, sizeof length->text.days, "%d",
	         length->exact.days);
	snprintf(length->text.calendar, sizeof length->text.calendar, "%d",
	         length->calendar);
}

int
td_campaign_length_years(const struct td_campaign_length *length,
                         const struct td_setting *setting)
{
	bool by_calendar = td_setting_policies(setting).campaign_length ==
	                   TD_POLICY_CALENDAR_YEARS;

	return by_calendar ? length->calendar : length->exact.years;
}

enum td_status
td_rule_campaign_complete(const struct td_campaign *campaign,
                          struct td_diag *diag)
{
	const struct {
		bool there;
		const char *name;
	} parts[] = {
		{ campaign->content_count > 0, "contents" },
		{ campaign->criterion_count > 0, "criteria" },
		{ campaign->duty_count > 0, "duties" },
		{ campaign->awards[TD_STAGE_ANNUAL].given ||
		      campaign->awards[TD_STAGE_INTERIM].given ||
		      campaign->awards[TD_STAGE_FINAL].given,
		  "awards" },
	};
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (!parts[i].there)
			status = td_worse(
			    status,
			    td_document_report(campaign->document, NULL, diag,
			                       TD_CAMPAIGN_INCOMPLETE,
			                       "missing", parts[i].name, NULL));
	return status;
}

/* A span of days, where it is known. */
struct span {
	bool known;
	struct td_date from;
	struct td_date to;
};

static struct span
span_of(const struct td_period *period, const struct td_campaign *campaign)
{
	const struct td_day *issued = &campaign->paper.date;
	struct span span;

	span.known = td_moment_first(&span.from, &period->from, issued) &&
	             td_moment_last(&span.to, &period->to, issued);
	return span;
}

static enum td_status
check_forward(const struct td_campaign *campaign,
              const struct td_period *period, struct span span,
              struct td_diag *diag)
{
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	if (!span.known || td_date_compare(span.from, span.to) <= 0)
		return TD_OK;
	td_date_format(from, span.from);
	td_date_format(to, span.to);
	return td_document_report(campaign->document, period->from.node, diag,
	                          TD_CAMPAIGN_PERIOD_REVERSED, "from", from,
	                          "to", to, NULL);
}

/*
 * A phase may begin with the year in which the document is issued: only
 * years are compared where the campaign begins with its document.
 */
static bool
within(struct span phase, struct span whole, const struct td_campaign *campaign)
{
	struct td_date from = whole.from;

	if (campaign->period.from.kind == TD_MOMENT_ISSUED) {
		int year;
		int month;
		int day;

		td_date_to_civil(from, &year, &month, &day);
		(void)td_date_from_civil(&from, year, 1, 1);
	}
	return td_date_compare(phase.from, from) >= 0 &&
	       td_date_compare(phase.to, whole.to) <= 0;
}

static enum td_status
check_within(const struct td_campaign *campaign, const struct td_phase *phase,
             struct span span, struct span whole, struct td_diag *diag)
{
	char texts[4][TD_DATE_SIZE];

	if (!span.known || !whole.known || within(span, whole, campaign))
		return TD_OK;
	td_date_format(texts[0], span.from);
	td_date_format(texts[1], span.to);
	td_date_format(texts[2], whole.from);
	td_date_format(texts[3], whole.to);
	return td_document_report(
	    campaign->document, phase->node, diag, TD_CAMPAIGN_PHASE_OUTSIDE,
	    "phase", phase->id.text, "from", texts[0], "to", texts[1],
	    "campaign_from", texts[2], "campaign_to", texts[3], NULL);
}

static enum td_status
check_overlap(const struct td_campaign *campaign, const struct td_phase *phase,
              const struct td_phase *other, struct td_diag *diag)
{
	struct span a = span_of(&phase->period, campaign);
	struct span b = span_of(&other->period, campaign);
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
	char *source;
	enum td_status status;

	/* A round lies within phases. */
	if (phase->is_round != other->is_round || !a.known || !b.known ||
	    td_date_compare(a.from, b.to) > 0 ||
	    td_date_compare(b.from, a.to) > 0)
		return TD_OK;
	td_date_format(from,
	               td_date_compare(a.from, b.from) > 0 ? a.from : b.from);
	td_date_format(to, td_date_compare(a.to, b.to) < 0 ? a.to : b.to);
	source = td_cite_campaign(campaign, phase->period.source);
	status = td_document_report(
	    campaign->document, phase->node, diag, TD_CAMPAIGN_PHASES_OVERLAP,
	    "phase", phase->id.text, "other", other->id.text, "from", from,
	    "to", to, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_campaign_phases(const struct td_campaign *campaign,
                        struct td_diag *diag)
{
	struct span whole = span_of(&campaign->period, campaign);
	enum td_status status = check_forward(campaign, &campaign->period,
	                                      whole, diag);

	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_phase *phase = &campaign->phases[i];
		struct span span = span_of(&phase->period, campaign);

		status = td_worse(
		    status,
		    check_forward(campaign, &phase->period, span, diag));
		status = td_worse(
		    status, check_within(campaign, phase, span, whole, diag));
		for (size_t j = 0; j < i; j++)
			status = td_worse(
			    status, check_overlap(campaign, phase,
			                          &campaign->phases[j], diag));
	}
	return status;
}

enum td_status
td_rule_campaign_launcher(const struct td_campaign *campaign,
                          struct td_diag *diag)
{
	/* The widest scope that each may launch in. */
	static const enum td_campaign_scope widest[TD_LAUNCHER_COUNT] = {
		[TD_LAUNCHER_PRIME_MINISTER] = TD_SCOPE_NATION,
		[TD_LAUNCHER_MINISTRY] = TD_SCOPE_SECTOR,
		[TD_LAUNCHER_PROVINCE] = TD_SCOPE_PROVINCE,
		[TD_LAUNCHER_COMMUNE] = TD_SCOPE_CLUSTER,
		[TD_LAUNCHER_UNIT] = TD_SCOPE_UNIT,
	};

	if (campaign->scope >= widest[campaign->launched_by])
		return TD_OK;
	return td_document_report(
	    campaign->document, campaign->launched_by_node, diag,
	    TD_CAMPAIGN_LAUNCHER_SCOPE, "found",
	    td_launcher_name(campaign->launched_by), "scope",
	    td_campaign_scope_name(campaign->scope), NULL);
}

/* The shortest length that any row of an id or family asks; 0: none does. */
static int
years_needed(const struct td_awards *awards, const char *id)
{
	int least = -1;

	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];
		bool meant = td_text_equal(award->id.text, id) ||
		             td_text_equal(award->family, id);

		if (meant && award->campaign.given &&
		    (least < 0 || award->campaign.years < least))
			least = award->campaign.years;
	}
	return least < 0 ? 0 : least;
}

static enum td_status
check_reachable(const struct td_campaign *campaign, const struct td_field *form,
                const struct td_awards *awards,
                const struct td_setting *setting, struct td_diag *diag)
{
	int years = years_needed(awards, form->text);
	struct td_campaign_length length;
	char required[16];

	td_campaign_length_until(&length, campaign, NULL);
	if (!length.known ||
	    td_campaign_length_years(&length, setting) >= years)
		return TD_OK;
	snprintf(required, sizeof required, "%d", years);
	return td_document_report(
	    campaign->document, form->node, diag, TD_CAMPAIGN_AWARD_UNREACHABLE,
	    "award", td_cite_award(awards, form->text, NULL), "award_id",
	    form->text, "required", required, "years", length.text.years,
	    "months", length.text.months, "days", length.text.days, "calendar",
	    length.text.calendar, NULL);
}

enum td_status
td_rule_campaign_awards(const struct td_campaign *campaign,
                        const struct td_awards *awards,
                        const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < TD_STAGE_COUNT; i++) {
		const struct td_fields *forms = &campaign->awards[i].forms;

		for (size_t j = 0; j < forms->count; j++) {
			const struct td_field *form = &forms->items[j];

			if (!td_awards_know(awards, form->text))
				status = td_worse(
				    status, td_document_report(
						campaign->document, form->node,
						diag, TD_CAMPAIGN_AWARD_UNKNOWN,
						"award", form->text, NULL));
			else
				status = td_worse(
				    status,
				    check_reachable(campaign, form, awards,
				                    setting, diag));
		}
	}
	return status;
}

enum td_status
td_rule_campaign_duties(const struct td_campaign *campaign,
                        const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (!campaign->paper.date.given)
		return TD_OK;
	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		td_duty_resolve(&result, &duty->due, campaign, setting);
		if (result.determined && result.before_issued &&
		    result.count > 0) {
			char due[TD_DATE_SIZE];
			char issued[TD_DATE_SIZE];

			td_date_format(due, result.occurrences[0].binding);
			td_date_format(issued, campaign->paper.date.date);
			status = td_worse(
			    status,
			    td_document_report(
				campaign->document, duty->due.words.node, diag,
				TD_DEADLINE_BEFORE_DOCUMENT, "phrase",
				duty->due.words.text, "due", due, "issued",
				issued, "duty", duty->id.text, NULL));
		}
		td_deadline_result_clear(&result);
	}
	return status;
}

static enum td_status
check_ids(const struct td_campaign *campaign, struct td_diag *diag)
{
	const struct td_document *document = campaign->document;
	enum td_status status = td_rule_ids_differ(
	    document, campaign->phases, campaign->phase_count,
	    sizeof *campaign->phases, diag);

	status = td_worse(status,
	                  td_rule_ids_differ(document, campaign->contents,
	                                     campaign->content_count,
	                                     sizeof *campaign->contents, diag));
	status = td_worse(status,
	                  td_rule_ids_differ(document, campaign->criteria,
	                                     campaign->criterion_count,
	                                     sizeof *campaign->criteria, diag));
	return td_worse(status,
	                td_rule_ids_differ(document, campaign->duties,
	                                   campaign->duty_count,
	                                   sizeof *campaign->duties, diag));
}

enum td_status
td_rules_campaign_check(const struct td_campaign *campaign,
                        const struct td_awards *awards,
                        const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = check_ids(campaign, diag);

	status = td_worse(status, td_rule_campaign_complete(campaign, diag));
	status = td_worse(status, td_rule_campaign_phases(campaign, diag));
	status = td_worse(status, td_rule_campaign_launcher(campaign, diag));
	status = td_worse(status, td_rule_campaign_ties(campaign, diag));
	if (awards) {
		status = td_worse(status, td_rule_campaign_awards(
					      campaign, awards, setting, diag));
		status = td_worse(
		    status, td_rule_campaign_quotas(campaign, awards, diag));
	}
	return td_worse(status,
	                td_rule_campaign_duties(campaign, setting, diag));
}
