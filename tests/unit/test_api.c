/* The library as a program beside the suite sees it: <thidua.h> alone. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <thidua.h>

#define STORES TD_BINARY_DIR "/tests/fixtures"
#define PLAN                                                                   \
	"campaigns/ha-tinh-2026/plans/dung/ha-tinh-so-xay-dung/"               \
	"2026-05-08.yaml"

static char directory[] = "/tmp/test_api.XXXXXX";
static char store[sizeof directory + sizeof "/planned"];

struct fixture {
	thidua_findings *findings;
	thidua_store *store;
};

static int
set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);

	if (!fixture)
		return -1;
	fixture->findings = thidua_findings_new();
	*state = fixture;
	return thidua_open(&fixture->store, store, NULL, fixture->findings) ==
	               THIDUA_OK
	           ? 0
	           : -1;
}

static int
tear_down(void **state)
{
	struct fixture *fixture = *state;

	thidua_close(fixture->store);
	thidua_findings_free(fixture->findings);
	free(fixture);
	return 0;
}

/* The first finding of a rule. */
static size_t
expect_rule(const struct fixture *fixture, const char *rule)
{
	size_t count = thidua_findings_count(fixture->findings);

	for (size_t i = 0; i < count; i++)
		if (strcmp(thidua_finding_rule(fixture->findings, i), rule) ==
		    0)
			return i;
	fail_msg("%s is not among %zu findings", rule, count);
	return 0;
}

static void
nothing_is_freed(void **state)
{
	(void)state;
	thidua_free(NULL);
	thidua_findings_free(NULL);
	thidua_close(NULL);
	thidua_paths_free(NULL);
	thidua_days_free(NULL);
	thidua_dues_free(NULL);
	assert_true(strlen(thidua_version()) >= strlen("0.1.0"));
}

static void
a_store_is_opened_or_the_reason_told(void **state)
{
	struct fixture *fixture = *state;
	thidua_store *other = NULL;

	assert_int_equal(thidua_open(&other, "/", NULL, fixture->findings),
	                 THIDUA_FAILED);
	expect_rule(fixture, "not-a-store");
	assert_int_equal(
	    thidua_open(&other, store, "no-such-commit", fixture->findings),
	    THIDUA_FAILED);
	expect_rule(fixture, "revision-unknown");
	assert_null(other);
	assert_int_equal(thidua_open(&other, store, "HEAD", fixture->findings),
	                 THIDUA_OK);
	thidua_close(other);
}

static void
files_are_listed_and_read(void **state)
{
	struct fixture *fixture = *state;
	char **paths = NULL;
	char *bytes = NULL;
	size_t size = 0;
	bool listed = false;

	assert_int_equal(
	    thidua_list(fixture->store, "campaigns", &paths, fixture->findings),
	    THIDUA_OK);
	for (size_t i = 0; paths[i]; i++)
		listed = listed || strcmp(paths[i], PLAN) == 0;
	assert_true(listed);
	thidua_paths_free(paths);
	assert_int_equal(
	    thidua_read(fixture->store, PLAN, &bytes, &size, fixture->findings),
	    THIDUA_OK);
	assert_int_equal(strlen(bytes), size);
	thidua_free(bytes);
	bytes = NULL;
	assert_int_equal(thidua_read(fixture->store, "../thidua.yaml", &bytes,
	                             &size, fixture->findings),
	                 THIDUA_FAILED);
	assert_null(bytes);
	expect_rule(fixture, "path-escapes");
}

