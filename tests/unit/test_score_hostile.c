/* Figures and rules that nobody would write in earnest: what cannot be reckoned
 * exactly is said, and nothing ends the process. */

#include "score_fixture.h"

/* Digits of a number that is still read. */
enum {
	DIGITS = 300
};

/* A rule of two criteria, of which the first has this formula. */
static char *
rule_of(const char *formula, const char *maximum)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text,
	               "maximum: 10\ncriteria:\n"
	               "  - id: g\n    text: g\n    maximum: %s\n"
	               "    unassigned: rescale\n    criteria:\n"
	               "      - {id: a, text: a, maximum: %s, unassigned: "
	               "beside,\n         measure: {unit: x}, formula: %s}\n"
	               "      - {id: b, text: b, maximum: 3, formula: {kind: "
	               "judged}}\n",
	               maximum, maximum, formula);
	return td_strbuf_take(&text);
}

/* A number of many digits, all of them different from the next ones. */
static void
add_digits(struct td_strbuf *out, unsigned seed, bool fraction)
{
	td_strbuf_add(out, fraction ? "0." : "1");
	for (unsigned i = 1; i < DIGITS - 1; i++)
		td_strbuf_addf(out, "%u", 1 + (i * seed + i / 7) % 9);
}

/* Scores two units with such figures, and gives what came of it. */
static char *
totals_with(const char *formula, const char *maximum, bool has_target)
{
	struct td_strbuf lines[2] = { TD_STRBUF_INIT, TD_STRBUF_INIT };
	struct sheet sheets[3] = { { "x", NULL },
		                   { "y", NULL },
		                   { NULL, NULL } };
	char *rule = rule_of(formula, maximum);
	struct scored_group group;
	char *totals;

	for (unsigned i = 0; i < 2; i++) {
		td_strbuf_add(&lines[i],
		              "figures:\n  - {criterion: a, value: ");
		add_digits(&lines[i], 3 + i, false);
		if (has_target) {
			td_strbuf_add(&lines[i], ", target: ");
			add_digits(&lines[i], 5 + 2 * i, true);
		}
		td_strbuf_add(&lines[i],
		              "}\n  - {criterion: b, assigned: false}\n");
		sheets[i].lines = lines[i].text;
	}
	group_score(&group, rule, sheets);
	totals = totals_of(&group);
	free(ranks_of(&group));
	group_clear(&group);
	td_strbuf_clear(&lines[0]);
	td_strbuf_clear(&lines[1]);
	free(rule);
	return totals;
}

#define STEPS                                                                  \
	"{kind: steps, steps: [{at_least: 1, points: 1}, "                     \
	"{below: 1, points: 0}]}"

static void
many_digits_end_nothing(void **state)
{
	static const char *const formulas[] = {
		"{kind: ratio}",
		"{kind: half-for-target, basis: per-cent}",
		"{kind: half-for-target, basis: amount}",
		"{kind: highest}",
		"{kind: outside, from: x, scale: 0.7}",
		"{kind: count, each: 0.3}",
		STEPS,
	};
	static const char *const maxima[] = { "7", "0.123456789", "0" };

	(void)state;
	for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
		for (size_t j = 0; j < sizeof maxima / sizeof *maxima; j++)
			for (int k = 0; k < 2; k++) {
				char *totals = totals_with(formulas[i],
				                           maxima[j], k);

				assert_non_null(strstr(totals, "x "));
				assert_non_null(strstr(totals, ", y "));
				free(totals);
			}
}

/* The sum of many fractions that have nothing in common. */
static void
what_is_too_fine_is_said(void **state)
{
	struct td_strbuf rule = TD_STRBUF_INIT;
	struct td_strbuf lines = TD_STRBUF_INIT;
	struct sheet sheets[] = { { "x", NULL }, { NULL, NULL } };
	struct scored_group group;
	char *totals;

	(void)state;
	td_strbuf_add(&rule, "maximum: 40\ncriteria:\n");
	td_strbuf_add(&lines, "figures:\n");
	for (unsigned i = 0; i < 40; i++) {
		td_strbuf_addf(&rule,
		               "  - {id: c-%u, text: c, maximum: 1, measure: "
		               "{of: share}, formula: {kind: ratio}}\n",
		               i);
		td_strbuf_addf(&lines,
		               "  - {criterion: c-%u, part: 1, whole: ", i);
		add_digits(&lines, 3 + i, false);
		td_strbuf_add(&lines, "}\n");
	}
	sheets[0].lines = lines.text;
	group_score(&group, rule.text, sheets);
	totals = totals_of(&group);
	assert_string_equal(totals, "x untold (points-too-fine)");
	free(totals);
	group_clear(&group);
	td_strbuf_clear(&rule);
	td_strbuf_clear(&lines);
}

/* The schema lets any number pass, the reckoning does not. */
static void
a_rule_with_a_number_that_is_none_is_told(void **state)
{
	static const char *const maxima[] = { "1e-320", "10" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct td_reader *reader = td_reader_new(NULL);
		struct td_diag *diag = td_diag_new();
		struct td_strbuf text = TD_STRBUF_INIT;
		struct td_scoring *scoring;

		td_strbuf_addf(&text,
		               "maximum: 10\ncriteria:\n"
		               "  - {id: a, text: a, maximum: %s, formula: "
		               "{kind: judged}}\n",
		               maxima[i]);
		scoring = scoring_read(reader, text.text);
		assert_int_equal(td_scoring_check_values(scoring, diag),
		                 i == 0 ? TD_INVALID : TD_OK);
		assert_int_equal(
		    td_diag_count_of(diag, TD_NUMBER_NOT_UNDERSTOOD), i == 0);
		td_scoring_free(scoring);
		td_strbuf_clear(&text);
		td_diag_free(diag);
		td_reader_free(reader);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(many_digits_end_nothing),
		cmocka_unit_test(what_is_too_fine_is_said),
		cmocka_unit_test(a_rule_with_a_number_that_is_none_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
