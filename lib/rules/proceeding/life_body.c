/* Whose turn it is, and whose business. */

#include "base/strbuf.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/proceeding/life_moment.h"
#include "rules/proceeding/life_states.h"

#include <stdlib.h>

/* The kind of gate that a step is taken at. */
static bool
gate_of(enum td_step *gate, enum td_life_step step)
{
	switch (step) {
	case TD_LIFE_SELECT:
		*gate = TD_ROUTE_SELECT;
		return true;
	case TD_LIFE_APPRAISE:
		*gate = TD_ROUTE_APPRAISE;
		return true;
	case TD_LIFE_OPINION:
	case TD_LIFE_VOTE:
		*gate = TD_ROUTE_OPINION;
		return true;
	default:
		return false;
	}
}

/* The body's next gate of the step's kind, else one that it has passed; the
 * number of gates where it has none. */
static size_t
find_gate(const struct td_life_moment *moment)
{
	const struct td_gates *gates = moment->gates;
	const char *by = moment->event->proceeding->by.text;
	size_t found = gates->count;
	enum td_step step;

	if (!gate_of(&step, moment->step))
		return found;
	for (size_t i = 0; i < gates->count; i++) {
		if (gates->items[i].step != step ||
		    !td_text_equal(gates->items[i].by, by))
			continue;
		found = i;
		if (i >= moment->life->gates_passed)
			break;
	}
	return found;
}

bool
td_life_at_gate(const struct td_life_moment *moment)
{
	return moment->life->gates_passed < moment->gates->count &&
	       find_gate(moment) == moment->life->gates_passed;
}

bool
td_life_is_free_ballot(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;

	if (moment->step != TD_LIFE_VOTE || !matter->award ||
	    !(matter->award->has_ballot || matter->award->needs_council) ||
	    !td_life_is_council(matter, moment->event->proceeding->by.text))
		return false;
	if (moment->life->gates_passed == moment->gates->count &&
	    !moment->life->voted)
		return true;
	for (size_t i = 0; i < moment->gates->count; i++)
		if (moment->gates->items[i].step == TD_ROUTE_OPINION &&
		    td_life_is_council(matter, moment->gates->items[i].by))
			return false;
	return true;
}

/* The step is for others: for the bodies of these gates. */
static enum td_status
report_wrong_body(const struct td_life_moment *moment, const char *required,
                  const char *section)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_matter *matter = moment->matter;
	char *source = section ? td_cite_campaign(matter->route, section)
	                       : NULL;
	enum td_status status = td_document_report(
	    proceeding->document, td_life_node(moment->event), moment->diag,
	    TD_LIFE_WRONG_BODY, "step", td_life_step_name(moment->step),
	    "required", required, "found",
	    td_cite_unit(proceeding->by.text, &matter->setting), "source",
	    source, NULL);

	free(source);
	return status;
}

/* Add a unit's name to a list of them. */
static void
add_unit(struct td_strbuf *names, const char *id,
         const struct td_setting *setting)
{
	td_strbuf_add(names, names->length ? "; " : "");
	td_strbuf_add(names, td_cite_unit(id, setting));
}

/* Codes of the steps that stand in the route. */
static char *
join_gates(const struct td_gates *gates)
{
	struct td_strbuf codes = TD_STRBUF_INIT;
	bool seen[TD_ROUTE_DECIDE + 1] = { false };

	for (size_t i = 0; i < gates->count; i++) {
		enum td_step step = gates->items[i].step;

		if (seen[step])
			continue;
		seen[step] = true;
		td_strbuf_add(&codes, codes.length ? ", " : "");
		td_strbuf_add(&codes, td_step_name(step));
	}
	if (codes.length == 0)
		td_strbuf_add(&codes, "no-step");
	return td_strbuf_take(&codes);
}

/* The body has no gate of this kind: who has, or that there is none. */
static enum td_status
refuse_stranger(const struct td_life_moment *moment, enum td_step step)
{
	const struct td_gates *gates = moment->gates;
	struct td_strbuf names = TD_STRBUF_INIT;
	const char *section = NULL;
	enum td_status status;

	for (size_t i = 0; i < gates->count; i++) {
		if (gates->items[i].step != step)
			continue;
		section = gates->items[i].route->source;
		add_unit(&names, gates->items[i].by, &moment->matter->setting);
	}
	if (names.length > 0) {
		status = report_wrong_body(moment, names.text, section);
	} else {
		char *required = join_gates(gates);

		status = td_document_report(td_life_document(moment->event),
		                            td_life_node(moment->event),
		                            moment->diag, TD_LIFE_UNKNOWN_GATE,
		                            "step",
		                            td_life_step_name(moment->step),
		                            "required", required, NULL);
		free(required);
	}
	td_strbuf_clear(&names);
	return status;
}

