/* Many records at once: each is checked, and once, however many threads there
 * are; and what names stand for. */

#include "base/strbuf.h"
#include "check/check_all.h"
#include "record_fixture.h"
#include "text_store.h"

#include <stdlib.h>

enum {
	MOST = 260 /* more than are taken at a time, and than is few */
};

/* Records that are broken, each of which says so once. */
struct crowd {
	struct text_file files[MOST + 1];
	struct td_strlist paths;
	struct td_snapshot *snapshot;
};

static void
gather(struct crowd *crowd, size_t count)
{
	*crowd = (struct crowd){ .paths = TD_STRLIST_INIT };
	for (size_t i = 0; i < count; i++) {
		struct td_strbuf path = TD_STRBUF_INIT;

		td_strbuf_addf(&path, "units/u%zu/u%zu.yaml", i, i);
		td_strlist_add(&crowd->paths, path.text);
		td_strbuf_clear(&path);
	}
	for (size_t i = 0; i < count; i++)
		crowd->files[i] = (struct text_file){ crowd->paths.items[i],
			                              "name: [\n" };
	crowd->snapshot = text_store(crowd->files);
}

static void
clear(struct crowd *crowd)
{
	td_snapshot_free(crowd->snapshot);
	td_strlist_clear(&crowd->paths);
}

static void
assert_each_once(const struct crowd *crowd, const struct td_diag *diag)
{
	assert_int_equal(td_diag_count(diag), crowd->paths.count);
	for (size_t i = 0; i < crowd->paths.count; i++) {
		size_t found = 0;

		for (size_t j = 0; j < td_diag_count(diag); j++)
			found += strcmp(td_diag_at(diag, j)->path,
			                crowd->paths.items[i]) == 0;
		assert_int_equal(found, 1);
	}
}

static void
each_record_is_checked_once(void **state)
{
	static const size_t counts[] = { 0, 1, 31, 32, 33, 64, 65, 200, MOST };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		for (unsigned threads = 0; threads <= 3; threads++) {
			struct td_diag *diag = td_diag_new();
			struct crowd crowd;

			gather(&crowd, counts[i]);
			assert_int_equal(td_check_all(crowd.snapshot,
			                              &crowd.paths, threads,
			                              diag),
			                 counts[i] ? TD_INVALID : TD_OK);
			assert_each_once(&crowd, diag);
			clear(&crowd);
			td_diag_free(diag);
		}
}

/* Who files something may have to take it back, between the listing and the
 * reading of what was listed. */
static void
what_was_taken_back_is_no_fault(void **state)
{
	(void)state;
	for (unsigned threads = 1; threads <= 3; threads += 2) {
		struct td_diag *diag = td_diag_new();
		struct crowd crowd;
		size_t listed;

		gather(&crowd, MOST);
		listed = crowd.paths.count;
		td_strlist_add(&crowd.paths, "units/v/v.yaml");
		assert_int_equal(
		    td_check_all(crowd.snapshot, &crowd.paths, threads, diag),
		    TD_INVALID);
		assert_int_equal(td_diag_count(diag), listed);
		assert_int_equal(td_diag_count_of(diag, TD_FILE_MISSING), 0);
		clear(&crowd);
		td_diag_free(diag);
	}
}

struct select_row {
	const char *names[3];
	const char *paths;   /* separated by blanks */
	const char *missing; /* likewise */
};

static char *
join(const struct td_strlist *paths)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, "");
	for (size_t i = 0; i < paths->count; i++)
		td_strbuf_addf(&text, "%s%s", i ? " " : "", paths->items[i]);
	return td_strbuf_take(&text);
}

static void
select_row(const struct td_snapshot *snapshot, const struct select_row *row)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strbuf missing = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	enum td_status status;
	char *found;

	for (size_t i = 0; i < 3 && row->names[i]; i++)
		td_strlist_add(&names, row->names[i]);
	status = td_check_select(&paths, snapshot, &names, diag);
	found = join(&paths);
	td_strbuf_add(&missing, "");
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		assert_int_equal(td_diag_at(diag, i)->id, TD_FILE_MISSING);
		td_strbuf_addf(&missing, "%s%s", i ? " " : "",
		               td_diag_at(diag, i)->path);
	}
	assert_string_equal(found, row->paths);
	assert_string_equal(missing.text, row->missing);
	assert_int_equal(status, td_diag_status(diag));
	td_strbuf_clear(&missing);
	free(found);
	td_diag_free(diag);
	td_strlist_clear(&paths);
	td_strlist_clear(&names);
}

static void
names_stand_for_files_and_directories(void **state)
{
	static const struct text_file files[] = { { "thidua.yaml", "" },
		                                  { "units/a/a.yaml", "" },
		                                  { "units/b/b.yaml", "" },
		                                  { NULL, NULL } };
	static const struct select_row rows[] = {
		{ { NULL }, "", "" },
		{ { "thidua.yaml" }, "thidua.yaml", "" },
		{ { "thidua.yaml", "units/b/b.yaml" },
		  "thidua.yaml units/b/b.yaml",
		  "" },
		{ { "units" }, "units/a/a.yaml units/b/b.yaml", "" },
		{ { "units//" }, "units/a/a.yaml units/b/b.yaml", "" },
		{ { "u" }, "", "u" },
		{ { "/" }, "thidua.yaml units/a/a.yaml units/b/b.yaml", "" },
		{ { "" }, "thidua.yaml units/a/a.yaml units/b/b.yaml", "" },
		{ { "units/b", "units/c" }, "units/b/b.yaml", "units/c" },
		{ { "units/c/", "units/a" }, "units/a/a.yaml", "units/c" },
	};
	struct td_snapshot *snapshot = text_store(files);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		select_row(snapshot, &rows[i]);
	td_snapshot_free(snapshot);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_record_is_checked_once),
		cmocka_unit_test(what_was_taken_back_is_no_fault),
		cmocka_unit_test(names_stand_for_files_and_directories),
	};

	return cmocka_run_group_tests_name("check_all", tests, NULL, NULL);
}
