/* The months in which what recurs is looked for. */

#include "deadline/deadline_resolve.h"

int
td_month_of(struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	return year * 12 + month - 1;
}

/* Frames come from records: keep to the years there are. */
static bool
clamp_months(int *first, int *last)
{
	if (*first < TD_YEAR_MIN * 12)
		*first = TD_YEAR_MIN * 12;
	if (*last > TD_YEAR_MAX * 12 + 11)
		*last = TD_YEAR_MAX * 12 + 11;
	return true;
}

/* "trước ngày 01 hằng tháng" falls due in the month before. */
static bool
is_before_first(const struct td_deadline_rule *rule)
{
	bool is = false;

	for (size_t i = 0; i < rule->point_count; i++)
		is = is || rule->points[i].span != TD_SPAN_DAY ||
		     rule->points[i].day == 1;
	return is && rule->bound == TD_BOUND_BEFORE;
}

/* Those of the window, where there is one; else the campaign's, cut to the
 * years asked for. */
bool
td_resolving_months(const struct td_resolving *resolving, int *first, int *last)
{
	const struct td_deadline_frame *frame = resolving->frame;

	/* What is due in the window may be of a period up to two before. */
	if (frame->due_from.known && frame->due_to.known) {
		*first = td_month_of(frame->due_from.date) - 24;
		*last = td_month_of(frame->due_to.date) +
		        is_before_first(resolving->rule);
		return clamp_months(first, last);
	}
	if (frame->from.known)
		*first = td_month_of(frame->from.date);
	else if (frame->first_year != 0)
		*first = frame->first_year * 12;
	else
		return false;
	if (frame->to.known)
		*last = td_month_of(frame->to.date);
	else if (frame->last_year != 0)
		*last = frame->last_year * 12 + 11;
	else
		return false;
	if (frame->first_year != 0 && *first < frame->first_year * 12)
		*first = frame->first_year * 12;
	if (frame->last_year != 0 && *last > frame->last_year * 12 + 11)
		*last = frame->last_year * 12 + 11;
	return clamp_months(first, last);
}
