/* Command lines against one table: values, operands and faults. */
#include "base/strbuf.h"
#include "cli/explain.h"
#include "cli/option.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WORDS_MAX 12

static const char *const greens[] = { "lime", "olive", NULL };

static struct {
	const char *unit;
	const char *green;
	const char *secret;
	struct td_strlist tags;
	bool loud;
	bool long_form;
} opt;

static const struct td_option own[] = {
	{ .letter = 'u',
	  .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .required = true,
	  .help = "the unit" },
	{ .name = "green",
	  .argument = "GREEN",
	  .text = &opt.green,
	  .choices = greens,
	  .help = "which green" },
	{ .letter = 't',
	  .name = "tag",
	  .argument = "TAG",
	  .list = &opt.tags,
	  .help = "a mark" },
	{ .letter = 'l', .name = "loud", .flag = &opt.loud, .help = "more" },
	{ 0 }
};

static const struct td_option common[] = {
	{ .letter = 'L',
	  .name = "long",
	  .flag = &opt.long_form,
	  .help = "longer" },
	{ .name = "long-names", .flag = &opt.long_form, .help = "longest" },
	{ .name = "secret", .argument = "WHAT", .text = &opt.secret },
	{ 0 }
};

static const struct td_option *const tables[] = { own, common, NULL };

struct row {
	const char *name;
	const char *words[WORDS_MAX];
	const char *expected; /* the values, or the line about the fault */
};

static struct row rows[] = {
	{ "a letter and the next word", { "-u", "x" }, "unit=x" },
	{ "a letter with its argument", { "-ux" }, "unit=x" },
	{ "letters in one word", { "-lLu", "x" }, "unit=x loud long" },
	{ "letters and an argument in one word", { "-lux" }, "unit=x loud" },
	{ "an argument that looks like letters", { "-ull" }, "unit=ll" },
	{ "an argument that looks like an option",
	  { "-u", "--loud" },
	  "unit=--loud" },
	{ "a name and the next word", { "--unit", "x" }, "unit=x" },
	{ "a name and '='", { "--unit=x" }, "unit=x" },
	{ "only the first '=' parts", { "--unit=x=y" }, "unit=x=y" },
	{ "an empty argument", { "--unit=" }, "unit=" },
	{ "the last of two wins", { "-ux", "--unit=y" }, "unit=y" },
	{ "a list keeps all in order",
	  { "-ux", "-tb", "--tag", "a", "--tag=b" },
	  "unit=x tags=b,a,b" },
	{ "a prefix of one option", { "--un=x" }, "unit=x" },
	{ "a full name beats a longer one",
	  { "-ux", "--long" },
	  "unit=x long" },
	{ "a choice", { "-ux", "--green", "olive" }, "unit=x green=olive" },
	{ "operands among options",
	  { "a", "-ux", "b", "-l", "c" },
	  "unit=x loud operands=a,b,c" },
	{ "'-' is an operand", { "-", "-ux" }, "unit=x operands=-" },
	{ "'--' ends options",
	  { "-ux", "--", "-l", "--", "-" },
	  "unit=x operands=-l,--,-" },
	{ "'--' may be an argument", { "-u", "--" }, "unit=--" },
	{ "Vietnamese operands in both normal forms",
	  { "-u", "Đề án", "xe\xcc\x82\xcc\x81p", "x\xe1\xba\xbfp" },
	  "unit=Đề án operands=xe\xcc\x82\xcc\x81p,x\xe1\xba\xbfp" },
	{ "a row without help is taken in full",
	  { "-ux", "--secret=s" },
	  "unit=x secret=s" },

