/* What happened to nominations, in which order; references to them; cases. */

#include "record_fixture.h"
#include "text_store.h"

#include "record/case.h"
#include "record/ledger.h"
#include "record/nomination.h"

#include <stdlib.h>

/* A store of texts, and what was found while it was read. */
struct laid {
	struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_diag *diag;
};

static struct laid
lay(const struct text_file *files)
{
	struct laid laid = { .snapshot = text_store(files) };

	laid.reader = td_reader_new(laid.snapshot);
	laid.diag = td_diag_new();
	return laid;
}

static void
clear(struct laid *laid)
{
	td_reader_free(laid->reader);
	td_snapshot_free(laid->snapshot);
	td_diag_free(laid->diag);
}

#define STEP(campaign, step, day, rest)                                        \
	"schema: thidua/proceeding/1\ncampaign: " campaign "\nstep: " step     \
	"\nby: b\ndate: \"" day "\"\n" rest

#define FOR(id) "nominations: [{nomination: " id ", outcome: for}]\n"

#define DECISION(campaign, kind, number, day, rest)                            \
	"schema: thidua/decision/1\ncampaign: " campaign "\nkind: " kind       \
	"\ndecider: province-chairman\ndocument: {kind: quyet-dinh, "          \
	"number: " number "/QĐ-U, date: \"" day                                \
	"\", issuer: u, signed: {name: A, "                                    \
	"office: B}}\n" rest

#define AWARD(id) "items: [{nomination: " id ", outcome: awarded}]\n"
#define CORRECT(id)                                                            \
	"corrects: 2027/u--01-qd-u\nitems: [{nomination: " id                  \
	", field: text, was: x, is: y, reason: r}]\n"
#define REVOKE(id)                                                             \
	"revokes: 2027/u--01-qd-u\nitems: [{nomination: " id                   \
	", ground: a, reason: r}]\n"

#define AT(name) "proceedings/2027/c/b--" name ".yaml"

/* The letter of each id is its place in what happened to nomination n. */
static const struct text_file busy[] = {
	/* Of one day: by sequence, then as steps follow each other, then by
	 * path. */
	{ AT("e"), STEP("c", "opinion", "2027-05-02", FOR("n")) },
	{ AT("c"), STEP("c", "appraise", "2027-05-02", FOR("n")) },
	{ AT("f"), STEP("c", "opinion", "2027-05-02", FOR("n")) },
	{ AT("d"), STEP("c", "publish", "2027-05-02",
	                "sequence: 1\npublication: {from: \"2027-05-02\", "
	                "until: \"2027-05-03\", where: w}\n"
	                "nominations: [{nomination: n}]\n") },
	{ AT("h"),
	  STEP("c", "select", "2027-05-02", "sequence: 2\n" FOR("n")) },
	{ "proceedings/2028/c/b--g.yaml",
	  STEP("c", "select", "2028-01-01", FOR("n")) },
	{ AT("b"), STEP("c", "select", "2027-05-01", FOR("n")) },
	/* A decision follows the steps of its day. */
	{ "decisions/2027/u--03-qd-u.yaml",
	  DECISION("c", "revoke", "03", "2027-05-02", REVOKE("n")) },
	{ "decisions/2027/u--02-qd-u.yaml",
	  DECISION("c", "correct", "02", "2027-05-02", CORRECT("n")) },
	{ "decisions/2027/u--04-qd-u.yaml",
	  DECISION("c", "decide", "04", "2027-05-02", AWARD("n")) },
	{ "decisions/2026/u--09-qd-u.yaml",
	  DECISION("c", "decide", "09", "2026-01-01", AWARD("other")) },
	/* Of others: of another campaign, of another nomination. */
	{ "proceedings/2027/d/b--x.yaml",
	  STEP("d", "select", "2027-05-01", FOR("n")) },
	{ AT("y"), STEP("c", "select", "2027-05-01", FOR("m")) },
	{ NULL, NULL },
};

