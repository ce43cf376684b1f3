/* Records at their places in a store: what each is held against is found, and
 * what is said of it is said once. */

#include "check/check.h"
#include "life_fixture.h"

struct row {
	const char *name;
	const char *words; /* what happens to the nomination */
	const char *path;
	const char *wanted;
	/* `in` is a path; without `from` a record is put there. */
	struct edit edits[EDITS_MAX];
	const char *nomination; /* NULL: BK */
};

#define AWARDED "03 appraise nv for; 06 award"
#define AWARD_AT "decisions/2027/ubnd--06-qd-ubnd.yaml"
#define CORRECTION_AT "decisions/2027/ubnd--08-qd-ubnd.yaml"
#define CHANGED_AT "decisions/2027/ubnd--08-qd-ubnd.yaml"
#define NOMINATION_AT "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml"

#define IN(path, from, to)                                                     \
	{                                                                      \
		path, from, to                                                 \
	}
#define PUT(path, text)                                                        \
	{                                                                      \
		path, NULL, text                                               \
	}
#define TAKE_AWAY(path)                                                        \
	{                                                                      \
		path, "", NULL                                                 \
	}
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

#define UNIT_AT(id) "units/" id "/" id ".yaml"
#define CO_AT "campaigns/c/nominations/st/st--co.yaml"
#define REGISTRATION(unit, day)                                                \
	"schema: thidua/registration/1\ncampaign: c\nunit: " unit              \
	"\nregistered_on: " day                                                \
	"\nregistered_by: {name: Lê Văn Thí Dụ, office: Giám đốc}\n"
#define REGISTERED                                                             \
	PUT("campaigns/c/registrations/st/st.yaml",                            \
	    REGISTRATION("st", "\"2027-01-01\""))
/* Another time than that of the unit's other nominations. */
#define APART                                                                  \
	IN(CO_AT, "2026-06-01\", to: \"2027-06-30",                            \
	   "2026-04-24\", to: \"2026-05-31")
#define SAME IN("campaigns/c/nominations/st/st--hu.yaml", "id: g", "id: b")
#define DUTY(what)                                                             \
	"duties: [{id: d, what: " what                                         \
	", text: D, by: [agency], to: [], due: "                               \
	"trước ngày 15/11 hằng năm, source: V.2}]\n"

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

#define SUCCEEDED(ids)                                                         \
	"dissolved: {on: \"2026-01-01\", document: {number: 01/QĐ-UBND, "     \
	"date: "                                                               \
	"\"2025-12-01\", issuer: U}, successors: [" ids "]}\n"
#define PERSON(name, unit)                                                     \
	"schema: thidua/person/1\nname: " name "\nunit: " unit                 \
	"\nposition: Trưởng phòng\nclass: official\n"
#define CASE_AT "cases/khong/khong--discipline-2027-11-20.yaml"
#define CASE_OF(subject)                                                       \
	"schema: thidua/case/1\nsubject: " subject                             \
	"\nkind: discipline\nclosed: null\nopened: \"2027-11-20\"\ndocument: " \
	"{number: 05/QĐ-SNV, date: \"2027-11-20\", issuer: N}\ntext: T\n"
#define GUIDANCE_AT "campaigns/c/guidance/nv--01-snv-tdkt.yaml"
#define GUIDANCE_FOR(campaign, first, last)                                    \
	"schema: thidua/guidance/1\ncampaign: " campaign                       \
	"\ndocument: {kind: huong-dan, number: 01/SNV-TĐKT, date: "           \
	"\"2026-06-10\", issuer: nv}\nrules:\n  - {duty: " first               \
	", due: trước ngày 20/12 hằng năm, source: 1.a}\n  - {duty: " last     \
	", due: trước ngày 20/12 hằng năm, source: 1.b}\n"
#define GUIDANCE(first, last) GUIDANCE_FOR("c", first, last)
#define NAMING(by, to)                                                         \
	"duties: [{id: d, what: report, text: D, by: [" by "], to: [" to       \
	"], due: trước ngày 15/11 hằng năm, source: V.2}]\n"
