/* Instants as people of a time zone write them. */

#include "calendar/instant.h"
#include "base/strbuf.h"
#include "calendar/date.h"

#include <stdbool.h>

/* Seconds; beyond every day that is known. */
#define TIME_END (1LL << 40)

void
td_instant_add(struct td_strbuf *out, long long time, int offset)
{
	/* A commit may claim any time at all. */
	bool possible = time > -TIME_END && time < TIME_END;
	long long local = possible ? time + 60LL * offset : 0;
	long long days = local / 86400 - (local % 86400 < 0);
	int second = (int)(local - days * 86400);
	int minutes = offset < 0 ? -offset : offset;
	int year;
	int month;
	int day;

	if (!possible || days < TD_DATE_MIN.days || days > TD_DATE_MAX.days) {
		td_strbuf_addf(out, "@%lld", time);
		return;
	}
	td_date_to_civil((struct td_date){ (int)days }, &year, &month, &day);
	td_strbuf_addf(out, "%04d-%02d-%02d %02d:%02d:%02d %c%02d:%02d", year,
	               month, day, second / 3600, second / 60 % 60, second % 60,
	               offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

struct td_date
td_instant_day(long long time, int offset)
{
	long long days = time / 86400;
	long long rest = time % 86400 + 60LL * offset;

	days += rest / 86400 - (rest % 86400 < 0);
	if (days < TD_DATE_MIN.days)
		return TD_DATE_MIN;
	if (days > TD_DATE_MAX.days)
		return TD_DATE_MAX;
	return (struct td_date){ (int)days };
}
