/* Findings as lines: the two formats are frozen, so compared to the letter. */

#include "diag/message.h"
#include "diag/print.h"
#include "diag/translation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define CATALOGUE TD_BINARY_DIR "/share/locale/vi/LC_MESSAGES/thidua.mo"

struct printed {
	char *out;
	char *troubles;
};

/* How all are told until a test says otherwise. */
static enum td_severity least = TD_NOTE;
static bool summary;

static struct printed
print(const struct td_diag *diag, enum td_format format)
{
	struct printed printed;
	size_t size;
	FILE *out = open_memstream(&printed.out, &size);
	FILE *troubles = open_memstream(&printed.troubles, &size);

	td_diag_print(diag,
	              &(struct td_telling){ .format = format,
	                                    .program = "plan-check",
	                                    .least = least,
	                                    .summary = summary },
	              out, troubles);
	fclose(out);
	fclose(troubles);
	return printed;
}

static void
expect(struct td_diag *diag, enum td_format format, const char *out,
       const char *troubles)
{
	struct printed printed = print(diag, format);

	assert_string_equal(printed.out, out);
	assert_string_equal(printed.troubles, troubles);
	free(printed.out);
	free(printed.troubles);
	td_diag_free(diag);
}

static struct td_place
at(const char *path, unsigned line, unsigned column)
{
	return (struct td_place){
		.path = path, .line = line, .column = column, .keys = "award"
	};
}

/* One of each: placed, whole file, no file; rule with and without law. */
static struct td_diag *
examples(void)
{
	struct td_diag *diag = td_diag_new();

	td_diag_add(diag, TD_AWARD_UNKNOWN, at("a.yaml", 4, 9), "award", "X",
	            NULL);
	td_diag_add(diag, TD_AWARD_UNKNOWN, at("a.yaml", 4, 0), "award", "X",
	            "source", "mục V.2.b", NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("a.yaml", 0, 0), "source",
	            "mục V.2.b", NULL);
	td_diag_add_as(diag, TD_WARNING, TD_FILE_EXISTS, at("a.yaml", 1, 2),
	               NULL);
	td_diag_add_as(diag, TD_NOTE, TD_FILE_EXISTS, TD_NO_PLACE, NULL);
	td_diag_add(diag, TD_REVISION_UNKNOWN, TD_NO_PLACE, "revision", "v1",
	            NULL);
	return diag;
}

static void
lines_for_people(void **state)
{
	(void)state;
	td_translation_load(NULL);
	expect(examples(), TD_FORMAT_TEXT,
	       "a.yaml:4:9: error: the catalogue has no award form 'X'"
	       " (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]\n"
	       "a.yaml:4: error: the catalogue has no award form 'X'"
	       " (Law 06/2022/QH15, art. 5(2)(b); mục V.2.b) [award-unknown]\n"
	       "a.yaml: error: is in the store already, with other content"
	       " (mục V.2.b) [file-exists]\n"
	       "a.yaml:1:2: warning: is in the store already, with other"
	       " content [file-exists]\n"
	       "plan-check: note: is in the store already, with other content"
	       " [file-exists]\n",
	       "plan-check: trouble: 'v1' names no commit"
	       " [revision-unknown]\n");
}

static void
lines_for_people_in_vietnamese(void **state)
{
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_true(td_translation_load(CATALOGUE));
	for (int severity = TD_TROUBLE; severity >= TD_NOTE; severity--)
		td_diag_add_as(diag, (enum td_severity)severity,
		               TD_AWARD_UNKNOWN, at("a", 1, 2), "award", "X",
		               "source", "mục V.2.b", NULL);
	expect(diag, TD_FORMAT_TEXT,
	       "a:1:2: lỗi: danh mục không có hình thức khen thưởng 'X'"
	       " (Luật 06/2022/QH15, điểm b khoản 2 Điều 5; mục V.2.b) "
	       "[award-unknown]\n"
	       "a:1:2: cảnh báo: danh mục không có hình thức khen thưởng 'X'"
	       " (Luật 06/2022/QH15, điểm b khoản 2 Điều 5; mục V.2.b) "
	       "[award-unknown]\n"
	       "a:1:2: ghi chú: danh mục không có hình thức khen thưởng 'X'"
	       " (Luật 06/2022/QH15, điểm b khoản 2 Điều 5; mục V.2.b) "
	       "[award-unknown]\n",
	       "a:1:2: sự cố: danh mục không có hình thức khen thưởng 'X'"
	       " (Luật 06/2022/QH15, điểm b khoản 2 Điều 5; mục V.2.b) "
	       "[award-unknown]\n");
}

