/* What each state means: every state against every question. */

#include "rules/proceeding/life_states.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define STATES TD_LIFE_STATE_COUNT

/* The letters of a row: Awarded, Decided, Pending, Over. The documents: t(ờ
 * trình), q(uyết định), p(hiếu), b(iên bản), d(anh sách), k (bằng khen); a
 * big R where a revocation is drafted. */
struct row {
	const char *is;
	enum td_life_turn turn;
	const char *papers;
};

static const struct row rows[STATES + 1] = {
	[TD_LIFE_ENTERED] = { "P", TD_TURN_GATE, "pb" },
	[TD_LIFE_IN_REVIEW] = { "P", TD_TURN_GATE, "pb" },
	[TD_LIFE_RETURNED] = { "P", TD_TURN_SENDER, "" },
	[TD_LIFE_READY] = { "P", TD_TURN_DECIDER, "pbtqd" },
	[TD_LIFE_SUBMITTED] = { "P", TD_TURN_DECIDER, "pbtqd" },
	[TD_LIFE_FAILED] = { "", TD_TURN_DECLINE, "" },
	[TD_LIFE_SENT_UP] = { "P", TD_TURN_ABOVE, "tqd" },
	[TD_LIFE_AWARDED] = { "AD", TD_TURN_NOBODY, "dkR" },
	[TD_LIFE_DECLINED] = { "DO", TD_TURN_NOBODY, "" },
	[TD_LIFE_WITHDRAWN] = { "DO", TD_TURN_NOBODY, "" },
	[TD_LIFE_REVOKED] = { "DO", TD_TURN_NOBODY, "" },
	/* Not replayed: nothing is known, so nothing is so. */
	[STATES] = { "", TD_TURN_NOBODY, "" },
};

static bool
holds(const char *letters, char letter)
{
	return strchr(letters, letter) != NULL;
}

static void
every_state(void **unused)
{
	(void)unused;
	for (int i = 0; i <= STATES; i++) {
		enum td_life_state state = (enum td_life_state)i;
		const struct row *row = &rows[i];

		assert_int_equal(td_life_is_known(state), i < STATES);
		assert_int_equal(td_life_is_awarded(state),
		                 holds(row->is, 'A'));
		assert_int_equal(td_life_is_decided(state),
		                 holds(row->is, 'D'));
		assert_int_equal(td_life_is_pending(state),
		                 holds(row->is, 'P'));
		assert_int_equal(td_life_is_over(state), holds(row->is, 'O'));
		assert_int_equal(td_life_turn(state), row->turn);
	}
}

static void
every_paper(void **unused)
{
	static const char letters[TD_TEMPLATE_KIND_COUNT] = {
		[TD_TEMPLATE_TO_TRINH] = 't',  [TD_TEMPLATE_QUYET_DINH] = 'q',
		[TD_TEMPLATE_PHIEU] = 'p',     [TD_TEMPLATE_BIEN_BAN] = 'b',
		[TD_TEMPLATE_DANH_SACH] = 'd', [TD_TEMPLATE_BANG_KHEN] = 'k',
	};

	(void)unused;
	for (int i = 0; i <= STATES; i++)
		for (int j = 0; j < TD_TEMPLATE_KIND_COUNT; j++) {
			enum td_life_state state = (enum td_life_state)i;
			enum td_template_kind kind = (enum td_template_kind)j;
			const char *papers = rows[i].papers;

			assert_int_equal(
			    td_life_fits_paper(state, kind, TD_ABOUT_AWARD),
			    holds(papers, letters[j]));
			assert_int_equal(
			    td_life_fits_paper(state, kind, TD_ABOUT_VOTE),
			    holds(papers, letters[j]));
			assert_int_equal(
			    td_life_fits_paper(state, kind, TD_ABOUT_REVOKE),
			    holds(papers, 'R'));
		}
}

/* A state that is decided is not pending; only one that is neither failed. */
static void
parts_of_the_whole(void **unused)
{
	(void)unused;
	for (int i = 0; i < STATES; i++) {
		enum td_life_state state = (enum td_life_state)i;

		assert_false(td_life_is_decided(state) &&
		             td_life_is_pending(state));
		if (td_life_is_over(state) || td_life_is_awarded(state))
			assert_true(td_life_is_decided(state));
		if (!td_life_is_decided(state) && !td_life_is_pending(state))
			assert_int_equal(state, TD_LIFE_FAILED);
		assert_int_equal(td_life_turn(state) == TD_TURN_NOBODY,
		                 td_life_is_decided(state));
	}
}

/* What happened last, for the counts. */
enum last {
	NOTHING,
	PROCEEDING,
	DECISION
};

