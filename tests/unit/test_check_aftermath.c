/* What a check says in one run: faults of the form and of the content, but no
 * consequence of a fault as a fault of its own. */

#include "check/aftermath.h"
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
	 "  - {id: a1, target: \">= 95\"}\n"
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

/* A finding of a rule and a fault of the form, by their keys. */
struct pair_row {
	const char *name;
	enum td_finding_id rule;
	const char *at; /* keys; NULL: the file */
	enum td_finding_id form;
	const char *fault;
	const char *key; /* that is missing, or meant */
	bool follows;
};

static const struct pair_row pairs[] = {
	{ "of what stands at the same place", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_TYPE, "document.date", NULL, true },
	{ "of what stands around it", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_TYPE, "document", NULL, true },
	{ "of the item that it stands in", TD_DAY_WRONG, "tasks[2].due",
	  TD_SCHEMA_TYPE, "tasks[2]", NULL, true },
	{ "of the list that it stands in", TD_DAY_WRONG, "tasks[2].due",
	  TD_SCHEMA_TYPE, "tasks", NULL, true },
	{ "not of what stands beside it", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_TYPE, "document.number", NULL, false },
	{ "nor of what begins like it", TD_DAY_WRONG, "document.dates",
	  TD_SCHEMA_TYPE, "document.date", NULL, false },
	{ "nor of another item", TD_DAY_WRONG, "tasks[2].due", TD_SCHEMA_TYPE,
	  "tasks[1]", NULL, false },
	{ "nor of a part of it", TD_DAY_WRONG, "document", TD_SCHEMA_TYPE,
	  "document.date", NULL, false },
	{ "a missing key, told at its map", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_REQUIRED, "document", "date", true },
	{ "another missing key", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_REQUIRED, "document", "number", false },
	{ "a missing key of the top", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_REQUIRED, NULL, "document", true },
	{ "a misspelt key", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_UNKNOWN_KEY_NEAR, "document.dat", "date", true },
	{ "a key that is misspelt otherwise", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_UNKNOWN_KEY_NEAR, "document.numer", "number", false },
	{ "a misspelt key of the top", TD_DAY_WRONG, "document.date",
	  TD_SCHEMA_UNKNOWN_KEY_NEAR, "documnt", "document", true },
	/* What points to the file misses what stands at its top. */
	{ "a list at the top", TD_PLAN_CRITERION_MISSING, NULL, TD_SCHEMA_TYPE,
	  "criteria", NULL, true },
	{ "a part of one", TD_PLAN_CRITERION_MISSING, NULL, TD_SCHEMA_TYPE,
	  "criteria[0]", NULL, false },
	{ "a part of a map", TD_PLAN_CRITERION_MISSING, NULL, TD_SCHEMA_TYPE,
	  "document.date", NULL, false },
	/* A key that is lost at the map a rule points to. */
	{ "a name that is wrong", TD_DOCUMENT_UNSIGNED, "document.signed",
	  TD_SCHEMA_TYPE, "document.signed.name", NULL, true },
	{ "an office that is", TD_DOCUMENT_UNSIGNED, "document.signed",
	  TD_SCHEMA_TYPE, "document.signed.office", NULL, false },
	{ "a name elsewhere", TD_DOCUMENT_UNSIGNED, "document.signed",
	  TD_SCHEMA_TYPE, "document.signer.name", NULL, false },
	{ "a name of something else", TD_DOCUMENT_UNSIGNED, "document.signed",
	  TD_SCHEMA_TYPE, "document.signeds.name", NULL, false },
	{ "a rule that misses no name", TD_DAY_WRONG, "document.signed",
	  TD_SCHEMA_TYPE, "document.signed.name", NULL, false },
	{ "the last that a rule can miss", TD_CONSENT_GUARDIAN_DOUBTFUL,
	  "consent", TD_SCHEMA_TYPE, "consent.guardian", NULL, true },
	/* A list that lost an item, which other rules point to. */
	{ "an item that is told by itself", TD_DOCUMENT_WRONG_ADDRESSEE,
	  "document", TD_SCHEMA_TYPE, "addressed_to[0]", NULL, true },
	{ "the whole list", TD_DOCUMENT_WRONG_ADDRESSEE, "document",
	  TD_SCHEMA_TYPE, "addressed_to", NULL, true },
	{ "what is inside of such an item", TD_DOCUMENT_WRONG_ADDRESSEE,
	  "document", TD_SCHEMA_TYPE, "addressed_to[0].id", NULL, false },
	{ "an item that is told by a key", TD_PLAN_BASIS_MISSING, "document",
	  TD_SCHEMA_TYPE, "based_on[1]", NULL, true },
	{ "that key", TD_PLAN_BASIS_MISSING, "document", TD_SCHEMA_TYPE,
	  "based_on[1].number", NULL, true },
	{ "what is inside of it", TD_PLAN_CONTENT_WITHOUT_TASK, "contents[0]",
	  TD_SCHEMA_TYPE, "tasks[1].contents[0]", NULL, true },
	{ "another key of the item", TD_PLAN_BASIS_MISSING, "document",
	  TD_SCHEMA_TYPE, "based_on[1].date", NULL, false },
	{ "a key that begins like it", TD_PLAN_BASIS_MISSING, "document",
	  TD_SCHEMA_TYPE, "based_on[1].numbers", NULL, false },
	{ "another list", TD_PLAN_BASIS_MISSING, "document", TD_SCHEMA_TYPE,
	  "tasks[1].number", NULL, false },
	{ "a key of that name in no list", TD_PLAN_BASIS_MISSING, "document",
	  TD_SCHEMA_TYPE, "based_on.number", NULL, true },
	{ "a key of the list that says nothing", TD_PLAN_BASIS_MISSING,
	  "document", TD_SCHEMA_TYPE, "based_on.date", NULL, false },
};

