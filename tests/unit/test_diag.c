/* Findings: what is kept, how they are ordered, which repeat others. */

#include "diag/diag.h"
#include "diag/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static struct td_place
at(const char *path, unsigned line, unsigned column)
{
	return (
	    struct td_place){ .path = path, .line = line, .column = column };
}

static void
a_severity_is_a_status(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_diag_status(diag), TD_OK);
	assert_int_equal(
	    td_diag_add_as(diag, TD_NOTE, TD_FILE_EXISTS, TD_NO_PLACE, NULL),
	    TD_OK);
	assert_int_equal(
	    td_diag_add_as(diag, TD_WARNING, TD_FILE_EXISTS, TD_NO_PLACE, NULL),
	    TD_OK);
	assert_int_equal(td_diag_status(diag), TD_OK);
	assert_int_equal(
	    td_diag_add_as(diag, TD_TROUBLE, TD_FILE_EXISTS, TD_NO_PLACE, NULL),
	    TD_FAILED);
	assert_int_equal(
	    td_diag_add_as(diag, TD_ERROR, TD_FILE_EXISTS, TD_NO_PLACE, NULL),
	    TD_INVALID);
	assert_int_equal(td_diag_status(diag), TD_FAILED);
	assert_int_equal(td_diag_at(diag, 0)->severity, TD_NOTE);
	td_diag_free(diag);
	td_diag_free(NULL);
}

static void
a_rule_has_its_own_severity(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_diag_add(diag, TD_FILE_EXISTS, TD_NO_PLACE, NULL),
	                 TD_INVALID);
	assert_int_equal(td_diag_add(diag, TD_FILE_MISSING, TD_NO_PLACE, NULL),
	                 TD_FAILED);
	assert_int_equal(td_diag_at(diag, 0)->severity, TD_ERROR);
	assert_int_equal(td_diag_at(diag, 1)->severity, TD_TROUBLE);
	td_diag_free(diag);
}

static void
a_finding_keeps_copies(void **state)
{
	struct td_diag *diag = td_diag_new();
	char path[] = "a.yaml", keys[] = "tasks[2].due", value[] = "2026-05-11";
	struct td_place place = {
		.path = path, .line = 4, .column = 9, .keys = keys
	};
	const struct td_finding *finding;

	(void)state;
	td_diag_add(diag, TD_FILE_EXISTS, place, "due", value, "found", NULL,
	            "source", "V.2.b", NULL);
	path[0] = keys[0] = value[0] = 'X';

	finding = td_diag_at(diag, 0);
	assert_string_equal(finding->path, "a.yaml");
	assert_string_equal(finding->keys, "tasks[2].due");
	assert_int_equal(finding->line, 4);
	assert_int_equal(finding->column, 9);
	assert_int_equal(finding->fact_count, 2);
	assert_string_equal(td_finding_fact(finding, "due"), "2026-05-11");
	assert_string_equal(td_finding_fact(finding, "source"), "V.2.b");
	assert_null(td_finding_fact(finding, "found"));
	assert_null(td_finding_fact(finding, "du"));
	td_diag_free(diag);
}

static void
findings_are_counted_by_id(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_diag_add(diag, TD_FILE_EXISTS, TD_NO_PLACE, NULL);
	td_diag_add(diag, TD_FILE_MISSING, TD_NO_PLACE, NULL);
	td_diag_add(diag, TD_FILE_EXISTS, TD_NO_PLACE, NULL);
	assert_int_equal(td_diag_count(diag), 3);
	assert_int_equal(td_diag_count_of(diag, TD_FILE_EXISTS), 2);
	assert_int_equal(td_diag_count_of(diag, TD_FILE_UNREADABLE), 0);
	td_diag_free(diag);
}

static void
expect_order(struct td_diag *diag, const char *expected)
{
	char found[256] = "";

	td_diag_sort(diag);
	for (size_t i = 0; i < td_diag_count(diag); i++)
		strcat(found, td_finding_fact(td_diag_at(diag, i), "n"));
	assert_string_equal(found, expected);
}

static void
findings_sort_by_place_then_as_reported(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_diag_sort(diag);
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 2, 1), "n", "8", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 1, 10), "n", "7", NULL);
	td_diag_add(diag, TD_FILE_MISSING, at("b", 1, 9), "n", "5", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 1, 9), "n", "6", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 0, 0), "n", "4", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a/b", 9, 9), "n", "2", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a/b", 10, 1), "n", "3", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, TD_NO_PLACE, "n", "1", NULL);
	expect_order(diag, "12345678");
	/* What comes later stays behind in its place, after sorting too. */
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 1, 9), "n", "x", NULL);
	expect_order(diag, "123456x78");
	td_diag_free(diag);
}

static void
only_exact_repeats_are_dropped(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_place keys = {
		.path = "a", .line = 1, .column = 1, .keys = "due"
	};

	(void)state;
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", "1", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", "2", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", "1", NULL);
	td_diag_add(diag, TD_FILE_MISSING, at("a", 1, 1), "n", "3", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, keys, "n", "1", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 2), "n", "1", NULL);
	td_diag_add_as(diag, TD_NOTE, TD_FILE_EXISTS, at("a", 1, 1), "n", "1",
	               NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", "1", "m", "",
	            NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", "2", NULL);
	expect_order(diag, "1231111");
	assert_int_equal(td_diag_count_of(diag, TD_FILE_EXISTS), 6);
	td_diag_free(diag);
}

