/* Nominations at their places in a store. */

#include "stored_rows.h"

/* Another time than that of the unit's other nominations. */
#define APART                                                                  \
	IN(CO_AT, "2026-06-01\", to: \"2027-06-30",                            \
	   "2026-04-24\", to: \"2026-05-31")
#define LOADED                                                                 \
	IN(CO_AT, "campaign: c\n", "loaded: \"2027-08-01\"\ncampaign: c\n")
#define DECIDED(loaded, nomination, outcome)                                   \
	PUT("decisions/2027/ubnd--05-qd-ubnd.yaml",                            \
	    "schema: thidua/decision/1\n" loaded "campaign: c\nkind: decide\n" \
	    "decider: province-chairman\ndocument: {kind: quyet-dinh, "        \
	    "number: "                                                         \
	    "05/QĐ-UBND, date: \"2027-09-05\", issuer: ubnd, signed: {name: " \
	    "Lê "                                                             \
	    "Văn Thí Dụ, office: Chủ tịch}}\nitems:\n  - "             \
	    "{nomination: " nomination ", " outcome "}\n")
#define SAME IN("campaigns/c/nominations/st/st--hu.yaml", "id: g", "id: b")

static const struct row nominations[] = {
	{ .name = "registered",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, REGISTERED } },
	{ .name = "registered too late",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-not-registered unit=Sở Thử "
	            "received=2027-09-01",
	  .edits = { APART, PUT("campaigns/c/registrations/st/st.yaml",
	                        REGISTRATION("st", "\"2027-09-02\"")) } },
	{ .name = "registered on the day",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, PUT("campaigns/c/registrations/st/st.yaml",
	                        REGISTRATION("st", "\"2027-09-01\"")) } },
	{ .name = "nobody registered",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-not-registered unit=Sở Thử "
	            "received=2027-09-01\n"
	            "10:14 achievement-overlaps "
	            "other=campaigns/c/nominations/st/st--cu.yaml\n"
	            "10:14 achievement-overlaps "
	            "other=campaigns/c/nominations/st/st--hq.yaml\n"
	            "10:14 achievement-overlaps "
	            "other=campaigns/c/nominations/st/st--hr.yaml\n"
	            "10:14 achievement-overlaps "
	            "other=campaigns/c/nominations/st/st--hu.yaml\n"
	            "10:14 achievement-overlaps "
	            "other=campaigns/c/nominations/st/st--xanh.yaml" },
	{ .name = "of past years, and nothing awards it",
	  .path = CO_AT,
	  .wanted = "2:9 loaded-without-decision",
	  .edits = { APART, LOADED } },
	{ .name = "of past years, and what awards it was loaded",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, LOADED,
	             DECIDED("loaded: \"2027-08-01\"\n", "st--co",
	                     "outcome: awarded") } },
	{ .name = "what awards it was not",
	  .path = CO_AT,
	  .wanted = "2:9 loaded-without-decision",
	  .edits = { APART, LOADED,
	             DECIDED("", "st--co", "outcome: awarded") } },
	{ .name = "what was loaded declines it",
	  .path = CO_AT,
	  .wanted = "2:9 loaded-without-decision",
	  .edits = { APART, LOADED,
	             DECIDED("loaded: \"2027-08-01\"\n", "st--co",
	                     "outcome: declined, reason: R") } },
	{ .name = "what was loaded awards another",
	  .path = CO_AT,
	  .wanted = "2:9 loaded-without-decision",
	  .edits = { APART, LOADED,
	             DECIDED("loaded: \"2027-08-01\"\n", "st--cu",
	                     "outcome: awarded") } },
	{ .name = "a step came before what was loaded",
	  .words = "02 appraise nv for",
	  .nomination = "st--co",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, LOADED,
	             DECIDED("loaded: \"2027-09-10\"\n", "st--co",
	                     "outcome: awarded") } },
	{ .name = "no campaign",
	  .path = CO_AT,
	  .wanted = "2:11 reference-missing kind=campaign id=khong "
	            "file=campaigns/khong/campaign.yaml\n"
	            "2:11 record-misplaced key=campaign found=khong wanted=c",
	  .edits = { APART, IN(CO_AT, "campaign: c", "campaign: khong") } },
	{ .name = "no nominating body",
	  .path = CO_AT,
	  .wanted = "8:15 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "8:15 warning nominee-not-managed by=khong by_id=khong "
	            "unit=Sở Thử unit_id=st",
	  .edits = { APART, REGISTERED,
	             IN(CO_AT, "nominated_by: st", "nominated_by: khong") } },
	{ .name = "no such unit",
	  .path = CO_AT,
	  .wanted = "3:37 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "3:37 record-misplaced key=unit found=khong wanted=st--co",
	  .edits = { APART, REGISTERED,
	             IN(CO_AT, "unit: st", "unit: khong") } },
	{ .name = "no such person",
	  .path = NOMINATION_AT,
	  .wanted = "3:12 warning publication-not-said\n"
	            "3:39 reference-missing kind=person id=khong "
	            "file=people/khong/khong.yaml\n"
	            "3:39 record-misplaced key=person found=khong "
	            "wanted=tran-thi-thu--bk",
	  .edits = { REGISTERED, IN(NOMINATION_AT, "person: tran-thi-thu",
	                            "person: khong") } },
	{ .name = "a person of no unit",
	  .path = NOMINATION_AT,
	  .wanted = "3:12 warning publication-not-said\n"
	            "10:19 achievement-rewarded-twice achievement=a award=Bằng "
	            "khen cấp trên award_id=BT "
	            "other=campaigns/c/nominations/thu/tran-thi-thu--bt.yaml\n"
	            "10:80 criterion-other-class criterion=a1 required=agency "
	            "found=official\n"
	            "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { REGISTERED, IN("people/thu/tran-thi-thu.yaml", "unit: st",
	                            "unit: khong") } },
	{ .name = "no awards",
	  .path = CO_AT,
	  .wanted = "4:8 reference-missing kind=awards id=awards "
	            "file=rules/awards.yaml",
	  .edits = { APART, REGISTERED, TAKE_AWAY("rules/awards.yaml") } },
	{ .name = "no awards that can be read",
	  .path = CO_AT,
	  .wanted = "4:69 schema-enum found=heaven allowed=state, province, "
	            "grassroots",
	  .edits = { APART, REGISTERED,
	             IN("rules/awards.yaml", "level: province",
	                "level: heaven") } },
	{ .name = "neither campaign nor awards",
	  .path = CO_AT,
	  .wanted = "2:11 reference-missing kind=campaign id=khong "
	            "file=campaigns/khong/campaign.yaml\n"
	            "2:11 record-misplaced key=campaign found=khong wanted=c\n"
	            "4:8 reference-missing kind=awards id=awards "
	            "file=rules/awards.yaml",
	  .edits = { APART, IN(CO_AT, "campaign: c", "campaign: khong"),
	             TAKE_AWAY("rules/awards.yaml") } },
	{ .name = "neither unit nor awards",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-not-registered unit=Sở Lạ "
	            "received=2027-09-01\n"
	            "3:37 record-misplaced key=unit found=la wanted=st--co\n"
	            "8:15 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "8:15 warning nominee-not-managed by=khong by_id=khong "
	            "unit=Sở Lạ unit_id=la",
	  .edits = { APART, REGISTERED,
	             IN(CO_AT, "nominated_by: st", "nominated_by: khong"),
	             IN(CO_AT, "unit: st", "unit: la") } },
	{ .name = "a plan is asked for",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-no-plan unit=Sở Thử duty=d",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("send-plan")) } },
	{ .name = "a plan came in",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("send-plan")),
	             PUT("campaigns/c/plans/st/st/2026-05-01.yaml", "") } },
	{ .name = "another's plan came in",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-no-plan unit=Sở Thử duty=d",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("send-plan")),
	             PUT("campaigns/c/plans/la/la/2026-05-01.yaml", "") } },
	{ .name = "a report is asked for",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-no-report unit=Sở Thử occurrence=d-2026 "
	            "due=2026-11-14",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "a report came in",
	  .path = CO_AT,
	  .wanted = "",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")),
	             PUT("campaigns/c/reports/d-2026/st/st/2026-05-01.yaml",
	                 "") } },
	{ .name = "another's report came in",
	  .path = CO_AT,
	  .wanted = "3:12 nominee-no-report unit=Sở Thử occurrence=d-2026 "
	            "due=2026-11-14",
	  .edits = { APART, REGISTERED,
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")),
	             PUT("campaigns/c/reports/d-2026/la/la/2026-05-01.yaml",
	                 "") } },
	{ .name = "the same achievement twice",
	  .path = CO_AT,
	  .wanted = "10:19 achievement-rewarded-twice achievement=b award=Huân "
	            "chương award_id=HU "
	            "other=campaigns/c/nominations/st/st--hu.yaml",
	  .edits = { APART, REGISTERED, SAME } },
	{ .name = "the other one is withdrawn",
	  .path = CO_AT,
	  .wanted = "",
	  .words = "02 withdraw st",
	  .nomination = "st--hu",
	  .edits = { APART, REGISTERED, SAME } },
	{ .name = "this one is withdrawn",
	  .path = CO_AT,
	  .wanted = "",
	  .words = "02 withdraw st",
	  .nomination = "st--co",
	  .edits = { APART, REGISTERED, SAME } },
};

static void
nominations_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(nominations, sizeof nominations / sizeof *nominations, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nominations_are_held_to_the_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
