/* Rules for a unit's plan and for anything a unit sends in, each both ways. */

#include "record/plan.h"
#include "rules/campaign/duty.h"
#include "rules/plan/plan_rules.h"
#include "sent_fixture.h"

static const char plan_text
    [] = "schema: thidua/plan/1\n"
	 "campaign: c\n"
	 "unit: so-thu\n"
	 "document:\n"
	 "  kind: ke-hoach\n"
	 "  number: 12/KH-SXD\n"
	 "  date: \"2026-05-05\"\n"
	 "  signed: {authority: null, name: Lê Văn Thí Dụ, office: GĐ}\n"
	 "addressed_to: [noi-vu]\n"
	 "based_on:\n"
	 "  - {number: 135/KH-UBND, date: \"2026-04-24\"}\n"
	 "phase: p1\n"
	 "contents: [n1]\n"
	 "criteria:\n"
	 "  - {id: a1}\n"
	 "  - {id: a2}\n"
	 "tasks:\n"
	 "  - id: t1\n"
	 "    text: T\n"
	 "    contents: [n1]\n"
	 "    criteria: [a1]\n"
	 "    duty: so-ket\n"
	 "    responsible: R\n"
	 "    due: \"2026-12-15\"\n";

typedef enum td_status
plan_rule(const struct td_plan *plan, const struct td_sent *sent,
          struct td_diag *diag);

#define SENT_RULE(rule)                                                        \
	static enum td_status rule##_of(const struct td_plan *plan,            \
	                                const struct td_sent *sent,            \
	                                struct td_diag *diag)                  \
	{                                                                      \
		(void)plan;                                                    \
		return td_rule_##rule(sent, diag);                             \
	}

SENT_RULE(document_issued)
SENT_RULE(document_after_date)
SENT_RULE(document_signed)
SENT_RULE(document_addressed)
SENT_RULE(unit_takes_part)
SENT_RULE(plan_asked)

static enum td_status
number_style_of(const struct td_plan *plan, const struct td_sent *sent,
                struct td_diag *diag)
{
	(void)plan;
	return td_rule_document_number_style(sent->document, sent->paper,
	                                     td_sender_class(sent), diag);
}

struct row {
	const char *name;
	plan_rule *rule;
	const char *wanted;
	struct edit edits[EDITS_MAX];
	const char *received;      /* NULL: 2026-05-06 */
	bool stranger;             /* has not registered */
	enum td_severity lateness; /* TD_NOTE: an error */
	bool left;                 /* had withdrawn on 2026-05-05 */
};

#define PLAN(from, to)                                                         \
	{                                                                      \
		"plan", from, to                                               \
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

static const struct row rows[] = {
#include "rows_plan.def"
};

static void
a_rule_says(void **state)
{
	const struct row *row = *state;
	struct td_diag *diag = td_diag_new();
	struct surroundings around;
	struct td_plan *plan;
	struct td_sent sent;
	enum td_status status;
	char *text = edited(plan_text, "plan", row->edits);

	set_up(&around, row->edits);
	td_plan_read(&plan, examine(around.reader, TD_KIND_PLAN, text));
	sent = (struct td_sent){
		.document = plan->document,
		.paper = &plan->paper,
		.addressed_to = &plan->addressed_to,
		.campaign_node = plan->campaign.node,
		.unit_node = plan->unit.node,
		.unit = around.unit,
		.unit_id = "so-thu",
		.sender = TD_LOOK_SENDER_OF_PLAN,
		.takes_part = row->left       ? TD_TOOK_PART
		              : row->stranger ? TD_TAKES_NO_PART
		                              : TD_TAKES_PART,
		.ended = day_of("2026-05-05"),
		.campaign = around.campaign,
		.asking = around.campaign,
		.intake = { .received = day_of(row->received ? row->received
		                                             : "2026-05-06"),
		            .lateness = row->lateness ? row->lateness
		                                      : TD_ERROR },
		.setting = around.setting,
	};
	sent.duty = td_duty_of(around.campaign, TD_DUTY_SEND_PLAN,
	                       td_sender_class(&sent), "so-thu");
	status = row->rule(plan, &sent, diag);
	assert_said(diag, row->wanted);
	assert_int_equal(status, td_diag_status(diag));
	td_plan_free(plan);
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
