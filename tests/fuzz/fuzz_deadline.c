/*
 * Any bytes as a deadline, as a date, as a clause and as a text: no crash, an
 * error within the phrase, and rules that their own wordings give back.
 */

#include "base/strbuf.h"
#include "deadline/clause.h"

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
	frame.due_from = frame.from;
	frame.due_to = frame.to;
	frame.windowed = true;
	frame.issued.known = false;
	td_deadline_resolve(&result, rule, &frame);
	must(result.determined == (result.count > 0));
	for (size_t i = 0; i < result.count; i++)
		must(!result.occurrences[i].has_last ||
		     (td_date_compare(result.occurrences[i].binding,
		                      frame.due_from.date) >= 0 &&
		      td_date_compare(result.occurrences[i].binding,
		                      frame.due_to.date) <= 0));
	td_deadline_result_clear(&result);
}

/* What was found stands in the clause; the stretches are all of its words. */
static void
clause_holds(const struct td_clause *clause, size_t size)
{
	size_t end = 0;

	must(clause->count > 0 && clause->count <= TD_CLAUSE_FOUND_MAX);
	for (size_t i = 0; i < clause->count; i++) {
		const struct td_clause_found *found = &clause->found[i];

		must(found->size > 0 && found->offset + found->size <= size);
		there_and_back(&found->rule, TD_DEADLINE_VI);
		there_and_back(&found->rule, TD_DEADLINE_EN);
		resolve(&found->rule);
	}
	for (size_t i = 0; i < clause->stretch_count; i++) {
		must(clause->stretches[i].offset >= end);
		end = clause->stretches[i].offset + clause->stretches[i].size;
	}
	must(end <= size);
}

static void
read_clauses(const char *text, size_t size)
{
	struct td_clause clause;
	struct td_clause_place place;
	struct td_deadline_error error;
	struct td_deadline_rule rule;
	size_t at = 0;
	size_t last = 0;

	if (td_clause_parse(&clause, text, &error) == TD_OK)
		clause_holds(&clause, strlen(text));
	else
		must(error.offset + error.size <= strlen(text));
	if (td_clause_rule(&rule, text, &error) == TD_OK)
		resolve(&rule);
	while (td_clause_next(&clause, &place, text, size, &at)) {
		must(place.offset >= last && place.size > 0);
		must(place.offset + place.size <= size && at <= size);
		clause_holds(&clause, place.size);
		last = place.offset + place.size;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct td_deadline_rule rule;
	struct td_deadline_error error;
	struct td_date date;

	if (!text)
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
	read_clauses(text, size);
	free(text);
	return 0;
}