#define STUB_AT "campaigns/c/stubs/st--2027-08-16.yaml"
#define STUB(by, kept)                                                         \
	"schema: thidua/stub/1\ncampaign: c\nsecrecy: "                        \
	"confidential\nreceived: "                                             \
	"\"2027-08-16\"\nnominated_by: " by "\nkept_by: " kept                 \
	"\nregister: 04/M-2027\n"

static const struct row registers[] = {
	{ .name = "a unit", .path = UNIT_AT("la"), .wanted = "" },
	{ .name = "a unit twice",
	  .path = UNIT_AT("la"),
	  .wanted = "2:7 warning unit-double name=Sở Thử "
	            "other=units/st/st.yaml",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử") } },
	{ .name = "the first of two units twice",
	  .path = UNIT_AT("st"),
	  .wanted = "2:7 warning unit-double name=Sở Thử "
	            "other=units/la/la.yaml",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử") } },
	{ .name = "a unit twice of two managers",
	  .path = UNIT_AT("la"),
	  .wanted = "",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử\nmanaged_by: nv"),
	             IN(UNIT_AT("st"), "class", "managed_by: kh\nclass") } },
	{ .name = "no manager",
	  .path = UNIT_AT("la"),
	  .wanted = "3:13 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class", "managed_by: khong\nclass") } },
	{ .name = "managers in a circle",
	  .path = UNIT_AT("la"),
	  .wanted = "3:13 unit-managers-circle chain=la → la",
	  .edits = { IN(UNIT_AT("la"), "class", "managed_by: la\nclass") } },
	{ .name = "successors that are there",
	  .path = UNIT_AT("la"),
	  .wanted = "",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("nv, st") "class") } },
	{ .name = "no first successor",
	  .path = UNIT_AT("la"),
	  .wanted = "3:107 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("khong, st") "class") } },
	{ .name = "no last successor",
	  .path = UNIT_AT("la"),
	  .wanted = "3:111 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("nv, khong") "class") } },
	{ .name = "a person",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "" },
	{ .name = "a person of no unit",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("people/thu/tran-thi-thu.yaml", "unit: st",
	                "unit: khong") } },
	{ .name = "a person twice",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "2:7 warning person-double name=Trần Thị Thử "
	            "other=people/thu/tran-thi-thu--2.yaml",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thử", "st")) } },
	{ .name = "the second of a person twice",
	  .path = "people/thu/tran-thi-thu--2.yaml",
	  .wanted = "2:7 warning person-double name=Trần Thị Thu "
	            "other=people/thu/tran-thi-thu.yaml",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thu", "st")) } },
	{ .name = "two of one name in two units",
	  .path = "people/thu/tran-thi-thu--2.yaml",
	  .wanted = "",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thử", "la")) } },
	{ .name = "the other one cannot be read",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 "name: Trần Thị Thử\n") } },
	{ .name = "a registration",
	  .path = "campaigns/c/registrations/st/st.yaml",
	  .wanted = "",
	  .edits = { REGISTERED } },
	{ .name = "a case",
	  .path = "cases/thu/tran-thi-thu--discipline-2027-11-20.yaml",
	  .wanted = "",
	  .edits = { PUT("cases/thu/tran-thi-thu--discipline-2027-11-20.yaml",
	                 CASE_OF("{person: tran-thi-thu}")) } },
	{ .name = "a registration of no unit",
	  .path = "campaigns/c/registrations/khong/khong.yaml",
	  .wanted = "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT("campaigns/c/registrations/khong/khong.yaml",
	                 REGISTRATION("khong", "\"2027-01-01\"")) } },
	{ .name = "a registration in no campaign",
	  .path = "campaigns/d/registrations/st/st.yaml",
	  .wanted = "2:11 reference-misspelt kind=campaign id=d "
	            "file=campaigns/d/campaign.yaml near=c",
	  .edits = { PUT("campaigns/d/registrations/st/st.yaml",
	                 "schema: thidua/registration/1\ncampaign: d\nunit: "
	                 "st\nregistered_on: \"2027-01-01\"\nregistered_by: "
	                 "{name: Lê Văn Thí Dụ, office: Giám đốc}\n") } },
	{ .name = "a case of nobody",
	  .path = CASE_AT,
	  .wanted = "2:19 reference-missing kind=person id=khong "
	            "file=people/khong/khong.yaml",
	  .edits = { PUT(CASE_AT, CASE_OF("{person: khong}")) } },
	{ .name = "a case of no unit",
	  .path = CASE_AT,
	  .wanted = "2:17 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT(CASE_AT, CASE_OF("{unit: khong}")) } },
	{ .name = "guidance on all duties",
	  .path = GUIDANCE_AT,
	  .wanted = "",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("d", "d")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance on an unknown first duty",
	  .path = GUIDANCE_AT,
	  .wanted = "5:12 guidance-duty-unknown duty=khong",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("khong", "d")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance on an unknown last duty",
	  .path = GUIDANCE_AT,
	  .wanted = "6:12 guidance-duty-unknown duty=khong",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("d", "khong")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance for no campaign",
	  .path = "campaigns/d/guidance/nv--01-snv-tdkt.yaml",
	  .wanted = "2:11 reference-misspelt kind=campaign id=d "
	            "file=campaigns/d/campaign.yaml near=c",
	  .edits = { PUT("campaigns/d/guidance/nv--01-snv-tdkt.yaml",
	                 GUIDANCE_FOR("d", "d", "d")) } },
	{ .name = "a campaign",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties" },
	{ .name = "a campaign without an issuer",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "6:77 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "issuer: ubnd",
	                "issuer: khong") } },
	{ .name = "a campaign that names bodies",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "nv, st")) } },
	{ .name = "the first that owes is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:46 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("khong, st", "nv, st")) } },
	{ .name = "the last that owes is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:54 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("agency, khong", "nv, st")) } },
	{ .name = "the first that is owed is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:60 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "khong, st")) } },
	{ .name = "the last that is owed is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:64 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "nv, khong")) } },
	{ .name = "the first of the route is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "15:26 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "by: nv", "by: khong") } },
	{ .name = "the last of the route is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "16:24 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "step: decide, by: ubnd",
	                "step: decide, by: khong") } },
	{ .name = "a stub",
	  .path = STUB_AT,
	  .wanted = "",
	  .edits = { PUT(STUB_AT, STUB("st", "nv")) } },
	{ .name = "a stub of nobody",
	  .path = "campaigns/c/stubs/khong--2027-08-16.yaml",
	  .wanted = "5:15 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT("campaigns/c/stubs/khong--2027-08-16.yaml",
	                 STUB("khong", "nv")) } },
	{ .name = "a stub that nobody keeps",
	  .path = STUB_AT,
	  .wanted = "6:10 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT(STUB_AT, STUB("st", "khong")) } },
	{ .name = "no place of a record",
	  .path = "units/la/khong.yaml",
	  .wanted = "0:0 record-stray file=units/la/khong.yaml",
	  .edits = { PUT("units/la/khong.yaml", "") } },
};

