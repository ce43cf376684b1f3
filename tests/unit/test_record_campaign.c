/* Campaigns and what units file in them, from text to struct. */

#include "record_fixture.h"

#include "record/campaign.h"
#include "record/nomination.h"
#include "record/plan.h"
#include "record/registration.h"
#include "record/report.h"

#include <stdlib.h>

static struct td_reader *reader;

static int
set_up(void **state)
{
	(void)state;
	reader = td_reader_new(NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	td_reader_free(reader);
	return 0;
}

static const char campaign_text[] =
    "schema: thidua/campaign/1\n"
    "title: Đổi mới sáng tạo\n"
    "other_names: [{name: Tên khác, where: I.1}]\n"
    "form: thematic\n"
    "scope: province\n"
    "launched_by: province\n"
    "document:\n"
    "  kind: ke-hoach\n"
    "  number: null\n"
    "  date: null\n"
    "  issuer: ha-tinh-ubnd-tinh\n"
    "  signed: {authority: KT, office: Phó Chủ tịch}\n"
    "parent:\n"
    "  title: Cả nước thi đua\n"
    "  document: {number: 462/QĐ-TTg, date: \"2026-03-22\",\n"
    "             issuer: Thủ tướng Chính phủ}\n"
    "  launched_by: prime-minister\n"
    "based_on: [{number: 57-NQ/TW, date: \"2024-12-22\"}]\n"
    "continues: [{number: 9733/KH-UBND, date: \"2024-09-04\"}]\n"
    "occasion: Đại hội Đảng\n"
    "period: {from: issued, to: 2030, source: V.1}\n"
    "phases:\n"
    "  - {id: gd-1, from: 2026, to: 2027, review: interim, source: V.1.a}\n"
    "  - {id: gd-2, from: \"2028-01-15\", to: \"2030-11-30\",\n"
    "     review: final, source: V.1.b}\n"
    "  - {id: gd-3, from: issued, to: 2030, source: V.1.b}\n"
    "contents:\n"
    "  - {id: nd-1, text: Nội dung, theme: green, source: II.1}\n"
    "criteria:\n"
    "  - id: a1\n"
    "    for: [agency, locality, official]\n"
    "    text: Tỷ lệ\n"
    "    measure: {unit: \"%\", target: \">= 95\"}\n"
    "    points: 20\n"
    "    evidence: required\n"
    "    source: III.1.a\n"
    "  - {id: a2, for: [front], text: Hoạt động, source: III.1.b}\n"
    "duties:\n"
    "  - id: gui-ke-hoach\n"
    "    what: send-plan\n"
    "    text: Gửi kế hoạch\n"
    "    by: [agency, ha-tinh-so-noi-vu]\n"
    "    to: [ha-tinh-so-noi-vu]\n"
    "    due: trước ngày 15/11 hằng năm\n"
    "    source: V.2.b\n"
    "  - {id: khac, what: other, text: Khác, by: [front], to: [],\n"
    "     due: null, source: V.2.c}\n"
    "  - {id: ngay, what: report, text: Báo cáo, by: [front], to: [],\n"
    "     due: \"2026-12-15\", source: V.2.c}\n"
    "awards:\n"
    "  annual: {by: own-authority, source: III.2}\n"
    "  interim: {levels: [province], note: Ghi chú, source: III.2}\n"
    "  final: {forms: [HCLD, CTD-CP], source: III.2.1.c}\n"
    "route:\n"
    "  - {step: select, by: ha-tinh-so-kh, theme: green, source: V.2.c}\n"
    "  - {step: decide, by: ha-tinh-ubnd-tinh, source: V.2.c}\n"
    "quotas:\n"
    "  - {award: CTD-T, stage: annual, most: 5, exclude_awarded: true,\n"
    "     source: III.3}\n"
    "  - {award: BK-T, stage: final, percent: 20, class: agency,\n"
    "     source: III.4}\n"
    "notes: [{text: Còn bỏ ngỏ, source: V}]\n";

static struct td_campaign *
read_campaign(const char *text)
{
	struct td_campaign *campaign = NULL;

	td_campaign_read(&campaign, read_text(reader, TD_KIND_CAMPAIGN, text));
	return campaign;
}

static void
a_campaign_has_a_head(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);

	(void)state;
	assert_string_equal(campaign->title.text, "Đổi mới sáng tạo");
	assert_int_equal(campaign->other_name_count, 1);
	assert_string_equal(campaign->other_names[0].where, "I.1");
	assert_int_equal(campaign->form, TD_FORM_THEMATIC);
	assert_int_equal(campaign->scope, TD_SCOPE_PROVINCE);
	assert_int_equal(campaign->launched_by, TD_LAUNCHER_PROVINCE);
	assert_null(campaign->paper.number.text);
	assert_at(campaign->paper.number.node, 9, 11);
	assert_false(campaign->paper.date.given);
	assert_true(campaign->paper.signature.given);
	assert_int_equal(campaign->paper.signature.authority, TD_SIGNED_KT);
	assert_string_equal(td_signed_name(TD_SIGNED_KT), "KT");
	assert_null(campaign->paper.signature.name);
	assert_true(campaign->parent.given);
	assert_string_equal(campaign->parent.paper.number.text, "462/QĐ-TTg");
	assert_date(campaign->parent.paper.date.date, "2026-03-22");
	assert_int_equal(campaign->parent.launched_by,
	                 TD_LAUNCHER_PRIME_MINISTER);
	assert_int_equal(campaign->based_on.count, 1);
	assert_string_equal(campaign->continues.items[0].number.text,
	                    "9733/KH-UBND");
	assert_string_equal(campaign->occasion.text, "Đại hội Đảng");
	assert_int_equal(campaign->note_count, 1);
	td_campaign_free(campaign);
}

