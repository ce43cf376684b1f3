/* What units, people, campaigns and awards are called in cells that want their
 * ids. */

#include "archive/called.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/forms/table_text.h"

#include <stdlib.h>
#include <string.h>

/* A cell on its way from a name to an id. */
struct cell {
	struct td_table_text *text;
	const struct td_table *table;
	const struct td_cells_row *row;
	size_t column;
	const char *name;
};

/* The id that was found for a name before; NULL: it was not asked for. */
static const char *
recall(const struct td_strlist *named, const char *name)
{
	for (size_t i = 0; i + 1 < named->count; i += 2)
		if (strcmp(named->items[i], name) == 0)
			return named->items[i + 1];
	return NULL;
}

static const char *
remember(struct td_strlist *named, const char *name, const char *id)
{
	td_strlist_add(named, name);
	td_strlist_add(named, id);
	return named->items[named->count - 1];
}

/* A row that enters what is called so: its id, which the caller frees; NULL:
 * none does. */
static char *
find_row(const struct cell *cell)
{
	const struct td_cells *sheet = &cell->text->sheet;

	for (size_t i = 1; i < sheet->count; i++) {
		const struct td_cells_row *row = &sheet->rows[i];
		const struct td_cell *id = td_table_text_field(cell->text, row,
		                                               0);
		const struct td_cell *name = td_table_text_field(cell->text,
		                                                 row, 1);

		if (!td_called_is(name->text, cell->name))
			continue;
		return td_fold_slug(td_fold_is_slug(id->text) ? id->text
		                                              : name->text);
	}
	return NULL;
}

static enum td_status
report_unclear(const struct cell *cell, const struct td_called *called,
               struct td_diag *diag)
{
	const struct td_cell *field = td_table_text_field(cell->text, cell->row,
	                                                  cell->column);
	struct td_place place = td_table_text_place(cell->text, field);
	struct td_strbuf near = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < called->near.count; i++)
		td_strbuf_addf(&near, "%s%s", i ? ", " : "",
		               called->near.items[i]);
	place.keys = cell->table->columns[cell->column].name;
	status = td_diag_add(td_table_text_refuse(cell->text, cell->row, diag),
	                     TD_TABLE_NAME_UNCLEAR, place, "found", cell->name,
	                     "near", near.text, NULL);
	td_strbuf_clear(&near);
	return status;
}

/* What is no id, and the name of nobody: names are right here, so that it is
 * not the letters of an id that are wrong. */
static enum td_status
report_unknown(const struct cell *cell, struct td_diag *diag)
{
	const struct td_cell *field = td_table_text_field(cell->text, cell->row,
	                                                  cell->column);
	struct td_place place = td_table_text_place(cell->text, field);

	place.keys = cell->table->columns[cell->column].name;
	return td_diag_add(td_table_text_refuse(cell->text, cell->row, diag),
	                   TD_TABLE_NAME_UNKNOWN, place, "found", cell->name,
	                   NULL);
}

static enum td_status
find_id(const char **id, const struct cell *cell, struct td_reader *reader,
        struct td_diag *diag)
{
	const struct td_table_column *column = &cell->table
	                                            ->columns[cell->column];
	struct td_called called = TD_CALLED_INIT;
	enum td_status status = td_called_find(&called, reader, column->names,
	                                       cell->name, diag);
	char *made = NULL;

	if (status == TD_OK && !called.id && column->names == TD_CALLED_UNIT &&
	    cell->table->kind == TD_KIND_UNIT)
		made = find_row(cell);
	if (status == TD_OK && !called.id && !made && called.near.count > 0)
		status = report_unclear(cell, &called, diag);
	else if (status == TD_OK && !called.id && !made &&
	         !td_fold_is_slug(cell->name))
		status = report_unknown(cell, diag);
	if (status == TD_OK)
		*id = remember(&cell->text->named, cell->name,
		               called.id ? called.id
		               : made    ? made
		                         : cell->name);
	free(made);
	td_called_clear(&called);
	return status;
}

enum td_status
td_table_text_resolve(const char *values[TD_TABLE_COLUMNS_MAX],
                      struct td_table_text *text, const struct td_table *table,
                      const struct td_cells_row *row, struct td_reader *reader,
                      struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; table->columns[i].name; i++) {
		struct cell cell = { .text = text,
			             .table = table,
			             .row = row,
			             .column = i,
			             .name = values[i] };
		const char *known;

		if (!table->columns[i].names || !cell.name || !*cell.name ||
		    td_called_is_id(table->columns[i].names, cell.name))
			continue;
		known = recall(&text->named, cell.name);
		if (known)
			values[i] = known;
		else
			status = td_worse(
			    status, find_id(&values[i], &cell, reader, diag));
	}
	return status;
}
