/* The parts under the evaluator: numbers, names, patterns, guesses. */

#include "schema/hint.h"
#include "schema/number.h"
#include "schema/pattern.h"
#include "schema_fixture.h"

#include <stdio.h>

static void
numbers_are_compared_exactly(void **state)
{
	/* In rising order; those on one line are equal. */
	static const char
	    text[] = "- [-9223372036854775808, -9.223372036854775808e18]\n"
		     "- [-1, -1.0, -10e-1]\n"
		     "- [-0.5]\n"
		     "- [0, -0.0, 0e5]\n"
		     "- [0.1]\n"
		     "- [1, 1.0]\n"
		     "- [9007199254740992, 9007199254740992.0]\n"
		     "- [9007199254740993]\n"
		     "- [9223372036854775807]\n"
		     "- [9223372036854775808, 9.223372036854775808e18]\n"
		     "- [1e300]\n";
	struct td_document *document = read_text(text, strlen(text));
	const struct td_node *rows = td_document_root(document);

	(void)state;
	for (size_t i = 0; i < rows->length; i++)
		for (size_t j = 0; j < rows->length; j++)
			for (size_t k = 0; k < rows->children[j]->length; k++) {
				int order = td_number_compare(
				    rows->children[i]->children[0],
				    rows->children[j]->children[k]);

				assert_int_equal((order > 0) - (order < 0),
				                 (i > j) - (i < j));
			}
	td_document_free(document);
}

static void
multiples_are_decimal(void **state)
{
	static const struct {
		const char *value;
		const char *step;
		bool multiple;
	} rows[] = {
		{ "0.3", "0.1", true },
		{ "19.99", "0.01", true },
		{ "4.35", "0.05", true },
		{ "0.0075", "0.0001", true },
		{ "0.00751", "0.0001", false },
		{ "-6", "3", true },
		{ "-7", "3", false },
		{ "0", "7", true },
		{ "1e3", "8", true },
		{ "1e2", "8", false },
		{ "1e-5", "1", false },
		{ "9223372036854775807", "7", true },
		{ "9223372036854775806", "7", false },
		{ "1e308", "3", false },
		{ "9e307", "3", true },
		{ "12e-1", "0.4", true },
		{ "100000000000000000000000000000000000001", "2", true },
	};

	(void)state;
	/* The last has too many digits to be exact: as a binary number it is
	 * even. */
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		char text[128];

		snprintf(text, sizeof text, "[%s, %s]\n", rows[i].value,
		         rows[i].step);
		struct td_document *document = read_text(text, strlen(text));
		const struct td_node *pair = td_document_root(document);

		if (td_number_is_multiple(pair->children[0],
		                          pair->children[1]) !=
		    rows[i].multiple)
			fail_msg("%s of %s", rows[i].value, rows[i].step);
		td_document_free(document);
	}
}

static void
names_are_found_among_many(void **state)
{
	struct td_names names = { .rows = NULL };
	char(*texts)[24] = calloc(3000, sizeof *texts);

	(void)state;
	assert_null(td_names_find(&names, "a", 1));
	for (size_t i = 0; i < 3000; i++) {
		/* Same ends, same length: only the middle differs. */
		snprintf(texts[i], sizeof texts[i], "same-end%04zuend-same", i);
		td_names_add(&names, texts[i], strlen(texts[i]))
		    ->required = true;
		td_names_add(&names, texts[i], strlen(texts[i]))
		    ->property = true;
	}
	assert_int_equal(names.count, 3000);
	for (size_t i = 0; i < 3000; i += 7) {
		const struct td_name *name = td_names_find(&names, texts[i],
		                                           strlen(texts[i]));

		assert_ptr_equal(name->text, texts[i]);
		assert_true(name->required && name->property);
	}
	assert_null(td_names_find(&names, "same-end3000end-same", 20));
	assert_null(td_names_find(&names, "", 0));
	td_names_clear(&names);
	free(texts);
}

static void
machine_code_agrees_with_the_interpreter(void **state)
{
	static const char *const patterns[] = { "^[a-z0-9]+(-[a-z0-9]+)*$",
		                                "\\d{4}", "đ|ă", "^.{2}$",
		                                "\\u0111" };
	static const char *const texts[] = { "",     "a-b", "a--b",
		                             "2026", "đ",   "😀a" };
	struct td_pattern_work *work = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(patterns); i++) {
		char *problem = NULL;
		struct td_pattern *slow = td_pattern_new(
		    &problem, patterns[i], strlen(patterns[i]), false);
		struct td_pattern *fast = td_pattern_new(
		    &problem, patterns[i], strlen(patterns[i]), true);

		for (size_t j = 0; j < COUNT_OF(texts); j++)
			assert_int_equal(td_pattern_match(slow, &work, texts[j],
			                                  strlen(texts[j])),
			                 td_pattern_match(fast, &work, texts[j],
			                                  strlen(texts[j])));
		td_pattern_free(slow);
		td_pattern_free(fast);
	}
	td_pattern_work_free(work);
}

static void
numbers_are_guessed_only_when_sure(void **state)
{
	static const char *const rows[][2] = {
		{ "012", "12" },
		{ "000", "0" },
		{ "+5", "5" },
		{ "1_000", "1000" },
		{ "2,5", "2.5" },
		{ "1,500", "" },
		{ "1.234,5", "1234.5" },
		{ "-1.234.567", "-1234567" },
		{ "12.34,5", "" },
		{ "1.234,", "" },
		{ "1,5000", "1.5000" },
		{ "1,2,3", "" },
		{ "-007", "-7" },
		{ "0x1F", "" },
		{ "", "" },
		{ "+", "" },
		{ ".5", "" },
		{ "5.", "" },
		{ "1:30", "" },
		{ "2026-05-11", "" },
		{ "0,5", "0.5" },
		{ "a", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		struct td_strbuf out = TD_STRBUF_INIT;

		assert_int_equal(td_hint_number(&out, rows[i][0]),
		                 *rows[i][1] != '\0');
		assert_string_equal(out.text, rows[i][1]);
		td_strbuf_clear(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_compared_exactly),
		cmocka_unit_test(multiples_are_decimal),
		cmocka_unit_test(names_are_found_among_many),
		cmocka_unit_test(machine_code_agrees_with_the_interpreter),
		cmocka_unit_test(numbers_are_guessed_only_when_sure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
