/* Which of several rows with days of their own is right. */

#include "record/own_row_settle.h"
#include "base/text.h"
#include "record/was.h"

#include <stdint.h>
#include <string.h>

static bool
is_same(const struct td_node *list, size_t first, size_t second,
        const char *key)
{
	return td_was_same(td_node_get(td_node_at(list, first), key),
	                   td_node_get(td_node_at(list, second), key));
}

static bool
is_over(const struct td_own_days *days, struct td_date day)
{
	return days->until.given && td_date_compare(days->until.date, day) < 0;
}

bool
td_own_rows_contradict(struct td_date *day, const struct td_node *list,
                       size_t first, size_t second,
                       const struct td_own_row_keys *keys)
{
	const struct td_own_days one = td_own_days_of(list, first);
	const struct td_own_days other = td_own_days_of(list, second);

	if (first == second || !is_same(list, first, second, keys->who) ||
	    !td_own_days_are_said(&one) || !td_own_days_are_said(&other) ||
	    !one.from.given || !other.from.given ||
	    (is_same(list, first, second, keys->what) &&
	     is_same(list, first, second, "from") &&
	     is_same(list, first, second, "until")))
		return false;
	*day = td_date_compare(one.from.date, other.from.date) > 0
	           ? one.from.date
	           : other.from.date;
	return !is_over(&one, *day) && !is_over(&other, *day);
}

static bool
says(const struct td_node *list, size_t at, const char *key, const char *text)
{
	const char *said = td_node_text(td_node_get(td_node_at(list, at), key));

	return text ? td_text_equal(said, text) : !said;
}

/* The row that says the very same; SIZE_MAX: none does. */
static size_t
find_right(const struct td_node *list, const struct td_own_row *row)
{
	for (size_t i = 0; i < td_node_count(list); i++) {
		const struct td_own_days days = td_own_days_of(list, i);

		if (td_own_days_are_said(&days) &&
		    says(list, i, row->who_key, row->who) &&
		    says(list, i, row->what_key, row->what) &&
		    days.from.given &&
		    td_date_compare(days.from.date, row->on) == 0 &&
		    days.until.given == row->until.given &&
		    (!days.until.given ||
		     td_date_compare(days.until.date, row->until.date) == 0))
			return i;
	}
	return SIZE_MAX;
}

bool
td_own_row_choose(struct td_own_row_choice *choice, const struct td_node *list,
                  const struct td_own_row *row)
{
	const struct td_own_row_keys keys = { row->who_key, row->what_key };
	size_t right = row->ends ? SIZE_MAX : find_right(list, row);

	*choice = (struct td_own_row_choice){ SIZE_MAX, SIZE_MAX };
	for (size_t i = 0; right < SIZE_MAX && i < td_node_count(list); i++) {
		const struct td_own_days days = td_own_days_of(list, i);
		struct td_date day;

		if (!td_own_rows_contradict(&day, list, right, i, &keys))
			continue;
		if (td_date_compare(days.from.date, row->on) < 0 &&
		    !is_same(list, right, i, row->what_key))
			choice->ended = i;
		else
			choice->mistaken = i;
		return true;
	}
	return false;
}
