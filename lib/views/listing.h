/*
 * A table that a command shows: aligned for people, as JSON lines or CSV for
 * programs.
 */
#ifndef TD_VIEWS_LISTING_H
#define TD_VIEWS_LISTING_H

#include "base/strlist.h"

#include <stddef.h>
#include <stdio.h>

struct td_listing_column {
	const char *key;     /* in JSON and CSV; NULL ends the columns */
	const char *heading; /* N_("…"); NULL: for programs only */
};

/* Rows one behind the other, a cell for each column; "" where nothing is. What
 * fills it sets the columns. */
struct td_listing {
	const struct td_listing_column *columns;
	struct td_strlist cells;
};

/* What --format takes where a listing is shown, ended by NULL. */
extern const char *const td_listing_formats[];

/*
 * Print in one of these formats. "text": lines of cells with the headings above
 * them, and nothing where there is no row; "json": an object a row, on a line
 * of its own, without what is empty; "csv": keys, then the rows.
 */
void
td_listing_print(FILE *out, const struct td_listing *listing,
                 const char *format);

void
td_listing_clear(struct td_listing *listing);

#endif
