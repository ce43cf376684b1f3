/* Each violation is found where it is, and only where there is one. */

#include "schema_fixture.h"

static const struct schema_row type_rows[] = {
	{ "type", "{\"properties\":{\"a\":{\"type\":\"array\"}}}", "a: [1]\n",
	  "b: 1\na: x\n",
	  "2:4 schema-type a found=x type=string wanted=array" },
	{ "several types", "{\"type\":[\"string\",\"null\"]}", "null\n",
	  "[1]\n", "1:1 schema-type found=[…] type=array wanted=null, string" },
	{ "a whole number is a number", "{\"type\":\"number\"}", "1\n", "{}\n",
	  "1:1 schema-type found={…} type=object wanted=number" },
	{ "1.0 is a whole number", "{\"type\":\"integer\"}", "1.0\n", "1.5\n",
	  "1:1 schema-type found=1.5 type=number wanted=integer" },
	{ "a number to be quoted", "{\"items\":{\"type\":\"string\"}}",
	  "- \"2026\"\n", "- 2026\n",
	  "1:3 schema-quote-it [0] found=2026 type=integer wanted=string" },
	{ "true to be quoted", "{\"type\":\"string\"}", "'true'\n", "true\n",
	  "1:1 schema-quote-it found=true type=boolean wanted=string" },
	{ "nothing is not quoted",
	  "{\"properties\":{\"a\":{\"type\":"
	  "\"string\"}}}",
	  "a: x\n", "a:\n",
	  "1:3 schema-type a found=null type=null wanted=string" },
	{ "a number in quotes", "{\"type\":\"integer\"}", "12\n", "\"12\"\n",
	  "1:1 schema-unquote-it found=12 type=string wanted=integer" },
	{ "true in quotes", "{\"type\":\"boolean\"}", "true\n", "'true'\n",
	  "1:1 schema-unquote-it found=true type=string wanted=boolean" },
	{ "other text in quotes", "{\"type\":\"integer\"}", "1\n", "'1 kg'\n",
	  "1:1 schema-type found=1 kg type=string wanted=integer" },
	{ "no for false", "{\"type\":\"boolean\"}", "false\n", "No\n",
	  "1:1 schema-not-a-boolean found=No type=string wanted=boolean "
	  "write=false" },
	{ "on for true", "{\"type\":\"boolean\"}", "true\n", "on\n",
	  "1:1 schema-not-a-boolean found=on type=string wanted=boolean "
	  "write=true" },
	{ "có for true", "{\"type\":\"boolean\"}", "true\n", "Có\n",
	  "1:1 schema-not-a-boolean found=Có type=string wanted=boolean "
	  "write=true" },
	{ "not sure of a boolean", "{\"type\":\"boolean\"}", "true\n", "onn\n",
	  "1:1 schema-type found=onn type=string wanted=boolean" },
	{ "leading zero", "{\"type\":\"integer\"}", "12\n", "012\n",
	  "1:1 schema-not-a-number found=012 type=string wanted=integer "
	  "write=12" },
	{ "underscore", "{\"type\":\"number\"}", "1000\n", "1_000\n",
	  "1:1 schema-not-a-number found=1_000 type=string wanted=number "
	  "write=1000" },
	{ "decimal comma", "{\"type\":\"number\"}", "2.5\n", "-2,5\n",
	  "1:1 schema-not-a-number found=-2,5 type=string wanted=number "
	  "write=-2.5" },
	{ "a comma that may be thousands", "{\"type\":\"number\"}", "1\n",
	  "1,500\n", "1:1 schema-type found=1,500 type=string wanted=number" },
};

