/* Rules for the register, and for the day that a record says. */

#include "record/unit.h"
#include "rules/proceeding/session_rules.h"
#include "rules/register/register_rules.h"
#include "rules_fixture.h"

/* A unit and who manages it; an empty name ends them. */
struct link {
	const char *unit;
	const char *manager;
};

enum {
	LINKS_MAX = 4
};

struct chain {
	const struct link *links;
	struct td_reader *reader;
	const struct td_unit *own; /* "a" */
	struct td_unit *units[LINKS_MAX];
};

static struct td_unit *
unit_below(struct td_reader *reader, const char *manager, const char *was)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_unit *unit;

	td_strbuf_add(&text, "schema: thidua/unit/1\n"
	                     "name: Sở Thử\n"
	                     "class: agency\n");
	if (manager)
		td_strbuf_addf(&text, "managed_by: %s\n", manager);
	td_strbuf_addf(&text, "level: province\n%s", was);
	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, text.text));
	td_strbuf_clear(&text);
	return unit;
}

static const struct td_unit *
unit_of(void *units, const char *id)
{
	struct chain *chain = units;

	if (strcmp(id, "a") == 0)
		return chain->own;
	for (size_t i = 0; i < LINKS_MAX && chain->links[i].unit; i++) {
		if (strcmp(chain->links[i].unit, id) != 0)
			continue;
		if (!chain->units[i])
			chain->units[i] = unit_below(
			    chain->reader, chain->links[i].manager, "");
		return chain->units[i];
	}
	return NULL;
}

static void
managers_come_to_an_end(void **state)
{
	/* Of the unit "a", which "b" manages. */
	static const struct {
		struct link links[LINKS_MAX];
		const char *wanted;
		const char *was; /* of "a"; NULL: nothing else */
	} rows[] = {
		{ { { "b", NULL } }, "", NULL },
		{ { { "b", "c" }, { "c", NULL } }, "", NULL },
		{ { { "b", "a" } },
		  "4:13 unit-managers-circle chain=b → a → b",
		  NULL },
		{ { { "b", "b" } },
		  "4:13 unit-managers-circle chain=b → b",
		  NULL },
		{ { { "b", "c" }, { "c", "d" }, { "d", "c" } },
		  "4:13 unit-managers-circle chain=b → c → d → c",
		  NULL },
		/* One that cannot be read ends it, too. */
		{ { { "b", "c" } }, "", NULL },
		{ { { NULL, NULL } }, "", NULL },
		/* Nor was it so on the last day of who managed it before. */
		{ { { "b", NULL }, { "c", "a" } },
		  "7:62 unit-managers-circle chain=c → a → c",
		  "was:\n  - {until: \"2026-05-04\", entered: \"2026-05-05\", "
		  "managed_by: c}\n" },
		{ { { "b", NULL }, { "c", NULL } },
		  "",
		  "was:\n  - {until: \"2026-05-04\", entered: \"2026-05-05\", "
		  "managed_by: c}\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_reader *reader = td_reader_new(NULL);
		struct td_diag *diag = td_diag_new();
		struct chain chain = { .links = rows[i].links,
			               .reader = reader };
		struct td_unit *unit = unit_below(
		    reader, "b", rows[i].was ? rows[i].was : "");
		enum td_status status;

		chain.own = unit;
		status = td_rule_unit_managers(unit, unit_of, &chain, diag);
		assert_said(diag, rows[i].wanted);
		assert_int_equal(status, td_diag_status(diag));
		td_unit_free(unit);
		for (size_t j = 0; j < LINKS_MAX; j++)
			td_unit_free(chain.units[j]);
		td_diag_free(diag);
		td_reader_free(reader);
	}
}

static void
a_day_has_come(void **state)
{
	static const struct {
		const char *day;
		bool come;
	} rows[] = {
		{ "2027-11-19", true },
		{ "2027-11-20", true },
		{ "2027-11-21", false },
		{ NULL, true },
	};
	struct td_reader *reader = td_reader_new(NULL);
	struct td_document *document = read_text(
	    reader, TD_KIND_UNIT,
	    "schema: thidua/unit/1\nname: Sở Thử\nclass: agency\n"
	    "level: province\n");

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_diag *diag = td_diag_new();
		const struct td_day day = {
			.given = rows[i].day != NULL,
			.date = day_of(rows[i].day ? rows[i].day : "2999-01-01")
		};

		assert_int_equal(td_rule_day_has_come(document, &day,
		                                      day_of("2027-11-20"),
		                                      diag),
		                 rows[i].come ? TD_OK : TD_INVALID);
		assert_int_equal(td_diag_count_of(diag, TD_LIFE_DAY_TO_COME),
		                 !rows[i].come);
		td_diag_free(diag);
	}
	td_document_free(document);
	td_reader_free(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(managers_come_to_an_end),
		cmocka_unit_test(a_day_has_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
