/* How a finding names what it speaks of. */

#include "record/awards.h"
#include "record/campaign.h"
#include "record/procedure.h"
#include "rules/cite.h"
#include "rules/setting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct td_date
day(int year, int month, int number)
{
	struct td_date date;

	assert_true(td_date_from_civil(&date, year, month, number));
	return date;
}

static void
assert_cited(char *found, const char *wanted)
{
	if (wanted)
		assert_string_equal(found, wanted);
	else
		assert_null(found);
	free(found);
}

/* The document, the place in it, or what there is of them. */
static void
sources_have_a_document_and_a_place(void **state)
{
	static const struct {
		const char *document;
		const char *at;
		const char *wanted;
	} rows[] = {
		{ "Luật 06/2022/QH15", "Đ.74", "Luật 06/2022/QH15, Đ.74" },
		{ "Luật 06/2022/QH15", NULL, "Luật 06/2022/QH15" },
		{ NULL, "Đ.74", "Đ.74" },
		{ NULL, NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_source source = {
			.instrument = rows[i].document, .at = rows[i].at
		};
		const struct td_campaign campaign = {
			.paper = { .number = { .text = rows[i].document } },
		};

		assert_cited(td_cite_source(&source), rows[i].wanted);
		assert_cited(td_cite_campaign(&campaign, rows[i].at),
		             rows[i].wanted);
	}
}

/* What a later document added has no section of the campaign's own. */
static void
a_later_document_is_cited_by_itself(void **state)
{
	const struct td_campaign campaign = {
		.paper = { .number = { .text = "135/KH-UBND" } },
	};

	(void)state;
	assert_cited(td_cite_campaign(&campaign, "812/QĐ-UBND, Điều 2"),
	             "812/QĐ-UBND, Điều 2");
	assert_cited(td_cite_campaign(&campaign, "V.2.b; 812/QĐ-UBND, Điều 2"),
	             "135/KH-UBND, V.2.b; 812/QĐ-UBND, Điều 2");
	assert_cited(td_cite_campaign(&campaign, "V.2.b, đoạn 2"),
	             "135/KH-UBND, V.2.b, đoạn 2");
}

static const char *
unit_name(void *names, const char *id, struct td_asof asof)
{
	(void)names;
	(void)asof;
	return strcmp(id, "noi-vu") == 0 ? "Sở Nội vụ" : NULL;
}

/* Of the decree that lapses, from that day on, and of no other. */
static void
sources_say_that_they_lapsed(void **state)
{
	struct td_procedure_rule rule = {
		.id = { .text = "decree-152-lapse" },
		.name = "Nghị định 152/2025/NĐ-CP hết hiệu lực",
		.lapsed = "152/2025/NĐ-CP",
		.from = { .given = true, .date = day(2027, 3, 1) },
	};
	const struct td_procedure procedure = { .rules = &rule,
		                                .rule_count = 1 };
	const struct td_source decree = {
		.instrument = "Nghị định 152/2025/NĐ-CP", .at = "Đ.44"
	};
	const struct td_source law = { .instrument = "Luật 06/2022/QH15" };

	(void)state;
	assert_cited(td_cite_source_on(&procedure, &decree, day(2027, 2, 28)),
	             "Nghị định 152/2025/NĐ-CP, Đ.44");
	assert_cited(td_cite_source_on(&procedure, &decree, day(2027, 3, 1)),
	             "Nghị định 152/2025/NĐ-CP, Đ.44; "
	             "Nghị định 152/2025/NĐ-CP hết hiệu lực");
	assert_cited(td_cite_source_on(&procedure, &law, day(2027, 3, 1)),
	             "Luật 06/2022/QH15");
}

static void
units_are_called_by_name(void **state)
{
	struct td_field items[] = { { .text = NULL },
		                    { .text = "noi-vu" },
		                    { .text = NULL },
		                    { .text = "la" } };
	const struct td_fields ids = { .items = items, .count = 4 };
	const struct td_fields none = { .items = items, .count = 1 };
	const struct td_setting setting = { .unit_name = unit_name };
	const struct td_setting nobody = { .unit_name = NULL };

	(void)state;
	assert_string_equal(td_cite_id(&items[0]), "-");
	assert_string_equal(td_cite_id(&items[1]), "noi-vu");
	assert_string_equal(td_cite_unit("noi-vu", &setting), "Sở Nội vụ");
	assert_string_equal(td_cite_unit("la", &setting), "la");
	assert_string_equal(td_cite_unit("noi-vu", &nobody), "noi-vu");
	assert_cited(td_cite_ids(&ids), "noi-vu, la");
	assert_cited(td_cite_units(&ids, &setting), "Sở Nội vụ; la");
	assert_cited(td_cite_ids(&none), "-");
	assert_cited(td_cite_units(&none, &setting), "-");
}

/* By the row of the day, else by any of its id, else by one of its family that
 * campaigns pay. */
static void
awards_are_called_by_name(void **state)
{
	struct td_award rows[] = {
		{ .id = { .text = "BK" }, .name = "Bằng khen cũ" },
		{ .id = { .text = "BK" }, .name = "Bằng khen" },
		{ .id = { .text = "HC1" },
		  .family = "HC",
		  .name = "Hạng Nhất" },
		{ .id = { .text = "HC2" },
		  .family = "HC",
		  .name = "Hạng Nhì",
		  .campaign = { .given = true } },
		{ .id = { .text = "HC3" },
		  .family = "HC",
		  .name = "Hạng Ba",
		  .campaign = { .given = true } },
		{ .id = { .text = "KT" } },
	};
	const struct td_awards awards = { .awards = rows, .award_count = 6 };
	const struct td_awards last = { .awards = rows + 4, .award_count = 2 };
	struct td_day day = { .given = true };
	const struct td_day none = { .given = false };

	(void)state;
	assert_true(td_date_parse(&day.date, "2026-01-01"));
	rows[1].from = day;
	rows[0].until.given = true;
	rows[0].until.date = td_date_add_days(day.date, -1);
	assert_string_equal(td_cite_award(&awards, "BK", &day), "Bằng khen");
	assert_string_equal(td_cite_award(&awards, "BK", &none),
	                    "Bằng khen cũ");
	assert_string_equal(td_cite_award(&awards, "BK", NULL), "Bằng khen cũ");
	assert_string_equal(td_cite_award(&awards, "HC1", NULL), "Hạng Nhất");
	assert_string_equal(td_cite_award(&awards, "HC", NULL), "Hạng Nhì");
	assert_string_equal(td_cite_award(&last, "HC", NULL), "Hạng Ba");
	assert_string_equal(td_cite_award(&awards, "KT", NULL), "KT");
	assert_string_equal(td_cite_award(&awards, "XX", &day), "XX");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sources_have_a_document_and_a_place),
		cmocka_unit_test(a_later_document_is_cited_by_itself),
		cmocka_unit_test(sources_say_that_they_lapsed),
		cmocka_unit_test(units_are_called_by_name),
		cmocka_unit_test(awards_are_called_by_name),
	};

	return cmocka_run_group_tests_name("cite", tests, NULL, NULL);
}
