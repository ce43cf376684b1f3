/* What the checks say of a filed record in short lines, what things are called,
 * and what a path says. */

#include "check/kept.h"
#include "check/names.h"
#include "check/setting_gather.h"
#include "life_fixture.h"

#define AWARD_AT "decisions/2027/ubnd--06-qd-ubnd.yaml"
#define BK_AT "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml"
#define OF_BK                                                                  \
	"tran-thi-thu--bk nominee-not-registered!@3:12, "                      \
	"tran-thi-thu--bk publication-not-said@3:12, "                         \
	"tran-thi-thu--bk achievement-rewarded-twice!@10:19, "                 \
	"tran-thi-thu--bk criterion-other-class!@10:80"

struct row {
	const char *name;
	const char *words;
	const char *path;
	const char *wanted;
	struct edit edits[EDITS_MAX]; /* `in` is a path */
};

#define IN(path, from, to)                                                     \
	{                                                                      \
		path, from, to                                                 \
	}

static const struct row rows[] = {
	{ .name = "of a nomination, in the order of the places",
	  .path = BK_AT,
	  .wanted = "nominee-not-registered!@3:12, publication-not-said@3:12, "
	            "achievement-rewarded-twice!@10:19, "
	            "criterion-other-class!@10:80" },
	{ .name = "what stands in another record is told there",
	  .path = BK_AT,
	  .wanted = "publication-not-said@3:12, "
	            "achievement-rewarded-twice!@10:19, "
	            "criterion-other-class!@10:80",
	  .edits = { IN("people/thu/tran-thi-thu.yaml", "unit: st",
	                "unit: khong") } },
	{ .name = "of a sound proceeding",
	  .words = "03 appraise nv for",
	  .path = "proceedings/2027/c/nv--appraise-2027-09-03.yaml",
	  .wanted = "none" },
	{ .name = "of a decision, and of what it decides",
	  .words = "03 appraise nv for; 06 award",
	  .path = AWARD_AT,
	  .wanted = OF_BK },
	{ .name = "its own comes first, then each that it decides",
	  .words = "03 appraise nv for; 06 award",
	  .path = AWARD_AT,
	  .wanted = "life-step-not-allowed!@8:18, " OF_BK
	            ", st--co nominee-not-registered!@3:12",
	  .edits = { IN(AWARD_AT, "outcome: awarded}\n",
	                "outcome: awarded}\n  - {nomination: st--co, outcome: "
	                "declined, reason: R}\n") } },
	{ .name = "one that is not there is a finding of the decision",
	  .words = "03 appraise nv for; 06 award",
	  .path = AWARD_AT,
	  .wanted = "reference-missing!@7:18",
	  .edits = { IN(AWARD_AT, "tran-thi-thu--bk", "khong--bk") } },
	{ .name = "a decision that cannot be read",
	  .words = "03 appraise nv for; 06 award",
	  .path = AWARD_AT,
	  .wanted = "schema-enum!@3:7",
	  .edits = { IN(AWARD_AT, "kind: decide", "kind: deside") } },
};

/* The store of a row. */
struct scene {
	struct life_store store;
	struct td_reader *reader;
};

static void
open_scene(struct scene *scene, const struct row *row)
{
	const struct life_row life = { .words = row->words ? row->words : "",
		                       .nomination = BK };

	life_open(&scene->store, "appraise nv");
	add_words(&scene->store, &life);
	for (size_t i = 0; i < scene->store.count; i++) {
		struct text_file *file = &scene->store.files[i];

		file->text = life_keep(
		    &scene->store, edited(file->text, file->path, row->edits));
	}
	scene->reader = td_reader_new(scene->store.snapshot);
}

static void
close_scene(struct scene *scene)
{
	td_reader_free(scene->reader);
	life_close(&scene->store);
}

static void
is_kept(void **state)
{
	const struct row *row = *state;
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_strlist messages = TD_STRLIST_INIT;
	struct td_diag *diag = td_diag_new();
	struct scene scene;
	char *found;

	open_scene(&scene, row);
	assert_int_equal(
	    td_kept_of(&lines, &messages, scene.reader, row->path, diag),
	    TD_OK);
	found = td_kept_join(&lines);
	if (strcmp(found, row->wanted) != 0)
		fail_msg("said:\n%s\nwanted:\n%s", found, row->wanted);
	assert_int_equal(messages.count, lines.count);
	assert_no_findings(diag);
	free(found);
	close_scene(&scene);
	td_diag_free(diag);
	td_strlist_clear(&messages);
	td_strlist_clear(&lines);
}

