/*
 * What is questioned: a record that was in order by all that was known when it
 * was filed, and of which something that was entered later says otherwise. It
 * stays in effect, and lists mark it (docs/time.md).
 */
#ifndef TD_CHECK_QUESTIONED_H
#define TD_CHECK_QUESTIONED_H

#include "archive/reader.h"

struct td_questions;

/* What questions a record. All texts live as long as the questions do. */
struct td_question {
	const char *record; /* path of what is questioned */
	char *nomination;   /* id, of those it is about; NULL: all of them */
	char *later_record; /* path of what was entered later */
	char *entered;      /* the day of that, YYYY-MM-DD; NULL: not said */
	const char *rule;   /* id of what is found only for its sake */
};

/* The day of entry for programs: one that is not said is "unknown", so that
 * what is questioned is told from what is not. */
const char *
td_question_since(const struct td_question *question);

/* Of the records of a snapshot, which is borrowed. */
struct td_questions *
td_questions_new(const struct td_snapshot *snapshot);

void
td_questions_free(struct td_questions *questions);

/* Of one record of a nomination: a proceeding, a decision, or itself. NULL:
 * nothing questions it. Each record is checked once. */
const struct td_question *
td_question_of(struct td_questions *questions, const char *path,
               const char *nomination);

/* Of whatever a nomination rests on: itself first, then what was recorded of
 * it, in the order in which it happened. */
const struct td_question *
td_question_of_all(struct td_questions *questions, const char *campaign,
                   const char *nomination);

#endif
