/* The narrow reader: what it takes, what it leaves to libyaml, and that both
 * make the same of it. */

#include "../fuzz/both_readers.h"
#include "base/strbuf.h"
#include "yaml/document.h"
#include "yaml/narrow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const char *const taken[] = {
	"schema: thidua/unit/1\n",
	"# what it is\n\nschema: x # of this form\n\n# end",
	"a: b",
	"name: Sở Văn hóa, Thể thao và Du lịch\n",
	"name: \"Sở Văn hóa: Thể thao\"   # cũ\n",
	"name: 'Sở #1, [a]'\n",
	"empty: \"\"\n",
	"a: 1\nb: -2.5\nc: 1e3\nd: 012\ne: 1:30\nf: 2026-05-11\ng: ~\n",
	"a: true\nb: false\nc: null\nd: no\ne: 123456789012345678\n",
	"a: 12345678901234567890123\nb: -0\nc: 0\nd: 999999999999999\n",
	"a: x#y\nb: x:y\nc: -1\nd: (x)\ne: /x\nf: <x>\n",
	"1: one\nno: word\na-b_c: x\n",
	"a:\n  b:\n    c: d\n  e: f\ng: h\n",
	"a:\n- b\n- c\nd: e\n",
	"a:\n  - b\n  -   c: d\n      e: f\n  - g: h\n",
	"a:\n  -\n    b: c\n  -\n    - d\n",
	"a: # note\n  b: c\n\n\n  # note\n  d: e\n",
	"a: []\nb: {}\nc: [ ]\nd: { }\n",
	"a: [b, 1, \"c\", 'd', {e: f}, [g]]\n",
	"a: {b: c, d: [e,\n  f], g: {h: i}}\nj: k\n",
	"a: [\n  Sở Thử, Sở Hai,\n  \"ba\"\n ]\nb: c\n",
	"a:\n  - {name: Nguyễn Văn Mẫu, year: 1985}\n",
	"a:   b   \nc: d\n",
	"a: # x\r\n  b: c\n",
};

/* Good or not, it is libyaml that has to say so. */
static const char *const left[] = {
	"",
	"# nothing\n",
	"a",
	"- a\n",
	" a: b\n",
	"--- \na: b\n",
	"---\na: b\n",
	"a: b\n---\nc: d\n",
	"a: b\n...\n",
	"%YAML 1.1\n",
	"a: b\na: c\n",
	"a: {b: 1, b: 2}\n",
	"a:\n",
	"a: \nb: c\n",
	"a: |\n  b\n",
	"a: >-\n  b\n",
	"a: b\n  c\n",
	"a: \"b\n  c\"\n",
	"a: \"\\u0041\"\n",
	"a: 'it''s'\n",
	"a: b: c\n",
	"a: &x b\n",
	"a: *x\n",
	"a: !!str b\n",
	"a: - b\n",
	"a: -\n",
	"a: ?b\n",
	"? a\n: b\n",
	"\"a\": b\n",
	"a b: c\n",
	"a:b\n",
	"a\t: b\n",
	"a:\tb\n",
	"a: b\tc\n",
	"a: b\r\nc: d\r\n",
	"a: \" \"\n",
	"a: \"\xC2\xA0\"\n",
	"a: \xC2\xA0\n",
	"a: 1e400\n",
	"a: [b\n",
	"a: [b,\nc]\n",
	"a: [b, # note\n  c]\n",
	"a: [b,c]\n",
	"a: [b, ]\n",
	"a: {b}\n",
	"a: {b: }\n",
	"a: {b:c}\n",
	"a: {\"b\": c}\n",
	"a: [b: c]\n",
	"a: [b\n  c]\n",
	"a: [b]]\n",
	"a: [b] c\n",
	"a: \"b\" c\n",
	"a: \"b\"#c\n",
	"a: {b: [c}]\n",
	"a: [b?]\n",
	"a:\n  b: c\n d: e\n",
	"a: b\n c: d\n",
	"a:\n  - b\n - c\n",
	"a:\n- b\n-c\n",
	"a:\n  - - b\n",
	"a:\n  b\n",
	"a: b\x7F\n",
	"a: A\xCC\x81\n",
};

