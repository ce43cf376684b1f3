/* Whether what bodies did and decided stands where it says it belongs. */

#include "record_fixture.h"

#include "archive/place.h"

struct row {
	const char *name;
	enum td_kind kind;
	const char *text;
	const char *path;
	enum td_finding_id id; /* TD_FINDING_COUNT: it stands where it says */
	unsigned line;
	unsigned column;
	const char *wanted;
};

#define PROCEEDING(by)                                                         \
	"schema: thidua/proceeding/1\n"                                        \
	"campaign: c\n"                                                        \
	"step: select\n"                                                       \
	"by: " by "\n"                                                         \
	"date: \"2027-10-12\"\n"                                               \
	"nominations: [{nomination: n, outcome: for}]\n"
#define DECISION                                                               \
	"schema: thidua/decision/1\n"                                          \
	"campaign: c\n"                                                        \
	"kind: decide\n"                                                       \
	"decider: province-chairman\n"                                         \
	"document: {kind: quyet-dinh, number: 2155/QĐ-UBND, date: "           \
	"\"2027-11-20\",\n"                                                    \
	"  issuer: ubnd-tinh, signed: {name: A, office: B}}\n"                 \
	"items: [{nomination: n, outcome: awarded}]\n"
#define CASE(subject)                                                          \
	"schema: thidua/case/1\n"                                              \
	"subject: {" subject "}\n"                                             \
	"kind: audit\n"                                                        \
	"opened: \"2027-03-01\"\n"                                             \
	"closed: null\n"                                                       \
	"text: t\n"
#define WITHDRAWAL(day)                                                        \
	"schema: thidua/withdrawal/1\ncampaign: c\nunit: u\nwithdrawn_on: "    \
	"\"" day "\"\nwithdrawn_by: {name: A, office: B}\nreason: R\n"
#define STUB                                                                   \
	"schema: thidua/stub/1\n"                                              \
	"campaign: c\n"                                                        \
	"secrecy: secret\n"                                                    \
	"received: \"2027-08-16\"\n"                                           \
	"nominated_by: cong-an-tinh\n"                                         \
	"kept_by: so-noi-vu\n"                                                 \
	"register: 04/M\n"

static struct row rows[] = {
	{ "a proceeding in its place", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/c/hoi-dong--select-2027-10-12.yaml",
	  TD_FINDING_COUNT, 0, 0, NULL },
	{ "a second one of that day", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/c/hoi-dong--select-2027-10-12-0a1b2c3d.yaml",
	  TD_FINDING_COUNT, 0, 0, NULL },
	{ "a proceeding of a body told apart", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong--cu"),
	  "proceedings/2027/c/hoi-dong--cu-select-2027-10-12.yaml",
	  TD_FINDING_COUNT, 0, 0, NULL },
	{ "a proceeding of another year", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2026/c/hoi-dong--select-2027-10-12.yaml",
	  TD_RECORD_MISPLACED, 5, 7, "2026" },
	{ "a proceeding of another campaign", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/d/hoi-dong--select-2027-10-12.yaml",
	  TD_RECORD_MISPLACED, 2, 11, "d" },
	{ "a proceeding of another body", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/c/so-noi-vu--select-2027-10-12.yaml",
	  TD_RECORD_MISNAMED, 4, 5, "hoi-dong--select-2027-10-12" },
	{ "a proceeding of another step", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/c/hoi-dong--appraise-2027-10-12.yaml",
	  TD_RECORD_MISNAMED, 4, 5, "hoi-dong--select-2027-10-12" },
	{ "a proceeding of another day", TD_KIND_PROCEEDING,
	  PROCEEDING("hoi-dong"),
	  "proceedings/2027/c/hoi-dong--select-2027-10-123.yaml",
	  TD_RECORD_MISNAMED, 4, 5, "hoi-dong--select-2027-10-12" },

	{ "a decision in its place", TD_KIND_DECISION, DECISION,
	  "decisions/2027/ubnd-tinh--2155-qd-ubnd.yaml", TD_FINDING_COUNT, 0, 0,
	  NULL },
	{ "a decision of another year", TD_KIND_DECISION, DECISION,
	  "decisions/2028/ubnd-tinh--2155-qd-ubnd.yaml", TD_RECORD_MISPLACED, 5,
	  58, "2028" },
	{ "a decision of another number", TD_KIND_DECISION, DECISION,
	  "decisions/2027/ubnd-tinh--2156-qd-ubnd.yaml", TD_RECORD_MISNAMED, 5,
	  38, "ubnd-tinh--2155-qd-ubnd" },
	{ "a decision of another issuer", TD_KIND_DECISION, DECISION,
	  "decisions/2027/so-noi-vu--2155-qd-ubnd.yaml", TD_RECORD_MISNAMED, 5,
	  38, "ubnd-tinh--2155-qd-ubnd" },
	{ "a number has one decision", TD_KIND_DECISION, DECISION,
	  "decisions/2027/ubnd-tinh--2155-qd-ubnd-2.yaml", TD_RECORD_MISNAMED,
	  5, 38, "ubnd-tinh--2155-qd-ubnd" },

