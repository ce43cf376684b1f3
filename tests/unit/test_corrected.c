/* A decision as later ones left it. */

#include "rules/decision/corrected.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	EVENTS_MAX = 6
};

/* What happened to one nomination, oldest first. */
struct life {
	struct td_decision decisions[EVENTS_MAX];
	struct td_decision_item items[EVENTS_MAX];
	struct td_proceeding step;
	struct td_ledger_event events[EVENTS_MAX];
	size_t count;
};

static struct td_ledger_event *
add(struct life *life, enum td_decision_kind kind, const char *path,
    const char *of, const char *day)
{
	size_t at = life->count++;
	struct td_decision *decision = &life->decisions[at];

	assert_true(at < EVENTS_MAX);
	*decision = (struct td_decision){ .kind = kind, .of.text = of };
	decision->paper.date.given = td_date_parse(&decision->paper.date.date,
	                                           day);
	assert_true(decision->paper.date.given);
	life->items[at] = (struct td_decision_item){ .named_amount = -1,
		                                     .recover_amount = -1 };
	life->events[at] = (struct td_ledger_event){
		.path = path,
		.decision = decision,
		.decision_item = &life->items[at],
	};
	return &life->events[at];
}

static void
add_award(struct life *life, long long amount)
{
	add(life, TD_DECISION_DECIDE, "decisions/2027/a--1.yaml", NULL,
	    "2027-11-05");
	life->items[life->count - 1].outcome = TD_OUTCOME_AWARDED;
	life->items[life->count - 1].named_amount = amount;
}

static void
add_correction(struct life *life, const char *path, const char *of,
               enum td_correction_field field, const char *was, const char *is)
{
	struct td_decision_item *item;

	add(life, TD_DECISION_CORRECT, path, of, "2027-11-20");
	item = &life->items[life->count - 1];
	item->field = field;
	item->was.text = was;
	item->is.text = is;
}

#define AWARD "2027/a--1"
#define SECOND "decisions/2027/a--2.yaml"
#define THIRD "decisions/2027/a--3.yaml"
#define FOURTH "decisions/2027/a--4.yaml"

static void
read_settled(struct td_corrected *corrected, const struct life *life,
             const char *text)
{
	td_corrected_gather(corrected, life->events, life->count,
	                    td_settled(life->events, life->count), text);
}

static void
assert_day(const struct td_corrected *corrected, const char *wanted)
{
	char text[TD_DATE_SIZE];

	assert_true(corrected->day.given);
	td_date_format(text, corrected->day.date);
	assert_string_equal(text, wanted);
}

static void
test_uncorrected(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add_award(&life, 3510000);
	read_settled(&corrected, &life, "Việc đã làm.");
	assert_ptr_equal(corrected.decision, &life.events[0]);
	assert_null(corrected.name);
	assert_day(&corrected, "2027-11-05");
	assert_int_equal(corrected.amount, 3510000);
	assert_string_equal(corrected.text, "Việc đã làm.");
	for (int i = 0; i < TD_CORRECT_COUNT; i++)
		assert_null(corrected.by[i]);
	td_corrected_clear(&corrected);
	assert_null(corrected.text);
	td_corrected_clear(&corrected);
}

static void
test_nothing_decided(void **state)
{
	struct td_proceeding step = { .step = TD_STEP_SELECT };
	const struct td_ledger_event selected = { .path = "p",
		                                  .proceeding = &step };
	struct td_corrected corrected;

	(void)state;
	assert_null(td_settled(&selected, 1));
	assert_null(td_corrected_root(&selected, 1, AWARD));
	td_corrected_gather(&corrected, &selected, 1, NULL, "T");
	assert_null(corrected.decision);
	assert_null(corrected.text);
	assert_false(corrected.day.given);
	assert_int_equal(corrected.amount, -1);
	td_corrected_clear(&corrected);
}