static void
phases_have_moments(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);
	const struct td_day issued = { .given = true, .date = { 20590 } };
	struct td_date day = { 7 };

	(void)state;
	assert_int_equal(campaign->phase_count, 3);
	assert_true(campaign->phases[0].has_review);
	assert_int_equal(campaign->phases[0].review, TD_STAGE_INTERIM);
	assert_int_equal(campaign->phases[1].review, TD_STAGE_FINAL);
	assert_false(campaign->phases[2].has_review);
	assert_true(
	    td_moment_first(&day, &campaign->phases[0].period.from, NULL));
	assert_date(day, "2026-01-01");
	assert_true(td_moment_last(&day, &campaign->phases[0].period.to, NULL));
	assert_date(day, "2027-12-31");
	assert_true(td_moment_last(&day, &campaign->phases[1].period.to, NULL));
	assert_date(day, "2030-11-30");
	day.days = 7;
	assert_false(td_campaign_first_day(&day, campaign));
	assert_false(
	    td_moment_first(&day, &campaign->phases[2].period.from, NULL));
	assert_int_equal(day.days, 7);
	assert_true(
	    td_moment_first(&day, &campaign->phases[2].period.from, &issued));
	assert_int_equal(day.days, 20590);
	assert_true(td_campaign_last_day(&day, campaign));
	assert_date(day, "2030-12-31");
	td_campaign_free(campaign);
}

/* What real documents say beside: see docs/records.md. */
static const char wide_text[] =
    "schema: thidua/campaign/1\ntitle: T\nform: thematic\nscope: province\n"
    "launched_by: province\n"
    "document: {kind: ke-hoach, number: null, date: null, issuer: u}\n"
    "based_on: []\n"
    "aims: [{text: A, measure: {unit: \"%\", target: \">= 90\"}, source: I}]\n"
    "open_to: [{for: [locality, farmer, u], source: II}]\n"
    "period: {from: 2026, to: {event: Hết hội, expected: \"2026-09-02\"}}\n"
    "phases:\n"
    "  - {id: p, from: 2026, to: {event: Khai mạc}, source: III}\n"
    "  - {id: r, name: Đợt, kind: round, from: 2026, to: 2026, source: III}\n"
    "contents: []\n"
    "criteria:\n"
    "  - {id: a, for: [authority], text: A, source: IV}\n"
    "  - {id: b, for: [agency], kind: void, text: B, source: IV}\n"
    "duties:\n"
    "  - {id: d, what: other, text: D, by: [agency], with: [front, u], via: "
    "V,\n"
    "     product: P, money: M, source: V}\n"
    "awards: {}\nroute: []\n"
    "quotas:\n"
    "  - {award: BK-T, stage: final, most: 2, per: body, by: [locality, u],\n"
    "     kind: collective, counts: nominations, source: VI}\n"
    "  - {award: BK-T, stage: final, percent: 5, of: {number: 240, source: "
    "S},\n"
    "     round: at-least-one, source: VI}\n"
    "  - {award: BK-T, stage: final, percent: 5, of: registered, source: VI}\n"
    "ties: [{text: T, criterion: a, source: VII}, {text: U, source: VII}]\n";

