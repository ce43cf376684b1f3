/* Rules for a nomination, each both ways. */

#include "record/awards.h"
#include "rules/campaign/campaign_rules.h"
#include "rules/nomination/award_rules.h"
#include "sent_fixture.h"

static const char awards_text[] =
    "schema: thidua/awards/1\n"
    "parts: [{id: TTR, name: Tờ trình}, {id: BC, name: Báo cáo}, {id: XNT, "
    "name: Thuế}]\n"
    "awards:\n"
    "  - {id: HCLD2, family: HCLD, name: Hạng Nhì, level: state, class: "
    "commendation, decided_by: CTN, recipients: [individual, collective], "
    "campaign: null, dossier: [], dossier_payers: [], from: \"2024-01-01\", "
    "until: null, source: {instrument: L, at: Đ.43, basis: read}}\n"
    "  - {id: HCLD3, family: HCLD, name: Hạng Ba, level: state, class: "
    "commendation, decided_by: CTN, recipients: [individual, collective], "
    "campaign: {stages: [interim, final], launched_by: [ministry, province], "
    "years: 5, source: {instrument: L, at: Đ.44, basis: read}}, dossier: "
    "[TTR, BC], dossier_payers: [XNT], from: \"2024-01-01\", until: null, "
    "source: {instrument: L, at: Đ.44, basis: read}}\n"
    "  - {id: CTD-CP, name: Cờ, level: state, class: title, decided_by: TTg, "
    "recipients: [collective], campaign: {stages: [final], launched_by: "
    "[prime-minister], leader: true, source: {instrument: L, at: Đ.25, "
    "basis: read}}, dossier: [TTR], dossier_payers: [], from: "
    "\"2024-01-01\", until: null, source: {instrument: L, at: Đ.25, basis: "
    "read}}\n"
    "  - {id: BK, name: Bằng khen, level: province, class: commendation, "
    "decided_by: CT, recipients: [individual, collective, household, "
    "enterprise], campaign: {stages: [interim, final], launched_by: "
    "[province], enabled_by: Quy chế, source: {instrument: L, at: Đ.74, "
    "basis: recall}}, dossier: [TTR], dossier_payers: [XNT], from: "
    "\"2024-01-01\", until: \"2028-12-31\", source: {instrument: L, at: "
    "Đ.74, basis: recall}}\n"
    "  - {id: GK, name: Giấy khen, level: grassroots, class: commendation, "
    "decided_by: GĐ, recipients: [individual], campaign: {stages: [annual, "
    "interim, final], launched_by: [province], source: {instrument: L, at: "
    "Đ.75, basis: read}}, dossier: [TTR], dossier_payers: [], from: "
    "\"2024-01-01\", until: null, source: {instrument: L, at: Đ.75, basis: "
    "read}}\n";

static const char
    nomination_text[] = "schema: thidua/nomination/1\n"
			"campaign: c\n"
			"recipient: {kind: individual, person: tran-thi-thu}\n"
			"award: HCLD3\n"
			"ground: campaign\n"
			"stage: final\n"
			"year: 2030\n"
			"nominated_by: so-thu\n"
			"received: \"2031-01-10\"\n"
			"achievement:\n"
			"  id: kho-du-lieu\n"
			"  text: T\n"
			"  from: \"2026-06-01\"\n"
			"  to: \"2030-06-30\"\n"
			"  criteria: [a1]\n"
			"dossier:\n"
			"  - {part: TTR}\n"
			"  - {part: BC}\n"
			"publication: {basis: law, text: L}\n";

/* Five calendar years, but four years and eight months to the day. */
#define SHORT_DAYS "required=5 years=4 months=8 days=8 calendar=5"

typedef enum td_status
award_rule(const struct td_candidacy *candidacy, const struct td_award *award,
           struct td_diag *diag);

/* Rules that look at the row do so only where there is one. */
static enum td_status
in_force_of(const struct td_candidacy *candidacy, const struct td_award *award,
            struct td_diag *diag)
{
	(void)award;
	(void)td_rule_award_in_force(candidacy, diag);
	return td_diag_status(diag);
}

