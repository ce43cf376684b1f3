/* A plan that a unit filled in as a table. */

#include "cli/plan_sheet.h"
#include "base/alloc.h"
#include "base/text.h"
#include "cli/plan_sheet_record.h"
#include "table/cells_read.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool
td_plan_sheet_is(const char *name)
{
	static const char *const ends[] = { ".csv", ".tsv", ".xlsx", ".ods" };
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof ends / sizeof *ends; i++)
		if (strcasecmp(dot, ends[i]) == 0)
			return true;
	return false;
}

enum td_status
td_plan_sheet_load(struct td_plan_sheet **sheet, const char *name,
                   const char *bytes, size_t size,
                   const struct td_plan_file *file, struct td_diag *diag)
{
	struct td_plan_sheet *made = td_alloc(1, sizeof *made);
	enum td_status status = td_cells_load(&made->cells, name, bytes, size,
	                                      NULL, diag);

	if (status != TD_OK) {
		td_plan_sheet_free(made);
		return status;
	}
	td_plan_sheet_make(made, file);
	*sheet = made;
	return TD_OK;
}

const char *
td_plan_sheet_record(const struct td_plan_sheet *sheet)
{
	return sheet->record;
}

/* The cell of the nearest value at or above keys; NULL: none. */
static const struct td_cell *
cell_of(const struct td_plan_sheet *sheet, const char *keys)
{
	const struct td_cell *found = NULL;
	size_t longest = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		size_t length = strlen(sheet->values[i].keys);

		if (length < longest ||
		    strncmp(keys, sheet->values[i].keys, length) != 0 ||
		    (keys[length] != '\0' && keys[length] != '.' &&
		     keys[length] != '['))
			continue;
		found = sheet->values[i].cell;
		longest = length;
	}
	return found;
}

void
td_plan_sheet_move(const struct td_plan_sheet *sheet, const char *name,
                   struct td_diag *diag, struct td_diag *found)
{
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		struct td_place place = td_finding_place(finding,
		                                         finding->path);
		const struct td_cell *cell = NULL;

		if (td_text_equal(finding->path, name)) {
			if (finding->keys)
				cell = cell_of(sheet, finding->keys);
			place = cell ? td_cells_place(&sheet->cells, name, cell)
			             : (struct td_place){ .path = name };
			place.keys = finding->keys;
		}
		(void)td_diag_add_copy(diag, finding, place);
	}
}

void
td_plan_sheet_free(struct td_plan_sheet *sheet)
{
	if (!sheet)
		return;
	for (size_t i = 0; i < sheet->count; i++)
		free(sheet->values[i].keys);
	free(sheet->values);
	free(sheet->record);
	td_cells_clear(&sheet->cells);
	free(sheet);
}
