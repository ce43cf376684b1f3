/* Which events of a chronicle are questioned. */

#include "views/log/chronicle_questions.h"

/* What was decided rests on all that came before it as well. */
static const struct td_question *
ask(struct td_questions *questions, const struct td_chronicle_row *row)
{
	const struct td_question *question = td_question_of(
	    questions, row->event->path, row->nomination);

	return question || !row->decision
	           ? question
	           : td_question_of_all(questions, row->campaign,
	                                row->nomination);
}

void
td_chronicle_ask_questions(struct td_chronicle *chronicle)
{
	chronicle->questions = td_questions_new(chronicle->snapshot);
	for (size_t i = 0; i < chronicle->count; i++) {
		struct td_chronicle_row *row = &chronicle->rows[i];

		if (row->event->kind == TD_EVENT_ADDED && row->nomination)
			row->question = ask(chronicle->questions, row);
	}
}