static void
events_come_in_the_order_in_which_they_happened(void **state)
{
	static const char *const wanted[] = {
		AT("b"),
		AT("c"),
		AT("d"),
		AT("e"),
		AT("f"),
		"decisions/2027/u--04-qd-u.yaml",
		"decisions/2027/u--02-qd-u.yaml",
		"decisions/2027/u--03-qd-u.yaml",
		AT("h"),
		"proceedings/2028/c/b--g.yaml",
	};
	const size_t count = sizeof wanted / sizeof *wanted;
	struct laid laid = lay(busy);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_ledger_event *events;

	(void)state;
	assert_no_findings(laid.diag);
	assert_int_equal(td_ledger_events(&events, ledger, "c", "n"), count);
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(events[i].path, wanted[i]);
		assert_true((events[i].proceeding != NULL) !=
		            (events[i].decision != NULL));
	}
	assert_string_equal(events[0].proceeding_item->nomination.text, "n");
	assert_string_equal(events[5].decision_item->nomination.text, "n");
	clear(&laid);
}

static void
what_happened_to_others_is_kept_apart(void **state)
{
	struct laid laid = lay(busy);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_ledger_event *events;

	(void)state;
	assert_int_equal(td_ledger_events(&events, ledger, "d", "n"), 1);
	assert_string_equal(events[0].path, "proceedings/2027/d/b--x.yaml");
	assert_int_equal(td_ledger_events(&events, ledger, "c", "m"), 1);
	assert_int_equal(td_ledger_events(&events, ledger, "c", "other"), 1);
	assert_int_equal(td_ledger_events(&events, ledger, "c", "none"), 0);
	assert_int_equal(td_ledger_events(&events, ledger, "e", "n"), 0);
	clear(&laid);
}

static void
one_record_can_be_about_many(void **state)
{
	static const struct text_file files[] = {
		{ AT("x"),
		  STEP("c", "select", "2027-05-01",
		       "nominations:\n  - {nomination: n, outcome: for}\n"
		       "  - {nomination: m, outcome: for}\n"
		       "  - {nomination: n, outcome: against, reason: r}\n") },
		{ NULL, NULL },
	};
	struct laid laid = lay(files);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_ledger_event *events;

	(void)state;
	assert_int_equal(td_ledger_events(&events, ledger, "c", "n"), 2);
	assert_true(events[0].proceeding_item->in_favour);
	assert_false(events[1].proceeding_item->in_favour);
	assert_int_equal(td_ledger_events(&events, ledger, "c", "m"), 1);
	clear(&laid);
}

static void
records_are_found_by_what_refers_to_them(void **state)
{
	struct laid laid = lay(busy);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_proceeding *proceeding;
	const struct td_decision *decision;
	const char *path = NULL;

	(void)state;
	decision = td_ledger_decision(&path, ledger, "2027/u--02-qd-u");
	assert_non_null(decision);
	assert_int_equal(decision->kind, TD_DECISION_CORRECT);
	assert_string_equal(path, "decisions/2027/u--02-qd-u.yaml");
	assert_null(td_ledger_decision(&path, ledger, "2026/u--02-qd-u"));
	assert_null(td_ledger_decision(&path, ledger, "u--02-qd-u"));
	assert_null(td_ledger_decision(&path, ledger, "../2027/u--02-qd-u"));
	assert_null(td_ledger_decision(&path, ledger, ""));
	proceeding = td_ledger_proceeding(ledger, "d", "2027/b--x");
	assert_non_null(proceeding);
	assert_string_equal(proceeding->campaign.text, "d");
	assert_null(td_ledger_proceeding(ledger, "c", "2027/b--x"));
	assert_null(td_ledger_proceeding(ledger, "c", "2027/c/b--x"));
	clear(&laid);
}

static void
decisions_come_by_their_days(void **state)
{
	static const char *const wanted[] = {
		"decisions/2026/u--09-qd-u.yaml",
		"decisions/2027/u--04-qd-u.yaml",
		"decisions/2027/u--02-qd-u.yaml",
		"decisions/2027/u--03-qd-u.yaml",
	};
	struct laid laid = lay(busy);
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count = td_ledger_decisions(
	    &decisions, &paths, td_reader_ledger(laid.reader, laid.diag));

	(void)state;
	assert_int_equal(count, 4);
	for (size_t i = 0; i < count; i++) {
		assert_non_null(decisions[i]);
		assert_string_equal(paths[i], wanted[i]);
	}
	clear(&laid);
}

