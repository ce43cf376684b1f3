/* Proceedings at their places in a store. */

#include "stored_rows.h"

#define STEP_AT "proceedings/2027/c/nv--appraise-2027-09-03.yaml"
#define STEP "03 appraise nv for"

static const struct row proceedings[] = {
	{ .name = "a step in its turn",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "" },
	{ .name = "a step out of its turn",
	  .words = "02 opinion la for; 03 appraise kh for",
	  .path = "proceedings/2027/c/kh--appraise-2027-09-03.yaml",
	  .wanted = "7:17 life-wrong-body step=appraise required=Sở Nội vụ "
	            "found=Sở Khoa học" },
	{ .name = "what another step lacks is told there",
	  .words = "02 appraise kh for; 03 appraise nv for",
	  .path = STEP_AT,
	  .wanted = "" },
	{ .name = "a step of two, the first before it came in",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "7:18 life-before-receipt step=appraise on=2027-09-03 "
	            "received=2027-09-04",
	  .edits = { IN(STEP_AT, "nominations:\n",
	                "nominations:\n  - {nomination: st--co, outcome: "
	                "for}\n"),
	             IN(CO_AT, "2027-09-01", "2027-09-04") } },
	{ .name = "a step of nobody",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "4:5 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "4:5 record-misnamed found=nv--appraise-2027-09-03 "
	            "wanted=khong--appraise-2027-09-03\n"
	            "7:17 life-wrong-body step=appraise required=Sở Nội vụ "
	            "found=khong",
	  .edits = { IN(STEP_AT, "by: nv", "by: khong") } },
	{ .name = "a step of no nomination",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "7:17 reference-missing kind=nomination id=khong--bk "
	            "file=campaigns/c/nominations/khong/khong--bk.yaml",
	  .edits = { IN(STEP_AT, "tran-thi-thu--bk", "khong--bk") } },
	{ .name = "a step in no campaign",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "2:11 reference-missing kind=campaign id=c "
	            "file=campaigns/c/campaign.yaml",
	  .edits = { TAKE_AWAY("campaigns/c/campaign.yaml") } },
	{ .name = "a step by no catalogue",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "3:7 reference-missing kind=awards id=awards "
	            "file=rules/awards.yaml",
	  .edits = { TAKE_AWAY("rules/awards.yaml") } },
	{ .name = "a step by no procedure",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "3:7 reference-missing kind=procedure id=procedure "
	            "file=rules/procedure.yaml",
	  .edits = { TAKE_AWAY("rules/procedure.yaml") } },
	{ .name = "neither catalogue nor procedure",
	  .words = STEP,
	  .path = STEP_AT,
	  .wanted = "3:7 reference-missing kind=awards id=awards "
	            "file=rules/awards.yaml\n"
	            "3:7 reference-missing kind=procedure id=procedure "
	            "file=rules/procedure.yaml",
	  .edits = { TAKE_AWAY("rules/procedure.yaml"),
	             TAKE_AWAY("rules/awards.yaml") } },
};

static void
proceedings_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(proceedings, sizeof proceedings / sizeof *proceedings, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(proceedings_are_held_to_the_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
