/* A schema is understood whole, or refused at the place that is not. */

#include "schema_fixture.h"

struct refused_row {
	const char *name;
	const char *schema;
	const char *findings;
};

static const struct refused_row refused_rows[] = {
	{ "a keyword of a later draft", "{\"$defs\":{}}",
	  "1:2 schema-unsupported $defs keyword=$defs" },
	{ "a keyword nobody knows",
	  "{\"properties\":{\"a\":{\n\"minlength\":1}}}",
	  "2:1 schema-unsupported properties.a.minlength keyword=minlength" },
	{ "deep inside what is not used",
	  "{\"definitions\":{\"x\":{\"contentEncoding\":\"base64\"}}}",
	  "1:22 schema-unsupported definitions.x.contentEncoding "
	  "keyword=contentEncoding" },
	{ "readOnly", "{\"readOnly\":true}",
	  "1:2 schema-unsupported readOnly keyword=readOnly" },
	{ "every one of them", "{\"$anchor\":\"a\",\"dependentRequired\":{}}",
	  "1:2 schema-unsupported $anchor keyword=$anchor\n"
	  "1:16 schema-unsupported dependentRequired "
	  "keyword=dependentRequired" },
	{ "$id below the root", "{\"items\":{\"$id\":\"http://x/\"}}",
	  "1:11 schema-unsupported items.$id keyword=$id" },
	{ "$schema below the root",
	  "{\"not\":{\"$schema\":"
	  "\"http://json-schema.org/draft-07/schema#\"}}",
	  "1:9 schema-unsupported not.$schema keyword=$schema" },
	{ "another dialect",
	  "{\"$schema\":\"http://json-schema.org/draft-04/schema#\"}",
	  "1:12 schema-dialect $schema "
	  "dialect=http://json-schema.org/draft-04/schema#" },
	{ "format that is not registered", "{\"format\":\"date\"}",
	  "1:11 schema-unknown-format format format=date" },
	{ "type nobody knows", "{\"type\":\"text\"}",
	  "1:9 schema-bad-keyword type keyword=type" },
	{ "no type at all", "{\"type\":[]}",
	  "1:9 schema-bad-keyword type keyword=type" },
	{ "negative length", "{\"minLength\":-1}",
	  "1:14 schema-bad-keyword minLength keyword=minLength" },
	{ "broken length", "{\"maxItems\":1.5}",
	  "1:13 schema-bad-keyword maxItems keyword=maxItems" },
	{ "exclusiveMinimum of draft 4", "{\"exclusiveMinimum\":true}",
	  "1:21 schema-bad-keyword exclusiveMinimum "
	  "keyword=exclusiveMinimum" },
	{ "multiple of nothing", "{\"multipleOf\":0}",
	  "1:15 schema-bad-keyword multipleOf keyword=multipleOf" },
	{ "a limit that is no number", "{\"maximum\":\"9\"}",
	  "1:12 schema-bad-keyword maximum keyword=maximum" },
	{ "required of draft 3", "{\"required\":true}",
	  "1:13 schema-bad-keyword required keyword=required" },
	{ "required of numbers", "{\"required\":[1]}",
	  "1:13 schema-bad-keyword required keyword=required" },
	{ "empty enum", "{\"enum\":[]}",
	  "1:9 schema-bad-keyword enum keyword=enum" },
	{ "empty allOf", "{\"allOf\":[]}",
	  "1:10 schema-bad-keyword allOf keyword=allOf" },
	{ "properties in a list", "{\"properties\":[]}",
	  "1:15 schema-bad-keyword properties keyword=properties" },
	{ "dependencies on a number", "{\"dependencies\":{\"a\":1}}",
	  "1:22 schema-no-schema dependencies.a" },
	{ "a title that is no text", "{\"title\":1}",
	  "1:10 schema-bad-keyword title keyword=title" },
	{ "uniqueItems that is no boolean", "{\"uniqueItems\":1}",
	  "1:16 schema-bad-keyword uniqueItems keyword=uniqueItems" },
	{ "not a schema", "[]", "1:1 schema-no-schema" },
	{ "not a schema below", "{\"not\":null}", "1:8 schema-no-schema not" },
	{ "a pattern with a hole", "{\"pattern\":\"(a\"}",
	  "1:12 schema-bad-pattern pattern "
	  "problem=missing closing parenthesis (2)" },
	{ "a pattern that sets PCRE2's options", "{\"pattern\":\"(*UCP)a\"}",
	  "1:12 schema-bad-pattern pattern problem=(*" },
	{ "a key's pattern with a hole", "{\"patternProperties\":{\"[\":{}}}",
	  "1:23 schema-bad-pattern patternProperties.[ "
	  "problem=missing terminating ] for character class (1)" },
	{ "$ref to elsewhere", "{\"$ref\":\"other.json#/definitions/a\"}",
	  "1:9 schema-remote-ref $ref ref=other.json#/definitions/a" },
	{ "$ref by name", "{\"$ref\":\"#name\"}",
	  "1:9 schema-remote-ref $ref ref=#name" },
	{ "$ref to nothing", "{\"$ref\":\"#/definitions/a\"}",
	  "1:9 schema-bad-ref $ref ref=#/definitions/a" },
	{ "$ref past the end of a list",
	  "{\"allOf\":[true],\"items\":{\"$ref\":\"#/allOf/1\"}}",
	  "1:33 schema-bad-ref items.$ref ref=#/allOf/1" },
	{ "$ref with a leading zero",
	  "{\"allOf\":[true],\"items\":{\"$ref\":\"#/allOf/00\"}}",
	  "1:33 schema-bad-ref items.$ref ref=#/allOf/00" },
	{ "$ref that is no text", "{\"$ref\":1}",
	  "1:9 schema-bad-keyword $ref keyword=$ref" },
	{ "$ref to itself", "{\"$ref\":\"#\"}", "1:1 schema-ref-loop" },
	{ "$ref in a ring",
	  "{\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},\n"
	  "\"b\":{\"$ref\":\"#/definitions/a\"}}}",
	  "1:21 schema-ref-loop definitions.a" },
	{ "a circle through allOf", "{\"allOf\":[{\"$ref\":\"#\"}]}",
	  "1:1 schema-ref-loop" },
	{ "a circle through dependencies",
	  "{\"dependencies\":{\"a\":{\"not\":{\"$ref\":\"#\"}}}}",
	  "1:1 schema-ref-loop" },
	{ "a circle through then",
	  "{\"items\":{\"if\":true,\"then\":{\"$ref\":\"#/items\"}}}",
	  "1:10 schema-ref-loop items" },
};

