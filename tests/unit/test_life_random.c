/*
 * Many lives of random steps, legal and not, of any day: what the commands
 * would file, checking all records accepts; what they refuse leaves the lives
 * as they were.
 *
 * The lives of one store are independent, so that one reader judges a step of
 * each of them. THIDUA_LIVES says how many there are.
 */

#include "base/digest.h"
#include "check/check.h"
#include "check/check_recorded.h"
#include "life_fixture.h"
#include "store/overlay.h"

enum {
	LIVES = 5000,
	EACH_REACHED = 1000, /* lives, of which some come to each state */
	TOGETHER = 100,      /* lives in one store */
	ROUNDS = 8,          /* steps tried with each of them */
	NAME_SIZE = 64
};

/* The same numbers in every run. */
static uint64_t seed = 20270901;

static unsigned
below(unsigned limit)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed >> 33) % limit;
}

static bool
chance(unsigned percent)
{
	return below(100) < percent;
}

/* A nomination, and what its accepted steps led to. */
struct being {
	char id[NAME_SIZE];
	const char *award;
	bool green;
	enum td_life_state state;
	size_t gates_passed;
	int day;                     /* of the last step */
	char back[2 * NAME_SIZE];    /* the return that is open */
	char parts[NAME_SIZE];       /* and what it asks for */
	char decided[2 * NAME_SIZE]; /* the last decision */
	unsigned steps;
};

/* A record that is tried. */
struct
try {
	struct being *beings[2];
	size_t count;
	char *path;
	char *text;
	char parts[NAME_SIZE];
	bool accepted;
};

struct tally {
	unsigned tried;
	unsigned accepted;
	unsigned reached[TD_LIFE_STATE_COUNT];
};

static const char *const all_steps[] = { "select",  "appraise", "opinion",
	                                 "vote",    "return",   "supplement",
	                                 "publish", "submit",   "withdraw",
	                                 "award",   "decline",  "send-up",
	                                 "correct", "revoke",   "take-back" };

static const char *const bodies[] = { "kh", "mt", "nv", "hd",
	                              "st", "la", "hk", "ubnd" };

#define PICK(list) (list)[below(sizeof list / sizeof *(list))]

/* The step of the gate whose turn it is, most of the time; else one that the
 * state allows; else any. */
static const char *
choose_step(const struct being *being)
{
	static const char *const gates[] = { "select", "appraise", "opinion" };
	enum td_life_step step;

	if (chance(20))
		return PICK(all_steps);
	if (being->state <= TD_LIFE_IN_REVIEW && chance(75)) {
		if (being->gates_passed == 2 &&
		    (being->award[0] == 'C' || chance(50)))
			return "vote";
		return gates[being->gates_passed % 3];
	}
	for (unsigned i = 0; i < 40; i++) {
		step = (enum td_life_step)below(TD_LIFE_STEP_COUNT);
		if (td_life_allows(being->state, step) &&
		    ((step != TD_LIFE_WITHDRAW && step != TD_LIFE_DECLINE) ||
		     chance(15)))
			return td_life_step_name(step);
	}
	return PICK(all_steps);
}

static const char *
choose_body(const struct being *being, const char *step)
{
	if (chance(8))
		return PICK(bodies);
	if (strcmp(step, "select") == 0)
		return being->green ? "mt" : "kh";
	if (strcmp(step, "opinion") == 0)
		return chance(80) ? "hd" : "la";
	if (strcmp(step, "vote") == 0)
		return "hd";
	if (strcmp(step, "withdraw") == 0 || strcmp(step, "supplement") == 0)
		return "st";
	return "nv";
}

/* Mostly on or after the day of the last step, sometimes on any day. */
static int
choose_day(const struct being *being)
{
	int day = chance(80) ? being->day + (int)below(4) : 1 + (int)below(30);

	return day > 30 ? 30 : day;
}

