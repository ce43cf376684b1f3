/* Worked examples of how provinces really score: what comes out is what their
 * rules say, to the last digit. */

#include "score_fixture.h"

/* Points that are given, of one criterion "a". */
#define JUDGED(points) "figures:\n  - {criterion: a, points: " points "}\n"
#define FIGURE(values) "figures:\n  - {criterion: a, " values "}\n"

static void
assert_totals(const char *rule, const struct sheet *sheets, const char *wanted)
{
	struct scored_group group;

	group_score(&group, rule, sheets);
	assert_text_is(totals_of(&group), wanted);
	group_clear(&group);
}

#define RATIO_SHARE                                                            \
	"maximum: 20\ncriteria:\n"                                             \
	"  - {id: a, text: a, maximum: 20, formula: {kind: ratio},\n"          \
	"     measure: {unit: thủ tục, of: share}}\n"

static void
a_ratio_is_exact(void **state)
{
	static const struct sheet sheets[] = {
		{ "xa-a", FIGURE("part: 47, whole: 56") }, { NULL, NULL }
	};

	(void)state;
	assert_totals(RATIO_SHARE, sheets, "xa-a 235/14");
	assert_totals("rounding: [{digits: 2, mode: half-up}]\n" RATIO_SHARE,
	              sheets, "xa-a 16.79");
}

static void
a_ratio_does_not_pass_its_maximum(void **state)
{
	static const struct sheet sheets[] = {
		{ "xa-a", FIGURE("value: 112, target: 100") }, { NULL, NULL }
	};
	struct scored_group group;

	(void)state;
	group_score(
	    &group,
	    "maximum: 15\ncriteria:\n"
	    "  - {id: a, text: a, maximum: 15, formula: {kind: ratio},\n"
	    "     measure: {unit: km}}\n",
	    sheets);
	assert_text_is(totals_of(&group), "xa-a 15");
	assert_int_equal(td_rational_sign(&group.points[0].criteria[0].lost),
	                 1);
	group_clear(&group);
	assert_totals("maximum: 15\ncriteria:\n"
	              "  - {id: a, text: a, maximum: 15,\n"
	              "     formula: {kind: ratio, beyond: true},\n"
	              "     measure: {unit: km}}\n",
	              sheets, "xa-a 16.8");
}