static void
what_is_not_supported_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(refused_rows); i++) {
		const struct refused_row *row = &refused_rows[i];
		struct td_diag *diag = td_diag_new();
		struct td_schema *untouched = (struct td_schema *)diag;
		struct td_schema *schema = untouched;
		enum td_status status = td_schema_compile(
		    &schema, "s.json", row->schema, strlen(row->schema), NULL,
		    diag);
		char *found = findings_text(diag);

		if (strcmp(found, row->findings) != 0)
			fail_msg("%s: found:\n%s\nnot:\n%s", row->name, found,
			         row->findings);
		assert_int_equal(status, TD_INVALID);
		assert_ptr_equal(schema, untouched);
		assert_string_equal(td_diag_at(diag, 0)->path, "s.json");
		free(found);
		td_diag_free(diag);
	}
}

/* Rules one inside the other, all for one value: as many $ref as are asked
 * for, each through allOf. */
static char *
nest(size_t levels)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_strbuf_add(&out, "{\"$ref\":\"#/definitions/d0\",\"definitions\":{");
	for (size_t i = 0; i < levels; i++)
		td_strbuf_addf(&out,
		               "\"d%zu\":{\"allOf\":[{\"$ref\":"
		               "\"#/definitions/d%zu\"}]},",
		               i, i + 1);
	td_strbuf_addf(&out, "\"d%zu\":true}}", levels);
	return td_strbuf_take(&out);
}

