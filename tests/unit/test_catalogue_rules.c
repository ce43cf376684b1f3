/* Rules for the store's own rules, and for the day that decides between rule
 * sets. */

#include "record/shipped.h"
#include "rules/catalogue/catalogue_rules.h"
#include "rules/nomination/award_rules.h"
#include "sent_fixture.h"

static struct td_reader *reader;

static int
begin(void **state)
{
	(void)state;
	reader = td_reader_new(NULL);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	td_reader_free(reader);
	return 0;
}

/* A row of a rule on a line of its own, the first on line 3. */
#define ROW(id, more, from, until)                                             \
	"  - {id: " id ", name: N, value: 1, unit: days, " more "from: " from  \
	", until: " until ", source: {instrument: L, basis: read}}\n"
#define OWN                                                                    \
	"regulation: {number: 86/2025/QĐ-UBND, date: \"2025-12-03\", "        \
	"issuer: UBND}, "

/* Of a regulation that came in time for the rows of 2025. */
#define EARLY                                                                  \
	"regulation: {number: 15/2025/QĐ-UBND, date: \"2025-03-12\", "        \
	"issuer: UBND}, "

struct row {
	const char *name;
	const char *rows;
	const char *wanted;
};

static const struct row rows[] = {
	{ "one after the other",
	  ROW("a", "", "\"2024-01-01\"", "\"2025-06-30\"")
	      ROW("a", "", "\"2025-07-01\"", "null"),
	  "" },
	{ "two that share a day",
	  ROW("a", "", "\"2024-01-01\"", "\"2025-07-01\"")
	      ROW("a", "", "\"2025-07-01\"", "null"),
	  "4:10 catalogue-overlap id=a first_line=3" },
	{ "the later first",
	  ROW("a", "", "\"2025-07-01\"", "null")
	      ROW("a", "", "\"2024-01-01\"", "\"2025-07-01\""),
	  "4:10 catalogue-overlap id=a first_line=3" },
	{ "one within the other",
	  ROW("a", "", "\"2024-01-01\"", "null")
	      ROW("a", "", "\"2025-07-01\"", "\"2025-07-31\""),
	  "4:10 catalogue-overlap id=a first_line=3" },
	{ "the province's over the one that came",
	  ROW("a", "", "\"2024-01-01\"", "null")
	      ROW("a", OWN, "\"2025-12-15\"", "null"),
	  "" },
	{ "two of the province's",
	  ROW("a", "", "\"2024-01-01\"", "null")
	      ROW("a", OWN, "\"2025-12-15\"", "null")
	          ROW("a", OWN, "\"2026-12-15\"", "null"),
	  "5:10 catalogue-overlap id=a first_line=4" },
	{ "from the day of its regulation",
	  ROW("a", OWN, "\"2025-12-03\"", "null"), "" },
	{ "from before its regulation", ROW("a", OWN, "\"2025-12-02\"", "null"),
	  "3:123 warning catalogue-row-retroactive id=a from=2025-12-02 "
	  "issued=2025-12-03" },
	{ "days that no row has",
	  ROW("a", "", "\"2024-01-01\"", "\"2025-06-30\"")
	      ROW("a", "", "\"2025-07-03\"", "null"),
	  "4:50 warning catalogue-gap id=a from=2025-07-01 to=2025-07-02" },
	{ "days that no row has, told once",
	  ROW("a", "", "\"2025-07-02\"", "null")
	      ROW("a", EARLY, "\"2025-07-02\"", "null")
	          ROW("a", "", "\"2024-01-01\"", "\"2025-06-30\""),
	  "3:50 warning catalogue-gap id=a from=2025-07-01 to=2025-07-01" },
	{ "days that the province's row has",
	  ROW("a", "", "\"2024-01-01\"", "\"2025-06-30\"")
	      ROW("a", "", "\"2025-07-03\"", "null")
	          ROW("a", EARLY, "\"2025-07-01\"", "\"2025-07-02\""),
	  "" },
	{ "a row of one day", ROW("a", "", "\"2025-07-01\"", "\"2025-07-01\""),
	  "" },
	{ "a row that ends before it begins",
	  ROW("a", "", "\"2025-07-02\"", "\"2025-07-01\""),
	  "3:71 catalogue-row-reversed id=a from=2025-07-02 "
	  "until=2025-07-01" },
	{ "of the province, beside one that does not",
	  ROW("a", "", "\"2024-01-01\"", "null")
	      ROW("b", EARLY, "\"2026-07-02\"", "\"2025-07-01\""),
	  "4:144 catalogue-row-reversed id=b from=2026-07-02 "
	  "until=2025-07-01" },
	{ "within another, which it shares no day with",
	  ROW("a", "", "\"2024-01-01\"", "null")
	      ROW("a", "", "\"2026-07-02\"", "\"2025-07-01\""),
	  "4:71 catalogue-row-reversed id=a from=2026-07-02 "
	  "until=2025-07-01" },
	{ "and before another",
	  ROW("a", "", "\"2026-07-02\"", "\"2025-07-01\"")
	      ROW("a", "", "\"2024-01-01\"", "null"),
	  "3:71 catalogue-row-reversed id=a from=2026-07-02 "
	  "until=2025-07-01" },
	{ "that leaves a gap to nobody",
	  ROW("a", "", "\"2022-07-02\"", "\"2021-07-01\"")
	      ROW("a", "", "\"2024-01-01\"", "\"2024-12-31\"")
	          ROW("a", "", "\"2026-07-02\"", "\"2025-07-01\""),
	  "3:71 catalogue-row-reversed id=a from=2022-07-02 "
	  "until=2021-07-01\n"
	  "5:71 catalogue-row-reversed id=a from=2026-07-02 "
	  "until=2025-07-01" },
	{ "another's rows",
	  ROW("a", "", "\"2024-01-01\"", "\"2025-06-30\"")
	      ROW("b", "", "\"2026-01-01\"", "null"),
	  "" },
};

