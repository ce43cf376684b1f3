/* The one reader of tables. */

#include "table/cells_read.h"
#include "base/file_kind.h"
#include "table/book.h"
#include "table/cells_text.h"
#include "table/old_font.h"
#include "table/other_file.h"

#include <string.h>

/* Whether the letters of a workbook are those of an old font: told once, at the
 * first cell. */
static enum td_status
check_font(const struct td_cells *sheet, const char *path, struct td_diag *diag)
{
	const struct td_cell *first = NULL;
	unsigned met = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		const struct td_cells_row *row = &sheet->rows[i];

		for (size_t j = 0; j < row->count; j++) {
			const struct td_cell *cell = &row->cells[j];
			unsigned signs = td_old_font_signs(cell->text,
			                                   strlen(cell->text));

			if (signs > 0 && !first)
				first = cell;
			met += signs;
		}
	}
	if (met < TD_OLD_FONT_SIGNS)
		return TD_OK;
	return td_diag_add(diag, TD_TABLE_FILE_OTHER,
	                   td_cells_place(sheet, path, first), "what",
	                   "file-old-font", NULL);
}

static enum td_status
read_book(struct td_cells *sheet, const char *path, const char *bytes,
          size_t size, const char *wanted, struct td_diag *diag)
{
	enum td_status status = td_book_load(sheet, path, bytes, size, wanted,
	                                     diag);

	return status == TD_OK ? check_font(sheet, path, diag) : status;
}

static enum td_status
read_any(struct td_cells *sheet, const char *path, const char *bytes,
         size_t size, const char *wanted, struct td_diag *diag)
{
	struct td_place place = { .path = path };
	const char *other = td_table_other(bytes, size);

	if (other)
		return td_diag_add(diag, TD_TABLE_FILE_OTHER, place, "what",
		                   other, NULL);
	if (td_file_is_zip(bytes, size))
		return read_book(sheet, path, bytes, size, wanted, diag);
	if (wanted)
		return td_diag_add(diag, TD_TABLE_SHEET_MISSING, place, "sheet",
		                   wanted, "known", "-", NULL);
	return td_cells_read_text(sheet, path, bytes, size, diag);
}

enum td_status
td_cells_load(struct td_cells *sheet, const char *path, const char *bytes,
              size_t size, const char *wanted, struct td_diag *diag)
{
	enum td_status status = read_any(sheet, path, bytes, size, wanted,
	                                 diag);

	td_cells_clean(sheet);
	return status;
}
