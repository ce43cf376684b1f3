/* The catalogue of awards and the rows of procedure, from text to struct. */

#include "record_fixture.h"

#include "base/strbuf.h"
#include "defaults/defaults.h"
#include "record/authority.h"
#include "record/shipped.h"

#include <string.h>

#include <stdlib.h>
#include <string.h>

static struct td_reader *reader;

static int
set_up(void **state)
{
	(void)state;
	reader = td_reader_new(NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	td_reader_free(reader);
	return 0;
}

#define AWARD(id, more, from, until)                                           \
	"  - {id: " id ", name: N, level: province, class: commendation, "     \
	"decided_by: D, recipients: [individual], campaign: null, " more       \
	"from: " from ", until: " until ", source: {instrument: L, basis: "    \
	"read}}\n"
#define REGULATION                                                             \
	"regulation: {number: 86/2025/QĐ-UBND, date: \"2025-12-03\", "        \
	"issuer: UBND}, "
#define AWARDS(rows)                                                           \
	"schema: thidua/awards/1\n"                                            \
	"parts: [{id: TTR, name: T}, {id: KP, name: K}]\n"                     \
	"awards:\n" rows

static struct td_awards *
awards_of(const char *text)
{
	struct td_awards *awards;

	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, text));
	return awards;
}

