/*
 * What the tests of deadlines share.
 */
#ifndef TD_TESTS_DEADLINE_TOOLS_H
#define TD_TESTS_DEADLINE_TOOLS_H

#include "calendar_data.h"
#include "deadline/deadline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static inline struct td_date
day(const char *text)
{
	struct td_date date;

	if (!td_date_parse(&date, text))
		fail_msg("%s is no day", text);
	return date;
}

static inline struct td_deadline_rule
parse(const char *phrase)
{
	struct td_deadline_rule rule;
	struct td_deadline_error error;

	if (td_deadline_parse(&rule, phrase, &error) != TD_OK)
		fail_msg("'%s': error %d at '%s'", phrase, (int)error.kind,
		         error.word);
	return rule;
}

static inline void
assert_day(const char *what, struct td_date date, const char *expected)
{
	char text[TD_DATE_SIZE];

	td_date_format(text, date);
	if (strcmp(text, expected) != 0)
		fail_msg("%s is %s, not %s", what, text, expected);
}

/* Resolve in the campaign of Hà Tĩnh: 2026 to 2030, with or without a date. */
static inline void
resolve_campaign(struct td_deadline_result *result, const char *phrase,
                 const char *issued, struct td_workdays *workdays,
                 struct td_deadline_policy policy)
{
	struct td_deadline_rule rule = parse(phrase);
	struct td_deadline_frame frame = { .workdays = workdays,
		                           .policy = policy };

	frame.from = (struct td_maybe_date){ true, day("2026-01-01") };
	frame.to = (struct td_maybe_date){ true, day("2030-12-31") };
	if (issued) {
		frame.issued = (struct td_maybe_date){ true, day(issued) };
		frame.from = frame.issued;
	}
	td_deadline_resolve(result, &rule, &frame);
}

#endif
