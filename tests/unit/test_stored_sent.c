/* Plans and reports at their places in a store. */

#include "stored_rows.h"

/* A plan and a report of one unit, as they came in. */
#define SCORE_AT "campaigns/c/scores/2026/k/st/final.yaml"
/* A rule with one criterion that is for agencies alone, and a score by it. */
#define SCORED                                                                 \
	PUT("clusters/2026/k.yaml",                                            \
	    "schema: thidua/cluster/1\nyear: 2026\nname: K\ndocument: {"       \
	    "number: 1/QĐ-UBND, date: \"2026-01-05\"}\nentered: "             \
	    "\"2026-01-05\"\nmembers: [{unit: st, from: \"2026-01-05\", "      \
	    "entered: \"2026-01-05\"}]\n"),                                    \
	    PUT("indicators/rules/2026/r.yaml",                                \
	        "schema: thidua/scoring-rule/1\ntitle: R\ndocument: {"         \
	        "number: 2/HD-SNV, date: \"2026-01-05\"}\nyear: 2026\n"        \
	        "entered: \"2026-01-05\"\ncampaign: c\nclusters: [k]\nfrom: "  \
	        "\"2026-01-05\"\nmaximum: 10\ncriteria: [{id: x, text: X, "    \
	        "maximum: 10, for: [agency], formula: {kind: judged}}]\n"),    \
	    PUT(SCORE_AT,                                                      \
	        "schema: thidua/score/1\ncampaign: c\nyear: 2026\ncluster: "   \
	        "k\n"                                                          \
	        "unit: st\nstage: final\nrule: 2026/r\nreceived: "             \
	        "\"2027-01-10\"\nfigures: [{criterion: x, points: 9}]\n")
#define PLAN_AT(day) "campaigns/c/plans/st/st/" day ".yaml"
#define REPORT_AT "campaigns/c/reports/d-2026/st/st/2026-11-10.yaml"
#define PLAN(task)                                                                \
	"schema: thidua/plan/1\ncampaign: c\nunit: st\ndocument: {kind: "         \
	"ke-hoach, number: 12/KH-ST, date: \"2026-05-05\", signed: {name: Lê "   \
	"Văn Thí Dụ, office: GĐ}}\naddressed_to: [nv]\nbased_on: [{number: " \
	"135/KH-UBND, date: \"2026-04-24\"}]\ncontents: [n1]\ncriteria: "         \
	"[{id: "                                                                  \
	"a1}]\ntasks:\n  - {id: " task                                            \
	", text: T, contents: [n1], responsible: R, due: \"2026-12-15\"}\n"
#define REPORT                                                                   \
	"schema: thidua/report/1\ncampaign: c\nunit: st\noccurrence: d-2026\n"   \
	"document: {kind: bao-cao, number: 12/BC-ST, date: \"2026-11-10\", "     \
	"signed: {name: Lê Văn Thí Dụ, office: GĐ}}\naddressed_to: [nv]\n" \
	"period: {from: \"2026-04-24\", to: \"2026-10-31\"}\ntasks: [{id: "      \
	"t1, "                                                                   \
	"status: done}]\nresults: [{criterion: a1, text: A}]\n"

static const struct edit sent_base[EDITS_MAX] = {
	IN("campaigns/c/campaign.yaml", "duties: []\n",
	   "duties:\n  - {id: p, what: send-plan, text: D, by: [agency], to: "
	   "[nv], "
	   "due: trước ngày 15/5/2026, source: V.2}\n"
	   "  - {id: d, what: report, text: D, by: [agency], to: [nv], due: "
	   "trước ngày 15/11 hằng năm, source: V.2}\n"),
	PUT("campaigns/c/registrations/st/st.yaml",
	    REGISTRATION("st", "\"2026-04-30\"")),
	PUT(REPORT_AT, REPORT),
};

