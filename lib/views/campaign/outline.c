/* What a campaign sets out, part by part. */

#include "views/campaign/outline_parts.h"

#include "base/strbuf.h"
#include "base/text.h"
#include "check/names.h"
#include "diag/message.h"
#include "record/campaign.h"
#include "record/scoring.h"
#include "record/unit.h"
#include "rules/campaign/phase.h"
#include "views/asked.h"
#include "views/deadlines/agenda.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct td_listing_column columns[] = {
	{ "part", NULL },         { "part_name", N_("part") },
	{ "id", N_("id") },       { "when", N_("when") },
	{ "value", N_("value") }, { "whom", N_("for") },
	{ "to", NULL },           { "with", NULL },
	{ "via", NULL },          { "product", NULL },
	{ "money", NULL },        { "how", N_("how") },
	{ "source", NULL },       { "text", N_("what it says") },
	{ NULL, NULL },
};

/* What ends it, in the document's words, and the day on which that is expected.
 */
static void
add_event(struct td_strbuf *out, const struct td_moment *moment)
{
	char day[TD_DATE_SIZE];

	if (!moment->is_expected) {
		td_strbuf_add(out, moment->event);
		return;
	}
	td_date_format(day, moment->date);
	td_message_add(out, N_("{event} (expected on {day:date})"), "event",
	               moment->event, "day", day, NULL);
}

/* A year as it is; else the day, where there is one. */
static void
add_day(struct td_strbuf *out, const struct td_moment *moment, bool has_day,
        struct td_date date)
{
	char day[TD_DATE_SIZE];

	if (moment->kind == TD_MOMENT_YEAR) {
		td_strbuf_addf(out, "%d", moment->year);
	} else if (moment->kind == TD_MOMENT_EVENT && moment->event) {
		add_event(out, moment);
	} else if (has_day) {
		td_date_format(day, date);
		td_message_add(out, "{day:date}", "day", day, NULL);
	} else {
		td_strbuf_add(out, "…");
	}
}

/* Of the campaign itself. */
static char *
campaign_period(const struct td_campaign *campaign)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_date date = TD_DATE_MIN;
	bool has = td_campaign_first_day(&date, campaign);

	add_day(&text, &campaign->period.from, has, date);
	td_strbuf_add(&text, " – ");
	has = td_campaign_last_day(&date, campaign);
	add_day(&text, &campaign->period.to, has, date);
	return td_strbuf_take(&text);
}

/* Of a phase, which may begin with the document. */
static char *
phase_period(const struct td_campaign *campaign, const struct td_phase *phase)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_date date = TD_DATE_MIN;
	bool has = td_phase_first_day(&date, campaign, phase);

	add_day(&text, &phase->period.from, has, date);
	td_strbuf_add(&text, " – ");
	has = td_phase_last_day(&date, campaign, phase);
	add_day(&text, &phase->period.to, has, date);
	return td_strbuf_take(&text);
}

static void
add_campaign(struct td_outline *outline)
{
	const struct td_campaign *campaign = outline->campaign;
	const char *cells[TD_OUTLINE_CELLS] = { NULL };
	char *when = campaign_period(campaign);

	cells[TD_OUTLINE_ID] = outline->query->campaign;
	cells[TD_OUTLINE_WHOM] = td_outline_unit(outline,
	                                         campaign->paper.issuer.text);
	cells[TD_OUTLINE_WHEN] = when;
	cells[TD_OUTLINE_VALUE] = campaign->paper.number.text;
	cells[TD_OUTLINE_SOURCE] = campaign->period.source;
	cells[TD_OUTLINE_TEXT] = campaign->title.text;
	td_outline_row(outline, "outline-campaign", cells);
	free(when);
}

static void
add_phases(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->phase_count; i++) {
		const struct td_phase *phase = &outline->campaign->phases[i];
		const char *cells[TD_OUTLINE_CELLS] = { NULL };
		char *when = phase_period(outline->campaign, phase);

		cells[TD_OUTLINE_ID] = phase->id.text;
		cells[TD_OUTLINE_WHEN] = when;
		cells[TD_OUTLINE_SOURCE] = phase->period.source;
		if (phase->has_review)
			cells[TD_OUTLINE_VALUE] = td_term(
			    td_stage_name(phase->review));
		cells[TD_OUTLINE_TEXT] = phase->name.text;
		td_outline_row(outline, "outline-phase", cells);
		free(when);
	}
}

static void
add_contents(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->content_count; i++) {
		const struct td_content *content = &outline->campaign
		                                        ->contents[i];
		const char *cells[TD_OUTLINE_CELLS] = { NULL };

		cells[TD_OUTLINE_ID] = content->id.text;
		cells[TD_OUTLINE_SOURCE] = content->source;
		cells[TD_OUTLINE_TEXT] = content->text.text;
		td_outline_row(outline, "outline-content", cells);
	}
}

