/* The reader: from a store to records, its caches and listings. */

#include "record_fixture.h"

#include "archive/place.h"
#include "base/alloc.h"
#include "base/near.h"
#include "base/strbuf.h"
#include "calendar/workdays.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A store in a new directory, opened when first read. */
struct store {
	char directory[64];
	struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_diag *diag;
};

static const char *
name_of(const struct td_unit *unit)
{
	return td_unit_on(unit, (struct td_asof){ .look = TD_LOOK_TOLD,
	                                          .day = TD_DATE_MAX })
	    .name.text;
}

static int
set_up(void **state)
{
	struct store *store = td_alloc(1, sizeof *store);

	strcpy(store->directory, "/tmp/thidua-record-XXXXXX");
	assert_non_null(mkdtemp(store->directory));
	store->diag = td_diag_new();
	*state = store;
	return 0;
}

static int
tear_down(void **state)
{
	struct store *store = *state;
	char command[128];

	td_reader_free(store->reader);
	td_snapshot_free(store->snapshot);
	td_diag_free(store->diag);
	snprintf(command, sizeof command, "rm -rf %s", store->directory);
	assert_int_equal(system(command), 0);
	free(store);
	return 0;
}

static void
make_directories(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
}

static void
put(const struct store *store, const char *path, const char *text)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	FILE *file;

	td_strbuf_addf(&full, "%s/%s", store->directory, path);
	make_directories(full.text);
	file = fopen(full.text, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	td_strbuf_clear(&full);
}

static struct td_reader *
open_store(struct store *store)
{
	assert_int_equal(
	    td_snapshot_open(&store->snapshot, store->directory, store->diag),
	    TD_OK);
	store->reader = td_reader_new(store->snapshot);
	assert_ptr_equal(td_reader_snapshot(store->reader), store->snapshot);
	return store->reader;
}

#define UNIT                                                                   \
	"schema: thidua/unit/1\n"                                              \
	"name: Sở Xây dựng\n"                                             \
	"class: agency\n"                                                      \
	"level: province\n"
#define UNIT_PATH "units/dung/ha-tinh-so-xay-dung.yaml"
#define HEADER                                                                 \
	"schema: thidua/store/1\n"                                             \
	"authority: {id: a, name: A}\n"                                        \
	"standing_body: {id: b, name: B}\n"                                    \
	"time_zone: Asia/Ho_Chi_Minh\n"                                        \
	"policies:\n"                                                          \
	"  roll: {period: forward, fixed: none, before_event: backward}\n"     \
	"  campaign_length: exact\n"                                           \
	"  recall: warn\n"

static void
a_record_is_found_once_and_kept(void **state)
{
	struct store *store = *state;
	struct td_reader *reader;
	const struct td_unit *unit = NULL;
	const struct td_unit *again = NULL;
	char path[160];

	put(store, "thidua.yaml", HEADER);
	put(store, UNIT_PATH, UNIT);
	reader = open_store(store);
	assert_int_equal(
	    td_reader_unit(&unit, reader, "ha-tinh-so-xay-dung", store->diag),
	    TD_FOUND);
	assert_string_equal(name_of(unit), "Sở Xây dựng");
	snprintf(path, sizeof path, "%s/%s", store->directory, UNIT_PATH);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(
	    td_reader_unit(&again, reader, "ha-tinh-so-xay-dung", store->diag),
	    TD_FOUND);
	assert_ptr_equal(unit, again);
	assert_no_findings(store->diag);
}

static void
what_is_missing_is_no_finding(void **state)
{
	struct store *store = *state;
	struct td_reader *reader = open_store(store);
	const struct td_unit *unit = NULL;
	const struct td_person *person = NULL;
	const struct td_campaign *campaign = NULL;
	const struct td_awards *awards = NULL;
	const struct td_procedure *procedure = NULL;
	const struct td_store_record *header = NULL;

	assert_int_equal(td_reader_unit(&unit, reader, "so", store->diag),
	                 TD_MISSING);
	assert_int_equal(
	    td_reader_unit(&unit, reader, "../../etc", store->diag),
	    TD_MISSING);
	assert_int_equal(td_reader_person(&person, reader, "a", store->diag),
	                 TD_MISSING);
	assert_int_equal(
	    td_reader_campaign(&campaign, reader, "a", store->diag),
	    TD_MISSING);
	assert_int_equal(td_reader_awards(&awards, reader, store->diag),
	                 TD_MISSING);
	assert_int_equal(td_reader_procedure(&procedure, reader, store->diag),
	                 TD_MISSING);
	assert_int_equal(td_reader_store(&header, reader, store->diag),
	                 TD_MISSING);
	assert_null(unit);
	assert_null(header);
	assert_no_findings(store->diag);
}

