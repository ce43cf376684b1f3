/* Plans and reports that came in. */

#include "views/deadlines/receipts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/setting_gather.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static int
by_key(const void *a, const void *b)
{
	const struct td_receipt *left = a;
	const struct td_receipt *right = b;
	int order = strcmp(left->key, right->key);

	return order != 0 ? order
	                  : td_date_compare(left->received, right->received);
}

char *
td_receipt_key(const char *occurrence, const char *unit)
{
	struct td_strbuf key = TD_STRBUF_INIT;

	if (occurrence)
		td_strbuf_addf(&key, "%s/", occurrence);
	td_strbuf_add(&key, unit);
	return td_strbuf_take(&key);
}

static void
add(struct td_receipts *receipts, const struct td_layout *layout,
    const char *path)
{
	struct td_receipt *receipt;

	receipts->items = td_grow(receipts->items, receipts->count,
	                          &receipts->capacity, sizeof *receipts->items);
	receipt = &receipts->items[receipts->count++];
	*receipt = (struct td_receipt){
		.key = td_receipt_key(layout->occurrence, layout->unit),
		.path = td_strdup(path),
	};
	receipt->has_day = td_setting_received(&receipt->received, path);
}

void
td_receipts_add(struct td_receipts *receipts, const struct td_strlist *paths)
{
	for (size_t i = 0; i < paths->count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths->items[i]))
			continue;
		add(receipts, &layout, paths->items[i]);
		td_layout_clear(&layout);
	}
	if (receipts->count > 0)
		qsort(receipts->items, receipts->count, sizeof *receipts->items,
		      by_key);
}

const struct td_receipt *
td_receipts_first(const struct td_receipts *receipts, const char *key)
{
	size_t low = 0;
	size_t high = receipts->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(receipts->items[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < receipts->count &&
	               strcmp(receipts->items[low].key, key) == 0
	           ? &receipts->items[low]
	           : NULL;
}

void
td_receipts_clear(struct td_receipts *receipts)
{
	if (!receipts)
		return;
	for (size_t i = 0; i < receipts->count; i++) {
		free(receipts->items[i].key);
		free(receipts->items[i].path);
	}
	free(receipts->items);
	*receipts = (struct td_receipts){ .items = NULL };
}
