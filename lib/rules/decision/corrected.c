/* A decision as later ones left it. */

#include "rules/decision/corrected.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "rules/decision/decision_rules.h"

#include <stdlib.h>
#include <string.h>

const struct td_ledger_event *
td_settled(const struct td_ledger_event *events, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (events[i].decision &&
		    events[i].decision->kind == TD_DECISION_DECIDE &&
		    events[i].decision_item->outcome != TD_OUTCOME_SENT_UP)
			return &events[i];
	return NULL;
}

long long
td_decided_amount(const struct td_decision_item *item)
{
	return item->named_amount;
}

const struct td_field *
td_correction_value(const struct td_decision_item *item)
{
	return &item->is;
}

const char *
td_correction_name(const struct td_decision *decision,
                   const struct td_decision_item *item)
{
	return decision->kind == TD_DECISION_CORRECT &&
	               item->field == TD_CORRECT_NAME
	           ? item->is.text
	           : NULL;
}

/* The decision of an id among events; NULL: none. */
static const struct td_ledger_event *
find_decision(const struct td_ledger_event *events, size_t count,
              const char *id)
{
	for (size_t i = 0; id && i < count; i++)
		if (events[i].decision && td_decision_is_at(id, events[i].path))
			return &events[i];
	return NULL;
}

/* A correction speaks of what came before it, so that no circle is followed. */
const struct td_ledger_event *
td_corrected_root(const struct td_ledger_event *events, size_t count,
                  const char *id)
{
	const struct td_ledger_event *event = find_decision(events, count, id);

	while (event && event->decision->kind == TD_DECISION_CORRECT)
		event = find_decision(events, (size_t)(event - events),
		                      event->decision->of.text);
	return event;
}

/* Whether a word goes on over a place of a text. */
static bool
is_within_word(const char *text, const char *place)
{
	const char *before = place;
	unsigned left;
	unsigned right;

	if (place == text || *place == '\0')
		return false;
	while (--before > text && ((unsigned char)*before & 0xC0) == 0x80)
		;
	return td_text_decode(&left, before, (size_t)(place - before)) &&
	       td_text_decode(&right, place, strlen(place)) &&
	       td_text_is_word(left) && td_text_is_word(right);
}

/* The next place where words stand whole; NULL: none. */
static const char *
find_words(const char *text, const char *from, const char *words)
{
	size_t length = strlen(words);

	for (const char *at = strstr(from, words); at;
	     at = strstr(at + 1, words))
		if (!is_within_word(text, at) &&
		    !is_within_word(text, at + length))
			return at;
	return NULL;
}

/* Put words in place of others; whether those stand there. */
static bool
replace(char **text, const char *was, const char *is)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *from = *text;
	const char *at = *was ? find_words(*text, from, was) : NULL;

	if (!at)
		return false;
	for (; at; at = find_words(*text, from, was)) {
		td_strbuf_add_bytes(&out, from, (size_t)(at - from));
		td_strbuf_add(&out, is);
		from = at + strlen(was);
	}
	td_strbuf_add(&out, from);
	free(*text);
	*text = td_strbuf_take(&out);
	return true;
}

/* Whether a correction changes anything; then it has. */
static bool
apply(struct td_corrected *corrected, const struct td_decision_item *item)
{
	const char *is = item->is.text;
	struct td_date day;

	if (!is)
		return false;
	switch (item->field) {
	case TD_CORRECT_NAME:
		corrected->name = is;
		return true;
	case TD_CORRECT_DATE:
		if (!td_date_parse(&day, is))
			return false;
		corrected->day.date = day;
		corrected->day.given = true;
		return true;
	case TD_CORRECT_AMOUNT:
		return td_rule_amount_parse(&corrected->amount, is);
	case TD_CORRECT_TEXT:
		return corrected->text && item->was.text &&
		       replace(&corrected->text, item->was.text, is);
	case TD_CORRECT_RECIPIENT:
	case TD_CORRECT_COUNT:
		break;
	}
	return false;
}

/* As the decision itself has it. */
static void
begin(struct td_corrected *corrected, const struct td_ledger_event *decision,
      const char *text)
{
	const struct td_decision_item *item = decision->decision_item;

	corrected->decision = decision;
	corrected->day = decision->decision->paper.date;
	corrected->amount = decision->decision->kind == TD_DECISION_REVOKE
	                        ? item->recover_amount
	                        : item->named_amount;
	corrected->text = text ? td_strdup(text) : NULL;
}

void
td_corrected_gather(struct td_corrected *corrected,
                    const struct td_ledger_event *events, size_t count,
                    const struct td_ledger_event *decision, const char *text)
{
	*corrected = (struct td_corrected)TD_CORRECTED_INIT;
	if (!decision)
		return;
	begin(corrected, decision, text);
	for (const struct td_ledger_event *event = decision + 1;
	     event < events + count; event++)
		if (event->decision &&
		    event->decision->kind == TD_DECISION_CORRECT &&
		    td_corrected_root(events, (size_t)(event - events),
		                      event->decision->of.text) == decision &&
		    apply(corrected, event->decision_item))
			corrected->by[event->decision_item->field] = event;
}

struct td_day
td_corrected_day(const struct td_ledger_event *events, size_t count,
                 const struct td_ledger_event *event)
{
	struct td_corrected corrected;
	struct td_day day;

	if (!event->decision)
		return event->proceeding->date;
	td_corrected_gather(&corrected, events, count, event, NULL);
	day = corrected.day;
	td_corrected_clear(&corrected);
	return day;
}

struct td_document_ref
td_corrected_paper(const struct td_corrected *corrected)
{
	struct td_document_ref paper = corrected->decision->decision->paper;

	paper.date = corrected->day;
	return paper;
}

void
td_corrected_clear(struct td_corrected *corrected)
{
	if (!corrected)
		return;
	free(corrected->text);
	*corrected = (struct td_corrected)TD_CORRECTED_INIT;
}
