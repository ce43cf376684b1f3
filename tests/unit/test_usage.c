/* The usage line and --help, and what the build asks for, from one table. */
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/common.h"
#include "cli/reference.h"
#include "cli/usage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *unit;
static const char *scale;
static bool loud;
static struct td_strlist tags;
static const char *const scales[] = { "a_b", "c*d", NULL };

static const struct td_option options[] = {
	{ .letter = 'u',
	  .name = "unit",
	  .argument = "UNIT_ID",
	  .text = &unit,
	  .required = true,
	  .help = "đơn vị nộp kế hoạch; tên đầy đủ như trong quyết định thành "
	          "lập, hoặc mã đã ghi trong sổ đăng ký của Sở Nội vụ" },
	{ .name = "scale",
	  .argument = "SCALE",
	  .text = &scale,
	  .choices = scales,
	  .help = "how much" },
	{ .name = "a-name-so-long-that-its-text-goes-below",
	  .argument = "TAG",
	  .list = &tags,
	  .help = "below" },
	{ .name = "loud", .flag = &loud, .help = "more" },
	{ 0 }
};

static const struct td_example examples[] = {
	{ "toy -u a_b *.yaml", "everything" }, { 0 }
};

static const struct td_command toy = { .name = "toy",
	                               .summary = "chơi với đồ chơi",
	                               .operands = "[FILE...]",
	                               .operands_max = -1,
	                               .options = options,
	                               .examples = examples };

static const struct td_command bare = { .name = "bare", .summary = "be" };

static void
the_usage_line_holds_what_must_be_given(void **state)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	(void)state;
	td_usage_add(&line, &toy);
	td_strbuf_add_char(&line, '\n');
	td_usage_add(&line, &bare);
	assert_string_equal(line.text,
	                    "toy [OPTION...] --unit UNIT_ID [FILE...]\n"
	                    "bare [OPTION...]");
	td_strbuf_clear(&line);
}

/* The text column is one of the terminal, not of bytes. */
static void
help_is_aligned_and_wrapped_by_width(void **state)
{
	static const char expected[] =
	    "options:\n"
	    "  -u, --unit UNIT_ID   đơn vị nộp kế hoạch; tên đầy đủ như trong "
	    "quyết định\n"
	    "                       thành lập, hoặc mã đã ghi trong sổ đăng ký "
	    "của Sở Nội vụ\n"
	    "                       (required)\n"
	    "      --scale SCALE    how much (one of: a_b, c*d)\n"
	    "      --a-name-so-long-that-its-text-goes-below TAG\n"
	    "                       below (may be repeated)\n"
	    "      --loud           more\n"
	    "\n"
	    "common options:\n"
	    "      --format FORMAT  how to write findings and results (one of: "
	    "text, json)\n";
	struct td_strbuf help = TD_STRBUF_INIT;
	struct td_common common;
	const char *found;

	(void)state;
	td_common_init(&common, TD_NEED_NOTHING, false);
	td_usage_add_help(&help, &toy, common.rows);
	found = strstr(help.text, "options:");
	assert_non_null(found);
	assert_memory_equal(found, expected, sizeof expected - 1);
	assert_null(strstr(help.text, "print-options"));

	for (char *line = strtok(help.text, "\n"); line;
	     line = strtok(NULL, "\n"))
		assert_in_range(td_text_width(line), 0, 80);
	td_strbuf_clear(&help);
}

