/* The life of a nomination: every step that a state allows, every one that it
 * refuses, and docs/life-cycle.md, which shows both. */

#include "life_fixture.h"

/* How to come to a state, by which route and nomination, and what to add. */
struct cell {
	enum td_life_state state;
	enum td_life_step step;
	const char *route;
	const char *nomination;
	const char *words;
	const char *wanted;
};

#define CELL(state, step) TD_LIFE_##state, TD_LIFE_##step

#define RETURNED "02 return nv BC; "
#define SUBMITTED "02 submit nv; "
#define FAILED "02 select kh against; "
#define SENT "02 send-up; "
#define AWARDED "02 award; "

static const struct cell allowed[] = {
	{ CELL(ENTERED, SELECT), ROUTE, BK, "03 select kh for", "in-review 1" },
	{ CELL(ENTERED, APPRAISE), "appraise nv", BK, "03 appraise nv for",
	  "ready 1" },
	{ CELL(ENTERED, OPINION), "opinion hd", BK, "03 opinion hd for",
	  "ready 1" },
	{ CELL(ENTERED, VOTE), "opinion hd", CO, "03 vote hd 8/0/0",
	  "ready 1" },
	{ CELL(ENTERED, RETURN), ROUTE, BK, "03 return nv BC", "returned 0" },
	{ CELL(ENTERED, PUBLISH), ROUTE, BK, "03 publish nv", "entered 0" },
	{ CELL(ENTERED, WITHDRAW), ROUTE, BK, "03 withdraw st", "withdrawn 0" },
	{ CELL(IN_REVIEW, SELECT), "select kh; select nv", BK,
	  "02 select kh for; 03 select nv for", "ready 2" },
	{ CELL(IN_REVIEW, APPRAISE), ROUTE, BK,
	  "02 select kh for; 03 appraise nv for", "in-review 2" },
	{ CELL(IN_REVIEW, OPINION), ROUTE, BK,
	  "02 select kh for; 03 appraise nv for; 04 opinion hd for",
	  "ready 3" },
	{ CELL(IN_REVIEW, VOTE), ROUTE, CO,
	  "02 select kh for; 03 appraise nv for; 04 vote hd 8/0/0", "ready 3" },
	{ CELL(IN_REVIEW, RETURN), ROUTE, BK,
	  "02 select kh for; 03 return nv BC", "returned 1" },
	{ CELL(IN_REVIEW, PUBLISH), ROUTE, BK,
	  "02 select kh for; 03 publish nv", "in-review 1" },
	{ CELL(IN_REVIEW, WITHDRAW), ROUTE, BK,
	  "02 select kh for; 03 withdraw st", "withdrawn 1" },
	{ CELL(RETURNED, SUPPLEMENT), ROUTE, BK,
	  RETURNED "03 supplement st BC nv 02", "entered 0" },
	{ CELL(RETURNED, WITHDRAW), ROUTE, BK, RETURNED "03 withdraw st",
	  "withdrawn 0" },
	{ CELL(RETURNED, DECLINE), ROUTE, BK, RETURNED "03 decline",
	  "declined 0" },
	{ CELL(READY, OPINION), "", BK, "03 opinion la against", "ready 0" },
	{ CELL(READY, VOTE), "", CO, "03 vote hd 8/0/0", "ready 0" },
	{ CELL(READY, PUBLISH), "", BK, "03 publish nv", "ready 0" },
	{ CELL(READY, RETURN), "", BK, "03 return nv BC", "returned 0" },
	{ CELL(READY, SUBMIT), "", BK, "03 submit nv", "submitted 0" },
	{ CELL(READY, WITHDRAW), "", BK, "03 withdraw st", "withdrawn 0" },
	{ CELL(READY, AWARD), "", BK, "03 award", "awarded 0" },
	{ CELL(READY, DECLINE), "", BK, "03 decline", "declined 0" },
	{ CELL(READY, SEND_UP), "", BT, "03 send-up", "sent-up 0" },
	{ CELL(SUBMITTED, OPINION), "", BK, SUBMITTED "03 opinion la for",
	  "submitted 0" },
	{ CELL(SUBMITTED, VOTE), "", CO, SUBMITTED "03 vote hd 8/0/0",
	  "submitted 0" },
	{ CELL(SUBMITTED, RETURN), "", BK, SUBMITTED "03 return nv BC",
	  "returned 0" },
	{ CELL(SUBMITTED, WITHDRAW), "", BK, SUBMITTED "03 take-back",
	  "withdrawn 0" },
	{ CELL(SUBMITTED, AWARD), "", BK, SUBMITTED "03 award", "awarded 0" },
	{ CELL(SUBMITTED, DECLINE), "", BK, SUBMITTED "03 decline",
	  "declined 0" },
	{ CELL(SUBMITTED, SEND_UP), "", BT, SUBMITTED "03 send-up",
	  "sent-up 0" },
	{ CELL(FAILED, WITHDRAW), ROUTE, BK, FAILED "03 withdraw st",
	  "withdrawn 0" },
	{ CELL(FAILED, DECLINE), ROUTE, BK, FAILED "03 decline", "declined 0" },
	{ CELL(SENT_UP, OPINION), "", BT, SENT "03 opinion la for",
	  "sent-up 0" },
	{ CELL(SENT_UP, RETURN), "", BT, SENT "03 return la BC", "returned 0" },
	{ CELL(SENT_UP, WITHDRAW), "", BT, SENT "03 withdraw st",
	  "withdrawn 0" },
	{ CELL(SENT_UP, AWARD), "", BT, SENT "03 award", "awarded 0" },
	{ CELL(SENT_UP, DECLINE), "", BT, SENT "03 decline", "declined 0" },
	{ CELL(AWARDED, CORRECT), "", BK, AWARDED "03 correct 02",
	  "awarded 0" },
	{ CELL(AWARDED, REVOKE), "", BK, AWARDED "03 revoke 02", "revoked 0" },
	{ CELL(DECLINED, CORRECT), "", BK, "02 decline; 03 correct 02",
	  "declined 0" },
	{ CELL(REVOKED, CORRECT), "", BK,
	  "02 award; 03 revoke 02; 04 correct 03", "revoked 0" },
	{ CELL(ENTERED, WITHDRAW_CONSENT), ROUTE, BK, "03 withdraw-consent la",
	  "entered 0" },
	{ CELL(IN_REVIEW, WITHDRAW_CONSENT), ROUTE, BK,
	  "02 select kh for; 03 withdraw-consent nv", "in-review 1" },
	{ CELL(RETURNED, WITHDRAW_CONSENT), ROUTE, BK,
	  RETURNED "03 withdraw-consent nv", "returned 0" },
	{ CELL(READY, WITHDRAW_CONSENT), "", BK, "03 withdraw-consent nv",
	  "ready 0" },
	{ CELL(SUBMITTED, WITHDRAW_CONSENT), "", BK,
	  SUBMITTED "03 withdraw-consent nv", "submitted 0" },
	{ CELL(FAILED, WITHDRAW_CONSENT), ROUTE, BK,
	  FAILED "03 withdraw-consent nv", "failed 0" },
	{ CELL(SENT_UP, WITHDRAW_CONSENT), "", BT,
	  SENT "03 withdraw-consent nv", "sent-up 0" },
	{ CELL(AWARDED, WITHDRAW_CONSENT), "", BK,
	  AWARDED "03 withdraw-consent nv", "awarded 0" },
	{ CELL(DECLINED, WITHDRAW_CONSENT), "", BK,
	  "02 decline; 03 withdraw-consent nv", "declined 0" },
	{ CELL(WITHDRAWN, WITHDRAW_CONSENT), "", BK,
	  "02 withdraw st; 03 withdraw-consent nv", "withdrawn 0" },
	{ CELL(REVOKED, WITHDRAW_CONSENT), "", BK,
	  "02 award; 03 revoke 02; 04 withdraw-consent nv", "revoked 0" },
};

