/* What a store knows of a recipient: who is above it, who is called alike, and
 * which matters are open against it. */

#include "check/recipient_register.h"
#include "record_fixture.h"
#include "text_store.h"

#include "base/strbuf.h"

#include <stdlib.h>

#define UNIT(id, name, more)                                                   \
	{                                                                      \
		"units/" id "/" id ".yaml",                                    \
		    "schema: thidua/unit/1\nname: " name                       \
		    "\nclass: agency\nlevel: province\n" more                  \
	}

#define PERSON(drawer, id, name)                                                \
	{                                                                       \
		"people/" drawer "/" id ".yaml",                                \
		    "schema: thidua/person/1\nname: " name                      \
		    "\nunit: an\nposition: Trưởng phòng\nclass: official\n" \
	}

#define DISSOLVED(successors)                                                   \
	"dissolved: {on: \"2026-01-01\", document: {number: 1/QĐ-UBND, date: " \
	"\"2025-12-01\", issuer: U}, successors: [" successors "]}\n"

#define CASE(drawer, id, subject)                                              \
	{                                                                      \
		"cases/" drawer "/" id ".yaml",                                \
		    "schema: thidua/case/1\nsubject: " subject                 \
		    "\nkind: discipline\nclosed: null\nopened: "               \
		    "\"2027-11-20\"\ndocument: {number: 5/QĐ-SNV, date: "     \
		    "\"2027-11-20\", issuer: N}\ntext: T\n"                    \
	}

static const struct text_file files[] = {
	/* An and Bi manage each other. */
	UNIT("an", "Sở An", "managed_by: bi\n"),
	UNIT("bi", "Sở Bi", "managed_by: an\n" DISSOLVED("co, du")),
	UNIT("co", "Sở Cơ", ""),
	UNIT("du", "Sở Du", "managed_by: em\n"),
	UNIT("em", "Sở Em", ""),
	UNIT("la", "Sở Trùng", ""),
	UNIT("mi", "Sở Trùng", ""),
	PERSON("thu", "tran-thi-thu", "Trần Thị Thử"),
	PERSON("thu", "tran-thi-thu--2", "Trần Thị Thu"),
	PERSON("doi", "le-van-doi", "Lê Văn Đôi"),
	PERSON("doi", "le-van-doi--b", "Lê Văn Khác"),
	PERSON("mot", "ho-thi-mot", "Hồ Thị Một"),
	CASE("thu", "tran-thi-thu--2027-11-20", "{person: tran-thi-thu}"),
	CASE("an", "an--2027-11-20", "{unit: an}"),
	{ NULL, NULL },
};

struct scene {
	struct td_snapshot *snapshot;
	struct td_reader *reader;
};

static int
open_store(void **state)
{
	static struct scene scene;

	scene.snapshot = text_store(files);
	scene.reader = td_reader_new(scene.snapshot);
	*state = &scene;
	return 0;
}

static int
close_store(void **state)
{
	struct scene *scene = *state;

	td_reader_free(scene->reader);
	td_snapshot_free(scene->snapshot);
	return 0;
}

static void
assert_managers(struct td_reader *reader, const char *unit, const char *wanted)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	const struct td_matter matter = { .unit_id = unit };

	td_recipient_managers(
	    &ids, reader, &matter,
	    td_reader_asof(reader, TD_LOOK_NOMINEE, TD_DATE_MAX));
	td_strbuf_add(&text, "");
	for (size_t i = 0; i < ids.count; i++)
		td_strbuf_addf(&text, "%s%s", i ? " " : "", ids.items[i]);
	assert_string_equal(text.text, wanted);
	td_strbuf_clear(&text);
	td_strlist_clear(&ids);
}

static void
managers_and_their_successors(void **state)
{
	struct scene *scene = *state;

	assert_managers(scene->reader, "an", "an bi co du em");
	assert_managers(scene->reader, "du", "du em");
	assert_managers(scene->reader, "em", "em");
	assert_managers(scene->reader, "khong", "khong");
	assert_managers(scene->reader, NULL, "");
}

struct namesake_row {
	const char *person; /* the recipient: a person, a unit, or a team of */
	const char *unit;
	const char *team;
	const char *name;
	bool found;
};