static const char *
choose_words(struct try *try, const char *step)
{
	static const char *const votes[] = {
		"8/0/0", "8/0/0", "8/0/0", "8/0/0",
		"7/1/0", "6/1/1", "4/4/0", "9/0/0"
	};
	static const char *const parts[] = { "BC",     "BC",  "TTR",  "BC,TTR",
		                             "BC,TTR", "XNT", "KHONG" };
	const struct being *being = try->beings[0];

	if (strcmp(step, "vote") == 0)
		return PICK(votes);
	if (strcmp(step, "supplement") == 0)
		return *being->parts && chance(85) ? being->parts : PICK(parts);
	if (strcmp(step, "return") == 0) {
		snprintf(try->parts, sizeof try->parts, "%s", PICK(parts));
		return try->parts;
	}
	if (strcmp(step, "select") == 0 || strcmp(step, "appraise") == 0 ||
	    strcmp(step, "opinion") == 0)
		return chance(88) ? "for" : "against";
	return "";
}

static bool
is_decision(const char *step)
{
	for (size_t i = 9; i < sizeof all_steps / sizeof *all_steps; i++)
		if (strcmp(all_steps[i], step) == 0)
			return true;
	return false;
}

static void
make_decision(struct try *try, const char *step, const char *day)
{
	static unsigned number = 10;
	const struct being *being = try->beings[0];
	bool above = strcmp(being->award, "BT") == 0 && chance(90) &&
	             strcmp(step, "send-up") != 0;
	const char *issuer = above ? "thu-tuong-chinh-phu" : "ubnd";
	struct td_strbuf path = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	char digits[12];
	const struct life_decider by = { above ? "prime-minister"
		                               : "province-chairman",
		                         issuer, above ? "TTg" : "UBND",
		                         digits };

	snprintf(digits, sizeof digits, "%u", ++number);
	td_strbuf_addf(&path, "decisions/2027/%s--%s-%s-%s.yaml", issuer,
	               digits, strcmp(step, "send-up") == 0 ? "ttr" : "qd",
	               above ? "ttg" : "ubnd");
	life_add_decision(&text, &by, day, step,
	                  *being->decided ? being->decided
	                                  : "2027/ubnd--01-qd-ubnd",
	                  being->id);
	try->path = td_strbuf_take(&path);
	try->text = td_strbuf_take(&text);
}

/* Another nomination in the same record, with the same words but for its id. */
static void
add_second(struct td_strbuf *text, const struct try *try)
{
	const char *from = strstr(text->text, "  - nomination: ");
	char *item = td_strdup(from + strlen("  - nomination: "));

	td_strbuf_addf(text, "  - nomination: %s%s", try->beings[1]->id,
	               item + strlen(try->beings[0]->id));
	free(item);
}

static void
add_sequence(struct td_strbuf *text)
{
	const struct edit edits[EDITS_MAX] = {
		{ "record", "nominations:",
		  chance(50) ? "sequence: 1\nnominations:"
		             : "sequence: 3\nnominations:" }
	};
	char *changed = edited(text->text, "record", edits);

	td_strbuf_cut(text, 0);
	td_strbuf_add(text, changed);
	free(changed);
}

static void
make_proceeding(struct try *try, const char *step, const char *day)
{
	const struct being *being = try->beings[0];
	const char *by = choose_body(being, step);
	struct td_strbuf path = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];

	life_add_proceeding(&text, day, step, by, choose_words(try, step),
	                    *being->back && chance(92)
	                        ? being->back
	                        : "2027/nv--return-2027-09-02",
	                    being->id);
	if (try->count == 2)
		add_second(&text, try);
	if (chance(20))
		add_sequence(&text);
	td_digest(digest, text.text, text.length);
	td_strbuf_addf(&path, "proceedings/2027/c/%s--%s-2027-09-%s-%s.yaml",
	               by, step, day, digest);
	try->path = td_strbuf_take(&path);
	try->text = td_strbuf_take(&text);
}