/* What is there only for a later record is said behind the message. */
static struct td_diag *
of_later(void)
{
	struct td_diag *found = td_diag_new();
	struct td_diag *diag = td_diag_new();

	td_diag_add(found, TD_AWARD_UNKNOWN, at("a.yaml", 4, 9), "award", "X",
	            NULL);
	td_diag_add_as(found, TD_NOTE, TD_FILE_EXISTS, at("a.yaml", 4, 9),
	               NULL);
	for (size_t i = 0; i < td_diag_count(found); i++)
		assert_int_equal(td_diag_add_later(diag, td_diag_at(found, i),
		                                   "units/b c.yaml",
		                                   "2026-11-17"),
		                 TD_OK);
	td_diag_free(found);
	return diag;
}

static void
later_records_may_say_no_day(void **state)
{
	struct td_diag *found = td_diag_new();
	struct td_diag *diag = td_diag_new();

	(void)state;
	td_translation_load(NULL);
	td_diag_add(found, TD_AWARD_UNKNOWN, at("a.yaml", 4, 9), "award", "X",
	            NULL);
	assert_int_equal(td_diag_add_later(diag, td_diag_at(found, 0),
	                                   "rules/awards.yaml", NULL),
	                 TD_OK);
	td_diag_free(found);
	expect(diag, TD_FORMAT_TEXT,
	       "a.yaml:4:9: warning: the catalogue has no award form 'X'"
	       "; only for rules/awards.yaml, which does not say when it was "
	       "entered (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]\n",
	       "");
}

static void
later_records_are_named(void **state)
{
	(void)state;
	td_translation_load(NULL);
	expect(of_later(), TD_FORMAT_TEXT,
	       "a.yaml:4:9: warning: the catalogue has no award form 'X'"
	       "; only for 'units/b c.yaml', entered on 2026-11-17"
	       " (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]\n"
	       "a.yaml:4:9: note: is in the store already, with other content"
	       "; only for 'units/b c.yaml', entered on 2026-11-17"
	       " [file-exists]\n",
	       "");
	assert_true(td_translation_load(CATALOGUE));
	expect(of_later(), TD_FORMAT_TEXT,
	       "a.yaml:4:9: cảnh báo: danh mục không có hình thức khen thưởng "
	       "'X'; chỉ vì hồ sơ 'units/b c.yaml' được nhập sau, ngày "
	       "17/11/2026"
	       " (Luật 06/2022/QH15, điểm b khoản 2 Điều 5) [award-unknown]\n"
	       "a.yaml:4:9: ghi chú: đã có trong kho hồ sơ với nội dung khác"
	       "; chỉ vì hồ sơ 'units/b c.yaml' được nhập sau, ngày "
	       "17/11/2026"
	       " [file-exists]\n",
	       "");
}

static void
lines_for_programs(void **state)
{
	(void)state;
	td_translation_load(NULL);
	expect(examples(), TD_FORMAT_JSON,
	       "{\"rule\":\"award-unknown\",\"severity\":\"error\","
	       "\"path\":\"a.yaml\",\"line\":4,\"column\":9,"
	       "\"keys\":\"award\","
	       "\"message\":\"the catalogue has no award form 'X'\","
	       "\"source\":\"Law 06/2022/QH15, art. 5(2)(b)\","
	       "\"facts\":{\"award\":\"X\"}}\n"
	       "{\"rule\":\"award-unknown\",\"severity\":\"error\","
	       "\"path\":\"a.yaml\",\"line\":4,\"keys\":\"award\","
	       "\"message\":\"the catalogue has no award form 'X'\","
	       "\"source\":\"Law 06/2022/QH15, art. 5(2)(b); mục V.2.b\","
	       "\"facts\":{\"award\":\"X\"}}\n"
	       "{\"rule\":\"file-exists\",\"severity\":\"error\","
	       "\"path\":\"a.yaml\",\"keys\":\"award\","
	       "\"message\":\"is in the store already, with other content\","
	       "\"source\":\"mục V.2.b\"}\n"
	       "{\"rule\":\"file-exists\",\"severity\":\"warning\","
	       "\"path\":\"a.yaml\",\"line\":1,\"column\":2,"
	       "\"keys\":\"award\","
	       "\"message\":\"is in the store already, with other content\"}\n"
	       "{\"rule\":\"file-exists\",\"severity\":\"note\","
	       "\"message\":\"is in the store already, with other content\"}\n",
	       "{\"rule\":\"revision-unknown\",\"severity\":\"trouble\","
	       "\"message\":\"'v1' names no commit\","
	       "\"facts\":{\"revision\":\"v1\"}}\n");
}

