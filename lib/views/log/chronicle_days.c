/* How long each stage of a nomination took. */

#include "base/alloc.h"
#include "base/text.h"
#include "views/log/chronicle_paper.h"
#include "views/log/chronicle_print.h"

#include <stdlib.h>
#include <string.h>

static int
compare_texts(const char *one, const char *other)
{
	return strcmp(one ? one : "", other ? other : "");
}

/* By nomination, then by day; what was committed first goes first. */
static int
compare(const void *left, const void *right)
{
	const struct td_chronicle_row *a = *(
	    const struct td_chronicle_row *const *)left;
	const struct td_chronicle_row *b = *(
	    const struct td_chronicle_row *const *)right;
	int order = compare_texts(a->campaign, b->campaign);

	if (!order)
		order = compare_texts(a->nomination, b->nomination);
	if (!order)
		order = td_date_compare(a->day, b->day);
	return order ? order : (a > b) - (a < b);
}

static bool
is_stage(const struct td_chronicle_row *row)
{
	return row->has_day && row->nomination &&
	       row->event->kind == TD_EVENT_ADDED;
}

static bool
are_of_one(const struct td_chronicle_row *a, const struct td_chronicle_row *b)
{
	return td_text_equal(a->nomination, b->nomination) &&
	       compare_texts(a->campaign, b->campaign) == 0;
}

int *
td_chronicle_days(const struct td_chronicle *chronicle)
{
	const struct td_chronicle_row **stages = td_alloc(chronicle->count,
	                                                  sizeof *stages);
	int *days = td_alloc(chronicle->count, sizeof *days);
	size_t count = 0;

	for (size_t i = 0; i < chronicle->count; i++) {
		days[i] = -1;
		if (is_stage(&chronicle->rows[i]))
			stages[count++] = &chronicle->rows[i];
	}
	if (count > 1)
		qsort(stages, count, sizeof *stages, compare);
	for (size_t i = 1; i < count; i++)
		if (are_of_one(stages[i - 1], stages[i]) &&
		    !td_chronicle_lacks_step(chronicle, stages[i]))
			days[stages[i] -
			     chronicle->rows] = stages[i]->day.days -
			                        stages[i - 1]->day.days;
	free(stages);
	return days;
}