/* A title, or what is none, with what it pays; and a decision of another day.
 */
#define PAID_AWARD(id, class, factor)                                          \
	"  - {id: " id ", name: Danh hiệu " id                                 \
	", level: province, class: " class                                     \
	    ", decided_by: CT, deciders: [province-chairman], recipients: "    \
	    "[individual, collective], campaign: {stages: [interim, final], "  \
	    "launched_by: [province], source: {instrument: L, at: Đ.74, "     \
	    "basis: "                                                          \
	    "read}}, dossier: [TTR], factors: {individual: " factor            \
	    ", source: {instrument: NĐ, at: Đ.1, basis: read}}, from: "      \
	    "\"2024-01-01\", until: null, source: {instrument: L, at: Đ.74, " \
	    "basis: read}}\n"
#define PAID_AWARDS                                                            \
	"schema: thidua/awards/1\nparts: [{id: TTR, name: Tờ "               \
	"trình}]\nawards:\n" PAID_AWARD("T1", "title", "1")                    \
	    PAID_AWARD("T2", "title", "2") PAID_AWARD("T3", "title", "3")      \
		PAID_AWARD("K1", "commendation", "1")                          \
		    PAID_AWARD("K3", "commendation", "3")
#define SALARY                                                                 \
	IN("rules/procedure.yaml", "rules:\n",                                 \
	   "rules:\n  - {id: base-salary, name: L, value: 1000000, unit: "     \
	   "dong, from: \"2024-07-01\", until: null, source: {instrument: "    \
	   "NĐ, "                                                             \
	   "basis: read}}\n")
