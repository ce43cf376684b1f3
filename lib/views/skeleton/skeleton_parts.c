/* What skeletons of several kinds have. */

#include "views/skeleton/skeleton_parts.h"
#include "archive/blank.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/setting_gather.h"
#include "diag/message.h"
#include "record/document_number.h"
#include "record/plan.h"
#include "rules/cite.h"
#include "store/snapshot.h"
#include "views/asked.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FACTS_MAX = 6
};

static enum td_status
gather_campaign(struct td_skeleton *skeleton, struct td_diag *diag)
{
	const struct td_skeleton_query *query = skeleton->query;
	struct td_strlist campaigns = TD_STRLIST_INIT;
	struct td_agenda_query owed = { .campaigns = &campaigns,
		                        .unit = query->unit,
		                        .within = -1,
		                        .duties_only = true,
		                        .today = query->today };
	enum td_status status;

	td_strlist_add(&campaigns, query->campaign);
	status = td_agenda_gather(&skeleton->agenda, skeleton->reader, &owed,
	                          diag);
	td_strlist_clear(&campaigns);
	if (status == TD_OK &&
	    td_reader_campaign_on(&skeleton->campaign, skeleton->reader,
	                          query->campaign, TD_LOOK_CAMPAIGN_OF_PLAN,
	                          query->today, diag) != TD_FOUND)
		status = TD_FAILED;
	return status;
}

enum td_status
td_skeleton_need_unit(struct td_skeleton *skeleton, struct td_diag *diag)
{
	const struct td_skeleton_query *query = skeleton->query;
	enum td_status status = td_asked_unit(&skeleton->unit, skeleton->reader,
	                                      query->unit, diag);

	if (status != TD_OK)
		return status;
	td_setting_gather(&skeleton->setting, skeleton->reader, query->today,
	                  diag);
	skeleton->class = td_unit_on(skeleton->unit,
	                             td_setting_asof(&skeleton->setting,
	                                             TD_LOOK_SENDER_OF_PLAN,
	                                             query->today))
	                      .class;
	skeleton->name = td_cite_name(skeleton->unit, &skeleton->setting);
	return TD_OK;
}

enum td_status
td_skeleton_gather(struct td_skeleton *skeleton, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag)
{
	enum td_status status;

	*skeleton = (struct td_skeleton){ .query = query,
		                          .reader = reader,
		                          .emitter = td_emitter_new(),
		                          .agenda = TD_AGENDA_INIT,
		                          .plans = TD_STRLIST_INIT };
	status = gather_campaign(skeleton, diag);
	if (status == TD_OK)
		status = td_skeleton_need_unit(skeleton, diag);
	if (status != TD_OK)
		return status;
	return td_reader_plans(&skeleton->plans, reader, query->campaign,
	                       query->unit, diag);
}

void
td_skeleton_clear(struct td_skeleton *skeleton)
{
	if (!skeleton)
		return;
	td_strlist_clear(&skeleton->plans);
	td_agenda_clear(&skeleton->agenda);
	td_emitter_free(skeleton->emitter);
	skeleton->emitter = NULL;
}

enum td_status
td_skeleton_finish(char **bytes, struct td_skeleton *skeleton)
{
	if (td_snapshot_trouble(td_reader_snapshot(skeleton->reader)))
		return TD_FAILED;
	td_emit_end(skeleton->emitter);
	*bytes = td_emitter_finish(skeleton->emitter);
	return TD_OK;
}

void
td_skeleton_say(struct td_skeleton *skeleton, const char *text, ...)
{
	struct td_fact facts[FACTS_MAX];
	struct td_strbuf line = TD_STRBUF_INIT;
	size_t count = 0;
	const char *name;
	va_list pairs;

	va_start(pairs, text);
	while (count < FACTS_MAX && (name = va_arg(pairs, const char *)))
		facts[count++] = (struct td_fact){ (char *)name,
			                           va_arg(pairs, char *) };
	va_end(pairs);
	td_message_fill(&line, td_translate(text), facts, count);
	td_emit_comment(skeleton->emitter, line.text);
	td_strbuf_clear(&line);
}

void
td_skeleton_emit_head(struct td_skeleton *skeleton, const char *what,
                      const char *check)
{
	td_emit_map(skeleton->emitter, NULL);
	td_skeleton_say(skeleton, what, "unit", skeleton->name, "campaign",
	                skeleton->campaign->title.text, NULL);
	td_skeleton_say_how(skeleton, check);
}

void
td_skeleton_say_how(struct td_skeleton *skeleton, const char *check)
{
	td_skeleton_say(
	    skeleton,
	    N_("Write in place of each {blank}, and leave the quotes "
	       "where there are some; a day is written "
	       "\"2026-05-11\". Then run {check}, which tells each "
	       "{blank} that is left."),
	    "blank", TD_BLANK, "check", check, NULL);
}

static void
say_entry(struct td_skeleton *skeleton, const struct td_agenda_entry *entry)
{
	const struct td_duty *duty = entry->duty;
	/* A day of the procedure says itself where it is from. */
	bool own = td_campaign_duty(skeleton->campaign, duty->id.text) == duty;
	char *source = own ? td_cite_campaign(skeleton->campaign, duty->source)
	                   : NULL;
	char day[TD_DATE_SIZE];

	td_date_format(day, entry->day.binding);
	td_skeleton_say(skeleton, N_("- by {day:date}: {text} ({source})"),
	                "day", day, "text", duty->text.text, "source",
	                own ? source : duty->source, NULL);
	free(source);
}

