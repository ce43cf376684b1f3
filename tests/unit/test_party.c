/* Who takes part in a campaign, who could, and what came in of them. */

#include "record_fixture.h"
#include "text_store.h"
#include "views/deadlines/party.h"

#include "base/strbuf.h"

#include <stdlib.h>

/* Their names stand in another order than their ids. */
#define UNIT(id, name)                                                         \
	{                                                                      \
		"units/" id "/" id ".yaml",                                    \
		    "schema: thidua/unit/1\nname: " name                       \
		    "\nclass: agency\nlevel: province\n"                       \
	}

#define DUTY(id, what, by)                                                     \
	"  - {id: " id ", what: " what ", text: D, by: [" by "], to: [], "     \
	"due: trước ngày 15/11 hằng năm, source: V.2}\n"

#define CAMPAIGN(duties)                                                       \
	{                                                                      \
		"campaigns/c/campaign.yaml",                                   \
		    "schema: thidua/campaign/1\n"                              \
		    "title: Thi đua thử\n"                                  \
		    "form: thematic\n"                                         \
		    "scope: province\n"                                        \
		    "launched_by: province\n"                                  \
		    "document: {kind: ke-hoach, number: 135/KH-UBND, date: "   \
		    "\"2026-04-24\", issuer: ubnd}\n"                          \
		    "based_on: []\n"                                           \
		    "period: {from: issued, to: 2030, source: V.1}\n"          \
		    "phases: [{id: p1, from: 2026, to: 2027, review: "         \
		    "interim, source: V.1.a}]\n"                               \
		    "contents: [{id: n1, text: N1, source: II.1}]\n"           \
		    "criteria: [{id: a1, for: [agency], text: A1, source: "    \
		    "III.a}]\n"                                                \
		    "awards: {}\n"                                             \
		    "route: []\n"                                              \
		    "duties:\n" duties                                         \
	}

#define FILED(path)                                                            \
	{                                                                      \
		"campaigns/c/" path, ""                                        \
	}

/* What every store has: four units, of which two registered, and a third that
 * is not in the register of units. Not all that came in is theirs. */
#define THE_STORE                                                              \
	UNIT("an", "Sở Thử"), UNIT("bi", "Sở Y"), UNIT("co", "Sở Đất"),        \
	    UNIT("du", "Sở Bến"), FILED("registrations/bi/bi.yaml"),           \
	    FILED("registrations/co/co.yaml"),                                 \
	    FILED("registrations/khong/khong.yaml"),                           \
	    FILED("plans/an/an/2026-05-01.yaml"),                              \
	    FILED("plans/du/du/2026-05-01.yaml"),                              \
	    FILED("reports/nam-2026/an/an/2026-11-01.yaml"),                   \
	    FILED("reports/nam-2027/du/du/2027-11-01.yaml"),                   \
	{                                                                      \
		NULL, NULL                                                     \
	}

#define REGISTER DUTY("dk", "registration", "agency")

struct row {
	const char *name;
	const char *only;
	const char *parties; /* those that take part with a plus */
	const char *others;
	struct text_file files[16];
};

static const struct row rows[] = {
	{ .name = "nobody is asked to register",
	  .parties = "co+ bi+",
	  .others = "",
	  .files = { CAMPAIGN(DUTY("nam", "report", "agency")), THE_STORE } },
	{ .name = "whoever could, and did not",
	  .parties = "co+ bi+",
	  .others = "du+ an+",
	  .files = { CAMPAIGN(REGISTER DUTY("nam", "report", "agency")),
	             THE_STORE } },
	{ .name = "the last duty asks for it",
	  .parties = "co+ bi+",
	  .others = "du+ an+",
	  .files = { CAMPAIGN(DUTY("nam", "report", "agency") REGISTER),
	             THE_STORE } },
	{ .name = "who is named owes without taking part, once",
	  .parties = "du co+ an bi+",
	  .others = "",
	  .files = { CAMPAIGN(DUTY("nam", "report", "bi, an, co")
	                          DUTY("kh", "send-plan", "agency, an, du")),
	             THE_STORE } },
	{ .name = "who is named may still register",
	  .parties = "du co+ bi+",
	  .others = "du+ an+",
	  .files = { CAMPAIGN(REGISTER DUTY("nam", "report", "du")),
	             THE_STORE } },
	{ .name = "no record tells whether a review was held",
	  .parties = "co+ bi+",
	  .others = "",
	  .files = { CAMPAIGN(DUTY("so-ket", "interim-review", "an, du")),
	             THE_STORE } },
	{ .name = "one that registered",
	  .only = "bi",
	  .parties = "bi+",
	  .others = "",
	  .files = { CAMPAIGN(REGISTER), THE_STORE } },
	{ .name = "one that did not owes what its class does",
	  .only = "an",
	  .parties = "an+",
	  .others = "an+",
	  .files = { CAMPAIGN(REGISTER), THE_STORE } },
};

