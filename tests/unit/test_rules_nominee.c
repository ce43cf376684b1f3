/* Rules for whom a nomination is for, and what it rests on, each both ways. */

#include "record/awards.h"
#include "record/case.h"
#include "record/person.h"
#include "record/procedure.h"
#include "rules/nomination/award_rules.h"
#include "rules/register/register_rules.h"
#include "sent_fixture.h"

static const char rules_text[] =
    "schema: thidua/procedure/1\n"
    "rules:\n"
    "  - {id: women-share, name: Nữ, value: 70, unit: percent, from: "
    "\"2025-07-01\", until: null, source: {instrument: NĐ, basis: read}}\n";

static const char awards_text[] =
    "schema: thidua/awards/1\n"
    "parts: [{id: TTR, name: Tờ trình}, {id: XNT, name: Thuế}, {id: XNTT, "
    "name: Xác nhận}]\n"
    "awards:\n"
    "  - {id: BK, name: Bằng khen, level: province, class: commendation, "
    "decided_by: CT, recipients: [individual, collective, household, "
    "enterprise], campaign: null, dossier: [TTR], dossier_payers: [XNT], from: "
    "\"2024-01-01\", until: null, source: {instrument: L, at: Đ.74, basis: "
    "read}}\n"
    "  - {id: CO, name: Cờ, level: province, class: title, decided_by: CT, "
    "recipients: [collective], campaign: null, dossier: [TTR], "
    "dossier_payers: [], from: \"2024-01-01\", until: null, source: "
    "{instrument: L, at: Đ.26, basis: read}}\n";

static const char nomination_text
    [] = "schema: thidua/nomination/1\n"
	 "campaign: c\n"
	 "recipient: {kind: individual, person: tran-thi-thu}\n"
	 "award: BK\n"
	 "ground: campaign\n"
	 "stage: interim\n"
	 "year: 2027\n"
	 "nominated_by: so-thu\n"
	 "received: \"2027-08-16\"\n"
	 "achievement:\n"
	 "  id: kho-du-lieu\n"
	 "  text: T\n"
	 "  from: \"2026-07-01\"\n"
	 "  to: \"2027-06-30\"\n"
	 "  initiative:\n"
	 "    title: S\n"
	 "    recognised_by: {number: 7/QĐ, date: \"2027-08-16\", issuer: Hội "
	 "đồng}\n"
	 "dossier: [{part: TTR}]\n"
	 "publication: {basis: consent, on: \"2027-08-16\"}\n"
	 "prior_awards:\n"
	 "  - {award: CO, ground: merit, document: {number: 3/QĐ, date: "
	 "\"2026-12-20\", issuer: U}}\n";

static const char person_text[] = "schema: thidua/person/1\n"
				  "name: Trần Thị Thử\n"
				  "birth_year: 1985\n"
				  "unit: so-thu\n"
				  "class: official\n";

static const char case_text
    [] = "schema: thidua/case/1\n"
	 "subject: {person: tran-thi-thu}\n"
	 "kind: discipline\n"
	 "opened: \"2025-12-08\"\n"
	 "closed: \"2027-08-16\"\n"
	 "outcome: breach\n"
	 "discipline_until: \"2026-06-30\"\n"
	 "document: {number: 07/QĐ-SMT, date: \"2025-12-29\", issuer: S}\n"
	 "text: T\n";

typedef enum td_status
nomination_rule(const struct td_candidacy *candidacy, struct td_diag *diag);

static enum td_status
dossier_of(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	return td_rule_dossier_complete(
	    candidacy,
	    td_awards_find(candidacy->matter->awards,
	                   candidacy->matter->nomination->award.text,
	                   day_of("2027-08-16")),
	    diag);
}

static enum td_status
nothing_secret_of(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	return td_rule_nothing_secret(candidacy->matter->nomination, diag);
}

/* Whether it may be shown to everybody; what may not is left out. */
static enum td_status
public_of(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	if (td_nomination_is_public(candidacy->matter))
		return TD_OK;
	return td_diag_add(diag, TD_PUBLISH_LEFT_OUT, TD_NO_PLACE, NULL);
}

struct row {
	const char *name;
	nomination_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
	bool over;       /* the nomination */
	bool rival_over; /* the other one */
};

#define RULES(from, to)                                                        \
	{                                                                      \
		"rules", from, to                                              \
	}
#define NOMINATION(from, to)                                                   \
	{                                                                      \
		"nomination", from, to                                         \
	}
#define RIVAL(from, to)                                                        \
	{                                                                      \
		"rival", from, to                                              \
	}
#define PERSON(from, to)                                                       \
	{                                                                      \
		"person", from, to                                             \
	}
#define CASE(from, to)                                                         \
	{                                                                      \
		"case", from, to                                               \
	}
#define CAMPAIGN(from, to)                                                     \
	{                                                                      \
		"campaign", from, to                                           \
	}
#define UNIT(from, to)                                                         \
	{                                                                      \
		"unit", from, to                                               \
	}
#define NOBODY_ELSE RIVAL("tran-thi-thu", "le-van-mau"), RIVAL("7/QĐ", "8/QĐ")

static const struct row rows[] = {
#include "rows_nominee.def"
};

static struct td_nomination *
read_nomination(struct td_reader *reader, const char *in,
                const struct edit *edits)
{
	char *text = edited(nomination_text, in, edits);
	struct td_nomination *nomination;

	td_nomination_read(&nomination,
	                   examine(reader, TD_KIND_NOMINATION, text));
	free(text);
	return nomination;
}