static void
rules_for_one_value_go_only_so_deep(void **state)
{
	char *flat = nest(20);
	char *deep = nest(5000);
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;

	(void)state;
	td_schema_free(compile_text(flat, NULL));
	assert_int_equal(td_schema_compile(&schema, "s.json", deep,
	                                   strlen(deep), NULL, diag),
	                 TD_INVALID);
	assert_int_equal(td_diag_count_of(diag, TD_SCHEMA_TOO_DEEP), 1);
	td_diag_free(diag);
	free(flat);
	free(deep);
}

static void
what_stands_beside_a_reference_is_warned_of(void **state)
{
	const char *text = "{\"definitions\":{\"a\":{\"type\":\"string\"}},"
			   "\n\"maxLength\":1,\"title\":\"x\","
			   "\"$ref\":\"#/definitions/a\"}";
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;
	char *found;

	(void)state;
	assert_int_equal(td_schema_compile(&schema, "s.json", text,
	                                   strlen(text), NULL, diag),
	                 TD_OK);
	found = findings_text(diag);
	assert_string_equal(
	    found, "2:1 schema-ref-sibling maxLength keyword=maxLength");
	free(found);
	found = check_text(schema, "abc\n", 4);
	assert_string_equal(found, "");
	free(found);
	td_schema_free(schema);
	td_diag_free(diag);
}

static const struct schema_row reference_rows[] = {
	{ "percent and tilde",
	  "{\"definitions\":{\"a b\":true,\"%đ\":{\"const\":1}},"
	  "\"items\":{\"$ref\":\"#/definitions/%25%C4%91\"}}",
	  "[1]\n", "[2]\n", "1:2 schema-const [0] found=2 wanted=1" },
	{ "a slash in a key",
	  "{\"properties\":{\"a/b~\":{\"const\":1}},"
	  "\"items\":{\"$ref\":\"#/properties/a~1b~0\"}}",
	  "[1]\n", "[2]\n", "1:2 schema-const [0] found=2 wanted=1" },
	{ "a reference to a reference",
	  "{\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},"
	  "\"b\":{\"$ref\":\"#/definitions/c\"},\"c\":{\"const\":1}},"
	  "\"$ref\":\"#/definitions/a\"}",
	  "1\n", "2\n", "1:1 schema-const found=2 wanted=1" },
	{ "a tree",
	  "{\"properties\":{\"v\":{\"type\":\"integer\"},"
	  "\"next\":{\"$ref\":\"#\"}},\"required\":[\"v\"]}",
	  "v: 1\nnext: {v: 2, next: {v: 3}}\n",
	  "v: 1\nnext:\n  v: 2\n  next:\n    v: x\n",
	  "5:8 schema-type next.next.v found=x type=string wanted=integer" },
	{ "a place that is no schema's",
	  "{\"default\":{\"const\":1},\"items\":{\"$ref\":\"#/default\"}}",
	  "[1]\n", "[2]\n", "1:2 schema-const [0] found=2 wanted=1" },
};

static void
references_lead_to_their_place(void **state)
{
	(void)state;
	check_rows(reference_rows, COUNT_OF(reference_rows));
}

static void
annotations_are_read_over(void **state)
{
	struct td_schema *schema = compile_text(
	    "{\"$schema\":\"http://json-schema.org/draft-07/schema#\","
	    "\"$id\":\"https://example.org/a\",\"$comment\":\"c\","
	    "\"title\":\"t\",\"description\":\"d\","
	    "\"default\":{\"nonsense\":1},\"examples\":[{\"nonsense\":1}]}",
	    NULL);
	char *found = check_text(schema, "1\n", 2);

	(void)state;
	assert_string_equal(found, "");
	free(found);
	td_schema_free(schema);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_supported_is_refused),
		cmocka_unit_test(rules_for_one_value_go_only_so_deep),
		cmocka_unit_test(what_stands_beside_a_reference_is_warned_of),
		cmocka_unit_test(references_lead_to_their_place),
		cmocka_unit_test(annotations_are_read_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
