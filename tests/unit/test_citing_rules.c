/* What a document cites as its basis, held to what is in force on its day. */

#include "record/procedure.h"
#include "rules/citing_rules.h"
#include "rules_fixture.h"

/* Two laws one after the other, the second amended later; a decree; and a row
 * that is no citation. */
#define ROW(id, name, text, from, until)                                       \
	"  - {id: " id ", name: " name ", value: \"" text                      \
	"\", unit: text, from: \"" from "\", until: " until                    \
	", source: {instrument: L, basis: read}}\n"

static const char rules_text[] = "schema: thidua/procedure/1\nrules:\n" ROW(
    TD_CITE_ROWS "luat", "Luật Thi đua", "Căn cứ Luật Thi đua số 15/2003/QH11",
    "2004-07-01", "\"2023-12-31\"")
    ROW(TD_CITE_ROWS "luat", "Luật Thi đua",
        "Căn cứ Luật Thi đua số 06/2022/QH15", "2024-01-01", "\"2026-12-31\"")
	ROW(TD_CITE_ROWS "luat", "Luật Thi đua",
            "Căn cứ Luật Thi đua số 06/2022/QH15, sửa đổi, bổ sung bởi Luật "
            "số 10/2026/QH16 và Luật số 11/2026/QH16",
            "2027-01-01", "null") ROW(TD_CITE_ROWS "nghi-dinh", "Nghị định 152",
                                      "Căn cứ Nghị định 152/2025/NĐ-CP",
                                      "2025-07-01", "\"2027-06-30\"")
	    ROW("khac", "Luật Khác", "Căn cứ Luật Khác số 1/1990/QH8",
                "1990-01-01", "\"1999-12-31\"");

struct row {
	const char *name;
	const char *basis;
	const char *on;
	const char
	    *found;      /* the text of the row; NULL: the basis is in force */
	const char *now; /* of the row in force; NULL: there is none */
};

#define OLD "Căn cứ Luật Thi đua số 15/2003/QH11"
#define LAW "Căn cứ Luật Thi đua số 06/2022/QH15"
#define AMENDED                                                                         \
	LAW ", sửa đổi, bổ sung bởi Luật số 10/2026/QH16 và Luật số " \
	    "11/2026/QH16"
#define DECREE "Căn cứ Nghị định 152/2025/NĐ-CP"

static const struct row rows[] = {
	{ "what is in force", LAW, "2026-12-31", NULL, NULL },
	{ "what was in force the year before", OLD, "2024-01-01", OLD, LAW },
	{ "what was in force then", OLD, "2023-12-31", NULL, NULL },
	{ "what is not in force yet", LAW, "2023-12-31", LAW, OLD },
	{ "the number alone, among other words",
	  "Theo Luật số 15/2003/QH11, điều 1;", "2024-01-01", OLD, LAW },
	{ "a number that begins like it", "Theo Luật số 15/2003/QH1, điều 1;",
	  "2024-01-01", NULL, NULL },
	{ "both amendments", AMENDED, "2027-01-01", NULL, NULL },
	{ "no amendment", LAW, "2027-01-01", LAW, AMENDED },
	{ "no amendment, in words of its own", "Theo Luật Thi đua",
	  "2027-01-01", AMENDED, AMENDED },
	{ "both amendments, in words of its own",
	  "Theo Luật Thi đua (10/2026/QH16, 11/2026/QH16)", "2027-01-01", NULL,
	  NULL },
	{ "the first amendment alone", "Theo Luật Thi đua (10/2026/QH16)",
	  "2027-01-01", AMENDED, AMENDED },
	{ "the last amendment alone", "Theo Luật Thi đua (11/2026/QH16)",
	  "2027-01-01", AMENDED, AMENDED },
	{ "no amendment before there was one", "Theo Luật Thi đua",
	  "2026-12-31", NULL, NULL },
	{ "a decree on the law needs no amendment of it",
	  "Căn cứ Nghị định về Luật Thi đua", "2027-01-01", NULL, NULL },
	{ "another law", "Căn cứ Luật Đất đai số 31/2024/QH15", "2027-01-01",
	  NULL, NULL },
	{ "a decree in force", DECREE, "2027-06-30", NULL, NULL },
	{ "a decree that nothing followed", DECREE, "2027-07-01", DECREE,
	  NULL },
	{ "what no row of citations says", "Căn cứ Luật Khác số 1/1990/QH8",
	  "2027-01-01", NULL, NULL },
};

static void
a_basis_is_in_force(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_procedure *procedure;

	(void)state;
	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, rules_text));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_procedure_rule *now = NULL;
		const struct td_procedure_rule *found = td_rule_basis_in_force(
		    &now, procedure, rows[i].basis, day_of(rows[i].on));

		if ((found != NULL) != (rows[i].found != NULL))
			fail_msg("%s: %s", rows[i].name,
			         found ? found->text : "nothing");
		if (!found)
			continue;
		assert_string_equal(found->text, rows[i].found);
		assert_int_equal(now != NULL, rows[i].now != NULL);
		if (now)
			assert_string_equal(now->text, rows[i].now);
	}
	td_procedure_free(procedure);
	td_reader_free(reader);
}

/* A number of a document, however long it is; what is longer than any is none,
 * and the text after it goes on. */
static void
numbers_of_any_length(void **state)
{
	enum {
		LONGEST = 59
	};
	static const struct {
		size_t length;
		bool is_number;
	} lengths[] = { { 10, true },
		        { LONGEST, true },
		        { LONGEST + 1, false },
		        { LONGEST + 40, false } };

	(void)state;
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		char number[128] = "1/2003/";
		char basis[160];
		struct td_procedure_rule rule = {
			.id.text = TD_CITE_ROWS "luat",
			.name = "Luật Thi đua",
			.text = number,
			.from = { .given = true, .date = day_of("2004-07-01") },
			.until = { .given = true,
			           .date = day_of("2023-12-31") },
		};
		const struct td_procedure procedure = { .rules = &rule,
			                                .rule_count = 1 };
		const struct td_procedure_rule *now;

		memset(number + 7, 'A', lengths[i].length - 7);
		number[lengths[i].length] = '\0';
		snprintf(basis, sizeof basis, "Căn cứ %s", number);
		strcat(number, " và phụ lục");
		assert_int_equal(td_rule_basis_in_force(&now, &procedure, basis,
		                                        day_of("2024-01-01")) !=
		                     NULL,
		                 lengths[i].is_number);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_basis_is_in_force),
		cmocka_unit_test(numbers_of_any_length),
	};

	return cmocka_run_group_tests_name("citing_rules", tests, NULL, NULL);
}
