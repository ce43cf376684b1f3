/* What an award form asks: of the recipient, the campaign, the stage. */

#include "base/strbuf.h"
#include "base/text.h"
#include "rules/campaign/campaign_rules.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

/* Codes of what a row allows, joined: {required:term} names each. */
static char *
join_codes(const bool *allowed, size_t count, const char *(*name)(size_t))
{
	struct td_strbuf codes = TD_STRBUF_INIT;

	for (size_t i = 0; i < count; i++) {
		if (!allowed[i])
			continue;
		td_strbuf_add(&codes, codes.length ? ", " : "");
		td_strbuf_add(&codes, name(i));
	}
	return td_strbuf_take(&codes);
}

static const char *
recipient_name(size_t kind)
{
	return td_recipient_kind_name((enum td_recipient_kind)kind);
}

static const char *
stage_name(size_t stage)
{
	return td_stage_name((enum td_stage)stage);
}

static const char *
launcher_name(size_t launcher)
{
	return td_launcher_name((enum td_launcher)launcher);
}

static enum td_status
check_household(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_ground *ground = td_matter_ground(candidacy->matter);

	if (nomination->recipient.kind != TD_RECIPIENT_HOUSEHOLD || !ground ||
	    ground->like == TD_LIKE_CAMPAIGN || ground->like == TD_LIKE_AD_HOC)
		return TD_OK;
	return td_document_report_as(
	    nomination->document, nomination->ground.node, diag,
	    td_rule_weight_on(candidacy->matter, NULL),
	    TD_NOMINATION_HOUSEHOLD_GROUND, "found", ground->id.text,
	    "found_name", ground->name, "found_name_en", ground->name_en, NULL);
}

enum td_status
td_rule_award_recipient(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_recipient *recipient = &nomination->recipient;
	enum td_status status = TD_OK;

	if (!td_recipient_has_kind(recipient))
		return TD_OK;
	if (!award->recipients[recipient->kind]) {
		char *required = join_codes(award->recipients,
		                            TD_RECIPIENT_COUNT, recipient_name);
		char *source = td_cite_source(&award->source);

		status = td_document_report_as(
		    nomination->document, recipient->node, diag,
		    td_rule_weight(&award->source, &candidacy->matter->setting),
		    TD_AWARD_WRONG_RECIPIENT, "award", award->name, "found",
		    td_recipient_kind_name(recipient->kind), "required",
		    required, "source", source, NULL);
		free(source);
		free(required);
	}
	return td_worse(status, check_household(candidacy, diag));
}

static enum td_status
report_stage(const struct td_candidacy *candidacy, const struct td_award *award,
             const char *source, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	char *required = join_codes(award->campaign.stages, TD_STAGE_COUNT,
	                            stage_name);
	enum td_status status = td_document_report_as(
	    nomination->document, nomination->stage_node, diag,
	    td_rule_weight_on(candidacy->matter, &award->campaign.source),
	    TD_AWARD_NOT_AT_STAGE, "award", award->name, "found",
	    td_stage_name(nomination->stage), "required", required, "source",
	    source, NULL);

	free(required);
	return status;
}

/*
 * Who launched the campaign, or the one that it carries out: a province's
 * campaign under the Prime Minister's counts as both.
 */
static bool
launched_by(const struct td_campaign *campaign,
            const bool launchers[TD_LAUNCHER_COUNT])
{
	return launchers[campaign->launched_by] ||
	       (campaign->parent.given &&
	        launchers[campaign->parent.launched_by]);
}

/* The law names a launcher for some recipients only: for individuals in Law
 * 06/2022/QH15, art. 74(1)(a), for collectives nowhere in the article. */
static bool
asks_launcher(const struct td_award_ground *ground,
              const struct td_recipient *recipient)
{
	return !td_recipient_has_kind(recipient) ||
	       ground->launched_of[recipient->kind];
}

static enum td_status
report_launcher(const struct td_candidacy *candidacy,
                const struct td_award *award, const char *source,
                struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	char *required = join_codes(award->campaign.launched_by,
	                            TD_LAUNCHER_COUNT, launcher_name);
	enum td_severity severity = td_rule_weight_on(candidacy->matter,
	                                              &award->campaign.source);
	enum td_status status = td_document_report_as(
	    nomination->document, nomination->campaign.node, diag,
	    launched_by(candidacy->matter->campaign,
	                award->campaign.launched_doubtful)
		? TD_WARNING
		: severity,
	    TD_AWARD_WRONG_LAUNCHER, "award", award->name, "found",
	    td_launcher_name(candidacy->matter->campaign->launched_by),
	    "required", required, "source", source, NULL);

	free(required);
	return status;
}

enum td_status
td_rule_award_ground(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_award_ground *ground = &award->campaign;
	enum td_status status = TD_OK;
	char *source;

	if (!td_matter_on_campaign(candidacy->matter))
		return TD_OK;
	source = td_cite_source(ground->given ? &ground->source
	                                      : &award->source);
	if (!ground->given) {
		status = td_document_report_as(
		    nomination->document, nomination->award.node, diag,
		    td_rule_weight_on(candidacy->matter, &award->source),
		    TD_AWARD_NOT_FOR_CAMPAIGNS, "award", award->name, "source",
		    source, NULL);
		free(source);
		return status;
	}
	if (td_nomination_has_stage(nomination) &&
	    !ground->stages[nomination->stage])
		status = report_stage(candidacy, award, source, diag);
	if (asks_launcher(ground, &nomination->recipient) &&
	    !launched_by(candidacy->matter->campaign, ground->launched_by))
		status = td_worse(
		    status, report_launcher(candidacy, award, source, diag));
	/* A row that a regulation of the province adds is that regulation. */
	if (ground->enabled_by && !award->regulation.node)
		status = td_worse(
		    status,
		    td_document_report_as(
			nomination->document, nomination->award.node, diag,
			td_rule_weight_on(candidacy->matter, &ground->source),
			TD_AWARD_NEEDS_REGULATION, "award", award->name,
			"required", ground->enabled_by, "source", source,
			NULL));
	free(source);
	return status;
}

