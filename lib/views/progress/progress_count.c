/* What became of what units were asked for, in numbers. */

#include "diag/message.h"
#include "views/progress/progress.h"

const char *
td_progress_part_name(enum td_progress_part part)
{
	static const char *const names[TD_PROGRESS_PARTS] = {
		[TD_PROGRESS_IN_TIME] = "in-time",
		[TD_PROGRESS_LATE] = "late",
		[TD_PROGRESS_EXCUSED] = "excused",
		[TD_PROGRESS_MISSING] = "missing",
		[TD_PROGRESS_OPEN] = "open",
		[TD_PROGRESS_UNTOLD] = "cannot-be-told",
	};

	return names[part];
}

const char *
td_progress_part_word(enum td_progress_part part)
{
	static const char *const words[TD_PROGRESS_PARTS] = {
		[TD_PROGRESS_IN_TIME] = N_("in time"),
		[TD_PROGRESS_LATE] = N_("late"),
		[TD_PROGRESS_EXCUSED] = N_("excused"),
		[TD_PROGRESS_MISSING] = N_("missing"),
		[TD_PROGRESS_OPEN] = N_("still to come"),
		[TD_PROGRESS_UNTOLD] = N_("cannot be told"),
	};

	return words[part];
}

size_t
td_progress_asked(const struct td_progress_count *count)
{
	size_t asked = 0;

	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		asked += count->of[i];
	return asked;
}

size_t
td_progress_came(const struct td_progress_count *count)
{
	return count->of[TD_PROGRESS_IN_TIME] + count->of[TD_PROGRESS_LATE];
}

bool
td_progress_is_begun(const struct td_progress *progress,
                     const struct td_progress_row *row)
{
	const struct td_deadline_occurrence *day = &row->entry->day;

	return td_progress_came(&row->all) > 0 ||
	       row->all.of[TD_PROGRESS_EXCUSED] > 0 ||
	       row->all.of[TD_PROGRESS_MISSING] > 0 ||
	       (day->has_last &&
	        td_date_compare(day->binding, progress->today) < 0);
}
