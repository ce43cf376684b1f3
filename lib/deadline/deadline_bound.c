/* The words of a bound: before a day, by it, within a span. */

#include "deadline/deadline_shape.h"

/* What two bounds said one after the other come to: "chậm nhất trước ngày"
 * is before, "chậm nhất trong tháng" is by the end of it. */
static enum td_deadline_bound
stricter(enum td_deadline_bound a, enum td_deadline_bound b)
{
	if (a == TD_BOUND_BEFORE || b == TD_BOUND_BEFORE)
		return TD_BOUND_BEFORE;
	return a == TD_BOUND_BY || b == TD_BOUND_BY ? TD_BOUND_BY
	                                            : TD_BOUND_WITHIN;
}

bool
td_shape_bound(struct td_phrase *phrase, enum td_deadline_bound *bound)
{
	static const struct td_phrase_row rows[] = {
		{ "trước|đến trước|before|at the latest before",
		  TD_BOUND_BEFORE },
		{ "trong|vào|đúng|đúng vào|in|on|within|during|at|trong suốt",
		  TD_BOUND_WITHIN },
		{ "chậm nhất|muộn nhất|trễ nhất|đến hết|đến|hết|"
		  "đến đến hết|trước hoặc trong|trước và trong|"
		  "trong hoặc trước|trong và trước|trước khi hết|trước hết|"
		  "không muộn hơn|không chậm hơn|không trễ hơn|không quá|"
		  "không để quá|không vượt quá|không muộn quá|"
		  "không chậm quá|không trễ quá|không được quá|"
		  "không được muộn hơn|không được chậm hơn|"
		  "hạn chót|hạn cuối|"
		  "hạn cuối cùng|hạn chót là|thời hạn|thời hạn là|tới|"
		  "cho đến|cho đến hết|by|by the end of|no later than|"
		  "not later than|at the latest|at the latest at|"
		  "at the latest on|at the latest by|on or before|until|"
		  "until the end of|up to",
		  TD_BOUND_BY },
		{ NULL, 0 }
	};
	int found;

	if (td_phrase_is_previous(phrase) ||
	    (!phrase->inside && td_phrase_may_be_before(phrase)) ||
	    !td_phrase_choose(phrase, rows, &found))
		return false;
	*bound = (enum td_deadline_bound)found;
	for (;;) {
		size_t start = phrase->at;

		td_phrase_accept(phrase, "là|:");
		if (!td_phrase_choose(phrase, rows, &found)) {
			phrase->at = start;
			break;
		}
		*bound = stricter(*bound, (enum td_deadline_bound)found);
	}
	td_phrase_accept(phrase, "là|:");
	return true;
}