#define PLAIN_RULE(rule)                                                       \
	static enum td_status rule##_of(const struct td_candidacy *candidacy,  \
	                                const struct td_award *award,          \
	                                struct td_diag *diag)                  \
	{                                                                      \
		(void)award;                                                   \
		return td_rule_##rule(candidacy, diag);                        \
	}

PLAIN_RULE(nominee_takes_part)
PLAIN_RULE(achievement)
PLAIN_RULE(achievement_once)

static enum td_status
all_of(const struct td_candidacy *candidacy, const struct td_award *award,
       struct td_diag *diag)
{
	(void)award;
	return td_rules_nomination_check(candidacy, diag);
}

struct row {
	const char *name;
	award_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
	bool stranger; /* has not registered */
	bool no_plan;
	const char *missing; /* an occurrence without a report */
	bool left;           /* had withdrawn on 2026-05-05 */
};

#define NOMINATION(from, to)                                                   \
	{                                                                      \
		"nomination", from, to                                         \
	}
#define RIVAL(from, to)                                                        \
	{                                                                      \
		"rival", from, to                                              \
	}
#define CAMPAIGN(from, to)                                                     \
	{                                                                      \
		"campaign", from, to                                           \
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

/* The only kind of ground there is. */
#define GROUND(like, basis)                                                    \
	AWARDS(                                                                \
	    "awards:\n",                                                       \
	    "grounds:\n  - {id: tuan-le, name: tuần lễ, name_en: week, " like  \
	    "from: \"2024-01-01\", until: null, source: {instrument: QĐ, "    \
	    "basis: " basis "}}\nawards:\n")

static const struct row rows[] = {
#include "rows_award.def"
};

/* Reports of every year but the one that is missing. */
static void
list_reports(struct td_strlist *reports, const char *missing)
{
	for (int year = 2026; year <= 2030; year++) {
		char id[16];

		snprintf(id, sizeof id, "nam-%d", year);
		if (!missing || strcmp(id, missing) != 0)
			td_strlist_add(reports, id);
	}
}

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
	struct td_strlist reports = TD_STRLIST_INIT;
	struct surroundings around;
	struct td_nomination *nomination;
	struct td_nomination *other;
	struct td_awards *awards;
	struct td_matter matter;
	struct td_candidacy candidacy;
	struct td_rival rival = { .path = "other.yaml" };
	const struct td_award *award = NULL;
	enum td_status status = TD_OK;

	set_up(&around, row->edits);
	td_awards_read(&awards, read_edited(around.reader, TD_KIND_AWARDS,
	                                    awards_text, "awards", row->edits));
	nomination = read_nomination(around.reader, "nomination", row->edits);
	other = read_nomination(around.reader, "rival", row->edits);
	rival.nomination = other;
	list_reports(&reports, row->missing);
	matter = (struct td_matter){
		.nomination = nomination,
		.campaign = around.campaign,
		.awards = awards,
		.unit = around.unit,
		.unit_id = "so-thu",
		.setting = around.setting,
	};
	candidacy = (struct td_candidacy){
		.matter = &matter,
		.participant = around.unit,
		.participant_class = td_unit_on(around.unit,
		                                (struct td_asof){
						    .look = TD_LOOK_PARTICIPANT,
						    .day = TD_DATE_MAX })
		                         .class,
		.participant_id = "so-thu",
		.takes_part = row->left       ? TD_TOOK_PART
		              : row->stranger ? TD_TAKES_NO_PART
		                              : TD_TAKES_PART,
		.ended = day_of("2026-05-05"),
		.has_plan = !row->no_plan,
		.reports = &reports,
		.rivals = &rival,
		/* Rows that say nothing of a rival have none. */
		.rival_count = row->rule == achievement_once_of,
	};
	if (nomination->award.text)
		award = td_awards_find(awards, nomination->award.text,
		                       day_of("2027-01-01"));
	if (award || row->rule == in_force_of || row->rule == all_of)
		status = row->rule(&candidacy, award, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_nomination_free(other);
	td_nomination_free(nomination);
	td_awards_free(awards);
	td_strlist_clear(&reports);
	tear_down(&around);
	td_diag_free(diag);
}

int
main(void)
{
	enum {
		COUNT = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[COUNT];

	for (size_t i = 0; i < COUNT; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = a_rule_says,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
