/* Who sits on a council, and the ballots that it holds. */

#include "stored_rows.h"

#define COUNCIL_AT "councils/hd/hd.yaml"
#define COUNCIL(rows)                                                          \
	PUT(COUNCIL_AT, "schema: thidua/council/1\nunit: hd\nmembers:\n" rows)
/* Somebody, what on the council, from a day, entered on a day, and the rest. */
#define LATE(who, office, from, entered, rest)                                 \
	"  - {" who ", office: " office ", from: \"" from                      \
	"\", entered: \"" entered "\"" rest "}\n"
#define SEAT(who, office, from, rest) LATE(who, office, from, from, rest)
#define PERSON(rest) SEAT("person: tran-thi-thu", "member", "2026-01-05", rest)
#define NAMED(name, rest) SEAT("name: " name, "member", "2026-01-05", rest)
#define UNTIL(day) ", until: \"" day "\""
#define ENDED(day, entered) UNTIL(day) ", ended: {entered: \"" entered "\"}"
/* Those of whom a vote of life_fixture.h is. */
#define UV(number) NAMED("Ủy viên " number, "")
#define SEVEN UV("1") UV("2") UV("3") UV("4") UV("5") UV("6") UV("7")
#define EIGHT SEVEN UV("8")
#define LISTED PERSON("") EIGHT
#define VOTE_AT "proceedings/2027/c/hd--vote-2027-09-04.yaml"
#define VOTED "03 appraise nv for; 04 vote hd 8/0/0"
#define DECIDED VOTED "; 06 award"

static const struct row councils[] = {
#include "rows_council.def"
};

static const struct row ballots[] = {
#include "rows_ballot.def"
};

static void
a_ballot_is_held_to_the_council_of_its_day(void **state)
{
	(void)state;
	check_rows(ballots, sizeof ballots / sizeof *ballots, NULL);
}

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
		cmocka_unit_test(a_ballot_is_held_to_the_council_of_its_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
