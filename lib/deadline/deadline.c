/* From a rule and what is known to the days it means. */

#include "deadline/deadline.h"
#include "deadline/deadline_resolve.h"

#include <stdlib.h>
#include <string.h>

/* From then on: the first day, and no last one. */
static void
resolve_start(struct td_resolving *resolving)
{
	struct td_deadline_result *result = resolving->result;

	td_resolving_period(resolving);
	for (size_t i = 0; i < result->count; i++) {
		struct td_deadline_occurrence *one = &result->occurrences[i];

		one->has_earliest = true;
		one->earliest = one->nominal;
		one->has_last = false;
		one->has_safe = false;
		one->has_lenient = false;
	}
}

static int
by_nominal(const void *a, const void *b)
{
	const struct td_deadline_occurrence *left = a;
	const struct td_deadline_occurrence *right = b;
	int order = td_date_compare(left->nominal, right->nominal);

	return order != 0 ? order : strcmp(left->label, right->label);
}

static void
tell_missing(struct td_resolving *resolving)
{
	const struct td_year_set *missing = &resolving->result->missing;

	for (int year = td_year_set_next(missing, 0); year != 0;
	     year = td_year_set_next(missing, year + 1))
		td_resolving_step(resolving, TD_STEP_NO_CALENDAR, TD_BASIS_NONE,
		                  TD_DATE_MIN, TD_DATE_MIN, year);
}

void
td_deadline_resolve(struct td_deadline_result *result,
                    const struct td_deadline_rule *rule,
                    const struct td_deadline_frame *frame)
{
	struct td_resolving resolving = { .result = result,
		                          .rule = rule,
		                          .frame = frame };

	td_deadline_result_clear(result);
	switch (rule->kind) {
	case TD_DEADLINE_NO_DAY:
		td_resolving_fail(&resolving, rule->why);
		break;
	case TD_DEADLINE_CALENDAR:
		td_resolving_calendar(&resolving);
		break;
	case TD_DEADLINE_PERIOD:
		td_resolving_period(&resolving);
		break;
	case TD_DEADLINE_START:
		resolve_start(&resolving);
		break;
	}
	if (!result->determined)
		result->count = 0;
	tell_missing(&resolving);
	if (result->count > 1)
		qsort(result->occurrences, result->count,
		      sizeof *result->occurrences, by_nominal);
}

void
td_deadline_result_clear(struct td_deadline_result *result)
{
	if (!result)
		return;
	free(result->occurrences);
	memset(result, 0, sizeof *result);
}

/* The day on which it first binds; false when it never does. */
static bool
first_binding(struct td_date *date, const struct td_deadline_result *result)
{
	bool found = false;

	for (size_t i = 0; result->determined && i < result->count; i++) {
		const struct td_deadline_occurrence
		    *one = &result->occurrences[i];

		if (!one->has_last ||
		    (found && td_date_compare(one->binding, *date) >= 0))
			continue;
		*date = one->binding;
		found = true;
	}
	return found;
}

int
td_deadline_stricter(const struct td_deadline_result *a,
                     const struct td_deadline_result *b)
{
	struct td_date first = { 0 };
	struct td_date second = { 0 };
	bool a_binds = first_binding(&first, a);
	bool b_binds = first_binding(&second, b);

	if (a_binds != b_binds)
		return a_binds ? -1 : 1;
	return td_date_compare(first, second);
}
