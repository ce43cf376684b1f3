/* What held then: which of what was entered counts. */

#include "record/asof.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>

static const struct {
	unsigned values;
} looks[] = {
#define TD_LOOK(id, values, day, by, why) { values },
#include "record/look.def"
#undef TD_LOOK
};

bool
td_look_has(enum td_look look, enum td_dated value)
{
	return (looks[look].values & value) != 0;
}

void
td_later_clear(struct td_later *later)
{
	if (!later)
		return;
	for (size_t i = 0; i < later->count; i++)
		free(later->items[i].path);
	free(later->items);
	*later = (struct td_later)TD_LATER_INIT;
}

/* Of one record what was entered last is what it says now. */
static void
note(struct td_later *later, const char *path, struct td_date entered)
{
	for (size_t i = 0; i < later->count; i++) {
		struct td_later_item *item = &later->items[i];

		if (!td_text_equal(item->path, path))
			continue;
		if (td_date_compare(item->entered, entered) < 0)
			item->entered = entered;
		return;
	}
	later->items = td_grow(later->items, later->count, &later->capacity,
	                       sizeof *later->items);
	later->items[later->count++] = (struct td_later_item){
		.path = td_strdup(path), .entered = entered
	};
}

bool
td_known_counts(const struct td_known *known, const char *path,
                const struct td_day *entered)
{
	if (!known || !entered->given ||
	    td_date_compare(entered->date, known->by) <= 0)
		return true;
	if (known->later) {
		note(known->later, path, entered->date);
		return true;
	}
	return known->only && !td_text_equal(known->only, path);
}

bool
td_row_follows(const struct td_day *until, const struct td_day *from)
{
	return until->given && from->given &&
	       td_date_compare(td_date_add_days(until->date, 1), from->date) ==
	           0;
}