static struct td_procedure *
procedure_of(const char *text)
{
	struct td_procedure *procedure;

	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, text));
	return procedure;
}

static void
rows_are_in_force_one_at_a_time(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_procedure *procedure;
	enum td_status status;

	td_strbuf_addf(&text, "schema: thidua/procedure/1\nrules:\n%s",
	               row->rows);
	procedure = procedure_of(text.text);
	status = td_rules_procedure_check(procedure, diag);
	assert_int_equal(status, td_diag_status(diag));
	assert_said(diag, row->wanted);
	td_procedure_free(procedure);
	td_strbuf_clear(&text);
	td_diag_free(diag);
}

/* The same of forms and of grounds. */
static void
no_row_ends_before_it_begins(void **state)
{
	static const char text[] =
	    "schema: thidua/awards/1\n"
	    "parts: [{id: TTR, name: T}]\n"
	    "grounds:\n"
	    "  - {id: campaign, name: P, name_en: C, like: campaign, from: "
	    "\"2025-07-01\", until: \"2025-06-30\", source: {instrument: L, "
	    "basis: read}}\n"
	    "awards:\n"
	    "  - {id: BK-T, name: Bằng khen, level: province, class: "
	    "commendation, decided_by: D, recipients: [individual], campaign: "
	    "null, from: \"2025-07-02\", until: \"2025-06-30\", source: "
	    "{instrument: L, basis: read}}\n";
	struct td_diag *diag = td_diag_new();
	struct td_awards *awards;

	(void)state;
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, text));
	assert_int_equal(td_rules_awards_check(awards, diag), TD_INVALID);
	assert_said(diag, "4:84 catalogue-row-reversed id=campaign "
	                  "from=2025-07-01 until=2025-06-30\n"
	                  "6:155 catalogue-row-reversed id=BK-T "
	                  "from=2025-07-02 until=2025-06-30");
	td_awards_free(awards);
	td_diag_free(diag);
}

