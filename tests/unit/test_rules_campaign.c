/* Rules for a campaign's record and for the store's own rules. */

#include "record/awards.h"
#include "rules/campaign/campaign_rules.h"
#include "rules/catalogue/catalogue_rules.h"
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

typedef enum td_status
campaign_rule(const struct td_campaign *campaign,
              const struct td_awards *awards, const struct td_setting *setting,
              struct td_diag *diag);

static enum td_status
phases_of(const struct td_campaign *campaign, const struct td_awards *awards,
          const struct td_setting *setting, struct td_diag *diag)
{
	(void)awards;
	(void)setting;
	return td_rule_campaign_phases(campaign, diag);
}

static enum td_status
complete_of(const struct td_campaign *campaign, const struct td_awards *awards,
            const struct td_setting *setting, struct td_diag *diag)
{
	(void)awards;
	(void)setting;
	return td_rule_campaign_complete(campaign, diag);
}

static enum td_status
launcher_of(const struct td_campaign *campaign, const struct td_awards *awards,
            const struct td_setting *setting, struct td_diag *diag)
{
	(void)awards;
	(void)setting;
	return td_rule_campaign_launcher(campaign, diag);
}

static enum td_status
duties_of(const struct td_campaign *campaign, const struct td_awards *awards,
          const struct td_setting *setting, struct td_diag *diag)
{
	(void)awards;
	return td_rule_campaign_duties(campaign, setting, diag);
}

static enum td_status
catalogue_of(const struct td_campaign *campaign, const struct td_awards *awards,
             const struct td_setting *setting, struct td_diag *diag)
{
	(void)campaign;
	(void)setting;
	return td_rules_awards_check(awards, diag);
}

struct row {
	const char *name;
	campaign_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
};

#define CAMPAIGN(from, to)                                                     \
	{                                                                      \
		"campaign", from, to                                           \
	}
#define STORE(from, to)                                                        \
	{                                                                      \
		"store", from, to                                              \
	}
#define AWARDS(from, to)                                                       \
	{                                                                      \
		"awards", from, to                                             \
	}

static const struct row rows[] = {
#include "rows_campaign.def"
};

static void
a_rule_says(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct surroundings around;
	struct td_awards *awards;
	enum td_status status;

	set_up(&around, row->edits);
	td_awards_read(&awards, read_edited(around.reader, TD_KIND_AWARDS,
	                                    awards_text, "awards", row->edits));
	status = row->rule(around.campaign, awards, &around.setting, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_awards_free(awards);
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
