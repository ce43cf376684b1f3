/* Values that a schema cannot hold: phrases and document numbers. */

#include "base/strbuf.h"
#include "base/text.h"
#include "deadline/clause.h"
#include "record/document_number.h"
#include "record/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The node, or the key of a map's entry, that stands next in the file. */
static const struct td_node *
next_in_file(const struct td_node *node)
{
	for (; node->parent; node = node->parent) {
		const struct td_node *parent = node->parent;

		if (node->index + 1 < parent->length) {
			const struct td_node
			    *next = parent->children[node->index + 1];

			return next->key ? next->key : next;
		}
	}
	return NULL;
}

/*
 * Whether a position in the text of a scalar is one in the line it stands on.
 * A node does not say how it was written, so this holds only where it must be
 * so: what follows begins on the same line or the next, so the scalar has one
 * line, and nothing in it asks for an escape.
 */
static bool
is_on_one_line(const struct td_node *node)
{
	const struct td_node *next = next_in_file(node);

	return next && next->line <= node->line + 1 &&
	       (node->plain || !strpbrk(node->text, "'\"\\\n\t"));
}

enum td_finding_id
td_due_finding(enum td_deadline_error_kind kind)
{
	switch (kind) {
	case TD_DEADLINE_UNKNOWN_WORD:
		break;
	case TD_DEADLINE_EMPTY:
	case TD_DEADLINE_UNFINISHED:
		return TD_PHRASE_UNFINISHED;
	case TD_DEADLINE_IMPOSSIBLE_DATE:
		return TD_DATE_IMPOSSIBLE;
	case TD_DEADLINE_TOO_LARGE:
		return TD_PHRASE_NUMBER;
	case TD_DEADLINE_CONTRADICTION:
		return TD_PHRASE_CONTRADICTION;
	case TD_DEADLINE_TOO_LONG:
		return TD_PHRASE_TOO_LONG;
	case TD_DEADLINE_SEVERAL:
		return TD_PHRASE_SEVERAL;
	}
	return TD_PHRASE_NOT_UNDERSTOOD;
}

static enum td_status
report_phrase(const struct td_document *document, const struct td_node *node,
              const struct td_deadline_error *error, struct td_diag *diag)
{
	struct td_place place = { .path = td_document_path(document),
		                  .line = node->line,
		                  .column = node->column };
	char *keys = td_node_keys(node);
	enum td_status status;
	char most[24];

	place.keys = keys;
	if (is_on_one_line(node))
		place.column += (unsigned)error->position + !node->plain;
	snprintf(most, sizeof most, "%d", TD_DEADLINE_PHRASE_MAX);
	status = td_diag_add(diag, td_due_finding(error->kind), place, "phrase",
	                     node->text, "word", error->word, "most", most,
	                     NULL);
	free(keys);
	return status;
}

/* A day of the week beside the day, which is not that day's. Few deadlines have
 * one, and only those are read once more. */
static void
check_weekday(const struct td_document *document, const struct td_due *due,
              struct td_diag *diag)
{
	const char *words = due->words.text;
	struct td_deadline_error error;
	struct td_clause clause;
	struct td_date date;
	char day[TD_DATE_SIZE];

	if ((!strstr(words, "hứ ") && !strstr(words, "HỨ ") &&
	     !strstr(words, "hủ ") && !strstr(words, "HỦ ")) ||
	    td_clause_parse(&clause, words, &error) != TD_OK)
		return;
	for (size_t i = 0; i < clause.count; i++) {
		if (!td_clause_weekday_differs(&clause.found[i], &date))
			continue;
		td_date_format(day, date);
		td_document_report(
		    document, due->words.node, diag, TD_WEEKDAY_DIFFERS,
		    "phrase", words, "found",
		    td_deadline_weekday_text(clause.found[i].weekday), "day",
		    day, "weekday",
		    td_deadline_weekday_text(td_date_weekday(date)), NULL);
	}
}