static void
what_real_campaigns_say_is_held(void **state)
{
	struct td_campaign *campaign = read_campaign(wide_text);
	const struct td_quota *quotas = campaign->quotas;
	const struct td_duty *duty = campaign->duties;
	struct td_date day = { 7 };

	(void)state;
	assert_true(campaign->aims[0].target.given);
	assert_int_equal(campaign->open_to[0].whom.count, 3);
	assert_true(campaign->open_to[0].whom.items[1].is_class);
	assert_string_equal(campaign->open_to[0].whom.items[2].id, "u");
	assert_string_equal(campaign->period.to.event, "Hết hội");
	assert_false(td_campaign_last_day(&day, campaign));
	assert_int_equal(day.days, 7);
	assert_true(td_campaign_expected_day(&day, campaign));
	assert_date(day, "2026-09-02");
	assert_false(
	    td_moment_expected(&day, &campaign->phases[0].period.to, NULL));
	assert_false(campaign->phases[0].is_round);
	assert_true(campaign->phases[1].is_round);
	assert_int_equal(campaign->criteria[0].kind, TD_CRITERION_ASKED);
	assert_int_equal(campaign->criteria[1].kind, TD_CRITERION_VOID);
	assert_null(duty->due.words.node);
	assert_int_equal(duty->to.count, 0);
	assert_int_equal(duty->with.count, 2);
	assert_string_equal(duty->via.text, "V");
	assert_string_equal(duty->product.text, "P");
	assert_string_equal(duty->money.text, "M");
	assert_true(quotas[0].of_nominations);
	assert_int_equal(quotas[0].per, TD_PER_BODY);
	assert_int_equal(quotas[0].by.count, 2);
	assert_int_equal(quotas[0].kind, TD_RECIPIENT_COLLECTIVE);
	assert_int_equal(quotas[1].of_number, 240);
	assert_int_equal(quotas[1].round, TD_ROUND_AT_LEAST_ONE);
	assert_int_equal(quotas[2].of_number, 0);
	assert_int_equal(quotas[2].per, TD_PER_ALL);
	assert_string_equal(campaign->ties[0].criterion.text, "a");
	assert_null(campaign->ties[1].criterion.text);
	td_campaign_free(campaign);
}

static void
criteria_are_computable_or_not(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);
	const struct td_criterion *a1 = td_campaign_criterion(campaign, "a1");
	const struct td_criterion *a2 = td_campaign_criterion(campaign, "a2");

	(void)state;
	assert_non_null(a1);
	assert_at(a1->node, 30, 5);
	assert_at(a1->id.node, 30, 9);
	assert_true(td_class_fields_have(&a1->classes, TD_CLASS_OFFICIAL));
	assert_false(td_class_fields_have(&a1->classes, TD_CLASS_FRONT));
	assert_string_equal(a1->unit.text, "%");
	assert_true(a1->target.given);
	assert_int_equal(a1->target.compare, TD_COMPARE_AT_LEAST);
	assert_at(a1->target.node, 33, 34);
	assert_true(a1->points.given);
	assert_true(a1->evidence_required);
	assert_null(a2->unit.text);
	assert_false(a2->target.given);
	assert_false(a2->points.given);
	assert_false(a2->evidence_required);
	assert_null(td_campaign_criterion(campaign, "a3"));
	assert_string_equal(td_campaign_content(campaign, "nd-1")->theme.text,
	                    "green");
	assert_null(td_campaign_content(campaign, "nd-2"));
	assert_non_null(td_campaign_phase(campaign, "gd-2"));
	assert_null(td_campaign_phase(campaign, "gd-4"));
	td_campaign_free(campaign);
}

static void
duties_bind_classes_and_units(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);
	const struct td_duty *duty = td_campaign_duty(campaign, "gui-ke-hoach");

	(void)state;
	assert_int_equal(duty->what, TD_DUTY_SEND_PLAN);
	assert_int_equal(duty->by.count, 2);
	assert_true(duty->by.items[0].is_class);
	assert_false(duty->by.items[1].is_class);
	assert_true(td_actors_have(&duty->by, TD_CLASS_AGENCY, "a"));
	assert_true(
	    td_actors_have(&duty->by, TD_CLASS_PRESS, "ha-tinh-so-noi-vu"));
	assert_false(td_actors_have(&duty->by, TD_CLASS_PRESS, "agency"));
	assert_string_equal(duty->to.items[0].text, "ha-tinh-so-noi-vu");
	assert_true(duty->due.has_rule);
	assert_false(duty->due.is_day);
	assert_string_equal(duty->due.words.text, "trước ngày 15/11 hằng năm");
	assert_string_equal(duty->source, "V.2.b");
	duty = td_campaign_duty(campaign, "khac");
	assert_false(duty->due.has_rule);
	assert_null(duty->due.words.text);
	assert_int_equal(duty->to.count, 0);
	duty = td_campaign_duty(campaign, "ngay");
	assert_true(duty->due.is_day);
	assert_date(duty->due.day, "2026-12-15");
	assert_true(duty->due.has_rule);
	assert_int_equal(duty->due.rule.points[0].year, 2026);
	assert_int_equal(duty->due.rule.points[0].number, 12);
	assert_int_equal(duty->due.rule.points[0].day, 15);
	assert_null(td_campaign_duty(campaign, "none"));
	td_campaign_free(campaign);
}

