/*
 * JSON put together piece by piece: commas where they belong, and nothing of
 * a text that would end a string.
 */
#include "base/strbuf.h"
#include "calendar/date_json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
commas_stand_between(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_date day;

	(void)state;
	assert_true(td_date_parse(&day, "2026-05-11"));
	td_json_begin(&out);
	td_json_text(&out, "none", NULL);
	td_json_text(&out, "empty", "");
	td_json_text(&out, "a", "x");
	td_json_number(&out, "b", -9);
	td_json_day(&out, "c", day);
	td_json_key(&out, "d");
	td_strbuf_add_char(&out, '[');
	td_json_begin(&out);
	td_strbuf_add_char(&out, '}');
	td_json_begin(&out);
	td_json_text(&out, "e", "ends in a brace {");
	td_json_text(&out, "f", "y");
	td_strbuf_add(&out, "}]}\n");
	td_json_begin(&out);
	td_strbuf_add_char(&out, '}');
	assert_string_equal(out.text,
	                    "{\"a\":\"x\",\"b\":-9,\"c\":\"2026-05-11\","
	                    "\"d\":[{},{\"e\":\"ends in a brace {\","
	                    "\"f\":\"y\"}]}\n{}");
	td_strbuf_clear(&out);
}

static void
text_cannot_end_its_string(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	(void)state;
	td_json_begin(&out);
	td_json_text(&out, "a", "\"}\n\033[2J");
	td_strbuf_add_char(&out, '}');
	assert_string_equal(out.text, "{\"a\":\"\\\"}\\n\\u001b[2J\"}");
	td_strbuf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_stand_between),
		cmocka_unit_test(text_cannot_end_its_string),
	};

	return cmocka_run_group_tests_name("agenda_json", tests, NULL, NULL);
}
