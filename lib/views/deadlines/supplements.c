/* Supplements that units owe since their campaign was amended. */

#include "views/deadlines/supplements.h"
#include "base/alloc.h"
#include "base/text.h"
#include "diag/message.h"
#include "record/amendment.h"
#include "record/campaign_layer.h"
#include "record/plan.h"
#include "rules/campaign/supplement.h"
#include "views/deadlines/entry.h"
#include "views/deadlines/step.h"

#include <stdlib.h>
#include <string.h>

/* One amendment, and who owes a supplement for it. */
struct owing {
	struct td_agenda *agenda;
	struct td_reader *reader;
	const struct td_agenda_query *query;
	const char *campaign_id;
	const struct td_campaign *campaign;
	const struct td_takings *takings;
	const struct td_layer *layer;
	struct td_date since; /* what is made from then on knows of it */
};

/* A unit that has filed no plan owes that, and not what is added to it. One
 * that cannot be read is told where it stands. */
static enum td_status
owes(bool *owed, const struct owing *owing, const char *unit,
     struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_plans(&paths, owing->reader,
	                                        owing->campaign_id, unit, diag);
	const struct td_plan *plan;

	*owed = paths.count > 0;
	for (size_t i = 0; i < paths.count; i++) {
		if (td_reader_plan(&plan, owing->reader, paths.items[i],
		                   diag) != TD_FOUND)
			status = td_worse(status, TD_INVALID);
		else if (td_plan_is_since(plan, owing->since))
			*owed = false;
	}
	td_strlist_clear(&paths);
	return status;
}

/* "a9, a10": what is asked by then. */
static void
add_criteria(struct td_strbuf *ids, const struct td_campaign *changed)
{
	for (size_t i = 0; i < changed->criterion_count; i++) {
		const char *id = changed->criteria[i].id.text;

		if (id)
			td_strbuf_addf(ids, "%s%s", ids->length > 0 ? ", " : "",
			               id);
	}
}

/* A duty that no campaign states: to send in what its plan lacks. */
static struct td_agenda_step *
make_step(const struct owing *owing)
{
	struct td_agenda *agenda = owing->agenda;
	const struct td_layer *layer = owing->layer;
	const char *number = layer->paper->number.text;
	struct td_agenda_step *step = td_alloc(1, sizeof *step);
	struct td_strbuf criteria = TD_STRBUF_INIT;
	char since[TD_DATE_SIZE];

	*step = (struct td_agenda_step){ .id = TD_STRBUF_INIT,
		                         .text = TD_STRBUF_INIT,
		                         .words = TD_STRBUF_INIT,
		                         .source = td_strdup(
					     number ? number : layer->id) };
	td_strbuf_addf(&step->id, "bo-sung-ke-hoach-%s", layer->id);
	add_criteria(&criteria, &layer->changes->add);
	add_criteria(&criteria, &layer->changes->replace);
	td_message_add(&step->text,
	               N_("supplement the plan by the amended criteria: "
	                  "{criteria}"),
	               "criteria", criteria.text, NULL);
	td_strbuf_clear(&criteria);
	td_date_format(since, owing->since);
	td_message_add(&step->words, N_("from {day:date} on"), "day", since,
	               NULL);
	step->duty.id.text = step->id.text;
	step->duty.what = TD_DUTY_SEND_PLAN;
	step->duty.text.text = step->text.text;
	step->duty.source = step->source;
	for (size_t i = 0; i < owing->campaign->duty_count; i++)
		if (owing->campaign->duties[i].what == TD_DUTY_SEND_PLAN)
			step->duty.to = owing->campaign->duties[i].to;
	step->duty.due.words.text = step->words.text;
	agenda->steps = td_grow(agenda->steps, agenda->step_count,
	                        &agenda->step_capacity, sizeof(void *));
	agenda->steps[agenda->step_count++] = step;
	return step;
}

static void
join(struct td_agenda_entry *entry, const struct td_party *party)
{
	entry->units = td_grow(entry->units, entry->unit_count,
	                       &entry->unit_capacity, sizeof *entry->units);
	entry->units[entry->unit_count++] = td_party_unit(party);
}

static enum td_status
add_amendment(const struct owing *owing, struct td_diag *diag)
{
	const struct td_parties *parties = &owing->takings->parties;
	struct td_agenda_entry *entry = NULL;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < parties->count; i++) {
		const struct td_party *party = &parties->items[i];
		struct td_agenda_entry made = {
			.campaign_id = owing->campaign_id,
			.campaign = owing->campaign,
			.duty_index = owing->campaign->duty_count,
			.state = TD_AGENDA_NO_DAY,
			.is_supplement = true,
			.why = TD_WHY_NONE,
		};
		bool owed = false;

		/* One that cannot be read may be of any class. */
		if (!td_party_takes_part(party, owing->query->today) ||
		    (party->unit &&
		     (!td_supplement_concerns(owing->layer->changes,
		                              owing->campaign, party->class) ||
		      !td_duty_is_owed(party->unit, owing->query->today))) ||
		    !td_agenda_is_wanted(&made, owing->query))
			continue;
		status = td_worse(status, owes(&owed, owing, party->id, diag));
		if (!owed)
			continue;
		if (!entry) {
			made.duty = &make_step(owing)->duty;
			entry = td_agenda_push(owing->agenda, &made);
		}
		join(entry, party);
	}
	return status;
}

enum td_status
td_agenda_add_supplements(struct td_agenda *agenda, struct td_reader *reader,
                          const struct td_agenda_query *query, const char *id,
                          const struct td_campaign *campaign,
                          const struct td_takings *takings,
                          struct td_diag *diag)
{
	struct owing owing = { .agenda = agenda,
		               .reader = reader,
		               .query = query,
		               .campaign_id = id,
		               .campaign = campaign,
		               .takings = takings };
	const struct td_layer *layers;
	enum td_status status = TD_OK;
	bool *in_force;
	size_t count;

	/* Guidance that cannot be read makes all rows uncertain, and asks for
	 * no supplement itself. */
	(void)!td_reader_layers_of(&layers, &count, reader, id, diag);
	in_force = td_alloc(count + 1, sizeof *in_force);
	td_layers_choose(in_force, layers, count, query->today, NULL);
	for (size_t i = 0; i < count; i++) {
		if (!in_force[i] || !layers[i].amendment)
			continue;
		owing.layer = &layers[i];
		owing.since = td_supplement_since(&layers[i]);
		status = td_worse(status, add_amendment(&owing, diag));
	}
	free(in_force);
	return status;
}