static void
stages_pay_what_they_say(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);
	const struct td_stage_awards *awards = campaign->awards;

	(void)state;
	assert_true(awards[TD_STAGE_ANNUAL].own_authority);
	assert_false(awards[TD_STAGE_INTERIM].own_authority);
	assert_true(awards[TD_STAGE_INTERIM].has_levels);
	assert_true(awards[TD_STAGE_INTERIM].levels[TD_AWARD_PROVINCE]);
	assert_false(awards[TD_STAGE_INTERIM].levels[TD_AWARD_STATE]);
	assert_int_equal(awards[TD_STAGE_FINAL].forms.count, 2);
	assert_string_equal(awards[TD_STAGE_FINAL].forms.items[1].text,
	                    "CTD-CP");
	assert_int_equal(campaign->route_count, 2);
	assert_int_equal(campaign->route[0].step, TD_ROUTE_SELECT);
	assert_string_equal(campaign->route[0].theme.text, "green");
	assert_null(campaign->route[1].theme.text);
	assert_int_equal(campaign->route[1].step, TD_ROUTE_DECIDE);
	td_campaign_free(campaign);
}

static void
quotas_are_a_number_or_a_share(void **state)
{
	struct td_campaign *campaign = read_campaign(campaign_text);
	const struct td_quota *most = &campaign->quotas[0];
	const struct td_quota *share = &campaign->quotas[1];

	(void)state;
	assert_int_equal(campaign->quota_count, 2);
	assert_string_equal(most->award.text, "CTD-T");
	assert_int_equal(most->stage, TD_STAGE_ANNUAL);
	assert_int_equal(most->most, 5);
	assert_int_equal(most->percent, 0);
	assert_false(most->has_class);
	assert_true(most->exclude_awarded);
	assert_string_equal(most->source, "III.3");
	assert_at(most->node, 58, 5);
	assert_int_equal(share->most, 0);
	assert_int_equal(share->percent, 20);
	assert_true(share->has_class);
	assert_int_equal(share->class, TD_CLASS_AGENCY);
	assert_false(share->exclude_awarded);
	td_campaign_free(campaign);
}

/* The same campaign with another text in one place. */
static char *
changed(const char *text, const char *from, const char *to)
{
	static char buffer[8192];
	const char *at = strstr(text, from);

	assert_non_null(at);
	snprintf(buffer, sizeof buffer, "%.*s%s%s", (int)(at - text), text, to,
	         at + strlen(from));
	return buffer;
}

struct phrase_row {
	const char *name;
	const char *due; /* in place of "due: trước ngày 15/11 hằng năm" */
	unsigned column;
	enum td_finding_id id;
	const char *word;
};

static struct phrase_row phrase_rows[] = {
	{ "a plain phrase", "due: trước ngày 15/11 âm lịch", 27,
	  TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a phrase in double quotes", "due: \"trước ngày 15/11 âm lịch\"", 28,
	  TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a phrase in single quotes", "due: 'trước ngày 15/11 âm lịch'", 28,
	  TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a phrase over two lines", "due: trước ngày\n      15/11 âm lịch", 10,
	  TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a phrase with an escape", "due: \"trước ngày 15/11 âm lịch\\\\\"",
	  10, TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a literal phrase", "due: |\n      trước ngày 15/11 âm lịch", 10,
	  TD_PHRASE_NOT_UNDERSTOOD, "âm" },
	{ "a day that does not exist", "due: trước ngày 31/02/2026", 21,
	  TD_DATE_IMPOSSIBLE, "31" },
	{ "a phrase that ends too early", "due: trong thời hạn", 24,
	  TD_PHRASE_UNFINISHED, "" },
};

static void
phrase_row(void **state)
{
	const struct phrase_row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_campaign *campaign = read_campaign(
	    changed(campaign_text, "due: trước ngày 15/11 hằng năm", row->due));

	assert_false(campaign->duties[0].due.has_rule);
	/* What is not understood is kept; what is wrong is not. */
	assert_int_equal(td_campaign_check_values(campaign, diag),
	                 row->id == TD_DATE_IMPOSSIBLE ? TD_INVALID : TD_OK);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, row->id, 44, row->column);
	assert_fact(diag, 0, "word", row->word);
	assert_string_equal(td_diag_at(diag, 0)->keys, "duties[0].due");
	td_campaign_free(campaign);
	td_diag_free(diag);
}