static void
what_is_broken_is_reported_once_at_its_own_path(void **state)
{
	struct store *store = *state;
	struct td_reader *reader;
	const struct td_unit *unit = NULL;

	put(store, UNIT_PATH, UNIT "wrong: 1\n");
	reader = open_store(store);
	for (int i = 0; i < 3; i++)
		assert_int_equal(td_reader_unit(&unit, reader,
		                                "ha-tinh-so-xay-dung",
		                                store->diag),
		                 TD_BROKEN);
	assert_null(unit);
	assert_int_equal(td_diag_count(store->diag), 1);
	assert_string_equal(td_diag_at(store->diag, 0)->path, UNIT_PATH);
	assert_int_equal(td_diag_at(store->diag, 0)->line, 5);
}

static void
the_store_and_its_rules_are_found(void **state)
{
	struct store *store = *state;
	struct td_reader *reader;
	const struct td_store_record *header = NULL;
	const struct td_procedure *procedure = NULL;

	put(store, "thidua.yaml", HEADER);
	put(store, "rules/procedure.yaml",
	    "schema: thidua/procedure/1\n"
	    "rules:\n"
	    "  - {id: a, name: A, value: 1, unit: days, from: \"2024-01-01\",\n"
	    "     until: null, source: {instrument: N, basis: read}}\n");
	reader = open_store(store);
	assert_int_equal(td_reader_store(&header, reader, store->diag),
	                 TD_FOUND);
	assert_string_equal(
	    td_store_on(header,
	                td_reader_asof(reader, TD_LOOK_AUTHORITY, TD_DATE_MAX))
		.authority.text,
	    "a");
	assert_int_equal(td_reader_procedure(&procedure, reader, store->diag),
	                 TD_FOUND);
	assert_int_equal(procedure->rule_count, 1);
	assert_no_findings(store->diag);
}

/* A document whose unit key is the reference to look at. */
static struct td_document *
referring(struct store *store, const char *unit)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_document *document;

	td_strbuf_addf(&text,
	               "schema: thidua/person/1\n"
	               "name: Trần Thị Thử\n"
	               "unit: %s\n"
	               "class: official\n",
	               unit);
	document = read_text(store->reader, TD_KIND_PERSON, text.text);
	td_strbuf_clear(&text);
	return document;
}

static bool
require(struct store *store, const char *unit)
{
	struct td_document *document = referring(store, unit);
	const struct td_unit *found = NULL;
	bool there = td_record_require_unit(
	    &found, store->reader, document,
	    td_node_get(td_document_root(document), "unit"), store->diag);

	assert_int_equal(there, found != NULL);
	td_document_free(document);
	return there;
}

static void
a_reference_is_held_to_the_store(void **state)
{
	struct store *store = *state;

	put(store, UNIT_PATH, UNIT);
	open_store(store);
	assert_true(require(store, "ha-tinh-so-xay-dung"));
	assert_no_findings(store->diag);
	assert_false(require(store, "ha-tinh-so-xay-dnug"));
	assert_found_at(store->diag, 0, TD_REFERENCE_MISSPELT, 3, 7);
	assert_fact(store->diag, 0, "near", "ha-tinh-so-xay-dung");
	assert_fact(store->diag, 0, "id", "ha-tinh-so-xay-dnug");
	assert_false(require(store, "ha-tinh-so-noi-vu"));
	assert_found_at(store->diag, 1, TD_REFERENCE_MISSING, 3, 7);
	assert_fact(store->diag, 1, "file", "units/vu/ha-tinh-so-noi-vu.yaml");
	assert_fact(store->diag, 1, "kind", "unit");
	assert_int_equal(td_diag_count(store->diag), 2);
}

static void
a_reference_to_a_broken_record_is_noted(void **state)
{
	struct store *store = *state;

	put(store, UNIT_PATH, "schema: thidua/unit/1\n");
	open_store(store);
	assert_false(require(store, "ha-tinh-so-xay-dung"));
	assert_int_equal(td_diag_count_of(store->diag, TD_RECORD_BROKEN), 1);
	assert_int_equal(
	    td_diag_at(store->diag, td_diag_count(store->diag) - 1)->severity,
	    TD_NOTE);
	assert_fact(store->diag, td_diag_count(store->diag) - 1, "file",
	            UNIT_PATH);
}