static void
what_cannot_be_read_is_told_once_and_left_out(void **state)
{
	static const struct text_file files[] = {
		{ AT("x"), STEP("c", "select", "2027-05-01", FOR("n")) },
		{ AT("y"), STEP("c", "select", "2027-02-30", FOR("n")) },
		{ "decisions/2027/u--01-qd-u.yaml", "schema: x\n" },
		{ "decisions/2027/stray/u--01-qd-u.yaml", "schema: x\n" },
		{ NULL, NULL },
	};
	struct laid laid = lay(files);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_ledger_event *events;

	(void)state;
	assert_int_equal(td_ledger_events(&events, ledger, "c", "n"), 1);
	assert_string_equal(events[0].path, AT("x"));
	assert_int_equal(td_diag_count(laid.diag), 2);
	assert_string_equal(td_diag_at(laid.diag, 0)->path,
	                    "decisions/2027/u--01-qd-u.yaml");
	assert_string_equal(td_diag_at(laid.diag, 1)->path, AT("y"));
	assert_ptr_equal(td_reader_ledger(laid.reader, laid.diag), ledger);
	assert_int_equal(td_diag_count(laid.diag), 2);
	clear(&laid);
}

static void
a_store_without_any_has_an_empty_ledger(void **state)
{
	static const struct text_file files[] = { { NULL, NULL } };
	struct laid laid = lay(files);
	const struct td_ledger *ledger = td_reader_ledger(laid.reader,
	                                                  laid.diag);
	const struct td_decision *const *decisions;
	const struct td_ledger_event *events;
	const char *const *paths;
	const char *path;

	(void)state;
	assert_non_null(ledger);
	assert_int_equal(td_ledger_events(&events, ledger, "c", "n"), 0);
	assert_int_equal(td_ledger_decisions(&decisions, &paths, ledger), 0);
	assert_null(td_ledger_decision(&path, ledger, "2027/x"));
	assert_null(td_ledger_proceeding(ledger, "c", "2027/x"));
	assert_no_findings(laid.diag);
	clear(&laid);
}

static void
proceedings_are_listed_by_campaign(void **state)
{
	struct laid laid = lay(busy);
	struct td_strlist all = TD_STRLIST_INIT;
	struct td_strlist some = TD_STRLIST_INIT;
	struct td_strlist decisions = TD_STRLIST_INIT;

	(void)state;
	assert_int_equal(
	    td_reader_proceedings(&all, laid.reader, NULL, laid.diag), TD_OK);
	assert_int_equal(
	    td_reader_proceedings(&some, laid.reader, "d", laid.diag), TD_OK);
	assert_int_equal(
	    td_reader_decisions(&decisions, laid.reader, laid.diag), TD_OK);
	assert_int_equal(all.count, 9);
	assert_int_equal(some.count, 1);
	assert_string_equal(some.items[0], "proceedings/2027/d/b--x.yaml");
	assert_int_equal(decisions.count, 4);
	td_strlist_clear(&all);
	td_strlist_clear(&some);
	td_strlist_clear(&decisions);
	clear(&laid);
}

static const char nomination_text
    [] = "schema: thidua/nomination/1\ncampaign: c\n"
	 "recipient: {kind: individual, person: tran-thi-thu}\n"
	 "award: BK-T\nground: campaign\nstage: interim\nyear: 2027\n"
	 "nominated_by: u\nreceived: \"2027-08-16\"\n"
	 "achievement: {id: t, text: T, from: \"2026-01-01\", to: "
	 "\"2027-01-01\"}\ndossier: []\n";

static const struct text_file nominated[] = {
	{ "campaigns/c/nominations/thu/tran-thi-thu--bk-t-interim-2027.yaml",
	  nomination_text },
	{ "campaigns/c/nominations/thu/tran-thi-thu--broken.yaml", "x: y\n" },
	{ "campaigns/d/nominations/thu/tran-thi-thu--gk-annual-2026.yaml",
	  nomination_text },
	{ NULL, NULL },
};