static void
a_file_is_checked_with_the_words_of_the_commands(void **state)
{
	struct fixture *fixture = *state;
	const char *bytes = "schema: thidua/plan/1\ncampaign: nowhere\n";
	thidua_findings *findings = fixture->findings;
	size_t found;
	char *text;

	assert_int_equal(thidua_check(fixture->store, THIDUA_PLAN, "in.yaml",
	                              bytes, strlen(bytes), "2026-05-08",
	                              findings),
	                 THIDUA_INVALID);
	found = expect_rule(fixture, "schema-required");
	assert_int_equal(thidua_finding_severity(findings, found),
	                 THIDUA_ERROR);
	assert_string_equal(thidua_finding_path(findings, found), "in.yaml");
	assert_int_equal(thidua_finding_line(findings, found), 1);
	assert_int_equal(thidua_finding_column(findings, found), 1);
	text = thidua_finding_message(findings, found);
	assert_non_null(strstr(text, "is missing"));
	thidua_free(text);
	text = thidua_finding_text(findings, found);
	assert_non_null(strstr(text, "in.yaml:1:1: error: "));
	assert_string_equal(text + strlen(text) - strlen(" [schema-required]"),
	                    " [schema-required]");
	thidua_free(text);
	assert_int_equal(thidua_check(fixture->store, THIDUA_PLAN, "in.yaml",
	                              bytes, strlen(bytes), "08/05/2026",
	                              findings),
	                 THIDUA_USAGE);
	expect_rule(fixture, "day-wrong");
	assert_int_equal(thidua_check(fixture->store, THIDUA_NOMINATION,
	                              "in.yaml", bytes, strlen(bytes), NULL,
	                              findings),
	                 THIDUA_INVALID);
	assert_int_equal(thidua_check(fixture->store, THIDUA_REPORT, "in.yaml",
	                              bytes, strlen(bytes), "2026-05-08",
	                              findings),
	                 THIDUA_INVALID);
	assert_int_equal(thidua_check_path(fixture->store, PLAN, findings),
	                 THIDUA_OK);
}

static void
words_become_days(void **state)
{
	struct fixture *fixture = *state;
	const struct thidua_frame anchored = { .anchor = "2026-04-24" };
	const struct thidua_frame campaign = { .from = "2026-04-24",
		                               .to = "2028-12-31" };
	thidua_days *days = NULL;

	assert_int_equal(
	    thidua_resolve(fixture->store,
	                   "trong thời hạn 15 ngày kể từ ngày ban hành",
	                   &anchored, &days, fixture->findings),
	    THIDUA_OK);
	assert_int_equal(thidua_days_count(days), 1);
	assert_string_equal(thidua_days_day(days, 0), "2026-05-11");
	assert_string_equal(thidua_days_occurrence(days, 0), "");
	thidua_days_free(days);
	assert_int_equal(thidua_resolve(NULL, "trước ngày 15/11 hằng năm",
	                                &campaign, &days, fixture->findings),
	                 THIDUA_OK);
	assert_int_equal(thidua_days_count(days), 3);
	assert_string_equal(thidua_days_day(days, 2), "2028-11-14");
	assert_string_equal(thidua_days_occurrence(days, 2), "2028");
	thidua_days_free(days);
}

static void
words_without_a_day_are_told(void **state)
{
	struct fixture *fixture = *state;
	const struct thidua_frame nothing = { .anchor = NULL };
	const struct thidua_frame wrong = { .to = "2026-02-30" };
	thidua_days *days = NULL;

	assert_int_equal(thidua_resolve(NULL, "kịp thời", &nothing, &days,
	                                fixture->findings),
	                 THIDUA_INVALID);
	expect_rule(fixture, "deadline-open");
	assert_int_equal(thidua_resolve(NULL, "trong ba con voi", &nothing,
	                                &days, fixture->findings),
	                 THIDUA_INVALID);
	expect_rule(fixture, "phrase-not-understood");
	assert_int_equal(thidua_resolve(NULL, "31/12/2026", &wrong, &days,
	                                fixture->findings),
	                 THIDUA_USAGE);
	expect_rule(fixture, "day-wrong");
	assert_null(days);
}

