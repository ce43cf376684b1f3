/* The deadlines of a clause, resolved and shown. */

#include "views/resolve/answer.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/read.h"
#include "views/resolve/reasoning.h"

#include <stdlib.h>
#include <string.h>

/* "Hằng năm" alone says how often, and on no day. */
static bool
is_whole_period(const struct td_deadline_rule *rule)
{
	return rule->kind == TD_DEADLINE_CALENDAR && rule->every > 0 &&
	       rule->point_count == 1 && rule->bound == TD_BOUND_WITHIN &&
	       rule->points[0].span == TD_SPAN_PERIOD &&
	       rule->points[0].part == TD_PART_WHOLE;
}

static bool
has_last(const struct td_deadline_result *result)
{
	for (size_t i = 0; i < result->count; i++)
		if (result->occurrences[i].has_last)
			return true;
	return result->count == 0;
}

static void
resolve_one(struct td_deadline_result *result, struct td_deadline_rule *rule,
            const struct td_deadline_frame *known)
{
	struct td_deadline_frame frame = *known;

	if (is_whole_period(rule))
		*rule = (struct td_deadline_rule){ .kind = TD_DEADLINE_NO_DAY,
			                           .why = TD_WHY_PERIODIC };
	/* A day without its year is the first after the document. */
	if (rule->kind == TD_DEADLINE_CALENDAR)
		frame.issued = frame.anchor;
	td_deadline_resolve(result, rule, &frame);
	/* "Sau ngày 20/11" is no day until which. */
	if (result->determined && !has_last(result)) {
		result->determined = false;
		result->why = TD_WHY_ONWARDS;
	}
}

enum td_status
td_answer_make(struct td_answer *answer, const char *phrase,
               const struct td_deadline_frame *frame,
               struct td_deadline_error *error)
{
	struct td_clause clause;
	enum td_status status = td_clause_parse(&clause, phrase, error);

	if (status != TD_OK)
		return status;
	memset(answer, 0, sizeof *answer);
	answer->phrase = phrase;
	answer->clause = clause;
	for (size_t i = 0; i < clause.count; i++)
		resolve_one(&answer->results[i], &answer->clause.found[i].rule,
		            frame);
	return TD_OK;
}

void
td_answer_clear(struct td_answer *answer)
{
	if (!answer)
		return;
	for (size_t i = 0; i < TD_CLAUSE_FOUND_MAX; i++)
		td_deadline_result_clear(&answer->results[i]);
	answer->clause.count = 0;
}

static int
by_day(const void *a, const void *b)
{
	return td_date_compare(((const struct td_answer_day *)a)->date,
	                       ((const struct td_answer_day *)b)->date);
}

/* Whether another deadline of the clause binds sooner: "trong 15 ngày, nhưng
 * không quá ngày 30/6/2026". */
static bool
is_capped(const struct td_answer *answer, size_t at)
{
	const struct td_deadline_result *result = &answer->results[at];
	const struct td_clause *clause = &answer->clause;

	if (clause->found[at].cap &&
	    td_deadline_stricter(&result[-1], result) < 0)
		return result[-1].determined;
	return at + 1 < clause->count && clause->found[at + 1].cap &&
	       result[1].determined &&
	       td_deadline_stricter(&result[1], result) <= 0;
}

/* All of them, in the order of the words. */
static size_t
gather_days(struct td_answer_day **days, const struct td_answer *answer)
{
	size_t count = 0;

	for (size_t i = 0; i < answer->clause.count; i++)
		count += answer->results[i].count;
	*days = td_alloc(count, sizeof **days);
	count = 0;
	for (size_t i = 0; i < answer->clause.count; i++) {
		const struct td_deadline_result *result = &answer->results[i];

		for (size_t j = 0; !is_capped(answer, i) && j < result->count;
		     j++)
			if (result->occurrences[j].has_last)
				(*days)[count++] = (struct td_answer_day){
					result->occurrences[j].binding,
					result->occurrences[j].label
				};
	}
	return count;
}

size_t
td_answer_days(struct td_answer_day **days, const struct td_answer *answer)
{
	size_t count = gather_days(days, answer);
	size_t left = 0;

	qsort(*days, count, sizeof **days, by_day);
	for (size_t i = 0; i < count; i++)
		if (left == 0 || by_day(&(*days)[left - 1], &(*days)[i]) != 0)
			(*days)[left++] = (*days)[i];
	return left;
}

static void
add_days(struct td_strbuf *out, const struct td_answer *answer)
{
	struct td_answer_day *days;
	size_t count = td_answer_days(&days, answer);

	for (size_t i = 0; i < count; i++) {
		char day[TD_DATE_SIZE];

		td_date_format(day, days[i].date);
		td_strbuf_addf(out, "%s\n", day);
	}
	free(days);
}