static const struct row sent[] = {
	{ .name = "a plan",
	  .path = PLAN_AT("2026-05-06"),
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")) } },
	{ .name = "a plan that came late",
	  .path = PLAN_AT("2026-05-15"),
	  .wanted = "4:52 note plan-late received=2026-05-15 due=2026-05-14 "
	            "days=1 duty=p words=trước ngày 15/5/2026",
	  .edits = { PUT(PLAN_AT("2026-05-15"), PLAN("t1")) } },
	{ .name = "a plan of who did not register",
	  .path = PLAN_AT("2026-05-06"),
	  .wanted = "3:7 warning unit-not-registered unit=Sở Thử",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY("campaigns/c/registrations/st/st.yaml") } },
	{ .name = "a plan in no campaign",
	  .path = PLAN_AT("2026-05-06"),
	  .wanted = "2:11 reference-missing kind=campaign id=c "
	            "file=campaigns/c/campaign.yaml",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY("campaigns/c/campaign.yaml") } },
	{ .name = "a plan of no unit",
	  .path = PLAN_AT("2026-05-06"),
	  .wanted = "3:7 reference-misspelt kind=unit id=st "
	            "file=units/st/st.yaml near=mt",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY(UNIT_AT("st")) } },
	{ .name = "a plan of no unit in no campaign",
	  .path = PLAN_AT("2026-05-06"),
	  .wanted = "2:11 reference-missing kind=campaign id=c "
	            "file=campaigns/c/campaign.yaml\n"
	            "3:7 reference-misspelt kind=unit id=st "
	            "file=units/st/st.yaml near=mt",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY(UNIT_AT("st")),
	             TAKE_AWAY("campaigns/c/campaign.yaml") } },
	{ .name = "a plan that is not asked for",
	  .path = PLAN_AT("2026-05-15"),
	  .wanted = "3:7 warning plan-not-asked class=agency",
	  .edits = { PUT(PLAN_AT("2026-05-15"), PLAN("t1")),
	             IN("campaigns/c/campaign.yaml", "what: send-plan",
	                "what: other") } },
	{ .name = "a report on a plan",
	  .path = REPORT_AT,
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")) } },
	{ .name = "a report without a plan",
	  .path = REPORT_AT,
	  .wanted = "3:7 warning report-without-plan unit=Sở Thử" },
	{ .name = "a report on a plan of that day",
	  .path = REPORT_AT,
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-11-10"), PLAN("t1")) } },
	{ .name = "a report on a plan that came the day after",
	  .path = REPORT_AT,
	  .wanted = "3:7 warning report-without-plan unit=Sở Thử",
	  .edits = { PUT(PLAN_AT("2026-11-11"), PLAN("t1")) } },
	{ .name = "a report on the later of two plans",
	  .path = REPORT_AT,
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t2")),
	             PUT(PLAN_AT("2026-06-06"), PLAN("t1")) } },
	{ .name = "a report on the earlier of two plans",
	  .path = REPORT_AT,
	  .wanted = "8:8 report-task-missing task=t2\n"
	            "8:14 report-task-unknown task=t1 plan_day=2026-06-06",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             PUT(PLAN_AT("2026-06-06"), PLAN("t2")) } },
	{ .name = "a report on a plan that cannot be read",
	  .path = REPORT_AT,
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-05-06"), "unit: st\n") } },
	{ .name = "a report on a plan after one that cannot be read",
	  .path = REPORT_AT,
	  .wanted = "8:8 report-task-missing task=t2\n"
	            "8:14 report-task-unknown task=t1 plan_day=2026-06-06",
	  .edits = { PUT(PLAN_AT("2026-05-06"), "unit: st\n"),
	             PUT(PLAN_AT("2026-06-06"), PLAN("t2")) } },
	{ .name = "a report on a plan before one that cannot be read",
	  .path = REPORT_AT,
	  .wanted = "",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t2")),
	             PUT(PLAN_AT("2026-06-06"), "unit: st\n") } },
	{ .name = "a report of who did not register",
	  .path = REPORT_AT,
	  .wanted = "3:7 warning unit-not-registered unit=Sở Thử",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY("campaigns/c/registrations/st/st.yaml") } },
	{ .name = "a report in no campaign",
	  .path = REPORT_AT,
	  .wanted = "2:11 reference-missing kind=campaign id=c "
	            "file=campaigns/c/campaign.yaml",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY("campaigns/c/campaign.yaml") } },
	{ .name = "a report of no unit",
	  .path = REPORT_AT,
	  .wanted = "3:7 reference-misspelt kind=unit id=st "
	            "file=units/st/st.yaml near=mt",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             TAKE_AWAY(UNIT_AT("st")) } },
	{ .name = "a report on no occasion",
	  .path = REPORT_AT,
	  .wanted = "4:13 report-occurrence-unknown occurrence=d-2031 "
	            "required=d-2026, d-2027, d-2028, d-2029, d-2030\n"
	            "4:13 record-misplaced key=occurrence found=d-2031 "
	            "wanted=d-2026",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             IN(REPORT_AT, "occurrence: d-2026",
	                "occurrence: d-2031") } },
	{ .name = "a report that came late",
	  .path = "campaigns/c/reports/d-2026/st/st/2026-11-15.yaml",
	  .wanted = "5:51 note report-late received=2026-11-15 due=2026-11-14 "
	            "days=1 duty=d words=trước ngày 15/11 hằng năm",
	  .edits = { PUT(PLAN_AT("2026-05-06"), PLAN("t1")),
	             PUT("campaigns/c/reports/d-2026/st/st/2026-11-15.yaml",
	                 REPORT) } },
};

static const struct row then[] = {
#include "rows_then_sent.def"
};

static void
senders_are_what_they_were(void **state)
{
	(void)state;
	check_rows(then, sizeof then / sizeof *then, sent_base);
}

static void
plans_and_reports_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(sent, sizeof sent / sizeof *sent, sent_base);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plans_and_reports_are_held_to_the_store),
		cmocka_unit_test(senders_are_what_they_were),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
