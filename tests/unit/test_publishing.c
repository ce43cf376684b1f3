/* What may be published of a decision. */

#include "rules/decision/publishing.h"
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static bool
is_wrong(const void *context)
{
	const bool *wrong = context;

	if (!wrong)
		fail_msg("records are checked, and it is of no use");
	return *wrong;
}

/* A record, of which the kind of recipient alone is asked. */
static struct td_document *
document_of(enum td_recipient_kind kind)
{
	struct td_document *document = NULL;
	char text[40];

	snprintf(text, sizeof text, "kind: %s\n", td_recipient_kind_name(kind));
	assert_int_equal(
	    td_document_parse(&document, "r", text, strlen(text), NULL, NULL),
	    TD_OK);
	return document;
}

/* Of reasons that come together the first is said. */
static void
why_an_award_is_not_shown(void **unused)
{
	static const bool no = false;
	static const bool yes = true;
	static const struct {
		const char *name;
		enum td_recipient_kind kind;
		bool published; /* there is a basis for it */
		bool named;
		const bool *wrong; /* NULL: nobody asks */
		enum td_left_out wanted;
	} rows[] = {
		{ "a unit", TD_RECIPIENT_COLLECTIVE, false, true, &no,
		  TD_LEFT_OUT_COUNT },
		{ "a person who consents", TD_RECIPIENT_INDIVIDUAL, true, true,
		  &no, TD_LEFT_OUT_COUNT },
		{ "a person", TD_RECIPIENT_INDIVIDUAL, false, true, NULL,
		  TD_LEFT_PRIVATE },
		{ "a household", TD_RECIPIENT_HOUSEHOLD, false, true, NULL,
		  TD_LEFT_PRIVATE },
		{ "a person, and an award without a name",
		  TD_RECIPIENT_INDIVIDUAL, false, false, NULL,
		  TD_LEFT_PRIVATE },
		{ "an award without a name", TD_RECIPIENT_COLLECTIVE, false,
		  false, NULL, TD_LEFT_UNNAMED },
		{ "a wrong record", TD_RECIPIENT_COLLECTIVE, false, true, &yes,
		  TD_LEFT_WRONG },
		{ "a wrong record of who consents", TD_RECIPIENT_INDIVIDUAL,
		  true, true, &yes, TD_LEFT_WRONG },
	};

	(void)unused;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_award award = { .name = "Bằng khen" };
		struct td_document *document = document_of(rows[i].kind);
		const struct td_nomination nomination = {
			.recipient = { .kind = rows[i].kind,
			               .node = td_document_root(document) },
			.publication = { .given = rows[i].published,
			                 .basis = TD_PUBLICATION_CONSENT },
		};
		const struct td_matter matter = { .nomination = &nomination };
		const struct td_publishing publishing = {
			.matter = &matter,
			.award = rows[i].named ? &award : NULL,
			.is_wrong = is_wrong,
			.context = rows[i].wrong,
		};

		if (td_publishing_left_out(&publishing) != rows[i].wanted)
			fail_msg("%s", rows[i].name);
		td_document_free(document);
	}
}

static void
the_decision_that_awarded_counts(void **unused)
{
	const struct td_decision first = { .kind = TD_DECISION_DECIDE };
	const struct td_decision second = { .kind = TD_DECISION_DECIDE };
	const struct td_ledger_event event = { .decision = &first };
	const struct td_life none = { .award = NULL };
	const struct td_life life = { .award = &event };

	(void)unused;
	assert_true(td_publishing_is_award(&first, &life));
	assert_false(td_publishing_is_award(&second, &life));
	assert_false(td_publishing_is_award(&first, &none));
}

/* A correction moves the day into another year, and an honour with it. */
static void
the_year_is_that_of_the_day_that_counts(void **unused)
{
	struct td_decision decisions[2] = {
		{ .kind = TD_DECISION_DECIDE },
		{ .kind = TD_DECISION_CORRECT, .of.text = "2027/a--1" },
	};
	const struct td_decision_item items[2] = {
		{ .outcome = TD_OUTCOME_AWARDED },
		{ .field = TD_CORRECT_DATE,
		  .was.text = "2027-12-31",
		  .is.text = "2028-01-01" },
	};
	const struct td_ledger_event events[2] = {
		{ .path = "decisions/2027/a--1.yaml",
		  .decision = &decisions[0],
		  .decision_item = &items[0] },
		{ .path = "decisions/2028/a--2.yaml",
		  .decision = &decisions[1],
		  .decision_item = &items[1] },
	};

	(void)unused;
	assert_int_equal(td_publishing_year(events, 1, &events[0]), 0);
	for (size_t i = 0; i < 2; i++)
		decisions[i].paper.date.given = td_date_parse(
		    &decisions[i].paper.date.date, "2027-12-31");
	assert_int_equal(td_publishing_year(events, 1, &events[0]), 2027);
	assert_int_equal(td_publishing_year(events, 2, &events[0]), 2028);
	assert_int_equal(td_publishing_year(events, 2, &events[1]), 2027);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(why_an_award_is_not_shown),
		cmocka_unit_test(the_decision_that_awarded_counts),
		cmocka_unit_test(the_year_is_that_of_the_day_that_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
