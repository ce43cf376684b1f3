/* What a nomination is judged with: the row of the catalogue, and who takes
 * part for it. */

#include "base/strbuf.h"
#include "record_fixture.h"
#include "rules/nomination/award_rules.h"
#include "rules/weight.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct td_day
day_of(const char *text)
{
	struct td_day day = { .node = NULL };

	day.given = text && td_date_parse(&day.date, text);
	return day;
}

/* "BK" was always in force, "GK" since 2026. */
/* A record of which nothing is read. */
static struct td_document *
bare_record(void)
{
	static const char text[] = "name: A\n";
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();

	assert_int_equal(td_document_parse(&document, "u.yaml", text,
	                                   sizeof text - 1, NULL, diag),
	                 TD_OK);
	td_diag_free(diag);
	return document;
}

static void
the_row_in_force(void **state)
{
	struct td_award rows[] = {
		{ .id = { .text = "BK" } },
		{ .id = { .text = "GK" }, .from = day_of("2026-01-01") },
		{ .id = { .text = "CT" },
		  .from = day_of("2026-01-01"),
		  .entered = day_of("2026-03-01") },
	};
	struct td_awards awards = { .awards = rows, .award_count = 3 };
	const struct {
		const struct td_awards *awards;
		const char *award;
		const char *received; /* NULL: is not said */
		const struct td_award *wanted;
	} cases[] = {
		{ &awards, "BK", "2025-12-31", &rows[0] },
		{ &awards, "GK", "2025-12-31", NULL },
		{ &awards, "GK", "2026-01-01", &rows[1] },
		{ &awards, "XX", "2026-01-01", NULL },
		/* One that reaches back counts once it is entered. */
		{ &awards, "CT", "2026-02-28", NULL },
		{ &awards, "CT", "2026-03-01", &rows[2] },
		/* Without the day no row is in force, not even that one. */
		{ &awards, "BK", NULL, NULL },
		{ &awards, "GK", NULL, NULL },
		{ &awards, NULL, "2026-01-01", NULL },
		{ NULL, "BK", "2026-01-01", NULL },
	};

	(void)state;
	awards.document = bare_record();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct td_nomination nomination = {
			.award = { .text = cases[i].award },
			.received = day_of(cases[i].received),
		};

		assert_ptr_equal(td_matter_award(cases[i].awards, &nomination),
		                 cases[i].wanted);
	}
	td_document_free(awards.document);
}

/* Of a dissolved unit nothing more is asked; who took over takes part for its
 * people, when it is the one that nominates them. */
static void
whose_taking_part_counts(void **state)
{
	struct td_field heirs[] = { { .text = "so-moi" } };
	struct td_document *record = bare_record();
	const struct td_unit lasting = { .is_dissolved = false };
	const struct td_unit gone = { .document = record,
		                      .dissolved_on = day_of("2027-01-01"),
		                      .successors = { heirs, 1, NULL } };
	const struct td_unit by = { .is_dissolved = false };
	const struct td_person person = { .born = 1980 };
	const struct {
		const struct td_unit *unit;
		const struct td_person *person;
		const char *received;
		const char *by;
		const struct td_unit *wanted;
		const char *id;
	} rows[] = {
		{ &lasting, &person, "2027-06-01", "so-moi", &lasting, "so" },
		{ &lasting, NULL, "2027-06-01", "so-moi", &lasting, "so" },
		{ &gone, &person, "2026-12-31", "so-moi", &gone, "so" },
		{ &gone, &person, "2027-01-01", "so-moi", &by, "so-moi" },
		{ &gone, &person, "2027-01-01", "so-khac", NULL, NULL },
		{ &gone, &person, "2027-01-01", NULL, NULL, NULL },
		{ &gone, NULL, "2027-01-01", "so-moi", NULL, NULL },
		{ &gone, &person, NULL, "so-moi", &gone, "so" },
		{ NULL, &person, "2027-06-01", "so-moi", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_nomination nomination = {
			.received = day_of(rows[i].received),
			.nominated_by = { .text = rows[i].by },
		};
		const struct td_matter matter = { .nomination = &nomination,
			                          .unit = rows[i].unit,
			                          .unit_id = "so",
			                          .person = rows[i].person };
		const struct td_unit *found = NULL;
		const char *id = NULL;

		td_nominee_participant(&found, &id, &matter, &by);
		assert_ptr_equal(found, rows[i].wanted);
		if (rows[i].id)
			assert_string_equal(id, rows[i].id);
		else
			assert_null(id);
	}
	td_document_free(record);
}

static struct td_store_record *
header(struct td_reader *reader, const char *recall)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_store_record *store;

	td_strbuf_addf(&text,
	               "schema: thidua/store/1\n"
	               "authority: {id: u, name: U}\n"
	               "standing_body: {id: n, name: N}\n"
	               "time_zone: Asia/Ho_Chi_Minh\n"
	               "policies:\n"
	               "  roll: {period: forward, fixed: none, before_event: "
	               "backward}\n"
	               "  campaign_length: exact\n"
	               "  recall: %s\n",
	               recall);
	td_store_record_read(&store,
	                     read_text(reader, TD_KIND_STORE, text.text));
	td_strbuf_clear(&text);
	return store;
}

/* What was read is held to; of the rest the store says how. */
static void
what_was_read_weighs_more(void **state)
{
	const struct td_source read = { .basis = TD_BASIS_READ };
	const struct td_source recall = { .basis = TD_BASIS_RECALL };
	struct td_reader *reader = td_reader_new(NULL);
	struct td_store_record *warns = header(reader, "warn");
	struct td_store_record *refuses = header(reader, "refuse");
	const struct td_setting none = { .store = NULL };
	const struct td_setting lenient = { .store = warns };
	const struct td_setting strict = { .store = refuses };
	const struct td_nomination nomination = {
		.ground = { .text = "campaign" },
		.received = day_of("2027-01-01"),
	};
	const struct td_matter matter = { .nomination = &nomination,
		                          .setting = { .store = warns } };

	(void)state;
	assert_int_equal(td_rule_weight(&read, &none), TD_ERROR);
	assert_int_equal(td_rule_weight(&read, &lenient), TD_ERROR);
	assert_int_equal(td_rule_weight(&recall, &none), TD_WARNING);
	assert_int_equal(td_rule_weight(&recall, &lenient), TD_WARNING);
	assert_int_equal(td_rule_weight(&recall, &strict), TD_ERROR);
	/* The ground of a campaign stands in the law. */
	assert_int_equal(td_rule_weight_on(&matter, NULL), TD_ERROR);
	assert_int_equal(td_rule_weight_on(&matter, &read), TD_ERROR);
	assert_int_equal(td_rule_weight_on(&matter, &recall), TD_WARNING);
	td_store_record_free(refuses);
	td_store_record_free(warns);
	td_reader_free(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_read_weighs_more),
		cmocka_unit_test(the_row_in_force),
		cmocka_unit_test(whose_taking_part_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