static void
make(struct try *try)
{
	const char *step = choose_step(try->beings[0]);
	char day[16];

	snprintf(day, sizeof day, "%02d", choose_day(try->beings[0]));
	if (is_decision(step)) {
		try->count = 1;
		make_decision(try, step, day);
	} else {
		make_proceeding(try, step, day);
	}
}

/* A record for each being, here and there one for two of them. */
static size_t
make_all(struct try *tries, struct being *beings)
{
	size_t count = 0;

	for (size_t i = 0; i < TOGETHER; i++) {
		struct try *try = &tries[count++];

		*try = (struct try){ .beings = { &beings[i] }, .count = 1 };
		if (i + 1 < TOGETHER && chance(15)) {
			try->beings[1] = &beings[i + 1];
			try->count = 2;
		}
		make(try);
		if (try->count == 2)
			i++;
	}
	return count;
}

/* What a command does before it files: check the record, and those that are
 * there. */
static bool
would_file(const struct try *try, struct td_reader *reader,
           struct td_reader *before)
{
	struct td_diag *diag = td_diag_new();
	const char *ids[2];
	enum td_status status = td_check_bytes(
	    reader, try->path, try->path, try->text, strlen(try->text), diag);

	for (size_t i = 0; i < try->count; i++)
		ids[i] = try->beings[i]->id;
	if (status == TD_OK)
		status = td_check_recorded(reader, before, NULL, try->path, "c",
		                           ids, try->count, diag);
	assert_int_not_equal(status, TD_FAILED);
	td_diag_free(diag);
	return status == TD_OK;
}

static void
note_reference(char *reference, const char *path)
{
	struct td_layout layout;

	assert_true(td_layout_parse(&layout, path));
	snprintf(reference, 2 * NAME_SIZE, "%s/%s", layout.year, layout.id);
	td_layout_clear(&layout);
}

/* Take over what an accepted step led to. */
static void
grow(struct being *being, const struct try *try, struct td_reader *reader)
{
	struct td_diag *diag = td_diag_new();
	struct td_life life;
	int year;
	int month;

	assert_int_equal(
	    td_check_life(&life, reader, "c", being->id, NULL, diag), TD_OK);
	being->state = life.reached;
	being->gates_passed = life.gates_passed;
	if (life.last)
		td_date_to_civil(life.last->proceeding
		                     ? life.last->proceeding->date.date
		                     : life.last->decision->paper.date.date,
		                 &year, &month, &being->day);
	being->back[0] = '\0';
	if (life.back) {
		note_reference(being->back, life.back->path);
		if (*try->parts)
			memcpy(being->parts, try->parts, sizeof try->parts);
	}
	if (strncmp(try->path, "decisions/", 10) == 0 &&
	    strstr(try->path, "-qd-"))
		note_reference(being->decided, try->path);
	being->steps++;
	td_diag_free(diag);
}

static void
round_of_steps(struct td_overlay *filed, struct being *beings,
               struct tally *tally)
{
	const struct td_snapshot *so_far = td_overlay_snapshot(filed);
	struct td_reader *before = td_reader_new(so_far);
	struct td_overlay *after = td_overlay_new(so_far);
	struct try tries[TOGETHER];
	size_t count = make_all(tries, beings);
	struct td_reader *reader;

	for (size_t i = 0; i < count; i++)
		td_overlay_put(after, tries[i].path, tries[i].text,
		               strlen(tries[i].text));
	reader = td_reader_new(td_overlay_snapshot(after));
	for (size_t i = 0; i < count; i++) {
		struct try *try = &tries[i];

		try->accepted = would_file(try, reader, before);
		tally->tried++;
		if (!try->accepted)
			continue;
		tally->accepted++;
		for (size_t j = 0; j < try->count; j++)
			grow(try->beings[j], try, reader);
	}
	td_reader_free(reader);
	td_reader_free(before);
	td_overlay_free(after);
	for (size_t i = 0; i < count; i++) {
		if (tries[i].accepted)
			td_overlay_put(filed, tries[i].path, tries[i].text,
			               strlen(tries[i].text));
		free(tries[i].path);
		free(tries[i].text);
	}
}