/* Each field by itself, and the last of two. */
static void
test_fields(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add_award(&life, -1);
	add_correction(&life, SECOND, AWARD, TD_CORRECT_NAME, "A", "B");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_DATE, "2027-11-05",
	               "2027-11-06");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_AMOUNT, "0", "5");
	add_correction(&life, THIRD, AWARD, TD_CORRECT_AMOUNT, "5", "7");
	add_correction(&life, FOURTH, AWARD, TD_CORRECT_TEXT, "giờ", "ngày");
	read_settled(&corrected, &life, "Trong 12 giờ.");
	assert_string_equal(corrected.name, "B");
	assert_day(&corrected, "2027-11-06");
	assert_int_equal(corrected.amount, 7);
	assert_string_equal(corrected.text, "Trong 12 ngày.");
	assert_ptr_equal(corrected.by[TD_CORRECT_NAME], &life.events[1]);
	assert_ptr_equal(corrected.by[TD_CORRECT_DATE], &life.events[2]);
	assert_ptr_equal(corrected.by[TD_CORRECT_AMOUNT], &life.events[4]);
	assert_ptr_equal(corrected.by[TD_CORRECT_TEXT], &life.events[5]);
	td_corrected_clear(&corrected);
}

/* A day and an amount that say nothing change nothing; a recipient never
 * changes. */
static void
test_no_effect(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add_award(&life, 5);
	add_correction(&life, SECOND, AWARD, TD_CORRECT_DATE, "2027-11-05",
	               "2027-02-30");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_AMOUNT, "5",
	               "7.000 đồng");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_RECIPIENT, "A", "B");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_TEXT, "tháng", "năm");
	add_correction(&life, SECOND, AWARD, TD_CORRECT_NAME, "A", NULL);
	read_settled(&corrected, &life, "Trong 12 giờ.");
	assert_null(corrected.name);
	assert_day(&corrected, "2027-11-05");
	assert_int_equal(corrected.amount, 5);
	assert_string_equal(corrected.text, "Trong 12 giờ.");
	for (int i = 0; i < TD_CORRECT_COUNT; i++)
		assert_null(corrected.by[i]);
	td_corrected_clear(&corrected);
	read_settled(&corrected, &life, NULL);
	assert_null(corrected.text);
	td_corrected_clear(&corrected);
}

/* A correction of a correction speaks of the same decision. */
static void
test_chain(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add_award(&life, 5);
	add_correction(&life, SECOND, AWARD, TD_CORRECT_AMOUNT, "5", "6");
	add_correction(&life, THIRD, "2027/a--2", TD_CORRECT_AMOUNT, "6", "7");
	add_correction(&life, FOURTH, "2027/a--3", TD_CORRECT_NAME, "A", "B");
	read_settled(&corrected, &life, NULL);
	assert_int_equal(corrected.amount, 7);
	assert_string_equal(corrected.name, "B");
	assert_ptr_equal(
	    td_corrected_root(life.events, life.count, "2027/a--4"),
	    &life.events[0]);
	assert_ptr_equal(td_corrected_root(life.events, life.count, AWARD),
	                 &life.events[0]);
	assert_null(td_corrected_root(life.events, life.count, "2027/a--9"));
	assert_null(td_corrected_root(life.events, life.count, NULL));
}

/* What points to another decision, to itself, to what came later or to
 * nothing is about nothing. */
static void
test_other(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add_correction(&life, SECOND, AWARD, TD_CORRECT_AMOUNT, "5", "1");
	add_award(&life, 5);
	add_correction(&life, THIRD, "2027/a--4", TD_CORRECT_AMOUNT, "5", "2");
	add_correction(&life, FOURTH, "2027/a--4", TD_CORRECT_AMOUNT, "5", "3");
	add_correction(&life, "decisions/2027/a--5.yaml", "2027/b--1",
	               TD_CORRECT_AMOUNT, "5", "4");
	add_correction(&life, "decisions/2027/a--6.yaml", NULL,
	               TD_CORRECT_AMOUNT, "5", "4");
	read_settled(&corrected, &life, NULL);
	assert_ptr_equal(corrected.decision, &life.events[1]);
	assert_int_equal(corrected.amount, 5);
	assert_null(corrected.by[TD_CORRECT_AMOUNT]);
}