bool
td_stage_pays(const struct td_stage_awards *stage, const struct td_award *award)
{
	if (!stage->given)
		return false;
	if (stage->own_authority)
		return award->level == TD_AWARD_GRASSROOTS;
	if (stage->has_levels)
		return stage->levels[award->level];
	for (size_t i = 0; i < stage->forms.count; i++) {
		const char *form = stage->forms.items[i].text;

		if (td_text_equal(form, award->id.text) ||
		    td_text_equal(form, award->family))
			return true;
	}
	return false;
}

/* The forms of a stage by name, as a reader of the plan knows them. */
/* What a stage pays: forms by their names, levels by codes, or as terms. */
static char *
list_forms(const struct td_candidacy *candidacy,
           const struct td_stage_awards *stage, bool terms)
{
	static const char *const levels[TD_AWARD_LEVEL_COUNT] = {
		[TD_AWARD_STATE] = "awards-state",
		[TD_AWARD_PROVINCE] = "awards-province",
		[TD_AWARD_GRASSROOTS] = "awards-grassroots",
	};
	const struct td_day *day = &candidacy->matter->nomination->received;
	struct td_strbuf names = TD_STRBUF_INIT;

	for (size_t i = 0; i < stage->forms.count; i++) {
		const char *id = stage->forms.items[i].text;

		td_strbuf_add(&names, names.length ? ", " : "");
		td_strbuf_add(
		    &names, td_cite_award(candidacy->matter->awards, id, day));
	}
	if (stage->own_authority || stage->has_levels)
		for (size_t i = 0; i < TD_AWARD_LEVEL_COUNT; i++)
			if (stage->own_authority ? i == TD_AWARD_GRASSROOTS
			                         : stage->levels[i]) {
				td_strbuf_add(&names, names.length ? ", " : "");
				td_strbuf_add(
				    &names, terms ? levels[i]
						  : td_award_level_name((
							enum td_award_level)i));
			}
	if (names.length == 0)
		td_strbuf_add(&names, terms ? "none" : "-");
	return td_strbuf_take(&names);
}

enum td_status
td_rule_award_listed(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_stage_awards *stage = &candidacy->matter->campaign
	                                           ->awards[nomination->stage];
	enum td_status status;
	bool by_forms = stage->forms.count > 0;
	char *required;
	char *terms;
	char *source;

	if (!td_matter_on_campaign(candidacy->matter) ||
	    !td_nomination_has_stage(nomination) || !award->campaign.given ||
	    td_stage_pays(stage, award))
		return TD_OK;
	required = list_forms(candidacy, stage, false);
	terms = list_forms(candidacy, stage, true);
	source = td_cite_campaign(candidacy->matter->campaign, stage->source);
	status = td_document_report_as(
	    nomination->document, nomination->award.node, diag,
	    td_rule_weight_on(candidacy->matter, NULL),
	    TD_AWARD_NOT_IN_CAMPAIGN, "award", award->name, "stage",
	    td_stage_name(nomination->stage), "required", required,
	    "required_parts", by_forms ? NULL : terms, "source", source, NULL);
	free(source);
	free(terms);
	free(required);
	return status;
}

enum td_status
td_rule_award_length(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_award_ground *ground = &award->campaign;
	const struct td_source *years = ground->years_source.node
	                                    ? &ground->years_source
	                                    : &ground->source;
	struct td_campaign_length length;
	enum td_status status = TD_OK;
	char required[16];
	char *source;

	if (!td_matter_on_campaign(candidacy->matter) || !ground->given ||
	    ground->years == 0)
		return TD_OK;
	td_campaign_length_until(
	    &length, candidacy->matter->campaign,
	    nomination->received.given ? &nomination->received.date : NULL);
	if (!length.known || (length.exact.years >= ground->years &&
	                      length.calendar >= ground->years))
		return TD_OK;
	snprintf(required, sizeof required, "%d", ground->years);
	source = td_cite_source(years);
	if (td_campaign_length_years(&length, &candidacy->matter->setting) <
	    ground->years)
		status = td_document_report_as(
		    nomination->document, nomination->award.node, diag,
		    td_rule_weight_on(candidacy->matter, years),
		    TD_AWARD_CAMPAIGN_TOO_SHORT, "award", award->name,
		    "required", required, "years", length.text.years, "months",
		    length.text.months, "days", length.text.days, "calendar",
		    length.text.calendar, "source", source, NULL);
	else
		status = td_document_report(
		    nomination->document, nomination->award.node, diag,
		    TD_AWARD_LENGTH_DOUBTFUL, "award", award->name, "required",
		    required, "years", length.text.years, "months",
		    length.text.months, "days", length.text.days, "calendar",
		    length.text.calendar, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_award_leader(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	enum td_status status;
	char *source;

	if (!td_matter_on_campaign(candidacy->matter) ||
	    !award->campaign.given || !award->campaign.leader ||
	    nomination->leads.given)
		return TD_OK;
	source = td_cite_source(&award->campaign.source);
	status = td_document_report_as(
	    nomination->document, nomination->award.node, diag,
	    td_rule_weight_on(candidacy->matter, &award->campaign.source),
	    TD_AWARD_NOT_LEADER, "award", award->name, "source", source, NULL);
	free(source);
	return status;
}
