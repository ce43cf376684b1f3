/* Shares of all members, held to another way of counting them. */

#include "rules/proceeding/vote.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	MEMBERS_MAX = 200
};

/* The law's own shares, what other rules use, and the ends. */
static const int shares[] = { 80, 90, 50, 51, 66, 67, 75, 1, 33, 99, 100 };

#define SHARE_COUNT (sizeof shares / sizeof *shares)

/* Whole per cents that the votes make up, by long division: a part of a per
 * cent more never reaches the next whole share. */
static int
whole_per_cents(int votes, int members)
{
	int rest = votes;
	int per_cents = 0;

	for (int digit = 0; digit < 3; digit++) {
		per_cents = per_cents * 10 + rest / members;
		rest = rest % members * 10;
	}
	return per_cents;
}

static void
every_count(void **state)
{
	(void)state;
	for (size_t i = 0; i < SHARE_COUNT; i++)
		for (int members = 1; members <= MEMBERS_MAX; members++)
			for (int votes = 0; votes <= members; votes++)
				assert_int_equal(
				    td_vote_reaches(votes, members, shares[i]),
				    whole_per_cents(votes, members) >=
					shares[i]);
}

/* The least number is that below which no number does. */
static void
every_least(void **state)
{
	(void)state;
	for (size_t i = 0; i < SHARE_COUNT; i++)
		for (int members = 1; members <= MEMBERS_MAX; members++) {
			int least = 0;

			while (whole_per_cents(least, members) < shares[i])
				least++;
			assert_int_equal(td_vote_needed(members, shares[i]),
			                 least);
		}
	assert_int_equal(td_vote_needed(9, 101), 10);
}

static void
known_councils(void **state)
{
	static const struct {
		int members;
		int share;
		int needed;
	} rows[] = {
		{ 9, 80, 8 },   { 10, 80, 8 },    { 11, 80, 9 }, { 15, 80, 12 },
		{ 21, 80, 17 }, { 9, 90, 9 },     { 10, 90, 9 }, { 11, 90, 10 },
		{ 20, 90, 18 }, { 21, 90, 19 },   { 1, 80, 1 },  { 3, 67, 3 },
		{ 3, 66, 2 },   { 200, 90, 180 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(td_vote_needed(rows[i].members, rows[i].share),
		                 rows[i].needed);
		assert_true(td_vote_reaches(rows[i].needed, rows[i].members,
		                            rows[i].share));
		assert_false(td_vote_reaches(rows[i].needed - 1,
		                             rows[i].members, rows[i].share));
	}
}

/* One more than those who are left. */
static void
every_majority(void **state)
{
	(void)state;
	for (int members = 1; members <= MEMBERS_MAX; members++)
		for (int votes = 0; votes <= members; votes++)
			assert_int_equal(td_vote_majority(votes, members),
			                 votes > members - votes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_count),
		cmocka_unit_test(every_least),
		cmocka_unit_test(known_councils),
		cmocka_unit_test(every_majority),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
