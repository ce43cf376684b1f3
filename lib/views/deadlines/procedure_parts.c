/* How days of the procedure are listed. */

#include "views/deadlines/procedure_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/gaps.h"

#include <stdlib.h>

char *
td_days_source(const struct td_procedure *procedure,
               const struct td_procedure_rule *rule, struct td_date today)
{
	char *source = td_cite_source_on(procedure, &rule->source, today);
	struct td_strbuf text = TD_STRBUF_INIT;

	if (rule->source.basis != TD_BASIS_RECALL || !source)
		return source;
	td_message_add(&text,
	               N_("{source}; as practised, its wording was not read"),
	               "source", source, NULL);
	free(source);
	return td_strbuf_take(&text);
}

/* Whether the unit that is asked about owes what a rule wants. */
bool
td_days_is_asked(const struct td_days_adding *adding,
                 const struct td_actors *by)
{
	const char *id = adding->query->unit;
	const struct td_unit *unit;

	return !id ||
	       (td_reader_unit(&unit, adding->reader, id, NULL) == TD_FOUND &&
	        td_actors_have(
		    by,
		    td_unit_on(unit,
	                       td_reader_asof(adding->reader, TD_LOOK_DEBTOR,
	                                      adding->query->today))
			.class,
		    id));
}

struct td_agenda_step *
td_days_make(const struct td_days_adding *adding,
             const struct td_procedure_rule *rule)
{
	struct td_agenda *agenda = adding->agenda;
	struct td_agenda_step *step = td_alloc(1, sizeof *step);

	*step = (struct td_agenda_step){ .id = TD_STRBUF_INIT,
		                         .text = TD_STRBUF_INIT,
		                         .words = TD_STRBUF_INIT,
		                         .source = td_days_source(
					     adding->procedure, rule,
					     adding->query->today),
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

void
td_days_list(const struct td_days_adding *adding,
             const struct td_agenda_step *step,
             const struct td_deadline_occurrence *day, struct td_date until,
             const struct td_year_set *missing)
{
	struct td_agenda *agenda = adding->agenda;
	struct td_agenda_entry entry = {
		.campaign_id = adding->campaign_id,
		.campaign = adding->campaign,
		.duty = &step->duty,
		.duty_index = adding->campaign->duty_count + agenda->step_count
	};
	struct td_agenda_entry *listed;
	int last;
	int year;
	int ignored;

	td_agenda_set_day(&entry, day, adding->query->today, false);
	if (!td_agenda_is_wanted(&entry, adding->query))
		return;
	listed = td_agenda_push(agenda, &entry);
	td_date_to_civil(day->safe, &year, &ignored, &ignored);
	td_date_to_civil(until, &last, &ignored, &ignored);
	for (year = td_year_set_next(missing, year); year != 0 && year <= last;
	     year = td_year_set_next(missing, year + 1))
		td_agenda_miss(agenda, listed, year);
}

void
td_days_push(const struct td_days_adding *adding,
             const struct td_agenda_step *step)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	td_duty_resolve(&result, &step->duty.due, adding->campaign,
	                &adding->agenda->setting);
	for (size_t i = 0; i < result.count; i++) {
		const struct td_deadline_occurrence *day = &result
		                                                .occurrences[i];

		if (!day->has_last ||
		    td_date_compare(day->binding, adding->query->today) < 0)
			continue;
		td_days_list(adding, step, day, day->binding, &result.missing);
		break;
	}
	td_deadline_result_clear(&result);
}
