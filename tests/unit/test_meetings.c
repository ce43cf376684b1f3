/* The last day to publish a list before the council sits: until it is done. */

#include "life_fixture.h"
#include "views/deadlines/agenda.h"

struct row {
	const char *name;
	const char *words;  /* what happens to the one of the sector */
	const char *others; /* and to the one of the other unit */
	bool listed;
};

/* By another body: a body takes a step of one name once a day. */
#define IN_TIME "06 publish la"
#define IN_TIME_TOO "06 publish nv"
#define LATE "07 publish la"
#define LATE_TOO "07 publish nv"

/* The council sits on 21/09/2027; 06/09/2027 is the last day. */
static const struct row rows[] = {
	{ "nothing was published", "", "", true },
	{ "one of two was", IN_TIME, "", true },
	{ "the other one was", "", IN_TIME, true },
	{ "both were", IN_TIME, IN_TIME_TOO, false },
	{ "one of them late", IN_TIME, LATE_TOO, true },
	{ "the other one late", LATE, IN_TIME_TOO, true },
	{ "both late: the session has to be moved", LATE, LATE_TOO, true },
	{ "long before", "02 publish la", "03 publish la", false },
	{ "of one that was taken back nothing is published", "05 withdraw st",
	  IN_TIME, false },
	{ "of one that the council has passed neither", "05 opinion hd for",
	  IN_TIME, false },
	{ "nothing is left that could be", "05 withdraw st", "04 withdraw st",
	  true },
	{ "what is over is on no list", IN_TIME "; 07 withdraw st",
	  "05 withdraw st", true },
};

static const struct edit duties[EDITS_MAX] = {
	{ "", "duties: []\n",
	  "duties: [{id: h, what: council-session, text: H, by: [council], to: "
	  "[], due: \"2027-09-21\", source: V.2}]\n" },
};

static bool
is_listed(const struct td_agenda *agenda)
{
	for (size_t i = 0; i < agenda->count; i++)
		if (strcmp(agenda->entries[i].duty->id.text,
		           "publicity-council-h") == 0)
			return true;
	return false;
}

static void
listed_until_it_is_done(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct life_row one = { .words = rows[i].words,
			                      .nomination = "st--hu" };
		const struct life_row two = { .words = rows[i].others,
			                      .nomination = "la--hu" };
		const struct td_strlist all = TD_STRLIST_INIT;
		const struct td_agenda_query query = { .campaigns = &all,
			                               .within = -1,
			                               .today = day_of(
							   "2027-09-08") };
		struct td_agenda agenda = TD_AGENDA_INIT;
		struct td_diag *diag = td_diag_new();
		struct life_store store;
		struct td_reader *reader;

		life_open(&store, "");
		life_put(&store, "campaigns/c/nominations/la/la--hu.yaml",
		         td_strdup(LIFE_NOMINATION(
			     "{kind: collective, unit: la}", "HU", "", "h")));
		add_words(&store, &one);
		add_words(&store, &two);
		for (size_t j = 0; j < store.count; j++)
			if (strcmp(store.files[j].path,
			           "campaigns/c/campaign.yaml") == 0)
				store.files[j].text = life_keep(
				    &store,
				    edited(store.files[j].text, "", duties));
		reader = td_reader_new(store.snapshot);
		(void)!td_agenda_gather(&agenda, reader, &query, diag);
		if (is_listed(&agenda) != rows[i].listed)
			fail_msg("%s", rows[i].name);
		td_agenda_clear(&agenda);
		td_reader_free(reader);
		td_diag_free(diag);
		life_close(&store);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(listed_until_it_is_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
