/* Rows of an earlier release give way to those of this one. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/strbuf.h"
#include "record/awards.h"
#include "record/procedure.h"
#include "record/release.h"
#include "record/rules_merge.h"
#include "record/shipped.h"

#include <string.h>

#define HEAD "# Của bộ lệnh\nschema: thidua/procedure/1\n"

static const char former_text[] = HEAD
    "rules:\n"
    "\n"
    "  # Tiền\n"
    "\n"
    "  - id: salary\n"
    "    value: 1\n"
    "    from: \"2024-01-01\"\n"
    "    until: null\n"
    "  - {id: gone, value: 1, from: \"2024-01-01\", until: null}\n"
    "\n"
    "  # Ngày\n"
    "\n"
    "  - {id: days, value: 5, from: \"2024-01-01\", until: null}\n";

static const char current_text[] = HEAD
    "release: \"2026-11\"\n"
    "rules:\n"
    "\n"
    "  # Tiền\n"
    "\n"
    "  - id: salary\n"
    "    value: 1\n"
    "    from: \"2024-01-01\"\n"
    "    until: \"2026-06-30\"\n"
    "  - id: salary\n"
    "    value: 2\n"
    "    from: \"2026-07-01\"\n"
    "    until: null\n"
    "\n"
    "  # Làm tròn\n"
    "\n"
    "  - {id: rounding, value: 3, from: \"2024-01-01\", until: null}\n"
    "\n"
    "  # Ngày\n"
    "\n"
    "  - {id: days, value: 5, from: \"2024-01-01\", until: null}\n"
    "kinds:\n"
    "  - {id: new}\n";

static struct td_embedded
file_of(const char *text)
{
	return (struct td_embedded){ "rules/procedure.yaml", text,
		                     strlen(text) };
}

/* Merge; findings go to diag. */
static enum td_status
merge(struct td_strbuf *out, const char *store, struct td_diag *diag)
{
	struct td_embedded current = file_of(current_text);
	struct td_embedded former = file_of(former_text);

	return td_rules_merge(out, "rules/procedure.yaml", store, strlen(store),
	                      &current, &former, diag);
}

/* What a store becomes, with so many findings; and then stays. */
static void
check(const char *store, const char *wanted, size_t kept)
{
	struct td_diag *diag = td_diag_new();
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_strbuf again = TD_STRBUF_INIT;

	assert_int_equal(merge(&out, store, diag), TD_OK);
	assert_string_equal(out.text, wanted);
	assert_int_equal(td_diag_count(diag), kept);
	for (size_t i = 0; i < kept; i++)
		assert_int_equal(td_diag_at(diag, i)->id, TD_RULES_ROW_KEPT);
	assert_int_equal(merge(&again, out.text, diag), TD_OK);
	assert_string_equal(again.text, out.text);
	td_strbuf_clear(&again);
	td_strbuf_clear(&out);
	td_diag_free(diag);
}

static void
what_came_becomes_what_comes(void **state)
{
	(void)state;
	check(former_text, current_text, 0);
	check(current_text, current_text, 0);
}

/* Own rows, comments, order, line ends and margins stay to the byte. */
static void
what_the_office_wrote_stays(void **state)
{
	(void)state;
	check(
	    "# Của tỉnh\r\n" HEAD "rules: # các dòng\r\n"
	    "- {id: days, value: 5, from: \"2024-01-01\", until: null} # 5\r\n"
	    "- id: salary\r\n"
	    "  value: 9\r\n"
	    "  regulation: {number: 86/2025/QĐ-UBND}\r\n"
	    "  from: \"2026-07-01\"\r\n"
	    "  until: null\r\n"
	    "# ghi chú\r\n"
	    "- id: salary\r\n"
	    "  # đã đối chiếu\r\n"
	    "  value: 1\r\n"
	    "  from: \"2024-01-01\"\r\n"
	    "  until: null\r\n"
	    "\r\n"
	    "# cuối",
	    "# Của tỉnh\r\n" HEAD "release: \"2026-11\"\r\n"
	    "rules: # các dòng\r\n"
	    "- {id: days, value: 5, from: \"2024-01-01\", until: null} # 5\r\n"
	    "- id: salary\r\n"
	    "  value: 9\r\n"
	    "  regulation: {number: 86/2025/QĐ-UBND}\r\n"
	    "  from: \"2026-07-01\"\r\n"
	    "  until: null\r\n"
	    "# ghi chú\r\n"
	    "  # đã đối chiếu\r\n"
	    "- id: salary\r\n"
	    "  value: 1\r\n"
	    "  from: \"2024-01-01\"\r\n"
	    "  until: \"2026-06-30\"\r\n"
	    "- id: salary\r\n"
	    "  value: 2\r\n"
	    "  from: \"2026-07-01\"\r\n"
	    "  until: null\r\n"
	    "\r\n"
	    "# Làm tròn\r\n"
	    "\r\n"
	    "- {id: rounding, value: 3, from: \"2024-01-01\", until: null}\r\n"
	    "kinds:\r\n"
	    "  - {id: new}\r\n"
	    "\r\n"
	    "# cuối",
	    0);
}

