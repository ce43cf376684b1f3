/*
 * Plans and reports that came in, by whom and when, from their paths. Inside
 * this layer only.
 */
#ifndef TD_VIEWS_DEADLINES_RECEIPTS_H
#define TD_VIEWS_DEADLINES_RECEIPTS_H

#include "base/strlist.h"
#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

struct td_receipt {
	char *key;
	char *path;
	bool has_day; /* of receipt */
	struct td_date received;
};

/* Sorted by key and then by day. */
struct td_receipts {
	struct td_receipt *items;
	size_t count;
	size_t capacity;
};

/* "<occurrence>/<unit>" of a report, "<unit>" of a plan, whose occurrence is
 * NULL. The caller frees it. */
char *
td_receipt_key(const char *occurrence, const char *unit);

void
td_receipts_add(struct td_receipts *receipts, const struct td_strlist *paths);

/* The first of a key; NULL: there is none. */
const struct td_receipt *
td_receipts_first(const struct td_receipts *receipts, const char *key);

void
td_receipts_clear(struct td_receipts *receipts);

#endif
