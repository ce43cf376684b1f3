/* Who sits on a council, and the ballots that it holds. */

#include "stored_rows.h"

#define COUNCIL_AT "councils/hd/hd.yaml"
#define COUNCIL(rows)                                                          \
	PUT(COUNCIL_AT, "schema: thidua/council/1\nunit: hd\nmembers:\n" rows)
/* Somebody, what on the council, from and entered on a day, and the rest. */
#define SEAT(who, office, from, rest)                                          \
	"  - {" who ", office: " office ", from: \"" from                      \
	"\", entered: \"" from "\"" rest "}\n"
#define PERSON(rest) SEAT("person: tran-thi-thu", "member", "2026-01-05", rest)
#define NAMED(name, rest) SEAT("name: " name, "member", "2026-01-05", rest)
#define UNTIL(day) ", until: \"" day "\""
#define ENDED(day, entered) UNTIL(day) ", ended: {entered: \"" entered "\"}"

static const struct row councils[] = {
#include "rows_council.def"
};

static void
a_council_is_held_to_itself(void **state)
{
	(void)state;
	check_rows(councils, sizeof councils / sizeof *councils, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_council_is_held_to_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