/* A record that is not there cannot be looked at. */
static void
nothing_is_kept_of_nothing(void **state)
{
	static const struct row row = { .path = AWARD_AT };
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_diag *diag = td_diag_new();
	struct scene scene;

	(void)state;
	open_scene(&scene, &row);
	assert_int_equal(td_kept_of(&lines, NULL, scene.reader, row.path, diag),
	                 TD_FAILED);
	assert_true(td_diag_count_of(diag, TD_FILE_MISSING) > 0);
	close_scene(&scene);
	td_diag_free(diag);
	td_strlist_clear(&lines);
}

static void
award_records_are_kept(void **state)
{
	(void)state;
	for (int i = 0; i < TD_KIND_COUNT; i++)
		assert_int_equal(td_kept_has_kind((enum td_kind)i),
		                 i == TD_KIND_NOMINATION ||
		                     i == TD_KIND_PROCEEDING ||
		                     i == TD_KIND_DECISION);
}

/* Names as of a day on which nothing was different. */
static struct td_asof
told(void)
{
	return (struct td_asof){ .look = TD_LOOK_TOLD, .day = TD_DATE_MAX };
}

static const char *
recipient_called(struct td_reader *reader, const char *person, const char *unit,
                 const char *name)
{
	const struct td_nomination nomination = {
		.recipient = { .person = { .text = person },
		               .unit = { .text = unit },
		               .own_name = { .text = name } },
	};

	return td_name_of_recipient(reader, &nomination, told());
}

static const char *
award_called(struct td_reader *reader, const char *award, const char *received)
{
	const struct td_nomination nomination = {
		.award = { .text = award },
		.received = { .given = true, .date = day_of(received) },
	};

	return td_name_of_award(reader, &nomination, told());
}

/* By the register and the catalogue; else by the id. */
static void
everything_has_a_name(void **state)
{
	static const struct row row = { .path = "" };
	struct scene scene;
	struct td_reader *reader;

	(void)state;
	open_scene(&scene, &row);
	reader = scene.reader;
	assert_string_equal(td_name_of_unit(reader, "st", told()), "Sở Thử");
	assert_string_equal(td_name_of_unit(reader, "khong", told()), "khong");
	assert_null(td_name_of_unit(reader, NULL, told()));
	assert_string_equal(
	    recipient_called(reader, "tran-thi-thu", NULL, NULL),
	    "Trần Thị Thử");
	assert_string_equal(recipient_called(reader, "khong", NULL, NULL),
	                    "khong");
	assert_string_equal(recipient_called(reader, NULL, "st", NULL),
	                    "Sở Thử");
	assert_string_equal(recipient_called(reader, NULL, "st", "Đội Một"),
	                    "Đội Một");
	assert_string_equal(award_called(reader, "BK", "2027-09-01"),
	                    "Bằng khen");
	assert_string_equal(award_called(reader, "XX", "2027-09-01"), "XX");
	assert_string_equal(award_called(reader, "BK", "2023-12-31"), "BK");
	close_scene(&scene);
}

static void
a_path_says_when_it_came(void **state)
{
	static const struct {
		const char *path;
		const char *day; /* NULL: it does not */
	} paths[] = {
		{ "campaigns/c/plans/st/st/2026-05-01.yaml", "2026-05-01" },
		{ "campaigns/c/plans/st/st/2026-05-01-2.yaml", "2026-05-01" },
		{ "campaigns/c/registrations/st/st.yaml", NULL },
		{ "units/st/st.yaml", NULL },
		{ "thidua.yaml", NULL },
		{ "no/place", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct td_date day;
		bool said = td_setting_received(&day, paths[i].path);

		assert_int_equal(said, paths[i].day != NULL);
		if (said)
			assert_date(day, paths[i].day);
	}
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 4] = {
		[ROWS] = cmocka_unit_test(nothing_is_kept_of_nothing),
		cmocka_unit_test(award_records_are_kept),
		cmocka_unit_test(everything_has_a_name),
		cmocka_unit_test(a_path_says_when_it_came),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = is_kept,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("kept", tests, NULL, NULL);
}
