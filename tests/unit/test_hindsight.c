/* What was entered after a record was filed may clear a finding of it, and
 * never makes an error. */

#include "archive/reader_filed.h"
#include "check/check.h"
#include "check/hindsight.h"
#include "sent_fixture.h"

static const char plan_text
    [] = "schema: thidua/plan/1\n"
	 "campaign: c\n"
	 "unit: so-thu\n"
	 "document: {kind: ke-hoach, number: 12/KH-SXD, date: \"2026-05-05\", "
	 "signed: {name: Lê Văn Thí Dụ, office: GĐ}}\n"
	 "addressed_to: [noi-vu]\n"
	 "based_on: [{number: 135/KH-UBND, date: \"2026-04-24\"}]\n"
	 "contents: [n1]\n"
	 "criteria:\n"
	 "  - {id: a1, target: \">= 95\"}\n"
	 "  - {id: a2}\n"
	 "tasks:\n"
	 "  - {id: t1, text: T, contents: [n1], responsible: R, due: "
	 "\"2026-12-15\"}\n";

static const char registration_text[] = "schema: thidua/registration/1\n";

#define PLAN_AT "campaigns/c/plans/thu/so-thu/2026-05-06.yaml"
#define UNIT_AT "units/thu/so-thu.yaml"

#define HEAD "head: {name: Lê Văn Thí Dụ, office: GĐ}\n"
#define NEW_HEAD "head: {name: Trần Mới, office: GĐ}\n"
#define WAS(until, entered)                                                    \
	NEW_HEAD "was:\n  - {until: \"" until "\", entered: \"" entered        \
		 "\", " HEAD_ROW "}\n"
#define HEAD_ROW "head: {name: Lê Văn Thí Dụ, office: GĐ}"

struct row {
	const char *name;
	const char *wanted;
	struct edit edits[EDITS_MAX];
};

#define PLAN(from, to)                                                         \
	{                                                                      \
		"plan", from, to                                               \
	}
#define UNIT(from, to)                                                         \
	{                                                                      \
		"unit", from, to                                               \
	}

#define BY_OLD                                                                 \
	"document-not-signed-by-head found=Lê Văn Thí Dụ required=Trần Mới"

static const struct row rows[] = {
	{ "nothing wrong", "", .edits = { { 0 } } },
	/* The register was overwritten, as before there were rows: nobody can
	 * tell what held. */
	{ "a new head who was put in place of the old one", "4:75 " BY_OLD,
	  .edits = { UNIT(HEAD, NEW_HEAD) } },
	{ "a new head since a later day", "",
	  .edits = { UNIT(HEAD, WAS("2026-06-30", "2026-07-02")) } },
	{ "since the day after", "",
	  .edits = { UNIT(HEAD, WAS("2026-05-05", "2026-05-06")) } },
	{ "since the day of the document, known when it came in",
	  "4:75 " BY_OLD,
	  .edits = { UNIT(HEAD, WAS("2026-05-04", "2026-05-06")) } },
	{ "the same, entered a day later: told, and no error",
	  "4:75 warning " BY_OLD " later_record=" UNIT_AT
	  " later_entered=2026-05-07",
	  .edits = { UNIT(HEAD, WAS("2026-05-04", "2026-05-07")) } },
	{ "the new head signs before it was entered: cleared", "",
	  .edits = { UNIT(HEAD, WAS("2026-05-04", "2026-07-02")),
	             PLAN("Lê Văn Thí Dụ", "Trần Mới") } },
	{ "the new head signs before his days",
	  "4:75 document-not-signed-by-head found=Trần Mới required=Lê Văn Thí "
	  "Dụ",
	  .edits = { UNIT(HEAD, WAS("2026-05-05", "2026-05-06")),
	             PLAN("Lê Văn Thí Dụ", "Trần Mới") } },
	{ "an error of the record's own day stays one, whoever is head since",
	  "4:75 document-not-signed-by-head found=Ai Đó required=Trần Mới",
	  .edits = { UNIT(HEAD, WAS("2026-05-04", "2026-07-02")),
	             PLAN("Lê Văn Thí Dụ", "Ai Đó") } },
	{ "who acts is entered later: cleared", "",
	  .edits = { UNIT(HEAD, HEAD
	                  "acting:\n  - {name: Phó Một, office: PGĐ, from: "
	                  "\"2026-05-01\", entered: \"2026-09-01\"}\n"),
	             PLAN("Lê Văn Thí Dụ", "Phó Một") } },
};

