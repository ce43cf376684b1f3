/* How days of the procedure are listed, for the files that make them. */
#ifndef TD_VIEWS_DEADLINES_PROCEDURE_PARTS_H
#define TD_VIEWS_DEADLINES_PROCEDURE_PARTS_H

#include "archive/reader.h"
#include "record/awards.h"
#include "record/procedure.h"
#include "views/deadlines/agenda.h"
#include "views/deadlines/step.h"

/* One campaign while the days of the procedure are added. */
struct td_days_adding {
	struct td_agenda *agenda;
	struct td_reader *reader;
	const struct td_agenda_query *query;
	const char *campaign_id;
	const struct td_campaign *campaign;
	const struct td_procedure *procedure;
	const struct td_awards *awards;
};

/* Where a rule of the procedure is from, and that it is so by practice where
 * its wording was not read; the caller frees it. */
char *
td_days_source(const struct td_procedure *procedure,
               const struct td_procedure_rule *rule, struct td_date today);

/* Whether the unit that is asked about owes what a rule wants. */
bool
td_days_is_asked(const struct td_days_adding *adding,
                 const struct td_actors *by);

/* The duty that a rule of the procedure makes; the agenda keeps it. */
struct td_agenda_step *
td_days_make(const struct td_days_adding *adding,
             const struct td_procedure_rule *rule);

/* List a day of the last duty that was made, where the query wants it; years
 * without a calendar from that day until another one bore on it. */
void
td_days_list(const struct td_days_adding *adding,
             const struct td_agenda_step *step,
             const struct td_deadline_occurrence *day, struct td_date until,
             const struct td_year_set *missing);

/* The next day of the last duty that was made, until it is over. */
void
td_days_push(const struct td_days_adding *adding,
             const struct td_agenda_step *step);

#endif
