/* What a check says in one run: faults of the form and of the content, but no
 * consequence of a fault as a fault of its own. */

#include "check/check.h"
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
	 "  - {id: a1}\n"
	 "  - {id: a2}\n"
	 "tasks:\n"
	 "  - {id: t1, text: T, contents: [n1], responsible: R, due: "
	 "\"2026-12-15\"}\n";

static const char registration_text[] = "schema: thidua/registration/1\n";

static const struct text_file files[] = {
	{ "campaigns/c/campaign.yaml", campaign_text },
	{ "units/thu/so-thu.yaml", unit_text },
	{ "thidua.yaml", store_text },
	{ "campaigns/c/registrations/thu/so-thu.yaml", registration_text },
	{ ".gitattributes", "*.yaml -text\n" },
	{ NULL, NULL }
};

struct row {
	const char *name;
	const char *wanted;
	struct edit edits[EDITS_MAX];
};

#define PLAN(from, to)                                                         \
	{                                                                      \
		"plan", from, to                                               \
	}

static const struct row rows[] = {
	{ "nothing wrong", "", .edits = { { 0 } } },
	{ "a misspelt list of criteria misses none of them",
	  "8:1 schema-unknown-key-near",
	  .edits = { PLAN("criteria:", "criterias:") } },
	{ "a misspelt id of a criterion: it may be the one",
	  "10:5 schema-required|10:6 schema-unknown-key",
	  .edits = { PLAN("{id: a2}", "{idd: a2}") } },
	{ "an id of a wrong type", "10:10 schema-type",
	  .edits = { PLAN("{id: a2}", "{id: [a2]}") } },
	{ "a misspelt key of a task", "12:39 schema-unknown-key-near",
	  .edits = { PLAN("responsible", "responsble") } },
	{ "nobody responsible, and an unknown key",
	  "12:5 plan-task-no-responsible|12:39 schema-unknown-key",
	  .edits = { PLAN("responsible: R", "kinh_phi: 5") } },
	{ "a task without a text or anybody responsible",
	  "12:5 plan-task-no-responsible|12:5 schema-required",
	  .edits = { PLAN("text: T, ", ""), PLAN("responsible: R, ", "") } },
	{ "a wrong type of list: only that", "5:15 schema-type",
	  .edits = { PLAN("[noi-vu]", "noi-vu") } },
	{ "a number that is no text: not cited for sure",
	  "6:21 schema-quote-it", .edits = { PLAN("135/KH-UBND", "135") } },
	{ "a day that is none, and a criterion that is left out",
	  "4:53 day-wrong|9:3 plan-criterion-missing",
	  .edits = { PLAN("  - {id: a2}\n", ""),
	             PLAN("date: \"2026-05-05\"", "date: \"2026-02-30\"") } },
	{ "no campaign: nothing to hold it against", "1:1 schema-required",
	  .edits = { PLAN("campaign: c\n", "") } },
};

/* Places and slugs, joined by bars, in the order of the file. */
static char *
summary(struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_diag_sort(diag);
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);

		td_strbuf_addf(&text, "%s%u:%u %s", i ? "|" : "", finding->line,
		               finding->column,
		               td_finding_kind(finding->id)->slug);
	}
	return td_strbuf_take(&text);
}

static void
a_check_says(void **state)
{
	const struct row *row = *state;
	struct td_intake intake = { .received = day_of("2026-05-06"),
		                    .lateness = TD_ERROR };
	struct td_snapshot *store = text_store(files);
	struct td_reader *reader = td_reader_new(store);
	struct td_diag *diag = td_diag_new();
	char *text = edited(plan_text, "plan", row->edits);
	struct td_plan *plan = NULL;
	enum td_status status = td_check_plan(&plan, reader, "f", text,
	                                      strlen(text), &intake, diag);
	char *found = summary(diag);

	assert_string_equal(found, row->wanted);
	assert_int_equal(status, *row->wanted ? TD_INVALID : TD_OK);
	free(found);
	free(text);
	td_plan_free(plan);
	td_diag_free(diag);
	td_reader_free(reader);
	td_snapshot_free(store);
}

static void
what_stands_beside_records_is_no_stray(void **state)
{
	static const char *const names[] = { ".gitattributes", ".gitignore",
		                             "README.md", "README.vi.md",
		                             "LICENSE" };
	struct td_snapshot *store = text_store(files);
	struct td_reader *reader = td_reader_new(store);
	struct td_diag *diag = td_diag_new();

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_true(td_layout_is_furniture(names[i]));
	assert_false(td_layout_is_furniture("units/README.md"));
	assert_false(td_layout_is_furniture("thidua.yaml"));
	assert_int_equal(td_check_path(reader, ".gitattributes", diag), TD_OK);
	assert_no_findings(diag);
	td_diag_free(diag);
	td_reader_free(reader);
	td_snapshot_free(store);
}

int
main(void)
{
	enum {
		COUNT = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[COUNT + 1] = { cmocka_unit_test(
	    what_stands_beside_records_is_no_stray) };

	for (size_t i = 0; i < COUNT; i++)
		tests[i + 1] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_check_says,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
