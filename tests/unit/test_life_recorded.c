/* What is recorded has happened: what a rule that came later, or a decision
 * that should not have been made, leaves of a nomination's life. */

#include "life_fixture.h"

#define SELECTED "02 select kh for; "
#define APPRAISED SELECTED "03 appraise nv for; "
#define VOTED APPRAISED "04 vote hd 8/0/0; "

static const struct life_row recorded[] = {
	{ "a ballot that is asked for since", ROUTE, CO,
	  APPRAISED "04 opinion hd for; 05 vote hd 8/0/0; 06 award",
	  "awarded 3", "7:17 vote-needed award=Cờ share=80",
	  .edits = { { 0 } } },
	{ "but once", ROUTE, CO, VOTED "05 vote hd 8/0/0", "ready 3",
	  "20:17 life-gate-passed step=vote found=Hội đồng",
	  .edits = { { 0 } } },
	{ "a share that was smaller", ROUTE, CO,
	  APPRAISED "04 vote hd 7/1/0; 05 submit nv; 06 award", "awarded 2",
	  "8:17 life-step-not-allowed step=submit state=failed "
	  "since=2027-09-04 allowed=withdraw, decline\n"
	  "7:18 life-step-not-allowed step=award state=failed "
	  "since=2027-09-04 allowed=withdraw, decline",
	  .edits = { { 0 } } },
	{ "awarded before all gates", ROUTE, BK, "02 select kh for; 03 award",
	  "awarded 1",
	  "7:18 life-step-not-allowed step=award state=in-review "
	  "since=2027-09-02 allowed=select, appraise, return, publish, "
	  "opinion, "
	  "vote, withdraw",
	  .edits = { { 0 } } },
	{ "the first decision decides", "", BK, "02 award; 03 decline",
	  "awarded 0",
	  "7:18 life-step-not-allowed step=decline state=awarded "
	  "since=2027-09-02 allowed=correct, revoke",
	  .edits = { { 0 } } },
	{ "nothing is withdrawn then", "", BK, "02 award; 03 withdraw st",
	  "awarded 0",
	  "7:17 life-step-not-allowed step=withdraw state=awarded "
	  "since=2027-09-02 allowed=correct, revoke",
	  .edits = { { 0 } } },
	{ "what awarded nothing is not revoked", "", BK,
	  "02 award; 03 award; 04 revoke 03", "awarded 0",
	  "7:18 life-step-not-allowed step=award state=awarded "
	  "since=2027-09-02 allowed=correct, revoke\n"
	  "8:18 revocation-of-no-award id=2027/ubnd--03-qd-ubnd "
	  "nomination=tran-thi-thu--bk ground=b",
	  .edits = { { 0 } } },
	{ "what awarded is", "", BK, "02 award; 03 award; 04 revoke 02",
	  "revoked 0",
	  "7:18 life-step-not-allowed step=award state=awarded "
	  "since=2027-09-02 allowed=correct, revoke",
	  .edits = { { 0 } } },
	{ "a council takes its gate once", ROUTE, BK,
	  APPRAISED "04 opinion hd for; 05 opinion hd against", "ready 3",
	  "7:17 life-gate-passed step=opinion found=Hội đồng",
	  .edits = { { 0 } } },
	{ "a state is as old as the step that led to it", ROUTE, BK,
	  "02 select kh for; 03 publish nv; 04 opinion la for; 05 vote nv "
	  "8/0/0",
	  "in-review 1",
	  "20:17 life-wrong-body step=vote required=Hội đồng found=Sở Nội vụ",
	  .edits = { { 0 } } },
};

/* It begins with the step that led to it, and anew with each gate. */
static void
state_has_a_day(void **state)
{
	static const struct {
		const char *words;
		const char *since;
	} rows[] = {
		{ "02 select kh for", "2027-09-02" },
		{ "02 select kh for; 04 publish nv", "2027-09-02" },
		{ "02 select kh for; 04 opinion la for", "2027-09-02" },
		{ "02 select kh for; 03 appraise nv for", "2027-09-03" },
		{ "02 select kh for; 03 return nv BC; 05 supplement st BC nv "
		  "03",
		  "2027-09-05" },
		{ "02 publish nv", "2027-09-01" },
		{ "02 award; 05 correct 02", "2027-09-02" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct life_row row = { .route = ROUTE,
			                      .nomination = BK,
			                      .words = rows[i].words };
		struct td_diag *diag = td_diag_new();
		char since[TD_DATE_SIZE];
		struct td_life life;

		live(&life, &row, diag);
		td_date_format(since, life.since);
		assert_string_equal(since, rows[i].since);
		td_diag_free(diag);
	}
}

static void
recorded_has_happened(void **state)
{
	(void)state;
	test_lives(recorded, sizeof recorded / sizeof *recorded);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(recorded_has_happened),
		cmocka_unit_test(state_has_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
