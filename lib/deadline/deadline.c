/* From a rule and what is known to the days it means. */

#include "deadline/deadline.h"
#include "base/alloc.h"
#include "deadline/deadline_resolve.h"

#include <stdlib.h>
#include <string.h>

void
td_resolving_step(struct td_resolving *resolving, enum td_deadline_step_id id,
                  enum td_deadline_basis basis, struct td_date from,
                  struct td_date to, int number)
{
	struct td_deadline_result *result = resolving->result;

	if (result->step_count == TD_DEADLINE_STEPS_MAX)
		return;
	result->steps[result->step_count++] = (struct td_deadline_step){
		.id = id,
		.basis = basis,
		.occurrence = result->count,
		.from = from,
		.to = to,
		.number = number,
	};
}

void
td_resolving_fail(struct td_resolving *resolving, enum td_deadline_why why)
{
	resolving->result->determined = false;
	resolving->result->why = why;
}

/* Say why a day is no working day. */
static void
explain_rest_day(struct td_resolving *resolving, struct td_date date)
{
	enum td_day_kind kind = td_workdays_kind(resolving->frame->workdays,
	                                         date, NULL);

	td_resolving_step(resolving,
	                  kind == TD_DAY_WEEKEND ? TD_STEP_REST_DAY
	                                         : TD_STEP_HOLIDAY,
	                  TD_BASIS_LABOUR_CODE, date, date, 0);
}

/*
 * Move a last day that is no working day as the policy says. Past a day that
 * the words exclude it never moves: "before 15/11" cannot become 15/11.
 */
static struct td_date
roll(struct td_resolving *resolving, enum td_deadline_roll how,
     struct td_date nominal)
{
	const struct td_deadline_occurrence *next = &resolving->next;
	enum td_deadline_basis basis = resolving->rule->kind ==
	                                           TD_DEADLINE_PERIOD &&
	                                       how == TD_ROLL_FORWARD
	                                   ? TD_BASIS_CC_148_5
	                                   : TD_BASIS_POLICY;

	if (td_date_compare(next->safe, nominal) == 0 &&
	    td_date_compare(next->lenient, nominal) == 0)
		return nominal;
	explain_rest_day(resolving, nominal);
	if (how == TD_ROLL_BACKWARD && next->has_safe) {
		td_resolving_step(resolving, TD_STEP_ROLL_BACKWARD, basis,
		                  nominal, next->safe, 0);
		return next->safe;
	}
	if (how == TD_ROLL_FORWARD && next->has_lenient) {
		td_resolving_step(resolving, TD_STEP_ROLL_FORWARD, basis,
		                  nominal, next->lenient, 0);
		return next->lenient;
	}
	td_resolving_step(resolving,
	                  how == TD_ROLL_FORWARD ? TD_STEP_NO_ROLL_EXCLUDED
	                                         : TD_STEP_NO_ROLL,
	                  TD_BASIS_POLICY, nominal, next->lenient, 0);
	return nominal;
}

static void
push(struct td_resolving *resolving)
{
	struct td_deadline_result *result = resolving->result;

	if (result->count == TD_DEADLINE_OCCURRENCES_MAX) {
		result->cut = true;
		return;
	}
	result->occurrences = td_grow(result->occurrences, result->count,
	                              &resolving->capacity,
	                              sizeof(*result->occurrences));
	result->occurrences[result->count++] = resolving->next;
	result->determined = true;
	memset(&resolving->next, 0, sizeof(resolving->next));
	resolving->has_excluded = false;
}

void
td_resolving_bind(struct td_resolving *resolving, enum td_deadline_roll how,
                  struct td_date nominal)
{
	struct td_deadline_occurrence *next = &resolving->next;
	const struct td_deadline_frame *frame = resolving->frame;
	struct td_year_set *missing = &resolving->result->missing;

	next->has_last = true;
	next->nominal = nominal;
	next->safe = td_workdays_on_or_before(frame->workdays, nominal,
	                                      missing);
	next->lenient = td_workdays_on_or_after(frame->workdays, nominal,
	                                        missing);
	next->has_safe = !next->has_earliest ||
	                 td_date_compare(next->safe, next->earliest) >= 0;
	next->has_lenient = !resolving->has_excluded ||
	                    td_date_compare(next->lenient,
	                                    resolving->excluded) < 0;
	next->binding = roll(resolving, how, nominal);
	if (frame->issued.known &&
	    td_date_compare(next->binding, frame->issued.date) < 0) {
		resolving->result->before_issued = true;
		td_resolving_step(resolving, TD_STEP_BEFORE_ISSUED,
		                  TD_BASIS_NONE, frame->issued.date,
		                  next->binding, 0);
	}
	push(resolving);
}

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
		      sizeof(*result->occurrences), by_nominal);
}

void
td_deadline_result_clear(struct td_deadline_result *result)
{
	if (result == NULL)
		return;
	free(result->occurrences);
	memset(result, 0, sizeof(*result));
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
