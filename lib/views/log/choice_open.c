/* Which nominations are not decided yet. */

#include "views/log/choice_open.h"
#include "base/alloc.h"
#include "views/status/turn.h"

#include <stdlib.h>
#include <string.h>

struct one {
	const char *campaign;
	const char *nomination;
	bool open;
};

struct td_open_nominations {
	struct one *items; /* by campaign and nomination, each once */
	size_t count;
	size_t capacity;
};

static int
compare(const void *left, const void *right)
{
	const struct one *a = left;
	const struct one *b = right;
	int order = strcmp(a->campaign, b->campaign);

	return order ? order : strcmp(a->nomination, b->nomination);
}

/* One that was removed by hand, or cannot be read, is not known to be over. */
static bool
is_open(const struct td_chronicle *chronicle, const struct one *one)
{
	struct td_turn turn;
	bool open = true;

	if (td_turn_gather(&turn, chronicle->reader, one->campaign,
	                   one->nomination, chronicle->today))
		open = td_turn_is_open(&turn);
	td_turn_clear(&turn);
	return open;
}

static void
drop_doubles(struct td_open_nominations *open)
{
	size_t left = 0;

	if (open->count > 1)
		qsort(open->items, open->count, sizeof *open->items, compare);
	for (size_t i = 0; i < open->count; i++)
		if (left == 0 ||
		    compare(&open->items[left - 1], &open->items[i]) != 0)
			open->items[left++] = open->items[i];
	open->count = left;
}

struct td_open_nominations *
td_open_nominations_new(const struct td_chronicle *chronicle)
{
	struct td_open_nominations *open = td_alloc(1, sizeof *open);

	for (size_t i = 0; i < chronicle->count; i++) {
		const struct td_chronicle_row *row = &chronicle->rows[i];

		if (!row->campaign || !row->nomination)
			continue;
		open->items = td_grow(open->items, open->count, &open->capacity,
		                      sizeof *open->items);
		open->items[open->count++] = (struct one){
			.campaign = row->campaign, .nomination = row->nomination
		};
	}
	drop_doubles(open);
	for (size_t i = 0; i < open->count; i++)
		open->items[i].open = is_open(chronicle, &open->items[i]);
	return open;
}

void
td_open_nominations_free(struct td_open_nominations *open)
{
	if (!open)
		return;
	free(open->items);
	free(open);
}

bool
td_open_nominations_have(const struct td_open_nominations *open,
                         const struct td_chronicle_row *row)
{
	struct one wanted = { .campaign = row->campaign,
		              .nomination = row->nomination };
	const struct one *found;

	/* What nobody can read may be about an open one. */
	if (!row->campaign || !row->nomination)
		return true;
	found = bsearch(&wanted, open->items, open->count, sizeof *open->items,
	                compare);
	return !found || found->open;
}
