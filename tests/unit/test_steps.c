/* What falls due for bodies that have nominations before them. */

#include "check/setting_gather.h"
#include "life_fixture.h"
#include "views/deadlines/steps.h"

#define COUNT_RULE(id, value, unit)                                            \
	"  - {id: " id ", name: " id ", value: " value ", unit: " unit         \
	", from: \"2024-01-01\", until: null, source: {instrument: NĐ, at: "  \
	"Đ.1, basis: read}}\n"

struct row {
	const char *name;
	const char *route;
	const char *rules; /* of the procedure; NULL: there is none */
	const char *words; /* what happens, to the first nomination */
	const char *today;
	const char *wanted; /* an entry a line */
	const char *unit;
	int within; /* 0: all */
	bool overdue;
};

#define APPRAISAL COUNT_RULE("appraisal", "20", "days")
#define SEVEN "st--co, st--cu, st--hq, st--hr, st--hu, … (+2)"
#define EIGHT "st--co, st--cu, st--hq, st--hr, st--hu, … (+3)"
#define TWENTY ", 20 ngày kể từ ngày 01/09/2027"

static const struct row rows[] = {
	{ .name = "no procedure",
	  .route = "appraise nv",
	  .today = "2027-09-02",
	  .wanted = "" },
	{ .name = "it says nothing of appraisals",
	  .route = "appraise nv",
	  .rules = COUNT_RULE("other", "20", "days"),
	  .today = "2027-09-02",
	  .wanted = "" },
	{ .name = "it says no number of days",
	  .route = "appraise nv",
	  .rules = COUNT_RULE("appraisal", "80", "percent"),
	  .today = "2027-09-02",
	  .wanted = "" },
	{ .name = "nobody appraises",
	  .route = "opinion hd",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .wanted = "" },
	{ .name = "all that wait since one day; the first five are named",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .wanted = "0 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "each count by itself, in the order of the procedure's days",
	  .route = "appraise nv",
	  .rules = APPRAISAL COUNT_RULE("return-incomplete", "5",
	                                "working-days"),
	  .today = "2027-09-02",
	  .wanted = "0 due 8: return-incomplete-2027-09-01-nv: "
	            "return-incomplete: " EIGHT
	            ", 5 ngày làm việc kể từ ngày 01/09/2027\n"
	            "1 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT
	                TWENTY },
	{ .name = "due on its last day",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-21",
	  .wanted = "0 due 0: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "and late on the next",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-22",
	  .wanted = "0 overdue -1: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "nobody is late with what no record tells of",
	  .route = "appraise nv",
	  .rules = COUNT_RULE("return-incomplete", "20", "days"),
	  .today = "2027-09-22",
	  .wanted = "" },
	{ .name = "what the body owes",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .unit = "nv",
	  .wanted = "0 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "another body owes nothing",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .unit = "st",
	  .wanted = "" },
	{ .name = "within so many days",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .within = 19,
	  .wanted = "0 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "not within a day less",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-02",
	  .within = 18,
	  .wanted = "" },
	{ .name = "what is late alone, and nothing is",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-21",
	  .overdue = true,
	  .wanted = "" },
	{ .name = "what is late alone",
	  .route = "appraise nv",
	  .rules = APPRAISAL,
	  .today = "2027-09-22",
	  .overdue = true,
	  .wanted = "0 overdue -1: appraisal-2027-09-01-nv: appraisal: " EIGHT
	      TWENTY },
	{ .name = "one that was appraised waits for something else",
	  .route = "appraise nv",
	  .rules = APPRAISAL COUNT_RULE("submit-after-consents", "10", "days"),
	  .words = "03 appraise nv for",
	  .today = "2027-09-03",
	  .wanted = "0 due 18: appraisal-2027-09-01-nv: appraisal: " SEVEN
	      TWENTY "\n"
	            "1 due 10: submit-after-consents-2027-09-03-nv: "
	            "submit-after-consents: " BK
	            ", 10 ngày kể từ ngày 03/09/2027" },
	{ .name = "each body, and each day, has its own",
	  .route = "appraise nv; appraise kh",
	  .rules = APPRAISAL,
	  .words = "03 appraise nv for",
	  .today = "2027-09-03",
	  .wanted = "0 due 18: appraisal-2027-09-01-nv: appraisal: " SEVEN
	      TWENTY "\n"
	            "1 due 20: appraisal-2027-09-03-kh: appraisal: " BK
	            ", 20 ngày kể từ ngày 03/09/2027" },
	{ .name = "what was decided is forwarded, by who nominated",
	  .route = "appraise nv",
	  .rules = COUNT_RULE("forward-decision", "10", "days"),
	  .words = "03 appraise nv for; 06 award",
	  .today = "2027-09-06",
	  .wanted = "0 due 10: forward-decision-2027-09-06-st: "
	            "forward-decision: " BK ", 10 ngày kể từ ngày 06/09/2027" },
};

