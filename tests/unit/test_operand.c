/* Reading operands; what the shell shows of it is in test_command.c. */
#include "cli/command.h"
#include "cli/operand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct row {
	const char *name;
	const char *operand;
	enum td_finding_id id;
};

static struct row rows[] = {
	{ "no such file", "nope", TD_FILE_MISSING },
	{ "a file below a file", "file/below", TD_FILE_MISSING },
	{ "no name", "", TD_FILE_MISSING },
	{ "a directory", "directory", TD_FILE_UNREADABLE },
	{ "a link to itself", "loop", TD_FILE_UNREADABLE },
	{ "a file without an end", "/dev/zero", TD_FILE_TOO_LARGE },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
fault_row(void **state)
{
	const struct row *row = *state;
	struct td_context ctx = { .diag = td_diag_new() };
	char *bytes = (char *)1;
	const char *name = "untouched";
	size_t size = 42;

	assert_int_equal(
	    td_operand_read(&bytes, &size, &name, &ctx, row->operand),
	    TD_FAILED);
	assert_ptr_equal(bytes, (char *)1);
	assert_int_equal(size, 42);
	assert_string_equal(name, "untouched");
	assert_int_equal(td_diag_count(ctx.diag), 1);
	assert_int_equal(td_diag_at(ctx.diag, 0)->id, row->id);
	assert_string_equal(td_diag_at(ctx.diag, 0)->path, row->operand);
	td_diag_free(ctx.diag);
}

static void
a_file_is_read_whole(void **state)
{
	struct td_context ctx = { .diag = td_diag_new() };
	char *bytes = NULL;
	const char *name;
	size_t size;

	(void)state;
	assert_int_equal(td_operand_read(&bytes, &size, &name, &ctx, "file"),
	                 TD_OK);
	assert_int_equal(size, 5);
	assert_memory_equal(bytes, "a\0b\n\n", 6);
	assert_string_equal(name, "file");
	free(bytes);
	td_diag_free(ctx.diag);
}

static void
an_empty_file_is_read(void **state)
{
	struct td_context ctx = { .diag = td_diag_new() };
	char *bytes = NULL;
	const char *name;
	size_t size = 42;

	(void)state;
	assert_int_equal(
	    td_operand_read(&bytes, &size, &name, &ctx, "/dev/null"), TD_OK);
	assert_int_equal(size, 0);
	assert_string_equal(bytes, "");
	free(bytes);
	td_diag_free(ctx.diag);
}

static void
names_are_added_to_those_there(void **state)
{
	char words[2][2] = { "-", "b" };
	char *operands[] = { words[0], words[1], NULL };
	struct td_context ctx = { .diag = td_diag_new(),
		                  .operands = operands,
		                  .operand_count = 2 };
	struct td_strlist names = TD_STRLIST_INIT;

	(void)state;
	td_strlist_add(&names, "a");
	assert_int_equal(td_operand_names(&names, &ctx), TD_OK);
	assert_int_equal(names.count, 3);
	assert_string_equal(names.items[1], "-");
	assert_string_equal(names.items[2], "b");
	td_strlist_clear(&names);
	td_diag_free(ctx.diag);
}

static char directory[] = "/tmp/thidua-operand-XXXXXX";

static int
make_directory(void **state)
{
	FILE *file;

	(void)state;
	if (!mkdtemp(directory) || chdir(directory) != 0 ||
	    mkdir("directory", 0700) != 0 || symlink("loop", "loop") != 0)
		return 1;
	file = fopen("file", "w");
	if (!file)
		return 1;
	fwrite("a\0b\n\n", 1, 5, file);
	return fclose(file);
}

static int
remove_directory(void **state)
{
	(void)state;
	return unlink("file") | unlink("loop") | rmdir("directory") |
	       chdir("/") | rmdir(directory);
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 3] = {
		cmocka_unit_test(a_file_is_read_whole),
		cmocka_unit_test(an_empty_file_is_read),
		cmocka_unit_test(names_are_added_to_those_there),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[3 + i] = (struct CMUnitTest){ .name = rows[i].name,
			                            .test_func = fault_row,
			                            .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("operand", tests, make_directory,
	                                   remove_directory);
}
