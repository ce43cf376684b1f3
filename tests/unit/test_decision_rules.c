/* Rules for a decision, each both ways. */

#include "record/awards.h"
#include "rules/decision/decision_rules.h"
#include "sent_fixture.h"

static const char catalogue_text[] =
    "schema: thidua/awards/1\n"
    "parts: [{id: TTR, name: Tờ trình}, {id: BC, name: Báo cáo}, {id: XNT, "
    "name: Thuế}]\n"
    "awards:\n"
    "  - {id: BK, name: Bằng khen, level: province, class: commendation, "
    "decided_by: CT, deciders: [province-chairman], recipients: [individual, "
    "collective, household, enterprise], campaign: null, dossier: [TTR, BC], "
    "dossier_payers: [XNT], factors: {individual: 1.5, collective: 3, source: "
    "{instrument: NĐ, basis: read}}, from: \"2024-01-01\", until: null, "
    "source: {instrument: L, at: Đ.79, basis: read}}\n"
    "  - {id: CO, name: Cờ, level: province, class: title, decided_by: UBND, "
    "deciders: [province], recipients: [collective], campaign: null, dossier: "
    "[TTR], dossier_payers: [], factors: {individual: 8, source: {instrument: "
    "NĐ, basis: recall}}, from: \"2024-01-01\", until: null, source: "
    "{instrument: L, at: Đ.79, basis: recall}}\n"
    "  - {id: GK, name: Giấy khen, level: grassroots, class: commendation, "
    "decided_by: GĐ, deciders: [agency-head, commune-chairman, "
    "enterprise-director, board-chairman], recipients: [individual], campaign: "
    "null, dossier: [], dossier_payers: [], from: \"2024-01-01\", until: null, "
    "source: {instrument: L, at: Đ.80, basis: read}}\n"
    "  - {id: HC, name: Huân chương, level: state, class: commendation, "
    "decided_by: CTN, deciders: [president], recipients: [individual], "
    "campaign: null, dossier: [], dossier_payers: [], from: \"2024-01-01\", "
    "until: null, source: {instrument: L, at: Đ.77, basis: read}}\n"
    "  - {id: KN, name: Kỷ niệm chương, level: state, class: commendation, "
    "decided_by: BT, recipients: [individual], campaign: null, dossier: [], "
    "dossier_payers: [], from: \"2024-01-01\", until: null, source: "
    "{instrument: L, at: Đ.71, basis: read}}\n";

static const char rules_text[] =
    "schema: thidua/procedure/1\n"
    "rules:\n"
    "  - {id: base-salary, name: Lương, value: 2340000, unit: dong, from: "
    "\"2024-07-01\", until: null, source: {instrument: NĐ, basis: read}}\n";

static const char
    nominated_text[] = "schema: thidua/nomination/1\n"
		       "campaign: c\n"
		       "recipient: {kind: individual, person: tran-thi-thu}\n"
		       "award: BK\n"
		       "ground: campaign\n"
		       "stage: interim\n"
		       "year: 2027\n"
		       "nominated_by: so-thu\n"
		       "received: \"2027-08-01\"\n"
		       "achievement:\n"
		       "  id: kho-du-lieu\n"
		       "  text: T\n"
		       "  from: \"2026-06-01\"\n"
		       "  to: \"2027-06-30\"\n"
		       "  criteria: [a1]\n"
		       "dossier:\n"
		       "  - {part: TTR}\n";

/* The decision that is judged, of three kinds; line 8 has its day. */
#define HEAD(kind)                                                             \
	"schema: thidua/decision/1\n"                                          \
	"campaign: c\n"                                                        \
	"kind: " kind "\n"                                                     \
	"decider: province-chairman\n"                                         \
	"document:\n"                                                          \
	"  kind: quyet-dinh\n"                                                 \
	"  number: 100/QĐ-UBND\n"                                             \
	"  date: \"2027-11-20\"\n"                                             \
	"  issuer: ubnd\n"                                                     \
	"  signed: {authority: null, name: A, office: Chủ tịch}\n"

#define FIRST "2027/ubnd--50-qd-ubnd"

static const char decide_text[] = HEAD("decide") "items:\n"
						 "  - nomination: n1\n"
						 "    outcome: awarded\n"
						 "    amount: 3510000\n";

