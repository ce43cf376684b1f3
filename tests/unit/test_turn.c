/* Where a nomination stands, and whose turn it is: as people and programs are
 * told. */

#include "life_fixture.h"
#include "views/status/turn.h"

struct row {
	const char *name;
	const char *words;
	const char *text;
	const char *json;       /* from the state on */
	const char *nomination; /* NULL: BK */
};

static const struct row rows[] = {
	{ .name = "as it came in",
	  .words = "",
	  .text = "tran-thi-thu--bk  c  entered since 2027-09-01  0/2  next: "
	          "appraisal, Sở Nội vụ\n",
	  .json = "\"state\":\"entered\",\"since\":\"2027-09-01\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":false},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":false}],"
	          "\"next\":{\"step\":\"appraise\",\"by\":\"nv\"}}\n" },
	{ .name = "with the first gate passed",
	  .words = "02 appraise nv for",
	  .text = "tran-thi-thu--bk  c  in review since 2027-09-02  1/2  next: "
	          "opinion, Hội đồng\n",
	  .json = "\"state\":\"in-review\",\"since\":\"2027-09-02\",\"gates\":["
	          "{\"step\":\"appraise\",\"by\":\"nv\",\"passed\":true},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":false}],"
	          "\"next\":{\"step\":\"opinion\",\"by\":\"hd\"},\"last\":{"
	          "\"step\":\"appraise\",\"on\":\"2027-09-02\",\"by\":\"nv\","
	          "\"path\":\"proceedings/2027/c/"
	          "nv--appraise-2027-09-02.yaml\"}}\n" },
	{ .name = "returned",
	  .words = "02 return nv BC,TTR",
	  .text = "tran-thi-thu--bk  c  returned since 2027-09-02  0/2  next: "
	          "supplement BC, TTR, Sở Thử\n",
	  .json = "\"state\":\"returned\",\"since\":\"2027-09-02\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":false},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":false}],"
	          "\"next\":{\"step\":\"supplement\",\"by\":\"st\"},\"return\":"
	          "{\"path\":\"proceedings/2027/c/"
	          "nv--return-2027-09-02.yaml\",\"parts\":[\"BC\",\"TTR\"]},"
	          "\"last\":{\"step\":\"return\",\"on\":\"2027-09-02\",\"by\":"
	          "\"nv\",\"path\":\"proceedings/2027/c/"
	          "nv--return-2027-09-02.yaml\"}}\n" },
	{ .name = "supplemented",
	  .words = "02 return nv BC; 03 supplement st BC nv 02",
	  .text = "tran-thi-thu--bk  c  entered since 2027-09-03  0/2  next: "
	          "appraisal, Sở Nội vụ\n",
	  .json = "\"state\":\"entered\",\"since\":\"2027-09-03\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":false},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":false}],"
	          "\"next\":{\"step\":\"appraise\",\"by\":\"nv\"},\"last\":{"
	          "\"step\":\"supplement\",\"on\":\"2027-09-03\",\"by\":\"st\","
	          "\"path\":\"proceedings/2027/c/"
	          "st--supplement-2027-09-03.yaml\"}}\n" },
	{ .name = "voted for",
	  .words = "02 appraise nv for; 03 vote hd 8/0/0",
	  .text = "tran-thi-thu--bk  c  ready since 2027-09-03  2/2  next: "
	          "decision, Ủy ban nhân dân tỉnh\n",
	  .json = "\"state\":\"ready\",\"since\":\"2027-09-03\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":true},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":true}],\"vote_"
	          "passed\":true,\"next\":{\"step\":\"decide\",\"by\":\"ubnd\"}"
	          ",\"last\":{\"step\":\"vote\",\"on\":\"2027-09-03\",\"by\":"
	          "\"hd\",\"path\":\"proceedings/2027/c/"
	          "hd--vote-2027-09-03.yaml\"}}\n" },
	{ .name = "voted against",
	  .words = "02 appraise nv for; 03 vote hd 1/7/0",
	  .text = "tran-thi-thu--bk  c  failed since 2027-09-03  1/2  next: "
	          "refusal, Ủy ban nhân dân tỉnh\n",
	  .json = "\"state\":\"failed\",\"since\":\"2027-09-03\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":true},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":false}],"
	          "\"vote_passed\":false,\"next\":{\"step\":\"decline\",\"by\":"
	          "\"ubnd\"},\"last\":{\"step\":\"vote\",\"on\":\"2027-09-03\","
	          "\"by\":\"hd\",\"path\":\"proceedings/2027/c/"
	          "hd--vote-2027-09-03.yaml\"}}\n" },
	{ .name = "awarded",
	  .words = "02 appraise nv for; 03 opinion hd for; 04 award",
	  .text = "tran-thi-thu--bk  c  awarded since 2027-09-04  2/2\n",
	  .json = "\"state\":\"awarded\",\"since\":\"2027-09-04\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":true},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":true}],"
	          "\"last\":{\"step\":\"award\",\"on\":\"2027-09-04\",\"by\":"
	          "\"ubnd\",\"path\":\"decisions/2027/"
	          "ubnd--04-qd-ubnd.yaml\"}}\n" },
	{ .name = "sent up",
	  .words = "02 appraise nv for; 03 opinion hd for; 04 send-up",
	  .text = "tran-thi-thu--bt  c  sent up since 2027-09-04  2/2  next: "
	          "decision\n",
	  .json = "\"state\":\"sent-up\",\"since\":\"2027-09-04\",\"gates\":[{"
	          "\"step\":\"appraise\",\"by\":\"nv\",\"passed\":true},{"
	          "\"step\":\"opinion\",\"by\":\"hd\",\"passed\":true}],"
	          "\"next\":{\"step\":\"decide\"},\"last\":{\"step\":\"send-"
	          "up\",\"on\":\"2027-09-04\",\"by\":\"ubnd\",\"path\":"
	          "\"decisions/2027/ubnd--04-ttr-ubnd.yaml\"}}\n",
	  .nomination = BT },
};