/* One's own reading stands where the words give no day, and only there. */
static void
a_reading_stands_for_words_that_are_not_understood(void **state)
{
	struct td_campaign *campaign = read_campaign(
	    changed(campaign_text, "due: trước ngày 15/11 hằng năm",
	            "due: lúc nào rảnh\n"
	            "    reading: {due: \"2027-11-14\", by: Phòng A}"));
	struct td_diag *diag = td_diag_new();
	const struct td_due *due = &campaign->duties[0].due;

	(void)state;
	assert_string_equal(due->words.text, "lúc nào rảnh");
	assert_string_equal(due->reading.text, "2027-11-14");
	assert_string_equal(due->read_by, "Phòng A");
	assert_true(due->has_rule);
	assert_int_equal(due->rule.points[0].day, 14);
	assert_int_equal(td_campaign_check_values(campaign, diag), TD_OK);
	assert_int_equal(td_diag_count(diag), 0);
	td_campaign_free(campaign);
	campaign = read_campaign(
	    changed(campaign_text, "due: trước ngày 15/11 hằng năm",
	            "due: trước ngày 15/11 hằng năm\n"
	            "    reading: {due: \"2027-11-14\", by: Phòng A}"));
	due = &campaign->duties[0].due;
	assert_null(due->read_by);
	assert_int_equal(due->rule.every, 12);
	td_campaign_free(campaign);
	td_diag_free(diag);
}

static void
sound_values_are_not_reported(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct td_campaign *campaign = read_campaign(campaign_text);

	(void)state;
	assert_int_equal(td_campaign_check_values(campaign, diag), TD_OK);
	assert_no_findings(diag);
	td_campaign_free(campaign);
	td_diag_free(diag);
}

struct number_row {
	const char *from;
	const char *to;
	enum td_finding_id id;
	unsigned line;
	unsigned column;
};

static struct number_row number_rows[] = {
	{ "number: null", "number: 5/KH-UBND", TD_DOCUMENT_NUMBER_ONE_DIGIT, 9,
	  11 },
	{ "462/QĐ-TTg", "462 /QĐ-TTg", TD_DOCUMENT_NUMBER_SPACE, 15, 22 },
	{ "57-NQ/TW", "57-NQ-TW", TD_DOCUMENT_NUMBER_WRONG, 18, 21 },
	{ "9733/KH-UBND", "9733/KH-\xc3\x90U", TD_DOCUMENT_NUMBER_SIGN, 19,
	  22 },
};

static void
number_row(void **state)
{
	const struct number_row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_campaign *campaign = read_campaign(
	    changed(campaign_text, row->from, row->to));

	assert_int_equal(td_campaign_check_values(campaign, diag), TD_INVALID);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, row->id, row->line, row->column);
	if (row->id == TD_DOCUMENT_NUMBER_SIGN) {
		assert_fact(diag, 0, "sign", "\xc3\x90");
		assert_fact(diag, 0, "code", "U+00D0");
	}
	td_campaign_free(campaign);
	td_diag_free(diag);
}

static void
an_id_that_is_no_slug_is_refused(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	refuse_text(reader, TD_KIND_CAMPAIGN,
	            changed(campaign_text, "gui-ke-hoach", "gửi-kế-hoạch"),
	            diag);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_SLUG_WRONG, 39, 9);
	assert_fact(diag, 0, "found", "gửi-kế-hoạch");
	td_diag_free(diag);
}

static void
a_quota_is_not_a_number_and_a_share(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	refuse_text(reader, TD_KIND_CAMPAIGN,
	            changed(campaign_text, "most: 5", "most: 5, percent: 2"),
	            diag);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_SCHEMA_NOT_ALLOWED, 58, 53);
	refuse_text(reader, TD_KIND_CAMPAIGN,
	            changed(campaign_text, "most: 5, ", ""), diag);
	assert_int_equal(td_diag_count(diag), 2);
	assert_found_at(diag, 1, TD_SCHEMA_REQUIRED, 58, 5);
	td_diag_free(diag);
}

static void
a_day_that_does_not_exist_is_refused(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	refuse_text(reader, TD_KIND_CAMPAIGN,
	            changed(campaign_text, "2026-03-22", "2026-02-30"), diag);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_DAY_WRONG, 15, 40);
	td_diag_free(diag);
}

struct target_row {
	const char *text;
	bool read;
	double value;
	bool met_by_95;
};

static struct target_row target_rows[] = {
	{ ">= 95", true, 95, true },        { "<= 95", true, 95, true },
	{ "> 95", true, 95, false },        { "< 95", true, 95, false },
	{ "= 95", true, 95, true },         { ">=95.5", true, 95.5, false },
	{ "< 95.001", true, 95.001, true }, { ">= -3", true, -3, true },
	{ "95", false, 0, false },          { ">= ", false, 0, false },
	{ ">=  95", false, 0, false },      { ">= 95%", false, 0, false },
	{ ">= 9,5", false, 0, false },      { "", false, 0, false },
};

static void
target_row(void **state)
{
	const struct target_row *row = *state;
	struct td_target target = { .given = false };

	assert_int_equal(td_target_parse(&target, row->text), row->read);
	assert_int_equal(target.given, row->read);
	if (!row->read)
		return;
	assert_true(strtod(target.number, NULL) >= row->value &&
	            strtod(target.number, NULL) <= row->value);
	assert_int_equal(td_target_met(&target, "95"), row->met_by_95);
}