static const char correct_text[] = HEAD("correct") "corrects: " FIRST "\n"
						   "items:\n"
						   "  - nomination: n1\n"
						   "    field: amount\n"
						   "    was: \"3510001\"\n"
						   "    is: \"3510000\"\n"
						   "    reason: R\n";

static const char revoke_text[] = HEAD(
    "revoke") "revokes: " FIRST "\n"
	      "items:\n"
	      "  - nomination: n1\n"
	      "    ground: b\n"
	      "    reason: R\n"
	      "    evidence: [{text: E, number: 1/KL-TTr, date: "
	      "\"2027-11-10\", issuer: T}]\n"
	      "    recover: {amount: 3510001, artefact: true}\n";

/* What the store holds: the decision that is spoken of, another one, and a
 * supplement. */
static const char first_text[] = "schema: thidua/decision/1\n"
				 "campaign: c\n"
				 "kind: decide\n"
				 "decider: province-chairman\n"
				 "document: {kind: quyet-dinh, number: "
				 "50/QĐ-UBND, date: \"2027-11-01\", issuer: "
				 "ubnd, signed: {authority: null, name: A, "
				 "office: Chủ tịch}}\n"
				 "items:\n"
				 "  - {nomination: n1, outcome: awarded, "
				 "amount: 3510001}\n";

static const char second_text[] = "schema: thidua/decision/1\n"
				  "campaign: c\n"
				  "kind: decide\n"
				  "decider: province-chairman\n"
				  "document: {kind: quyet-dinh, number: "
				  "60/QĐ-UBND, date: \"2027-11-05\", issuer: "
				  "ubnd, signed: {authority: null, name: A, "
				  "office: Chủ tịch}}\n"
				  "items:\n"
				  "  - {nomination: n2, outcome: declined, "
				  "reason: R}\n";

static const char
    supplement_text[] = "schema: thidua/proceeding/1\n"
			"campaign: c\n"
			"step: supplement\n"
			"by: so-thu\n"
			"date: \"2027-10-01\"\n"
			"nominations:\n"
			"  - {nomination: n1, answers: "
			"2027/noi-vu--return-2027-09-01, dossier: [{part: "
			"BC}]}\n";

static const char issuer_text[] = "schema: thidua/unit/1\n"
				  "name: Ủy ban Thử\n"
				  "class: authority\n"
				  "level: province\n"
				  "from: \"2025-03-01\"\n";

static const char case_text[] = "schema: thidua/case/1\n"
				"subject: {person: tran-thi-thu}\n"
				"kind: discipline\n"
				"closed: null\n"
				"opened: \"2027-11-20\"\n"
				"document: {number: 5/QĐ-SNV, date: "
				"\"2027-11-20\", issuer: N}\n"
				"text: T\n";

typedef enum td_status
verdict_rule(const struct td_verdict *verdict, struct td_diag *diag);

#define RULING_RULE(rule)                                                      \
	static enum td_status rule##_of(const struct td_verdict *verdict,      \
	                                struct td_diag *diag)                  \
	{                                                                      \
		return td_rule_decision_##rule(verdict->ruling, diag);         \
	}

RULING_RULE(issuer)
RULING_RULE(signature)
RULING_RULE(document)
RULING_RULE(number)
RULING_RULE(pointer)
RULING_RULE(items)
RULING_RULE(loaded)

static enum td_status
all_of(const struct td_verdict *verdict, struct td_diag *diag)
{
	return td_worse(td_rules_decision_check(verdict->ruling, diag),
	                td_rules_verdict_check(verdict, diag));
}

struct row {
	const char *name;
	verdict_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
	const char *text;  /* NULL: decide_text */
	const char *above; /* a unit above the recipient's */
	bool no_unit;      /* the recipient's cannot be read */
	bool no_name;      /* nor the recipient */
	bool old;          /* it has stood in the store for long */
	bool namesake;     /* somebody else is called as the name is corrected
	                      to */
	bool title;        /* another one of the period is paid, called the
	                      same */
};

#define OWN(from, to)                                                          \
	{                                                                      \
		"own", from, to                                                \
	}