static void
a_reference_that_is_absent_is_no_finding(void **state)
{
	struct store *store = *state;
	struct td_document *document;
	const struct td_person *person = NULL;
	const struct td_campaign *campaign = NULL;

	open_store(store);
	document = referring(store, "a");
	assert_false(td_record_require_person(&person, store->reader, document,
	                                      NULL, store->diag));
	assert_no_findings(store->diag);
	assert_false(td_record_require_campaign(
	    &campaign, store->reader, document,
	    td_node_get(td_document_root(document), "unit"), store->diag));
	assert_fact(store->diag, 0, "file", "campaigns/a/campaign.yaml");
	assert_fact(store->diag, 0, "kind", "campaign");
	td_document_free(document);
}

struct kind_row {
	const char *name;
	const char *text;
	enum td_finding_id id;
	unsigned line;
	unsigned column;
};

static struct kind_row kind_rows[] = {
	{ "no schema", "name: A\nclass: agency\n", TD_RECORD_NO_SCHEMA, 1, 1 },
	{ "a schema that is no text", "name: A\nschema: 1\n",
	  TD_RECORD_NO_SCHEMA, 2, 9 },
	{ "a schema of somebody else's", "schema: helm/unit/1\n",
	  TD_RECORD_UNKNOWN_KIND, 1, 9 },
	{ "a kind that is not known", "schema: thidua/team/1\n",
	  TD_RECORD_UNKNOWN_KIND, 1, 9 },
	{ "a kind and no version", "schema: thidua/unit\n",
	  TD_RECORD_UNKNOWN_KIND, 1, 9 },
	{ "another kind", "schema: thidua/plan/1\n", TD_RECORD_WRONG_KIND, 1,
	  9 },
	{ "another version", "schema: thidua/unit/2\n",
	  TD_RECORD_UNKNOWN_VERSION, 1, 9 },
};

static void
kind_row(void **state)
{
	const struct kind_row *row = *state;
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();

	refuse_text(reader, TD_KIND_UNIT, row->text, diag);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, row->id, row->line, row->column);
	assert_fact(diag, 0, "wanted", "thidua/unit/1");
	td_reader_free(reader);
	td_diag_free(diag);
}

static void
a_record_of_any_kind_says_which(void **state)
{
	struct store *store = *state;
	struct td_reader *reader = open_store(store);
	struct td_document *document = NULL;
	enum td_kind kind = TD_KIND_COUNT;

	assert_int_equal(td_reader_parse_any(&document, &kind, reader, "x",
	                                     UNIT, strlen(UNIT), store->diag),
	                 TD_OK);
	assert_int_equal(kind, TD_KIND_UNIT);
	kind = TD_KIND_COUNT;
	assert_true(td_reader_kind_of(&kind, document));
	assert_int_equal(kind, TD_KIND_UNIT);
	td_document_free(document);
	document = NULL;
	kind = TD_KIND_COUNT;
	assert_int_equal(td_reader_parse_any(&document, &kind, reader, "x",
	                                     "a: 1\n", 5, store->diag),
	                 TD_INVALID);
	assert_int_equal(td_reader_parse_any(&document, &kind, reader, "x",
	                                     "schema: thidua/unit/9\n", 22,
	                                     store->diag),
	                 TD_INVALID);
	assert_null(document);
	assert_int_equal(kind, TD_KIND_COUNT);
	assert_int_equal(td_diag_count(store->diag), 2);
	assert_found_at(store->diag, 0, TD_RECORD_NO_SCHEMA, 1, 1);
	assert_found_at(store->diag, 1, TD_RECORD_UNKNOWN_VERSION, 1, 9);
}

static bool
is_off(const struct td_workdays *days, int year, int month, int day)
{
	struct td_date date;

	assert_true(td_date_from_civil(&date, year, month, day));
	return !td_workdays_is_workday(days, date, NULL);
}

#define CALENDAR(year, day)                                                    \
	"schema: thidua/calendar/1\n"                                          \
	"year: " year "\n"                                                     \
	"days:\n"                                                              \
	"  - {day: \"" day "\", kind: holiday, name: A,\n"                     \
	"     source: {instrument: B, basis: read}}\n"

