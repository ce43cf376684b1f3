#include "defaults/defaults.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Read a file of the source tree, to compare with what was compiled in. */
static char *
slurp(const char *folder, const char *name, size_t *size)
{
	char path[1024];
	snprintf(path, sizeof path, "%s/%s/%s", TD_SOURCE_DIR, folder, name);
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	long end = ftell(file);
	assert_true(end > 0);
	rewind(file);
	char *bytes = malloc((size_t)end);
	assert_non_null(bytes);
	assert_int_equal(fread(bytes, 1, (size_t)end, file), end);
	fclose(file);
	*size = (size_t)end;
	return bytes;
}

static size_t
assert_same_as_files(const struct td_embedded *table, const char *folder)
{
	size_t count = 0;
	for (; table->name; table++, count++) {
		size_t size;
		char *bytes = slurp(folder, table->name, &size);
		assert_int_equal(table->size, size);
		assert_memory_equal(table->bytes, bytes, size);
		assert_int_equal(table->bytes[size], '\0');
		free(bytes);
	}
	return count;
}

static void
embedded_bytes_are_those_of_the_files(void **state)
{
	(void)state;
	assert_int_equal(assert_same_as_files(td_defaults, "lib/defaults"), 14);
	assert_int_equal(assert_same_as_files(td_schemas, "schemas"), 27);
}

static void
every_schema_file_is_embedded(void **state)
{
	(void)state;
	DIR *folder = opendir(TD_SOURCE_DIR "/schemas");
	assert_non_null(folder);
	size_t count = 0;
	for (struct dirent *entry; (entry = readdir(folder));) {
		if (entry->d_name[0] == '.')
			continue;
		assert_non_null(td_embedded_find(td_schemas, entry->d_name));
		count++;
	}
	closedir(folder);
	assert_true(count > 0);
}

/* A record says its kind in its first key; so does the schema that it names. */
static void
every_default_record_has_an_embedded_schema(void **state)
{
	(void)state;
	size_t count = 0;
	for (const struct td_embedded *row = td_defaults; row->name; row++) {
		if (!strstr(row->name, ".yaml"))
			continue;
		const char *schema = strstr(row->bytes, "schema: thidua/");
		assert_non_null(schema);
		char kind[40];
		assert_int_equal(
		    sscanf(schema, "schema: thidua/%29[a-z]/1", kind), 1);
		strcat(kind, ".json");
		const struct td_embedded *found = td_embedded_find(td_schemas,
		                                                   kind);
		assert_non_null(found);
		assert_true(found->size > 0);
		count++;
	}
	assert_int_equal(count, 13);
}

static void
a_new_store_keeps_the_bytes_of_records(void **state)
{
	(void)state;
	const struct td_embedded *row = td_embedded_find(td_defaults,
	                                                 "gitattributes");
	assert_non_null(row);
	assert_string_equal(row->bytes, "*.yaml -text\n"
	                                "/thidua.yaml merge=union\n"
	                                "/units/** merge=union\n"
	                                "/people/** merge=union\n"
	                                "/councils/** merge=union\n");
}

static void
what_is_not_there_is_not_found(void **state)
{
	(void)state;
	assert_null(td_embedded_find(td_schemas, "plan"));
	assert_null(td_embedded_find(td_schemas, ""));
	assert_null(td_embedded_find(td_defaults, "calendars/2028.yaml"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(embedded_bytes_are_those_of_the_files),
		cmocka_unit_test(every_schema_file_is_embedded),
		cmocka_unit_test(every_default_record_has_an_embedded_schema),
		cmocka_unit_test(a_new_store_keeps_the_bytes_of_records),
		cmocka_unit_test(what_is_not_there_is_not_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