/* A set by its title. */
static void
add_indicators(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->indicators_count; i++) {
		const struct td_indicators *named = &outline->campaign
		                                         ->indicators[i];
		const char *cells[TD_OUTLINE_CELLS] = { NULL };
		const struct td_scoring *set;
		enum td_found found = TD_MISSING;

		cells[TD_OUTLINE_ID] = named->set.text;
		cells[TD_OUTLINE_SOURCE] = named->source;
		if (named->set.text)
			found = td_reader_indicators(&set, outline->reader,
			                             named->set.text, NULL);
		if (found != TD_MISSING)
			cells[TD_OUTLINE_TEXT] = found == TD_FOUND
			                             ? set->title.text
			                             : TD_LISTING_UNTOLD;
		td_outline_row(outline, "outline-indicators", cells);
	}
}

static void
add_criterion(struct td_outline *outline, const struct td_criterion *criterion)
{
	static const char *const kinds[] = {
		[TD_CRITERION_BONUS] = "bonus",
		[TD_CRITERION_MINUS] = "minus",
		[TD_CRITERION_VOID] = "void",
	};
	struct td_strbuf whom = TD_STRBUF_INIT;
	struct td_strbuf value = TD_STRBUF_INIT;
	const char *cells[TD_OUTLINE_CELLS] = { NULL };

	for (size_t i = 0; i < criterion->classes.count; i++)
		td_outline_comma(
		    &whom,
		    td_term(td_class_name(criterion->classes.items[i].class)));
	if (criterion->kind != TD_CRITERION_ASKED)
		td_strbuf_add(&value, td_term(kinds[criterion->kind]));
	if (criterion->target.given)
		td_strbuf_addf(&value, "%s %s", criterion->target.text,
		               criterion->unit.text ? criterion->unit.text
		                                    : "");
	if (criterion->points.given) {
		if (value.length > 0)
			td_strbuf_add(&value, ", ");
		td_message_add(&value, N_("{points} points"), "points",
		               criterion->points.text, NULL);
	}
	cells[TD_OUTLINE_ID] = criterion->id.text;
	cells[TD_OUTLINE_WHOM] = whom.text;
	cells[TD_OUTLINE_VALUE] = value.text;
	cells[TD_OUTLINE_SOURCE] = criterion->source;
	cells[TD_OUTLINE_TEXT] = criterion->text.text;
	td_outline_row(outline, "outline-criterion", cells);
	td_strbuf_clear(&value);
	td_strbuf_clear(&whom);
}

static void
add_criteria(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &outline->campaign
		                                            ->criteria[i];

		if (!outline->for_unit ||
		    td_class_fields_have(&criterion->classes, outline->class))
			add_criterion(outline, criterion);
	}
}

static void
add_duties(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->duty_count; i++) {
		const struct td_duty *duty = &outline->campaign->duties[i];

		if (!outline->for_unit ||
		    td_actors_have(&duty->by, outline->class,
		                   outline->query->unit))
			td_outline_duty(outline, duty);
	}
}

/* The class of the unit that was asked for. */
static enum td_status
find_unit(struct td_outline *outline, struct td_diag *diag)
{
	const char *id = outline->query->unit;
	const struct td_unit *unit;
	enum td_status status;

	if (!id)
		return TD_OK;
	status = td_asked_unit(&unit, outline->reader, id, diag);
	if (status != TD_OK)
		return status;
	outline->for_unit = true;
	outline->class = td_unit_on(unit, td_reader_asof(outline->reader,
	                                                 TD_LOOK_LISTED,
	                                                 outline->query->today))
	                     .class;
	return TD_OK;
}

enum td_status
td_outline_add(struct td_listing *listing, struct td_reader *reader,
               const struct td_outline_query *query, struct td_diag *diag)
{
	struct td_outline outline = { .listing = listing,
		                      .reader = reader,
		                      .query = query };
	enum td_status status = find_unit(&outline, diag);

	listing->columns = columns;
	if (status != TD_OK)
		return status;
	status = td_asked_campaign(&outline.campaign, reader, query->campaign,
	                           TD_LOOK_DUTIES_LISTED, query->today, diag);
	if (status != TD_OK)
		return status;
	add_campaign(&outline);
	td_outline_opening(&outline);
	add_phases(&outline);
	add_contents(&outline);
	add_criteria(&outline);
	add_indicators(&outline);
	add_duties(&outline);
	td_outline_awards(&outline);
	td_outline_limits(&outline);
	return TD_OK;
}
