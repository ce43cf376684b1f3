/* Rules for a unit's report, each both ways. */

#include "record/plan.h"
#include "rules/report/report_rules.h"
#include "sent_fixture.h"

static const char report_text
    [] = "schema: thidua/report/1\n"
	 "campaign: c\n"
	 "unit: so-thu\n"
	 "occurrence: nam-2026\n"
	 "document: {kind: bao-cao, number: 12/BC-SXD, date: \"2026-11-10\", "
	 "signed: {authority: null, name: Lê Văn Thí Dụ, office: GĐ}}\n"
	 "addressed_to: [noi-vu]\n"
	 "period: {from: \"2026-04-24\", to: \"2026-10-31\"}\n"
	 "tasks:\n"
	 "  - {id: t1, status: done}\n"
	 "results:\n"
	 "  - criterion: a1\n"
	 "    value: 97.5\n"
	 "    unit: \"%\"\n"
	 "    of: {part: 195, whole: 200}\n"
	 "    evidence: [{text: E}]\n"
	 "  - {criterion: a2, text: A}\n"
	 "figures:\n"
	 "  - {id: f, text: F, total: 12.3, parts: [{text: P, value: 4.1}, "
	 "{text: Q, value: 8.2}]}\n";

static const char plan_text
    [] = "schema: thidua/plan/1\n"
	 "campaign: c\n"
	 "unit: so-thu\n"
	 "document: {kind: ke-hoach, number: 12/KH-SXD, date: \"2026-05-05\", "
	 "signed: null}\n"
	 "addressed_to: [noi-vu]\n"
	 "based_on: [{number: 135/KH-UBND, date: \"2026-04-24\"}]\n"
	 "contents: [n1]\n"
	 "criteria: [{id: a1}]\n"
	 "tasks:\n"
	 "  - {id: t1, text: T1}\n";

typedef enum td_status
report_rule(const struct td_report *report, const struct td_sent *sent,
            const struct td_report_frame *frame, struct td_diag *diag);

static enum td_status
figures_of(const struct td_report *report, const struct td_sent *sent,
           const struct td_report_frame *frame, struct td_diag *diag)
{
	(void)sent;
	(void)frame;
	return td_rule_report_figures(report, diag);
}

struct row {
	const char *name;
	report_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
	const char *received; /* NULL: 2026-11-10 */
	bool no_plan;
	bool plan_unreadable;
};

#define PLAN(from, to)                                                         \
	{                                                                      \
		"plan", from, to                                               \
	}
#define CAMPAIGN(from, to)                                                     \
	{                                                                      \
		"campaign", from, to                                           \
	}
#define REPORT(from, to)                                                       \
	{                                                                      \
		"report", from, to                                             \
	}
#define UNIT(from, to)                                                         \
	{                                                                      \
		"unit", from, to                                               \
	}

static const struct row rows[] = {
#include "rows_report.def"
};

static void
a_rule_says(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct td_report_frame frame = { .plan_received = day_of(
					     "2026-05-06") };
	struct surroundings around;
	struct td_report *report;
	struct td_plan *plan;
	struct td_sent sent;
	enum td_status status;
	char *text = edited(report_text, "report", row->edits);

	set_up(&around, row->edits);
	td_report_read(&report, examine(around.reader, TD_KIND_REPORT, text));
	td_plan_read(&plan, read_edited(around.reader, TD_KIND_PLAN, plan_text,
	                                "plan", row->edits));
	td_report_occasion(&frame.occasion, report->occurrence.text,
	                   around.campaign, &around.setting);
	frame.plan = row->no_plan ? NULL : plan;
	frame.plan_unreadable = row->plan_unreadable;
	frame.whole = report;
	sent = (struct td_sent){
		.document = report->document,
		.paper = &report->paper,
		.addressed_to = &report->addressed_to,
		.campaign_node = report->campaign.node,
		.unit_node = report->unit.node,
		.unit = around.unit,
		.unit_id = "so-thu",
		.sender = TD_LOOK_SENDER_OF_PLAN,
		.takes_part = TD_TAKES_PART,
		.campaign = around.campaign,
		.asking = around.campaign,
		.duty = frame.occasion.duty,
		.intake = { .received = day_of(row->received ? row->received
		                                             : "2026-11-10"),
		            .lateness = TD_ERROR },
		.setting = around.setting,
	};
	status = row->rule(report, &sent, &frame, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_plan_free(plan);
	td_report_free(report);
	tear_down(&around);
	td_diag_free(diag);
	free(text);
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
