/* What falls due for bodies that have nominations before them. */

#include "views/deadlines/steps.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/check_life.h"
#include "record/procedure.h"
#include "rules/campaign/duty.h"
#include "rules/proceeding/life_states.h"
#include "store/layout.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/gaps.h"
#include "views/deadlines/procedure_parts.h"
#include "views/deadlines/step.h"

#include <stdlib.h>
#include <string.h>

/* How many nominations an entry names; of the others it says how many. */
#define NAMED 5

struct adding {
	struct td_agenda *agenda;
	struct td_reader *reader;
	const struct td_agenda_query *query;
	const struct td_procedure *procedure;
	const char *campaign_id;
	const struct td_campaign *campaign;
	size_t first; /* of this campaign's steps */
	struct td_diag *diag;
};

static struct td_agenda_step *
find_step(const struct adding *adding, const char *rule, const char *by,
          struct td_date since)
{
	const struct td_agenda *agenda = adding->agenda;

	for (size_t i = adding->first; i < agenda->step_count; i++) {
		struct td_agenda_step *step = agenda->steps[i];

		if (strcmp(step->rule, rule) == 0 &&
		    strcmp(step->by.id, by) == 0 &&
		    td_date_compare(step->since, since) == 0)
			return step;
	}
	return NULL;
}

/* The count in the words that a plan would use, for people. */
static void
set_words(struct td_agenda_step *step)
{
	const struct td_deadline_rule *rule = &step->duty.due.rule;
	int year;
	int month;
	int day;

	td_date_to_civil(step->since, &year, &month, &day);
	td_strbuf_addf(&step->words, "%d %s kể từ ngày %02d/%02d/%04d",
	               rule->count,
	               rule->unit == TD_UNIT_WORKDAY ? "ngày làm việc" : "ngày",
	               day, month, year);
	step->duty.due.words.text = step->words.text;
}

static struct td_agenda_step *
make_step(const struct adding *adding, const struct td_procedure_rule *rule,
          const struct td_deadline_rule *days, const char *by,
          struct td_date since, bool untold)
{
	struct td_agenda *agenda = adding->agenda;
	struct td_agenda_step *step = td_alloc(1, sizeof *step);
	char day[TD_DATE_SIZE];

	td_date_format(day, since);
	*step = (struct td_agenda_step){ .by = { .id = by },
		                         .id = TD_STRBUF_INIT,
		                         .text = TD_STRBUF_INIT,
		                         .words = TD_STRBUF_INIT,
		                         .source = td_days_source(
					     adding->procedure, rule,
					     adding->query->today),
		                         .rule = rule->id.text,
		                         .since = since,
		                         .untold = untold };
	td_strbuf_addf(&step->id, "%s-%s-%s", rule->id.text, day, by);
	td_strbuf_add(&step->text, rule->name);
	step->duty.id.text = step->id.text;
	step->duty.what = TD_DUTY_OTHER;
	step->duty.by = (struct td_actors){ .items = &step->by, .count = 1 };
	step->duty.source = step->source;
	step->duty.due.rule = *days;
	step->duty.due.has_rule = true;
	set_words(step);
	agenda->steps = td_grow(agenda->steps, agenda->step_count,
	                        &agenda->step_capacity, sizeof(void *));
	agenda->steps[agenda->step_count++] = step;
	return step;
}

/* Count a nomination among those that wait for a body, where the procedure of
 * the day has a rule for that. */
static void
add_waiting(const struct adding *adding, const char *rule_id, const char *by,
            struct td_date since, const char *nomination, bool untold)
{
	const struct td_procedure_rule *rule = td_procedure_find(
	    adding->procedure, rule_id, since);
	struct td_deadline_rule days;
	struct td_agenda_step *step;

	if (!rule || !by || !td_duty_count_days(&days, rule, since))
		return;
	step = find_step(adding, rule->id.text, by, since);
	if (!step)
		step = make_step(adding, rule, &days, by, since, untold);
	if (step->count < NAMED) {
		td_strbuf_add(&step->text, step->count > 0 ? ", " : ": ");
		td_strbuf_add(&step->text, nomination);
	}
	step->count++;
}