/* What was sent up is decided above; each paper is corrected by itself. */
static void
test_sent_up(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;

	(void)state;
	add(&life, TD_DECISION_DECIDE, SECOND, NULL, "2027-10-01");
	life.items[0].outcome = TD_OUTCOME_SENT_UP;
	add_award(&life, 5);
	add_correction(&life, THIRD, "2027/a--2", TD_CORRECT_NAME, "A", "B");
	add_correction(&life, THIRD, "2027/a--2", TD_CORRECT_DATE, "2027-10-01",
	               "2027-10-02");
	read_settled(&corrected, &life, NULL);
	assert_ptr_equal(corrected.decision, &life.events[1]);
	assert_null(corrected.name);
	assert_day(&corrected, "2027-11-05");
	td_corrected_gather(&corrected, life.events, life.count,
	                    &life.events[0], NULL);
	assert_string_equal(corrected.name, "B");
	assert_day(&corrected, "2027-10-02");
}

/* The first decision settles it; a revocation is one of its own. */
static void
test_settled(void **state)
{
	struct life life = { .count = 0 };
	struct td_corrected corrected;
	struct td_document_ref paper;

	(void)state;
	add(&life, TD_DECISION_DECIDE, SECOND, NULL, "2027-10-01");
	life.items[0].outcome = TD_OUTCOME_DECLINED;
	add_award(&life, 5);
	assert_ptr_equal(td_settled(life.events, life.count), &life.events[0]);
	life.events[0].decision = NULL;
	life.events[0].proceeding = &life.step;
	add(&life, TD_DECISION_REVOKE, THIRD, AWARD, "2028-01-01");
	life.items[2].recover_amount = 4;
	add_correction(&life, FOURTH, "2027/a--3", TD_CORRECT_DATE,
	               "2028-01-01", "2028-01-02");
	add_correction(&life, FOURTH, "2027/a--3", TD_CORRECT_AMOUNT, "4", "5");
	add_correction(&life, "decisions/2028/a--5.yaml", AWARD,
	               TD_CORRECT_NAME, "A", "B");
	read_settled(&corrected, &life, NULL);
	assert_day(&corrected, "2027-11-05");
	assert_string_equal(corrected.name, "B");
	td_corrected_gather(&corrected, life.events, 3, &life.events[2], NULL);
	assert_int_equal(corrected.amount, 4);
	td_corrected_gather(&corrected, life.events, life.count,
	                    &life.events[2], NULL);
	assert_null(corrected.name);
	assert_int_equal(corrected.amount, 5);
	paper = td_corrected_paper(&corrected);
	assert_int_equal(td_date_compare(paper.date.date, corrected.day.date),
	                 0);
	assert_day(&corrected, "2028-01-02");
}

/* The words that a correction names, wherever they stand as whole words. */
static void
test_text(void **state)
{
	static const struct {
		const char *text, *was, *is, *wanted;
	} rows[] = {
		{ "Từ 20 xuống 12 ngày.", "12 ngày", "13 ngày",
		  "Từ 20 xuống 13 ngày." },
		{ "Từ 20 xuống 12 ngày.", "Từ 20 xuống 12 ngày.", "Hết",
		  "Hết" },
		{ "Từ 20 xuống 12 ngày.", "2", "3", "Từ 20 xuống 12 ngày." },
		{ "12 ngày, rồi 12 ngày", "12 ngày", "9 giờ",
		  "9 giờ, rồi 9 giờ" },
		{ "một một một", "một", "một một", "một một một một một một" },
		{ "đường, đườngở", "đường", "phố", "phố, đườngở" },
		{ "ẻđường đường", "đường", "phố", "ẻđường phố" },
		{ "“đường”", "đường", "phố", "“phố”" },
		{ "(a)(a)", "(a)", "b", "bb" },
		{ "một đường", "một", "", " đường" },
		{ "một đường", "", "hai", "một đường" },
		{ "", "một", "hai", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct life life = { .count = 0 };
		struct td_corrected corrected;

		add_award(&life, 5);
		add_correction(&life, SECOND, AWARD, TD_CORRECT_TEXT,
		               rows[i].was, rows[i].is);
		read_settled(&corrected, &life, rows[i].text);
		assert_string_equal(corrected.text, rows[i].wanted);
		assert_int_equal(corrected.by[TD_CORRECT_TEXT] != NULL,
		                 strcmp(rows[i].text, rows[i].wanted) != 0);
		td_corrected_clear(&corrected);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_uncorrected),
		cmocka_unit_test(test_nothing_decided),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_no_effect),
		cmocka_unit_test(test_chain),
		cmocka_unit_test(test_other),
		cmocka_unit_test(test_sent_up),
		cmocka_unit_test(test_settled),
		cmocka_unit_test(test_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