static void
add_all(struct td_strbuf *out, const struct td_answer *answer)
{
	for (size_t i = 0; i < answer->clause.count; i++) {
		const struct td_clause_found *found = &answer->clause.found[i];
		const struct td_deadline_result *result = &answer->results[i];

		for (size_t j = 0; result->determined && j < result->count;
		     j++) {
			char *words = td_strndup(answer->phrase + found->offset,
			                         found->size);
			char day[TD_DATE_SIZE];

			td_date_format(day, result->occurrences[j].binding);
			td_strbuf_addf(out, "%s\t", day);
			td_text_add_visible(out, words, false);
			td_strbuf_add_char(out, '\n');
			free(words);
		}
	}
}

static struct td_reasoning
reasoning_of(const struct td_answer *answer, size_t at)
{
	return (struct td_reasoning){ answer->phrase,
		                      &answer->clause.found[at].rule,
		                      &answer->results[at], &answer->clause,
		                      &answer->clause.found[at] };
}

static void
add_text(struct td_strbuf *out, const struct td_answer *answer,
         enum td_deadline_language language)
{
	for (size_t i = 0; i < answer->clause.count; i++) {
		struct td_reasoning reasoning = reasoning_of(answer, i);

		td_strbuf_add(out, i > 0 ? "\n" : "");
		td_reasoning_add_text(out, &reasoning, language);
	}
}

static void
add_json(struct td_strbuf *out, const struct td_answer *answer)
{
	for (size_t i = 0; i < answer->clause.count; i++) {
		struct td_reasoning reasoning = reasoning_of(answer, i);

		td_reasoning_add_json(out, &reasoning);
	}
}

void
td_answer_add(struct td_strbuf *out, const struct td_answer *answer,
              enum td_answer_form form, enum td_deadline_language language)
{
	if (form == TD_ANSWER_DAYS)
		add_days(out, answer);
	else if (form == TD_ANSWER_ALL)
		add_all(out, answer);
	else if (form == TD_ANSWER_TEXT)
		add_text(out, answer, language);
	else
		add_json(out, answer);
}

/* The years without a calendar are one set, whichever deadline looked. */
static bool
is_determined(const struct td_answer *answer)
{
	for (size_t i = 0; i < answer->clause.count; i++)
		if (answer->results[i].determined)
			return true;
	return false;
}

static void
report_weekday(const struct td_answer *answer, size_t at, struct td_diag *diag)
{
	const struct td_clause_found *found = &answer->clause.found[at];
	struct td_date date;
	char day[TD_DATE_SIZE];

	if (!td_clause_weekday_differs(found, &date))
		return;
	td_date_format(day, date);
	td_diag_add(
	    diag, TD_WEEKDAY_DIFFERS, TD_NO_PLACE, "phrase", answer->phrase,
	    "found", td_deadline_weekday_text(found->weekday), "day", day,
	    "weekday", td_deadline_weekday_text(td_date_weekday(date)), NULL);
}

enum td_status
td_answer_report(const struct td_answer *answer, bool shown,
                 struct td_diag *diag)
{
	bool determined = is_determined(answer);

	for (size_t i = 0; i < answer->clause.count; i++) {
		const struct td_deadline_result *result = &answer->results[i];
		const struct td_clause_found *found = &answer->clause.found[i];
		struct td_reasoning reasoning = reasoning_of(answer, i);
		char *words = td_strndup(answer->phrase + found->offset,
		                         found->size);

		if (!determined || result->determined)
			td_reasoning_report(&reasoning, shown, diag);
		else
			td_diag_add(diag, TD_DEADLINE_UNDETERMINED, TD_NO_PLACE,
			            "phrase", words, "why",
			            td_deadline_why_text(result->why), NULL);
		report_weekday(answer, i, diag);
		free(words);
		/* One reason is enough for a clause that has no day at all. */
		if (!determined)
			break;
	}
	return determined ? TD_OK : TD_INVALID;
}

enum td_status
td_answer_refuse(const char *phrase, const struct td_deadline_error *error,
                 struct td_diag *diag)
{
	enum td_status status = td_diag_add(diag, td_due_finding(error->kind),
	                                    TD_NO_PLACE, "phrase", phrase,
	                                    "word", error->word, NULL);

	/* What a record may keep is no answer to who asks for a day. */
	if (status == TD_OK)
		td_diag_add(diag, TD_DEADLINE_OPEN, TD_NO_PLACE, "phrase",
		            phrase, "why", td_deadline_why_text(TD_WHY_UNREAD),
		            "settle", td_deadline_settle_text(TD_WHY_UNREAD),
		            NULL);
	return TD_INVALID;
}