static void
a_target_is_weaker_or_not(void **state)
{
	static const struct {
		const char *own;
		const char *asked;
		bool no_weaker;
	} rows[] = {
		{ ">= 96", ">= 95", true },  { ">= 95", ">= 95", true },
		{ ">= 94", ">= 95", false }, { "= 95", ">= 95", true },
		{ "= 94", ">= 95", false },  { "> 95", "> 95", true },
		{ ">= 95", "> 95", false },  { "> 95", ">= 95", true },
		{ "<= 4", "<= 5", true },    { "<= 6", "<= 5", false },
		{ ">= 5", "= 5", false },    { "= 5", "= 5", true },
		{ "<= 5", ">= 5", true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct td_target own = { .given = false };
		struct td_target asked = { .given = false };

		assert_true(td_target_parse(&own, rows[i].own));
		assert_true(td_target_parse(&asked, rows[i].asked));
		if (td_target_no_weaker(&own, &asked) != rows[i].no_weaker)
			fail_msg("%s for %s", rows[i].own, rows[i].asked);
		own.given = false;
		assert_true(td_target_no_weaker(&own, &asked));
	}
}

static void
a_registration_is_read(void **state)
{
	static const char
	    text[] = "schema: thidua/registration/1\n"
		     "campaign: ha-tinh-2026\n"
		     "unit: ha-tinh-so-xay-dung\n"
		     "registered_on: \"2026-05-04\"\n"
		     "registered_by: {name: Lê Văn A, office: Giám đốc}\n"
		     "document: {number: 9/SXD-VP, date: \"2026-05-04\"}\n";
	struct td_registration *registration = NULL;
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_registration_read(&registration,
	                     read_text(reader, TD_KIND_REGISTRATION, text));
	assert_string_equal(registration->unit.text, "ha-tinh-so-xay-dung");
	assert_date(registration->registered_on.date, "2026-05-04");
	assert_string_equal(registration->registered_by, "Lê Văn A");
	assert_int_equal(td_registration_check_values(registration, diag),
	                 TD_INVALID);
	assert_found_at(diag, 0, TD_DOCUMENT_NUMBER_ONE_DIGIT, 6, 20);
	td_registration_free(registration);
	td_diag_free(diag);
}

static const char plan_text
    [] = "schema: thidua/plan/1\n"
	 "campaign: ha-tinh-2026\n"
	 "unit: ha-tinh-so-xay-dung\n"
	 "document:\n"
	 "  kind: ke-hoach\n"
	 "  number: 12/KH-SXD\n"
	 "  date: \"2026-05-05\"\n"
	 "  signed: {authority: null, name: Lê Văn Thí Dụ, office: Giám đốc}\n"
	 "addressed_to: [ha-tinh-so-noi-vu]\n"
	 "based_on: [{number: 462/QĐ-TTg, date: \"2026-03-22\"}]\n"
	 "phase: giai-doan-1\n"
	 "contents: [nd-1, nd-3]\n"
	 "criteria:\n"
	 "  - {id: a1, target: \">= 96\", how: Rà soát}\n"
	 "  - {id: a2}\n"
	 "tasks:\n"
	 "  - id: t1\n"
	 "    text: Xây dựng dữ liệu\n"
	 "    contents: [nd-3]\n"
	 "    criteria: [a1]\n"
	 "    duty: so-ket\n"
	 "    responsible: Phạm Thị Ví Dụ\n"
	 "    due: \"2026-12-15\"\n"
	 "  - {id: t2, text: Khác, due: làm mau mau}\n";

static void
a_plan_is_read(void **state)
{
	struct td_plan *plan = NULL;
	struct td_diag *diag = td_diag_new();
	const struct td_task *task;

	(void)state;
	td_plan_read(&plan, read_text(reader, TD_KIND_PLAN, plan_text));
	assert_int_equal(plan->paper.signature.authority, TD_SIGNED_SELF);
	assert_at(plan->paper.signature.authority_node, 8, 23);
	assert_string_equal(plan->paper.signature.name, "Lê Văn Thí Dụ");
	assert_date(plan->paper.date.date, "2026-05-05");
	assert_string_equal(plan->phase.text, "giai-doan-1");
	assert_at(plan->contents.items[1].node, 12, 18);
	assert_true(td_plan_criterion_of(plan, "a1")->target.given);
	assert_false(td_plan_criterion_of(plan, "a2")->target.given);
	assert_null(td_plan_criterion_of(plan, "a3"));
	task = td_plan_task(plan, "t1");
	assert_string_equal(task->responsible.text, "Phạm Thị Ví Dụ");
	assert_string_equal(task->duty.text, "so-ket");
	assert_true(task->due.is_day);
	assert_at(task->due.words.node, 23, 10);
	assert_null(td_plan_task(plan, "t2")->responsible.text);
	assert_null(td_plan_task(plan, "t3"));
	/* The last scalar of a file could go on: its place is its start. */
	assert_int_equal(td_plan_check_values(plan, diag), TD_OK);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_PHRASE_NOT_UNDERSTOOD, 24, 31);
	td_plan_free(plan);
	td_diag_free(diag);
}