static enum td_status
report_turn(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;
	const struct td_gate *next = &moment->gates
	                                  ->items[moment->life->gates_passed];
	char *source = td_cite_campaign(matter->route, next->route->source);
	enum td_status status = td_document_report(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, TD_LIFE_OUT_OF_TURN, "step",
	    td_life_step_name(moment->step), "found",
	    td_cite_unit(moment->event->proceeding->by.text, &matter->setting),
	    "next", td_step_name(next->step), "required",
	    td_cite_unit(next->by, &matter->setting), "source", source, NULL);

	free(source);
	return status;
}

/* A gate is passed by its own body when its turn has come. */
static enum td_status
check_turn(const struct td_life_moment *moment, enum td_step step)
{
	size_t gate = find_gate(moment);
	size_t passed = moment->life->gates_passed;

	if (gate == moment->gates->count) {
		if (moment->step == TD_LIFE_OPINION ||
		    td_life_is_free_ballot(moment))
			return TD_OK;
		return refuse_stranger(moment, step);
	}
	if (gate > passed)
		return report_turn(moment);
	if (gate == passed || td_life_is_free_ballot(moment))
		return TD_OK;
	return td_document_report(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, TD_LIFE_GATE_PASSED, "step",
	    td_life_step_name(moment->step), "found",
	    td_cite_unit(moment->event->proceeding->by.text,
	                 &moment->matter->setting),
	    NULL);
}

/* Add the names of all who have a part in the route; true when one body is
 * among them. */
static bool
add_route(struct td_strbuf *names, const struct td_life_moment *moment,
          const char *by)
{
	const struct td_campaign *campaign = moment->matter->route;
	const struct td_setting *setting = &moment->matter->setting;
	bool found = false;

	for (size_t i = 0; i < moment->gates->count; i++) {
		found = found || td_text_equal(moment->gates->items[i].by, by);
		add_unit(names, moment->gates->items[i].by, setting);
	}
	for (size_t i = 0; i < campaign->route_count; i++) {
		const struct td_route_step *route = &campaign->route[i];

		if (route->step != TD_ROUTE_DECIDE || !route->by.text)
			continue;
		found = found || td_text_equal(route->by.text, by);
		add_unit(names, route->by.text, setting);
	}
	return found;
}

/*
 * Who returns or submits has a part in the route, or is the standing body.
 * What was sent up comes back from above, where no route of ours leads.
 */
static enum td_status
check_business(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;
	const char *by = moment->event->proceeding->by.text;
	struct td_strbuf names = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	if (matter->route->route_count == 0 ||
	    td_life_turn(moment->life->reached) == TD_TURN_ABOVE ||
	    td_text_equal(
		td_setting_authority(&matter->setting).standing_body.text, by))
		return TD_OK;
	if (!add_route(&names, moment, by))
		status = report_wrong_body(moment, names.text, NULL);
	td_strbuf_clear(&names);
	return status;
}

/* The nominating body takes its nomination back. */
static enum td_status
check_nominator(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;
	const char *wanted = matter->nomination->nominated_by.text;

	if (!wanted ||
	    td_text_equal(wanted, moment->event->proceeding->by.text))
		return TD_OK;
	return report_wrong_body(moment, td_cite_unit(wanted, &matter->setting),
	                         NULL);
}

/* Who nominates does not appraise (Law 06/2022/QH15, art. 13(5)). */
static enum td_status
check_appraiser(const struct td_life_moment *moment)
{
	const char *by = moment->event->proceeding->by.text;

	if (moment->step != TD_LIFE_APPRAISE ||
	    !td_text_equal(moment->matter->nomination->nominated_by.text, by))
		return TD_OK;
	return td_document_report(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, TD_APPRAISE_OWN_NOMINATION, "found",
	    td_cite_unit(by, &moment->matter->setting), NULL);
}

enum td_status
td_life_check_body(const struct td_life_moment *moment)
{
	enum td_status status;
	enum td_step step;

	if (!moment->event->proceeding)
		return TD_OK;
	if (gate_of(&step, moment->step)) {
		status = check_appraiser(moment);
		return td_worse(status, check_turn(moment, step));
	}
	switch (moment->step) {
	case TD_LIFE_RETURN:
	case TD_LIFE_SUBMIT:
		return check_business(moment);
	case TD_LIFE_WITHDRAW:
		return check_nominator(moment);
	default:
		return TD_OK;
	}
}