static void
a_plan_is_judged(void **state)
{
	const struct row *row = *state;
	char *plan = edited(plan_text, "plan", row->edits);
	char *unit = edited(unit_text, "unit", row->edits);
	const struct text_file files[] = {
		{ "campaigns/c/campaign.yaml", campaign_text },
		{ PLAN_AT, plan },
		{ UNIT_AT, unit },
		{ "thidua.yaml", store_text },
		{ "campaigns/c/registrations/thu/so-thu.yaml",
		  registration_text },
		{ ".gitattributes", "*.yaml -text\n" },
		{ NULL, NULL }
	};
	struct td_snapshot *store = text_store(files);
	struct td_reader *reader = td_reader_new(store);
	struct td_diag *diag = td_diag_new();
	struct td_intake intake = { .received = day_of("2026-05-06"),
		                    .lateness = TD_ERROR };
	struct td_plan *made = NULL;
	enum td_status status = td_check_path(reader, PLAN_AT, diag);

	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_diag_free(diag);

	/* Who files the very same bytes hears the same. */
	diag = td_diag_new();
	assert_int_equal(td_check_plan(&made, reader, PLAN_AT, plan,
	                               strlen(plan), &intake, diag),
	                 status);
	assert_said(diag, row->wanted);
	td_plan_free(made);
	td_diag_free(diag);
	td_reader_free(reader);
	td_snapshot_free(store);
	free(unit);
	free(plan);
}

/* Rules that look at what three records say, two of them entered later. */
struct three {
	const struct td_document *document;
	unsigned calls;
	enum td_status unsaid; /* what comes of them beside what they find */
};

static const struct td_day early = { true, { 100 }, NULL };
static const struct td_day late = { true, { 300 }, NULL };

static enum td_status
look_at_three(void *what, struct td_reader *reader, struct td_diag *diag)
{
	struct three *three = what;
	const struct td_known *known = td_reader_known(reader);
	const struct td_node *root = td_document_root(three->document);
	enum td_status status = three->unsaid;

	three->calls++;
	if (td_known_counts(known, "a", &early))
		status = td_worse(status,
		                  td_document_report(three->document, root,
		                                     diag, TD_UNIT_DISSOLVED,
		                                     "unit", "a", NULL));
	if (td_known_counts(known, "b", &late))
		status = td_worse(
		    status, td_document_report(
				three->document, td_node_at(root, 0), diag,
				TD_UNIT_DISSOLVED, "unit", "b", NULL));
	if (td_known_counts(known, "c", &late))
		status = td_worse(
		    status, td_document_report(
				three->document, td_node_at(root, 1), diag,
				TD_UNIT_DISSOLVED, "unit", "c", NULL));
	else
		(void)td_document_report(three->document, root, diag,
		                         TD_UNIT_DISSOLVED, "unit", "d", NULL);
	if (td_known_counts(known, "e", &late))
		(void)td_diag_add(diag, TD_DAY_WRONG,
		                  (struct td_place){ .path = "elsewhere" },
		                  NULL);
	return status;
}

static void
each_cause_is_named(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();
	const struct td_known known = { .by = { 100 } };
	struct three three = { .document = read_text(reader, TD_KIND_UNIT,
		                                     unit_text) };

	(void)state;
	td_reader_know(reader, &known);
	assert_int_equal(
	    td_hindsight_check(look_at_three, &three, three.document,
	                       (struct td_date){ 200 }, reader, diag),
	    TD_INVALID);
	assert_said(diag, "1:1 unit-dissolved unit=a\n"
	                  "1:9 warning unit-dissolved unit=b later_record=b "
	                  "later_entered=1970-10-28\n"
	                  "2:7 warning unit-dissolved unit=c later_record=c "
	                  "later_entered=1970-10-28\n"
	                  "0:0 day-wrong");
	assert_ptr_equal(td_reader_known(reader), &known);
	assert_true(three.calls <= 5);
	td_diag_free(diag);

	/* Filed after all of it: as it is. */
	diag = td_diag_new();
	three.calls = 0;
	assert_int_equal(
	    td_hindsight_check(look_at_three, &three, three.document,
	                       (struct td_date){ 300 }, reader, diag),
	    TD_INVALID);
	assert_said(diag, "1:1 unit-dissolved unit=a\n"
	                  "1:9 unit-dissolved unit=b\n"
	                  "2:7 unit-dissolved unit=c\n"
	                  "0:0 day-wrong");
	assert_int_equal(three.calls, 1);
	td_diag_free(diag);
	td_document_free((struct td_document *)three.document);
	td_reader_free(reader);
}

