/*
 * Letters that remind units of what they owe: one to each unit that an agenda
 * calls late, or for whom something falls due.
 */
#ifndef TD_VIEWS_LETTERS_LETTERS_H
#define TD_VIEWS_LETTERS_LETTERS_H

#include "draft/paper.h"
#include "views/deadlines/agenda.h"

struct td_letter {
	const char *unit; /* id; the agenda's */
	struct td_draft draft;
};

struct td_letters {
	struct td_letter *items; /* by id */
	size_t count;
	size_t capacity;
};

#define TD_LETTERS_INIT                                                        \
	{                                                                      \
		.items = NULL                                                  \
	}

/* Write them. Who owes one paper by two days is reminded of the stricter. The
 * caller clears them, before the agenda. */
TD_MUST_CHECK enum td_status
td_letters_make(struct td_letters *letters, const struct td_agenda *agenda,
                struct td_reader *reader, struct td_date today,
                struct td_diag *diag);

void
td_letters_clear(struct td_letters *letters);

#endif