#define ALLOWED (sizeof allowed / sizeof *allowed)

static void
every_allowed_step(void **state)
{
	bool seen[TD_LIFE_STATE_COUNT][TD_LIFE_STEP_COUNT] = { { false } };

	(void)state;
	for (size_t i = 0; i < ALLOWED; i++) {
		const struct cell *cell = &allowed[i];
		struct td_strbuf said = TD_STRBUF_INIT;
		struct life_row row = { .name = cell->words,
			                .route = cell->route,
			                .nomination = cell->nomination,
			                .words = cell->words,
			                .wanted = cell->wanted,
			                .said = "" };

		/* None of these nominations names a consent. */
		if (cell->step == TD_LIFE_WITHDRAW_CONSENT) {
			td_strbuf_addf(
			    &said,
			    "7:17 warning consent-not-given nomination=%s",
			    cell->nomination);
			row.said = said.text;
		}
		test_lives(&row, 1);
		td_strbuf_clear(&said);
		seen[cell->state][cell->step] = true;
	}
	for (int s = 0; s < TD_LIFE_STATE_COUNT; s++)
		for (int t = 0; t < TD_LIFE_STEP_COUNT; t++)
			assert_int_equal(seen[s][t],
			                 td_life_allows((enum td_life_state)s,
			                                (enum td_life_step)t));
}

