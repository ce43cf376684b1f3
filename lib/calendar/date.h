/*
 * Civil days.
 *
 * A day is a number: days since 1970-01-01 in the proleptic Gregorian
 * calendar. There is no time of day and no zone below the command line, and
 * nothing in this module reads the clock. Days are valid from 1900-01-01 to
 * 2999-12-31.
 */
#ifndef TD_CALENDAR_DATE_H
#define TD_CALENDAR_DATE_H

#include "base/status.h"

#include <stdbool.h>

struct td_date {
	int days; /* since 1970-01-01 */
};

#define TD_DATE_MIN ((struct td_date){ -25567 }) /* 1900-01-01 */
#define TD_DATE_MAX ((struct td_date){ 376199 }) /* 2999-12-31 */

/* "YYYY-MM-DD" and a NUL. */
#define TD_DATE_SIZE 11

/* Whether year, month, day name a day in range; sets *date then. */
bool
td_date_from_civil(struct td_date *date, int year, int month, int day);

void
td_date_to_civil(struct td_date date, int *year, int *month, int *day);

/* Read exactly "YYYY-MM-DD", a day that exists. *date is untouched on
 * false. */
bool
td_date_parse(struct td_date *date, const char *text);

/*
 * Read a day as people write it who were not asked for YYYY-MM-DD: 15/3/2026,
 * 15-03-2026, 15.3.2026, "ngày 15 tháng 3 năm 2026", and 2026-3-15 or
 * 2026/3/15, with blanks or quotes of a text processor round it. The day comes
 * first, as in Decree 30/2020/NĐ-CP, Annex I, II.4; one that does not exist is
 * none. False too for what td_date_parse() reads. *date is untouched on false.
 */
bool
td_date_parse_national(struct td_date *date, const char *text);

/*
 * Whether a day is written with a year of two digits, as 11/12/24, which may be
 * of either century; then whole is that day with the likelier one, 11/12/2024.
 */
bool
td_date_has_short_year(char whole[TD_DATE_SIZE], const char *text);

void
td_date_format(char text[TD_DATE_SIZE], struct td_date date);

/* 1 is Monday, 7 is Sunday. */
int
td_date_weekday(struct td_date date);

int
td_date_days_in_month(int year, int month);

/* The corresponding day so many months on (or back), the last day of a month
 * that has no such day: 31 January and 1 month is 28 or 29 February. Clamped
 * to the valid range. */
struct td_date
td_date_add_months(struct td_date date, int months);

struct td_date
td_date_add_days(struct td_date date, int days);

/* Negative, 0 or positive as a is before, the same as or after b. */
int
td_date_compare(struct td_date a, struct td_date b);

#endif