/* A row that was changed by hand stays, and nothing is put beside it. */
static void
what_was_changed_by_hand_stays_and_is_named(void **state)
{
	(void)state;
	check(HEAD "rules:\n"
	           "  - {id: salary, value: 7, from: \"2024-01-01\", "
	           "until: null}\n"
	           "  - {id: days, value: 5, from: \"2024-01-01\", "
	           "until: null}\n",
	      HEAD "release: \"2026-11\"\n"
	           "rules:\n"
	           "  - {id: salary, value: 7, from: \"2024-01-01\", "
	           "until: null}\n"
	           "\n"
	           "  # Làm tròn\n"
	           "\n"
	           "  - {id: rounding, value: 3, from: \"2024-01-01\", "
	           "until: null}\n"
	           "  - {id: days, value: 5, from: \"2024-01-01\", "
	           "until: null}\n"
	           "kinds:\n"
	           "  - {id: new}\n",
	      1);
	/* Ended by hand: what comes after it comes. */
	check(HEAD "rules:\n"
	           "  - {id: salary, value: 7, from: \"2024-01-01\", "
	           "until: \"2025-12-31\"}\n"
	           "  - {id: rounding, value: 3, from: \"2024-01-01\", "
	           "until: null}\n"
	           "  - {id: days, value: 5, from: \"2024-01-01\", "
	           "until: null}\n"
	           "kinds: [{id: new}]\n",
	      HEAD "release: \"2026-11\"\n"
	           "rules:\n"
	           "  - {id: salary, value: 7, from: \"2024-01-01\", "
	           "until: \"2025-12-31\"}\n"
	           "  - id: salary\n"
	           "    value: 2\n"
	           "    from: \"2026-07-01\"\n"
	           "    until: null\n"
	           "  - {id: rounding, value: 3, from: \"2024-01-01\", "
	           "until: null}\n"
	           "  - {id: days, value: 5, from: \"2024-01-01\", "
	           "until: null}\n"
	           "kinds: [{id: new}]\n",
	      1);
}

/* What cannot be taken apart is left alone. */
static void
rows_on_one_line_are_refused(void **state)
{
	static const char *const stores[] = {
		HEAD "rules: [{id: gone, value: 1, from: \"2024-01-01\", "
		     "until: null}]\n",
		HEAD "rules:\n  [{id: days, value: 5, from: \"2024-01-01\",\n"
		     "    until: null}]\n",
		HEAD "rules: []\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof stores / sizeof *stores; i++) {
		struct td_diag *diag = td_diag_new();
		struct td_strbuf out = TD_STRBUF_INIT;

		assert_int_equal(merge(&out, stores[i], diag), TD_INVALID);
		assert_int_equal(td_diag_count(diag), 1);
		assert_int_equal(td_diag_at(diag, 0)->id, TD_RULES_NOT_ROWS);
		assert_int_equal(out.length, 0);
		td_strbuf_clear(&out);
		td_diag_free(diag);
	}
}

static void
what_is_no_yaml_is_refused(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	assert_int_equal(merge(&out, "rules: [", diag), TD_INVALID);
	assert_int_equal(out.length, 0);
	td_strbuf_clear(&out);
	td_diag_free(diag);
}

/* Files that ship now are what a store of the first release becomes. */
static void
the_first_release_becomes_this_one(void **state)
{
	(void)state;
	for (const struct td_embedded *file = td_release_files(); file->name;
	     file++) {
		const struct td_embedded *former = td_release_former(
		    file->name);
		struct td_diag *diag = td_diag_new();
		struct td_strbuf out = TD_STRBUF_INIT;
		struct td_strbuf again = TD_STRBUF_INIT;

		if (former && strncmp(file->name, "rules/", 6) == 0) {
			assert_int_equal(
			    td_rules_merge(&out, file->name, former->bytes,
			                   former->size, file, former, diag),
			    TD_OK);
			assert_int_equal(td_rules_merge(&again, file->name,
			                                out.text, out.length,
			                                file, former, diag),
			                 TD_OK);
			assert_string_equal(again.text, out.text);
			assert_int_equal(td_diag_count(diag), 0);
		}
		td_strbuf_clear(&again);
		td_strbuf_clear(&out);
		td_diag_free(diag);
	}
}

static void
each_file_says_its_release(void **state)
{
	struct td_procedure *procedure;
	struct td_awards *awards;

	(void)state;
	td_shipped_awards(&awards);
	assert_string_equal(awards->release.text, TD_RULES_RELEASE);
	td_awards_free(awards);
	td_shipped_procedure(&procedure);
	assert_string_equal(procedure->release.text, TD_RULES_RELEASE);
	td_procedure_free(procedure);
	td_shipped_awards_former(&awards);
	assert_true(td_release_is_former(awards->release.text));
	td_awards_free(awards);
	assert_false(td_release_is_former(TD_RULES_RELEASE));
	assert_false(td_release_is_former("2027-01"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_came_becomes_what_comes),
		cmocka_unit_test(what_the_office_wrote_stays),
		cmocka_unit_test(what_was_changed_by_hand_stays_and_is_named),
		cmocka_unit_test(rows_on_one_line_are_refused),
		cmocka_unit_test(what_is_no_yaml_is_refused),
		cmocka_unit_test(the_first_release_becomes_this_one),
		cmocka_unit_test(each_file_says_its_release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