static void
a_word_wider_than_the_line_stands_alone(void **state)
{
	char word[120];
	struct td_command wide = { .name = "wide", .summary = word };
	struct td_strbuf help = TD_STRBUF_INIT;
	struct td_common common;

	(void)state;
	memset(word, 'x', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	td_common_init(&common, TD_NEED_NOTHING, false);
	td_usage_add_help(&help, &wide, common.rows);
	assert_memory_equal(help.text, "wide -\nxxx", 10);
	td_strbuf_clear(&help);
}

struct need_row {
	const char *name;
	enum td_need need;
	bool checks;
	const char *expected;
};

static struct need_row need_rows[] = {
	{ "a command without a store", TD_NEED_NOTHING, false,
	  "format summary lang help version " },
	{ "a command that reads", TD_NEED_STORE, false,
	  "store at today format summary lang help version " },
	{ "a command that reads what is committed", TD_NEED_COMMIT, false,
	  "store at work-tree today format summary lang help version " },
	{ "a command that reads commits", TD_NEED_HISTORY, false,
	  "store at today format summary lang help version " },
	{ "a command that reads where there is something to read",
	  TD_NEED_MAYBE_STORE, false,
	  "store at today format summary lang help version " },
	{ "a command that writes", TD_NEED_WRITE, false,
	  "store dry-run today format summary lang help version " },
	{ "a command that makes a store", TD_NEED_DIRECTORY, false,
	  "store dry-run today format summary lang help version " },
	{ "a command that checks", TD_NEED_STORE, true,
	  "store at today format summary severity quiet lang help version " },
};

#define NEED_COUNT (sizeof need_rows / sizeof *need_rows)

static void
need_row(void **state)
{
	const struct need_row *row = *state;
	struct td_strbuf names = TD_STRBUF_INIT;
	struct td_common common;

	td_common_init(&common, row->need, row->checks);
	for (const struct td_option *option = common.rows; option->name;
	     option++)
		if (option->help)
			td_strbuf_addf(&names, "%s ", option->name);
	assert_string_equal(names.text, row->expected);
	td_strbuf_clear(&names);
}

struct part_row {
	const char *name;
	const char *part;
	const char *expected;
};

static struct part_row part_rows[] = {
	{ "the OPTIONS of the page", "scdoc",
	  "*-u*, *--unit* _UNIT\\_ID_\n"
	  "\tđơn vị nộp kế hoạch; tên đầy đủ như trong quyết định thành lập, "
	  "hoặc mã đã ghi trong sổ đăng ký của Sở Nội vụ (required)\n\n"
	  "*--scale* _SCALE_\n\thow much (one of: a\\_b, c\\*d)\n\n"
	  "*--a-name-so-long-that-its-text-goes-below* _TAG_\n"
	  "\tbelow (may be repeated)\n\n"
	  "*--loud*\n\tmore\n\n" },
	{ "the EXAMPLES of the page", "examples",
	  "*toy -u a\\_b \\*.yaml*\n\teverything\n\n" },
	{ "the words for completion", "complete",
	  "-u\t<UNIT_ID>\n--unit\t<UNIT_ID>\n--scale\ta_b|c*d\n"
	  "--a-name-so-long-that-its-text-goes-below\t<TAG>\n--loud\t\n" },
	{ "the SYNOPSIS", "usage",
	  "toy [OPTION...] --unit UNIT_ID [FILE...]\n" },
	{ "the NAME", "summary", "chơi với đồ chơi\n" },
};

#define PART_COUNT (sizeof part_rows / sizeof *part_rows)

static void
part_row(void **state)
{
	static const struct td_option none[] = { { 0 } };
	const struct part_row *row = *state;
	struct td_strbuf text = TD_STRBUF_INIT;

	td_reference_add(&text, row->part, &toy, none);
	assert_string_equal(text.text, row->expected);
	td_strbuf_clear(&text);
}

int
main(void)
{
	struct CMUnitTest tests[3 + NEED_COUNT + PART_COUNT] = {
		cmocka_unit_test(the_usage_line_holds_what_must_be_given),
		cmocka_unit_test(help_is_aligned_and_wrapped_by_width),
		cmocka_unit_test(a_word_wider_than_the_line_stands_alone),
	};
	struct CMUnitTest *test = tests + 3;

	for (size_t i = 0; i < NEED_COUNT; i++)
		*test++ = (struct CMUnitTest){ .name = need_rows[i].name,
			                       .test_func = need_row,
			                       .initial_state = &need_rows[i] };
	for (size_t i = 0; i < PART_COUNT; i++)
		*test++ = (struct CMUnitTest){ .name = part_rows[i].name,
			                       .test_func = part_row,
			                       .initial_state = &part_rows[i] };
	return cmocka_run_group_tests_name("usage", tests, NULL, NULL);
}
