/* The kinds of ground of a catalogue, and which row of one counts. */

#include "record/awards.h"
#include "record_fixture.h"
#include "text_store.h"

static struct td_awards *
read_awards(struct td_reader *reader, const char *grounds)
{
	static const char format
	    [] = "schema: thidua/awards/1\n"
		 "parts: [{id: TTR, name: T}]\n"
		 "%s"
		 "awards: [{id: A, name: N, level: state, class: title, "
		 "decided_by: D, recipients: [individual], campaign: null, "
		 "from: \"2024-01-01\", until: null, source: {instrument: L, "
		 "basis: read}}]\n";
	struct td_awards *awards;
	char text[2000];

	snprintf(text, sizeof text, format, grounds);
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, text));
	return awards;
}

static const struct td_ground *
find(const struct td_awards *awards, const char *id, const char *on)
{
	struct td_day day = { .given = on != NULL };

	if (on)
		assert_true(td_date_parse(&day.date, on));
	return td_grounds_find(&awards->grounds, id, &day);
}

#define SOURCE "source: {instrument: L, basis: recall}"

/* A file that was made before there was a list has the six of the law. */
static void
without_a_list_there_are_six(void **state)
{
	static const char *const ids[] = { "campaign",       "merit",
		                           "ad-hoc",         "career",
		                           "service-length", "external" };
	struct td_reader *reader = td_reader_new(NULL);
	struct td_awards *awards = read_awards(reader, "");

	(void)state;
	assert_int_equal(awards->grounds.count, 6);
	for (size_t i = 0; i < 6; i++) {
		const struct td_ground *ground = find(awards, ids[i],
		                                      "1990-01-01");

		assert_string_equal(awards->grounds.items[i].id.text, ids[i]);
		assert_ptr_equal(ground, &awards->grounds.items[i]);
		assert_int_equal(ground->source.basis, TD_BASIS_READ);
	}
	assert_null(find(awards, "thematic", "2026-10-01"));
	td_awards_free(awards);
	td_reader_free(reader);
}

static void
a_list_is_all_there_is(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_awards *awards = read_awards(
	    reader, "grounds:\n"
		    "  - {id: tuan-le, name: tuần lễ, name_en: week, like: "
		    "ad-hoc, from: \"2026-10-01\", until: \"2027-03-31\", "
		    "regulation: {number: 1/QĐ-UBND, date: \"2026-09-01\", "
		    "issuer: U}, " SOURCE "}\n");
	const struct td_ground *ground = find(awards, "tuan-le", NULL);

	(void)state;
	assert_int_equal(awards->grounds.count, 1);
	assert_null(find(awards, "campaign", "2027-01-01"));
	assert_string_equal(ground->name, "tuần lễ");
	assert_string_equal(ground->name_en, "week");
	assert_int_equal(ground->like, TD_LIKE_AD_HOC);
	assert_int_equal(ground->source.basis, TD_BASIS_RECALL);
	assert_non_null(ground->regulation.node);
	td_awards_free(awards);
	td_reader_free(reader);
}

static bool
stands(const struct td_ground *ground, const char *on)
{
	struct td_date date;

	assert_true(td_date_parse(&date, on));
	return td_ground_in_force(ground, date);
}

static void
a_row_stands_from_its_first_day_to_its_last(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_awards *awards = read_awards(
	    reader, "grounds:\n"
		    "  - {id: a, name: n, name_en: n, from: \"2026-10-01\", "
		    "until: \"2027-03-31\", " SOURCE "}\n"
		    "  - {id: b, name: n, name_en: n, from: \"2026-10-01\", "
		    "until: null, " SOURCE "}\n");

	(void)state;
	assert_false(stands(&awards->grounds.items[0], "2026-09-30"));
	assert_true(stands(&awards->grounds.items[0], "2026-10-01"));
	assert_true(stands(&awards->grounds.items[0], "2027-03-31"));
	assert_false(stands(&awards->grounds.items[0], "2027-04-01"));
	assert_true(stands(&awards->grounds.items[1], "2099-01-01"));
	td_awards_free(awards);
	td_reader_free(reader);
}

/* Rows of one kind, told apart by their English names. */
#define ROW(name, from, until, more)                                           \
	"  - {id: a, name: n, name_en: " name ", from: \"" from                \
	"\", until: " until ", " more SOURCE "}\n"
#define OWN "regulation: {number: 1/QĐ-UBND, date: \"2025-12-03\", issuer: U}, "

static const struct {
	const char *on; /* NULL: no day */
	const char *wanted;
} lookups[] = {
	{ "2023-12-31", "first" }, /* none has begun */
	{ "2024-06-30", "first" }, { "2025-06-01", "second" },
	{ "2026-06-01", "own" },   { "2027-06-01", "second" },
	{ "2028-01-01", "own" }, /* all are over: the last to begin */
	{ NULL, "first" },
};

static void
the_row_in_force_counts_else_the_nearest(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_awards *awards = read_awards(
	    reader,
	    "grounds:\n" ROW("first", "2024-01-01", "\"2024-12-31\"", "")
		ROW("second", "2025-01-01", "\"2027-12-31\"", "")
		    ROW("own", "2026-01-01", "\"2026-12-31\"", OWN));

	(void)state;
	for (size_t i = 0; i < sizeof lookups / sizeof *lookups; i++)
		assert_string_equal(find(awards, "a", lookups[i].on)->name_en,
		                    lookups[i].wanted);
	td_awards_free(awards);
	td_reader_free(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_list_there_are_six),
		cmocka_unit_test(a_list_is_all_there_is),
		cmocka_unit_test(a_row_stands_from_its_first_day_to_its_last),
		cmocka_unit_test(the_row_in_force_counts_else_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