	{ "an unknown name", { "--colour" }, "unknown option '--colour'" },
	{ "an unknown name and the nearest",
	  { "--unti=x" },
	  "unknown option '--unti', did you mean '--unit'?" },
	{ "a letter left out",
	  { "--gren", "lime" },
	  "unknown option '--gren', did you mean '--green'?" },
	{ "a row without help is no prefix and no guess",
	  { "--secre" },
	  "unknown option '--secre'" },
	{ "nothing is guessed from two letters",
	  { "--ui" },
	  "unknown option '--ui'" },
	{ "no name at all", { "--=x" }, "unknown option '--'" },
	{ "an unknown letter", { "-lx", "y" }, "unknown option '-x'" },
	{ "an unknown letter of two bytes",
	  { "-lđu", "x" },
	  "unknown option '-đ'" },
	{ "a letter that is no text",
	  { "-\xff" },
	  "unknown option '-\xef\xbf\xbd'" },
	{ "a control character is shown, not sent",
	  { "--a\x1b[31m" },
	  "unknown option '--a\\u{001B}[31m'" },
	{ "a prefix of several",
	  { "--lo" },
	  "option '--lo' may be any of: --loud, --long, --long-names" },
	{ "an argument lacks after a name",
	  { "--unit" },
	  "option '--unit' lacks its argument ID" },
	{ "an argument lacks after a letter",
	  { "-lu" },
	  "option '-u' lacks its argument ID" },
	{ "an argument to a flag",
	  { "--loud=1" },
	  "option '--loud' takes no argument, '1' was given" },
	{ "no choice",
	  { "-ux", "--green=red" },
	  "'red' is no value of option '--green', which takes one of: lime, "
	  "olive" },
	{ "a choice in part is none",
	  { "-ux", "--green=oliv" },
	  "'oliv' is no value of option '--green', which takes one of: lime, "
	  "olive" },
	{ "a required option is missing",
	  { "-l" },
	  "missing on the command line: --unit ID" },
	{ "the first fault is told",
	  { "--loud=1", "--colour" },
	  "option '--loud' takes no argument, '1' was given" },
	{ "what a fault leaves is still read",
	  { "--colour", "--green=red", "-ux" },
	  "unknown option '--colour'" },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
reset(void)
{
	opt.unit = opt.green = opt.secret = NULL;
	opt.loud = opt.long_form = false;
	td_strlist_clear(&opt.tags);
}

static void
describe_text(struct td_strbuf *out, const char *name, const char *value)
{
	if (value)
		td_strbuf_addf(out, "%s%s=%s", out->length > 0 ? " " : "", name,
		               value);
}

static void
describe_list(struct td_strbuf *out, const char *name, char **items,
              size_t count)
{
	for (size_t i = 0; i < count; i++)
		td_strbuf_addf(out, "%s%s%s", i > 0 ? "," : " ",
		               i > 0 ? "" : name, items[i]);
}

static void
describe(struct td_strbuf *out, const struct td_arguments *arguments)
{
	describe_text(out, "unit", opt.unit);
	describe_text(out, "green", opt.green);
	describe_text(out, "secret", opt.secret);
	describe_list(out, "tags=", opt.tags.items, opt.tags.count);
	td_strbuf_add(out, opt.loud ? " loud" : "");
	td_strbuf_add(out, opt.long_form ? " long" : "");
	describe_list(out, "operands=", arguments->operands,
	              (size_t)arguments->operand_count);
}

static void
option_row(void **state)
{
	const struct row *row = *state;
	struct td_arguments arguments = TD_ARGUMENTS_INIT;
	struct td_strbuf told = TD_STRBUF_INIT;
	char *argv[WORDS_MAX + 2] = { strdup("toy") };
	int argc = 1;
	enum td_status status;

	reset();
	for (size_t i = 0; row->words[i]; i++)
		argv[argc++] = strdup(row->words[i]);
	char *words[WORDS_MAX + 2];
	memcpy(words, argv, sizeof argv);

	status = td_option_parse(&arguments, tables, argc, argv);
	if (status == TD_OK)
		describe(&told, &arguments);
	else
		td_option_explain(&told, &arguments, tables);
	assert_string_equal(told.text, row->expected);
	assert_int_equal(status,
	                 arguments.fault == TD_OPTION_FINE ? TD_OK : TD_USAGE);

	td_arguments_clear(&arguments);
	assert_null(arguments.word);
	td_strbuf_clear(&told);
	reset();
	for (int i = 0; i < argc; i++)
		free(words[i]);
}

static void
reading_goes_on_after_a_fault(void **state)
{
	struct td_arguments arguments = TD_ARGUMENTS_INIT;
	char words[6][9] = { "toy", "--colour", "-x", "a", "-u", "y" };
	char *argv[] = { words[0], words[1], words[2], words[3],
		         words[4], words[5], NULL };

	(void)state;
	reset();
	assert_int_equal(td_option_parse(&arguments, tables, 6, argv),
	                 TD_USAGE);
	assert_string_equal(opt.unit, "y");
	assert_string_equal(arguments.word, "--colour");
	assert_int_equal(arguments.operand_count, 1);
	td_arguments_clear(&arguments);
}

static void
a_line_without_a_program_name_has_no_operands(void **state)
{
	struct td_arguments arguments = TD_ARGUMENTS_INIT;
	char *argv[] = { NULL };

	(void)state;
	reset();
	assert_int_equal(td_option_parse(&arguments, tables, 0, argv),
	                 TD_USAGE);
	assert_int_equal(arguments.fault, TD_OPTION_REQUIRED);
	assert_int_equal(arguments.operand_count, 0);
	td_arguments_clear(&arguments);
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 2];

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = option_row,
			                        .initial_state = &rows[i] };
	tests[ROW_COUNT] = (struct CMUnitTest)cmocka_unit_test(
	    reading_goes_on_after_a_fault);
	tests[ROW_COUNT + 1] = (struct CMUnitTest)cmocka_unit_test(
	    a_line_without_a_program_name_has_no_operands);
	return cmocka_run_group_tests_name("option", tests, NULL, NULL);
}
