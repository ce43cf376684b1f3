/*
 * A sheet from the text of a file. Private to the reader of tables.
 */
#ifndef TD_TABLE_CELLS_TEXT_H
#define TD_TABLE_CELLS_TEXT_H

#include "table/cells.h"

/* See td_cells_load(). */
TD_MUST_CHECK enum td_status
td_cells_read_text(struct td_cells *sheet, const char *path, const char *bytes,
                   size_t size, struct td_diag *diag);

#endif
