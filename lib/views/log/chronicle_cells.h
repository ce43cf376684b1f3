/* What each column of a chronicle has. Private to this folder. */
#ifndef TD_VIEWS_LOG_CHRONICLE_CELLS_H
#define TD_VIEWS_LOG_CHRONICLE_CELLS_H

#include "base/strbuf.h"
#include "views/log/chronicle_paper.h"

#define TD_COLUMNS_COUNT (44 + TD_PAPER_COUNT)

struct td_columns {
	struct td_strbuf text[TD_COLUMNS_COUNT];
};

const char *
td_columns_name(int column);

/* Whether a column has numbers, where it has anything. */
bool
td_columns_are_numbers(int column);

/* days: as td_chronicle_days() has it. */
void
td_columns_fill(struct td_columns *cells, const struct td_chronicle *chronicle,
                const struct td_chronicle_row *row, int days);

#endif
