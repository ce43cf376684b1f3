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
note(struct td_later *later, const char *path, const struct td_day *entered)
{
	for (size_t i = 0; i < later->count; i++) {
		struct td_later_item *item = &later->items[i];

		if (!td_text_equal(item->path, path))
			continue;
		if (entered->given &&
		    (!item->dated ||
		     td_date_compare(item->entered, entered->date) < 0))
			item->entered = entered->date;
		item->dated = item->dated || entered->given;
		return;
	}
	later->items = td_grow(later->items, later->count, &later->capacity,
	                       sizeof *later->items);
	later->items[later->count++] = (struct td_later_item){
		.path = td_strdup(path),
		.dated = entered->given,
		.entered = entered->date
	};
}

/* Of what came later. */
static bool
counts(const struct td_known *known, const char *path,
       const struct td_day *entered)
{
	if (known->later) {
		note(known->later, path, entered);
		return true;
	}
	return known->only && !td_text_equal(known->only, path);
}

bool
td_known_counts(const struct td_known *known, const char *path,
                const struct td_day *entered)
{
	if (!known || !entered->given ||
	    td_date_compare(entered->date, known->by) <= 0)
		return true;
	return counts(known, path, entered);
}

bool
td_known_counts_undated(const struct td_known *known, const char *path,
                        const struct td_day *entered)
{
	if (known && known->is_filed && !entered->given)
		return counts(known, path, entered);
	return td_known_counts(known, path, entered);
}

bool
td_known_stands_in(const struct td_known *known, const struct td_day *entered)
{
	return known && known->is_told && !entered->given;
}

struct td_known
td_known_by(const struct td_known *known, struct td_date by)
{
	struct td_known then = { .by = by, .is_filed = true, .is_told = true };

	if (!known)
		return then;
	then = *known;
	if (td_date_compare(by, then.by) < 0)
		then.by = by;
	return then;
}

bool
td_row_follows(const struct td_day *until, const struct td_day *from)
{
	return until->given && from->given &&
	       td_date_compare(td_date_add_days(until->date, 1), from->date) ==
	           0;
}