static void
working_days_are_those_of_the_store(void **state)
{
	struct store *store = *state;
	const struct td_workdays *days;

	put(store, "calendars/2026.yaml", CALENDAR("2026", "2026-03-04"));
	put(store, "calendars/2027.yaml", CALENDAR("2027", "2027-03-04"));
	put(store, "calendars/2028.yaml", "schema: thidua/calendar/1\n");
	days = td_reader_workdays(open_store(store), store->diag);
	assert_true(is_off(days, 2026, 3, 4));
	assert_true(is_off(days, 2027, 3, 4));
	/* Not the calendar that comes with the suite. */
	assert_false(is_off(days, 2026, 1, 1));
	assert_false(td_workdays_has_year(days, 2028));
	assert_true(td_diag_count(store->diag) > 0);
	assert_string_equal(td_diag_at(store->diag, 0)->path,
	                    "calendars/2028.yaml");
	assert_ptr_equal(td_reader_workdays(store->reader, store->diag), days);
}

static void
a_store_without_calendars_has_those_of_the_suite(void **state)
{
	struct store *store = *state;
	const struct td_workdays *days = td_reader_workdays(open_store(store),
	                                                    store->diag);

	assert_true(is_off(days, 2026, 1, 1));
	assert_false(is_off(days, 2026, 3, 4));
	assert_no_findings(store->diag);
}

