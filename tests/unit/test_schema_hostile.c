/* Neither a record nor a schema can make a check run away. */

#include "schema_fixture.h"
#include "thinner.h"

#include <time.h>

static char *
repeat(const char *start, const char *part, size_t count, const char *end)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_strbuf_add(&out, start);
	for (size_t i = 0; i < count; i++)
		td_strbuf_add(&out, part);
	td_strbuf_add(&out, end);
	return td_strbuf_take(&out);
}

/* Check a text against a schema; it must say so, and in a few seconds even
 * under a sanitizer. */
static void
expect(const char *rules, char *text, const char *findings)
{
	struct td_schema *schema = compile_text(rules, NULL);
	clock_t start = clock();
	char *found = check_text(schema, text, strlen(text));

	assert_true((clock() - start) / CLOCKS_PER_SEC < 60);
	assert_string_equal(found, findings);
	free(found);
	free(text);
	td_schema_free(schema);
}

static void
a_costly_pattern_is_given_up(void **state)
{
	char *many = repeat("", "a", 40, "!\n");
	char *quoted = repeat("", "a", 40, "!");
	struct td_strbuf wanted = TD_STRBUF_INIT;

	(void)state;
	td_strbuf_addf(&wanted, "1:1 schema-pattern-too-costly found=%s",
	               quoted);
	expect("{\"pattern\":\"^(a+)+$\"}", many, wanted.text);
	/* What "not" makes of a miss is no pass. */
	many = repeat("", "a", 40, "!\n");
	expect("{\"not\":{\"pattern\":\"^(a+)+$\"}}", many, wanted.text);
	td_strbuf_clear(&wanted);
	free(quoted);
}

static void
a_costly_pattern_of_a_key_is_given_up(void **state)
{
	char *key = repeat("", "a", 40, "!");
	struct td_strbuf wanted = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)state;
	td_strbuf_addf(&wanted,
	               "2:1 schema-pattern-too-costly %s found=%s key=%s", key,
	               key, key);
	td_strbuf_addf(&text, "b: 1\n%s: 1\n", key);
	expect("{\"patternProperties\":{\"^(a+)+$\":{\"type\":\"null\"}}}",
	       td_strbuf_take(&text), wanted.text);
	td_strbuf_clear(&wanted);
	free(key);
}

static void
a_long_text_is_matched_in_time(void **state)
{
	(void)state;
	expect("{\"pattern\":\"\\\\S\"}",
	       repeat("\"", " ", thinner(1000000), "x\""), "");
	expect("{\"not\":{\"pattern\":\"a\"}}",
	       repeat("", "b", thinner(1000000), "\n"), "");
}

static void
long_lists_are_compared_in_time(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < thinner(40000); i++)
		td_strbuf_addf(&text, "- {b: %zu, a: [x]}\n", i);
	expect("{\"uniqueItems\":true}", td_strbuf_take(&text), "");
}

static void
large_maps_are_compared_in_time(void **state)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)state;
	td_strbuf_add(&text, "- {z: 0");
	for (size_t i = 0; i < thinner(20000); i++)
		td_strbuf_addf(&text, ", a%zu: 1", i);
	td_strbuf_add(&text, "}\n- {");
	for (size_t i = thinner(20000); i > 0; i--)
		td_strbuf_addf(&text, "a%zu: 1, ", i - 1);
	td_strbuf_add(&text, "z: 0}\n");
	expect("{\"uniqueItems\":true}", td_strbuf_take(&text),
	       "2:3 schema-not-unique [1] found={…} first=0 line=1");
}

static void
only_so_many_faults_are_listed(void **state)
{
	struct td_schema *schema = compile_text(
	    "{\"items\":{\"type\":\"null\"}}", NULL);
	char *text = repeat("[x", ", x", 20000, "]\n");
	struct td_document *document = read_text(text, strlen(text));
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_schema_check(schema, document, diag), TD_INVALID);
	assert_int_equal(td_diag_count_of(diag, TD_SCHEMA_TYPE), 1000);
	assert_int_equal(td_diag_count_of(diag, TD_SCHEMA_TOO_MANY_FAULTS), 1);
	td_diag_free(diag);
	td_document_free(document);
	free(text);
	td_schema_free(schema);
}

/* Two branches that each go into every item: twice the work a level. */
static void
a_doubling_schema_is_given_up(void **state)
{
	struct td_schema *schema = compile_text(
	    "{\"oneOf\":[{\"items\":{\"$ref\":\"#\"}},"
	    "{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}]}",
	    NULL);
	char *text = repeat("", "[", 60, "");
	char *whole = repeat(text, "]", 60, "\n");
	struct td_document *document = read_text(whole, strlen(whole));
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_schema_check(schema, document, diag), TD_INVALID);
	assert_int_equal(td_diag_count_of(diag, TD_SCHEMA_TOO_COSTLY), 1);
	assert_false(td_schema_accepts(schema, td_document_root(document)));
	td_diag_free(diag);
	td_document_free(document);
	free(text);
	free(whole);
	td_schema_free(schema);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_costly_pattern_is_given_up),
		cmocka_unit_test(a_costly_pattern_of_a_key_is_given_up),
		cmocka_unit_test(a_long_text_is_matched_in_time),
		cmocka_unit_test(long_lists_are_compared_in_time),
		cmocka_unit_test(large_maps_are_compared_in_time),
		cmocka_unit_test(only_so_many_faults_are_listed),
		cmocka_unit_test(a_doubling_schema_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
