/*
 * Marks behind the rows of a list, and the notes below it that they lead to.
 */
#ifndef TD_VIEWS_MARKS_H
#define TD_VIEWS_MARKS_H

#include "check/questioned.h"

#include <stddef.h>

struct td_strbuf;

struct td_marks {
	const struct td_question **items; /* in the order of their notes */
	size_t count;
	size_t capacity;
};

#define TD_MARKS_INIT                                                          \
	{                                                                      \
		.items = NULL                                                  \
	}

void
td_marks_clear(struct td_marks *marks);

/* The number of the note of a question, which is borrowed. */
size_t
td_marks_note(struct td_marks *marks, const struct td_question *question);

/* "  [1]" behind a row that is questioned; nothing for NULL. */
void
td_marks_add(struct td_strbuf *out, struct td_marks *marks,
             const struct td_question *question);

/* The same for programs: keys of an object; none for NULL. */
void
td_marks_add_json(struct td_strbuf *out, const struct td_question *question);

/* A line a note. */
void
td_marks_add_notes(struct td_strbuf *out, const struct td_marks *marks);

#endif