static void
a_row_that_came_is_kept_as_it_came(void **state)
{
	static const char came[] = "schema: thidua/procedure/1\nrules:\n" ROW(
	    "a", "", "\"2024-01-01\"", "\"2025-06-30\"")
	    ROW("a", "", "\"2025-07-01\"", "null")
		ROW("b", "", "\"2024-01-01\"", "\"2025-06-30\"")
		    ROW("b", "", "\"2025-07-01\"", "null")
			ROW("c", "", "\"2024-01-01\"", "\"2025-06-30\"")
			    ROW("c", "", "\"2025-07-01\"", "null");
	/* Same keys in another order; an edit; one gone, one of our own. */
	static const char kept[] =
	    "schema: thidua/procedure/1\nrules:\n"
	    "  - {name: N, id: a, unit: days, value: 1, from: \"2024-01-01\", "
	    "until: \"2025-06-30\", source: {basis: read, instrument: "
	    "L}}\n" ROW("a", "note: sửa, ", "\"2025-07-01\"", "null")
		ROW("b", OWN, "\"2024-01-01\"", "null")
		    ROW("c", "", "\"2024-01-01\"", "\"2025-06-30\"");
	struct td_procedure *shipped = procedure_of(came);
	struct td_procedure *own = procedure_of(kept);
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_rule_procedure_intact(own, shipped, shipped,
	                                                 diag);

	(void)state;
	assert_int_equal(status, TD_OK);
	assert_said(diag, "4:10 warning catalogue-row-edited id=a "
	                  "from=2025-07-01\n"
	                  "3:3 warning catalogue-rows-missing rows=b, "
	                  "c (2025-07-01)");
	td_diag_free(diag);
	diag = td_diag_new();
	status = td_rule_procedure_intact(shipped, shipped, shipped, diag);
	assert_int_equal(status, TD_OK);
	assert_said(diag, "");
	td_diag_free(diag);
	td_procedure_free(own);
	td_procedure_free(shipped);
}

/* A row may have come with this release or with the other one, whichever of
 * its rows it is. */
static void
a_row_of_either_release_is_no_edit(void **state)
{
#define HEAD "schema: thidua/procedure/1\nrules:\n"
#define NOW(id, note) ROW(id, note, "\"2024-01-01\"", "null")
	static const struct {
		const char *own;
		const char *wanted;
	} kept[] = {
		{ HEAD NOW("a", "") NOW("b", ""), "" },
		{ HEAD NOW("a", "note: cũ, ") NOW("b", ""), "" },
		{ HEAD NOW("a", "") NOW("b", "note: cũ, "), "" },
		{ HEAD NOW("a", "note: sửa, ") NOW("b", ""),
		  "3:10 warning catalogue-row-edited id=a from=2024-01-01" },
		{ HEAD NOW("a", "") NOW("b", "note: sửa, "),
		  "4:10 warning catalogue-row-edited id=b from=2024-01-01" },
	};
	struct td_procedure *shipped = procedure_of(HEAD NOW("a", "")
	                                                NOW("b", ""));
	struct td_procedure *former = procedure_of(HEAD NOW("a", "note: cũ, ")
	                                               NOW("b", "note: cũ, "));

	(void)state;
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		struct td_procedure *own = procedure_of(kept[i].own);
		struct td_diag *diag = td_diag_new();

		assert_int_equal(
		    td_rule_procedure_intact(own, shipped, former, diag),
		    TD_OK);
		assert_said(diag, kept[i].wanted);
		td_diag_free(diag);
		td_procedure_free(own);
	}
	td_procedure_free(former);
	td_procedure_free(shipped);
#undef NOW
#undef HEAD
}

/* A file of examples/rules; the caller frees it. */
static char *
example(const char *name)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	char part[4096];
	size_t size;
	FILE *file;

	td_strbuf_addf(&path, "%s/examples/rules/%s", TD_SOURCE_DIR, name);
	file = fopen(path.text, "rb");
	assert_non_null(file);
	while ((size = fread(part, 1, sizeof part, file)) > 0)
		td_strbuf_add_bytes(&text, part, size);
	assert_int_equal(fclose(file), 0);
	td_strbuf_clear(&path);
	return td_strbuf_take(&text);
}