static const struct td_gate gates[] = {
	{ .step = TD_ROUTE_APPRAISE, .by = "noi-vu" },
	{ .step = TD_ROUTE_OPINION, .by = "hoi-dong" },
	{ .step = TD_ROUTE_APPRAISE, .by = "bo-noi-vu" },
};

/* What is counted, "rule by", those that nobody can be late with in brackets;
 * NULL: nothing. */
static void
expect_counts(enum td_life_state state, size_t passed, enum last happened,
              const char *first, const char *second, const char *third)
{
	const struct td_proceeding proceeding = { .document = NULL };
	const struct td_decision decision = { .document = NULL };
	const struct td_ledger_event last = {
		.proceeding = happened == PROCEEDING ? &proceeding : NULL,
		.decision = happened == DECISION ? &decision : NULL,
	};
	const struct td_life life = { .reached = state,
		                      .gates_passed = passed,
		                      .last = happened ? &last : NULL };
	const struct td_gates all = { .items = (struct td_gate *)gates,
		                      .count = 3 };
	const struct td_nomination nomination = { .nominated_by = {
						      .text = "huong-son" } };
	const char *wanted[] = { first, second, third, NULL };
	struct td_life_count counts[TD_LIFE_COUNTS_MAX];
	size_t count = td_life_counts(counts, &life, &all, &nomination);
	char found[80];

	for (size_t i = 0; i < count; i++) {
		snprintf(found, sizeof found,
		         counts[i].untold ? "(%s %s)" : "%s %s", counts[i].rule,
		         counts[i].by);
		assert_non_null(wanted[i]);
		assert_string_equal(found, wanted[i]);
	}
	assert_null(wanted[count]);
}

static void
every_count(void **unused)
{
	(void)unused;
	for (int i = 0; i <= STATES; i++) {
		enum td_life_state state = (enum td_life_state)i;
		bool gate = state == TD_LIFE_ENTERED ||
		            state == TD_LIFE_IN_REVIEW;
		bool told = state == TD_LIFE_AWARDED ||
		            state == TD_LIFE_DECLINED;

		const char *ready = state == TD_LIFE_READY
		                        ? "(submit-after-consents bo-noi-vu)"
		                        : NULL;

		expect_counts(state, 0, NOTHING,
		              gate ? "(return-incomplete noi-vu)" : ready,
		              gate ? "appraisal noi-vu" : NULL, NULL);
		expect_counts(state, 1, PROCEEDING, ready, NULL, NULL);
		expect_counts(state, 2, PROCEEDING,
		              gate ? "(return-incomplete bo-noi-vu)" : ready,
		              gate ? "appraisal bo-noi-vu" : NULL, NULL);
		expect_counts(state, 3, PROCEEDING, ready, NULL, NULL);
		expect_counts(
		    state, 3, DECISION,
		    told ? "(forward-decision huong-son)" : ready,
		    state == TD_LIFE_AWARDED ? "(decision-copies bo-noi-vu)"
		    : told                   ? "(notify-refusal bo-noi-vu)"
					     : NULL,
		    state == TD_LIFE_AWARDED ? "(award-artefacts bo-noi-vu)"
					     : NULL);
	}
}

/* The first gate of a route may be the only one where somebody appraises, or
 * the last; what stands behind the gates is none. */
static void
who_appraises_stands_anywhere(void **unused)
{
	const struct td_gate other[] = {
		{ .step = TD_ROUTE_OPINION, .by = "hoi-dong" },
		{ .step = TD_ROUTE_APPRAISE, .by = "noi-vu" },
	};
	const struct td_nomination nomination = { .year = 2027 };
	const struct td_life life = { .reached = TD_LIFE_READY };
	struct td_life_count counts[TD_LIFE_COUNTS_MAX];
	struct td_gates some = { .items = (struct td_gate *)gates, .count = 1 };

	(void)unused;
	assert_int_equal(td_life_counts(counts, &life, &some, &nomination), 1);
	assert_string_equal(counts[0].by, "noi-vu");
	some.items = (struct td_gate *)other;
	assert_int_equal(td_life_counts(counts, &life, &some, &nomination), 0);
	some.count = 2;
	assert_int_equal(td_life_counts(counts, &life, &some, &nomination), 1);
	assert_string_equal(counts[0].by, "noi-vu");
}

static bool
is_council(void *names, const char *id, struct td_asof asof)
{
	(void)names;
	(void)asof;
	return strcmp(id, "hoi-dong") == 0;
}