/* Rules that remark something where they find no error. */
static enum td_status
look_or_remark(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct three *three = what;
	const struct td_node *root = td_document_root(three->document);

	if (td_known_counts(td_reader_known(reader), "b", &late))
		return td_document_report(three->document, root, diag,
		                          TD_UNIT_DISSOLVED, NULL);
	return td_document_report(three->document, root, diag,
	                          TD_DECISION_AMOUNT_UNKNOWN, NULL);
}

static void
what_is_no_error_hides_no_remark(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();
	struct three three = { .document = read_text(reader, TD_KIND_UNIT,
		                                     unit_text) };

	(void)state;
	assert_int_equal(
	    td_hindsight_check(look_or_remark, &three, three.document,
	                       (struct td_date){ 200 }, reader, diag),
	    TD_OK);
	assert_said(diag, "1:1 warning unit-dissolved later_record=b "
	                  "later_entered=1970-10-28\n"
	                  "1:1 note decision-amount-unknown");
	td_diag_free(diag);
	td_document_free((struct td_document *)three.document);
	td_reader_free(reader);
}

/* What does not say when it was entered. */
static enum td_status
look_at_undated(void *what, struct td_reader *reader, struct td_diag *diag)
{
	static const struct td_day unsaid = { .given = false };
	const struct three *three = what;
	const struct td_node *root = td_document_root(three->document);

	if (!td_known_counts_undated(td_reader_known(reader), "b", &unsaid))
		return TD_OK;
	return td_document_report(three->document, root, diag,
	                          TD_UNIT_DISSOLVED, NULL);
}

static void
nobody_knows_when(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct three three = { .document = read_text(reader, TD_KIND_UNIT,
		                                     unit_text) };

	(void)state;
	/* What is filed now is held to it, what is filed only warned of. */
	for (int filed = 0; filed < 2; filed++) {
		struct td_diag *diag = td_diag_new();

		td_reader_set_filed(reader, filed);
		assert_int_equal(
		    td_hindsight_check(look_at_undated, &three, three.document,
		                       (struct td_date){ 200 }, reader, diag),
		    filed ? TD_OK : TD_INVALID);
		assert_said(diag, filed ? "1:1 warning unit-dissolved "
		                          "later_record=b"
		                        : "1:1 unit-dissolved");
		td_diag_free(diag);
	}
	td_document_free((struct td_document *)three.document);
	td_reader_free(reader);
}

/* Where the rules could not be asked nothing clears that. */
static enum td_status
look_at_one(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct three *three = what;
	const struct td_node *root = td_document_root(three->document);

	if (!td_known_counts(td_reader_known(reader), "b", &late))
		return three->unsaid;
	return td_worse(three->unsaid,
	                td_document_report(three->document, root, diag,
	                                   TD_UNIT_DISSOLVED, NULL));
}

static void
what_could_not_be_asked(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct three three = { .document = read_text(reader, TD_KIND_UNIT,
		                                     unit_text) };

	(void)state;
	assert_int_equal(td_hindsight_check(look_at_one, &three, three.document,
	                                    (struct td_date){ 200 }, reader,
	                                    NULL),
	                 TD_OK);
	three.unsaid = TD_FAILED;
	assert_int_equal(td_hindsight_check(look_at_one, &three, three.document,
	                                    (struct td_date){ 200 }, reader,
	                                    NULL),
	                 TD_FAILED);
	td_document_free((struct td_document *)three.document);
	td_reader_free(reader);
}

#define ROW_COUNT (sizeof rows / sizeof *rows)

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 4];
	size_t count = 0;

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[count++] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_plan_is_judged,
			.initial_state = (void *)(uintptr_t)&rows[i],
		};
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(
	    each_cause_is_named);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(
	    what_is_no_error_hides_no_remark);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(
	    what_could_not_be_asked);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(nobody_knows_when);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