static void
somebody_else_is_called_so(void **state)
{
	static const struct namesake_row rows[] = {
		/* The person itself is nobody else. */
		{ .person = "ho-thi-mot", .name = "Hồ Thị Một" },
		{ .person = "ho-thi-mot", .name = "HỒ THỊ MỐT" },
		{ .person = "le-van-doi", .name = "Hồ Thị Một", .found = true },
		{ .person = "le-van-doi", .name = "Hồ Thị" },
		/* Marks make no other name, whichever of the two it is. */
		{ .person = "tran-thi-thu",
		  .name = "Trần Thị Thử",
		  .found = true },
		{ .person = "tran-thi-thu--2",
		  .name = "Trần Thị Thử",
		  .found = true },
		/* Ids that are told apart, of names that are not alike. */
		{ .person = "le-van-doi", .name = "Lê Văn Đôi" },
		{ .person = "le-van-doi--b",
		  .name = "Lê Văn Đôi",
		  .found = true },
		/* A unit may have the name as well. */
		{ .person = "ho-thi-mot", .name = "Sở An", .found = true },
		{ .unit = "an", .name = "Sở An" },
		{ .unit = "an", .name = "Sở Cơ", .found = true },
		{ .unit = "la", .name = "Sở Trùng", .found = true },
		{ .unit = "mi", .name = "Sở Trùng", .found = true },
		{ .unit = "an", .name = "Sở" },
		{ .unit = "an", .team = "Đội", .name = "Sở An", .found = true },
		{ .unit = "an", .name = "Lê Văn Đôi", .found = true },
	};
	struct scene *scene = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct td_recipient recipient = {
			.person = { .text = rows[i].person },
			.unit = { .text = rows[i].unit },
			.own_name = { .text = rows[i].team },
		};

		if (td_recipient_has_namesake(scene->reader, &recipient,
		                              rows[i].name,
		                              TD_DATE_MAX) != rows[i].found)
			fail_msg("row %zu: %s", i, rows[i].name);
	}
}

#define NOMINATION(recipient)                                                  \
	"schema: thidua/nomination/1\ncampaign: c\nrecipient: " recipient      \
	"\naward: BK\nground: campaign\nstage: interim\nyear: 2027\n"          \
	"nominated_by: an\nreceived: \"2027-09-01\"\nachievement: {id: t, "    \
	"text: T, from: \"2026-06-01\", to: \"2027-06-30\", criteria: [a1]}\n" \
	"dossier: [{part: TTR}]\n"

struct case_row {
	const char *nomination;
	size_t count;
	const char *path; /* of the first one */
};

static void
assert_cases(struct td_reader *reader, const struct case_row *row)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	struct td_nomination *nomination;
	const struct td_case *const *cases;
	size_t count = 9;

	(void)!td_reader_examine(&document, reader, TD_KIND_NOMINATION, "f",
	                         row->nomination, strlen(row->nomination),
	                         NULL);
	td_nomination_read(&nomination, document);
	assert_int_equal(td_recipient_cases(&cases, &count, reader,
	                                    &nomination->recipient, diag),
	                 TD_OK);
	assert_no_findings(diag);
	assert_int_equal(count, row->count);
	if (count > 0)
		assert_string_equal(td_document_path(cases[0]->document),
		                    row->path);
	td_nomination_free(nomination);
	td_diag_free(diag);
}

static void
matters_are_of_the_recipient_itself(void **state)
{
	static const struct case_row rows[] = {
		{ NOMINATION("{kind: individual, person: tran-thi-thu}"), 1,
		  "cases/thu/tran-thi-thu--2027-11-20.yaml" },
		/* What is open against the unit is not the person's. */
		{ NOMINATION("{kind: individual, person: ho-thi-mot}"), 0,
		  NULL },
		{ NOMINATION("{kind: collective, unit: an}"), 1,
		  "cases/an/an--2027-11-20.yaml" },
		{ NOMINATION("{kind: enterprise, unit: an}"), 1,
		  "cases/an/an--2027-11-20.yaml" },
		{ NOMINATION("{kind: collective, unit: bi}"), 0, NULL },
		/* Nor are those of the locality the household's. */
		{ NOMINATION("{kind: household, unit: an, name: Hộ ông An}"), 0,
		  NULL },
		/* Of a kind that nobody knows. */
		{ NOMINATION("{kind: ai-do, person: tran-thi-thu}"), 0, NULL },
	};
	struct scene *scene = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_cases(scene->reader, &rows[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(managers_and_their_successors),
		cmocka_unit_test(somebody_else_is_called_so),
		cmocka_unit_test(matters_are_of_the_recipient_itself),
	};

	return cmocka_run_group_tests_name("recipient_register", tests,
	                                   open_store, close_store);
}