static const struct schema_row value_rows[] = {
	{ "enum", "{\"enum\":[\"a\",\"đ\",null,2]}", "đ\n", "d\n",
	  "1:1 schema-enum found=d allowed=a, đ, null, 2" },
	{ "enum with a number", "{\"enum\":[\"a\",2]}", "2.0\n", "3\n",
	  "1:1 schema-enum found=3 allowed=a, 2" },
	{ "true is not 1", "{\"enum\":[1]}", "1\n", "true\n",
	  "1:1 schema-enum found=true allowed=1" },
	{ "a choice to be quoted", "{\"enum\":[\"2026\"]}", "'2026'\n",
	  "2026\n",
	  "1:1 schema-quote-it found=2026 type=integer wanted=string" },
	{ "const", "{\"const\":\"thidua/plan/1\"}", "thidua/plan/1\n",
	  "thidua/plan/2\n",
	  "1:1 schema-const found=thidua/plan/2 wanted=thidua/plan/1" },
	{ "const in any order of keys", "{\"const\":{\"a\":1,\"b\":[0]}}",
	  "b: [0.0]\na: 1\n", "a: 1\nb: [false]\n",
	  "1:1 schema-const found={…} wanted={…}" },
	{ "minimum", "{\"minimum\":2}", "2\n", "1.5\n",
	  "1:1 schema-too-small found=1.5 limit=2" },
	{ "exclusiveMinimum", "{\"exclusiveMinimum\":2}", "2.1\n", "2.0\n",
	  "1:1 schema-not-above found=2.0 limit=2" },
	{ "maximum", "{\"maximum\":9007199254740992}", "9007199254740992\n",
	  "9007199254740993\n",
	  "1:1 schema-too-large found=9007199254740993 "
	  "limit=9007199254740992" },
	{ "exclusiveMaximum", "{\"exclusiveMaximum\":2}", "1\n", "2\n",
	  "1:1 schema-not-below found=2 limit=2" },
	{ "both limits", "{\"minimum\":3,\"multipleOf\":2}", "4\n", "1\n",
	  "1:1 schema-too-small found=1 limit=3\n"
	  "1:1 schema-multiple found=1 limit=2" },
	{ "multipleOf in decimals", "{\"multipleOf\":0.01}", "19.99\n",
	  "19.995\n", "1:1 schema-multiple found=19.995 limit=0.01" },
	{ "multipleOf of large numbers", "{\"multipleOf\":7}", "7e30\n",
	  "1e30\n", "1:1 schema-multiple found=1e30 limit=7" },
	{ "limits are for numbers", "{\"minimum\":3}", "a\n", "1\n",
	  "1:1 schema-too-small found=1 limit=3" },
	{ "minLength in code points", "{\"minLength\":3}", "đồn\n", "đồ\n",
	  "1:1 schema-too-short count=2 minimum=3" },
	{ "maxLength in code points", "{\"maxLength\":2}", "😀đ\n", "abc\n",
	  "1:1 schema-too-long count=3 maximum=2" },
	{ "pattern", "{\"pattern\":\"^\\\\d+$\"}", "'12'\n", "1a\n",
	  "1:1 schema-pattern found=1a example=^\\d+$ pattern=^\\d+$" },
	{ "a pattern with an example",
	  "{\"pattern\":\"^\\\\d+$\",\"examples\":[\"12\",\"34\"]}", "'12'\n",
	  "1a\n", "1:1 schema-pattern found=1a example=12 pattern=^\\d+$" },
	{ "digits are ASCII", "{\"pattern\":\"\\\\d\"}", "a1\n", "١\n",
	  "1:1 schema-pattern found=١ example=\\d pattern=\\d" },
	{ "the dollar is the very end", "{\"pattern\":\"a$\"}", "ba\n",
	  "\"a\\n\"\n", "1:1 schema-pattern found=a\n example=a$ pattern=a$" },
	{ "a dot is a character", "{\"pattern\":\"^..$\"}", "đ😀\n", "đđđ\n",
	  "1:1 schema-pattern found=đđđ example=^..$ pattern=^..$" },
	{ "false", "{\"properties\":{\"a\":false}}", "b: 1\n", "a: x\n",
	  "1:4 schema-not-allowed a found=x key=a" },
	{ "not", "{\"not\":{\"type\":\"null\"}}", "1\n", "null\n",
	  "1:1 schema-not found=null" },
};

