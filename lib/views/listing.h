/*
 * A table that a command shows: aligned for people, as JSON lines or CSV for
 * programs.
 */
#ifndef TD_VIEWS_LISTING_H
#define TD_VIEWS_LISTING_H

#include "base/strlist.h"

#include <stddef.h>

struct td_strbuf;

struct td_listing_column {
	const char *key;     /* in JSON and CSV; NULL ends the columns */
	const char *heading; /* N_("…"); NULL: for programs only */
};

/* Rows one behind the other, a cell for each column; "" where nothing is. */
struct td_listing {
	const struct td_listing_column *columns;
	struct td_strlist cells;
};

/* Lines of cells, with the headings above them; nothing where there is no row.
 */
void
td_listing_add_text(struct td_strbuf *out, const struct td_listing *listing);

/* An object a row, on a line of its own; what is empty is left out. */
void
td_listing_add_json(struct td_strbuf *out, const struct td_listing *listing);

/* Keys, then the rows. */
void
td_listing_add_csv(struct td_strbuf *out, const struct td_listing *listing);

void
td_listing_clear(struct td_listing *listing);

#endif
