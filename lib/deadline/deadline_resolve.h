/*
 * A deadline while it is being resolved. Inside the calendar layer only.
 */
#ifndef TD_DEADLINE_DEADLINE_RESOLVE_H
#define TD_DEADLINE_DEADLINE_RESOLVE_H

#include "deadline/deadline.h"

struct td_resolving {
	struct td_deadline_result *result;
	const struct td_deadline_rule *rule;
	const struct td_deadline_frame *frame;
	size_t capacity;                    /* of the occurrences */
	struct td_deadline_occurrence next; /* the one being made */
	struct td_date excluded;            /* the day that the words exclude */
	bool has_excluded;
};

/* Add a step of reasoning, unless there are too many already. */
void
td_resolving_step(struct td_resolving *resolving, enum td_deadline_step_id id,
                  enum td_deadline_basis basis, struct td_date from,
                  struct td_date to, int number);

/* Say why there is no day. */
void
td_resolving_fail(struct td_resolving *resolving, enum td_deadline_why why);

/* The next occurrence has its nominal day: find the others and add it. */
void
td_resolving_bind(struct td_resolving *resolving, enum td_deadline_roll roll,
                  struct td_date nominal);

/* The day of an anchor; fails when it is not known. */
bool
td_resolving_anchor(struct td_resolving *resolving, struct td_date *date,
                    const struct td_deadline_anchor *anchor);

/* The months, counted from year 0, in which a recurring rule applies; false
 * when they are not known. */
bool
td_resolving_months(const struct td_resolving *resolving, int *first,
                    int *last);

/* The month of a day, counted from year 0. */
int
td_month_of(struct td_date date);

void
td_resolving_period(struct td_resolving *resolving);

void
td_resolving_calendar(struct td_resolving *resolving);

#endif