	{ "a case in its place", TD_KIND_CASE, CASE("person: le-van-an"),
	  "cases/an/le-van-an--audit-2027-03-01.yaml", TD_FINDING_COUNT, 0, 0,
	  NULL },
	{ "a case of a person told apart", TD_KIND_CASE,
	  CASE("person: le-van-an--1985"),
	  "cases/an/le-van-an--1985-audit-2027-03-01.yaml", TD_FINDING_COUNT, 0,
	  0, NULL },
	{ "a case of a unit", TD_KIND_CASE, CASE("unit: vnpt"),
	  "cases/vnpt/vnpt--audit-2027-03-01-0a1b2c3d.yaml", TD_FINDING_COUNT,
	  0, 0, NULL },
	{ "a case of another person", TD_KIND_CASE, CASE("person: le-van-an"),
	  "cases/an/le-thi-an--audit-2027-03-01.yaml", TD_RECORD_MISNAMED, 2,
	  19, "le-van-an--audit-2027-03-01" },
	{ "a case of another unit", TD_KIND_CASE, CASE("unit: vnpt"),
	  "cases/vnpt/vnpt--audit-2027-03-02.yaml", TD_RECORD_MISNAMED, 2, 17,
	  "vnpt--audit-2027-03-01" },

	{ "a later registration of another day", TD_KIND_REGISTRATION,
	  "schema: thidua/registration/1\ncampaign: c\nunit: u\n"
	  "registered_on: \"2028-01-11\"\nregistered_by: {name: A, office: "
	  "B}\n",
	  "campaigns/c/registrations/u/u/2028-01-10.yaml", TD_RECORD_MISPLACED,
	  4, 16, "2028-01-10" },
	{ "a withdrawal in its place", TD_KIND_WITHDRAWAL,
	  WITHDRAWAL("2027-03-01"),
	  "campaigns/c/withdrawals/u/u/2027-03-01.yaml", TD_FINDING_COUNT, 0, 0,
	  NULL },
	{ "a withdrawal of another day", TD_KIND_WITHDRAWAL,
	  WITHDRAWAL("2027-03-02"),
	  "campaigns/c/withdrawals/u/u/2027-03-01.yaml", TD_RECORD_MISPLACED, 4,
	  15, "2027-03-01" },
	{ "a withdrawal of another unit", TD_KIND_WITHDRAWAL,
	  WITHDRAWAL("2027-03-01"),
	  "campaigns/c/withdrawals/v/v/2027-03-01.yaml", TD_RECORD_MISPLACED, 3,
	  7, "v" },
	{ "a stub in its place", TD_KIND_STUB, STUB,
	  "campaigns/c/stubs/cong-an-tinh--2027-08-16.yaml", TD_FINDING_COUNT,
	  0, 0, NULL },
	{ "a stub of another campaign", TD_KIND_STUB, STUB,
	  "campaigns/d/stubs/cong-an-tinh--2027-08-16.yaml",
	  TD_RECORD_MISPLACED, 2, 11, "d" },
	{ "a stub of another unit", TD_KIND_STUB, STUB,
	  "campaigns/c/stubs/so-noi-vu--2027-08-16.yaml", TD_RECORD_MISNAMED, 5,
	  15, "cong-an-tinh--2027-08-16" },
};

static void
check_row(void **state)
{
	const struct row *row = *state;
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();
	struct td_document *document = read_text(reader, row->kind, row->text);
	struct td_layout layout = { .kind = TD_KIND_COUNT };
	bool wrong = row->id != TD_FINDING_COUNT;

	assert_true(td_layout_parse(&layout, row->path));
	assert_int_equal(layout.kind, row->kind);
	assert_int_equal(td_record_check_place(document, &layout, diag),
	                 wrong ? TD_INVALID : TD_OK);
	assert_int_equal(td_diag_count(diag), wrong);
	if (wrong) {
		assert_found_at(diag, 0, row->id, row->line, row->column);
		assert_fact(diag, 0, "wanted", row->wanted);
	}
	td_layout_clear(&layout);
	td_document_free(document);
	td_diag_free(diag);
	td_reader_free(reader);
}

#define ROW_COUNT (sizeof rows / sizeof *rows)

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT];

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = check_row,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
