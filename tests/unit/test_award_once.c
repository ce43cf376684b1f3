/* Which nominations are for the same, by what they say of their time. */

#include "rules/nomination/award_rules.h"
#include "sent_fixture.h"

#define FROM(from, to) "from: \"" from "\", to: \"" to "\", "
#define OF(campaign, stage, year, time)                                        \
	"schema: thidua/nomination/1\ncampaign: " campaign "\nstage: " stage   \
	"\nyear: " year "\nachievement: {" time "id: ID, text: T}\n"
#define SPAN FROM("2026-06-01", "2027-05-31")

static const struct row {
	const char *name;
	const char *a;
	const char *b;
	bool titles; /* two titles meet, or two nominations of other ids */
	bool others;
} rows[] = {
	{ "the same time", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", SPAN), true, true },
	{ "of another campaign", OF("c", "final", "2027", SPAN),
	  OF("d", "final", "2027", SPAN), true, false },
	{ "at another stage", OF("c", "final", "2027", SPAN),
	  OF("c", "interim", "2027", SPAN), true, false },
	{ "of another year", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2026", SPAN), true, true },
	{ "a day in common, of other years", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", FROM("2027-05-31", "2028-05-30")), false,
	  true },
	{ "a day in common, the other way round",
	  OF("c", "final", "2027", FROM("2027-05-31", "2028-05-30")),
	  OF("c", "final", "2027", SPAN), false, true },
	{ "no day in common", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", FROM("2027-06-01", "2028-05-30")), false,
	  false },
	{ "nor the other way round",
	  OF("c", "final", "2027", FROM("2027-06-01", "2028-05-30")),
	  OF("c", "final", "2027", SPAN), false, false },
	{ "years in common, and no day",
	  OF("c", "final", "2027", FROM("2026-01-01", "2026-03-31")),
	  OF("c", "final", "2027", FROM("2026-04-01", "2026-12-31")), false,
	  false },
	{ "begun in another year", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", FROM("2025-12-31", "2027-05-31")), false,
	  true },
	{ "ended in another year", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", FROM("2026-06-01", "2026-12-31")), false,
	  true },
	{ "no time is known", OF("c", "final", "2027", ""),
	  OF("c", "final", "2027", ""), true, false },
	{ "of one alone", OF("c", "final", "2027", SPAN),
	  OF("c", "final", "2027", ""), true, false },
	{ "of the other alone", OF("c", "final", "2027", ""),
	  OF("c", "final", "2027", SPAN), true, false },
	{ "not known, of another year", OF("c", "final", "2027", ""),
	  OF("c", "final", "2026", ""), false, false },
	{ "not known, of no year", OF("c", "final", "null", ""),
	  OF("c", "final", "null", ""), false, false },
	{ "not known, of the year 1", OF("c", "final", "1", ""),
	  OF("c", "final", "1", ""), true, false },
	{ "not known, at another stage", OF("c", "final", "2027", ""),
	  OF("c", "interim", "2027", ""), false, false },
	{ "not known, at no stage", OF("c", "null", "2027", ""),
	  OF("c", "null", "2027", ""), false, false },
	{ "at no stage", OF("c", "null", "2027", SPAN),
	  OF("c", "null", "2027", SPAN), true, false },
};

static struct td_nomination *
nomination_of(struct td_reader *reader, const char *text, const char *id)
{
	const struct edit edits[EDITS_MAX] = { { "n", "ID", id } };
	struct td_nomination *nomination;
	char *changed = edited(text, "n", edits);

	td_nomination_read(&nomination,
	                   examine(reader, TD_KIND_NOMINATION, changed));
	free(changed);
	return nomination;
}

static void
which_meet(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_nomination *a = nomination_of(reader, rows[i].a, "a");
		struct td_nomination *b = nomination_of(reader, rows[i].b, "b");
		struct td_nomination *same = nomination_of(reader, rows[i].b,
		                                           "a");

		if (td_rule_titles_meet(a, b) != rows[i].titles)
			fail_msg("titles: %s", rows[i].name);
		if (td_rule_nominations_meet(a, b) != rows[i].others)
			fail_msg("nominations: %s", rows[i].name);
		/* One achievement is one, whenever it was. */
		assert_true(td_rule_nominations_meet(a, same));
		td_nomination_free(same);
		td_nomination_free(b);
		td_nomination_free(a);
	}
	td_reader_free(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(which_meet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