/* JSON keeps facts raw and codes English whatever the reader's language. */
static void
lines_for_programs_in_vietnamese(void **state)
{
	struct td_diag *diag = td_diag_new();
	struct printed printed;

	(void)state;
	assert_true(td_translation_load(CATALOGUE));
	td_diag_add(diag, TD_CAMPAIGN_INCOMPLETE, TD_NO_PLACE, "missing",
	            "criteria", NULL);
	printed = print(diag, TD_FORMAT_JSON);

	assert_non_null(strstr(printed.out, "\"severity\":\"warning\""));
	assert_non_null(strstr(printed.out, "tiêu chí"));
	assert_non_null(
	    strstr(printed.out, "\"facts\":{\"missing\":\"criteria\"}"));
	free(printed.out);
	free(printed.troubles);
	td_diag_free(diag);
}

static void
records_cannot_drive_the_terminal(void **state)
{
	struct td_place place = { .path = "a\x1b]0;x\a.yaml",
		                  .line = 1,
		                  .column = 1,
		                  .keys = "k\u202E" };
	struct td_diag *diag = td_diag_new();
	struct td_diag *json = td_diag_new();

	(void)state;
	td_translation_load(NULL);
	td_diag_add(diag, TD_AWARD_UNKNOWN, place, "award", "\x1b[2J", "source",
	            "\nfake.yaml:1:1: error", NULL);
	td_diag_add(json, TD_AWARD_UNKNOWN, place, "award", "\x1b[2J", "source",
	            "\xC2\x9B", NULL);
	expect(diag, TD_FORMAT_TEXT,
	       "a\\u{001B}]0;x\\u{0007}.yaml:1:1: error: the catalogue has no"
	       " award form '\\u{001B}[2J' (Law 06/2022/QH15, art. 5(2)(b);"
	       " \\u{000A}fake.yaml:1:1: error) [award-unknown]\n",
	       "");
	expect(json, TD_FORMAT_JSON,
	       "{\"rule\":\"award-unknown\",\"severity\":\"error\","
	       "\"path\":\"a\\u001b]0;x\\u0007.yaml\",\"line\":1,"
	       "\"column\":1,\"keys\":\"k\\u202e\","
	       "\"message\":\"the catalogue has no award form"
	       " '\\\\u{001B}[2J'\","
	       "\"source\":\"Law 06/2022/QH15, art. 5(2)(b);"
	       " \\\\u{009B}\",\"facts\":{\"award\":\"\\u001b[2J\"}}\n",
	       "");
}

/* A note about many records is one line; two records are not many, nor are
 * many places of one; errors are told each. JSON is as it was. */
static void
many_are_one_line(void **state)
{
	static const char *const paths[] = { "a", "b", "c" };
	struct td_diag *text = td_diag_new();
	struct td_diag *json = td_diag_new();

	(void)state;
	td_translation_load(NULL);
	for (unsigned i = 0; i < 3; i++) {
		td_diag_add(text, TD_MEND_NOTHING, at(paths[i], 0, 0), NULL);
		td_diag_add(json, TD_MEND_NOTHING, at(paths[i], 0, 0), NULL);
		td_diag_add(text, TD_DECISION_LAPSED_UNREAD,
		            at(i > 0 ? "d" : "e", i, 1), NULL);
		td_diag_add(text, TD_FILE_EXISTS, at(paths[i], 0, 0), NULL);
	}
	summary = true;
	td_diag_sort(text);
	expect(text, TD_FORMAT_TEXT,
	       "a: note: nothing in it can be mended for certain; no new file"
	       " was made [mend-nothing] (and 2 more like it)\n"
	       "a: error: is in the store already, with other content"
	       " [file-exists]\n"
	       "b: error: is in the store already, with other content"
	       " [file-exists]\n"
	       "c: error: is in the store already, with other content"
	       " [file-exists]\n"
	       "d:1:1: note: power or money rests on ?, which lapsed on ?"
	       " unless it was prolonged or replaced"
	       " [decision-lapsed-unread]\n"
	       "d:2:1: note: power or money rests on ?, which lapsed on ?"
	       " unless it was prolonged or replaced"
	       " [decision-lapsed-unread]\n"
	       "e: note: power or money rests on ?, which lapsed on ?"
	       " unless it was prolonged or replaced"
	       " [decision-lapsed-unread]\n",
	       "");
	expect(json, TD_FORMAT_JSON,
	       "{\"rule\":\"mend-nothing\",\"severity\":\"note\",\"path\":"
	       "\"a\",\"keys\":\"award\",\"message\":\"nothing in it can be "
	       "mended for certain;"
	       " no new file was made\"}\n"
	       "{\"rule\":\"mend-nothing\",\"severity\":\"note\",\"path\":"
	       "\"b\",\"keys\":\"award\",\"message\":\"nothing in it can be "
	       "mended for certain;"
	       " no new file was made\"}\n"
	       "{\"rule\":\"mend-nothing\",\"severity\":\"note\",\"path\":"
	       "\"c\",\"keys\":\"award\",\"message\":\"nothing in it can be "
	       "mended for certain;"
	       " no new file was made\"}\n",
	       "");
	summary = false;
}