/* Decision 86/2025/QĐ-UBND of Bắc Ninh, in force from 15/12/2025. */
static void
a_province_adds_its_own_rules(void **state)
{
	char *awards_text = example("bac-ninh-awards.yaml");
	char *rules_text = example("bac-ninh-procedure.yaml");
	struct td_procedure *procedure = procedure_of(rules_text);
	struct td_procedure *shipped_rules;
	struct td_diag *diag = td_diag_new();
	const struct td_procedure_rule *rule;
	struct td_awards *shipped;
	struct td_awards *awards;
	enum td_status status;

	(void)state;
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, awards_text));
	td_shipped_awards(&shipped);
	td_shipped_procedure(&shipped_rules);
	status = td_rules_awards_check(awards, diag);
	status = td_worse(status, td_rules_procedure_check(procedure, diag));
	status = td_worse(
	    status, td_rule_awards_intact(awards, shipped, shipped, diag));
	status = td_worse(status,
	                  td_rule_procedure_intact(procedure, shipped_rules,
	                                           shipped_rules, diag));
	assert_said(diag, "");
	assert_int_equal(status, TD_OK);

	assert_true(td_awards_find(awards, "CTD-T", day_of("2025-06-30"))
	                ->campaign.given);
	assert_true(td_awards_find(awards, "CTD-T", day_of("2025-12-14"))
	                ->campaign.given);
	assert_false(td_awards_find(awards, "CTD-T", day_of("2025-12-15"))
	                 ->campaign.given);
	rule = td_procedure_find(procedure, "quorum-award",
	                         day_of("2025-12-14"));
	assert_int_equal(rule->source.basis, TD_BASIS_RECALL);
	rule = td_procedure_find(procedure, "quorum-award",
	                         day_of("2025-12-15"));
	assert_int_equal(rule->source.basis, TD_BASIS_READ);
	assert_string_equal(rule->text, "80");

	td_procedure_free(shipped_rules);
	td_awards_free(shipped);
	td_procedure_free(procedure);
	td_awards_free(awards);
	td_diag_free(diag);
	free(rules_text);
	free(awards_text);
}

/* Decree 98/2023/NĐ-CP until 30/06/2025, then Decree 152/2025/NĐ-CP. */
static void
the_day_of_receipt_decides_between_decrees(void **state)
{
	static const struct {
		const char *day;
		const char *ballot;
		enum td_basis basis;
	} days[] = {
		{ "2025-06-30", "Nghị định 98/2023/NĐ-CP", TD_BASIS_READ },
		{ "2025-07-01", "Nghị định 152/2025/NĐ-CP", TD_BASIS_RECALL },
	};
	struct td_awards *awards;

	(void)state;
	td_shipped_awards(&awards);
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		const struct td_award *award = td_awards_find(
		    awards, "CTD-CP", day_of(days[i].day));

		assert_string_equal(award->ballot_source.instrument,
		                    days[i].ballot);
		assert_int_equal(award->ballot_source.basis, days[i].basis);
	}
	assert_null(td_awards_find(awards, "CTD-CP", day_of("2023-12-31")));
	td_awards_free(awards);
}

/* Received on a day, the note on the amendment that was not read; from is the
 * day of a row that the province adds, NULL for none. */
static void
assert_amendment(const char *received, const char *from, const char *wanted)
{
	struct td_matter matter = { .nomination = NULL };
	const struct td_candidacy candidacy = { .matter = &matter };
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	struct td_nomination *nomination;
	struct td_procedure *procedure;
	const struct td_award *award;
	struct td_awards *awards;
	enum td_status status;

	td_shipped_procedure(&procedure);
	td_strbuf_addf(&text,
	               "schema: thidua/awards/1\n"
	               "parts: [{id: TTR, name: T}]\n"
	               "awards:\n"
	               "  - {id: BK-T, name: Bằng khen, level: province, "
	               "class: commendation, decided_by: D, recipients: "
	               "[individual], campaign: null, from: \"2025-07-01\", "
	               "until: null, source: {instrument: L, basis: read}}\n");
	if (from)
		td_strbuf_addf(&text,
		               "  - {id: BK-T, name: Bằng khen, level: "
		               "province, class: commendation, decided_by: D, "
		               "recipients: [individual], campaign: null, " OWN
		               "from: \"%s\", until: null, source: "
		               "{instrument: Q, basis: read}}\n",
		               from);
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, text.text));
	td_strbuf_clear(&text);
	td_strbuf_addf(&text,
	               "schema: thidua/nomination/1\n"
	               "award: BK-T\n"
	               "received: \"%s\"\n",
	               received);
	td_nomination_read(&nomination,
	                   examine(reader, TD_KIND_NOMINATION, text.text));
	award = td_awards_find(awards, "BK-T", day_of(received));
	matter.nomination = nomination;
	matter.awards = awards;
	matter.procedure = procedure;
	status = td_rule_award_amendment(&candidacy, award, diag);
	assert_int_equal(status, TD_OK);
	assert_said(diag, wanted);
	td_nomination_free(nomination);
	td_awards_free(awards);
	td_procedure_free(procedure);
	td_strbuf_clear(&text);
	td_diag_free(diag);
}