#define GIVEN(from, to)                                                        \
	{                                                                      \
		"first", from, to                                              \
	}
#define OTHER(from, to)                                                        \
	{                                                                      \
		"second", from, to                                             \
	}
#define ISSUER(from, to)                                                       \
	{                                                                      \
		"issuer", from, to                                             \
	}
#define NOMINATION(from, to)                                                   \
	{                                                                      \
		"nomination", from, to                                         \
	}
#define UNIT(from, to)                                                         \
	{                                                                      \
		"unit", from, to                                               \
	}
#define STORE(from, to)                                                        \
	{                                                                      \
		"store", from, to                                              \
	}
#define AWARDS(from, to)                                                       \
	{                                                                      \
		"awards", from, to                                             \
	}
#define RULES(from, to)                                                        \
	{                                                                      \
		"rules", from, to                                              \
	}
#define CASE(from, to)                                                         \
	{                                                                      \
		"case", from, to                                               \
	}

/* A correction of a name. */
#define NAMED(was, is)                                                         \
	OWN("field: amount", "field: name"), OWN("\"3510001\"", was),          \
	    OWN("\"3510000\"", is)

/* Evidence, and a second piece of it. */
#define EVIDENCE "{text: E, number: 1/KL-TTr, date: \"2027-11-10\", issuer: T}"
#define BREACH(from, to)                                                       \
	OWN("ground: b",                                                       \
	    "ground: d\n    breach: {from: \"" from "\", to: \"" to "\"}")
#define OUTSIDE(from, to)                                                      \
	"15:20 revocation-breach-outside from=" from " to=" to                 \
	" achievement_from=2026-06-01 achievement_to=2027-06-30"

/* An instrument that was not read, before the other row of the rules. */
#define UNREAD                                                                        \
	"  - {id: moi, name: Nghị định mới, value: chưa đọc, unit: text, " \
	"unread: amount, from: \"2026-01-01\", until: null, source: "                 \
	"{instrument: NĐ, basis: recall}}\n"

/* Sums are rounded up, before the other row of the rules. */
#define ROUNDED(basis)                                                         \
	"  - {id: amount-rounding, name: N, value: 10000, unit: dong, "        \
	"from: \"2024-01-01\", until: null, source: {instrument: NĐ, "        \
	"basis: " basis "}}\n"

/* Base salaries of before the one that is in force, and of after the day of the
 * decision. */
#define SALARY(value, from, until)                                             \
	"  - {id: base-salary, name: N, value: " value ", unit: dong, from: "  \
	"\"" from "\", until: " until ", source: {instrument: NĐ, basis: "    \
	"read}}\n"
#define FORMER SALARY("2000000", "2020-01-01", "\"2024-06-30\"")
#define FORMER_UP SALARY("2255555", "2020-01-01", "\"2024-06-30\"")
#define TO_COME SALARY("3000000", "2027-11-21", "null")

/* An instrument that ends, or an amendment that begins, on the day of the
 * decision; and that the province says otherwise. */
#define LAPSED(more)                                                             \
	"  - {id: het, name: Nghị định 5/2025/NĐ-CP, value: hết, unit: " \
	"text, " more "lapsed: 5/2025/NĐ-CP, from: \"2027-11-20\", until: "     \
	"null, source: {instrument: NĐ, basis: recall}}\n"
#define LASTS                                                                   \
	"  - {id: het, name: N, value: còn, unit: text, regulation: {number: " \
	"9/QĐ-UBND, date: \"2027-02-01\", issuer: U}, from: \"2027-03-01\", "  \
	"until: null, source: {instrument: Q, basis: read}}\n"

/* Who took over what was asked for while a row was in force. */
#define PASSED_TO(decider, basis)                                              \
	"passed_to: {deciders: [" decider                                      \
	"], source: {instrument: N129, at: Đ.59, basis: " basis "}}"

/* The ground of the nomination, in an interval. */
#define GROUND(from, until, basis)                                             \
	"grounds:\n  - {id: campaign, name: phong trào, name_en: campaign, "  \
	"from: \"" from "\", until: " until ", source: {instrument: L, "       \
	"basis: " basis "}}\nawards:\n"