static void
add(struct td_diag *diag, enum td_finding_id id, const char *path,
    const char *keys, const char *key)
{
	const struct td_place place = { .path = path, .keys = keys };

	(void)!td_diag_add(diag, id, place,
	                   id == TD_SCHEMA_REQUIRED ? "key" : "near", key,
	                   NULL);
}

static bool
is_told(const struct td_diag *rules_found, const struct td_diag *form)
{
	struct td_diag *rules = td_diag_new();
	struct td_diag *diag = td_diag_new();
	enum td_status status;
	bool told;

	for (size_t i = 0; i < td_diag_count(rules_found); i++)
		(void)td_diag_add_copy(
		    rules, td_diag_at(rules_found, i),
		    td_finding_place(td_diag_at(rules_found, i),
		                     td_diag_at(rules_found, i)->path));
	status = td_aftermath_move(diag, rules, form);
	told = td_diag_count(diag) > 0;
	assert_int_equal(status, td_diag_status(diag));
	td_diag_free(diag);
	td_diag_free(rules);
	return told;
}

static void
one_fault_is_told_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct pair_row *row = &pairs[i];
		struct td_diag *rules = td_diag_new();
		struct td_diag *form = td_diag_new();

		add(rules, row->rule, "f", row->at, NULL);
		assert_true(is_told(rules, form));
		/* Not the first fault need be the one. */
		add(form, TD_SCHEMA_TYPE, "f", "elsewhere[0]", NULL);
		add(form, row->form, "f", row->fault, row->key);
		if (is_told(rules, form) == row->follows)
			fail_msg("%s", row->name);
		td_diag_free(form);
		td_diag_free(rules);
	}
}

/* Faults of other files, or of none, take nothing away. */
static void
another_file_is_another_matter(void **state)
{
	static const char *const paths[][2] = {
		{ "f", "g" }, { "f", NULL }, { NULL, "f" }, { NULL, NULL }
	};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct td_diag *rules = td_diag_new();
		struct td_diag *form = td_diag_new();

		add(rules, TD_DAY_WRONG, paths[i][0], "document.date", NULL);
		add(form, TD_SCHEMA_TYPE, paths[i][1], "document.date", NULL);
		assert_true(is_told(rules, form));
		td_diag_free(form);
		td_diag_free(rules);
	}
}

static void
past_so_many_faults_rules_are_silent(void **state)
{
	struct td_diag *rules = td_diag_new();
	struct td_diag *form = td_diag_new();

	(void)state;
	add(rules, TD_DAY_WRONG, "f", "document.date", NULL);
	add(form, TD_SCHEMA_TOO_MANY_FAULTS, "f", NULL, NULL);
	assert_false(is_told(rules, form));
	td_diag_free(form);
	td_diag_free(rules);
}

/* The worst of what is left: a warning is none, and trouble is worse. */
static void
what_is_left_has_its_weight(void **state)
{
	static const enum td_severity severities[] = { TD_NOTE, TD_WARNING,
		                                       TD_ERROR, TD_TROUBLE };
	struct td_diag *rules = td_diag_new();
	struct td_diag *form = td_diag_new();

	(void)state;
	for (size_t i = 0; i < sizeof severities / sizeof *severities; i++) {
		(void)!td_diag_add_as(rules, severities[i], TD_DAY_WRONG,
		                      (struct td_place){ .path = "f" }, NULL);
		assert_true(is_told(rules, form));
	}
	td_diag_free(form);
	td_diag_free(rules);
}

static void
what_stands_beside_records_is_no_stray(void **state)
{
	static const char *const names[] = { ".gitattributes",
		                             ".gitignore",
		                             "README.md",
		                             "README.vi.md",
		                             "LICENSE",
		                             ".editorconfig",
		                             ".vscode/settings.json",
		                             ".github/workflows/ci.yaml",
		                             "schemas/plan.json",
		                             "papers/2026/quet.pdf",
		                             "units/README.md",
		                             "campaigns/a/plans/README.md" };
	static const char *const strays[] = {
		"thidua.yaml",    "notes.txt",           "papers",
		"paper/a.pdf",    "units/.DS_Store",     "units/papers/a.pdf",
		"units/LICENSE",  "units/README.md.bak", "campaigns/.vscode/a",
		"units/readme.md"
	};
	struct td_snapshot *store = text_store(files);
	struct td_reader *reader = td_reader_new(store);
	struct td_diag *diag = td_diag_new();

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_true(td_layout_is_furniture(names[i]));
	for (size_t i = 0; i < sizeof strays / sizeof *strays; i++)
		assert_false(td_layout_is_furniture(strays[i]));
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
	struct CMUnitTest tests[COUNT + 5] = {
		[COUNT] = cmocka_unit_test(
		    what_stands_beside_records_is_no_stray),
		cmocka_unit_test(one_fault_is_told_once),
		cmocka_unit_test(another_file_is_another_matter),
		cmocka_unit_test(past_so_many_faults_rules_are_silent),
		cmocka_unit_test(what_is_left_has_its_weight),
	};

	for (size_t i = 0; i < COUNT; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_check_says,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
