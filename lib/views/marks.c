/* Marks of what is questioned. */

#include "views/marks.h"
#include "base/alloc.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
td_marks_clear(struct td_marks *marks)
{
	if (!marks)
		return;
	free(marks->items);
	*marks = (struct td_marks)TD_MARKS_INIT;
}

static bool
is_same(const struct td_question *a, const struct td_question *b)
{
	return strcmp(a->record, b->record) == 0 &&
	       strcmp(a->later_record, b->later_record) == 0 &&
	       strcmp(a->rule, b->rule) == 0;
}

size_t
td_marks_note(struct td_marks *marks, const struct td_question *question)
{
	size_t at = 0;

	while (at < marks->count && !is_same(marks->items[at], question))
		at++;
	if (at == marks->count) {
		marks->items = td_grow(marks->items, marks->count,
		                       &marks->capacity,
		                       sizeof(const struct td_question *));
		marks->items[marks->count++] = question;
	}
	return at + 1;
}

void
td_marks_add(struct td_strbuf *out, struct td_marks *marks,
             const struct td_question *question)
{
	if (question)
		td_strbuf_addf(out, "  [%zu]", td_marks_note(marks, question));
}

void
td_marks_add_json(struct td_strbuf *out, const struct td_question *question)
{
	if (!question)
		return;
	td_json_text(out, "questioned_record", question->record);
	td_json_text(out, "questioned_by", question->later_record);
	td_json_text(out, "questioned_since", td_question_since(question));
	td_json_text(out, "questioned_rule", question->rule);
}

void
td_marks_add_notes(struct td_strbuf *out, const struct td_marks *marks)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct td_question *question = marks->items[i];
		char number[24];

		snprintf(number, sizeof number, "%zu", i + 1);
		td_message_add(
		    out,
		    question->entered
			? N_("[{number}] questioned: {later:path} was entered "
		             "later (on {entered:date}) and does not count "
		             "for {record:path} [{rule}]")
			: N_("[{number}] questioned: {later:path}, which does "
		             "not say when it was entered, says what may not "
		             "have been known when {record:path} was filed "
		             "[{rule}]"),
		    "number", number, "later", question->later_record,
		    "entered", question->entered ? question->entered : "",
		    "record", question->record, "rule", question->rule, NULL);
		td_strbuf_add_char(out, '\n');
	}
}