/* All that was filed keeps the rules, and the lives are what the accepted
 * steps made of them. */
static void
check_all(const struct td_snapshot *filed, const struct being *beings,
          struct tally *tally)
{
	static const char *const rooms[] = { "proceedings", "decisions" };
	struct td_reader *reader = td_reader_new(filed);
	struct td_diag *diag = td_diag_new();
	struct td_strlist paths = TD_STRLIST_INIT;

	for (size_t i = 0; i < 2; i++)
		assert_int_equal(
		    td_snapshot_list(&paths, filed, rooms[i], diag), TD_OK);
	for (size_t i = 0; i < paths.count; i++)
		if (td_check_path(reader, paths.items[i], diag) != TD_OK) {
			char *found = said(diag);

			print_error("%s:\n%s\n", paths.items[i], found);
			fail_msg("a record that was filed breaks a rule");
		}
	for (size_t i = 0; i < TOGETHER; i++) {
		struct td_life life;

		assert_int_equal(
		    td_check_life(&life, reader, "c", beings[i].id, NULL, diag),
		    TD_OK);
		assert_int_equal(life.reached, beings[i].state);
		assert_int_equal(life.gates_passed, beings[i].gates_passed);
		tally->reached[life.reached]++;
	}
	td_strlist_clear(&paths);
	td_diag_free(diag);
	td_reader_free(reader);
}

static void
bear(struct being *being, struct td_overlay *filed, unsigned number)
{
	static const char *const awards[] = { "BK", "BK", "BT", "CO", "CU" };
	struct td_strbuf text = TD_STRBUF_INIT;
	char *path;

	*being = (struct being){ .award = PICK(awards),
		                 .green = chance(30),
		                 .day = 3 };
	snprintf(being->id, sizeof being->id, "st--%u", number);
	td_strbuf_addf(&text,
	               "schema: thidua/nomination/1\n"
	               "campaign: c\n"
	               "recipient: {kind: collective, unit: st}\n"
	               "award: %s\n"
	               "ground: campaign\n"
	               "stage: interim\n"
	               "year: 2027\n"
	               "%s"
	               "nominated_by: st\n"
	               "received: \"2027-09-03\"\n"
	               "achievement: {id: a%u, text: T, from: \"2026-06-01\", "
	               "to: \"2027-06-30\", criteria: [a1]}\n"
	               "dossier: [{part: TTR}]\n",
	               being->award, being->green ? "theme: green\n" : "",
	               number);
	path = td_path_nomination("c", being->id);
	td_overlay_put(filed, path, text.text, text.length);
	free(path);
	td_strbuf_clear(&text);
}

static void
live_together(struct tally *tally)
{
	struct being beings[TOGETHER];
	struct life_store store;
	struct td_overlay *filed;

	life_open(&store, ROUTE);
	filed = td_overlay_new(store.snapshot);
	for (unsigned i = 0; i < TOGETHER; i++)
		bear(&beings[i], filed, i);
	for (unsigned i = 0; i < ROUNDS; i++)
		round_of_steps(filed, beings, tally);
	check_all(td_overlay_snapshot(filed), beings, tally);
	td_overlay_free(filed);
	life_close(&store);
}

static void
what_is_filed_is_sound(void **state)
{
	const char *asked = getenv("THIDUA_LIVES");
	unsigned long lives = asked ? strtoul(asked, NULL, 10) : LIVES;
	struct tally tally = { .tried = 0 };

	(void)state;
	for (unsigned long i = 0; i < lives; i += TOGETHER)
		live_together(&tally);
	print_message("%u of %u records filed\n", tally.accepted, tally.tried);
	for (int s = 0; s < TD_LIFE_STATE_COUNT; s++) {
		print_message("%s: %u\n",
		              td_life_state_name((enum td_life_state)s),
		              tally.reached[s]);
		if (lives >= EACH_REACHED)
			assert_true(tally.reached[s] > 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_filed_is_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