/* A comparison of each with each would take minutes. */
static void
many_findings_in_one_place_sort_fast(void **state)
{
	struct td_diag *diag = td_diag_new();
	char number[16];

	(void)state;
	for (int i = 0; i < 100000; i++) {
		snprintf(number, sizeof number, "%d", i / 2);
		td_diag_add(diag, TD_FILE_EXISTS, at("a", 1, 1), "n", number,
		            NULL);
	}
	td_diag_sort(diag);
	assert_int_equal(td_diag_count(diag), 50000);
	assert_string_equal(td_finding_fact(td_diag_at(diag, 49999), "n"),
	                    "49999");
	td_diag_free(diag);
}

static void
findings_move_with_their_status(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_diag *other = td_diag_new();

	(void)state;
	td_diag_add_as(diag, TD_NOTE, TD_FILE_EXISTS, at("a", 1, 1), "n", "1",
	               NULL);
	td_diag_add(other, TD_FILE_MISSING, at("a", 1, 1), "n", "2", NULL);
	td_diag_add(other, TD_FILE_EXISTS, at("a", 1, 1), "n", "3", NULL);
	td_diag_move(diag, other);

	assert_int_equal(td_diag_count(other), 0);
	assert_int_equal(td_diag_status(other), TD_OK);
	assert_int_equal(td_diag_status(diag), TD_FAILED);
	expect_order(diag, "123");
	td_diag_add(other, TD_FILE_EXISTS, at("a", 1, 1), "n", "4", NULL);
	td_diag_move(diag, other);
	expect_order(diag, "1234");
	td_diag_free(other);
	td_diag_free(diag);
}

static bool
is_grave(const struct td_finding *finding, enum td_severity least)
{
	return finding->severity >= least;
}

static void
what_is_not_heard_is_not_kept(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_diag *other = td_diag_new();
	struct td_diag *like;

	(void)state;
	td_diag_hear(diag, is_grave, TD_ERROR);
	td_diag_add_as(diag, TD_NOTE, TD_FILE_EXISTS, at("a", 1, 1), "n", "1",
	               NULL);
	td_diag_add_as(diag, TD_ERROR, TD_FILE_EXISTS, at("a", 1, 1), "n", "2",
	               NULL);
	td_diag_add_as(other, TD_WARNING, TD_FILE_EXISTS, at("a", 1, 1), "n",
	               "3", NULL);
	td_diag_add_as(other, TD_ERROR, TD_FILE_EXISTS, at("a", 1, 1), "n", "4",
	               NULL);
	like = td_diag_new_like(diag);
	td_diag_move(like, other);
	expect_order(like, "4");
	td_diag_move(diag, like);
	expect_order(diag, "24");
	assert_int_equal(td_diag_status(diag), TD_INVALID);
	td_diag_free(like);
	like = td_diag_new_like(NULL);
	td_diag_add_as(like, TD_NOTE, TD_FILE_EXISTS, at("a", 1, 1), "n", "5",
	               NULL);
	expect_order(like, "5");
	td_diag_free(like);
	td_diag_free(other);
	td_diag_free(diag);
}

static void
every_kind_is_complete(void **state)
{
	(void)state;
	for (unsigned i = 0; i < TD_FINDING_COUNT; i++) {
		const struct td_finding_kind *kind = td_finding_kind(
		    (enum td_finding_id)i);

		assert_true(*kind->slug && *kind->text);
		assert_non_null(kind->source);
		for (unsigned j = 0; j < i; j++)
			assert_string_not_equal(
			    kind->slug,
			    td_finding_kind((enum td_finding_id)j)->slug);
	}
}

/* Nobody listens: the status is the same, and nothing is kept or lost. */
static void
nobody_listens(void **state)
{
	struct td_diag *diag = td_diag_new();
	const struct td_place place = { .path = "a" };

	(void)state;
	assert_int_equal(td_diag_add(NULL, TD_FILE_MISSING, place, NULL),
	                 td_diag_add(diag, TD_FILE_MISSING, place, NULL));
	assert_int_equal(td_diag_add_as(NULL, TD_WARNING, TD_FILE_MISSING,
	                                place, "id", "b", NULL),
	                 TD_OK);
	assert_int_equal(
	    td_diag_add_as(NULL, TD_ERROR, TD_FILE_MISSING, place, NULL),
	    TD_INVALID);
	assert_int_equal(td_diag_add_copy(NULL, td_diag_at(diag, 0), place),
	                 td_diag_status(diag));
	td_diag_move(NULL, diag);
	assert_int_equal(td_diag_count(diag), 0);
	assert_int_equal(td_diag_status(diag), TD_OK);
	td_diag_free(diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_severity_is_a_status),
		cmocka_unit_test(a_rule_has_its_own_severity),
		cmocka_unit_test(a_finding_keeps_copies),
		cmocka_unit_test(findings_are_counted_by_id),
		cmocka_unit_test(findings_sort_by_place_then_as_reported),
		cmocka_unit_test(only_exact_repeats_are_dropped),
		cmocka_unit_test(many_findings_in_one_place_sort_fast),
		cmocka_unit_test(findings_move_with_their_status),
		cmocka_unit_test(what_is_not_heard_is_not_kept),
		cmocka_unit_test(every_kind_is_complete),
		cmocka_unit_test(nobody_listens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