static void
add_counts(const struct adding *adding, const struct td_life *life,
           const struct td_nomination *nomination, const char *id)
{
	struct td_life_count counts[TD_LIFE_COUNTS_MAX];
	struct td_gates gates = TD_GATES_INIT;
	size_t count;

	td_life_gates(&gates, adding->campaign, nomination);
	count = td_life_counts(counts, life, &gates, nomination);
	for (size_t i = 0; i < count; i++)
		add_waiting(adding, counts[i].rule, counts[i].by, life->since,
		            id, counts[i].untold);
	td_gates_clear(&gates);
}

static void
add_nomination(const struct adding *adding, const char *id)
{
	const struct td_nomination *nomination;
	struct td_life life = TD_LIFE_INIT;

	/* What is wrong with it is told by records-check. */
	if (td_reader_nomination(&nomination, adding->reader,
	                         adding->campaign_id, id, NULL) == TD_FOUND &&
	    td_check_life(&life, adding->reader, adding->campaign_id, id, NULL,
	                  NULL) != TD_FAILED)
		add_counts(adding, &life, nomination, id);
}

/* "what is to be done: this one, that one, and so many more". */
static void
finish_text(struct td_agenda_step *step)
{
	if (step->count > NAMED)
		td_strbuf_addf(&step->text, ", … (+%zu)", step->count - NAMED);
	step->duty.text.text = step->text.text;
}

static void
push_step(const struct adding *adding, struct td_agenda_step *step,
          size_t index)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_agenda *agenda = adding->agenda;
	const struct td_agenda_query *query = adding->query;
	struct td_agenda_entry entry = {
		.campaign_id = adding->campaign_id,
		.campaign = adding->campaign,
		.duty = &step->duty,
		.duty_index = adding->campaign->duty_count + index
	};

	td_duty_resolve(&result, &step->duty.due, adding->campaign,
	                &agenda->setting);
	if (!result.determined || result.count != 1)
		goto done;
	td_agenda_set_day(&entry, &result.occurrences[0], query->today,
	                  !step->untold);
	if (entry.state == TD_AGENDA_PASSED ||
	    (query->unit && strcmp(query->unit, step->by.id) != 0) ||
	    !td_agenda_is_wanted(&entry, query))
		goto done;
	for (int year = td_year_set_next(&result.missing, TD_YEAR_MIN);
	     year != 0; year = td_year_set_next(&result.missing, year + 1))
		td_agenda_miss(agenda, &entry, year);
	td_agenda_push(agenda, &entry);
done:
	td_deadline_result_clear(&result);
}

enum td_status
td_agenda_add_steps(struct td_agenda *agenda, struct td_reader *reader,
                    const struct td_agenda_query *query, const char *id,
                    const struct td_campaign *campaign, struct td_diag *diag)
{
	struct adding adding = { .agenda = agenda,
		                 .reader = reader,
		                 .query = query,
		                 .campaign_id = id,
		                 .campaign = campaign,
		                 .first = agenda->step_count,
		                 .diag = diag };
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_nominations(&paths, reader, id, diag);
	const bool doubtful = agenda->doubtful;

	if (paths.count == 0 ||
	    td_reader_procedure(&adding.procedure, reader, diag) != TD_FOUND)
		goto done;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		add_nomination(&adding, layout.id);
		td_layout_clear(&layout);
	}
	agenda->doubtful = td_agenda_find_life_gaps(agenda, reader, id,
	                                            &paths) ||
	                   doubtful;
	for (size_t i = adding.first; i < agenda->step_count; i++) {
		finish_text(agenda->steps[i]);
		push_step(&adding, agenda->steps[i], i - adding.first);
	}
	agenda->doubtful = doubtful;
done:
	td_strlist_clear(&paths);
	return status;
}

void
td_agenda_clear_steps(struct td_agenda *agenda)
{
	for (size_t i = 0; i < agenda->step_count; i++) {
		struct td_agenda_step *step = agenda->steps[i];

		td_strbuf_clear(&step->id);
		td_strbuf_clear(&step->text);
		td_strbuf_clear(&step->words);
		free(step->source);
		free(step);
	}
	free(agenda->steps);
}