static void
add_entry(struct td_strbuf *text, const struct td_agenda_entry *entry)
{
	td_strbuf_addf(text, "%s%zu %s %d: %s: %s, %s",
	               text->length ? "\n" : "", entry->duty_index,
	               td_agenda_state_name(entry->state), entry->days_left,
	               entry->duty->id.text, entry->duty->text.text,
	               entry->duty->due.words.text);
}

/* Put the row's procedure instead of the fixture's. */
static void
set_procedure(struct life_store *store, const char *rows_of_it)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "schema: thidua/procedure/1\nrules:\n%s",
	               rows_of_it ? rows_of_it : "");
	for (size_t i = 0; i < store->count; i++)
		if (strcmp(store->files[i].path, "rules/procedure.yaml") == 0) {
			if (!rows_of_it)
				store->files[i].path = "nowhere";
			store->files[i].text = text.text;
		}
	life_keep(store, td_strbuf_take(&text));
}

struct scene {
	struct life_store store;
	struct td_reader *reader;
	struct td_agenda agenda;
};

/* What is due in the campaign; asked for twice it is there twice. */
static void
gather(struct scene *scene, const struct row *row, int times)
{
	const struct td_agenda_query query = {
		.unit = row->unit,
		.overdue = row->overdue,
		.within = row->within ? row->within : -1,
		.today = day_of(row->today),
	};
	const struct life_row life = { .words = row->words ? row->words : "",
		                       .nomination = BK };
	struct td_diag *diag = td_diag_new();
	const struct td_campaign *campaign;

	*scene = (struct scene){ .agenda = TD_AGENDA_INIT };
	life_open(&scene->store, row->route);
	add_words(&scene->store, &life);
	set_procedure(&scene->store, row->rules);
	scene->reader = td_reader_new(scene->store.snapshot);
	td_setting_gather(&scene->agenda.setting, scene->reader, TD_DATE_MAX,
	                  diag);
	assert_int_equal(
	    td_reader_campaign(&campaign, scene->reader, "c", diag), TD_FOUND);
	for (int i = 0; i < times; i++)
		assert_int_equal(td_agenda_add_steps(&scene->agenda,
		                                     scene->reader, &query, "c",
		                                     campaign, diag),
		                 TD_OK);
	td_diag_free(diag);
}

static void
clear(struct scene *scene)
{
	td_agenda_clear(&scene->agenda);
	td_reader_free(scene->reader);
	life_close(&scene->store);
}

static void
assert_entries(const struct td_agenda *agenda, const char *wanted)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, "");
	for (size_t i = 0; i < agenda->count; i++)
		add_entry(&text, &agenda->entries[i]);
	if (strcmp(text.text, wanted) != 0)
		fail_msg("found:\n%s\nwanted:\n%s", text.text, wanted);
	td_strbuf_clear(&text);
}

static void
falls_due(void **state)
{
	const struct row *row = *state;
	struct scene scene;

	gather(&scene, row, 1);
	assert_entries(&scene.agenda, row->wanted);
	clear(&scene);
}

/* Nominations of two campaigns are not counted together. */
static void
campaigns_are_counted_apart(void **state)
{
	static const struct row row = { .route = "appraise nv",
		                        .rules = APPRAISAL,
		                        .today = "2027-09-02" };
	struct scene scene;

	(void)state;
	gather(&scene, &row, 2);
	assert_entries(
	    &scene.agenda,
	    "0 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT TWENTY "\n"
	    "0 due 19: appraisal-2027-09-01-nv: appraisal: " EIGHT TWENTY);
	clear(&scene);
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 1] = {
		[ROWS] = cmocka_unit_test(campaigns_are_counted_apart),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = falls_due,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("steps", tests, NULL, NULL);
}
