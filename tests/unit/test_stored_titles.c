/* Titles of one period, in a store. */

#include "stored_rows.h"

/* A title, or what is none, with what it pays. */
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
#define PAYS(amount) IN(AWARD_AT, "awarded}", "awarded, amount: " amount "}")
#define BT_PAID FIFTH("tran-thi-thu--bt, outcome: awarded, amount: 3000000")

/* The other title is one of a unit, and takes no year before; and one that was
 * loaded, of which periods may be missing. */
#define OF_A_YEAR                                                              \
	IN("rules/awards.yaml", "Danh hiệu T3, level: province",               \
	   "Danh hiệu T3, level: grassroots")
#define LOADED                                                                 \
	IN(BT_AT, "campaign: c\n", "loaded: \"2027-08-01\"\ncampaign: c\n")

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
	{ .name = "the greater title was paid nothing",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded, amount: 0") } },
	{ .name = "or a single đồng",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"),
	             FIFTH("tran-thi-thu--bt, outcome: awarded, amount: 1") } },
	{ .name = "this one is paid a single đồng",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 decision-amount-wrong award=Danh hiệu T2 found=1 "
	            "required=2000000 factor=2 salary=1000000 step=1\n7:62 "
	            "note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("1"), BT_PAID } },
	{ .name = "and this one is paid nothing",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 decision-amount-wrong award=Danh hiệu T2 found=0 "
	            "required=2000000 factor=2 salary=1000000 step=1",
	  .edits = { PAYS("0"), BT_PAID } },
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
	{ .name = "of another level, for the same period",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), OF_A_YEAR, BT_PAID } },
	{ .name = "the other period is not known, and both take years",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), LOADED,
	             IN(BT_AT, ", from: \"2026-06-01\", to: \"2027-06-30\"",
	                ""),
	             BT_PAID } },
	{ .name = "it is not known, and one takes a year alone",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), OF_A_YEAR, LOADED,
	             IN(BT_AT, ", from: \"2026-06-01\", to: \"2027-06-30\"",
	                ""),
	             BT_PAID } },
	{ .name = "its end alone is not known",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), OF_A_YEAR, LOADED,
	             IN(BT_AT, ", to: \"2027-06-30\"", ""), BT_PAID } },
	{ .name = "its end alone, and both take years",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "7:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3",
	  .edits = { PAYS("2000000"), LOADED,
	             IN(BT_AT, ", to: \"2027-06-30\"", ""), BT_PAID } },
	{ .name = "its beginning alone is not known",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), OF_A_YEAR, LOADED,
	             IN(BT_AT, ", from: \"2026-06-01\"", ""), BT_PAID } },
	{ .name = "it is not known, and of another year",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"), LOADED,
	             IN(BT_AT, ", from: \"2026-06-01\", to: \"2027-06-30\"",
	                ""),
	             IN(BT_AT, "year: 2027", "year: 2026"), BT_PAID } },
	{ .name = "for another recipient",
	  .words = AWARDED,
	  .path = AWARD_AT,
	  .wanted = "",
	  .edits = { PAYS("2000000"),
	             IN("campaigns/c/nominations/st/st--co.yaml", "award: CO",
	                "award: T3"),
	             FIFTH("st--co, outcome: awarded, amount: 3000000") } },
};

static void
one_title_of_a_period_is_paid(void **state)
{
	(void)state;
	check_rows(titles, sizeof titles / sizeof *titles, titles_base);
}

/* What a decision that is not in the store yet pays is read in itself. */
static void
both_are_paid_in_one_that_is_yet_to_come(void **state)
{
	static const char text[] = DECISION(
	    "06", "decide", "",
	    "tran-thi-thu--bt, outcome: awarded, amount: 3000000}\n  - "
	    "{nomination: tran-thi-thu--bk, outcome: awarded, amount: 2000000");
	const struct life_row life = { .words = "03 appraise nv for",
		                       .nomination = BK };
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;

	(void)state;
	life_open(&store, "appraise nv");
	add_words(&store, &life);
	change_files(&store, titles_base);
	reader = td_reader_new(store.snapshot);
	(void)!td_check_bytes(reader, AWARD_AT, AWARD_AT, text, strlen(text),
	                      diag);
	td_diag_sort(diag);
	assert_said(diag,
	            "8:62 note decision-title-paid-too award=Danh hiệu T2 "
	            "other=Danh hiệu T3");
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_title_of_a_period_is_paid),
		cmocka_unit_test(both_are_paid_in_one_that_is_yet_to_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
