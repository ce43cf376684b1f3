/*
 * Public holidays by the lunar calendar, for holding a year's calendar
 * against: the first day of Tết and the commemoration of the Hùng Kings on the
 * tenth day of the third month.
 *
 * They are the days of the Vietnamese calendar, reckoned at GMT+7: a Chinese
 * table differs now and then by a day, as for Tết of 2030.
 */
#ifndef TD_CALENDAR_LUNAR_H
#define TD_CALENDAR_LUNAR_H

#include "calendar/date.h"

struct td_lunar_days {
	struct td_date tet;
	struct td_date hung_kings;
};

/* Sets *days; false, leaving it alone, for a year that is not known here. */
bool
td_lunar_days(struct td_lunar_days *days, int year);

#endif