static void
papers_are_listed_oldest_first(void **state)
{
	static const char *const wanted[] = {
		"campaigns/c/plans/dung/xay-dung/2026-05-11.yaml",
		"campaigns/c/plans/dung/xay-dung/2026-05-11-2.yaml",
		"campaigns/c/plans/dung/xay-dung/2026-05-11-10.yaml",
		"campaigns/c/plans/dung/xay-dung/2026-06-01.yaml",
		"campaigns/c/plans/vu/noi-vu/2026-01-01.yaml",
	};
	struct store *store = *state;
	struct td_strlist paths = TD_STRLIST_INIT;

	for (size_t i = 5; i > 0; i--)
		put(store, wanted[i - 1], "");
	put(store, "campaigns/c/plans/dung/xay-dung/notes.txt", "");
	put(store, "campaigns/d/plans/vu/noi-vu/2026-01-01.yaml", "");
	open_store(store);
	assert_int_equal(td_reader_plans(&paths, store->reader, "c", "xay-dung",
	                                 store->diag),
	                 TD_OK);
	assert_int_equal(paths.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(paths.items[i], wanted[i]);
	td_strlist_clear(&paths);
	assert_int_equal(
	    td_reader_plans(&paths, store->reader, "c", NULL, store->diag),
	    TD_OK);
	assert_int_equal(paths.count, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(paths.items[i], wanted[i]);
	td_strlist_clear(&paths);
	assert_int_equal(
	    td_reader_plans(&paths, store->reader, "../c", NULL, store->diag),
	    TD_OK);
	assert_int_equal(paths.count, 0);
	assert_no_findings(store->diag);
}

static size_t
count_reports(struct store *store, const char *occurrence, const char *unit)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	size_t count;

	assert_int_equal(td_reader_reports(&paths, store->reader, "c",
	                                   occurrence, unit, store->diag),
	                 TD_OK);
	count = paths.count;
	td_strlist_clear(&paths);
	return count;
}

static void
reports_are_listed_by_occurrence_and_unit(void **state)
{
	struct store *store = *state;

	put(store, "campaigns/c/reports/nam-2026/vu/noi-vu/2026-11-01.yaml",
	    "");
	put(store, "campaigns/c/reports/nam-2027/vu/noi-vu/2027-11-01.yaml",
	    "");
	put(store, "campaigns/c/reports/nam-2027/dung/xay-dung/2027-11-01.yaml",
	    "");
	open_store(store);
	assert_int_equal(count_reports(store, NULL, NULL), 3);
	assert_int_equal(count_reports(store, "nam-2027", NULL), 2);
	assert_int_equal(count_reports(store, NULL, "noi-vu"), 2);
	assert_int_equal(count_reports(store, "nam-2026", "noi-vu"), 1);
	assert_int_equal(count_reports(store, "nam-2026", "xay-dung"), 0);
	assert_int_equal(count_reports(store, "..", NULL), 0);
	assert_no_findings(store->diag);
}

static void
nominations_of_a_recipient_are_found_in_all_campaigns(void **state)
{
	struct store *store = *state;
	struct td_strlist paths = TD_STRLIST_INIT;

	put(store, "campaigns/c/campaign.yaml", "");
	put(store, "campaigns/d/campaign.yaml", "");
	put(store, "campaigns/c/nominations/thu/tran-thi-thu.yaml", "");
	put(store, "campaigns/d/nominations/thu/tran-thi-thu--0a1b2c3d.yaml",
	    "");
	put(store, "campaigns/d/nominations/thu/tran-van-thu.yaml", "");
	put(store, "campaigns/d/nominations/thu/tran-thi-thu-thu.yaml", "");
	put(store, "campaigns/d/registrations/thu/thu.yaml", "");
	open_store(store);
	assert_int_equal(td_reader_nominations_of(&paths, store->reader,
	                                          "tran-thi-thu", store->diag),
	                 TD_OK);
	assert_int_equal(paths.count, 2);
	td_strlist_clear(&paths);
	assert_int_equal(td_reader_nominations_of(&paths, store->reader,
	                                          "tran-thi-thu--ffffffff",
	                                          store->diag),
	                 TD_OK);
	assert_int_equal(paths.count, 2);
	td_strlist_clear(&paths);
	assert_int_equal(
	    td_reader_nominations(&paths, store->reader, "d", store->diag),
	    TD_OK);
	assert_int_equal(paths.count, 3);
	td_strlist_clear(&paths);
	assert_int_equal(
	    td_reader_registrations(&paths, store->reader, "d", store->diag),
	    TD_OK);
	assert_int_equal(paths.count, 1);
	td_strlist_clear(&paths);
	assert_int_equal(
	    td_reader_campaign_ids(&paths, store->reader, store->diag), TD_OK);
	assert_int_equal(paths.count, 2);
	assert_string_equal(paths.items[0], "c");
	td_strlist_clear(&paths);
	assert_no_findings(store->diag);
}

struct place_row {
	const char *name;
	enum td_kind kind;
	const char *text;
	const char *path;
	unsigned line; /* 0: it stands where it says */
	unsigned column;
	const char *key;
};

#define REGISTRATION                                                           \
	"schema: thidua/registration/1\n"                                      \
	"campaign: c\n"                                                        \
	"unit: so-xay-dung\n"                                                  \
	"registered_on: \"2026-05-04\"\n"                                      \
	"registered_by: {name: A, office: B}\n"
#define NOMINATION(recipient)                                                  \
	"schema: thidua/nomination/1\n"                                        \
	"campaign: c\n"                                                        \
	"recipient: {" recipient "}\n"                                         \
	"award: BK-T\n"                                                        \
	"ground: campaign\n"                                                   \
	"stage: interim\n"                                                     \
	"year: 2027\n"                                                         \
	"nominated_by: so\n"                                                   \
	"received: \"2027-08-16\"\n"                                           \
	"achievement: {id: a, text: A, from: \"2026-06-01\",\n"                \
	"  to: \"2027-06-30\"}\n"                                              \
	"dossier: [{part: TTR}]\n"

static struct place_row place_rows[] = {
	{ "a registration in its place", TD_KIND_REGISTRATION, REGISTRATION,
	  "campaigns/c/registrations/dung/so-xay-dung.yaml", 0, 0, NULL },
	{ "a registration of another campaign", TD_KIND_REGISTRATION,
	  REGISTRATION, "campaigns/d/registrations/dung/so-xay-dung.yaml", 2,
	  11, "campaign" },
	{ "a registration of another unit", TD_KIND_REGISTRATION, REGISTRATION,
	  "campaigns/c/registrations/vu/so-noi-vu.yaml", 3, 7, "unit" },
	{ "a calendar in its place", TD_KIND_CALENDAR,
	  CALENDAR("2026", "2026-03-04"), "calendars/2026.yaml", 0, 0, NULL },
	{ "a calendar of another year", TD_KIND_CALENDAR,
	  CALENDAR("2026", "2026-03-04"), "calendars/2027.yaml", 2, 7, "year" },
	{ "a unit names itself nowhere", TD_KIND_UNIT, UNIT, UNIT_PATH, 0, 0,
	  NULL },
	{ "a nomination under its person", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: tran-thi-thu"),
	  "campaigns/c/nominations/thu/tran-thi-thu--0a1b2c3d.yaml", 0, 0,
	  NULL },
	{ "a nomination under another person", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: tran-thi-thu"),
	  "campaigns/c/nominations/thu/tran-van-thu.yaml", 3, 39, "person" },
	{ "a nomination under its unit", TD_KIND_NOMINATION,
	  NOMINATION("kind: collective, unit: so-noi-vu"),
	  "campaigns/c/nominations/vu/so-noi-vu.yaml", 0, 0, NULL },
	{ "a nomination under another unit", TD_KIND_NOMINATION,
	  NOMINATION("kind: enterprise, unit: so-noi-vu"),
	  "campaigns/c/nominations/vu/so-dich-vu.yaml", 3, 37, "unit" },
	{ "a nomination under the name of a household", TD_KIND_NOMINATION,
	  NOMINATION("kind: household, name: Hộ ông Đỗ Văn Thử, unit: xa"),
	  "campaigns/c/nominations/thu/ho-ong-do-van-thu.yaml", 0, 0, NULL },
	{ "a nomination under another household", TD_KIND_NOMINATION,
	  NOMINATION("kind: household, name: Hộ ông Đỗ Văn Thử, unit: xa"),
	  "campaigns/c/nominations/thu/ho-ba-do-thi-thu.yaml", 3, 36, "name" },
	{ "a nomination of another campaign", TD_KIND_NOMINATION,
	  NOMINATION("kind: collective, unit: so-noi-vu"),
	  "campaigns/d/nominations/vu/so-noi-vu.yaml", 2, 11, "campaign" },
};

static void
place_row(void **state)
{
	const struct place_row *row = *state;
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();
	struct td_document *document = read_text(reader, row->kind, row->text);
	struct td_layout layout = { .kind = TD_KIND_COUNT };

	assert_true(td_layout_parse(&layout, row->path));
	assert_int_equal(td_record_check_place(document, &layout, diag),
	                 row->line > 0 ? TD_INVALID : TD_OK);
	assert_int_equal(td_diag_count(diag), row->line > 0);
	if (row->line > 0) {
		assert_found_at(diag, 0, TD_RECORD_MISPLACED, row->line,
		                row->column);
		assert_fact(diag, 0, "key", row->key);
	}
	td_layout_clear(&layout);
	td_document_free(document);
	td_diag_free(diag);
	td_reader_free(reader);
}

static void
an_occurrence_is_held_to_its_path(void **state)
{
	static const char
	    text[] = "schema: thidua/report/1\n"
		     "campaign: c\n"
		     "unit: so-xay-dung\n"
		     "occurrence: nam-2026\n"
		     "document: {kind: bao-cao, number: null, date: null,\n"
		     "           signed: null}\n"
		     "addressed_to: []\n"
		     "period: {from: \"2026-05-11\", to: \"2026-10-31\"}\n"
		     "tasks: []\n"
		     "results: []\n";
	struct store *store = *state;
	struct td_document *document;
	struct td_layout layout = { .kind = TD_KIND_COUNT };

	document = read_text(open_store(store), TD_KIND_REPORT, text);
	assert_true(td_layout_parse(&layout,
	                            "campaigns/c/reports/nam-2027/dung/"
	                            "so-xay-dung/2026-11-01.yaml"));
	assert_int_equal(td_record_check_place(document, &layout, store->diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count(store->diag), 1);
	assert_found_at(store->diag, 0, TD_RECORD_MISPLACED, 4, 13);
	assert_fact(store->diag, 0, "wanted", "nam-2027");
	td_layout_clear(&layout);
	td_document_free(document);
}

static void
a_stray_file_is_named(void **state)
{
	struct store *store = *state;

	assert_int_equal(
	    td_record_report_stray("v1:", "units/x.yaml", store->diag),
	    TD_INVALID);
	assert_found_at(store->diag, 0, TD_RECORD_STRAY, 0, 0);
	assert_string_equal(td_diag_at(store->diag, 0)->path,
	                    "v1:units/x.yaml");
}

static void
a_file_that_is_not_there_is_trouble(void **state)
{
	struct store *store = *state;
	struct td_document *document = NULL;

	assert_int_equal(td_reader_document(&document, open_store(store),
	                                    TD_KIND_UNIT, UNIT_PATH,
	                                    store->diag),
	                 TD_FAILED);
	assert_null(document);
	assert_found_at(store->diag, 0, TD_FILE_MISSING, 0, 0);
}

static void
many_lookups_are_cheap(void **state)
{
	struct store *store = *state;
	struct td_reader *reader = open_store(store);
	const struct td_unit *unit = NULL;
	char id[32];

	for (int round = 0; round < 10; round++) {
		for (int i = 0; i < 10000; i++) {
			snprintf(id, sizeof id, "so-%d", i);
			assert_int_equal(
			    td_reader_unit(&unit, reader, id, store->diag),
			    TD_MISSING);
		}
	}
	assert_no_findings(store->diag);
}

static void
two_readers_share_nothing(void **state)
{
	struct store *store = *state;
	struct td_reader *other;
	const struct td_unit *unit = NULL;
	const struct td_unit *same = NULL;

	put(store, UNIT_PATH, UNIT);
	open_store(store);
	other = td_reader_new(store->snapshot);
	assert_int_equal(td_reader_unit(&unit, store->reader,
	                                "ha-tinh-so-xay-dung", store->diag),
	                 TD_FOUND);
	assert_int_equal(
	    td_reader_unit(&same, other, "ha-tinh-so-xay-dung", store->diag),
	    TD_FOUND);
	assert_ptr_not_equal(unit, same);
	td_reader_free(other);
	assert_string_equal(name_of(unit), "Sở Xây dựng");
}

static void
nearness_counts_changes(void **state)
{
	static const struct {
		const char *a;
		const char *b;
		unsigned distance;
	} rows[] = {
		{ "", "", 0 },
		{ "a", "", 1 },
		{ "", "ab", 2 },
		{ "abc", "", 3 },
		{ "abc", "abc", 0 },
		{ "abc", "abd", 1 },
		{ "abc", "abcd", 1 },
		{ "bcd", "abcd", 1 },
		{ "abcd", "acbd", 2 },
		{ "abcdef", "bcdefg", 2 },
		{ "abcdef", "cdefgh", 3 },
		{ "abc", "xyz", 3 },
		{ "so-noi-vu", "so-noi-v", 1 },
		{ "so-noi-vu", "so-nọi-vu", 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_int_equal(td_near_distance(rows[i].a, rows[i].b),
		                 rows[i].distance);
		assert_int_equal(td_near_distance(rows[i].b, rows[i].a),
		                 rows[i].distance);
	}
}

#define COUNT(array) (sizeof array / sizeof((array)[0]))
#define STORE_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest plain[] = {
		STORE_TEST(a_record_is_found_once_and_kept),
		STORE_TEST(what_is_missing_is_no_finding),
		STORE_TEST(what_is_broken_is_reported_once_at_its_own_path),
		STORE_TEST(the_store_and_its_rules_are_found),
		STORE_TEST(a_reference_is_held_to_the_store),
		STORE_TEST(a_reference_to_a_broken_record_is_noted),
		STORE_TEST(a_reference_that_is_absent_is_no_finding),
		STORE_TEST(a_record_of_any_kind_says_which),
		STORE_TEST(working_days_are_those_of_the_store),
		STORE_TEST(a_store_without_calendars_has_those_of_the_suite),
		STORE_TEST(papers_are_listed_oldest_first),
		STORE_TEST(reports_are_listed_by_occurrence_and_unit),
		STORE_TEST(
		    nominations_of_a_recipient_are_found_in_all_campaigns),
		STORE_TEST(an_occurrence_is_held_to_its_path),
		STORE_TEST(a_stray_file_is_named),
		STORE_TEST(a_file_that_is_not_there_is_trouble),
		STORE_TEST(many_lookups_are_cheap),
		STORE_TEST(two_readers_share_nothing),
		cmocka_unit_test(nearness_counts_changes),
	};
	struct CMUnitTest
	    tests[COUNT(plain) + COUNT(kind_rows) + COUNT(place_rows)];
	size_t count = COUNT(plain);

	memcpy(tests, plain, sizeof plain);
	for (size_t i = 0; i < COUNT(kind_rows); i++)
		tests[count++] = (struct CMUnitTest){
			.name = kind_rows[i].name,
			.test_func = kind_row,
			.initial_state = &kind_rows[i]
		};
	for (size_t i = 0; i < COUNT(place_rows); i++)
		tests[count++] = (struct CMUnitTest){
			.name = place_rows[i].name,
			.test_func = place_row,
			.initial_state = &place_rows[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
