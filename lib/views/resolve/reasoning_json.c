/* Days and the steps that lead to them, for programs. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "calendar/date_json.h"
#include "diag/message.h"
#include "views/resolve/reasoning.h"

#include <stdio.h>
#include <stdlib.h>

static void
add_understood(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	struct td_strbuf vi = TD_STRBUF_INIT;
	struct td_strbuf en = TD_STRBUF_INIT;

	td_deadline_print(&vi, rule, TD_DEADLINE_VI);
	td_deadline_print(&en, rule, TD_DEADLINE_EN);
	td_json_key(out, "understood");
	td_strbuf_add_char(out, '{');
	td_json_text(out, "vi", vi.text);
	td_json_text(out, "en", en.text);
	td_strbuf_add_char(out, '}');
	td_strbuf_clear(&en);
	td_strbuf_clear(&vi);
}

static void
add_occurrence(struct td_strbuf *out, const struct td_deadline_occurrence *one)
{
	td_json_begin(out);
	td_json_text(out, "occurrence", one->label);
	if (one->has_earliest)
		td_json_day(out, "earliest", one->earliest);
	if (one->has_last) {
		td_json_day(out, "nominal", one->nominal);
		td_json_day(out, "binding", one->binding);
	}
	if (one->has_safe)
		td_json_day(out, "safe", one->safe);
	if (one->has_lenient)
		td_json_day(out, "lenient", one->lenient);
	td_strbuf_add_char(out, '}');
}

static void
add_step(struct td_strbuf *out, const struct td_deadline_step *step)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
	char number[12];

	td_date_format(from, step->from);
	td_date_format(to, step->to);
	snprintf(number, sizeof number, "%d", step->number);
	td_message_add(&text, td_deadline_step_text(step->id), "from", from,
	               "to", to, "number", number, NULL);
	td_json_begin(out);
	td_json_text(out, "step", td_deadline_step_name(step->id));
	td_json_number(out, "day", (long)step->occurrence);
	td_json_text(out, "text", text.text);
	td_json_text(out, "source",
	             td_translate(td_deadline_basis_text(step->basis)));
	td_strbuf_add_char(out, '}');
	td_strbuf_clear(&text);
}

static void
add_missing(struct td_strbuf *out, const struct td_year_set *missing)
{
	int year = td_year_set_next(missing, TD_YEAR_MIN);

	if (year == 0)
		return;
	td_json_key(out, "no_calendar");
	td_strbuf_addf(out, "[%d", year);
	while ((year = td_year_set_next(missing, year + 1)) != 0)
		td_strbuf_addf(out, ",%d", year);
	td_strbuf_add_char(out, ']');
}

static void
add_read(struct td_strbuf *out, const struct td_reasoning *reasoning)
{
	struct td_strlist unread = TD_STRLIST_INIT;
	char *words;

	if (!reasoning->clause)
		return;
	words = td_strndup(reasoning->phrase + reasoning->found->offset,
	                   reasoning->found->size);
	td_json_text(out, "words", words);
	td_reasoning_unread(&unread, reasoning);
	td_json_key(out, "unread");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < unread.count; i++)
		td_json_item(out, unread.items[i]);
	td_strbuf_add_char(out, ']');
	td_strlist_clear(&unread);
	free(words);
}

void
td_reasoning_add_json(struct td_strbuf *out,
                      const struct td_reasoning *reasoning)
{
	const struct td_deadline_result *result = reasoning->result;

	td_strbuf_add_char(out, '{');
	td_json_text(out, "phrase", reasoning->phrase);
	add_read(out, reasoning);
	add_understood(out, reasoning->rule);
	td_json_key(out, "determined");
	td_strbuf_add(out, result->determined ? "true" : "false");
	td_json_text(out, "why", td_deadline_why_name(result->why));
	td_json_key(out, "days");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < result->count; i++)
		add_occurrence(out, &result->occurrences[i]);
	td_strbuf_add_char(out, ']');
	td_json_key(out, "steps");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < result->step_count; i++)
		add_step(out, &result->steps[i]);
	td_strbuf_add_char(out, ']');
	add_missing(out, &result->missing);
	if (result->cut) {
		td_json_key(out, "cut");
		td_strbuf_add(out, "true");
	}
	td_strbuf_add(out, "}\n");
}
