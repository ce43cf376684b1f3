/* Of several branches, the one that was meant is explained. */

#include "schema_fixture.h"

#define SHAPES                                                                 \
	"{\"oneOf\":["                                                         \
	"{\"properties\":{\"kind\":{\"const\":\"fixed\"},"                     \
	"\"date\":{\"type\":\"string\"}},"                                     \
	"\"required\":[\"kind\",\"date\"],\"additionalProperties\":false},"    \
	"{\"properties\":{\"kind\":{\"const\":\"within\"},"                    \
	"\"days\":{\"type\":\"integer\"},\"from\":{\"type\":\"string\"}},"     \
	"\"required\":[\"kind\",\"days\",\"from\"],"                           \
	"\"additionalProperties\":false}]}"

static const struct schema_row rows[] = {
	{ "the branch of the right type",
	  "{\"anyOf\":[{\"type\":\"null\"},"
	  "{\"type\":\"string\",\"minLength\":3}]}",
	  "null\n", "ab\n", "1:1 schema-too-short count=2 minimum=3" },
	{ "types of all branches together",
	  "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"integer\"}]}", "null\n",
	  "ab\n", "1:1 schema-type found=ab type=string wanted=null, integer" },
	{ "the branch with the right tag, though it has more faults", SHAPES,
	  "{kind: within, days: 1, from: x}\n", "kind: within\ndays: a\n",
	  "1:1 schema-required key=from\n"
	  "2:7 schema-type days found=a type=string wanted=integer" },
	{ "the other tag", SHAPES, "{kind: fixed, date: x}\n",
	  "kind: fixed\ndays: 1\n",
	  "1:1 schema-required key=date\n"
	  "2:1 schema-unknown-key days key=days" },
	{ "the branch with fewer faults",
	  "{\"anyOf\":[{\"required\":[\"a\",\"b\",\"c\"]},"
	  "{\"required\":[\"a\",\"d\"]}]}",
	  "{a: 1, d: 1}\n", "a: 1\n", "1:1 schema-required key=d" },
	{ "the branch that got deeper",
	  "{\"anyOf\":[{\"required\":[\"b\"]},"
	  "{\"properties\":{\"a\":{\"items\":{\"type\":\"integer\"}}}}]}",
	  "a: [1]\n", "a: [x]\n",
	  "1:5 schema-type a[0] found=x type=string wanted=integer" },
	{ "no branch before another",
	  "{\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}",
	  "b: 1\n", "c: 1\n", "1:1 schema-choice found={…} forms=a, b" },
	{ "one of several values",
	  "{\"oneOf\":[{\"const\":1},{\"const\":2},{\"const\":3}]}", "3\n",
	  "4\n", "1:1 schema-choice found=4 forms=1, 2, 3" },
	{ "too many branches", "{\"oneOf\":[{\"minimum\":1},{\"maximum\":3}]}",
	  "4\n", "2\n", "1:1 schema-choice-many found=2 forms=…, …" },
	{ "both anyOf and oneOf",
	  "{\"anyOf\":[{\"minimum\":5}],\"oneOf\":[{\"multipleOf\":2}]}", "6\n",
	  "1\n",
	  "1:1 schema-too-small found=1 limit=5\n"
	  "1:1 schema-multiple found=1 limit=2" },
	{ "a choice inside a choice",
	  "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"array\",\"items\":"
	  "{\"anyOf\":[{\"type\":\"null\"},{\"minimum\":3,"
	  "\"type\":\"integer\"}]}}]}",
	  "[3, null]\n", "- 3\n- 1\n",
	  "2:3 schema-too-small [1] found=1 limit=3" },
	{ "then",
	  "{\"if\":{\"properties\":{\"a\":{\"const\":1}}},"
	  "\"then\":{\"required\":[\"b\"]},\"else\":{\"required\":[\"c\"]}}",
	  "{a: 1, b: 2}\n", "a: 1\nc: 1\n", "1:1 schema-required key=b" },
	{ "else",
	  "{\"if\":{\"properties\":{\"a\":{\"const\":1}}},"
	  "\"then\":{\"required\":[\"b\"]},\"else\":{\"required\":[\"c\"]}}",
	  "{a: 2, c: 2}\n", "a: 2\n", "1:1 schema-required key=c" },
	{ "all of allOf",
	  "{\"allOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]},"
	  "{\"required\":[\"a\"]}]}",
	  "{a: 1, b: 1}\n", "c: 1\n",
	  "1:1 schema-required key=a\n1:1 schema-required key=b" },
};

static void
branches(void **state)
{
	(void)state;
	check_rows(rows, COUNT_OF(rows));
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(branches) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
