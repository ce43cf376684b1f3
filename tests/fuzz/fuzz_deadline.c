/*
 * Any bytes as a deadline and as a date: no crash, an error within the
 * phrase, and a rule that its own wordings give back.
 */

#include "base/strbuf.h"
#include "deadline/deadline.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
there_and_back(const struct td_deadline_rule *rule,
               enum td_deadline_language language)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_deadline_rule back;
	struct td_deadline_error error;

	td_deadline_print(&text, rule, language);
	/* A list of many points can be longer than a phrase may be. */
	if (text.length <= TD_DEADLINE_PHRASE_MAX)
		must(td_deadline_parse(&back, text.text, &error) == TD_OK &&
		     td_deadline_rule_equal(rule, &back));
	td_strbuf_clear(&text);
}

static void
resolve(const struct td_deadline_rule *rule)
{
	struct td_deadline_frame frame = { .year = 0 };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	td_deadline_resolve(&result, rule, &frame);
	must(td_date_parse(&frame.anchor.date, "2026-04-24"));
	frame.anchor.known = true;
	frame.from = frame.issued = frame.anchor;
	must(td_date_parse(&frame.to.date, "2030-12-31"));
	frame.to.known = true;
	td_deadline_resolve(&result, rule, &frame);
	must(result.determined == (result.count > 0));
	must(result.determined == (result.why == TD_WHY_NONE));
	td_deadline_result_clear(&result);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct td_deadline_rule rule;
	struct td_deadline_error error;
	struct td_date date;

	if (text == NULL)
		return 0;
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	if (td_date_parse(&date, text)) {
		char again[TD_DATE_SIZE];

		td_date_format(again, date);
		must(strcmp(again, text) == 0);
	}
	if (td_deadline_parse(&rule, text, &error) == TD_OK) {
		there_and_back(&rule, TD_DEADLINE_VI);
		there_and_back(&rule, TD_DEADLINE_EN);
		resolve(&rule);
	} else {
		must(error.offset + error.size <= strlen(text));
		must(error.position <= error.offset);
		must(td_deadline_error_text(error.kind) != NULL);
	}
	free(text);
	return 0;
}