#define BT_AT "campaigns/c/nominations/thu/tran-thi-thu--bt.yaml"
#define PAYS(amount) IN(AWARD_AT, "awarded}", "awarded, amount: " amount "}")
#define DECISION(day, kind, of, item)                                          \
	"schema: thidua/decision/1\ncampaign: c\nkind: " kind                  \
	"\ndecider: province-chairman\ndocument: {kind: quyet-dinh, "          \
	"number: " day "/QĐ-UBND, date: \"2027-09-" day                        \
	"\", issuer: ubnd, signed: {name: "                                    \
	"Lê Văn Thí Dụ, office: Chủ tịch}}\n" of                               \
	"items:\n  - {nomination: " item "}\n"
#define FIFTH_AT "decisions/2027/ubnd--05-qd-ubnd.yaml"
#define FIFTH(item) PUT(FIFTH_AT, DECISION("05", "decide", "", item))
#define BT_PAID FIFTH("tran-thi-thu--bt, outcome: awarded, amount: 3000000")

/* Two titles of one period: the greater one alone is paid. */
static const struct edit titles_base[EDITS_MAX] = {
	TAKE_AWAY("rules/awards.yaml"),
	PUT("rules/awards.yaml", PAID_AWARDS),
	SALARY,
	IN(NOMINATION_AT, "award: BK", "award: T2"),
	IN(BT_AT, "award: BT", "award: T3"),
};

static const struct row titles[] = {
	{ .name = "the greater title was paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), BT_PAID } },
	{ .name = "the greater title was not paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded") } },
	{ .name = "the greater title was declined",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             FIFTH(
			 "tran-thi-thu--bt, outcome: declined, reason: R") } },
	{ .name = "the greater title was never decided",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000") } },
	{ .name = "the greater title was revoked",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), BT_PAID,
	             PUT(CHANGED_AT,
	                 DECISION("08", "revoke",
	                          "revokes: 2027/ubnd--05-qd-ubnd\n",
	                          "tran-thi-thu--bt, ground: b, reason: R, "
	                          "evidence: [{text: K, number: 01/KL-TTr, "
	                          "date: \"2027-09-01\", issuer: TT}], "
	                          "recover: {artefact: true}")) } },
	{ .name = "it was paid nothing in the end",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), BT_PAID,
	             PUT(CHANGED_AT,
	                 DECISION("08", "correct",
	                          "corrects: 2027/ubnd--05-qd-ubnd\n",
	                          "tran-thi-thu--bt, field: amount, was: "
	                          "\"3000000\", is: \"0\", reason: R")) } },
	{ .name = "both are paid in one",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"),
	             IN(AWARD_AT, "items:\n",
	                "items:\n  - {nomination: tran-thi-thu--bt, outcome: "
	                "awarded, amount: 3000000}\n") } },
	{ .name = "a lesser title was paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "award: T3", "award: T1"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded, amount: "
	                   "1000000") } },
	{ .name = "a title of the same worth was paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"),
	             IN("rules/awards.yaml", "individual: 3", "individual: 2"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded, amount: "
	                   "2000000") } },
	{ .name = "the same title was paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "award: T3", "award: T2"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded, amount: "
	                   "2000000") } },
	{ .name = "what was paid is no title",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "award: T3", "award: K3"),
	             BT_PAID } },
	{ .name = "what is to be paid is no title",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("1000000"),
	             IN(NOMINATION_AT, "award: T2", "award: K1"), BT_PAID } },
	{ .name = "nothing is to be paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 note decision-amount-missing award=Danh hiệu T2 "
	            "required=2000000 factor=2 salary=1000000 step=1",
	  .edits = { BT_PAID } },
	{ .name = "it is declined",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { IN(AWARD_AT, "awarded}", "declined, reason: R}"),
	             BT_PAID } },
	{ .name = "the catalogue has not what is to be paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             IN(NOMINATION_AT, "award: T2", "award: T9"), BT_PAID } },
	{ .name = "the catalogue has not what was paid",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "award: T3", "award: T9"),
	             BT_PAID } },
	{ .name = "the other period begins a day later",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), IN(BT_AT, "2026-06-01", "2026-06-02"),
	             BT_PAID } },
	{ .name = "the other period ends a day later",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), IN(BT_AT, "2027-06-30", "2027-07-01"),
	             BT_PAID } },
	{ .name = "the other period begins in another year",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "2026-06-01", "2025-12-31"),
	             BT_PAID } },
	{ .name = "the other period ends in another year",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), IN(BT_AT, "2027-06-30", "2026-12-31"),
	             BT_PAID } },
	{ .name = "for another recipient",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             IN("campaigns/c/nominations/st/st--co.yaml", "award: CO",
	                "award: T3"),
	             FIFTH("st--co, outcome: awarded, amount: 3000000") } },
};

