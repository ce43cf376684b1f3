/* Rules about values and schemas that no record and no schema of ours breaks:
 * each with a value that breaks it and the nearest one that does not. */

#include "schema_fixture.h"

#include "both_ways.h"

struct value_row {
	enum td_finding_id id;
	const char *schema;
	const char *kept;
	const char *broken;
};

#define A40 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define OPEN10 "[[[[[[[[[["
#define CLOSE10 "]]]]]]]]]]"

static const struct value_row value_rows[] = {
	BOTH_WAYS(SCHEMA_NOT_ABOVE, "{\"exclusiveMinimum\":2}", "2.5\n",
	          "2.0\n"),
	BOTH_WAYS(SCHEMA_NOT_BELOW, "{\"exclusiveMaximum\":2}", "1.5\n",
	          "2.0\n"),
	BOTH_WAYS(SCHEMA_MULTIPLE, "{\"multipleOf\":0.5}", "2.5\n", "2.6\n"),
	BOTH_WAYS(SCHEMA_CONTAINS, "{\"contains\":{\"const\":\"a\"}}",
	          "[b, a]\n", "[b, b]\n"),
	BOTH_WAYS(SCHEMA_DEPENDENCY, "{\"dependencies\":{\"a\":[\"b\"]}}",
	          "a: 1\nb: 1\n", "a: 1\nc: 1\n"),
	BOTH_WAYS(SCHEMA_NOT, "{\"not\":{\"const\":\"a\"}}", "b\n", "a\n"),
	BOTH_WAYS(SCHEMA_NOT_ALLOWED, "{\"properties\":{\"a\":false}}",
	          "b: 1\n", "a: 1\n"),
	BOTH_WAYS(SCHEMA_PATTERN_TOO_COSTLY, "{\"pattern\":\"^(a+)+$\"}",
	          A40 "\n", A40 "!\n"),
	/* Two rules that each go into every item: twice the work a level. */
	BOTH_WAYS(SCHEMA_TOO_COSTLY,
	          "{\"allOf\":[{\"items\":{\"$ref\":\"#\"}},"
	          "{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}]}",
	          OPEN10 CLOSE10 "\n",
	          OPEN10 OPEN10 OPEN10 OPEN10 OPEN10 CLOSE10 CLOSE10 CLOSE10
	              CLOSE10 CLOSE10 "\n"),
};

/* What is found in a value; the caller frees it. */
static struct td_diag *
found_in(const char *rules, const char *text)
{
	struct td_schema *schema = compile_text(rules, NULL);
	struct td_document *document = read_text(text, strlen(text));
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_schema_check(schema, document, diag);

	assert_int_equal(status, td_diag_count(diag) ? TD_INVALID : TD_OK);
	td_document_free(document);
	td_schema_free(schema);
	return diag;
}

static void
values_keep_and_break_rules(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(value_rows); i++) {
		const struct value_row *row = &value_rows[i];
		struct td_diag *kept = found_in(row->schema, row->kept);
		struct td_diag *broken = found_in(row->schema, row->broken);

		if (td_diag_count(kept) > 0 ||
		    td_diag_count_of(broken, row->id) == 0)
			fail_msg("%s", td_finding_kind(row->id)->slug);
		td_diag_free(kept);
		td_diag_free(broken);
	}
}

struct compile_row {
	enum td_finding_id id;
	const char *kept;
	const char *broken;
};