/* What comes next, "step by"; NULL: nothing. */
static void
every_next(void **unused)
{
	static const struct td_gate review[] = {
		{ .step = TD_ROUTE_SELECT, .by = "khoi" },
		{ .step = TD_ROUTE_OPINION, .by = "hoi-dong" },
		{ .step = TD_ROUTE_OPINION, .by = "so-y-te" },
		{ .step = TD_ROUTE_APPRAISE, .by = "hoi-dong" },
	};
	static const struct {
		enum td_life_state state;
		size_t passed;
		bool ballot; /* the award needs one */
		bool voted;  /* and it was passed */
		const char *wanted;
	} nexts[] = {
		{ TD_LIFE_ENTERED, 0, false, false, "select khoi" },
		{ TD_LIFE_ENTERED, 0, true, false, "select khoi" },
		{ TD_LIFE_IN_REVIEW, 1, false, false, "opinion hoi-dong" },
		{ TD_LIFE_IN_REVIEW, 1, true, false, "vote hoi-dong" },
		{ TD_LIFE_IN_REVIEW, 2, true, false, "opinion so-y-te" },
		{ TD_LIFE_IN_REVIEW, 3, true, false, "appraise hoi-dong" },
		{ TD_LIFE_RETURNED, 1, true, false, "supplement huong-son" },
		{ TD_LIFE_READY, 4, false, false, "decide ubnd" },
		{ TD_LIFE_READY, 4, true, false, "vote -" },
		{ TD_LIFE_READY, 4, true, true, "decide ubnd" },
		{ TD_LIFE_SUBMITTED, 4, false, false, "decide ubnd" },
		{ TD_LIFE_SUBMITTED, 4, true, false, "vote -" },
		{ TD_LIFE_SUBMITTED, 4, true, true, "decide ubnd" },
		{ TD_LIFE_FAILED, 1, true, false, "decline ubnd" },
		{ TD_LIFE_SENT_UP, 4, true, false, "decide -" },
		{ TD_LIFE_AWARDED, 4, true, false, NULL },
		{ TD_LIFE_DECLINED, 4, true, false, NULL },
		{ TD_LIFE_WITHDRAWN, 0, true, false, NULL },
		{ TD_LIFE_REVOKED, 4, true, false, NULL },
	};
	struct td_route_step route[] = {
		{ .step = TD_ROUTE_SELECT, .by = { .text = "khoi" } },
		{ .step = TD_ROUTE_DECIDE, .by = { .text = "ubnd" } },
	};
	const struct td_campaign campaign = { .route = route,
		                              .route_count = 2 };
	const struct td_nomination nomination = { .nominated_by = {
						      .text = "huong-son" } };
	const struct td_gates all = { .items = (struct td_gate *)review,
		                      .count = 4 };

	(void)unused;
	for (size_t i = 0; i < sizeof nexts / sizeof *nexts; i++) {
		const struct td_award award = { .has_ballot = nexts[i].ballot };
		const struct td_matter matter = {
			.nomination = &nomination,
			.campaign = &campaign,
			.route = &campaign,
			.award = &award,
			.setting = { .is_council = is_council },
		};
		const struct td_life life = { .reached = nexts[i].state,
			                      .gates_passed = nexts[i].passed,
			                      .vote_passed = nexts[i].voted };
		struct td_life_next next = td_life_next(&life, &all, &matter);
		char found[80];

		assert_int_equal(next.step != NULL, nexts[i].wanted != NULL);
		if (!next.step)
			continue;
		snprintf(found, sizeof found, "%s %s", next.step,
		         next.by ? next.by : "-");
		assert_string_equal(found, nexts[i].wanted);
	}
}

/* Which states allow the step that is named; a decision is either way. */
static bool
is_allowed(enum td_life_state state, const char *name)
{
	if (strcmp(name, "decide") == 0)
		return td_life_allows(state, TD_LIFE_AWARD) &&
		       td_life_allows(state, TD_LIFE_DECLINE);
	for (int step = 0; step < TD_LIFE_STEP_COUNT; step++)
		if (strcmp(td_life_step_name((enum td_life_step)step), name) ==
		    0)
			return td_life_allows(state, (enum td_life_step)step);
	fail_msg("no such step: %s", name);
	return false;
}

/* Nobody is told to take a step that is refused then. */
static void
what_comes_next_is_allowed(void **unused)
{
	static const struct td_gate council = { .step = TD_ROUTE_OPINION,
		                                .by = "hoi-dong" };
	const struct td_gates route = { .items = (struct td_gate *)&council,
		                        .count = 1 };
	const struct td_campaign campaign = { .route_count = 0 };
	const struct td_nomination nomination = { .year = 2027 };

	(void)unused;
	for (int i = 0; i < STATES * 4; i++) {
		enum td_life_state state = (enum td_life_state)(i / 4);
		const struct td_award award = { .has_ballot = i % 2,
			                        .needs_council = i / 2 % 2 };
		const struct td_matter matter = {
			.nomination = &nomination,
			.campaign = &campaign,
			.route = &campaign,
			.award = &award,
			.setting = { .is_council = is_council },
		};
		const struct td_life life = { .reached = state };
		struct td_life_next next = td_life_next(&life, &route, &matter);

		if (next.step && !is_allowed(state, next.step))
			fail_msg("%s does not allow %s",
			         td_life_state_name(state), next.step);
	}
}

