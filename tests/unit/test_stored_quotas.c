/* Quotas of a campaign, in a store. */

#include "stored_rows.h"

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
	{ .name = "one that has withdrawn does not count",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n"
	            "8:18 quota-exceeded award=Bằng khen stage=interim "
	            "required=1 found=1",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "percent: 100")), JOINED("kh"),
	             JOINED("st"),
	             LEFT("kh", "2027-09-06", "entered: \"2027-09-06\"\n") } },
	{ .name = "one that withdraws on the day after counts",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { BOTH, QUOTAS(QUOTA("BK", "percent: 100")), JOINED("kh"),
	             JOINED("st"),
	             LEFT("kh", "2027-09-07", "entered: \"2027-09-07\"\n") } },
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
	{ .name = "filed before one that was given, which it breaks",
	  .words = AWARDED,
	  .path = FIFTH_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n7:18 quota-exceeded "
	            "award=Bằng khen stage=interim required=1 found=1",
	  .filing = true,
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 1, class: official")) } },
	{ .name = "read again it breaks nothing",
	  .words = AWARDED,
	  .path = FIFTH_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 1, class: official")) } },
	{ .name = "filed before, and both are within the quota",
	  .words = AWARDED,
	  .path = FIFTH_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw",
	  .filing = true,
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 2, class: official")) } },
	{ .name = "two filed before, the last of which is too many",
	  .words = AWARDED,
	  .path = FIFTH_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n8:18 "
	            "life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n8:18 quota-exceeded "
	            "award=Bằng khen stage=interim required=2 found=2",
	  .filing = true,
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded}\n  - "
	                   "{nomination: st--xanh, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 2")) } },
	{ .name = "who is given it later",
	  .words = AWARDED,
	  .path = FIFTH_AT,
	  .wanted = "7:18 life-step-not-allowed step=award state=entered "
	            "since=2027-09-01 allowed=select, appraise, return, "
	            "publish, opinion, vote, withdraw\n7:18 "
	            "quota-awarded-before award=Bằng khen "
	            "other=decisions/2027/ubnd--06-qd-ubnd.yaml",
	  .filing = true,
	  .edits = { FIFTH("tran-thi-thu--bt, outcome: awarded"),
	             IN(BT_AT, "award: BT", "award: BK"),
	             QUOTAS(QUOTA("BK", "most: 9, exclude_awarded: true")) } },
	{ .name = "a correction gives nothing",
	  .words = AWARDED "; 08 correct 06",
	  .path = CHANGED_AT,
	  .wanted = "",
	  .edits = { QUOTAS(QUOTA("BK", "most: 1")) } },
};

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
		cmocka_unit_test(quotas_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
