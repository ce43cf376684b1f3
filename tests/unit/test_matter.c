/* Which row of the catalogue judges a nomination. */

#include "rules/matter.h"

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
static void
the_row_in_force(void **state)
{
	struct td_award rows[] = {
		{ .id = { .text = "BK" } },
		{ .id = { .text = "GK" }, .from = day_of("2026-01-01") },
	};
	const struct td_awards awards = { .awards = rows, .award_count = 2 };
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
		/* Without the day no row is in force, not even that one. */
		{ &awards, "BK", NULL, NULL },
		{ &awards, "GK", NULL, NULL },
		{ &awards, NULL, "2026-01-01", NULL },
		{ NULL, "BK", "2026-01-01", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct td_nomination nomination = {
			.award = { .text = cases[i].award },
			.received = day_of(cases[i].received),
		};

		assert_ptr_equal(td_matter_award(cases[i].awards, &nomination),
		                 cases[i].wanted);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_row_in_force),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