/* Troubles are told whatever is left out. */
static void
less_is_left_out(void **state)
{
	struct td_diag *errors = td_diag_new();
	struct td_diag *troubles = td_diag_new();

	(void)state;
	td_translation_load(NULL);
	td_diag_add(errors, TD_MEND_NOTHING, at("a", 0, 0), NULL);
	td_diag_add(errors, TD_FILE_EXISTS, at("b", 0, 0), NULL);
	td_diag_add(troubles, TD_FILE_EXISTS, at("b", 0, 0), NULL);
	td_diag_add(troubles, TD_FILE_MISSING, at("c", 0, 0), NULL);
	least = TD_ERROR;
	expect(errors, TD_FORMAT_TEXT,
	       "b: error: is in the store already, with other content"
	       " [file-exists]\n",
	       "");
	least = TD_TROUBLE;
	expect(troubles, TD_FORMAT_TEXT, "",
	       "c: trouble: no such file [file-missing]\n");
	least = TD_NOTE;
}

/* Which of several, where no file says it; in JSON always. */
static void
items_are_named(void **state)
{
	struct td_place own = { .item = "a--\x1b--2027",
		                .keys = "items[0].amount" };
	struct td_place placed = {
		.path = "d.yaml", .line = 3, .column = 5, .item = "a"
	};
	struct td_diag *text = td_diag_new();
	struct td_diag *json = td_diag_new();

	(void)state;
	td_translation_load(NULL);
	td_diag_add(text, TD_FILE_EXISTS, own, NULL);
	td_diag_add(text, TD_FILE_EXISTS, placed, NULL);
	td_diag_add(json, TD_FILE_EXISTS, own, NULL);
	expect(text, TD_FORMAT_TEXT,
	       "plan-check: a--\\u{001B}--2027: error: is in the store"
	       " already, with other content [file-exists]\n"
	       "d.yaml:3:5: error: is in the store already, with other"
	       " content [file-exists]\n",
	       "");
	expect(json, TD_FORMAT_JSON,
	       "{\"rule\":\"file-exists\",\"severity\":\"error\","
	       "\"keys\":\"items[0].amount\",\"item\":\"a--\\u001b--2027\","
	       "\"message\":\"is in the store already, with other"
	       " content\"}\n",
	       "");
}

static void
nothing_found_prints_nothing(void **state)
{
	(void)state;
	expect(td_diag_new(), TD_FORMAT_TEXT, "", "");
	expect(td_diag_new(), TD_FORMAT_JSON, "", "");
}

/* The order on one stream is the order of the findings. */
static void
both_streams_may_be_one(void **state)
{
	struct td_diag *diag = td_diag_new();
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	(void)state;
	td_translation_load(NULL);
	td_diag_add(diag, TD_FILE_MISSING, at("a", 0, 0), NULL);
	td_diag_add(diag, TD_FILE_EXISTS, at("b", 0, 0), NULL);
	td_diag_print(diag, &(struct td_telling){ .program = "plan-check" },
	              out, out);
	fclose(out);
	assert_string_equal(text,
	                    "a: trouble: no such file [file-missing]\n"
	                    "b: error: is in the store already, with other"
	                    " content [file-exists]\n");
	free(text);
	td_diag_free(diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_for_people),
		cmocka_unit_test(lines_for_people_in_vietnamese),
		cmocka_unit_test(later_records_are_named),
		cmocka_unit_test(later_records_may_say_no_day),
		cmocka_unit_test(lines_for_programs),
		cmocka_unit_test(lines_for_programs_in_vietnamese),
		cmocka_unit_test(records_cannot_drive_the_terminal),
		cmocka_unit_test(many_are_one_line),
		cmocka_unit_test(less_is_left_out),
		cmocka_unit_test(items_are_named),
		cmocka_unit_test(nothing_found_prints_nothing),
		cmocka_unit_test(both_streams_may_be_one),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