/* Two awards of one stage, in the order of the items. */
#define QUOTAS(text)                                                           \
	IN("campaigns/c/campaign.yaml", "awards:", "quotas:\n" text "awards:")
#define QUOTA(award, rest)                                                     \
	"  - {award: " award ", stage: interim, source: III.3, " rest "}\n"
#define BOTH                                                                   \
	IN(AWARD_AT, "items:\n",                                               \
	   "items:\n  - {nomination: st--xanh, outcome: awarded}\n")
#define JOINED(unit)                                                           \
	PUT("campaigns/c/registrations/" unit "/" unit ".yaml",                \
	    REGISTRATION(unit, "\"2027-01-01\""))

static const struct row quotas[] = {
	{ .name = "two, and no quota",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH } },
	{ .name = "two at most",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "most: 2")) } },
	{ .name = "one at most",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "most: 1")) } },
	{ .name = "one at most of another award",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("CO", "most: 1")) } },
	{ .name = "the first of two quotas",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { BOTH,
	             QUOTAS(QUOTA("BK", "most: 1") QUOTA("CO", "most: 1")) } },
	{ .name = "the last of two quotas",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { BOTH,
	             QUOTAS(QUOTA("CO", "most: 1") QUOTA("BK", "most: 1")) } },
	{ .name = "one official at most",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "most: 1, class: official")) } },
	{ .name = "of officials and of agencies one each",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "most: 1, class: official") QUOTA(
			       "BK", "most: 1, class: agency")) } },
	{ .name = "one official at most was given",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 1, class: official")) } },
	{ .name = "a person that cannot be read is of no class",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             IN(BT_AT, "person: tran-thi-thu", "person: khong"),
	             QUOTAS(QUOTA("BK", "most: 1, class: official")) } },
	{ .name = "one agency at most was given",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .nomination = "st--co",
	  .edits = { FIFTH("st--xanh, outcome: awarded"),
	             IN("campaigns/c/nominations/st/st--co.yaml", "award: CO",
	                "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 1, class: agency")) } },
	{ .name = "half of those that registered",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "percent: 50")), JOINED("kh"),
	             JOINED("st") } },
	{ .name = "half of more that registered",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "percent: 50")), JOINED("kh"),
	             JOINED("nv"), JOINED("st"), JOINED("hd") } },
	{ .name = "all agencies that registered",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .nomination = "st--co",
	  .edits = { IN("campaigns/c/nominations/st/st--co.yaml", "award: CO",
	                "award: BK"),
	             BOTH, QUOTAS(QUOTA("BK", "percent: 100, class: agency")),
	             JOINED("hd"), JOINED("hk"), JOINED("st") } },
	{ .name = "nobody twice",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 quota-awarded-before award=Bằng khen "
	            "other=decisions/2027/ubnd--05-qd-ubnd.yaml",
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 9, exclude_awarded: true")) } },
	{ .name = "a correction gives nothing",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "",
	  .edits = { QUOTAS(QUOTA("BK", "most: 1")) } },
};