/* The first form of the catalogue, from 01/09/2027, decided by others. */
#define LATER(deciders)                                                        \
	"  - {id: BK, name: Bằng khen, level: province, class: "             \
	"commendation, decided_by: CT, deciders: " deciders                    \
	", recipients: [individual], campaign: null, dossier: [TTR], from: "   \
	"\"2027-09-01\", until: null, source: {instrument: L, at: Đ.79, "     \
	"basis: read}}\n"

static const struct row rows[] = {
#include "rows_decision.def"
};

enum {
	OWN_FILE,
	FIRST_FILE,
	SECOND_FILE,
	SUPPLEMENT_FILE,
	END_FILE
};

/* Everything around a decision, read from texts with edits. */
struct scene {
	struct surroundings around;
	struct text_file files[END_FILE + 1];
	char *texts[END_FILE];
	struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_decision *decision;
	struct td_nomination *nomination;
	struct td_awards *awards;
	struct td_procedure *procedure;
	struct td_unit *issuer;
	struct td_case *matter;
	const struct td_case *cases[1];
	struct td_strlist above;
	char *of_path;
	struct td_ruling ruling;
	struct td_matter about;
	struct td_verdict verdict;
};

static void
lay_out(struct scene *scene, const struct row *row)
{
	const char *own = row->text ? row->text : decide_text;

	scene->texts[OWN_FILE] = edited(own, "own", row->edits);
	scene->texts[FIRST_FILE] = edited(first_text, "first", row->edits);
	scene->texts[SECOND_FILE] = edited(second_text, "second", row->edits);
	scene->texts[SUPPLEMENT_FILE] = edited(supplement_text, "supplement",
	                                       row->edits);
	scene->files[OWN_FILE].path = "decisions/2027/ubnd--100-qd-ubnd.yaml";
	scene->files[FIRST_FILE].path = "decisions/" FIRST ".yaml";
	scene->files[SECOND_FILE].path = "decisions/2027/ubnd--60-qd-ubnd.yaml";
	scene->files[SUPPLEMENT_FILE]
	    .path = "proceedings/2027/c/so-thu--supplement-2027-10-01.yaml";
	for (size_t i = 0; i < END_FILE; i++)
		scene->files[i].text = scene->texts[i];
	scene->snapshot = text_store(scene->files);
	scene->reader = td_reader_new(scene->snapshot);
}

static void
read_all(struct scene *scene, const struct row *row)
{
	struct td_reader *reader = scene->around.reader;
	const struct edit *edits = row->edits;

	td_decision_read(&scene->decision, examine(reader, TD_KIND_DECISION,
	                                           scene->texts[OWN_FILE]));
	td_awards_read(&scene->awards,
	               read_edited(reader, TD_KIND_AWARDS, catalogue_text,
	                           "awards", edits));
	td_procedure_read(
	    &scene->procedure,
	    read_edited(reader, TD_KIND_PROCEDURE, rules_text, "rules", edits));
	td_nomination_read(&scene->nomination,
	                   read_edited(reader, TD_KIND_NOMINATION,
	                               nominated_text, "nomination", edits));
	td_unit_read(&scene->issuer, read_edited(reader, TD_KIND_UNIT,
	                                         issuer_text, "issuer", edits));
	td_case_read(&scene->matter, read_edited(reader, TD_KIND_CASE,
	                                         case_text, "case", edits));
	scene->cases[0] = scene->matter;
	td_strlist_add(&scene->above, "so-thu");
	if (row->above)
		td_strlist_add(&scene->above, row->above);
}