/* All these are read from one place. */
static void
cut_origin(struct td_strbuf *json)
{
	static const char end[] = ",\"read_from\":\"work-tree\"}\n";
	size_t length = strlen(end);

	assert_true(json->length > length);
	assert_string_equal(json->text + json->length - length, end);
	td_strbuf_cut(json, json->length - length);
	td_strbuf_add(json, "}\n");
}

static void
stands(void **state)
{
	const struct row *row = *state;
	const struct life_row life = { .words = row->words,
		                       .nomination = row->nomination
		                                         ? row->nomination
		                                         : BK };
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strbuf json = TD_STRBUF_INIT;
	struct life_store store;
	struct td_reader *reader;
	struct td_turn turn;
	const char *from;

	life_open(&store, "appraise nv; opinion hd");
	add_words(&store, &life);
	reader = td_reader_new(store.snapshot);
	assert_true(
	    td_turn_gather(&turn, reader, "c", life.nomination, TD_DATE_MAX));
	td_turn_add_text(&text, &turn);
	td_strbuf_add_char(&text, '\n');
	td_turn_add_json(&json, &turn);
	from = strstr(json.text, "\"state\"");
	assert_non_null(from);
	cut_origin(&json);
	if (strcmp(text.text, row->text) != 0 || strcmp(from, row->json) != 0)
		fail_msg("found:\n%s%swanted:\n%s%s", text.text, from,
		         row->text, row->json);
	td_strbuf_clear(&json);
	td_strbuf_clear(&text);
	td_turn_clear(&turn);
	td_reader_free(reader);
	life_close(&store);
}

/* The nominations of a campaign, or of all there are. */
static void
assert_listed(struct td_reader *reader, const char *campaign,
              enum td_status status, const char *first, size_t count,
              const char *found)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_diag *diag = td_diag_new();

	assert_int_equal(td_turn_list(&paths, reader, campaign, diag), status);
	assert_said(diag, found);
	assert_int_equal(paths.count, count);
	if (first)
		assert_string_equal(paths.items[0], first);
	td_diag_free(diag);
	td_strlist_clear(&paths);
}

static void
what_is_there_is_listed(void **state)
{
	struct life_store store;
	struct td_reader *reader;
	struct td_turn turn;

	(void)state;
	life_open(&store, "");
	/* Campaigns on both sides of the one that has nominations. */
	life_put(&store, "campaigns/b/campaign.yaml",
	         td_strdup(LIFE_CAMPAIGN "route: []\n"));
	life_put(&store, "campaigns/b/nominations/la/la--bk.yaml",
	         td_strdup(""));
	life_put(&store, "campaigns/d/campaign.yaml",
	         td_strdup(LIFE_CAMPAIGN "route: []\n"));
	life_put(&store, "campaigns/d/nominations/la/la--bk.yaml",
	         td_strdup(""));
	reader = td_reader_new(store.snapshot);
	assert_false(td_turn_gather(&turn, reader, "c", "khong", TD_DATE_MAX));
	assert_false(td_turn_gather(&turn, reader, "khong", BK, TD_DATE_MAX));
	assert_listed(reader, NULL, TD_OK,
	              "campaigns/b/nominations/la/la--bk.yaml", 10, "");
	assert_listed(reader, "c", TD_OK,
	              "campaigns/c/nominations/st/st--co.yaml", 8, "");
	assert_listed(reader, "d", TD_OK,
	              "campaigns/d/nominations/la/la--bk.yaml", 1, "");
	assert_listed(reader, "khong", TD_FAILED, NULL, 0,
	              "0:0 trouble reference-missing id=khong "
	              "file=campaigns/khong/campaign.yaml");
	td_reader_free(reader);
	life_close(&store);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 1] = {
		[ROWS] = cmocka_unit_test(what_is_there_is_listed),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = stands,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("turn", tests, NULL, NULL);
}
