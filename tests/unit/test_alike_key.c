/* What records are known by among those that may speak of the same. */

#include "archive/alike_key.h"
#include "base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct value {
	const char *bytes;
	const char *wanted; /* NULL: it is not meant; "": it does not tell */
};

/* Several keys stand with commas between them. */
static void
assert_keys(const struct value *values, size_t count, td_alike_key *key)
{
	for (size_t i = 0; i < count; i++) {
		const char *bytes = values[i].bytes;
		struct td_strlist found = TD_STRLIST_INIT;
		struct td_strbuf all = TD_STRBUF_INIT;

		td_alike_key_of(&found, bytes, strlen(bytes), key);
		for (size_t j = 0; j < found.count; j++)
			td_strbuf_addf(&all, "%s%s", j ? "," : "",
			               found.items[j]);
		if (!values[i].wanted)
			assert_int_equal(found.count, 0);
		else
			assert_string_equal(all.text, values[i].wanted);
		td_strbuf_clear(&all);
		td_strlist_clear(&found);
	}
}

static void
a_person_is_known_by_every_name(void **state)
{
	static const struct value values[] = {
		{ "name: Lê Thị Mới\n", "le-thi-moi" },
		{ "name: Lê Thị Mới\nwas:\n"
		  "  - {until: \"2027-03-01\", name: Lê Thị Cũ}\n"
		  "  - {until: \"2027-02-01\", unit: so-thu}\n"
		  "  - {until: \"2027-01-01\", name: LÊ THỊ MỚI}\n",
		  "le-thi-moi,le-thi-cu" },
		{ "name: Lê Thị Mới\nwas:\n"
		  "  - {entered: \"2027-03-01\","
		  " mistaken: {name: Lê Thị Sai}}\n",
		  "le-thi-moi,le-thi-sai" },
		{ "name: Lê Thị Mới\nwas: [x, {name: [x]}]\n", "le-thi-moi" },
		{ "was: [{name: Lê Thị Cũ}]\n", ",le-thi-cu" },
		{ "was: [\n", "" },
	};

	(void)state;
	assert_keys(values, sizeof values / sizeof *values, td_alike_name);
}

static void
a_unit_is_known_by_its_name(void **state)
{
	static const struct value values[] = {
		{ "schema: x\nname: Sở Thử\nclass: agency\n", "so-thu" },
		{ "name: \"Sở Thử\"\n", "so-thu" },
		{ "name: Sở\n  Thử\nclass: agency\n", "so-thu" },
		{ "name: SỞ THỬ TỈNH MẪU\n", "so-thu" },
		{ "name: Sở Thử tỉnh\n", "so-thu" },
		{ "name: Sở Thử Tịnh Khê\n", "so-thu-tinh-khe" },
		{ "name: Sở Thử & Mẫu\n", "so-thu-va-mau" },
		{ "name: UBND xã Mẫu\n", "uy-ban-nhan-dan-xa-mau" },
		{ "name: |\n  Sở Thử\n", "so-thu" },
		{ "name: \"Sở \\u0054hử\"\n", "so-thu" },
		{ "{schema: x, name: Sở Thử}\n", "so-thu" },
		{ "head: {name: Lê Văn Mẫu}\nname: Sở Thử\n", "so-thu" },
		{ "head:\n  name: Lê Văn Mẫu\n", "" },
		{ "name: [Sở Thử]\n", "" },
		{ "name: Sở Thử\nname: Sở Thử\n", "" },
		{ "name: [\n", "" },
		{ "", "" },
	};

	(void)state;
	assert_keys(values, sizeof values / sizeof *values, td_alike_unit_name);
}

#define ACHIEVED(by) "achievement:\n  initiative: {recognised_by: " by "}\n"

static void
a_nomination_is_known_by_its_initiative(void **state)
{
	static const struct value values[] = {
		{ ACHIEVED(
		      "{number: 77/QĐ-SXD, date: \"2027-06-15\", issuer: Sở}"),
		  "77/QĐ-SXD so" },
		{ ACHIEVED("{number: \"12, 13\", issuer: Sở}"), "12, 13 so" },
		{ ACHIEVED("{number: 7/QĐ}"), "" },
		{ ACHIEVED("[7/QĐ]"), "" },
		{ "achievement: {id: b}\n", NULL },
		{ "note: recognised_by\n", NULL },
		{ "achievement: [\n", "" },
	};

	(void)state;
	assert_keys(values, sizeof values / sizeof *values,
	            td_alike_initiative);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_person_is_known_by_every_name),
		cmocka_unit_test(a_unit_is_known_by_its_name),
		cmocka_unit_test(a_nomination_is_known_by_its_initiative),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