static const struct compile_row compile_rows[] = {
	BOTH_WAYS(SCHEMA_UNSUPPORTED, "{\"minLength\":1}", "{\"minlength\":1}"),
	BOTH_WAYS(SCHEMA_DIALECT,
	          "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}",
	          "{\"$schema\":\"http://json-schema.org/draft-06/schema#\"}"),
	BOTH_WAYS(SCHEMA_UNKNOWN_FORMAT, "{\"format\":\"known\"}",
	          "{\"format\":\"unknown\"}"),
	BOTH_WAYS(SCHEMA_BAD_KEYWORD, "{\"minLength\":0}",
	          "{\"minLength\":-1}"),
	BOTH_WAYS(SCHEMA_BAD_PATTERN, "{\"pattern\":\"(a)\"}",
	          "{\"pattern\":\"(a\"}"),
	BOTH_WAYS(SCHEMA_REMOTE_REF,
	          "{\"definitions\":{\"a\":{}},"
	          "\"items\":{\"$ref\":\"#/definitions/a\"}}",
	          "{\"definitions\":{\"a\":{}},"
	          "\"items\":{\"$ref\":\"a#/definitions/a\"}}"),
	BOTH_WAYS(SCHEMA_BAD_REF,
	          "{\"allOf\":[true],\"items\":{\"$ref\":\"#/allOf/0\"}}",
	          "{\"allOf\":[true],\"items\":{\"$ref\":\"#/allOf/1\"}}"),
	BOTH_WAYS(SCHEMA_REF_LOOP, "{\"items\":{\"$ref\":\"#\"}}",
	          "{\"allOf\":[{\"$ref\":\"#\"}]}"),
	BOTH_WAYS(SCHEMA_REF_SIBLING,
	          "{\"definitions\":{\"a\":{}},\"items\":"
	          "{\"$ref\":\"#/definitions/a\",\"title\":\"x\"}}",
	          "{\"definitions\":{\"a\":{}},\"items\":"
	          "{\"$ref\":\"#/definitions/a\",\"maxLength\":1}}"),
	BOTH_WAYS(SCHEMA_NO_SCHEMA, "{\"not\":true}", "{\"not\":null}"),
};

static bool
is_known(const char *text)
{
	return strcmp(text, "x") == 0;
}

/* What is found in a schema; the caller frees it. */
static struct td_diag *
found_in_schema(const char *text)
{
	static const struct td_schema_format formats[] = {
		{ .name = "known",
		  .accepts = is_known,
		  .finding = TD_SCHEMA_NOT },
		{ .name = NULL },
	};
	static const struct td_schema_options options = { .formats = formats };
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;

	if (td_schema_compile(&schema, "s.json", text, strlen(text), &options,
	                      diag) != TD_OK)
		assert_true(td_diag_count(diag) > 0);
	td_schema_free(schema);
	return diag;
}

static void
schemas_keep_and_break_rules(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(compile_rows); i++) {
		const struct compile_row *row = &compile_rows[i];
		struct td_diag *kept = found_in_schema(row->kept);
		struct td_diag *broken = found_in_schema(row->broken);

		if (td_diag_count(kept) > 0 ||
		    td_diag_count_of(broken, row->id) == 0)
			fail_msg("%s", td_finding_kind(row->id)->slug);
		td_diag_free(kept);
		td_diag_free(broken);
	}
}

/* Rules one inside the other, all for one value: through references, since a
 * document is not nested so deep. */
static struct td_diag *
found_in_nested(unsigned levels)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_diag *diag;

	td_strbuf_add(&text, "{\"$ref\":\"#/definitions/d1\","
	                     "\"definitions\":{");
	for (unsigned i = 1; i < levels; i++)
		td_strbuf_addf(&text,
		               "\"d%u\":{\"allOf\":[{\"$ref\":"
		               "\"#/definitions/d%u\"}]},",
		               i, i + 1);
	td_strbuf_addf(&text, "\"d%u\":true}}", levels);
	diag = found_in_schema(text.text);
	td_strbuf_clear(&text);
	return diag;
}

static void
rules_are_nested_so_deep_and_no_deeper(void **state)
{
	struct td_diag *kept = found_in_nested(32);
	struct td_diag *broken = found_in_nested(33);

	(void)state;
	KEEPS(kept, TD_SCHEMA_TOO_DEEP);
	BREAKS(broken, TD_SCHEMA_TOO_DEEP);
	td_diag_free(kept);
	td_diag_free(broken);
}

static void
a_document_is_so_large_and_no_larger(void **state)
{
	struct td_document_options options = { .bytes_max = 5 };
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(
	    td_document_parse(&document, "r.yaml", "a: 1\n", 5, &options, diag),
	    TD_OK);
	KEEPS(diag, TD_YAML_TOO_LARGE);
	td_document_free(document);
	assert_int_equal(td_document_parse(&document, "r.yaml", "a: 12\n", 6,
	                                   &options, diag),
	                 TD_INVALID);
	BREAKS(diag, TD_YAML_TOO_LARGE);
	td_diag_free(diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_keep_and_break_rules),
		cmocka_unit_test(schemas_keep_and_break_rules),
		cmocka_unit_test(rules_are_nested_so_deep_and_no_deeper),
		cmocka_unit_test(a_document_is_so_large_and_no_larger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
