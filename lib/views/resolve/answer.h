/*
 * What deadline-resolve answers: the deadlines of a clause, each resolved.
 */
#ifndef TD_VIEWS_RESOLVE_ANSWER_H
#define TD_VIEWS_RESOLVE_ANSWER_H

#include "deadline/clause.h"
#include "diag/diag.h"

struct td_strbuf;

struct td_answer {
	const char *phrase; /* borrowed */
	struct td_clause clause;
	struct td_deadline_result results[TD_CLAUSE_FOUND_MAX];
};

/*
 * Read a clause and resolve what it has. Returns TD_OK and fills *answer,
 * which the caller clears; or TD_INVALID, leaving it alone, and sets *error.
 */
TD_MUST_CHECK enum td_status
td_answer_make(struct td_answer *answer, const char *phrase,
               const struct td_deadline_frame *frame,
               struct td_deadline_error *error);

void
td_answer_clear(struct td_answer *answer);

/* One of the days that bind; for "from … on" the first one. */
struct td_answer_day {
	struct td_date date;
	const char *occurrence; /* "2026-Q2"; "" for one that does not recur;
	                           borrowed from the answer */
};

/* The days, each once, from the first to the last; *days is the caller's.
 * Returns how many there are. */
size_t
td_answer_days(struct td_answer_day **days, const struct td_answer *answer);

/* How an answer is told, from the shortest on. */
enum td_answer_form {
	TD_ANSWER_DAYS, /* the days alone, one a line, each once, from the first
	                   to the last */
	TD_ANSWER_ALL, /* the days of each deadline, with a tab and its words */
	TD_ANSWER_TEXT, /* each deadline with how its days came about */
	TD_ANSWER_JSON  /* the same, an object a deadline: see reasoning.h */
};

/* Add the answer, in the reader's language. */
void
td_answer_add(struct td_strbuf *out, const struct td_answer *answer,
              enum td_answer_form form, enum td_deadline_language language);

/*
 * Report what has no day, days of the week that are others than printed, and
 * what td_reasoning_report() says. Returns TD_INVALID when nothing in the
 * clause has a day.
 */
enum td_status
td_answer_report(const struct td_answer *answer, bool shown,
                 struct td_diag *diag);

/* Report words that were not understood. Returns TD_INVALID. */
enum td_status
td_answer_refuse(const char *phrase, const struct td_deadline_error *error,
                 struct td_diag *diag);

#endif
