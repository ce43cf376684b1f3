/*
 * Days and numbers as spreadsheets and offices write them.
 */
#ifndef TD_TABLE_CELL_VALUE_H
#define TD_TABLE_CELL_VALUE_H

#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A day as records have it (YYYY-MM-DD), from "01/07/2025", "1-7-2025",
 * "1.7.2025", the day first; from "2025-07-01 00:00:00" or with a T between;
 * false: it is none of them, written untouched. What is YYYY-MM-DD already is
 * written as it is, if there is such a day.
 */
bool
td_cell_day(char written[TD_DATE_SIZE], const char *text);

/* The day that a number of five digits stands for ("45839" is 2025-07-01),
 * counted from 1904 or, as most do, from 1900 with a 29 February that was not.
 */
bool
td_cell_serial_day(char written[TD_DATE_SIZE], const char *text,
                   bool from_1904);

/* The same of any number that is known to be a day, with or without an hour. */
bool
td_cell_moment_day(char written[TD_DATE_SIZE], const char *text,
                   bool from_1904);

/* How many characters of "2025.0" or "2025,00" are the whole number that it is;
 * 0: it is none, or has no such end. */
size_t
td_cell_whole(const char *text);

#endif
