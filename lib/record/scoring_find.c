/* Parts of a scoring rule, found by what they are called. */

#include "base/text.h"
#include "record/read.h"
#include "record/read_number.h"
#include "record/scoring.h"

const struct td_scored *
td_scoring_criterion(const struct td_scoring *scoring, const char *id)
{
	for (size_t i = 0; i < scoring->criterion_count; i++)
		if (td_text_equal(scoring->criteria[i].id.text, id))
			return &scoring->criteria[i];
	return NULL;
}

const struct td_scoring_class *
td_scoring_class(const struct td_scoring *scoring, const char *id)
{
	for (size_t i = 0; i < scoring->class_count; i++)
		if (td_text_equal(scoring->classes[i].id.text, id))
			return &scoring->classes[i];
	return NULL;
}

const struct td_scoring_condition *
td_scoring_condition(const struct td_scoring *scoring, const char *id)
{
	for (size_t i = 0; i < scoring->condition_count; i++)
		if (td_text_equal(scoring->conditions[i].id.text, id))
			return &scoring->conditions[i];
	return NULL;
}

const struct td_scoring_window *
td_scoring_window(const struct td_scoring *scoring, enum td_score_stage stage)
{
	for (size_t i = 0; i < scoring->window_count; i++)
		if (scoring->windows[i].stage == stage)
			return &scoring->windows[i];
	return NULL;
}

bool
td_scored_asks(const struct td_scored *scored, enum td_class class)
{
	return scored->classes.count == 0 ||
	       td_class_fields_have(&scored->classes, class);
}

static enum td_status
check_bounds(const struct td_document *document, const struct td_bounds *bounds,
             struct td_diag *diag)
{
	enum td_status status = td_read_check_number_text(
	    document, &bounds->at_least, diag);

	status = td_worse(
	    status, td_read_check_number_text(document, &bounds->above, diag));
	status = td_worse(
	    status, td_read_check_number_text(document, &bounds->below, diag));
	return td_worse(status, td_read_check_number_text(
				    document, &bounds->at_most, diag));
}

static enum td_status
check_scored(const struct td_document *document, const struct td_scored *scored,
             struct td_diag *diag)
{
	const struct td_number *const numbers[] = {
		&scored->maximum, &scored->each,    &scored->scale,
		&scored->target,  &scored->highest,
	};
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		status = td_worse(status, td_read_check_number_text(
					      document, numbers[i], diag));
	for (size_t i = 0; i < scored->step_count; i++) {
		status = td_worse(
		    status,
		    check_bounds(document, &scored->steps[i].bounds, diag));
		status = td_worse(
		    status, td_read_check_number_text(
				document, &scored->steps[i].points, diag));
	}
	for (size_t i = 0; i < scored->case_count; i++)
		status = td_worse(
		    status, td_read_check_number_text(
				document, &scored->cases[i].points, diag));
	return status;
}

enum td_status
td_scoring_check_values(const struct td_scoring *scoring, struct td_diag *diag)
{
	const struct td_document *document = scoring->document;
	enum td_status status = td_read_check_cited(document, &scoring->paper,
	                                            diag);

	status = td_worse(status, td_read_check_number_text(
				      document, &scoring->maximum, diag));
	status = td_worse(
	    status, td_read_check_number_text(document, &scoring->floor, diag));
	for (size_t i = 0; i < scoring->criterion_count; i++)
		status = td_worse(
		    status,
		    check_scored(document, &scoring->criteria[i], diag));
	for (size_t i = 0; i < scoring->class_count; i++)
		status = td_worse(
		    status,
		    check_bounds(document, &scoring->classes[i].bounds, diag));
	return status;
}

/* Whether a value stands to a bound, where there is one, as it is to. */
static bool
is_beyond(const struct td_rational *value, const struct td_number *bound,
          int side, bool included)
{
	int order;

	if (!bound->value)
		return true;
	order = side * td_rational_compare(value, bound->value);
	return order > 0 || (included && order == 0);
}

bool
td_bounds_have(const struct td_bounds *bounds, const struct td_rational *value)
{
	return is_beyond(value, &bounds->at_least, 1, true) &&
	       is_beyond(value, &bounds->above, 1, false) &&
	       is_beyond(value, &bounds->at_most, -1, true) &&
	       is_beyond(value, &bounds->below, -1, false);
}
