/* What commits say was found, and when they say they were made. */

#include "base/strbuf.h"
#include "calendar/instant.h"
#include "views/log/chronicle_print.h"
#include "views/log/kept_history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define NOMINATION "campaigns/a/nominations/an/an--bk-t-interim-2027.yaml"
#define OTHER "campaigns/a/nominations/vu/vu--bk-t-interim-2027.yaml"
#define DECISION "decisions/2027/ubnd--1-qd-ubnd.yaml"
#define CAMPAIGN "campaigns/a/campaign.yaml"

/* One commit with three events at most, and what is made of its trailers. */
struct row {
	const char *name;
	struct td_event events[3];
	struct td_trailer trailers[4];
	const char *wanted[3];
};

static char findings[] = "Findings";
static char rules[] = "Rule-Set";
static char one[] = "one@1:1";
static char two[] = "none";

#define ADDED(at)                                                              \
	{                                                                      \
		.kind = TD_EVENT_ADDED, .path = (char[])                       \
		{                                                              \
			at                                                     \
		}                                                              \
	}
#define CHANGED(at)                                                            \
	{                                                                      \
		.kind = TD_EVENT_CHANGED, .path = (char[])                     \
		{                                                              \
			at                                                     \
		}                                                              \
	}

#define SAID(word, text)                                                       \
	{                                                                      \
		.name = (word), .value = (text)                                \
	}

static struct row rows[] = {
	{ "each has its own",
	  { ADDED(NOMINATION), ADDED(OTHER) },
	  { SAID(rules, two), SAID(findings, one), SAID(findings, two) },
	  { one, two } },
	{ "other records have none",
	  { ADDED(CAMPAIGN), ADDED(NOMINATION), ADDED(DECISION) },
	  { SAID(findings, one), SAID(findings, two) },
	  { NULL, one, two } },
	{ "what was changed has none",
	  { CHANGED(NOMINATION), ADDED(DECISION) },
	  { SAID(findings, one) },
	  { NULL, one } },
	{ "one too few",
	  { ADDED(NOMINATION), ADDED(OTHER) },
	  { SAID(findings, one) },
	  { NULL } },
	{ "one too many",
	  { ADDED(NOMINATION) },
	  { SAID(findings, one), SAID(findings, two) },
	  { NULL } },
	{ "no trailers",
	  { ADDED(NOMINATION) },
	  { SAID(NULL, NULL) },
	  { NULL } },
	{ "trailers of a commit without award records",
	  { ADDED(CAMPAIGN) },
	  { SAID(findings, one) },
	  { NULL } },
	{ "a path that is no record's",
	  { ADDED("campaigns/a/nominations/nd/x.yaml") },
	  { SAID(findings, one) },
	  { NULL } },
};

static void
findings_belong_to_records(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct row *row = &rows[i];
		struct td_commit commit = { .trailers = row->trailers };
		struct td_history history = { .events = row->events };
		const char **found;

		while (commit.trailer_count < 4 &&
		       row->trailers[commit.trailer_count].name)
			commit.trailer_count++;
		while (history.count < 3 && row->events[history.count].path)
			row->events[history.count++].commit = &commit;
		found = td_kept_findings(&history);
		for (size_t j = 0; j < history.count; j++)
			if (found[j] != row->wanted[j])
				fail_msg("%s: %zu: %s", row->name, j,
				         found[j] ? found[j] : "nothing");
		free(found);
	}
}

static void
commits_do_not_share_findings(void **state)
{
	struct td_trailer trailers[] = { SAID(findings, one) };
	struct td_commit first = { .trailers = trailers, .trailer_count = 1 };
	struct td_commit second = { .trailer_count = 0 };
	struct td_event events[] = { ADDED(DECISION), ADDED(NOMINATION),
		                     ADDED(OTHER) };
	struct td_history history = { .events = events, .count = 3 };
	const char **found;

	(void)state;
	events[0].commit = &first;
	events[1].commit = events[2].commit = &second;
	assert_int_equal(td_kept_end(&history, 0), 1);
	assert_int_equal(td_kept_end(&history, 1), 3);
	found = td_kept_findings(&history);
	assert_ptr_equal(found[0], one);
	assert_null(found[1]);
	assert_null(found[2]);
	free(found);
}

static void
an_empty_history_has_none(void **state)
{
	struct td_history history = TD_HISTORY_INIT;

	(void)state;
	free(td_kept_findings(&history));
}

static void
times_are_those_of_their_zone(void **state)
{
	static const struct {
		long long time;
		int offset;
		const char *wanted;
	} times[] = {
		{ 0, 0, "1970-01-01 00:00:00 +00:00" },
		{ 1778468400, 420, "2026-05-11 10:00:00 +07:00" },
		{ 1778468400, -210, "2026-05-10 23:30:00 -03:30" },
		{ -1, 0, "1969-12-31 23:59:59 +00:00" },
		{ -86401, 60, "1969-12-31 00:59:59 +01:00" },
		{ INT64_MAX, 0, "@9223372036854775807" },
		{ INT64_MIN, -840, "@-9223372036854775808" },
		{ 253402300800, 0, "@253402300800" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		struct td_strbuf out = TD_STRBUF_INIT;

		td_instant_add(&out, times[i].time, times[i].offset);
		assert_string_equal(out.text, times[i].wanted);
		td_strbuf_clear(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(findings_belong_to_records),
		cmocka_unit_test(commits_do_not_share_findings),
		cmocka_unit_test(an_empty_history_has_none),
		cmocka_unit_test(times_are_those_of_their_zone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
