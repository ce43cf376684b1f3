/* Days and the steps that lead to them, for people. */

#include "views/resolve/reasoning.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "base/text.h"
#include "diag/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *
td_weekday_name(int weekday)
{
	return td_translate(td_deadline_weekday_text(weekday));
}

void
td_reasoning_add_days(struct td_strbuf *out,
                      const struct td_reasoning *reasoning)
{
	for (size_t i = 0; i < reasoning->result->count; i++) {
		const struct td_deadline_occurrence
		    *one = &reasoning->result->occurrences[i];
		char day[TD_DATE_SIZE];

		td_date_format(day,
		               one->has_last ? one->binding : one->earliest);
		td_strbuf_addf(out, "%s\n", day);
	}
}

/* A label and a text in a column of its own. */
static void
add_row(struct td_strbuf *out, const char *label, const char *text)
{
	const char *shown = td_translate(label);
	int width = (int)td_text_width(shown);

	td_strbuf_addf(out, "  %s%*s", shown, width < 24 ? 24 - width : 1, "");
	td_text_add_visible(out, text, false);
	td_strbuf_add_char(out, '\n');
}

static void
add_day(struct td_strbuf *out, const char *label, struct td_date date)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	td_date_format(day, date);
	td_message_add(&text, N_("{day:date}, {weekday}"), "day", day,
	               "weekday", td_weekday_name(td_date_weekday(date)), NULL);
	add_row(out, label, text.text);
	td_strbuf_clear(&text);
}

static void
add_occurrence(struct td_strbuf *out, const struct td_deadline_occurrence *one)
{
	if (*one->label)
		add_row(out, N_("occurrence"), one->label);
	if (one->has_earliest)
		add_day(out, N_("not before"), one->earliest);
	if (!one->has_last)
		return;
	add_day(out, N_("last day, by the words"), one->nominal);
	add_day(out, N_("last day that binds"), one->binding);
	if (one->has_safe)
		add_day(out, N_("safe working day"), one->safe);
	if (one->has_lenient)
		add_day(out, N_("lenient working day"), one->lenient);
}

static void
add_step(struct td_strbuf *out, const struct td_deadline_step *step,
         size_t number)
{
	const char *basis = td_deadline_basis_text(step->basis);
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
	char count[12];

	td_date_format(from, step->from);
	td_date_format(to, step->to);
	snprintf(count, sizeof count, "%d", step->number);
	td_strbuf_addf(out, "  %2zu. ", number);
	td_message_add(out, td_deadline_step_text(step->id), "from", from, "to",
	               to, "number", count, NULL);
	if (*basis)
		td_strbuf_addf(out, " (%s)", td_translate(basis));
	td_strbuf_add_char(out, '\n');
}

/* There is room for so many steps; a long list of occurrences has no more of
 * them, and each goes like those before. */
static void
add_steps(struct td_strbuf *out, const struct td_deadline_result *result,
          size_t occurrence)
{
	size_t number = 0;

	for (size_t i = 0; i < result->step_count; i++)
		if (result->steps[i].occurrence == occurrence)
			add_step(out, &result->steps[i], ++number);
	if (number == 0 && result->count > occurrence)
		td_strbuf_addf(out, "   . %s\n",
		               td_translate(N_("as for those before")));
}

static void
add_missing(struct td_strbuf *out, const struct td_year_set *missing)
{
	for (int year = td_year_set_next(missing, TD_YEAR_MIN); year != 0;
	     year = td_year_set_next(missing, year + 1)) {
		char text[12];

		snprintf(text, sizeof text, "%d", year);
		td_strbuf_add(out, "  ");
		td_message_add(out, td_deadline_step_text(TD_STEP_NO_CALENDAR),
		               "number", text, NULL);
		td_strbuf_add_char(out, '\n');
	}
}

/* Which words of a clause the deadline was read from, and which were left. */
static void
add_read(struct td_strbuf *out, const struct td_reasoning *reasoning)
{
	struct td_strlist unread = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	char *words;

	if (!reasoning->clause)
		return;
	td_reasoning_unread(&unread, reasoning);
	if (unread.count > 0 || reasoning->clause->count > 1) {
		words = td_strndup(reasoning->phrase + reasoning->found->offset,
		                   reasoning->found->size);
		add_row(out, N_("words read"), words);
		free(words);
	}
	for (size_t i = 0; i < unread.count; i++) {
		td_strbuf_add(&text, i > 0 ? " … " : "");
		td_strbuf_add(&text, unread.items[i]);
	}
	if (unread.count > 0)
		add_row(out, N_("words not read"), text.text);
	td_strbuf_clear(&text);
	td_strlist_clear(&unread);
}

void
td_reasoning_unread(struct td_strlist *unread,
                    const struct td_reasoning *reasoning)
{
	const struct td_clause *clause = reasoning->clause;

	for (size_t i = 0; clause && i < clause->stretch_count; i++) {
		const struct td_clause_stretch *one = &clause->stretches[i];
		char *words;

		if (one->read)
			continue;
		words = td_strndup(reasoning->phrase + one->offset, one->size);
		td_strlist_add(unread, words);
		free(words);
	}
}

void
td_reasoning_add_text(struct td_strbuf *out,
                      const struct td_reasoning *reasoning,
                      enum td_deadline_language language)
{
	const struct td_deadline_result *result = reasoning->result;
	struct td_strbuf words = TD_STRBUF_INIT;

	td_deadline_print(&words, reasoning->rule, language);
	add_row(out, N_("the words"), reasoning->phrase);
	add_read(out, reasoning);
	add_row(out, N_("understood as"), words.text);
	for (size_t i = 0; i < result->count; i++) {
		td_strbuf_add_char(out, '\n');
		add_occurrence(out, &result->occurrences[i]);
		add_steps(out, result, i);
	}
	if (!result->determined && result->count == 0)
		add_steps(out, result, 0);
	if (td_year_set_count(&result->missing) > 0)
		td_strbuf_add_char(out, '\n');
	add_missing(out, &result->missing);
	td_strbuf_clear(&words);
}

enum td_status
td_reasoning_report(const struct td_reasoning *reasoning, bool shown,
                    struct td_diag *diag)
{
	const struct td_deadline_result *result = reasoning->result;
	const struct td_year_set *missing = &result->missing;
	char text[12];

	for (int year = td_year_set_next(missing, TD_YEAR_MIN);
	     !shown && year != 0; year = td_year_set_next(missing, year + 1)) {
		snprintf(text, sizeof text, "%d", year);
		td_diag_add(diag, TD_CALENDAR_MISSING, TD_NO_PLACE, "year",
		            text, NULL);
	}
	snprintf(text, sizeof text, "%d", TD_DEADLINE_OCCURRENCES_MAX);
	if (result->cut)
		td_diag_add(diag, TD_DEADLINE_CUT, TD_NO_PLACE, "phrase",
		            reasoning->phrase, "most", text, NULL);
	if (result->determined)
		return TD_OK;
	return td_diag_add(diag, TD_DEADLINE_OPEN, TD_NO_PLACE, "phrase",
	                   reasoning->phrase, "why",
	                   td_deadline_why_text(result->why), "settle",
	                   td_deadline_settle_text(result->why), NULL);
}
