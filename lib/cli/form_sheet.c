/* A plan or report that a unit filled in as a table. */

#include "cli/form_sheet.h"
#include "base/alloc.h"
#include "base/text.h"
#include "cli/form_sheet_parts.h"
#include "table/cells_read.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool
td_form_sheet_is(const char *name)
{
	static const char *const ends[] = { ".csv", ".tsv", ".xlsx", ".ods" };
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof ends / sizeof *ends; i++)
		if (strcasecmp(dot, ends[i]) == 0)
			return true;
	return false;
}

/* Formulas that came to nothing. */
static enum td_status
check_cells(const struct td_cells *cells, const char *name,
            struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < cells->count; i++)
		for (size_t j = 0; j < cells->rows[i].count; j++)
			status = td_worse(
			    status,
			    td_cells_check(cells, name,
			                   &cells->rows[i].cells[j], diag));
	return status;
}

static enum td_status
make_record(struct td_form_sheet *sheet, enum td_kind kind, const char *name,
            const struct td_form_file *file, struct td_reader *reader,
            struct td_diag *diag)
{
	struct td_sheet_making making = { .sheet = sheet,
		                          .name = name,
		                          .reader = reader,
		                          .diag = diag,
		                          .emitter = td_emitter_new() };

	if (kind == TD_KIND_REPORT)
		td_report_sheet_emit(&making, file);
	else
		td_plan_sheet_emit(&making, file);
	sheet->record = td_emitter_finish(making.emitter);
	td_emitter_free(making.emitter);
	return making.status;
}

enum td_status
td_form_sheet_load(struct td_form_sheet **sheet, enum td_kind kind,
                   const char *name, const char *bytes, size_t size,
                   const struct td_form_file *file, struct td_reader *reader,
                   struct td_diag *diag)
{
	struct td_form_sheet *made = td_alloc(1, sizeof *made);
	enum td_status status = td_cells_load(&made->cells, name, bytes, size,
	                                      NULL, diag);

	if (status == TD_OK)
		status = check_cells(&made->cells, name, diag);
	if (status == TD_OK)
		status = make_record(made, kind, name, file, reader, diag);
	if (status != TD_OK) {
		td_form_sheet_free(made);
		return status;
	}
	*sheet = made;
	return TD_OK;
}

const char *
td_form_sheet_record(const struct td_form_sheet *sheet)
{
	return sheet->record;
}

/* The cell of the nearest value at or above keys; NULL: none. */
static const struct td_cell *
cell_of(const struct td_form_sheet *sheet, const char *keys)
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
td_form_sheet_move(const struct td_form_sheet *sheet, const char *name,
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
td_form_sheet_free(struct td_form_sheet *sheet)
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
