/* Decisions at their places in a store. */

#include "stored_rows.h"

#define TWICE "items:\n  - {nomination: tran-thi-thu--bk, outcome: awarded}\n"

static const struct row decisions[] = {
	{ .name = "sound", .words = AWARDED, .path = AWARD_AT, .wanted = "" },
	{ .name = "no such nomination",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 reference-missing kind=nomination id=la--bk "
	            "file=campaigns/c/nominations/la/la--bk.yaml",
	  .edits = { IN(AWARD_AT, "tran-thi-thu--bk", "la--bk") } },
	{ .name = "a nomination of a campaign that comes later",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 decision-other-campaign nomination=la--bk found=d "
	            "required=c",
	  .edits = { IN(AWARD_AT, "tran-thi-thu--bk", "la--bk"),
	             PUT("campaigns/d/campaign.yaml",
	                 LIFE_CAMPAIGN "route: []\n"),
	             PUT("campaigns/d/nominations/la/la--bk.yaml",
	                 LIFE_NOMINATION("{kind: collective, unit: la}", "BK",
	                                 "", "a")) } },
	{ .name = "a nomination of a campaign that comes before",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 decision-other-campaign nomination=tran-thi-thu--bk "
	            "found=c required=d",
	  .edits = { IN(AWARD_AT, "campaign: c", "campaign: d"),
	             PUT("campaigns/d/campaign.yaml",
	                 LIFE_CAMPAIGN "route: []\n") } },
	{ .name = "no such campaign",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "2:11 reference-misspelt kind=campaign id=d "
	            "file=campaigns/d/campaign.yaml near=c\n"
	            "7:18 decision-other-campaign nomination=tran-thi-thu--bk "
	            "found=c required=d",
	  .edits = { IN(AWARD_AT, "campaign: c", "campaign: d") } },
	{ .name = "no campaign that can be read",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "2:11 schema-type found=[…] type=array wanted=string",
	  .edits = { IN(AWARD_AT, "campaign: c", "campaign: [c]") } },
	{ .name = "no nomination that can be read",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 schema-type found=[…] type=array wanted=string",
	  .edits = { IN(AWARD_AT, "nomination: tran-thi-thu--bk",
	                "nomination: [1]") } },
	{ .name = "what it is cannot be told",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "3:7 schema-enum found=deside allowed=decide, correct, "
	            "revoke",
	  .edits = { IN(AWARD_AT, "kind: decide", "kind: deside"),
	             IN(AWARD_AT, "09-06", "09-01") } },
	{ .name = "who decides cannot be told",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "4:10 schema-enum found=chairman allowed=president, "
	            "government, prime-minister, minister, province, "
	            "province-chairman, agency-head, district-chairman, "
	            "commune-chairman, enterprise-director, board-chairman",
	  .edits = { IN(AWARD_AT, "province-chairman", "chairman"),
	             IN(AWARD_AT, "09-06", "09-01") } },
	{ .name = "the outcome cannot be told",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:45 schema-enum found=award allowed=awarded, declined, "
	            "sent-up, withdrawn",
	  .edits = { IN(AWARD_AT, "awarded", "award") } },
	{ .name = "what is corrected cannot be told",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "8:43 schema-enum found=txt allowed=amount, name, text, "
	            "date, recipient",
	  .edits = { IN(CHANGED_AT, "field: text", "field: txt") } },
	{ .name = "why it is revoked cannot be told",
	  .words = AWARDED "; 08 revoke 06",
	  .path = CHANGED_AT,
	  .wanted = "8:44 schema-enum found=z allowed=a, b, c, d",
	  .edits = { IN(CHANGED_AT, "ground: b", "ground: z") } },
	{ .name = "a correction",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "" },
	{ .name = "a revocation",
	  .words = AWARDED "; 08 revoke 06",
	  .path = CHANGED_AT,
	  .wanted = "" },
	{ .name = "revoked twice",
	  .words = AWARDED "; 08 revoke 06; 09 revoke 06",
	  .path = "decisions/2027/ubnd--09-qd-ubnd.yaml",
	  .wanted = "8:18 revocation-twice "
	            "other=decisions/2027/ubnd--08-qd-ubnd.yaml "
	            "other_date=2027-09-08" },
	{ .name = "revoked without an award",
	  .words = "03 appraise nv for; 06 decline; 08 revoke 06",
	  .path = CHANGED_AT,
	  .wanted = "8:18 revocation-of-no-award id=2027/ubnd--06-qd-ubnd "
	            "nomination=tran-thi-thu--bk ground=b" },
	{ .name = "the same nomination twice",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "8:18 id-repeated id=tran-thi-thu--bk first_line=7",
	  .edits = { IN(AWARD_AT, "items:\n", TWICE) } },
	{ .name = "decided before it was appraised",
	  .words = "07 appraise nv for; 06 award",
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw" },
	{ .name = "decided without being appraised",
	  .words = "06 award",
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw" },
	{ .name = "of two items the second cannot be read",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "8:18 reference-missing kind=nomination id=la--bk "
	            "file=campaigns/c/nominations/la/la--bk.yaml",
	  .edits = { IN(AWARD_AT, "outcome: awarded}\n",
	                "outcome: awarded}\n  - {nomination: la--bk, outcome: "
	                "awarded}\n") } },
	{ .name = "a correction of what another decision decided",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "8:18 decision-not-of-nomination id=2027/ubnd--06-qd-ubnd "
	            "nomination=st--co",
	  .edits = { IN(CHANGED_AT, "tran-thi-thu--bk", "st--co") } },
	{ .name = "corrected before it was made",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "5:38 warning decision-number-order number=08/QĐ-UBND "
	            "date=2027-09-05 other_number=06/QĐ-UBND "
	            "other_date=2027-09-06 "
	            "other=decisions/2027/ubnd--06-qd-ubnd.yaml\n"
	            "6:11 decision-points-to-later id=2027/ubnd--06-qd-ubnd "
	            "found=2027-09-06 date=2027-09-05",
	  .edits = { IN(CHANGED_AT, "2027-09-08", "2027-09-05") } },
	{ .name = "the name is that of somebody else",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "8:72 correction-of-recipient id=2027/ubnd--06-qd-ubnd "
	            "nomination=tran-thi-thu--bk",
	  .edits = { IN(CHANGED_AT, "field: text, was: W, is: V",
	                "field: name, was: Trần Thị Thử, is: Sở Lạ") } },
	{ .name = "the text names somebody else",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "",
	  .edits = { IN(CHANGED_AT, "was: W, is: V", "was: T, is: Sở Lạ") } },
	{ .name = "no issuer in the register",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "5:38 record-misnamed found=ubnd--06-qd-ubnd "
	            "wanted=khong--06-qd-ubnd\n"
	            "5:78 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "5:78 decision-wrong-issuer found=khong required=Ủy ban "
	            "nhân dân tỉnh decider=province-chairman found_id=khong "
	            "required_id=ubnd",
	  .edits = { IN(AWARD_AT, "issuer: ubnd", "issuer: khong") } },
	{ .name = "an issuer that has no place in the register",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "5:38 record-misnamed found=ubnd--06-qd-ubnd "
	            "wanted=khong--06-qd-ubnd\n"
	            "7:18 decision-wrong-decider award=Bằng khen "
	            "required=province-chairman found=prime-minister",
	  .edits = { IN(AWARD_AT, "issuer: ubnd", "issuer: khong"),
	             IN(AWARD_AT, "province-chairman", "prime-minister") } },
	{ .name = "no catalogue",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "3:7 reference-missing kind=awards id=awards "
	            "file=rules/awards.yaml",
	  .edits = { TAKE_AWAY("rules/awards.yaml") } },
	{ .name = "no procedure",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "3:7 reference-missing kind=procedure id=procedure "
	            "file=rules/procedure.yaml",
	  .edits = { TAKE_AWAY("rules/procedure.yaml") } },
	{ .name = "corrected twice in one",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "9:43 correction-twice field=text "
	            "nomination=tran-thi-thu--bk first_line=8",
	  .edits = { IN(CHANGED_AT, "items:\n",
	                "items:\n  - {nomination: tran-thi-thu--bk, field: "
	                "text, was: T, is: U, reason: R}\n") } },
};

static void
decisions_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(decisions, sizeof decisions / sizeof *decisions, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decisions_are_held_to_the_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