static const struct schema_row list_rows[] = {
	{ "minItems", "{\"minItems\":1}", "[1]\n", "[]\n",
	  "1:1 schema-too-few count=0 minimum=1" },
	{ "maxItems", "{\"maxItems\":1}", "[1]\n", "[1, 2]\n",
	  "1:1 schema-too-many count=2 maximum=1" },
	{ "every item", "{\"items\":{\"type\":\"integer\"}}", "[1, 2]\n",
	  "- a\n- 1\n- []\n",
	  "1:3 schema-type [0] found=a type=string wanted=integer\n"
	  "3:3 schema-type [2] found=[…] type=array wanted=integer" },
	{ "additionalItems", "{\"items\":[{}],\"additionalItems\":false}",
	  "[a]\n", "[a, b]\n", "1:5 schema-not-allowed [1] found=b" },
	{ "additionalItems without a list is nothing",
	  "{\"items\":{\"type\":\"string\"},\"additionalItems\":false}",
	  "[a, b]\n", "[[]]\n",
	  "1:2 schema-type [0] found=[…] type=array wanted=string" },
	{ "uniqueItems", "{\"uniqueItems\":true}", "[1, true, '1', [1]]\n",
	  "- a\n- {x: 1, y: 2}\n- {y: 2.0, x: 1}\n- a\n",
	  "3:3 schema-not-unique [2] found={…} first=1 line=2\n"
	  "4:3 schema-not-unique [3] found=a first=0 line=1" },
	{ "uniqueItems of many", "{\"uniqueItems\":true}",
	  "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,a,true,false]\n",
	  "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,\n1.0, 2, -0.0]\n",
	  "2:1 schema-not-unique [16] found=1.0 first=1 line=1\n"
	  "2:6 schema-not-unique [17] found=2 first=2 line=1\n"
	  "2:9 schema-not-unique [18] found=-0.0 first=0 line=1" },
	{ "contains", "{\"contains\":{\"const\":1}}", "[0, 1]\n", "[0]\n",
	  "1:1 schema-contains found=[…]" },
};

static const struct schema_row map_rows[] = {
	{ "required", "{\"required\":[\"đ\",\"a\"]}", "a: 1\nđ: 2\n", "a: 1\n",
	  "1:1 schema-required key=đ" },
	{ "required below", "{\"properties\":{\"a\":{\"required\":[\"b\"]}}}",
	  "a: {b: 1}\n", "c: 1\na:\n  x: 1\n", "3:3 schema-required a key=b" },
	{ "unknown key",
	  "{\"properties\":{\"title\":{}},\"additionalProperties\":false}",
	  "title: 1\n", "title: 1\nother: 2\n",
	  "2:1 schema-unknown-key other key=other" },
	{ "misspelt key",
	  "{\"properties\":{\"title\":{}},\"required\":[\"title\"],"
	  "\"additionalProperties\":false}",
	  "title: 1\n", "tilte: 1\n",
	  "1:1 schema-unknown-key-near tilte key=tilte near=title" },
	{ "a key that is there is not meant",
	  "{\"properties\":{\"title\":{}},\"additionalProperties\":false}",
	  "title: 1\n", "title: 1\ntitel: 2\n",
	  "2:1 schema-unknown-key titel key=titel" },
	{ "a short key is not guessed",
	  "{\"properties\":{\"id\":{}},\"additionalProperties\":false}",
	  "id: 1\n", "to: 1\n", "1:1 schema-unknown-key to key=to" },
	{ "additionalProperties",
	  "{\"properties\":{\"a\":{}},\"patternProperties\":{\"^x-\":{}},"
	  "\"additionalProperties\":{\"type\":\"integer\"}}",
	  "a: z\nx-1: z\nb: 1\n", "b: z\n",
	  "1:4 schema-type b found=z type=string wanted=integer" },
	{ "patternProperties",
	  "{\"patternProperties\":{\"^x\":{\"type\":\"integer\"}}}",
	  "x1: 1\ny: a\n", "y: a\nx1: a\n",
	  "2:5 schema-type x1 found=a type=string wanted=integer" },
	{ "propertyNames", "{\"propertyNames\":{\"maxLength\":2}}", "ab: 1\n",
	  "ab: 1\nabc: 2\n", "2:1 schema-too-long abc count=3 maximum=2" },
	{ "minProperties", "{\"minProperties\":2}", "a: 1\nb: 2\n", "a: 1\n",
	  "1:1 schema-too-few count=1 minimum=2" },
	{ "maxProperties", "{\"maxProperties\":1}", "a: 1\n", "a: 1\nb: 2\n",
	  "1:1 schema-too-many count=2 maximum=1" },
	{ "dependencies on keys", "{\"dependencies\":{\"a\":[\"b\",\"c\"]}}",
	  "b: 1\n", "c: 0\na: 1\n", "2:1 schema-dependency a key=a needs=b" },
	{ "dependencies on a schema",
	  "{\"dependencies\":{\"a\":{\"required\":[\"b\"]}}}", "a: 1\nb: 1\n",
	  "a: 1\n", "1:1 schema-required key=b" },
	{ "all of them in one run",
	  "{\"required\":[\"k\"],\"additionalProperties\":false,"
	  "\"properties\":{\"k\":{},\"n\":{\"type\":\"integer\"},"
	  "\"l\":{\"items\":{\"maxLength\":1}}}}",
	  "k: 1\n", "n: x\nl:\n  - ab\n  - c\n  - de\nother: 1\n",
	  "1:1 schema-required key=k\n"
	  "1:4 schema-type n found=x type=string wanted=integer\n"
	  "3:5 schema-too-long l[0] count=2 maximum=1\n"
	  "5:5 schema-too-long l[2] count=2 maximum=1\n"
	  "6:1 schema-unknown-key other key=other" },
};

