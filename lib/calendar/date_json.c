/* Days in JSON. */

#include "calendar/date_json.h"

void
td_json_day(struct td_strbuf *out, const char *key, struct td_date date)
{
	char day[TD_DATE_SIZE];

	td_date_format(day, date);
	td_json_text(out, key, day);
}