/* For each state how to come to it, and for each step a word for it. */
static const char *const ways[TD_LIFE_STATE_COUNT] = {
	[TD_LIFE_ENTERED] = "",
	[TD_LIFE_IN_REVIEW] = "02 select kh for; ",
	[TD_LIFE_RETURNED] = "02 return nv BC; ",
	[TD_LIFE_READY] = "02 select kh for; 03 appraise nv for; 04 vote hd "
			  "8/0/0; ",
	[TD_LIFE_SUBMITTED] = "02 select kh for; 03 appraise nv for; 04 vote "
			      "hd 8/0/0; 05 submit nv; ",
	[TD_LIFE_FAILED] = "02 select kh against; ",
	[TD_LIFE_SENT_UP] = "02 select kh for; 03 appraise nv for; 04 vote hd "
			    "8/0/0; 05 send-up; ",
	[TD_LIFE_AWARDED] = "02 select kh for; 03 appraise nv for; 04 vote hd "
			    "8/0/0; 05 award; ",
	[TD_LIFE_DECLINED] = "02 select kh against; 03 decline; ",
	[TD_LIFE_WITHDRAWN] = "02 withdraw st; ",
	[TD_LIFE_REVOKED] = "02 select kh for; 03 appraise nv for; 04 vote hd "
			    "8/0/0; 05 award; 06 revoke 05; ",
};

static const char *const tries[TD_LIFE_STEP_COUNT] = {
	[TD_LIFE_SELECT] = "10 select kh for",
	[TD_LIFE_APPRAISE] = "10 appraise nv for",
	[TD_LIFE_RETURN] = "10 return nv BC",
	[TD_LIFE_SUPPLEMENT] = "10 supplement st BC nv 02",
	[TD_LIFE_PUBLISH] = "10 publish nv",
	[TD_LIFE_OPINION] = "10 opinion la for",
	[TD_LIFE_VOTE] = "10 vote hd 8/0/0",
	[TD_LIFE_SUBMIT] = "10 submit nv",
	[TD_LIFE_WITHDRAW] = "10 withdraw st",
	[TD_LIFE_AWARD] = "10 award",
	[TD_LIFE_DECLINE] = "10 decline",
	[TD_LIFE_SEND_UP] = "10 send-up",
	[TD_LIFE_CORRECT] = "10 correct 05",
	[TD_LIFE_REVOKE] = "10 revoke 05",
};

static bool
decides_all_the_same(enum td_life_state from, enum td_life_step step)
{
	return (step == TD_LIFE_AWARD || step == TD_LIFE_DECLINE ||
	        step == TD_LIFE_SEND_UP) &&
	       from != TD_LIFE_AWARDED && from != TD_LIFE_DECLINED &&
	       from != TD_LIFE_WITHDRAWN && from != TD_LIFE_REVOKED;
}

static enum td_life_state
leads_to(enum td_life_step step)
{
	if (step == TD_LIFE_AWARD)
		return TD_LIFE_AWARDED;
	return step == TD_LIFE_DECLINE ? TD_LIFE_DECLINED : TD_LIFE_SENT_UP;
}

