/*
 * A deadline inside the clause as it stands in a document.
 *
 * "Gửi về Sở Nội vụ (qua Phòng Thi đua, Khen thưởng) trước ngày 15/11/2026 để
 * tổng hợp" has one deadline, and words round it that do not change it. A
 * clause is read for what speaks of time; each deadline is a rule with the
 * words it was read from. What stands beside it is kept, and told apart.
 *
 * Nothing is guessed. Words that speak of time and are not understood, dates
 * that contradict each other, and words that could change the day leave the
 * clause without one.
 */
#ifndef TD_DEADLINE_CLAUSE_H
#define TD_DEADLINE_CLAUSE_H

#include "deadline/deadline.h"

#define TD_CLAUSE_FOUND_MAX 12
#define TD_CLAUSE_STRETCHES_MAX (2 * TD_CLAUSE_FOUND_MAX + 8)

/* A deadline and where its words stand, in bytes. */
struct td_clause_found {
	struct td_deadline_rule rule;
	size_t offset;
	size_t size;
	int weekday; /* as printed beside the day, 1 is Monday; 0: none */
	bool cap;    /* "nhưng không quá": of this one and the one before it
	                the earlier binds */
};

/* Words that were read, or words that were not, in the order of the clause. */
struct td_clause_stretch {
	size_t offset;
	size_t size;
	bool read;
};

struct td_clause {
	struct td_clause_found found[TD_CLAUSE_FOUND_MAX];
	size_t count;
	struct td_clause_stretch stretches[TD_CLAUSE_STRETCHES_MAX];
	size_t stretch_count;
};

/*
 * Read a clause. Returns TD_OK and overwrites *clause, which then has at least
 * one deadline; or TD_INVALID, leaving *clause alone, and sets *error to the
 * word that was not understood.
 */
TD_MUST_CHECK enum td_status
td_clause_parse(struct td_clause *clause, const char *text,
                struct td_deadline_error *error);

/*
 * The one rule of a clause: of the deadline it has, or of several that one
 * rule can hold. Returns TD_OK and sets *rule; or TD_INVALID as above, also
 * where there are several that no one rule holds.
 */
TD_MUST_CHECK enum td_status
td_clause_rule(struct td_deadline_rule *rule, const char *text,
               struct td_deadline_error *error);

/* Whether a day of the week stands beside a day of the calendar, and is
 * another than that day's; sets *day to the day. */
bool
td_clause_weekday_differs(const struct td_clause_found *found,
                          struct td_date *day);

/* A clause of a whole text that has a deadline, and where it stands. */
struct td_clause_place {
	size_t offset; /* of the clause, in bytes */
	size_t size;
	size_t line; /* of its first word, from 1 */
};

/*
 * Find the next clause of a text that has a deadline, from *at on, and move
 * *at behind it; false when there is none. The offsets in *clause count from
 * the place. Text that is no UTF-8 has no deadlines in it.
 */
bool
td_clause_next(struct td_clause *clause, struct td_clause_place *place,
               const char *text, size_t size, size_t *at);

#endif
