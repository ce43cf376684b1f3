/*
 * A year's calendar as people look at one: months in weeks from Monday, what
 * is off and what is worked marked, and below them why.
 */
#ifndef TD_VIEWS_CALENDAR_SHEET_H
#define TD_VIEWS_CALENDAR_SHEET_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"
#include "record/calendar_record.h"

struct td_strbuf;

struct td_sheet {
	int year;
	int month;                           /* 1 to 12; 0: the whole year */
	struct td_calendar_record *calendar; /* NULL: the year has none */
	struct td_workdays *workdays;        /* with that year alone */
};

#define TD_SHEET_INIT                                                          \
	{                                                                      \
		0                                                              \
	}

/*
 * Find the calendar of sheet->year: the store's, or, for a store that has no
 * calendar at all and without a store, one that comes with the suite.
 *
 * Returns TD_OK, also for a year that has none; otherwise findings say what
 * is wrong with it. Either way the caller clears the sheet.
 */
TD_MUST_CHECK enum td_status
td_sheet_gather(struct td_sheet *sheet, struct td_reader *reader,
                struct td_diag *diag);

void
td_sheet_clear(struct td_sheet *sheet);

/* Working days of what is shown. */
int
td_sheet_count(const struct td_sheet *sheet);

/* Whether a day is in what is shown. */
bool
td_sheet_shows(const struct td_sheet *sheet, const struct td_day *day);

/* Add it in the reader's language. */
void
td_sheet_add_text(struct td_strbuf *out, const struct td_sheet *sheet);

/*
 * Add one JSON object on a line of its own:
 *
 *   {"year":2026,"month":5,"calendar":true,"working_days":20,
 *    "days":[{"day":"…","kind":"holiday","name":"…","for":"…",
 *             "instrument":"…","at":"…"}]}
 *
 * kind is holiday, make-up, swap or worked; "for" is the day made up for, or
 * the one that is off instead.
 */
void
td_sheet_add_json(struct td_strbuf *out, const struct td_sheet *sheet);

/* The marks, "*" for TD_DAY_HOLIDAY; " " for what needs none. */
char
td_sheet_mark(enum td_day_kind kind);

#endif
