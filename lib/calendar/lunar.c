/* Public holidays by the lunar calendar. */

#include "calendar/lunar.h"

#include <stddef.h>

/* From the days of the new moons at GMT+7. No year here has a leap month
 * before its fourth. */
static const struct {
	int year;
	int tet[2]; /* month, day */
	int hung_kings[2];
} years[] = {
	{ 2024, { 2, 10 }, { 4, 18 } }, { 2025, { 1, 29 }, { 4, 7 } },
	{ 2026, { 2, 17 }, { 4, 26 } }, { 2027, { 2, 6 }, { 4, 16 } },
	{ 2028, { 1, 26 }, { 4, 4 } },  { 2029, { 2, 13 }, { 4, 23 } },
	{ 2030, { 2, 2 }, { 4, 12 } },
};

bool
td_lunar_days(struct td_lunar_days *days, int year)
{
	for (size_t i = 0; i < sizeof years / sizeof *years; i++)
		if (years[i].year == year)
			return td_date_from_civil(&days->tet, year,
			                          years[i].tet[0],
			                          years[i].tet[1]) &&
			       td_date_from_civil(&days->hung_kings, year,
			                          years[i].hung_kings[0],
			                          years[i].hung_kings[1]);
	return false;
}