static void
steps_compare_the_share_unrounded(void **state)
{
	static const struct sheet sheets[] = {
		{ "xa-a", FIGURE("part: 71, whole: 79") },
		{ "xa-b", FIGURE("part: 63, whole: 90") },
		{ "xa-c", FIGURE("part: 72, whole: 80") },
		{ "xa-d", FIGURE("part: 0, whole: 80") },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals("maximum: 2\ncriteria:\n"
	              "  - id: a\n    text: a\n    maximum: 2\n"
	              "    measure: {unit: '%', of: share}\n"
	              "    formula:\n      kind: steps\n      steps:\n"
	              "        - {at_least: 90, points: 2}\n"
	              "        - {at_least: 80, below: 90, points: 1}\n"
	              "        - {at_least: 70, below: 80, points: 0.5}\n"
	              "        - {at_least: 50, below: 70, points: 0.25}\n"
	              "        - {below: 50, points: 0}\n",
	              sheets, "xa-a 1, xa-b 0.5, xa-c 2, xa-d 0");
}

#define HALF(basis)                                                            \
	"maximum: 10\ncriteria:\n"                                             \
	"  - {id: a, text: a, maximum: 10, unassigned: beside,\n"              \
	"     formula: {kind: half-for-target, basis: " basis "},\n"           \
	"     measure: {unit: vụ}}\n"
#define REACHED(target, value) FIGURE("target: " target ", value: " value)

static void
half_for_the_target(void **state)
{
	static const struct sheet two_leaders[] = {
		{ "a", REACHED("100", "120") },
		{ "c", REACHED("50", "60") },
		{ "d", REACHED("80", "80") },
		{ "g", REACHED("40", "30") },
		{ NULL, NULL },
	};
	static const struct sheet one_leader[] = {
		{ "p", REACHED("80", "100") },
		{ "q", REACHED("60", "66") },
		{ "r", REACHED("200", "230") },
		{ NULL, NULL },
	};
	static const struct sheet no_leader[] = {
		{ "p", REACHED("50", "50") },
		{ "q", REACHED("40", "38") },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(HALF("per-cent"), two_leaders, "a 10, c 10, d 5, g 3.75");
	assert_totals(HALF("per-cent"), one_leader, "p 10, q 7, r 8");
	assert_totals(HALF("per-cent"), no_leader, "p 5, q 4.75");
	assert_totals(HALF("amount"), one_leader, "p 17/3, q 88/17, r 10");
	assert_totals("rounding: [{digits: 2, mode: half-up}]\n" HALF("amount"),
	              one_leader, "p 5.67, q 5.18, r 10");
}

static void
those_without_a_target_are_compared_with_each_other(void **state)
{
	static const struct sheet sheets[] = {
		{ "a", FIGURE("target: null, value: 150") },
		{ "b", FIGURE("target: null, value: 100") },
		{ "c", FIGURE("target: null, value: 75") },
		{ "d", REACHED("100", "1000") },
		{ NULL, NULL },
	};
	static const struct sheet alone[] = {
		{ "a", FIGURE("target: null, value: 3") },
		{ "d", REACHED("100", "100") },
		{ NULL, NULL },
	};
	struct scored_group group;

	(void)state;
	assert_totals(HALF("per-cent"), sheets, "a 10, b 20/3, c 5, d 10");
	group_score(&group, HALF("per-cent"), alone);
	assert_text_is(totals_of(&group), "a 10, d 5");
	assert_true(group.points[0].criteria[0].is_alone);
	assert_false(group.points[1].criteria[0].is_alone);
	group_clear(&group);
}

static void
a_count_is_capped_and_says_what_it_lost(void **state)
{
	static const struct sheet sheets[] = { { "a", FIGURE("value: 7") },
		                               { NULL, NULL } };
	struct scored_group group;
	struct td_rational ten = td_rational_whole(10);

	(void)state;
	group_score(&group,
	            "maximum: 25\ncriteria:\n"
	            "  - {id: a, text: a, maximum: 25, measure: {unit: lần},\n"
	            "     formula: {kind: count, each: 5}}\n",
	            sheets);
	assert_text_is(totals_of(&group), "a 25");
	assert_int_equal(
	    td_rational_compare(&group.points[0].criteria[0].lost, &ten), 0);
	group_clear(&group);
}

/* Of a city: 100 points, three beyond either way, four classes. */
#define CITY                                                                      \
	"maximum: 100\nbeyond_maximum: allowed\ncriteria:\n"                      \
	"  - {id: a, text: a, maximum: 90, formula: {kind: judged}}\n"            \
	"  - {id: b, text: b, maximum: 10, formula: {kind: judged}}\n"            \
	"  - {id: thuong, text: thưởng, maximum: 3, kind: bonus,\n"            \
	"     measure: {unit: mô hình}, formula: {kind: count, each: 1.5}}\n"   \
	"  - {id: tru, text: trừ, maximum: 3, kind: minus,\n"                   \
	"     measure: {unit: lần}, formula: {kind: count, each: 1}}\n"         \
	"classes:\n"                                                              \
	"  - {id: xuat-sac, name: Xuất sắc, at_least: 95, no_zero: true}\n"   \
	"  - {id: tot, name: Tốt, at_least: 85, below: 95, no_zero: true}\n"    \
	"  - {id: hoan-thanh, name: Hoàn thành, at_least: 75, below: 85}\n"     \
	"  - {id: chua, name: Chưa hoàn thành, below: 75}\n"                   \
	"conditions:\n"                                                           \
	"  - {id: khien-trach, text: bị khiển trách, class_at_most: tot}\n"  \
	"  - {id: canh-cao, text: bị cảnh cáo, class_at_most: hoan-thanh}\n" \
	"  - {id: khong-nop, text: không tự chấm, when: no-self-score,\n"    \
	"     class_at_most: chua}\n"                                             \
	"windows: [{stage: self, from: 2027-12-10, to: 2027-12-15}]\n"            \
	"quotas: [{award: BK-T, most: 3, class: xuat-sac}]\n"
#define CITY_SCORE(a, b)                                                       \
	"figures:\n  - {criterion: a, points: " a "}\n"                        \
	"  - {criterion: b, points: " b "}\n"
#define EVENT(condition)                                                       \
	"events:\n  - {condition: " condition ", on: 2027-05-04,\n"            \
	"     office: Phó Chủ tịch, document: {number: 1/QĐ-UBND,\n"     \
	"     date: 2027-05-04}}\n"

static void
bonus_and_minus_have_caps(void **state)
{
	static const struct sheet sheets[] = {
		{ "a",
		  CITY_SCORE("83", "9.5") "  - {criterion: thuong, value: 2}\n"
		                          "  - {criterion: tru, value: 4}\n" },
		{ NULL, NULL },
	};
	struct scored_group group;
	struct td_rational one = td_rational_whole(1);

	(void)state;
	group_score(&group, CITY, sheets);
	assert_text_is(totals_of(&group), "a 92.5 tot");
	assert_int_equal(
	    td_rational_compare(&group.points[0].criteria[3].lost, &one), 0);
	group_clear(&group);
}

static void
classes_are_what_the_words_say(void **state)
{
	static const struct sheet sheets[] = {
		{ "a",
		  CITY_SCORE("90", "0") "  - {criterion: thuong, value: 2}\n" },
		{ "b", CITY_SCORE("86.5", "10") },
		{ "c", CITY_SCORE("85", "10") },
		{ "d", CITY_SCORE("84.99", "10") },
		{ "e", CITY_SCORE("74.999", "0") },
		{ "f", CITY_SCORE("80", "0") },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(CITY, sheets,
	              "a 93 fits none, b 96.5 xuat-sac, c 95 xuat-sac, "
	              "d 94.99 tot, e 74.999 chua, f 80 hoan-thanh");
}

/* The upper two classes bar a criterion at 0, the third ends below 85. */
static void
where_no_class_fits_none_is_guessed(void **state)
{
	static const struct sheet sheets[] = {
		{ "a", "figures:\n  - {criterion: a, points: 96.5}\n"
		       "  - {criterion: b, points: 0}\n" },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals("maximum: 100\ncriteria:\n"
	              "  - {id: a, text: a, maximum: 97,\n"
	              "     formula: {kind: judged}}\n"
	              "  - {id: b, text: b, maximum: 3,\n"
	              "     formula: {kind: judged}}\n"
	              "classes:\n"
	              "  - {id: x, name: x, at_least: 95, no_zero: true}\n"
	              "  - {id: y, name: y, at_least: 85, below: 95,\n"
	              "     no_zero: true}\n"
	              "  - {id: z, name: z, at_least: 75, below: 85}\n"
	              "  - {id: w, name: w, below: 75}\n",
	              sheets, "a 96.5 fits none");
}

static void
discipline_caps_the_class_and_leaves_the_points(void **state)
{
	static const struct sheet sheets[] = {
		{ "a", CITY_SCORE("87", "10") EVENT("khien-trach") },
		{ "b", CITY_SCORE("87", "10") EVENT("canh-cao") },
		{ "c", CITY_SCORE("70", "10") EVENT("khien-trach") },
		{ "d",
		  CITY_SCORE("87",
		             "10") "events:\n"
		                   "  - {condition: canh-cao, on: 2027-05-04,\n"
		                   "     ended: 2027-09-01}\n" },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(CITY, sheets,
	              "a 97 tot by khien-trach, "
	              "b 97 hoan-thanh by canh-cao, c 80 hoan-thanh, "
	              "d 97 xuat-sac");
}

static void
no_self_score_is_void_only_where_the_rule_says_so(void **state)
{
	static const struct sheet sheets[] = { { "a", CITY_SCORE("88", "10") },
		                               { NULL, NULL } };
	struct td_score_filing filing = { .has_self = false };
	struct td_class_of class;
	struct scored_group group;

	(void)state;
	group_score(&group, CITY, sheets);
	td_class_find(&class, group.scoring, &group.points[0], &group.units[0],
	              &filing);
	assert_string_equal(class.class->id.text, "chua");
	assert_string_equal(class.by_points->id.text, "xuat-sac");
	filing = (struct td_score_filing){ .has_self = true,
		                           .self_on = day_of("2027-12-16") };
	assert_true(td_self_score_late(group.scoring, &filing));
	td_class_find(&class, group.scoring, &group.points[0], &group.units[0],
	              &filing);
	assert_string_equal(class.class->id.text, "xuat-sac");
	filing.self_on = day_of("2027-12-15");
	assert_false(td_self_score_late(group.scoring, &filing));
	group_clear(&group);
}

static void
a_tie_for_the_last_place_stays_open(void **state)
{
	static struct sheet sheets[] = {
		{ "a", CITY_SCORE("89", "10") },
		{ "b", CITY_SCORE("88.5", "10") },
		{ "c", CITY_SCORE("87.25", "10") },
		{ "d", CITY_SCORE("88.25", "9") },
		{ "e", CITY_SCORE("86", "10") },
		{ NULL, NULL },
	};
	struct scored_group group;

	(void)state;
	group_score(&group, CITY, sheets);
	assert_text_is(ranks_of(&group), "a 1, b 2, c 3, d 3, e 5");
	assert_text_is(picks_of(&group, 0),
	               "a yes, b yes, c open, d open, e no");
	group_clear(&group);

	sheets[3].lines = CITY_SCORE("88.25",
	                             "9") "placed_before:\n  units: [c]\n"
					  "  document: {number: 9/QĐ-UBND,\n"
					  "    date: 2028-01-05}\n";
	group_score(&group, CITY, sheets);
	assert_text_is(ranks_of(&group), "a 1, b 2, d 3, c 4 by record, e 5");
	assert_text_is(picks_of(&group, 0), "a yes, b yes, d yes, c no, e no");
	group_clear(&group);
}

static void
awards_won_add_points_above_a_hundred(void **state)
{
	static const char rule[] =
	    "maximum: 100\nbeyond_maximum: allowed\ncriteria:\n"
	    "  - {id: a, text: a, maximum: 100, formula: {kind: judged}}\n"
	    "  - id: co\n    text: cờ\n    maximum: 15\n    kind: bonus\n"
	    "    parts: one\n    criteria:\n"
	    "      - {id: co-thanh-pho, text: cờ thành phố, maximum: 10,\n"
	    "         measure: {unit: cờ}, formula: {kind: count, each: 10}}\n"
	    "      - {id: co-chinh-phu, text: cờ Chính phủ, maximum: 15,\n"
	    "         measure: {unit: cờ}, formula: {kind: count, each: 15}}\n";
	static const struct sheet sheets[] = {
		{ "a",
		  JUDGED("97") "  - {criterion: co-thanh-pho, value: 1}\n" },
		{ "b",
		  JUDGED("97.5") "  - {criterion: co-chinh-phu, value: 1}\n" },
		{ "c",
		  JUDGED("90") "  - {criterion: co-thanh-pho, value: 1}\n"
		               "  - {criterion: co-chinh-phu, value: 1}\n" },
		{ "d", JUDGED("90") },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(rule, sheets,
	              "a 107, b 112.5, c untold (points-several), d 90");
}

static void
what_is_assigned_makes_the_whole_group(void **state)
{
	static const char rule[] =
	    "maximum: 10\ncriteria:\n"
	    "  - id: g\n    text: g\n    maximum: 10\n    unassigned: rescale\n"
	    "    criteria:\n"
	    "      - {id: a, text: a, maximum: 4, formula: {kind: judged}}\n"
	    "      - {id: b, text: b, maximum: 6, formula: {kind: judged}}\n";
	static const struct sheet sheets[] = {
		{ "a", JUDGED("3") "  - {criterion: b, assigned: false}\n" },
		{ "b", "figures:\n  - {criterion: a, assigned: false}\n"
		       "  - {criterion: b, assigned: false}\n" },
		{ "c", JUDGED("3") "  - {criterion: b, points: 4.5}\n" },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(rule, sheets,
	              "a 7.5, b untold (points-nothing-assigned), c 7.5");
}

static void
rounding_is_data(void **state)
{
#define TASKS                                                                  \
	"maximum: 20\ncriteria:\n"                                             \
	"  - {id: a, text: a, maximum: 5, formula: {kind: ratio},\n"           \
	"     measure: {unit: việc, of: share}}\n"                           \
	"  - {id: b, text: b, maximum: 10, formula: {kind: ratio},\n"          \
	"     measure: {unit: việc, of: share}}\n"                           \
	"  - {id: c, text: c, maximum: 5, formula: {kind: ratio},\n"           \
	"     measure: {unit: việc, of: share}}\n"
	static const struct sheet sheets[] = {
		{ "a", FIGURE("part: 46, whole: 48") "  - {criterion: b, part: "
		                                     "44, whole: 48}\n"
		                                     "  - {criterion: c, part: "
		                                     "40, whole: 48}\n" },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(TASKS, sheets, "a 18.125");
	assert_totals("rounding: [{digits: 2, mode: half-up}]\n" TASKS, sheets,
	              "a 18.13");
	assert_totals("rounding: [{digits: 2, mode: half-even}]\n" TASKS,
	              sheets, "a 18.12");
	assert_totals(
	    "rounding: [{where: leaf, digits: 0, mode: down}]\n" TASKS, sheets,
	    "a 17");
}

static void
a_share_of_each_maximum_and_a_vote(void **state)
{
	static const char rule[] =
	    "maximum: 100\ncriteria:\n"
	    "  - {id: a, text: a, maximum: 10, formula: {kind: judged}}\n"
	    "  - {id: b, text: b, maximum: 90, formula: {kind: judged}}\n"
	    "classes:\n"
	    "  - {id: xuat-sac, name: x, at_least: 90, each_at_least: 85,\n"
	    "     by_vote: true}\n"
	    "  - {id: tot, name: t, at_least: 80, below: 90,\n"
	    "     each_at_least: 80, by_vote: true}\n"
	    "  - {id: dat, name: d, at_least: 70, below: 80,\n"
	    "     each_at_least: 70}\n"
	    "  - {id: chua, name: c, below: 70}\n";
	static const struct sheet sheets[] = {
		{ "a", JUDGED("8.4") "  - {criterion: b, points: 82.6}\n" },
		{ "b", JUDGED("8.2") "  - {criterion: b, points: 81.3}\n" },
		{ "c", JUDGED("8.5") "  - {criterion: b, points: 82.6}\n" },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(rule, sheets,
	              "a 91 fits none, b 89.5 eligible for tot, "
	              "c 91.1 eligible for xuat-sac");
}

static void
decimals_are_not_binary_fractions(void **state)
{
#define FIVE(a, b, c, d, e)                                                    \
	"figures:\n  - {criterion: a, points: " a "}\n"                        \
	"  - {criterion: b, points: \"" b "\"}\n"                              \
	"  - {criterion: c, points: " c "}\n"                                  \
	"  - {criterion: d, points: " d "}\n"                                  \
	"  - {criterion: e, points: " e "}\n"
	static const char rule
	    [] = "maximum: 100\ncriteria:\n"
		 "  - {id: a, text: a, maximum: 15, formula: {kind: judged}}\n"
		 "  - {id: b, text: b, maximum: 30, formula: {kind: judged}}\n"
		 "  - {id: c, text: c, maximum: 25, formula: {kind: judged}}\n"
		 "  - {id: d, text: d, maximum: 10, formula: {kind: judged}}\n"
		 "  - {id: e, text: e, maximum: 20, formula: {kind: judged}}\n"
		 "classes:\n"
		 "  - {id: dat, name: Đạt, at_least: 95.45}\n"
		 "  - {id: chua, name: Chưa đạt, below: 95.45}\n";
	static const struct sheet sheets[] = {
		{ "a", FIVE("15", "29,63", "21.25", "9.57", "20") },
		{ "b", FIVE("15", "28,7", "21.5", "10", "20") },
		{ NULL, NULL },
	};

	(void)state;
	assert_totals(rule, sheets, "a 95.45 dat, b 95.2 chua");
}

/* The national set of 2022: foundations 500, activity 500, and a part that is
 * worth nothing. */
static void
an_indicator_worth_nothing_is_lawful(void **state)
{
	static const int sizes[] = { 10, 11, 7, 13, 12, 3, 22, 12, 8 };
	static const int worths[] = {
		100, 100, 100, 100, 100, 0, 200, 150, 150
	};
	struct td_strbuf rule = TD_STRBUF_INIT;
	struct td_strbuf figures = TD_STRBUF_INIT;
	struct scored_group group;
	struct sheet sheets[] = { { "tinh", NULL }, { NULL, NULL } };
	size_t leaves = 0;

	(void)state;
	td_strbuf_add(&rule, "maximum: 1000\ncriteria:\n");
	td_strbuf_add(&figures, "figures:\n");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		td_strbuf_addf(&rule,
		               "  - id: n-%zu\n    text: n\n    maximum: %d\n"
		               "    criteria:\n",
		               i, worths[i]);
		for (int j = 0; j < sizes[i]; j++) {
			int worth = worths[i] / sizes[i] +
			            (j < worths[i] % sizes[i]);

			td_strbuf_addf(&rule,
			               "      - {id: c-%zu-%d, text: c, "
			               "maximum: %d, formula: {kind: "
			               "judged}}\n",
			               i, j, worth);
			td_strbuf_addf(&figures,
			               "  - {criterion: c-%zu-%d, points: "
			               "%d}\n",
			               i, j, worth);
		}
	}
	sheets[0].lines = figures.text;
	group_score(&group, rule.text, sheets);
	for (size_t i = 0; i < group.scoring->criterion_count; i++)
		leaves += group.scoring->criteria[i].part_count == 0;
	assert_int_equal(leaves, 98);
	assert_text_is(totals_of(&group), "tinh 1000");
	group_clear(&group);
	td_strbuf_clear(&rule);
	td_strbuf_clear(&figures);
}

static void
equal_totals_share_a_rank(void **state)
{
#define THOUSAND                                                               \
	"maximum: 1000\ncriteria:\n"                                           \
	"  - {id: a, text: a, maximum: 1000, formula: {kind: judged}}\n"       \
	"quotas: [{award: CTD-T, most: 1}]\n"
	static const struct sheet sheets[] = {
		{ "a", JUDGED("931") },    { "b", JUDGED("940.25") },
		{ "c", JUDGED("962.5") },  { "d", JUDGED("958") },
		{ "e", JUDGED("940.25") }, { "f", JUDGED("958") },
		{ "g", JUDGED("940.25") }, { NULL, NULL },
	};
	static const struct sheet two_first[] = {
		{ "a", JUDGED("958") },
		{ "b", JUDGED("958") },
		{ "c", JUDGED("900") },
		{ NULL, NULL },
	};
	struct scored_group group;

	(void)state;
	group_score(&group, THOUSAND, sheets);
	assert_text_is(ranks_of(&group), "c 1, d 2, f 2, b 4, e 4, g 4, a 7");
	assert_text_is(picks_of(&group, 0),
	               "c yes, d no, f no, b no, e no, g no, a no");
	group_clear(&group);
	group_score(&group, THOUSAND, two_first);
	assert_text_is(ranks_of(&group), "a 1, b 1, c 3");
	assert_text_is(picks_of(&group, 0), "a open, b open, c no");
	group_clear(&group);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ratio_is_exact),
		cmocka_unit_test(a_ratio_does_not_pass_its_maximum),
		cmocka_unit_test(steps_compare_the_share_unrounded),
		cmocka_unit_test(half_for_the_target),
		cmocka_unit_test(
		    those_without_a_target_are_compared_with_each_other),
		cmocka_unit_test(a_count_is_capped_and_says_what_it_lost),
		cmocka_unit_test(bonus_and_minus_have_caps),
		cmocka_unit_test(classes_are_what_the_words_say),
		cmocka_unit_test(where_no_class_fits_none_is_guessed),
		cmocka_unit_test(
		    discipline_caps_the_class_and_leaves_the_points),
		cmocka_unit_test(
		    no_self_score_is_void_only_where_the_rule_says_so),
		cmocka_unit_test(a_tie_for_the_last_place_stays_open),
		cmocka_unit_test(awards_won_add_points_above_a_hundred),
		cmocka_unit_test(what_is_assigned_makes_the_whole_group),
		cmocka_unit_test(rounding_is_data),
		cmocka_unit_test(a_share_of_each_maximum_and_a_vote),
		cmocka_unit_test(decimals_are_not_binary_fractions),
		cmocka_unit_test(an_indicator_worth_nothing_is_lawful),
		cmocka_unit_test(equal_totals_share_a_rank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
