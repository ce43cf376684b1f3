/* When a unit takes part in a campaign. */

#include "rules/register/participation.h"
#include "base/alloc.h"

#include <stdlib.h>

/* Of any day: before all others. */
static struct td_date
day_of(const struct td_participation_event *event)
{
	return event->day.given ? event->day.date : TD_DATE_MIN;
}

static bool
comes_before(const struct td_participation_event *a,
             const struct td_participation_event *b)
{
	int order = td_date_compare(day_of(a), day_of(b));

	return order != 0 ? order < 0 : a->leaves && !b->leaves;
}

void
td_participation_add(struct td_participation *participation, bool leaves,
                     const struct td_day *day, const struct td_day *entered,
                     const char *path)
{
	struct td_participation_event made = { .leaves = leaves,
		                               .day = *day,
		                               .entered = *entered,
		                               .path = td_strdup(path) };
	size_t at = participation->count++;

	participation->events = td_grow(participation->events, at,
	                                &participation->capacity,
	                                sizeof *participation->events);
	while (at > 0 && comes_before(&made, &participation->events[at - 1])) {
		participation->events[at] = participation->events[at - 1];
		at--;
	}
	participation->events[at] = made;
}

void
td_participation_clear(struct td_participation *participation)
{
	if (!participation)
		return;
	for (size_t i = 0; i < participation->count; i++)
		free(participation->events[i].path);
	free(participation->events);
	*participation = (struct td_participation)TD_PARTICIPATION_INIT;
}

enum td_takes_part
td_participation_on(struct td_date *ended,
                    const struct td_participation *participation,
                    const struct td_date *by, struct td_date on,
                    const struct td_known *known)
{
	enum td_takes_part part = TD_TAKES_NO_PART;
	struct td_date over = { 0 };

	for (size_t i = 0; i < participation->count; i++) {
		const struct td_participation_event *event = &participation
		                                                  ->events[i];
		struct td_date day = day_of(event);

		if (event->leaves) {
			if (part != TD_TAKES_PART ||
			    td_date_compare(day, on) > 0 ||
			    !td_known_counts_undated(known, event->path,
			                             &event->entered))
				continue;
			part = TD_TOOK_PART;
			over = day;
			continue;
		}
		if ((by && td_date_compare(day, *by) > 0) ||
		    (part == TD_TOOK_PART && td_date_compare(day, on) > 0))
			continue;
		part = TD_TAKES_PART;
	}
	if (ended && part == TD_TOOK_PART)
		*ended = over;
	return part;
}
