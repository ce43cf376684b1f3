/*
 * The one reader of tables: a sheet from the bytes of a file, whatever program
 * saved it.
 */
#ifndef TD_TABLE_CELLS_READ_H
#define TD_TABLE_CELLS_READ_H

#include "table/cells.h"

struct td_diag;

/*
 * Read a sheet out of a file: text with commas, semicolons or tabs in UTF-8,
 * UTF-16 or Windows-1258; or a workbook (.xlsx, .ods). `path` is what findings
 * call the file; `wanted` is the name or the number, from 1, of a workbook's
 * sheet, NULL the first one that can be seen, of which sheet->passed are passed
 * over: then TD_INVALID without a finding says that none is left.
 *
 * Returns TD_OK; or TD_INVALID or TD_FAILED with a finding. The caller clears
 * the sheet either way.
 */
TD_MUST_CHECK enum td_status
td_cells_load(struct td_cells *sheet, const char *path, const char *bytes,
              size_t size, const char *wanted, struct td_diag *diag);

#endif
