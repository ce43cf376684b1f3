/* The order in which awards are shown. */

#include "views/publish/honours.h"

#include <stdlib.h>
#include <string.h>

/* Rows of the catalogue stand by rank. */
static int
compare_awards(const struct td_honour *a, const struct td_honour *b)
{
	return (a->rank > b->rank) - (a->rank < b->rank);
}

const char *
td_honour_number(const struct td_honour *honour)
{
	return honour->decided.decision->decision->paper.number.text;
}

static int
compare_names(const struct td_honour *a, const struct td_honour *b)
{
	int order = strcmp(a->named.key, b->named.key);

	if (order == 0)
		order = strcmp(a->named.office, b->named.office);
	return order != 0 ? order : strcmp(a->decided.text, b->decided.text);
}

static int
compare_days(const struct td_honour *a, const struct td_honour *b)
{
	int order = td_date_compare(a->decided.day.date, b->decided.day.date);

	return order != 0 ? order
	                  : strcmp(td_honour_number(a), td_honour_number(b));
}

static int
by_day(const void *left, const void *right)
{
	int order = compare_days(left, right);

	if (order == 0)
		order = compare_awards(left, right);
	return order != 0 ? order : compare_names(left, right);
}

static int
by_award(const void *left, const void *right)
{
	int order = compare_awards(left, right);

	if (order == 0)
		order = compare_days(left, right);
	return order != 0 ? order : compare_names(left, right);
}

void
td_honours_sort(struct td_honours *honours, bool award_first)
{
	if (honours->count > 0)
		qsort(honours->items, honours->count, sizeof *honours->items,
		      award_first ? by_award : by_day);
}