/* Whether an earlier day of the same duty is told: the next is enough. */
static bool
is_told(const struct td_agenda *agenda, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (agenda->entries[i].duty == agenda->entries[index].duty &&
		    td_agenda_has_day(&agenda->entries[i]) &&
		    agenda->entries[i].state != TD_AGENDA_PASSED)
			return true;
	return false;
}

void
td_skeleton_say_duties(struct td_skeleton *skeleton)
{
	const struct td_agenda *agenda = &skeleton->agenda;
	size_t dayless = 0;
	size_t told = 0;
	char count[24];

	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		if (!td_agenda_has_day(entry)) {
			dayless++;
			continue;
		}
		if (entry->state == TD_AGENDA_PASSED || is_told(agenda, i))
			continue;
		if (told++ == 0)
			td_skeleton_say(
			    skeleton, N_("What the unit owes by a day:"), NULL);
		say_entry(skeleton, entry);
	}
	snprintf(count, sizeof count, "%zu", dayless);
	if (dayless > 0)
		td_skeleton_say(skeleton,
		                N_("Without a day: {count} more, see "
		                   "deadline-list --unit {unit}"),
		                "count", count, "unit", skeleton->query->unit,
		                NULL);
}

/* How the unit numbers its documents, by the last plan that it sent. */
static bool
number_as_before(struct td_strbuf *number, const struct td_skeleton *skeleton,
                 const char *abbreviation)
{
	struct td_document_number parts;
	const struct td_plan *plan;
	size_t count = skeleton->plans.count;

	if (count == 0 ||
	    td_reader_plan(&plan, skeleton->reader,
	                   skeleton->plans.items[count - 1],
	                   NULL) != TD_FOUND ||
	    !plan->paper.number.text ||
	    td_document_number_parse(&parts, plan->paper.number.text) !=
	        TD_NUMBER_FINE)
		return false;
	td_strbuf_addf(number,
	               parts.style == TD_NUMBER_PARTY ? TD_BLANK "-%s/%s"
	                                              : TD_BLANK "/%s-%s",
	               abbreviation, parts.issuer);
	return true;
}

/* A People's Committee numbers its documents in one way (Decree 30/2020/NĐ-CP,
 * annex III); of others the abbreviation is their own. */
static void
emit_number(struct td_skeleton *skeleton, const char *abbreviation)
{
	static const char committee[] = "Ủy ban nhân dân ";
	struct td_strbuf number = TD_STRBUF_INIT;

	if (strncmp(skeleton->name, committee, strlen(committee)) == 0) {
		td_strbuf_addf(&number, TD_BLANK "/%s-UBND", abbreviation);
	} else if (!number_as_before(&number, skeleton, abbreviation)) {
		td_skeleton_say(skeleton,
		                N_("number and symbol, such as 12/{kind}-SNV"),
		                "kind", abbreviation, NULL);
		td_strbuf_add(&number, TD_BLANK);
	}
	td_emit_quoted(skeleton->emitter, "number", number.text);
	td_strbuf_clear(&number);
}

static void
emit_signer(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;
	struct td_unit_then unit = td_unit_on(
	    skeleton->unit, td_setting_asof(&skeleton->setting, TD_LOOK_SIGNER,
	                                    skeleton->query->today));
	bool for_committee = skeleton->class == TD_CLASS_LOCALITY ||
	                     skeleton->class == TD_CLASS_AUTHORITY;

	if (unit.head_name)
		td_skeleton_say(skeleton,
		                N_("a deputy who signs for the head: authority "
		                   "KT, and the deputy's name and office"),
		                NULL);
	td_emit_flow_map(e, "signed");
	td_emit_text(e, "authority", for_committee ? "TM" : NULL);
	td_emit_quoted(e, "name", unit.head_name ? unit.head_name : TD_BLANK);
	td_emit_quoted(e, "office",
	               unit.head_office ? unit.head_office : TD_BLANK);
	td_emit_end(e);
}

void
td_skeleton_emit_document(struct td_skeleton *skeleton, const char *kind,
                          const char *abbreviation)
{
	struct td_emitter *e = skeleton->emitter;

	td_emit_map(e, "document");
	td_emit_text(e, "kind", kind);
	emit_number(skeleton, abbreviation);
	td_emit_quoted(e, "date", TD_BLANK);
	emit_signer(skeleton);
	td_emit_end(e);
}

void
td_skeleton_emit_addressees(struct td_skeleton *skeleton,
                            const struct td_duty *duty)
{
	struct td_emitter *e = skeleton->emitter;
	size_t count = duty ? duty->to.count : 0;

	for (size_t i = 0; i < count; i++)
		td_skeleton_say(
		    skeleton, N_("to: {unit}"), "unit",
		    td_cite_unit(duty->to.items[i].text, &skeleton->setting),
		    NULL);
	td_emit_flow_list(e, "addressed_to");
	for (size_t i = 0; i < count; i++)
		td_emit_text(e, NULL, duty->to.items[i].text);
	td_emit_end(e);
}

bool
td_skeleton_is_asked(const struct td_skeleton *skeleton,
                     const struct td_criterion *criterion)
{
	return criterion->kind == TD_CRITERION_ASKED &&
	       td_class_fields_have(&criterion->classes, skeleton->class);
}

void
td_skeleton_say_criterion(struct td_skeleton *skeleton,
                          const struct td_criterion *criterion)
{
	if (!criterion->target.given)
		td_skeleton_say(skeleton, N_("{id}: {text}"), "id",
		                criterion->id.text, "text",
		                criterion->text.text, NULL);
	else
		td_skeleton_say(skeleton,
		                N_("{id}: {text} (the campaign asks {target} "
		                   "{measure})"),
		                "id", criterion->id.text, "text",
		                criterion->text.text, "target",
		                criterion->target.text, "measure",
		                criterion->unit.text, NULL);
}
