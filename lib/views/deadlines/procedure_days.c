/* Days that stand in the procedure. */

#include "views/deadlines/procedure_days.h"
#include "base/alloc.h"
#include "base/text.h"
#include "record/procedure.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/step.h"

#include <string.h>

/* Dossiers go in so long before a review (a province's regulation). */
#define EVENT_LEAD "event-lead"

struct adding {
	struct td_agenda *agenda;
	struct td_reader *reader;
	const struct td_agenda_query *query;
	const char *campaign_id;
	const struct td_campaign *campaign;
};

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

/* Whether the unit that is asked about owes what a rule wants. */
static bool
is_asked(const struct adding *adding, const struct td_actors *by)
{
	const char *id = adding->query->unit;
	struct td_diag *aside = td_diag_new();
	const struct td_unit *unit;
	bool found = !id || (td_reader_unit(&unit, adding->reader, id, aside) ==
	                         TD_FOUND &&
	                     td_actors_have(by, unit->class, id));

	td_diag_free(aside);
	return found;
}

static struct td_agenda_step *
make_step(const struct adding *adding, const struct td_procedure_rule *rule)
{
	struct td_agenda *agenda = adding->agenda;
	struct td_agenda_step *step = td_alloc(1, sizeof *step);

	*step = (struct td_agenda_step){ .id = TD_STRBUF_INIT,
		                         .text = TD_STRBUF_INIT,
		                         .words = TD_STRBUF_INIT,
		                         .source = td_cite_source(
					     &rule->source),
		                         .rule = rule->id.text,
		                         .untold = true };
	td_strbuf_add(&step->id, rule->id.text);
	td_strbuf_add(&step->text, rule->name);
	step->duty.id.text = step->id.text;
	step->duty.text.text = step->text.text;
	step->duty.what = TD_DUTY_OTHER;
	step->duty.by = rule->by;
	step->duty.due = rule->due;
	step->duty.source = step->source;
	agenda->steps = td_grow(agenda->steps, agenda->step_count,
	                        &agenda->step_capacity, sizeof(void *));
	agenda->steps[agenda->step_count++] = step;
	return step;
}

/* The next day of a duty; what it rests on without a calendar is noted. */
static void
push_next(const struct adding *adding, struct td_agenda_step *step)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_agenda_entry entry = {
		.campaign_id = adding->campaign_id,
		.campaign = adding->campaign,
		.duty = &step->duty,
		.duty_index = adding->campaign->duty_count +
		              adding->agenda->step_count
	};

	td_duty_resolve(&result, &step->duty.due, adding->campaign,
	                &adding->agenda->setting);
	for (size_t i = 0; i < result.count; i++) {
		if (!result.occurrences[i].has_last)
			continue;
		td_agenda_set_day(&entry, &result.occurrences[i],
		                  adding->query->today, false);
		if (entry.state == TD_AGENDA_PASSED)
			continue;
		if (td_agenda_is_wanted(&entry, adding->query))
			td_agenda_push(adding->agenda, &entry);
		break;
	}
	td_deadline_result_clear(&result);
}

/* "10 ngày trước ngày 25/12/2027", as a plan would say it. */
static void
set_words(struct td_agenda_step *step, const struct td_deadline_rule *count,
          struct td_date review)
{
	struct td_due *due = &step->duty.due;
	struct td_deadline_error error;
	int year;
	int month;
	int day;

	td_date_to_civil(review, &year, &month, &day);
	td_strbuf_addf(
	    &step->words, "%d %s trước ngày %02d/%02d/%04d", count->count,
	    count->unit == TD_UNIT_WORKDAY ? "ngày làm việc" : "ngày", day,
	    month, year);
	due->words.text = step->words.text;
	due->has_rule = td_deadline_parse(&due->rule, step->words.text,
	                                  &error) == TD_OK;
}

/* The stage at whose end a review stands; false: the duty is none. */
static bool
stage_of(enum td_stage *stage, enum td_duty_kind what)
{
	*stage = what == TD_DUTY_FINAL_REVIEW ? TD_STAGE_FINAL
	                                      : TD_STAGE_INTERIM;
	return what == TD_DUTY_FINAL_REVIEW || what == TD_DUTY_INTERIM_REVIEW;
}

static void
add_before_review(const struct adding *adding,
                  const struct td_procedure_rule *rule,
                  const struct td_duty *duty)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_deadline_rule count;
	enum td_stage stage;

	if (!stage_of(&stage, duty->what) ||
	    !adding->campaign->awards[stage].given)
		return;
	td_duty_resolve(&result, &duty->due, adding->campaign,
	                &adding->agenda->setting);
	/* "In the year 2027" is no day of a session yet. */
	if (result.determined && result.count == 1 &&
	    result.occurrences[0].has_last &&
	    !result.occurrences[0].has_earliest &&
	    td_duty_count_days(&count, rule, result.occurrences[0].binding)) {
		struct td_agenda_step *step = make_step(adding, rule);

		td_strbuf_addf(&step->id, "-%s", duty->id.text);
		step->duty.id.text = step->id.text;
		set_words(step, &count, result.occurrences[0].binding);
		push_next(adding, step);
	}
	td_deadline_result_clear(&result);
}

static void
add_rule(const struct adding *adding, const struct td_procedure_rule *rule)
{
	const struct td_campaign *campaign = adding->campaign;

	if (!touches(rule, campaign) || !is_asked(adding, &rule->by))
		return;
	if (rule->unit == TD_PROCEDURE_DEADLINE)
		push_next(adding, make_step(adding, rule));
	else if (strcmp(rule->id.text, EVENT_LEAD) == 0)
		for (size_t i = 0; i < campaign->duty_count; i++)
			add_before_review(adding, rule, &campaign->duties[i]);
}

void
td_agenda_add_procedure_days(struct td_agenda *agenda, struct td_reader *reader,
                             const struct td_agenda_query *query,
                             const char *id, const struct td_campaign *campaign)
{
	struct adding adding = { .agenda = agenda,
		                 .reader = reader,
		                 .query = query,
		                 .campaign_id = id,
		                 .campaign = campaign };
	struct td_diag *aside = td_diag_new();
	const struct td_procedure *procedure;

	/* What is wrong with the procedure is told by records-check. */
	if (td_reader_procedure(&procedure, reader, aside) == TD_FOUND)
		for (size_t i = 0; i < procedure->rule_count; i++) {
			const struct td_procedure_rule *rule = &procedure
			                                            ->rules[i];

			/* The one that counts today. */
			if (td_procedure_find(procedure, rule->id.text,
			                      query->today) == rule)
				add_rule(&adding, rule);
		}
	td_diag_free(aside);
}
