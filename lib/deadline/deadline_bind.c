/* What the reasoning comes to: a step, an occurrence, or why there is none. */

#include "base/alloc.h"
#include "deadline/deadline_resolve.h"

#include <string.h>

enum {
	/* No run of days off is as long. */
	MOVED_MAX = 31
};

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

/* Whether a last day is one of those that are wanted. */
static bool
is_wanted(const struct td_resolving *resolving, struct td_date last)
{
	const struct td_deadline_frame *frame = resolving->frame;

	return (!frame->due_from.known ||
	        td_date_compare(last, frame->due_from.date) >= 0) &&
	       (!frame->due_to.known ||
	        td_date_compare(last, frame->due_to.date) <= 0);
}

/* Whether a last day may be wanted, wherever it moves to: of one that is far
 * from the window no calendar has to be known. */
static bool
may_be_wanted(const struct td_resolving *resolving, struct td_date nominal)
{
	const struct td_deadline_frame *frame = resolving->frame;
	struct td_date latest = td_date_add_days(nominal, MOVED_MAX);
	struct td_date earliest = td_date_add_days(nominal, -MOVED_MAX);

	return (!frame->due_from.known ||
	        td_date_compare(latest, frame->due_from.date) >= 0) &&
	       (!frame->due_to.known ||
	        td_date_compare(earliest, frame->due_to.date) <= 0);
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
	                              sizeof *result->occurrences);
	result->occurrences[result->count++] = resolving->next;
	result->determined = true;
	result->why = TD_WHY_NONE;
	memset(&resolving->next, 0, sizeof resolving->next);
	resolving->has_excluded = false;
}

/* The next occurrence is none, nor are the steps that led to it. */
static void
leave_out(struct td_resolving *resolving)
{
	struct td_deadline_result *result = resolving->result;

	while (result->step_count > 0 &&
	       result->steps[result->step_count - 1].occurrence ==
	           result->count)
		result->step_count--;
	if (!result->determined)
		result->why = TD_WHY_OUTSIDE;
	memset(&resolving->next, 0, sizeof resolving->next);
	resolving->has_excluded = false;
}

void
td_resolving_bind(struct td_resolving *resolving, enum td_deadline_roll how,
                  struct td_date nominal)
{
	struct td_deadline_occurrence *next = &resolving->next;
	const struct td_deadline_frame *frame = resolving->frame;
	struct td_year_set *missing = &resolving->result->missing;

	if (!may_be_wanted(resolving, nominal)) {
		leave_out(resolving);
		return;
	}
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
	if (!is_wanted(resolving, next->binding)) {
		leave_out(resolving);
		return;
	}
	if (frame->issued.known &&
	    td_date_compare(next->binding, frame->issued.date) < 0) {
		resolving->result->before_issued = true;
		td_resolving_step(resolving, TD_STEP_BEFORE_ISSUED,
		                  TD_BASIS_NONE, frame->issued.date,
		                  next->binding, 0);
	}
	push(resolving);
}