static void
a_rule_says(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_strlist managers = TD_STRLIST_INIT;
	struct surroundings around;
	struct td_nomination *nomination;
	struct td_nomination *other;
	struct td_awards *awards;
	struct td_procedure *procedure;
	struct td_person *person;
	struct td_case *open_case;
	struct td_matter matter;
	struct td_rival rival = { .path = "other.yaml" };
	struct td_candidacy candidacy;
	enum td_status status;

	set_up(&around, row->edits);
	td_awards_read(&awards, read_edited(around.reader, TD_KIND_AWARDS,
	                                    awards_text, "awards", row->edits));
	td_person_read(&person, read_edited(around.reader, TD_KIND_PERSON,
	                                    person_text, "person", row->edits));
	td_case_read(&open_case, read_edited(around.reader, TD_KIND_CASE,
	                                     case_text, "case", row->edits));
	nomination = read_nomination(around.reader, "nomination", row->edits);
	other = read_nomination(around.reader, "rival", row->edits);
	rival.nomination = other;
	rival.over = row->rival_over;
	td_strlist_add(&managers, "so-thu");
	td_strlist_add(&managers, "ubnd");
	td_procedure_read(&procedure,
	                  read_edited(around.reader, TD_KIND_PROCEDURE,
	                              rules_text, "rules", row->edits));
	matter = (struct td_matter){
		.nomination = nomination,
		.campaign = around.campaign,
		.awards = awards,
		.procedure = procedure,
		.unit = around.unit,
		.unit_id = "so-thu",
		.person = nomination->recipient.person.text ? person : NULL,
		.cases = (const struct td_case *const[]){ open_case },
		.case_count = 1,
		.setting = around.setting,
	};
	candidacy = (struct td_candidacy){
		.matter = &matter,
		.managers = &managers,
		.rivals = &rival,
		.rival_count = 1,
		.sharers = &rival,
		.sharer_count = 1,
		.over = row->over,
	};
	status = row->rule(&candidacy, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_case_free(open_case);
	td_person_free(person);
	td_nomination_free(other);
	td_nomination_free(nomination);
	td_procedure_free(procedure);
	td_awards_free(awards);
	td_strlist_clear(&managers);
	tear_down(&around);
	td_diag_free(diag);
}

struct pair {
	const char *from;
	const char *to;
	bool same;
};

static void
people_are_told_apart(void **state)
{
	static const struct pair pairs[] = {
		{ "so-thu", "so-khac", true },
		{ "Thử", "THỨ", true },
		{ "1985", "1986", false },
		{ "Thử", "Thư Hai", false },
		{ "birth_year: 1985\n", "", true },
		{ "birth_year: 1985\nunit: so-thu", "unit: so-khac", false },
	};
	struct td_reader *reader = td_reader_new(NULL);
	struct td_person *one;

	(void)state;
	td_person_read(&one, read_text(reader, TD_KIND_PERSON, person_text));
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct edit edits[EDITS_MAX] = { { "two", pairs[i].from,
			                                 pairs[i].to } };
		struct td_person *two;

		td_person_read(&two, read_edited(reader, TD_KIND_PERSON,
		                                 person_text, "two", edits));
		assert_int_equal(td_rule_person_same(one, two), pairs[i].same);
		assert_int_equal(td_rule_person_same(two, one), pairs[i].same);
		td_person_free(two);
	}
	td_person_free(one);
	td_reader_free(reader);
}

static void
units_are_told_apart(void **state)
{
	static const struct pair pairs[] = {
		{ "Sở Thử", "sở thư", true },
		{ "agency", "front", true },
		{ "Sở Thử", "Sở Thử Hai", false },
		{ "from:", "managed_by: ubnd\nfrom:", true },
		{ "from:",
		  "dissolved: {on: \"2030-01-01\", successors: "
		  "[moi]}\nfrom:",
		  false },
	};
	struct td_reader *reader = td_reader_new(NULL);
	struct td_unit *one;

	(void)state;
	td_unit_read(&one, read_text(reader, TD_KIND_UNIT, unit_text));
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct edit edits[EDITS_MAX] = { { "two", pairs[i].from,
			                                 pairs[i].to } };
		struct td_unit *two;

		td_unit_read(&two, read_edited(reader, TD_KIND_UNIT, unit_text,
		                               "two", edits));
		assert_int_equal(td_rule_unit_same(one, two), pairs[i].same);
		assert_int_equal(td_rule_unit_same(two, one), pairs[i].same);
		td_unit_free(two);
	}
	td_unit_free(one);
	td_reader_free(reader);
}

static void
units_of_two_managers_may_have_one_name(void **state)
{
	static const struct edit edits[EDITS_MAX] = {
		{ "one", "from:", "managed_by: ubnd-mot\nfrom:" },
		{ "two", "from:", "managed_by: ubnd-hai\nfrom:" },
	};
	struct td_reader *reader = td_reader_new(NULL);
	struct td_unit *one;
	struct td_unit *two;

	(void)state;
	td_unit_read(
	    &one, read_edited(reader, TD_KIND_UNIT, unit_text, "one", edits));
	td_unit_read(
	    &two, read_edited(reader, TD_KIND_UNIT, unit_text, "two", edits));
	assert_false(td_rule_unit_same(one, two));
	td_unit_free(two);
	td_unit_free(one);
	td_reader_free(reader);
}

int
main(void)
{
	enum {
		COUNT = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[COUNT + 3];

	for (size_t i = 0; i < COUNT; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_rule_says,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	tests[COUNT] = (struct CMUnitTest)cmocka_unit_test(
	    people_are_told_apart);
	tests[COUNT + 1] = (struct CMUnitTest)cmocka_unit_test(
	    units_are_told_apart);
	tests[COUNT + 2] = (struct CMUnitTest)cmocka_unit_test(
	    units_of_two_managers_may_have_one_name);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