/* The route may be the decision alone, and need not say who decides. */
static void
who_decides_stands_anywhere(void **unused)
{
	struct td_route_step routes[][2] = {
		{ { .step = TD_ROUTE_DECIDE, .by = { .text = "ubnd" } } },
		{ { .step = TD_ROUTE_APPRAISE, .by = { .text = "noi-vu" } },
		  { .step = TD_ROUTE_DECIDE, .by = { .text = "ubnd" } } },
		/* What stands behind the route is no part of it. */
		{ { .step = TD_ROUTE_APPRAISE, .by = { .text = "noi-vu" } },
		  { .step = TD_ROUTE_DECIDE, .by = { .text = "ubnd" } } },
	};
	static const size_t counts[] = { 1, 2, 1 };
	static const char *const wanted[] = { "ubnd", "ubnd", NULL };
	const struct td_life life = { .reached = TD_LIFE_READY };
	const struct td_gates none = { .count = 0 };

	(void)unused;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		const struct td_campaign campaign = {
			.route = routes[i], .route_count = counts[i]
		};
		const struct td_matter matter = { .campaign = &campaign,
			                          .route = &campaign };
		struct td_life_next next = td_life_next(&life, &none, &matter);

		assert_string_equal(next.step, "decide");
		assert_int_equal(next.by != NULL, wanted[i] != NULL);
		if (wanted[i])
			assert_string_equal(next.by, wanted[i]);
	}
}

/* The word of a council that an award asks for comes before the decision, and
 * papers for it are drafted as long as it is lacking, whatever the route. */
static void
what_the_council_owes(void **unused)
{
	static const struct {
		bool ballot;
		bool council;
		struct td_life life;
		bool lacks;
	} owed[] = {
		{ false, false, { .voted = false }, false },
		{ true, true, { .voted = false }, true },
		{ true, false, { .council_spoke = true }, true },
		{ true, false, { .vote_passed = true }, false },
		{ false, true, { .voted = false }, true },
		{ false, true, { .council_spoke = true }, false },
	};
	static const enum td_life_state states[] = { TD_LIFE_READY,
		                                     TD_LIFE_SUBMITTED };
	const struct td_nomination nomination = { .year = 2027 };
	const struct td_campaign campaign = { .route_count = 0 };
	const struct td_gates none = { .count = 0 };

	(void)unused;
	for (size_t i = 0; i < sizeof owed / sizeof *owed * 2; i++) {
		const struct td_award award = {
			.has_ballot = owed[i / 2].ballot,
			.needs_council = owed[i / 2].council
		};
		const struct td_matter matter = { .nomination = &nomination,
			                          .campaign = &campaign,
			                          .route = &campaign,
			                          .award = &award };
		struct td_life life = owed[i / 2].life;
		bool lacks = owed[i / 2].lacks;

		life.reached = states[i % 2];
		assert_int_equal(td_life_lacks_council(&life, &award), lacks);
		assert_string_equal(td_life_next(&life, &none, &matter).step,
		                    lacks ? "vote" : "decide");
		assert_int_equal(td_life_waits_for_paper(&life, &award,
		                                         TD_TEMPLATE_PHIEU,
		                                         TD_ABOUT_VOTE),
		                 lacks);
		assert_int_equal(td_life_waits_for_paper(&life, &award,
		                                         TD_TEMPLATE_BIEN_BAN,
		                                         TD_ABOUT_VOTE),
		                 lacks);
		assert_true(td_life_waits_for_paper(
		    &life, &award, TD_TEMPLATE_QUYET_DINH, TD_ABOUT_AWARD));
		assert_false(td_life_waits_for_paper(
		    &life, &award, TD_TEMPLATE_BANG_KHEN, TD_ABOUT_AWARD));
	}
	assert_false(
	    td_life_lacks_council(&(struct td_life){ .voted = false }, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_appraises_stands_anywhere),
		cmocka_unit_test(who_decides_stands_anywhere),
		cmocka_unit_test(every_state),
		cmocka_unit_test(every_paper),
		cmocka_unit_test(parts_of_the_whole),
		cmocka_unit_test(every_count),
		cmocka_unit_test(every_next),
		cmocka_unit_test(what_comes_next_is_allowed),
		cmocka_unit_test(what_the_council_owes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
