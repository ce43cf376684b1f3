/* The ids that the rows of a table give. */

#include "cli/forms/table_ids.h"
#include "base/alloc.h"
#include "base/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An id with its field; the id is made from the name where none is given. */
struct row_id {
	char *id;
	bool given;
	const struct td_cell *cell;
	const struct td_cells_row *row;
};

static int
compare_ids(const void *a, const void *b)
{
	const struct row_id *first = a;
	const struct row_id *second = b;
	int order = strcmp(first->id, second->id);

	if (order)
		return order;
	return (first->cell->line > second->cell->line) -
	       (first->cell->line < second->cell->line);
}

/* The id of a row; false for a row that gives neither id nor name. */
static bool
row_id(struct row_id *id, const struct td_cells_row *row,
       const struct td_table_header *header)
{
	const struct td_cell *name = NULL;
	const struct td_cell *given = NULL;

	for (size_t i = 0; i < row->count && i < header->count; i++) {
		if (header->columns[i] == 0 && *row->cells[i].text)
			given = &row->cells[i];
		if (header->columns[i] == 1)
			name = &row->cells[i];
	}
	if (!given && !name)
		return false;
	id->row = row;
	id->given = given != NULL;
	id->cell = given ? given : name;
	id->id = given ? td_strdup(given->text) : td_fold_slug(name->text);
	return true;
}

/* The first row before one that takes its id; NULL: none does. Rows of one id
 * stand together. */
static const struct row_id *
find_taker(const struct td_table *table, const struct row_id *ids, size_t index)
{
	const struct row_id *id = &ids[index];
	const struct row_id *taker = NULL;

	if (!*id->id || (table->names_repeat && !id->given))
		return NULL;
	for (size_t i = index; i > 0 && strcmp(ids[i - 1].id, id->id) == 0; i--)
		if (!table->marks_differ || id->given || ids[i - 1].given ||
		    td_fold_compare(ids[i - 1].cell->text, id->cell->text) == 0)
			taker = &ids[i - 1];
	return taker;
}

enum td_status
td_table_refuse_first(struct td_table_text *text,
                      const struct td_cells_row *row,
                      const struct td_cell *cell, const char *id,
                      unsigned again, struct td_diag *diag)
{
	const bool is_told = row->is_wrong;
	char line[16];

	diag = td_table_text_refuse(text, row, diag);
	if (!text->keeps_going || is_told)
		return TD_OK;
	snprintf(line, sizeof line, "%u", again);
	return td_diag_add(diag, TD_TABLE_ID_SHARED,
	                   td_table_text_place(text, cell), "id", id, "line",
	                   line, NULL);
}

/* Rows of one id are left out both. */
static enum td_status
refuse_both(struct td_table_text *text, const struct row_id *id,
            const struct row_id *taker, struct td_diag *diag)
{
	enum td_status status;
	char line[16];

	snprintf(line, sizeof line, "%u", taker->cell->line);
	status = td_diag_add(td_table_text_refuse(text, id->row, diag),
	                     TD_TABLE_ID_REPEATED,
	                     td_table_text_place(text, id->cell), "id", id->id,
	                     "first_line", line, NULL);
	return td_worse(status,
	                td_table_refuse_first(text, taker->row, taker->cell,
	                                      id->id, id->cell->line, diag));
}

enum td_status
td_table_check_ids(const struct td_table *table, struct td_table_text *text,
                   struct td_diag *diag)
{
	const struct td_cells *sheet = &text->sheet;
	struct row_id *ids = td_alloc(sheet->count, sizeof *ids);
	enum td_status status = TD_OK;
	size_t count = 0;

	for (size_t i = 1; i < sheet->count; i++)
		if (!td_table_text_skips(text, &sheet->rows[i]) &&
		    row_id(&ids[count], &sheet->rows[i], &text->header))
			count++;
	qsort(ids, count, sizeof *ids, compare_ids);
	for (size_t i = 1; i < count; i++) {
		const struct row_id *taker = find_taker(table, ids, i);

		if (taker)
			status = td_worse(
			    status, refuse_both(text, &ids[i], taker, diag));
	}
	for (size_t i = 0; i < count; i++)
		free(ids[i].id);
	free(ids);
	return status;
}
