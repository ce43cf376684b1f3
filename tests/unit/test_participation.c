/* When a unit takes part in a campaign, by registrations and withdrawals. */

#include "rules/register/participation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/*
 * "+05-04" registered on that day of 2026, "+" on a day that cannot be told;
 * "-06-01" withdrawn on that day, "-06-01@07-01" entered on another one.
 */
struct row {
	const char *name;
	const char *words;
	const char *by; /* NULL: at any time */
	const char *on;
	const char *known;  /* as of that day; NULL: everything counts */
	const char *wanted; /* "none", "part", or since when it is over */
};

static const struct row rows[] = {
	{ "nothing is there", "", NULL, "05-04", NULL, "none" },
	{ "on the day", "+05-04", NULL, "05-04", NULL, "part" },
	{ "before it, as many register late", "+05-04", NULL, "05-01", NULL,
	  "part" },
	{ "by the day", "+05-04", "05-04", "05-04", NULL, "part" },
	{ "not by the day before", "+05-04", "05-03", "05-04", NULL, "none" },
	{ "a day that cannot be told is any", "+", "05-03", "05-03", NULL,
	  "part" },
	{ "the last day", "+05-04 -06-01", NULL, "05-31", NULL, "part" },
	{ "the first day without it", "+05-04 -06-01", NULL, "06-01", NULL,
	  "06-01" },
	{ "in whatever order they are read", "-06-01 +05-04", NULL, "06-01",
	  NULL, "06-01" },
	{ "between two parts", "+05-04 -06-01 +07-01", NULL, "06-30", NULL,
	  "06-01" },
	{ "again", "+05-04 -06-01 +07-01", NULL, "07-01", NULL, "part" },
	{ "again, but not by then", "+05-04 -06-01 +07-01", "06-30", "07-01",
	  NULL, "06-01" },
	{ "again on the day of the withdrawal", "+05-04 -06-01 +06-01", NULL,
	  "06-01", NULL, "part" },
	{ "over twice", "+05-04 -06-01 +07-01 -08-01", NULL, "08-01", NULL,
	  "08-01" },
	{ "withdrawn twice", "+05-04 -06-01 -08-01", NULL, "08-02", NULL,
	  "06-01" },
	{ "withdrawn, and never registered", "-06-01", NULL, "06-02", NULL,
	  "none" },
	{ "withdrawn before it registered", "-05-01 +05-04", NULL, "05-05",
	  NULL, "part" },
	{ "registered twice", "+05-04 +05-06 -06-01", NULL, "06-01", NULL,
	  "06-01" },
	{ "what was entered by then counts", "+05-04 -06-01@06-03", NULL,
	  "06-01", "06-03", "06-01" },
	{ "what was entered later has not happened", "+05-04 -06-01@06-03",
	  NULL, "06-01", "06-02", "part" },
	{ "what does not say when counts", "+05-04 -06-01", NULL, "06-01",
	  "01-01", "06-01" },
};

static struct td_day
day_of(const char *month_day)
{
	struct td_day day = { .given = *month_day != '\0' };
	int month;
	int number;

	if (day.given) {
		assert_int_equal(sscanf(month_day, "%d-%d", &month, &number),
		                 2);
		assert_true(td_date_from_civil(&day.date, 2026, month, number));
	}
	return day;
}

static void
gather(struct td_participation *participation, const char *words)
{
	char copy[80];
	char *rest = copy;

	snprintf(copy, sizeof copy, "%s", words);
	for (char *word; (word = strtok_r(rest, " ", &rest));) {
		char *at = strchr(word, '@');
		struct td_day entered = day_of(at ? at + 1 : "");
		struct td_day day;

		if (at)
			*at = '\0';
		day = day_of(word + 1);
		td_participation_add(participation, *word == '-', &day,
		                     &entered, word);
	}
}

static void
takes_part(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		struct td_participation participation = TD_PARTICIPATION_INIT;
		struct td_day by = day_of(row->by ? row->by : "");
		struct td_day known_by = day_of(row->known ? row->known : "");
		const struct td_known known = { .by = known_by.date };
		struct td_date ended;
		char found[TD_DATE_SIZE] = "none";

		gather(&participation, row->words);
		switch (td_participation_on(
		    &ended, &participation, by.given ? &by.date : NULL,
		    day_of(row->on).date, row->known ? &known : NULL)) {
		case TD_TAKES_NO_PART:
			break;
		case TD_TAKES_PART:
			snprintf(found, sizeof found, "part");
			break;
		case TD_TOOK_PART:
			td_date_format(found, ended);
			memmove(found, found + 5, strlen(found + 5) + 1);
			break;
		}
		if (strcmp(found, row->wanted) != 0)
			fail_msg("%s: %s, not %s", row->name, found,
			         row->wanted);
		td_participation_clear(&participation);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
