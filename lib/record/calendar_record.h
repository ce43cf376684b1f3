/* calendars/<year>.yaml: the days off of a year, each with its source. */
#ifndef TD_RECORD_CALENDAR_RECORD_H
#define TD_RECORD_CALENDAR_RECORD_H

#include "calendar/workdays.h"
#include "record/values.h"

struct td_calendar_day {
	struct td_day day;
	enum td_day_kind kind;     /* TD_DAY_HOLIDAY, _MAKE_UP or _SWAPPED */
	struct td_day make_up_for; /* TD_DAY_MAKE_UP */
	struct td_day worked;      /* TD_DAY_SWAPPED */
	struct td_field name;
	struct td_source source;
	const char *note;      /* what is not certain of it; NULL: nothing */
	struct td_day entered; /* not given: from the first */
	const struct td_node *node;
};

struct td_calendar_record {
	struct td_document *document;
	int year;
	const struct td_node *year_node;
	struct td_calendar_day *days;
	size_t day_count;
};

/* Takes the document over, which the calendar schema must have accepted. */
void
td_calendar_record_read(struct td_calendar_record **calendar,
                        struct td_document *document);

void
td_calendar_record_free(struct td_calendar_record *calendar);

/* Put the year into working days: its days off, and the days worked. */
void
td_calendar_record_add(struct td_workdays *workdays,
                       const struct td_calendar_record *calendar);

/* Report what is wrong with its days: another year's, twice the same … */
TD_MUST_CHECK enum td_status
td_calendar_record_check_values(const struct td_calendar_record *calendar,
                                struct td_diag *diag);

#endif
