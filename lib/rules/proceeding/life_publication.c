/* The list is published before the council sits. */

#include "calendar/workdays.h"
#include "rules/proceeding/life_moment.h"
#include "rules/proceeding/life_states.h"
#include "rules/proceeding/session_rules.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

bool
td_rule_publication_last(struct td_date *last,
                         const struct td_procedure_rule *rule,
                         const struct td_workdays *workdays,
                         struct td_date session, struct td_year_set *missing)
{
	if (!rule->value.given ||
	    !td_workdays_nth(last, workdays, session, -(int)rule->value.value,
	                     false, missing))
		return false;
	*last = td_date_add_days(*last, -1);
	return true;
}

/* The first day on which it was to be read; false where nothing was. */
static bool
published_on(struct td_date *day, const struct td_life *life)
{
	if (!life->published)
		return false;
	*day = life->published->proceeding->published_from.date;
	return true;
}

bool
td_life_is_published_by(const struct td_life *life, struct td_date day)
{
	struct td_date published;

	return published_on(&published, life) &&
	       td_date_compare(published, day) <= 0;
}

static enum td_status
report(const struct td_life_moment *moment,
       const struct td_procedure_rule *rule, struct td_date session)
{
	const struct td_matter *matter = moment->matter;
	const struct td_workdays *workdays = matter->setting.workdays;
	char *source = td_life_cite(moment, &rule->source);
	enum td_finding_id id = TD_PUBLICATION_MISSING;
	struct td_date published;
	struct td_date wanted = session;
	char from[TD_DATE_SIZE];
	char on[TD_DATE_SIZE];
	char last[TD_DATE_SIZE];
	char found[16];
	enum td_status status;
	int days = 0;

	(void)td_rule_publication_last(&wanted, rule, workdays, session, NULL);
	if (published_on(&published, moment->life)) {
		id = TD_PUBLICATION_LATE;
		days = td_workdays_between(workdays, published,
		                           td_date_add_days(session, -1), NULL);
		td_date_format(from, published);
	}
	td_date_format(on, session);
	td_date_format(last, wanted);
	snprintf(found, sizeof found, "%d", days > 0 ? days : 0);
	status = td_document_report_as(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, td_rule_weight(&rule->source, &matter->setting), id,
	    "award", matter->award->name, "required", rule->text, "session", on,
	    "wanted", last, "source", source,
	    id == TD_PUBLICATION_LATE ? "from" : NULL, from, "found", found,
	    NULL);
	free(source);
	return status;
}

/* A council sits; or it is decided, or sent up, and none has sat. */
static bool
asks(const struct td_life_moment *moment)
{
	switch (moment->step) {
	case TD_LIFE_OPINION:
	case TD_LIFE_VOTE:
		return td_life_is_council(moment->matter,
		                          moment->event->proceeding->by.text);
	case TD_LIFE_AWARD:
	case TD_LIFE_SEND_UP:
		return !moment->life->council_spoke && !moment->life->published;
	default:
		return false;
	}
}

enum td_status
td_life_check_publication(const struct td_life_moment *moment)
{
	const struct td_matter *matter = moment->matter;
	const struct td_procedure_rule *rule;
	struct td_date session;
	struct td_date last;

	if (!matter->award || !matter->award->published || !matter->procedure ||
	    !asks(moment) || !td_life_day(&session, moment->event))
		return TD_OK;
	rule = td_procedure_find(matter->procedure, "publicity-council",
	                         session);
	if (!rule || !td_rule_publication_last(
			 &last, rule, matter->setting.workdays, session, NULL))
		return TD_OK;
	if (td_life_is_published_by(moment->life, last))
		return TD_OK;
	return report(moment, rule, session);
}
