/* Author and time of a commit out of the environment. */
#include "cli/author.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

struct row {
	const char *name;
	const char *text;
	bool is_date;
	long long time;
	int offset;
};

static struct row rows[] = {
	{ "git's own form", "@1700000000 +0700", true, 1700000000, 420 },
	{ "without '@'", "1700000000 +0700", true, 1700000000, 420 },
	{ "without an offset it is UTC", "1700000000", true, 1700000000, 0 },
	{ "west of UTC", "@1700000000 -0330", true, 1700000000, -210 },
	{ "the first second", "@0 +0000", true, 0, 0 },
	{ "ISO 8601", "2026-05-11T08:30:00+07:00", true, 1778463000, 420 },
	{ "ISO 8601 in UTC", "2026-05-11T01:30:00Z", true, 1778463000, 0 },
	{ "with spaces, as git prints it", "2026-05-11 08:30:00 +0700", true,
	  1778463000, 420 },
	{ "without seconds", "2026-05-11T08:30+0700", true, 1778463000, 420 },
	{ "before midnight in UTC", "2026-05-11T00:30:00+07:00", true,
	  1778434200, 420 },
	{ "a leap day", "2024-02-29T00:00:00Z", true, 1709164800, 0 },
	{ "nothing", "", false, 0, 0 },
	{ "a word", "now", false, 0, 0 },
	{ "a day alone", "2026-05-11", false, 0, 0 },
	{ "no offset to a time", "2026-05-11T08:30:00", false, 0, 0 },
	{ "no such day", "2026-02-29T08:30:00Z", false, 0, 0 },
	{ "no such hour", "2026-05-11T24:00:00Z", false, 0, 0 },
	{ "no such minute", "2026-05-11T08:60:00Z", false, 0, 0 },
	{ "before 1970", "1969-12-31T23:59:59Z", false, 0, 0 },
	{ "before 1970 by its offset", "1970-01-01T00:00:00+07:00", false, 0,
	  0 },
	{ "an offset that no zone has", "@1700000000 +1500", false, 0, 0 },
	{ "an offset of 60 minutes", "@1700000000 +0760", false, 0, 0 },
	{ "an offset in part", "@1700000000 +07", false, 0, 0 },
	{ "text after it", "@1700000000 +0700 x", false, 0, 0 },
	{ "text after the time", "1700000000x", false, 0, 0 },
	{ "more digits than a time has", "@99999999999999999999 +0700", false,
	  0, 0 },
	{ "a negative time", "@-1 +0000", false, 0, 0 },
	{ "'@' alone", "@", false, 0, 0 },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
date_row(void **state)
{
	const struct row *row = *state;
	long long when = 42;
	int offset = 42;

	assert_int_equal(td_author_parse_date(&when, &offset, row->text),
	                 row->is_date);
	assert_int_equal(when, row->is_date ? row->time : 42);
	assert_int_equal(offset, row->is_date ? row->offset : 42);
}

static int
forget(void **state)
{
	(void)state;
	unsetenv("GIT_AUTHOR_NAME");
	unsetenv("GIT_AUTHOR_EMAIL");
	unsetenv("GIT_AUTHOR_DATE");
	unsetenv("GIT_COMMITTER_NAME");
	unsetenv("GIT_COMMITTER_EMAIL");
	unsetenv("GIT_COMMITTER_DATE");
	setenv("TZ", "UTC", 1);
	tzset();
	return 0;
}

static void
the_variables_of_git_are_taken(void **state)
{
	struct td_author author;
	const char *variable;

	(void)state;
	setenv("GIT_AUTHOR_NAME", "Trần Thị Bình", 1);
	setenv("GIT_AUTHOR_EMAIL", "binh@example.vn", 1);
	setenv("GIT_AUTHOR_DATE", "@1700000000 +0700", 1);
	assert_int_equal(td_author_from_environment(&author, &variable), TD_OK);
	assert_string_equal(author.name, "Trần Thị Bình");
	assert_string_equal(author.email, "binh@example.vn");
	assert_int_equal(author.time, 1700000000);
	assert_int_equal(author.offset, 420);
	assert_null(author.committer_name);
	assert_true(author.commit_time > 1700000000);
	setenv("GIT_COMMITTER_NAME", "Lê Văn Chi", 1);
	setenv("GIT_COMMITTER_EMAIL", "chi@example.vn", 1);
	setenv("GIT_COMMITTER_DATE", "@1800000000 +0000", 1);
	assert_int_equal(td_author_from_environment(&author, &variable), TD_OK);
	assert_int_equal(author.time, 1700000000);
	assert_string_equal(author.committer_name, "Lê Văn Chi");
	assert_string_equal(author.committer_email, "chi@example.vn");
	assert_int_equal(author.commit_time, 1800000000);
	assert_int_equal(author.commit_offset, 0);
}

static void
what_is_empty_is_left_to_git(void **state)
{
	struct td_author author;
	const char *variable;
	time_t before = time(NULL);

	(void)state;
	setenv("GIT_AUTHOR_NAME", "", 1);
	setenv("GIT_AUTHOR_DATE", "", 1);
	assert_int_equal(td_author_from_environment(&author, &variable), TD_OK);
	assert_null(author.name);
	assert_null(author.email);
	assert_in_range(author.time, before, before + 60);
	assert_int_equal(author.offset, 0);
}

/* POSIX writes zones the other way round. */
static void
the_clock_comes_with_the_local_offset(void **state)
{
	static const struct {
		const char *zone;
		int offset;
	} zones[] = { { "XXX-7", 420 },
		      { "XXX+11", -660 },
		      { "XXX-14", 840 },
		      { "XXX-5:45", 345 } };
	struct td_author author;
	const char *variable;

	(void)state;
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		setenv("TZ", zones[i].zone, 1);
		tzset();
		assert_int_equal(td_author_from_environment(&author, &variable),
		                 TD_OK);
		assert_int_equal(author.offset, zones[i].offset);
	}
}

static void
a_date_that_cannot_be_read_changes_nothing(void **state)
{
	struct td_author author = { .time = 42 };
	const char *variable;

	(void)state;
	setenv("GIT_AUTHOR_DATE", "yesterday", 1);
	assert_int_equal(td_author_from_environment(&author, &variable),
	                 TD_FAILED);
	assert_int_equal(author.time, 42);
	assert_string_equal(variable, "GIT_AUTHOR_DATE");
	unsetenv("GIT_AUTHOR_DATE");
	unsetenv("GIT_COMMITTER_NAME");
	unsetenv("GIT_COMMITTER_EMAIL");
	unsetenv("GIT_COMMITTER_DATE");
	setenv("GIT_COMMITTER_DATE", "yesterday", 1);
	assert_int_equal(td_author_from_environment(&author, &variable),
	                 TD_FAILED);
	assert_int_equal(author.time, 42);
	assert_string_equal(variable, "GIT_COMMITTER_DATE");
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 4] = {
		cmocka_unit_test_setup(the_variables_of_git_are_taken, forget),
		cmocka_unit_test_setup(what_is_empty_is_left_to_git, forget),
		cmocka_unit_test_setup(the_clock_comes_with_the_local_offset,
		                       forget),
		cmocka_unit_test_setup(
		    a_date_that_cannot_be_read_changes_nothing, forget),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[4 + i] = (struct CMUnitTest){ .name = rows[i].name,
			                            .test_func = date_row,
			                            .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("author", tests, NULL, NULL);
}
