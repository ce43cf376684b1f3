/* What is recorded has happened: what a rule that came later, or a decision
 * that should not have been made, leaves of a nomination's life. */

#include "check/check_recorded.h"
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

/* One more record, and what it does to those that are there. */
struct addition {
	const char *name;
	const char *words;
	const char *added;
	const char *path; /* where it is put */
	const char *wanted;
	const char *text; /* what is put there, where no word says it */
};

#define RETURN_AT "proceedings/2027/c/nv--return-2027-09-04.yaml"
#define OPINION_AT "proceedings/2027/c/la--opinion-2027-09-04.yaml"

static const struct addition additions[] = {
	{ "nothing is broken", "02 appraise nv for; 06 award",
	  "04 opinion la for", OPINION_AT, "", NULL },
	{ "what was awarded after it", "02 appraise nv for; 06 award",
	  "04 return nv BC", RETURN_AT,
	  "7:18 life-step-not-allowed step=award state=returned "
	  "since=2027-09-04 allowed=supplement, withdraw, decline\n"
	  "0:0 life-breaks-recorded other=decisions/2027/ubnd--06-qd-ubnd.yaml "
	  "rule=life-step-not-allowed",
	  NULL },
	{ "what was not sound before", "06 award", "04 return nv BC", RETURN_AT,
	  "", NULL },
	{ "the first of what comes after it alone",
	  "02 appraise nv for; 05 submit nv; 06 award", "04 return nv BC",
	  RETURN_AT,
	  "8:17 life-step-not-allowed step=submit state=returned "
	  "since=2027-09-04 allowed=supplement, withdraw, decline\n"
	  "0:0 life-breaks-recorded "
	  "other=proceedings/2027/c/nv--submit-2027-09-05.yaml "
	  "rule=life-step-not-allowed",
	  NULL },
	{ .name = "the first of all",
	  .words = "02 take-back",
	  .path = "decisions/2027/ubnd--02-qd-ubnd-2.yaml",
	  .wanted = "5:38 decision-number-taken number=02/QĐ-UBND issuer=Ủy "
	            "ban nhân dân tỉnh year=2027 "
	            "other=decisions/2027/ubnd--02-qd-ubnd-2.yaml "
	            "other_date=2027-09-04\n"
	            "0:0 life-breaks-recorded "
	            "other=decisions/2027/ubnd--02-qd-ubnd.yaml "
	            "rule=decision-number-taken",
	  .text = "schema: thidua/decision/1\ncampaign: c\nkind: correct\n"
	          "decider: province-chairman\ndocument: {kind: quyet-dinh, "
	          "number: 02/QĐ-UBND, date: \"2027-09-04\", issuer: ubnd, "
	          "signed: {name: Lê Văn Thí Dụ, office: Chủ tịch}}\n"
	          "corrects: 2027/ubnd--02-qd-ubnd\nitems:\n"
	          "  - {nomination: tran-thi-thu--bk, field: text, was: W, is: "
	          "V, reason: R}\n" },
	{ "its own faults are told where it is checked", "02 appraise nv for",
	  "04 appraise kh for",
	  "proceedings/2027/c/kh--appraise-2027-09-04.yaml", "", NULL },
};

static struct td_reader *
open_life(struct life_store *store, const char *words)
{
	const struct life_row row = { .nomination = BK, .words = words };

	life_open(store, "appraise nv");
	add_words(store, &row);
	return td_reader_new(store->snapshot);
}

static void
say_addition(struct td_diag *diag, const struct addition *row,
             const char *const *nominations, size_t count)
{
	struct td_strbuf words = TD_STRBUF_INIT;
	struct life_store before;
	struct life_store after;
	struct td_reader *reader_before;
	struct td_reader *reader;
	enum td_status status;

	td_strbuf_addf(&words, "%s; %s", row->words,
	               row->added ? row->added : "");
	reader_before = open_life(&before, row->words);
	reader = open_life(&after, words.text);
	if (row->text)
		life_put(&after, row->path, td_strdup(row->text));
	status = td_check_recorded(reader, reader_before, "new", row->path, "c",
	                           nominations, count, diag);
	assert_int_equal(status, td_diag_status(diag));
	td_reader_free(reader);
	td_reader_free(reader_before);
	life_close(&after);
	life_close(&before);
	td_strbuf_clear(&words);
}

static void
one_more_may_break_what_is_there(void **state)
{
	static const char *const one[] = { BK };
	static const char *const two[] = { BT, BK };

	(void)state;
	for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
		struct td_diag *first = td_diag_new();
		struct td_diag *second = td_diag_new();

		say_addition(first, &additions[i], one, 1);
		say_addition(second, &additions[i], two, 2);
		if (!is_said(first, additions[i].wanted) ||
		    !is_said(second, additions[i].wanted))
			fail_msg("%s", additions[i].name);
		td_diag_free(second);
		td_diag_free(first);
	}
}

/* As a record about two nominations is that the new one is about, too. */
static void
what_is_broken_for_two_is_told_once(void **state)
{
	static const char *const twice[] = { BK, BK };
	struct td_diag *diag = td_diag_new();

	(void)state;
	say_addition(diag, &additions[1], twice, 2);
	assert_said(diag, additions[1].wanted);
	td_diag_free(diag);
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
		cmocka_unit_test(one_more_may_break_what_is_there),
		cmocka_unit_test(what_is_broken_for_two_is_told_once),
		cmocka_unit_test(state_has_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
