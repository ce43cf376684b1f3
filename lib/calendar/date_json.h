/* Days in JSON. */
#ifndef TD_CALENDAR_DATE_JSON_H
#define TD_CALENDAR_DATE_JSON_H

#include "base/json.h"
#include "calendar/date.h"

void
td_json_day(struct td_strbuf *out, const char *key, struct td_date date);

#endif