enum td_status
td_read_check_due(const struct td_document *document, const struct td_due *due,
                  struct td_diag *diag)
{
	struct td_deadline_error error = { .position = 0 };
	struct td_deadline_rule rule;
	const struct td_field *words = due->reading.text ? &due->reading
	                                                 : &due->words;

	if (!due->words.text)
		return TD_OK;
	if (!due->is_day)
		check_weekday(document, due, diag);
	if (due->has_rule ||
	    td_clause_rule(&rule, words->text, &error) == TD_OK)
		return TD_OK;
	return report_phrase(document, words->node, &error, diag);
}

/* The sign at an offset, and its code point as U+00D0: some that are wrong
 * look like the right ones. */
static void
describe_sign(struct td_strbuf *sign, struct td_strbuf *code, const char *text)
{
	size_t at = td_document_number_sign_at(text);
	unsigned c = 0;
	size_t size = td_text_decode(&c, text + at, strlen(text + at));

	td_strbuf_add_bytes(sign, text + at, size);
	td_strbuf_addf(code, "U+%04X", c);
}

static enum td_status
report_number(const struct td_document *document, struct td_field number,
              enum td_number_fault fault, struct td_diag *diag)
{
	static const enum td_finding_id ids[] = {
		[TD_NUMBER_SHAPE] = TD_DOCUMENT_NUMBER_WRONG,
		[TD_NUMBER_ONE_DIGIT] = TD_DOCUMENT_NUMBER_ONE_DIGIT,
		[TD_NUMBER_SPACE] = TD_DOCUMENT_NUMBER_SPACE,
		[TD_NUMBER_SIGN] = TD_DOCUMENT_NUMBER_SIGN,
	};
	struct td_strbuf example = TD_STRBUF_INIT;
	struct td_strbuf sign = TD_STRBUF_INIT;
	struct td_strbuf code = TD_STRBUF_INIT;
	bool about_sign = fault == TD_NUMBER_SIGN;
	enum td_status status;

	td_document_number_example(&example, number.text);
	if (about_sign)
		describe_sign(&sign, &code, number.text);
	status = td_document_report(
	    document, number.node, diag, ids[fault], "found", number.text,
	    "example", example.text, "sign", about_sign ? sign.text : NULL,
	    "code", about_sign ? code.text : NULL, NULL);
	td_strbuf_clear(&example);
	td_strbuf_clear(&sign);
	td_strbuf_clear(&code);
	return status;
}

enum td_status
td_read_check_number(const struct td_document *document, struct td_field number,
                     struct td_diag *diag)
{
	struct td_document_number parsed;
	enum td_number_fault fault;

	if (!number.text)
		return TD_OK;
	fault = td_document_number_parse(&parsed, number.text);
	if (fault == TD_NUMBER_FINE)
		return TD_OK;
	return report_number(document, number, fault, diag);
}

/* From this day the symbols of legal documents are those of Law 80/2015/QH13
 * (art. 172); the state's others had been ordered by then. */
static bool
may_be_of_old_style(const struct td_document_ref *paper)
{
	struct td_date ordered;

	return !paper->date.given || !td_date_parse(&ordered, "2016-07-01") ||
	       td_date_compare(paper->date.date, ordered) < 0;
}

enum td_status
td_read_check_cited(const struct td_document *document,
                    const struct td_document_ref *paper, struct td_diag *diag)
{
	enum td_number_fault fault;

	if (!paper->number.text)
		return TD_OK;
	fault = td_document_number_check_cited(paper->number.text,
	                                       may_be_of_old_style(paper));
	if (fault == TD_NUMBER_FINE)
		return TD_OK;
	return report_number(document, paper->number, fault, diag);
}

enum td_status
td_read_check_dossier(const struct td_document *document,
                      const struct td_dossier_item *dossier, size_t count,
                      struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < count; i++)
		status = td_worse(
		    status,
		    td_read_check_number(document, dossier[i].number, diag));
	return status;
}

enum td_status
td_read_check_refs(const struct td_document *document,
                   const struct td_document_refs *refs, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < refs->count; i++)
		status = td_worse(status, td_read_check_cited(
					      document, &refs->items[i], diag));
	return status;
}