static void
judge(struct scene *scene, const struct row *row, struct td_diag *diag)
{
	const struct td_ledger *ledger = td_reader_ledger(scene->reader, diag);
	const struct td_decision *decision = scene->decision;
	const char *path;

	scene->of_path = decision->of.text
	                     ? td_path_decision_of(decision->of.text)
	                     : NULL;
	scene->ruling = (struct td_ruling){
		.decision = decision,
		.id = "2027/ubnd--100-qd-ubnd",
		.issuer = scene->issuer,
		.ledger = ledger,
		.of = decision->of.text
		          ? td_ledger_decision(&path, ledger, decision->of.text)
		          : NULL,
		.of_path = scene->of_path,
		.of_issuer = scene->issuer,
		.filing = !row->old,
		.setting = scene->around.setting,
	};
	scene->verdict = (struct td_verdict){
		.ruling = &scene->ruling,
		.item = decision->items,
		.matter = &scene->about,
		.recipient_name = row->no_name ? NULL : "Trần Thị Thử",
		.is_namesake = row->namesake,
		.above = &scene->above,
	};
	scene->verdict.other_title = row->title ? scene->awards->awards : NULL;
	scene->about = (struct td_matter){
		.nomination = scene->nomination,
		.awards = scene->awards,
		.award = td_awards_find(scene->awards,
		                        scene->nomination->award.text,
		                        day_of("2027-08-01")),
		.procedure = scene->procedure,
		.unit = row->no_unit ? NULL : scene->around.unit,
		.unit_id = "so-thu",
		.cases = scene->cases,
		/* Rows that say nothing of a matter have none. */
		.case_count = row->rule == td_rule_verdict_no_case,
	};
	scene->about.event_count = td_ledger_events(&scene->about.events,
	                                            ledger, "c", "n1");
	td_diag_free(diag);
}

static void
clear(struct scene *scene)
{
	free(scene->of_path);
	td_strlist_clear(&scene->above);
	td_case_free(scene->matter);
	td_unit_free(scene->issuer);
	td_procedure_free(scene->procedure);
	td_awards_free(scene->awards);
	td_nomination_free(scene->nomination);
	td_decision_free(scene->decision);
	td_reader_free(scene->reader);
	td_snapshot_free(scene->snapshot);
	for (size_t i = 0; i < END_FILE; i++)
		free(scene->texts[i]);
	tear_down(&scene->around);
}

static void
a_rule_says(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct scene scene = { .decision = NULL };
	enum td_status status;

	set_up(&scene.around, row->edits);
	lay_out(&scene, row);
	read_all(&scene, row);
	judge(&scene, row, td_diag_new());
	status = row->rule(&scene.verdict, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	clear(&scene);
	td_diag_free(diag);
}

/* The money: rounded to a whole đồng, as a collective where nothing is said
 * of enterprises, unknown where the rules are silent. */
static void
an_amount_is_factor_times_salary(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_awards *awards;
	struct td_procedure *procedure;
	const struct td_award *award;
	struct td_date on = day_of("2027-11-20");

	(void)state;
	td_awards_read(&awards,
	               read_text(reader, TD_KIND_AWARDS, catalogue_text));
	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, rules_text));
	award = td_awards_find(awards, "BK", on);
	assert_int_equal(
	    td_rule_amount(award, TD_RECIPIENT_INDIVIDUAL, procedure, on),
	    3510000);
	assert_int_equal(
	    td_rule_amount(award, TD_RECIPIENT_ENTERPRISE, procedure, on),
	    7020000);
	assert_int_equal(
	    td_rule_amount(award, TD_RECIPIENT_HOUSEHOLD, procedure, on), -1);
	assert_int_equal(td_rule_amount(award, TD_RECIPIENT_INDIVIDUAL,
	                                procedure, day_of("2024-06-30")),
	                 -1);
	assert_int_equal(
	    td_rule_amount(award, TD_RECIPIENT_INDIVIDUAL, NULL, on), -1);
	td_procedure_free(procedure);
	td_awards_free(awards);
	td_reader_free(reader);
}

static void
an_amount_has_digits_only(void **state)
{
	static const char *const wrong[] = { "",         "-1",
		                             "1.000",    "1 000",
		                             "3510000đ", "1234567890123456" };
	long long amount = 7;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(td_rule_amount_parse(&amount, wrong[i]));
	assert_false(td_rule_amount_parse(&amount, NULL));
	assert_int_equal(amount, 7);
	assert_true(td_rule_amount_parse(&amount, "0"));
	assert_int_equal(amount, 0);
	assert_true(td_rule_amount_parse(&amount, "123456789012345"));
	assert_int_equal(amount, 123456789012345);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows,
		COUNT = ROWS + 2
	};
	struct CMUnitTest tests[COUNT] = {
		[ROWS] = cmocka_unit_test(an_amount_is_factor_times_salary),
		[ROWS + 1] = cmocka_unit_test(an_amount_has_digits_only),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_rule_says,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