/* A plan and a report of one unit, as they came in. */
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
	{ .name = "a report on the plan before one that cannot be read",
	  .path = REPORT_AT,
	  .wanted = "8:8 report-task-missing task=t2\n"
	            "8:14 report-task-unknown task=t1 plan_day=2026-05-06",
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
change_files(struct life_store *store, const struct edit *edits)
{
	for (size_t i = 0; i < store->count; i++) {
		struct text_file *file = &store->files[i];
		struct edit own[EDITS_MAX] = { { .in = NULL } };
		size_t count = 0;

		for (size_t j = 0; j < EDITS_MAX && edits[j].in; j++)
			if (edits[j].from && edits[j].to &&
			    strcmp(edits[j].in, file->path) == 0)
				own[count++] = edits[j];
		file->text = life_keep(store,
		                       edited(file->text, file->path, own));
		for (size_t j = 0; j < EDITS_MAX && edits[j].in; j++)
			if (!edits[j].to &&
			    strcmp(edits[j].in, file->path) == 0)
				file->path = "taken-away";
	}
	for (size_t i = 0; i < EDITS_MAX && edits[i].in; i++)
		if (!edits[i].from)
			life_put(store, edits[i].in, td_strdup(edits[i].to));
}

/* base: what all rows change, before their own edits. */
static void
check_row(const struct row *row, const struct edit *base)
{
	const struct life_row life = { .words = row->words ? row->words : "",
		                       .nomination = row->nomination
		                                         ? row->nomination
		                                         : BK };
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;

	life_open(&store, "appraise nv");
	add_words(&store, &life);
	change_files(&store, base);
	change_files(&store, row->edits);
	reader = td_reader_new(store.snapshot);
	(void)!td_check_path(reader, row->path, diag);
	td_diag_sort(diag);
	if (!is_said(diag, row->wanted))
		fail_msg("%s", row->name);
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

static void
check_rows(const struct row *rows, size_t count, const struct edit *base)
{
	static const struct edit none[EDITS_MAX];

	for (size_t i = 0; i < count; i++)
		check_row(&rows[i], base ? base : none);
}

static void
decisions_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(decisions, sizeof decisions / sizeof *decisions, NULL);
}

static void
nominations_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(nominations, sizeof nominations / sizeof *nominations, NULL);
}

static void
registers_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(registers, sizeof registers / sizeof *registers, NULL);
}

static void
one_title_of_a_period_is_paid(void **state)
{
	(void)state;
	check_rows(titles, sizeof titles / sizeof *titles, titles_base);
}

static void
proceedings_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(proceedings, sizeof proceedings / sizeof *proceedings, NULL);
}

static void
plans_and_reports_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(sent, sizeof sent / sizeof *sent, sent_base);
}

static void
quotas_are_kept(void **state)
{
	(void)state;
	check_rows(quotas, sizeof quotas / sizeof *quotas, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decisions_are_held_to_the_store),
		cmocka_unit_test(nominations_are_held_to_the_store),
		cmocka_unit_test(registers_are_held_to_the_store),
		cmocka_unit_test(one_title_of_a_period_is_paid),
		cmocka_unit_test(quotas_are_kept),
		cmocka_unit_test(proceedings_are_held_to_the_store),
		cmocka_unit_test(plans_and_reports_are_held_to_the_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