static void
types(void **state)
{
	(void)state;
	check_rows(type_rows, COUNT_OF(type_rows));
}

static void
values(void **state)
{
	(void)state;
	check_rows(value_rows, COUNT_OF(value_rows));
}

static void
lists(void **state)
{
	(void)state;
	check_rows(list_rows, COUNT_OF(list_rows));
}

static void
maps(void **state)
{
	(void)state;
	check_rows(map_rows, COUNT_OF(map_rows));
}

static bool
is_upper(const char *text)
{
	return *text >= 'A' && *text <= 'Z';
}

/* The finding of a format is its caller's; any will do here. */
static void
a_format_is_asserted(void **state)
{
	static const struct td_schema_format formats[] = {
		{ .name = "none",
		  .accepts = NULL,
		  .finding = TD_SCHEMA_NOT_ALLOWED },
		{ .name = "upper",
		  .accepts = is_upper,
		  .finding = TD_SCHEMA_NOT },
		{ .name = NULL }
	};
	const struct td_schema_options options = { .formats = formats };
	const struct td_schema_options ignoring = { .ignore_formats = true };
	const struct schema_row row = {
		"format", "{\"properties\":{\"a\":{\"format\":\"upper\"}}}",
		"a: Abc\nb: x\n", "a: abc\n", "1:4 schema-not a found=abc key=a"
	};
	struct td_schema *lax;
	char *found;

	(void)state;
	check_row(&row, &options);
	lax = compile_text("{\"format\":\"nowhere\"}", &ignoring);
	found = check_text(lax, "abc\n", 4);
	assert_string_equal(found, "");
	free(found);
	td_schema_free(lax);
}

static void
a_long_value_is_quoted_in_part(void **state)
{
	struct td_schema *schema = compile_text("{\"const\":1}", NULL);
	char text[601];
	char *found;

	(void)state;
	for (size_t i = 0; i < 300; i++)
		memcpy(text + 2 * i, "đ", 2);
	found = check_text(schema, text, 600);
	/* 60 letters of two bytes and a sign of three */
	assert_int_equal(strlen(found),
	                 strlen("1:1 schema-const found= wanted=1") + 123);
	free(found);
	td_schema_free(schema);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types),
		cmocka_unit_test(values),
		cmocka_unit_test(lists),
		cmocka_unit_test(maps),
		cmocka_unit_test(a_format_is_asserted),
		cmocka_unit_test(a_long_value_is_quoted_in_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
