/* Rules for a nomination: its ground, theme and year. */

#include "base/near.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

static enum td_status
report_prior(const struct td_candidacy *candidacy,
             const struct td_prior_award *prior, const struct td_ground *given,
             struct td_diag *diag)
{
	return td_document_report_as(
	    candidacy->matter->nomination->document, prior->ground.node, diag,
	    td_rule_weight_on(candidacy->matter, &given->source),
	    TD_MERIT_ON_OTHER_AWARD, "award",
	    td_cite_award(candidacy->matter->awards, prior->award.text,
	                  &prior->paper.date),
	    "award_id", prior->award.text, "number", prior->paper.number.text,
	    "ground", given->id.text, "ground_name", given->name,
	    "ground_name_en", given->name_en, NULL);
}

enum td_status
td_rule_merit_basis(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_ground *ground = td_matter_ground(candidacy->matter);
	enum td_status status = TD_OK;

	if (!ground || ground->like != TD_LIKE_MERIT)
		return TD_OK;
	for (size_t i = 0; i < nomination->prior_award_count; i++) {
		const struct td_prior_award *prior = &nomination
		                                          ->prior_awards[i];
		const struct td_ground *given = td_grounds_find(
		    &candidacy->matter->awards->grounds, prior->ground.text,
		    &prior->paper.date);

		if (given && (given->like == TD_LIKE_CAMPAIGN ||
		              given->like == TD_LIKE_AD_HOC))
			status = td_worse(status, report_prior(candidacy, prior,
			                                       given, diag));
	}
	return status;
}

/* A theme of the campaign: the one that is meant, or the nearest; NULL when
 * none is near. */
static const char *
nearest_theme(const struct td_campaign *campaign, const char *theme)
{
	unsigned best = TD_NEAR_MAX + 1;
	const char *near = NULL;

	for (size_t i = 0; i < campaign->content_count + campaign->route_count;
	     i++) {
		const char
		    *known = i < campaign->content_count
		                 ? campaign->contents[i].theme.text
		                 : campaign->route[i - campaign->content_count]
		                       .theme.text;
		unsigned distance = known ? td_near_distance(theme, known)
		                          : best;

		if (distance < best) {
			best = distance;
			near = known;
		}
	}
	return near;
}

enum td_status
td_rule_nomination_theme(const struct td_candidacy *candidacy,
                         struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_field *theme = &nomination->theme;
	const char *near;

	if (!theme->text)
		return TD_OK;
	near = nearest_theme(candidacy->matter->campaign, theme->text);
	if (td_text_equal(near, theme->text))
		return TD_OK;
	return td_document_report(nomination->document, theme->node, diag,
	                          near ? TD_NOMINATION_THEME_MISSPELT
	                               : TD_NOMINATION_THEME_UNKNOWN,
	                          "theme", theme->text, "near", near, NULL);
}

static int
year_of(struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	return year;
}

/* The years in which phases end with the review of a stage, joined; "" when
 * the campaign says none. Sets *fits when the nomination's is one of them. */
static char *
review_years(bool *fits, const struct td_campaign *campaign,
             const struct td_nomination *nomination)
{
	struct td_strbuf years = TD_STRBUF_INIT;

	*fits = false;
	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_phase *phase = &campaign->phases[i];
		struct td_date last;

		if (!phase->has_review || phase->review != nomination->stage ||
		    !td_moment_last(&last, &phase->period.to,
		                    &campaign->paper.date))
			continue;
		td_strbuf_addf(&years, "%s%d", years.length ? ", " : "",
		               year_of(last));
		*fits = *fits || year_of(last) == nomination->year;
	}
	return td_strbuf_take(&years);
}

static bool
is_within(const struct td_campaign *campaign, int year)
{
	struct td_date first;
	struct td_date last;

	return (!td_campaign_first_day(&first, campaign) ||
	        year >= year_of(first)) &&
	       (!td_campaign_last_day(&last, campaign) ||
	        year <= year_of(last));
}

static enum td_status
report_outside(const struct td_candidacy *candidacy, const char *year,
               struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	struct td_date first = TD_DATE_MIN;
	struct td_date last = TD_DATE_MAX;
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];

	(void)td_campaign_first_day(&first, candidacy->matter->campaign);
	(void)td_campaign_last_day(&last, candidacy->matter->campaign);
	td_date_format(from, first);
	td_date_format(to, last);
	return td_document_report(nomination->document, nomination->year_node,
	                          diag, TD_NOMINATION_YEAR_OUTSIDE, "year",
	                          year, "from", from, "to", to, NULL);
}

enum td_status
td_rule_nomination_year(const struct td_candidacy *candidacy,
                        struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	enum td_status status = TD_OK;
	char year[16];
	bool fits;
	char *years;

	if (!td_matter_on_campaign(candidacy->matter) ||
	    !td_nomination_has_stage(nomination) || nomination->year == 0)
		return TD_OK;
	snprintf(year, sizeof year, "%d", nomination->year);
	if (!is_within(candidacy->matter->campaign, nomination->year))
		return report_outside(candidacy, year, diag);
	years = review_years(&fits, candidacy->matter->campaign, nomination);
	if (*years && !fits)
		status = td_document_report(
		    nomination->document, nomination->year_node, diag,
		    TD_NOMINATION_YEAR_OTHER, "year", year, "stage",
		    td_stage_name(nomination->stage), "required", years, NULL);
	free(years);
	return status;
}