static void
a_plan_may_not_be_signed_yet(void **state)
{
	struct td_plan *plan = NULL;

	(void)state;
	td_plan_read(
	    &plan,
	    read_text(reader, TD_KIND_PLAN,
	              changed(plan_text,
	                      "{authority: null, name: Lê Văn Thí Dụ, office: "
	                      "Giám đốc}",
	                      "null")));
	assert_false(plan->paper.signature.given);
	assert_at(plan->paper.signature.node, 8, 11);
	assert_null(plan->paper.signature.name);
	td_plan_free(plan);
}

static void
a_report_is_read(void **state)
{
	static const char text[] =
	    "schema: thidua/report/1\n"
	    "campaign: ha-tinh-2026\n"
	    "unit: ha-tinh-so-xay-dung\n"
	    "occurrence: bao-cao-nam-2026\n"
	    "document: {kind: bao-cao, number: 230/BC-SXD,\n"
	    "           date: \"2026-11-10\", signed: null}\n"
	    "addressed_to: [ha-tinh-so-noi-vu]\n"
	    "period: {from: \"2026-05-11\", to: \"2026-10-31\"}\n"
	    "tasks:\n"
	    "  - {id: t1, status: under-way, note: Đang làm}\n"
	    "results:\n"
	    "  - criterion: a1\n"
	    "    value: 97.5\n"
	    "    unit: \"%\"\n"
	    "    of: {part: 195, whole: 200}\n"
	    "    evidence: [{text: Biên bản, number: bất kỳ}]\n"
	    "  - {criterion: a2, text: Tốt}\n"
	    "figures:\n"
	    "  - {id: mo-hinh, text: Mô hình, total: 12,\n"
	    "     parts: [{text: Xã A, value: 5}, {text: Xã B, value: 7}]}\n"
	    "difficulties: Không\n";
	struct td_report *report = NULL;
	struct td_diag *diag = td_diag_new();
	const struct td_result *result;

	(void)state;
	td_report_read(&report, read_text(reader, TD_KIND_REPORT, text));
	assert_string_equal(report->occurrence.text, "bao-cao-nam-2026");
	assert_date(report->to.date, "2026-10-31");
	assert_int_equal(td_report_task_of(report, "t1")->status,
	                 TD_TASK_UNDER_WAY);
	assert_null(td_report_task_of(report, "t2"));
	result = td_report_result_of(report, "a1");
	assert_true(result->value.value >= 97.5 && result->value.value <= 97.5);
	assert_string_equal(result->value.text, "97.5");
	assert_true(result->whole.given);
	assert_at(result->whole.node, 15, 28);
	assert_string_equal(result->evidence.items[0].text.text, "Biên bản");
	result = td_report_result_of(report, "a2");
	assert_false(result->value.given);
	assert_false(result->part.given);
	assert_null(td_report_result_of(report, "a3"));
	assert_int_equal(report->figures[0].part_count, 2);
	assert_true(report->figures[0].parts[1].value.given);
	assert_null(report->proposals.text);
	/* What evidence is called is nobody's to prescribe. */
	assert_int_equal(td_report_check_values(report, diag), TD_OK);
	td_report_free(report);
	td_diag_free(diag);
}

static const char nomination_text
    [] = "schema: thidua/nomination/1\n"
	 "campaign: ha-tinh-2026\n"
	 "recipient: {kind: individual, person: tran-thi-thu}\n"
	 "award: BK-T\n"
	 "ground: campaign\n"
	 "stage: interim\n"
	 "year: 2027\n"
	 "theme: green\n"
	 "nominated_by: ha-tinh-so-xay-dung\n"
	 "received: \"2027-08-16\"\n"
	 "achievement:\n"
	 "  id: nen-tang\n"
	 "  text: Nền tảng dữ liệu dùng chung\n"
	 "  from: \"2026-06-01\"\n"
	 "  to: \"2027-06-30\"\n"
	 "  criteria: [d1]\n"
	 "  evidence: [{text: Quyết định, number: 9/QD}]\n"
	 "  initiative:\n"
	 "    title: Sáng kiến\n"
	 "    recognised_by: {number: 1/QĐ, date: \"2027-01-01\", issuer: Sở}\n"
	 "leads:\n"
	 "  text: Dẫn đầu\n"
	 "  document: {number: 2/QĐ, date: \"2027-01-01\", issuer: Sở}\n"
	 "dossier:\n"
	 "  - {part: TTR, number: 45/TTr-SXD, date: \"2027-07-10\"}\n"
	 "  - {part: BC, number: 7/BC-SXD}\n";

