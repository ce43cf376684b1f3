/* The one reader of tables. */

#include "table/cells_read.h"
#include "base/file_kind.h"
#include "table/book.h"
#include "table/cells_text.h"
#include "table/other_file.h"

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
		return td_book_load(sheet, path, bytes, size, wanted, diag);
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