static void
a_nomination_is_found_once_and_kept(void **state)
{
	struct laid laid = lay(nominated);
	const struct td_nomination *first = NULL;
	const struct td_nomination *second = NULL;

	(void)state;
	assert_int_equal(td_reader_nomination(&first, laid.reader, "c",
	                                      "tran-thi-thu--bk-t-interim-2027",
	                                      laid.diag),
	                 TD_FOUND);
	assert_int_equal(td_reader_nomination(&second, laid.reader, "c",
	                                      "tran-thi-thu--bk-t-interim-2027",
	                                      laid.diag),
	                 TD_FOUND);
	assert_ptr_equal(first, second);
	assert_string_equal(first->award.text, "BK-T");
	assert_int_equal(td_reader_nomination(&second, laid.reader, "d",
	                                      "tran-thi-thu--bk-t-interim-2027",
	                                      laid.diag),
	                 TD_MISSING);
	assert_int_equal(td_reader_nomination(&second, laid.reader, "../c",
	                                      "tran-thi-thu--bk-t-interim-2027",
	                                      laid.diag),
	                 TD_MISSING);
	assert_int_equal(
	    td_reader_nomination(&second, laid.reader, "c", "A/b", laid.diag),
	    TD_MISSING);
	assert_no_findings(laid.diag);
	assert_int_equal(td_reader_nomination(&second, laid.reader, "c",
	                                      "tran-thi-thu--broken",
	                                      laid.diag),
	                 TD_BROKEN);
	assert_int_equal(td_diag_count(laid.diag), 1);
	clear(&laid);
}

struct reference_row {
	const char *name;
	const char *campaign;
	const char *id;
	enum td_finding_id found; /* TD_FINDING_COUNT: it is there */
	const char *near;
};

static struct reference_row references[] = {
	{ "a nomination that is there", "c", "tran-thi-thu--bk-t-interim-2027",
	  TD_FINDING_COUNT, NULL },
	{ "one that is nowhere", "c", "ai-do--x", TD_REFERENCE_MISSING, NULL },
	{ "one of another campaign", "c", "tran-thi-thu--gk-annual-2026",
	  TD_REFERENCE_MISSING, NULL },
	{ "one misspelt", "c", "tran-thi-thu--bkt-interim-2027",
	  TD_REFERENCE_MISSPELT, "tran-thi-thu--bk-t-interim-2027" },
	{ "one misspelt in another campaign", "d",
	  "tran-thi-thu--gk-annual-2027", TD_REFERENCE_MISSPELT,
	  "tran-thi-thu--gk-annual-2026" },
	{ "one that is broken", "c", "tran-thi-thu--broken", TD_RECORD_BROKEN,
	  NULL },
};

static void
reference(void **state)
{
	const struct reference_row *row = *state;
	struct laid laid = lay(nominated);
	struct td_diag *diag = td_diag_new();
	const struct td_nomination *nomination = NULL;
	struct td_document *document;
	char text[512];
	bool found;

	snprintf(text, sizeof text,
	         STEP("c", "select", "2027-05-01",
	              "nominations: [{nomination: %s, outcome: for}]\n"),
	         row->id);
	document = read_text(laid.reader, TD_KIND_PROCEEDING, text);
	found = td_record_require_nomination(
	    &nomination, laid.reader, row->campaign, document,
	    td_node_get(
		td_node_at(
		    td_node_get(td_document_root(document), "nominations"), 0),
		"nomination"),
	    diag);
	assert_int_equal(found, row->found == TD_FINDING_COUNT);
	assert_int_equal(found, nomination != NULL);
	if (!found) {
		size_t last = td_diag_count(diag) - 1;

		assert_found_at(diag, last, row->found, 6, 28);
		assert_fact(diag, last, "kind", "nomination");
		if (row->near)
			assert_fact(diag, last, "near", row->near);
	}
	td_document_free(document);
	td_diag_free(diag);
	clear(&laid);
}

static void
a_reference_without_a_campaign_leads_nowhere(void **state)
{
	struct laid laid = lay(nominated);
	const struct td_nomination *nomination = NULL;
	struct td_document *document = read_text(
	    laid.reader, TD_KIND_PROCEEDING,
	    STEP("c", "select", "2027-05-01", FOR("n")));

	(void)state;
	assert_false(td_record_require_nomination(
	    &nomination, laid.reader, NULL, document,
	    td_node_get(td_document_root(document), "by"), laid.diag));
	assert_false(td_record_require_nomination(&nomination, laid.reader, "c",
	                                          document, NULL, laid.diag));
	assert_no_findings(laid.diag);
	td_document_free(document);
	clear(&laid);
}

#define CASE(subject, opened)                                                  \
	"schema: thidua/case/1\nsubject: {" subject "}\nkind: audit\nopened: " \
	"\"" opened "\"\nclosed: null\ntext: t\n"