static struct td_date
day_of(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

static void
a_decider_has_a_name(void **state)
{
	enum td_decider decider = TD_DECIDER_COUNT;

	(void)state;
	for (unsigned i = 0; i < TD_DECIDER_COUNT; i++) {
		const char *name = td_decider_name((enum td_decider)i);

		assert_true(td_decider_from_name(&decider, name));
		assert_int_equal(decider, i);
	}
	assert_string_equal(td_decider_name(TD_DECIDER_PRESIDENT), "president");
	assert_false(td_decider_from_name(&decider, "county-chairman"));
	assert_int_equal(decider, TD_DECIDER_COUNT - 1);
}

static void
an_award_says_who_decides_and_whether_a_council_speaks(void **state)
{
	struct td_awards *awards = awards_of(
	    AWARDS(AWARD("A",
	                 "deciders: [government, prime-minister], council: "
	                 "true, council_source: {instrument: Q, basis: read}, ",
	                 "\"2024-01-01\"", "null")
	               AWARD("B", "", "\"2024-01-01\"", "null")));
	const struct td_award *award = &awards->awards[0];

	(void)state;
	assert_true(award->deciders[TD_DECIDER_GOVERNMENT]);
	assert_true(award->deciders[TD_DECIDER_PRIME_MINISTER]);
	assert_false(award->deciders[TD_DECIDER_PRESIDENT]);
	assert_true(award->needs_council);
	assert_string_equal(award->council_source.instrument, "Q");
	assert_false(awards->awards[1].needs_council);
	for (size_t i = 0; i < TD_DECIDER_COUNT; i++)
		assert_false(awards->awards[1].deciders[i]);
	td_awards_free(awards);
}

static void
factors_are_exact(void **state)
{
	static const struct {
		const char *text;
		int wanted;
	} rows[] = { { "0.3", 300 },      { "0.6", 600 },
		     { "1.5", 1500 },     { "2.25", 2250 },
		     { "12", 12000 },     { "12.0", 12000 },
		     { "0.001", 1 },      { "1.500", 1500 },
		     { "1000", 1000000 }, { "15e-1", 1500 },
		     { "0.45e1", 4500 },  { "1500.0e-3", 1500 },
		     { "1e2", 100000 },   { "1.1250000", 1125 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char text[1000];
		struct td_awards *awards;

		snprintf(text, sizeof text,
		         AWARDS(AWARD("A",
		                      "factors: {individual: %s, source: "
		                      "{instrument: N, basis: read}}, ",
		                      "\"2024-01-01\"", "null")),
		         rows[i].text);
		awards = awards_of(text);
		assert_int_equal(
		    awards->awards[0].factors[TD_RECIPIENT_INDIVIDUAL],
		    rows[i].wanted);
		assert_int_equal(
		    awards->awards[0].factors[TD_RECIPIENT_COLLECTIVE], 0);
		td_awards_free(awards);
	}
}

static void
a_factor_with_more_decimals_is_refused(void **state)
{
	static const char *const rows[] = { "0.0005", "1.2345", "0",
		                            "-1",     "1001",   "\"1.5\"" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_diag *diag = td_diag_new();
		char text[1000];

		snprintf(text, sizeof text,
		         AWARDS(AWARD("A",
		                      "factors: {individual: %s, source: "
		                      "{instrument: N, basis: read}}, ",
		                      "\"2024-01-01\"", "null")),
		         rows[i]);
		refuse_text(reader, TD_KIND_AWARDS, text, diag);
		td_diag_free(diag);
	}
}

static void
a_rate_and_a_part_say_where_they_come_from(void **state)
{
	struct td_awards *awards = awards_of(AWARDS(AWARD(
	    "A",
	    "dossier: [TTR, KP], dossier_source: {instrument: L84, basis: "
	    "read}, dossier_recall: {parts: [KP], source: {instrument: N152, "
	    "basis: recall}}, factors: {individual: 0.3, collective: 0.6, "
	    "recall: [individual], source: {instrument: N, basis: read}}, ",
	    "\"2024-01-01\"", "null")));
	const struct td_award *award = &awards->awards[0];

	(void)state;
	assert_int_equal(
	    td_award_factor_source(award, TD_RECIPIENT_INDIVIDUAL).basis,
	    TD_BASIS_RECALL);
	assert_int_equal(
	    td_award_factor_source(award, TD_RECIPIENT_COLLECTIVE).basis,
	    TD_BASIS_READ);
	assert_string_equal(td_award_part_source(award, "KP").instrument,
	                    "N152");
	assert_string_equal(td_award_part_source(award, "TTR").instrument,
	                    "L84");
	td_awards_free(awards);
}

static void
a_row_of_the_province_counts_while_it_is_in_force(void **state)
{
	struct td_awards *awards = awards_of(AWARDS(
	    AWARD("A", "", "\"2024-01-01\"",
	          "\"2025-06-30\"") AWARD("A", "", "\"2025-07-01\"", "null")
		AWARD("A", REGULATION, "\"2025-12-15\"", "\"2026-12-31\"")));

	(void)state;
	assert_ptr_equal(td_awards_find(awards, "A", day_of("2025-06-30")),
	                 &awards->awards[0]);
	assert_ptr_equal(td_awards_find(awards, "A", day_of("2025-12-14")),
	                 &awards->awards[1]);
	assert_ptr_equal(td_awards_find(awards, "A", day_of("2025-12-15")),
	                 &awards->awards[2]);
	assert_ptr_equal(td_awards_find(awards, "A", day_of("2026-12-31")),
	                 &awards->awards[2]);
	assert_ptr_equal(td_awards_find(awards, "A", day_of("2027-01-01")),
	                 &awards->awards[1]);
	assert_string_equal(awards->awards[2].regulation.number.text,
	                    "86/2025/QĐ-UBND");
	assert_null(awards->awards[1].regulation.node);
	td_awards_free(awards);
}

#define RULE(id, value, unit, more, from)                                      \
	"  - {id: " id ", name: N, value: " value ", unit: " unit ", " more    \
	"from: " from ", until: null, source: {instrument: L, basis: read}}\n"
#define RULES(rows) "schema: thidua/procedure/1\nrules:\n" rows

static void
a_rule_of_the_province_counts_too(void **state)
{
	struct td_procedure *procedure;
	const struct td_procedure_rule *rule;

	(void)state;
	td_procedure_read(
	    &procedure,
	    read_text(reader, TD_KIND_PROCEDURE,
	              RULES(RULE("quorum-award", "80", "percent", REGULATION,
	                         "\"2025-12-15\"")
	                        RULE("quorum-award", "75", "percent", "",
	                             "\"2024-01-01\"")
	                            RULE("base-salary", "2340000", "dong", "",
	                                 "\"2024-07-01\""))));
	rule = td_procedure_find(procedure, "quorum-award",
	                         day_of("2025-12-14"));
	assert_string_equal(rule->text, "75");
	rule = td_procedure_find(procedure, "quorum-award",
	                         day_of("2025-12-15"));
	assert_string_equal(rule->text, "80");
	rule = td_procedure_find(procedure, "base-salary",
	                         day_of("2026-01-01"));
	assert_int_equal(rule->unit, TD_PROCEDURE_DONG);
	assert_string_equal(rule->text, "2340000");
	assert_string_equal(td_procedure_unit_name(rule->unit), "dong");
	td_procedure_free(procedure);
}

static void
money_is_in_whole_dong(void **state)
{
	static const char *const rows[] = { "2340000.5", "0", "text" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_diag *diag = td_diag_new();
		char text[400];

		snprintf(text, sizeof text,
		         RULES(RULE("base-salary", "%s", "dong", "",
		                    "\"2024-07-01\"")),
		         rows[i]);
		refuse_text(reader, TD_KIND_PROCEDURE, text, diag);
		td_diag_free(diag);
	}
}

static void
an_instrument_that_was_not_read_is_known_until_the_province_reads_it(
    void **state)
{
	struct td_procedure *procedure;

	(void)state;
	td_procedure_read(
	    &procedure,
	    read_text(
		reader, TD_KIND_PROCEDURE,
		RULES(RULE("law", "chưa rõ", "text", "unread: nomination, ",
	                   "\"2026-10-01\"") RULE("law", "đã đối chiếu", "text",
	                                          REGULATION, "\"2027-02-01\"")
	                  RULE("salary", "chưa rõ", "text", "unread: amount, ",
	                       "\"2026-01-01\""))));
	assert_null(td_procedure_unread(procedure, TD_UNREAD_NOMINATION,
	                                day_of("2026-09-30")));
	assert_ptr_equal(td_procedure_unread(procedure, TD_UNREAD_NOMINATION,
	                                     day_of("2026-10-01")),
	                 &procedure->rules[0]);
	assert_null(td_procedure_unread(procedure, TD_UNREAD_NOMINATION,
	                                day_of("2027-02-01")));
	assert_ptr_equal(td_procedure_unread(procedure, TD_UNREAD_AMOUNT,
	                                     day_of("2027-02-01")),
	                 &procedure->rules[2]);
	td_procedure_free(procedure);
}

/* Every row that ships says who decides and pays what the law says. */
static void
what_ships_says_who_decides_and_what_is_paid(void **state)
{
	struct td_procedure *procedure;
	struct td_awards *awards;
	const struct td_award *award;

	(void)state;
	td_shipped_awards(&awards);
	for (size_t i = 0; i < awards->award_count; i++) {
		bool said = false;

		award = &awards->awards[i];
		for (size_t j = 0; j < TD_DECIDER_COUNT; j++)
			said = said || award->deciders[j];
		assert_true(said);
		assert_non_null(td_node_get(award->node, "council"));
		/* Decree 152/2025/NĐ-CP, art. 54. */
		if (award->factors[TD_RECIPIENT_HOUSEHOLD] > 0)
			assert_int_equal(
			    2 * award->factors[TD_RECIPIENT_HOUSEHOLD],
			    3 * award->factors[TD_RECIPIENT_INDIVIDUAL]);
	}
	award = td_awards_find(awards, "CTD-CP", day_of("2026-01-01"));
	assert_true(award->deciders[TD_DECIDER_GOVERNMENT]);
	assert_true(award->deciders[TD_DECIDER_PRIME_MINISTER]);
	assert_int_equal(award->factors[TD_RECIPIENT_COLLECTIVE], 12000);
	award = td_awards_find(awards, "GK-DN", day_of("2026-01-01"));
	assert_true(award->deciders[TD_DECIDER_BOARD_CHAIRMAN]);
	award = td_awards_find(awards, "CSTDCS", day_of("2026-01-01"));
	assert_false(award->deciders[TD_DECIDER_BOARD_CHAIRMAN]);
	td_awards_free(awards);

	td_shipped_procedure(&procedure);
	assert_string_equal(
	    td_procedure_find(procedure, "base-salary", day_of("2026-01-01"))
		->text,
	    "2340000");
	assert_non_null(td_procedure_unread(procedure, TD_UNREAD_NOMINATION,
	                                    day_of("2026-10-01")));
	td_procedure_free(procedure);
}

static void
check_city(const char *text, const char *wanted)
{
	struct td_strbuf city = TD_STRBUF_INIT;

	td_authority_add_city(&city, text);
	assert_string_equal(city.text, wanted);
	td_strbuf_clear(&city);
}

/* Forms that came are called after a city; its own rows say what they say. */
static void
a_city_has_a_citys_forms(void **state)
{
	struct td_awards *awards;

	(void)state;
	check_city("", "");
	check_city("Chiến sĩ thi đua cấp tỉnh",
	           "Chiến sĩ thi đua cấp thành phố");
	check_city("Tỉnh, tỉnh; tỉnhs", "Thành phố, thành phố; tỉnhs");
	check_city("Ủy ban nhân dân", "Ủy ban nhân dân");
	td_shipped_awards(&awards);
	awards->awards[awards->award_count - 1]
	    .regulation.node = awards->awards[0].node;
	awards->awards[awards->award_count - 1].name = "Của tỉnh";
	td_awards_name_city(awards);
	assert_string_equal(awards->awards[awards->award_count - 1].name,
	                    "Của tỉnh");
	assert_string_equal(
	    td_awards_find(awards, "BK-T", day_of("2026-01-01"))->name,
	    "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố");
	assert_string_equal(
	    td_awards_find(awards, "CSTDT", day_of("2026-01-01"))->name,
	    "Chiến sĩ thi đua cấp thành phố");
	for (size_t i = 0; i + 1 < awards->award_count; i++) {
		assert_null(strstr(awards->awards[i].name, "tỉnh"));
		assert_null(strstr(awards->awards[i].decided_by, "tỉnh"));
	}
	td_awards_free(awards);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_decider_has_a_name),
		cmocka_unit_test(
		    an_award_says_who_decides_and_whether_a_council_speaks),
		cmocka_unit_test(factors_are_exact),
		cmocka_unit_test(a_factor_with_more_decimals_is_refused),
		cmocka_unit_test(a_rate_and_a_part_say_where_they_come_from),
		cmocka_unit_test(a_city_has_a_citys_forms),
		cmocka_unit_test(
		    a_row_of_the_province_counts_while_it_is_in_force),
		cmocka_unit_test(a_rule_of_the_province_counts_too),
		cmocka_unit_test(money_is_in_whole_dong),
		cmocka_unit_test(
		    an_instrument_that_was_not_read_is_known_until_the_province_reads_it),
		cmocka_unit_test(what_ships_says_who_decides_and_what_is_paid),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