static void
an_amendment_that_was_not_read_is_noted(void **state)
{
#define NOTE                                                                    \
	"3:11 note award-amendment-unread amendment=Luật 06/2026/QH16 sửa " \
	"đổi Luật Thi đua, khen thưởng received="
	(void)state;
	assert_amendment("2026-09-30", NULL, "");
	assert_amendment("2026-10-01", NULL,
	                 NOTE "2026-10-01 award=Bằng khen award_id=BK-T "
	                      "from=2025-07-01");
	/* A row from before the amendment has not seen it; a later one has. */
	assert_amendment("2026-12-01", "2025-12-15",
	                 NOTE "2026-12-01 award=Bằng khen award_id=BK-T "
	                      "from=2025-12-15");
	assert_amendment("2026-12-01", "2026-10-01", "");
#undef NOTE
}

/* What a nomination received on a day rests on that has ended by then. */
static void
assert_lapsed(const char *award_id, const char *received, const char *wanted)
{
	struct td_matter matter = { .nomination = NULL };
	struct td_candidacy candidacy = { .matter = &matter };
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	struct td_nomination *nomination;
	struct td_procedure *procedure;
	struct td_awards *awards;

	td_shipped_procedure(&procedure);
	td_shipped_awards(&awards);
	td_strbuf_addf(&text,
	               "schema: thidua/nomination/1\n"
	               "award: %s\n"
	               "received: \"%s\"\n",
	               award_id, received);
	td_nomination_read(&nomination,
	                   examine(reader, TD_KIND_NOMINATION, text.text));
	matter.nomination = nomination;
	matter.awards = awards;
	matter.procedure = procedure;
	assert_int_equal(td_rule_award_lapsed(
			     &candidacy,
			     td_awards_find(awards, award_id, day_of(received)),
			     diag),
	                 TD_OK);
	assert_said(diag, wanted);
	td_nomination_free(nomination);
	td_awards_free(awards);
	td_procedure_free(procedure);
	td_strbuf_clear(&text);
	td_diag_free(diag);
}

static void
what_has_lapsed_is_noted_by_name(void **state)
{
#define NOTE(award, id, instrument)                                            \
	"3:11 note award-lapsed-unread award=" award " award_id=" id           \
	" instrument=" instrument " from=2027-03-01"
	(void)state;
	assert_lapsed("BK-T", "2027-02-28", "");
	assert_lapsed("BK-T", "2027-03-01",
	              NOTE("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
	                   "BK-T", "152/2025/NĐ-CP"));
	/* The powers of a commune rest on another decree too, and the least
	 * length of a campaign on a circular. */
	assert_lapsed(
	    "GK-X", "2027-03-01",
	    NOTE("Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã", "GK-X",
	         "152/2025/NĐ-CP") "\n" NOTE("Giấy khen của Chủ tịch Ủy ban "
	                                     "nhân dân cấp xã",
	                                     "GK-X", "129/2025/NĐ-CP"));
	assert_lapsed(
	    "BK-TTG", "2027-03-01",
	    NOTE(
		"Bằng khen của Thủ tướng Chính phủ", "BK-TTG",
		"152/2025/NĐ-CP") "\n" NOTE("Bằng khen của Thủ tướng Chính phủ",
	                                    "BK-TTG", "15/2025/TT-BNV"));
#undef NOTE
}

int
main(void)
{
	enum {
		COUNT = sizeof rows / sizeof *rows,
		OTHERS = 7
	};
	struct CMUnitTest tests[OTHERS + COUNT] = {
		cmocka_unit_test(a_row_that_came_is_kept_as_it_came),
		cmocka_unit_test(no_row_ends_before_it_begins),
		cmocka_unit_test(a_row_of_either_release_is_no_edit),
		cmocka_unit_test(a_province_adds_its_own_rules),
		cmocka_unit_test(the_day_of_receipt_decides_between_decrees),
		cmocka_unit_test(an_amendment_that_was_not_read_is_noted),
		cmocka_unit_test(what_has_lapsed_is_noted_by_name),
	};

	for (size_t i = 0; i < COUNT; i++)
		tests[OTHERS + i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = rows_are_in_force_one_at_a_time,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, begin, end);
}
