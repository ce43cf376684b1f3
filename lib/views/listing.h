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

/* A cell that nobody can tell; no text of a record has this character. Printed
 * as "?"; in JSON it is not there, and the row is "unread": true. */
#define TD_LISTING_UNTOLD "\x1a"

/* Rows one behind the other, a cell for each column; "" where nothing is. What
 * fills it sets the columns. */
struct td_listing {
	const struct td_listing_column *columns;
	struct td_strlist cells;
};

/*
 * Add a row: a cell for each column, NULL where nothing is.
 */
void
td_listing_add_row(struct td_listing *listing, const char *const *cells);

/*
 * Add a row of what cannot be read: what is known of it; nobody can tell the
 * rest.
 */
void
td_listing_add_unread(struct td_listing *listing, const char *const *cells);

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