static void
refuse(enum td_life_state from, enum td_life_step step)
{
	struct td_diag *diag = td_diag_new();
	struct td_strbuf words = TD_STRBUF_INIT;
	struct life_row row = { .route = ROUTE, .nomination = CO };
	const struct td_finding *finding;
	struct td_life life;

	td_strbuf_addf(&words, "%s%s", ways[from], tries[step]);
	row.words = words.text;
	live(&life, &row, diag);
	/* A decision that was not allowed decides all the same, once. */
	assert_int_equal(life.reached, decides_all_the_same(from, step)
	                                   ? leads_to(step)
	                                   : from);
	assert_int_equal(td_diag_count(diag), 1);
	finding = td_diag_at(diag, 0);
	assert_int_equal(finding->id, step == TD_LIFE_SUPPLEMENT
	                                  ? TD_SUPPLEMENT_WITHOUT_RETURN
	                                  : TD_LIFE_STEP_NOT_ALLOWED);
	assert_string_equal(td_finding_fact(finding, "state"),
	                    td_life_state_name(from));
	if (step != TD_LIFE_SUPPLEMENT)
		assert_string_equal(td_finding_fact(finding, "step"),
		                    td_life_step_name(step));
	td_strbuf_clear(&words);
	td_diag_free(diag);
}

static void
every_other_step_is_refused(void **state)
{
	(void)state;
	for (int s = 0; s < TD_LIFE_STATE_COUNT; s++)
		for (int t = 0; t < TD_LIFE_STEP_COUNT; t++)
			if (!td_life_allows((enum td_life_state)s,
			                    (enum td_life_step)t))
				refuse((enum td_life_state)s,
				       (enum td_life_step)t);
}

/* The table of docs/life-cycle.md: a row of ticks for each state. */
static void
compare_line(const char *line, bool *seen)
{
	char state[24];
	const char *cell = strchr(line + 1, '|');
	int at = -1;

	if (!cell || sscanf(line, "| `%23[a-z-]` |", state) != 1)
		return;
	for (int s = 0; s < TD_LIFE_STATE_COUNT; s++)
		if (strcmp(td_life_state_name((enum td_life_state)s), state) ==
		    0)
			at = s;
	/* Other tables begin with the name of a step. */
	if (at < 0)
		return;
	seen[at] = true;
	for (int t = 0; t < TD_LIFE_STEP_COUNT; t++) {
		const char *end = strchr(cell + 1, '|');
		bool ticked;

		assert_non_null(end);
		ticked = strstr(cell, "✓") && strstr(cell, "✓") < end;
		if (ticked != td_life_allows((enum td_life_state)at,
		                             (enum td_life_step)t))
			fail_msg("docs/life-cycle.md: %s, %s", state,
			         td_life_step_name((enum td_life_step)t));
		cell = end;
	}
	assert_string_equal(cell, "|\n");
}

static void
compare_heading(const char *line)
{
	const char *at = line;

	for (int t = 0; t < TD_LIFE_STEP_COUNT; t++) {
		struct td_strbuf name = TD_STRBUF_INIT;

		td_strbuf_addf(&name, "| `%s` |",
		               td_life_step_name((enum td_life_step)t));
		at = strstr(at, name.text);
		assert_non_null(at);
		td_strbuf_clear(&name);
	}
}

static void
page_shows_the_table(void **state)
{
	bool seen[TD_LIFE_STATE_COUNT] = { false };
	bool headed = false;
	char line[1024];
	FILE *page = fopen(TD_SOURCE_DIR "/docs/life-cycle.md", "r");

	(void)state;
	assert_non_null(page);
	while (fgets(line, sizeof line, page)) {
		if (strncmp(line, "| state | `", 11) == 0) {
			compare_heading(line);
			headed = true;
		}
		compare_line(line, seen);
	}
	fclose(page);
	assert_true(headed);
	for (int s = 0; s < TD_LIFE_STATE_COUNT; s++)
		assert_true(seen[s]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_allowed_step),
		cmocka_unit_test(every_other_step_is_refused),
		cmocka_unit_test(page_shows_the_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
