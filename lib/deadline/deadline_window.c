/* So many days before something, within which there is time. */

#include "deadline/deadline_shape.h"

#include <string.h>

/* Whether one of some words stands among the words that lead up to a count. */
static bool
has_word(const struct td_phrase *phrase, size_t first, size_t end,
         const char *words)
{
	struct td_phrase ahead = *phrase;

	for (ahead.at = first; ahead.at < end; ahead.at++)
		if (td_phrase_accept(&ahead, words))
			return true;
	return false;
}

/* From how long the window is to its last day: the one before the event, or
 * the last working day before it. */
static void
end_window(struct td_deadline_rule *rule)
{
	struct td_deadline_point point = { .span = TD_SPAN_DAY };

	rule->count = 1;
	if (rule->unit == TD_UNIT_WORKDAY)
		return;
	rule->unit = TD_UNIT_DAY;
	if (rule->anchor.kind != TD_ANCHOR_DAY)
		return;
	td_date_to_civil(rule->anchor.day, &point.year, &point.number,
	                 &point.day);
	memset(rule, 0, sizeof *rule);
	rule->kind = TD_DEADLINE_CALENDAR;
	rule->bound = TD_BOUND_BEFORE;
	rule->points[0] = point;
	rule->point_count = 1;
}

bool
td_shape_before(const struct td_phrase *phrase, size_t first, size_t end,
                struct td_deadline_rule *rule)
{
	bool nameless = rule->anchor.kind == TD_ANCHOR_EVENT &&
	                rule->anchor.event[0] == '\0';

	if (has_word(phrase, first, end,
	             "không quá|tối đa|at most|not more than|no more than"))
		return false;
	if (nameless || !has_word(phrase, first, end, "trong|within|in") ||
	    has_word(phrase, first, end,
	             "chậm|muộn|ít|tối thiểu|later|least|latest"))
		return true;
	if (rule->unit >= TD_UNIT_MONTH)
		return false;
	end_window(rule);
	return true;
}
