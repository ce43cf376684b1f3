/* What a file's bytes tell without being parsed. */

#include "archive/byte_index.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

struct value {
	const char *bytes;
	const char *wanted; /* NULL: the key is not there; "": they do not
	                       tell */
};

static void
assert_values(const struct value *values, size_t count, const char *key,
              bool at_line_start)
{
	for (size_t i = 0; i < count; i++) {
		char *found = td_byte_value(values[i].bytes, key,
		                            at_line_start);

		if (!values[i].wanted)
			assert_null(found);
		else
			assert_string_equal(found, values[i].wanted);
		free(found);
	}
}

static void
a_line_tells_its_value(void **state)
{
	static const struct value values[] = {
		{ "schema: x\nname: Sở Thử\nclass: agency\n", "Sở Thử" },
		{ "name: Sở Văn hóa, Thể thao  \r\n", "Sở Văn hóa, Thể thao" },
		{ "name:   \"Sở Thử\"\n", "Sở Thử" },
		{ "name: 'Sở Thử'", "Sở Thử" },
		{ "name: Sở Thử", "Sở Thử" },
		{ "head:\n  name: Lê Văn Mẫu\n", NULL },
		{ "head: {name: Lê Văn Mẫu}\nname: Sở Thử\n", "Sở Thử" },
		{ "names: [x]\nname : Sở Thử\n", "Sở Thử" },
		{ "class: agency\n", NULL },
		{ "name: |\n  Sở Thử\n", "" },
		{ "name: >-\n  Sở Thử\n", "" },
		{ "name: Sở\n  Thử\nclass: agency\n", "" },
		{ "name: Sở Thử # tên cũ\n", "" },
		{ "name: \"Sở \\u0054hử\"\n", "" },
		{ "name: 'Sở ''Thử'''\n", "" },
		{ "name:\n", "" },
		{ "{schema: x, name: Sở Thử}\n", NULL },
	};

	(void)state;
	assert_values(values, sizeof values / sizeof *values, "name", true);
}

static void
a_map_tells_its_value(void **state)
{
	static const struct value values[] = {
		{ " {number: 77/QĐ-SXD, date: \"2027-06-15\", issuer: Sở}",
		  "77/QĐ-SXD" },
		{ " {date: \"2027-06-15\", number: 77/QĐ-SXD}", "77/QĐ-SXD" },
		{ " {\"number\": \"77/QĐ-SXD\", issuer: Sở}", "77/QĐ-SXD" },
		{ "\n  number: 77/QĐ-SXD\n  date: \"2027-06-15\"\n",
		  "77/QĐ-SXD" },
		{ " {issuer: number one, number: 7}", "7" },
		{ " {number: 77/QĐ-SXD,\n   date: \"2027-06-15\"}",
		  "77/QĐ-SXD" },
		{ "\n  number: 12, 13 và 14\n  date: x\n", "" },
		{ "\n  number: *so\n", "" },
		{ "\n  number: 77/QĐ\n    và 78/QĐ\n", "" },
		{ " {date: \"2027-06-15\"}", NULL },
	};

	(void)state;
	assert_values(values, sizeof values / sizeof *values, "number", false);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_tells_its_value),
		cmocka_unit_test(a_map_tells_its_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