static void
a_nomination_is_read(void **state)
{
	struct td_nomination *nomination = NULL;
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_nomination_read(&nomination, read_text(reader, TD_KIND_NOMINATION,
	                                          nomination_text));
	assert_int_equal(nomination->recipient.kind, TD_RECIPIENT_INDIVIDUAL);
	assert_string_equal(nomination->recipient.person.text, "tran-thi-thu");
	assert_at(nomination->recipient.person.node, 3, 39);
	assert_string_equal(nomination->award.text, "BK-T");
	assert_string_equal(nomination->ground.text, "campaign");
	assert_int_equal(nomination->stage, TD_STAGE_INTERIM);
	assert_int_equal(nomination->year, 2027);
	assert_date(nomination->received.date, "2027-08-16");
	assert_int_equal(nomination->achievement.criteria.count, 1);
	assert_true(nomination->achievement.initiative.given);
	assert_string_equal(
	    nomination->achievement.initiative.recognised_by.issuer.text, "Sở");
	assert_true(nomination->leads.given);
	assert_true(td_nomination_has_part(nomination, "TTR"));
	assert_false(td_nomination_has_part(nomination, "BBX"));
	assert_int_equal(td_nomination_check_values(nomination, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_DOCUMENT_NUMBER_ONE_DIGIT, 26, 24);
	td_nomination_free(nomination);
	td_diag_free(diag);
}

static void
recipients_are_the_same_or_not(void **state)
{
	struct td_recipient person = { .kind = TD_RECIPIENT_INDIVIDUAL,
		                       .person = { .text = "a" } };
	struct td_recipient other = person;
	struct td_recipient house = { .kind = TD_RECIPIENT_HOUSEHOLD,
		                      .unit = { .text = "xa" },
		                      .own_name = { .text = "Hộ ông Đỗ" } };
	struct td_recipient same = house;

	(void)state;
	assert_true(td_recipient_same(&person, &other));
	other.person.text = "b";
	assert_false(td_recipient_same(&person, &other));
	assert_false(td_recipient_same(&person, &house));
	same.own_name.text = "HỘ ÔNG ĐỖ";
	assert_true(td_recipient_same(&house, &same));
	same.unit.text = "phuong";
	assert_false(td_recipient_same(&house, &same));
	same = house;
	same.own_name.text = NULL;
	assert_false(td_recipient_same(&house, &same));
}

#define COUNT(array) (sizeof array / sizeof((array)[0]))
#define ADD_ROWS(rows, test, label)                                            \
	for (size_t i = 0; i < COUNT(rows); i++)                               \
		tests[count++] = (struct CMUnitTest)                           \
		{                                                              \
			.name = rows[i].label, .test_func = test,              \
			.initial_state = &rows[i]                              \
		}

int
main(void)
{
	const struct CMUnitTest plain[] = {
		cmocka_unit_test(a_campaign_has_a_head),
		cmocka_unit_test(phases_have_moments),
		cmocka_unit_test(criteria_are_computable_or_not),
		cmocka_unit_test(duties_bind_classes_and_units),
		cmocka_unit_test(stages_pay_what_they_say),
		cmocka_unit_test(quotas_are_a_number_or_a_share),
		cmocka_unit_test(a_quota_is_not_a_number_and_a_share),
		cmocka_unit_test(sound_values_are_not_reported),
		cmocka_unit_test(
		    a_reading_stands_for_words_that_are_not_understood),
		cmocka_unit_test(an_id_that_is_no_slug_is_refused),
		cmocka_unit_test(a_day_that_does_not_exist_is_refused),
		cmocka_unit_test(a_target_is_weaker_or_not),
		cmocka_unit_test(a_registration_is_read),
		cmocka_unit_test(what_real_campaigns_say_is_held),
		cmocka_unit_test(a_plan_is_read),
		cmocka_unit_test(a_plan_may_not_be_signed_yet),
		cmocka_unit_test(a_report_is_read),
		cmocka_unit_test(a_nomination_is_read),
		cmocka_unit_test(recipients_are_the_same_or_not),
	};
	struct CMUnitTest tests[COUNT(plain) + COUNT(phrase_rows) +
	                        COUNT(number_rows) + COUNT(target_rows)];
	size_t count = COUNT(plain);

	memcpy(tests, plain, sizeof plain);
	ADD_ROWS(phrase_rows, phrase_row, name);
	ADD_ROWS(number_rows, number_row, to);
	ADD_ROWS(target_rows, target_row, text);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