static size_t
count_cases(const struct td_case *const **cases, struct laid *laid,
            enum td_kind kind, const char *id, enum td_status wanted)
{
	size_t count;

	assert_int_equal(td_reader_cases_of(cases, &count, laid->reader, kind,
	                                    id, laid->diag),
	                 wanted);
	return count;
}

static void
cases_are_found_by_their_subject(void **state)
{
	static const struct text_file files[] = {
		{ "cases/an/le-van-an--audit-2027-03-01.yaml",
		  CASE("person: le-van-an", "2027-03-01") },
		{ "cases/an/le-van-an--audit-2026-03-01.yaml",
		  CASE("person: le-van-an", "2026-03-01") },
		{ "cases/an/le-van-an--1985-audit-2025-01-01.yaml",
		  CASE("person: le-van-an--1985", "2025-01-01") },
		{ "cases/vnpt/vnpt--audit-2025-01-01.yaml",
		  CASE("unit: vnpt", "2025-01-01") },
		{ "cases/stray.yaml", "x\n" },
		{ NULL, NULL },
	};
	struct laid laid = lay(files);
	const struct td_case *const *cases;

	(void)state;
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_PERSON, "le-van-an", TD_OK), 2);
	assert_date(cases[0]->opened.date, "2026-03-01");
	assert_date(cases[1]->opened.date, "2027-03-01");
	assert_int_equal(count_cases(&cases, &laid, TD_KIND_PERSON,
	                             "le-van-an--1985", TD_OK),
	                 1);
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_UNIT, "vnpt", TD_OK), 1);
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_PERSON, "vnpt", TD_OK), 0);
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_UNIT, "le-van-an", TD_OK), 0);
	/* A record that its schema refused may say nobody. */
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_PERSON, NULL, TD_OK), 0);
	assert_int_equal(count_cases(&cases, &laid, TD_KIND_UNIT, NULL, TD_OK),
	                 0);
	assert_no_findings(laid.diag);
	clear(&laid);
}

static void
a_case_that_cannot_be_read_may_be_anybodys(void **state)
{
	static const struct text_file files[] = {
		{ "cases/an/le-van-an--audit-2027-03-01.yaml",
		  CASE("person: le-van-an", "2027-03-01") },
		{ "cases/an/le-van-an--audit-2027-03-02.yaml",
		  CASE("nobody: x", "2027-03-02") },
		{ NULL, NULL },
	};
	struct laid laid = lay(files);
	const struct td_case *const *cases;
	size_t told;

	(void)state;
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_PERSON, "le-van-an", TD_INVALID),
	    1);
	told = td_diag_count(laid.diag);
	assert_true(told > 0);
	assert_int_equal(
	    count_cases(&cases, &laid, TD_KIND_UNIT, "x", TD_INVALID), 0);
	assert_int_equal(td_diag_count(laid.diag), told);
	clear(&laid);
}

#define REFERENCE_COUNT (sizeof references / sizeof *references)

int
main(void)
{
	const struct CMUnitTest plain[] = {
		cmocka_unit_test(
		    events_come_in_the_order_in_which_they_happened),
		cmocka_unit_test(what_happened_to_others_is_kept_apart),
		cmocka_unit_test(one_record_can_be_about_many),
		cmocka_unit_test(records_are_found_by_what_refers_to_them),
		cmocka_unit_test(decisions_come_by_their_days),
		cmocka_unit_test(what_cannot_be_read_is_told_once_and_left_out),
		cmocka_unit_test(a_store_without_any_has_an_empty_ledger),
		cmocka_unit_test(proceedings_are_listed_by_campaign),
		cmocka_unit_test(a_nomination_is_found_once_and_kept),
		cmocka_unit_test(a_reference_without_a_campaign_leads_nowhere),
		cmocka_unit_test(cases_are_found_by_their_subject),
		cmocka_unit_test(a_case_that_cannot_be_read_may_be_anybodys),
	};
	const size_t plain_count = sizeof plain / sizeof *plain;
	struct CMUnitTest tests[sizeof plain / sizeof *plain + REFERENCE_COUNT];

	memcpy(tests, plain, sizeof plain);
	for (size_t i = 0; i < REFERENCE_COUNT; i++)
		tests[plain_count + i] = (struct CMUnitTest){
			.name = references[i].name,
			.test_func = reference,
			.initial_state = &references[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