static void
what_is_due_is_listed(void **state)
{
	struct fixture *fixture = *state;
	thidua_dues *dues = NULL;
	bool owed = false;
	bool dayless = false;

	assert_int_equal(thidua_due(fixture->store, NULL, "2026-12-01", &dues,
	                            fixture->findings),
	                 THIDUA_OK);
	assert_true(thidua_dues_count(dues) > 0);
	for (size_t i = 0; i < thidua_dues_count(dues); i++) {
		bool no_day = strcmp(thidua_dues_state(dues, i), "no-day") == 0;

		assert_string_equal(thidua_dues_campaign(dues, i),
		                    "ha-tinh-2026");
		assert_true(*thidua_dues_text(dues, i) != '\0');
		assert_int_equal(strlen(thidua_dues_day(dues, i)),
		                 no_day ? 0 : strlen("2026-05-11"));
		dayless = dayless || no_day;
		for (size_t u = 0; u < thidua_dues_unit_count(dues, i); u++)
			owed = owed || strcmp(thidua_dues_unit(dues, i, u),
			                      "ha-tinh-so-xay-dung") == 0;
	}
	assert_string_equal(thidua_dues_state(dues, 0), "overdue");
	assert_true(owed);
	assert_true(dayless);
	thidua_dues_free(dues);
	dues = NULL;
	assert_int_equal(thidua_due(fixture->store, "no-such-unit",
	                            "2026-12-01", &dues, fixture->findings),
	                 THIDUA_FAILED);
	assert_int_equal(
	    thidua_due(fixture->store, NULL, "today", &dues, fixture->findings),
	    THIDUA_USAGE);
	assert_null(dues);
}

static void
a_plan_of_tomorrow_is_not_filed(void **state)
{
	struct fixture *fixture = *state;
	const struct thidua_filing filing = { .author = "a",
		                              .email = "a@vi-du.example",
		                              .time = 1,
		                              .today = "2026-05-08",
		                              .received = "2026-05-09",
		                              .rehearsal = 1 };
	char *path = NULL;

	assert_int_equal(thidua_file_plan(store, &filing, "in.yaml", "", 0,
	                                  &path, fixture->findings),
	                 THIDUA_USAGE);
	expect_rule(fixture, "life-day-to-come");
	assert_null(path);
}

static void
a_rehearsal_says_where_and_files_nothing(void **state)
{
	struct fixture *fixture = *state;
	const struct thidua_filing filing = { .author = "a",
		                              .email = "a@vi-du.example",
		                              .time = 1,
		                              .today = "2026-05-20",
		                              .received = "2026-05-20",
		                              .rehearsal = 1 };
	char *bytes = NULL;
	char *path = NULL;
	size_t size;

	/* The plan on record, sent again: it keeps its day. */
	assert_int_equal(
	    thidua_read(fixture->store, PLAN, &bytes, &size, fixture->findings),
	    THIDUA_OK);
	assert_int_equal(thidua_file_plan(store, &filing, "in.yaml", bytes,
	                                  size, &path, fixture->findings),
	                 THIDUA_OK);
	assert_string_equal(path, PLAN);
	expect_rule(fixture, "receipt-on-record");
	thidua_free(path);
	thidua_free(bytes);
}

static void
messages_are_in_the_language_that_is_spoken(void **state)
{
	(void)state;
	assert_int_equal(thidua_speak("fr"), THIDUA_USAGE);
	assert_int_equal(thidua_speak("en"), THIDUA_OK);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* "COMMAND directory" */
static void
shell(const char *command)
{
	char line[512];

	snprintf(line, sizeof line, "%s %s", command, directory);
	assert_int_equal(system(line), 0);
}

static int
copy_store(void **state)
{
	(void)state;
	if (!mkdtemp(directory))
		return -1;
	snprintf(store, sizeof store, "%s/planned", directory);
	shell("cp -R " STORES "/planned");
	return 0;
}

static int
remove_store(void **state)
{
	(void)state;
	shell("rm -rf");
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_freed),
		TEST(a_store_is_opened_or_the_reason_told),
		TEST(files_are_listed_and_read),
		TEST(a_file_is_checked_with_the_words_of_the_commands),
		TEST(words_become_days),
		TEST(words_without_a_day_are_told),
		TEST(what_is_due_is_listed),
		TEST(a_plan_of_tomorrow_is_not_filed),
		TEST(a_rehearsal_says_where_and_files_nothing),
		cmocka_unit_test(messages_are_in_the_language_that_is_spoken),
	};

	return cmocka_run_group_tests(tests, copy_store, remove_store);
}