static char *
list(const struct td_parties *parties)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < parties->count; i++)
		td_strbuf_addf(&text, "%s%s%s", i ? " " : "",
		               parties->items[i].id,
		               parties->items[i].takes_part ? "+" : "");
	td_strbuf_add(&text, "");
	return td_strbuf_take(&text);
}

static void
assert_parties(const struct td_parties *parties, const char *wanted)
{
	char *found = list(parties);

	assert_string_equal(found, wanted);
	free(found);
}

struct scene {
	struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_agenda agenda;
	struct td_takings takings;
};

static void
gather(struct scene *scene, const struct row *row)
{
	struct td_diag *diag = td_diag_new();
	const struct td_campaign *campaign;

	*scene = (struct scene){ .snapshot = text_store(row->files) };
	scene->reader = td_reader_new(scene->snapshot);
	assert_int_equal(
	    td_reader_campaign(&campaign, scene->reader, "c", diag), TD_FOUND);
	assert_int_equal(td_takings_gather(&scene->takings, &scene->agenda,
	                                   scene->reader, "c", campaign,
	                                   row->only, diag),
	                 TD_OK);
	assert_no_findings(diag);
	td_diag_free(diag);
}

static void
clear(struct scene *scene)
{
	td_takings_clear(&scene->takings);
	td_strlist_clear(&scene->agenda.ids);
	td_reader_free(scene->reader);
	td_snapshot_free(scene->snapshot);
}

static void
those_take_part(void **state)
{
	const struct row *row = *state;
	struct scene scene;

	gather(&scene, row);
	assert_parties(&scene.takings.parties, row->parties);
	assert_parties(&scene.takings.others, row->others);
	clear(&scene);
}

static bool
has_filed(const struct scene *scene, const char *unit, enum td_duty_kind what,
          const char *label)
{
	const struct td_party party = { .id = unit };
	const struct td_duty duty = { .id = { .text = "nam" }, .what = what };
	struct td_deadline_occurrence occurrence = { .label = "" };

	snprintf(occurrence.label, sizeof occurrence.label, "%s", label);
	return td_party_filed(&scene->takings, &party, &duty, &occurrence) !=
	       NULL;
}

static void
what_came_in_is_theirs(void **state)
{
	struct scene scene;

	(void)state;
	gather(&scene, &rows[0]);
	assert_true(has_filed(&scene, "an", TD_DUTY_ISSUE_PLAN, ""));
	assert_true(has_filed(&scene, "an", TD_DUTY_SEND_PLAN, ""));
	assert_true(has_filed(&scene, "du", TD_DUTY_ISSUE_PLAN, ""));
	assert_true(has_filed(&scene, "du", TD_DUTY_SEND_PLAN, ""));
	assert_false(has_filed(&scene, "bi", TD_DUTY_ISSUE_PLAN, ""));
	assert_false(has_filed(&scene, "bi", TD_DUTY_SEND_PLAN, ""));
	assert_true(has_filed(&scene, "an", TD_DUTY_REPORT, "2026"));
	assert_false(has_filed(&scene, "an", TD_DUTY_REPORT, "2027"));
	assert_true(has_filed(&scene, "du", TD_DUTY_REPORT, "2027"));
	assert_false(has_filed(&scene, "du", TD_DUTY_REPORT, "2026"));
	/* Of a registration the records of those who take part tell. */
	assert_false(has_filed(&scene, "an", TD_DUTY_REGISTRATION, ""));
	assert_false(has_filed(&scene, "an", TD_DUTY_INTERIM_REVIEW, ""));
	clear(&scene);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 1] = {
		[ROWS] = cmocka_unit_test(what_came_in_is_theirs),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = those_take_part,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("party", tests, NULL, NULL);
}