static void
plain_records_are_taken(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(taken); i++)
		if (!both_readers_agree(taken[i], strlen(taken[i])))
			fail_msg("not taken: %s", taken[i]);
}

static void
all_else_is_left_to_libyaml(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(left); i++)
		if (both_readers_agree(left[i], strlen(left[i])))
			fail_msg("taken: %s", left[i]);
}

/* Nested so deep, in brackets. */
static bool
is_nested_taken(unsigned depth)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	bool is_taken;

	td_strbuf_add(&text, "a: ");
	for (unsigned i = 1; i < depth; i++)
		td_strbuf_add_char(&text, '[');
	for (unsigned i = 1; i < depth; i++)
		td_strbuf_add_char(&text, ']');
	is_taken = both_readers_agree(text.text, text.length);
	td_strbuf_clear(&text);
	return is_taken;
}

static void
depth_has_its_limit(void **state)
{
	(void)state;
	assert_true(is_nested_taken(64));
	assert_false(is_nested_taken(65));
}

/* So many, each with a number, in brackets or not. */
static void
assert_long_list(const char *before, const char *each, const char *behind,
                 const char *after)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, before);
	for (unsigned i = 0; i < 3000; i++)
		td_strbuf_addf(&text, "%s%u%s", each, i, behind);
	td_strbuf_add(&text, after);
	assert_true(both_readers_agree(text.text, text.length));
	td_strbuf_clear(&text);
}

static void
lists_may_be_long(void **state)
{
	(void)state;
	assert_long_list("a:\n", "- số ", "\n", "b: c\n");
	assert_long_list("a: [x", ", ", "", "]\n");
	assert_long_list("", "k", ": v\n", "");
}

static void
long_words_are_no_keys(void **state)
{
	char text[4096];
	struct td_strbuf quoted = TD_STRBUF_INIT;

	(void)state;
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	td_strbuf_addf(&quoted, "a: %s\nb:\n- %s\n- \"%s\"\nc: [\"%s\"]\n",
	               text, text, text, text);
	assert_true(both_readers_agree(quoted.text, quoted.length));
	td_strbuf_cut(&quoted, 0);
	td_strbuf_addf(&quoted, "%.*s: b\n", 101, text);
	assert_false(both_readers_agree(quoted.text, quoted.length));
	td_strbuf_clear(&quoted);
}

static const char *const scanned[] = {
	"12345678\x01",       "1234567\x7F",
	"\n\nngày\x1F",       "ờờờờờờ\xE2\x80\xA8",
	"ờ\xE1\xBB",          "\xC3",
	"12345678\xE1",       "a\r\nb\rc",
	"\xEF\xBB\xBF\t\x02", "a\xEF\xBB\xBF",
	"– “a” …\x03",        "e\xCC\x81",
	"\xC2\xAD",           "ờ\xE2\x80",
	"\xCC\x81",           "1234567\xE1\xBB\xBF\x04",
};

static void
characters_are_found_wherever_they_are(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(scanned); i++)
		both_scans_agree(scanned[i], strlen(scanned[i]));
}

static void
it_can_be_turned_off(void **state)
{
	static const char text[] = "a: {b: c}\n";
	struct td_diag *diag = td_diag_new();
	struct td_document *document;

	(void)state;
	assert_true(td_narrow_is_used());
	td_narrow_use(false);
	assert_false(td_narrow_is_used());
	assert_int_equal(td_document_parse(&document, "a.yaml", text,
	                                   strlen(text), NULL, diag),
	                 TD_OK);
	td_document_free(document);
	td_narrow_use(true);
	td_diag_free(diag);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_records_are_taken),
		cmocka_unit_test(all_else_is_left_to_libyaml),
		cmocka_unit_test(depth_has_its_limit),
		cmocka_unit_test(lists_may_be_long),
		cmocka_unit_test(long_words_are_no_keys),
		cmocka_unit_test(characters_are_found_wherever_they_are),
		cmocka_unit_test(it_can_be_turned_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
