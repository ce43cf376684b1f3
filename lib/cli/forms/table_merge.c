/* Cells of a sheet that were merged, and rows that cannot be seen. */

#include "cli/forms/table_merge.h"
#include "base/alloc.h"
#include "base/cell_name.h"
#include "base/strbuf.h"
#include "cli/forms/table_columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The last line of the header, by the cells of it that go on below. */
static unsigned
last_line(const struct td_cells *sheet)
{
	unsigned line = sheet->rows[0].cells[0].line;
	unsigned last = line;

	for (size_t i = 0; i < sheet->merge_count; i++)
		if (sheet->merges[i].top <= line &&
		    sheet->merges[i].bottom > last)
			last = sheet->merges[i].bottom;
	return last;
}

/* Below a group, "Thủ trưởng", stands "Họ tên": both name a column, or the
 * lower one does. */
static void
join_name(const struct td_table_layout *layout, struct td_cell *name,
          const char *group, const char *lower)
{
	struct td_strbuf both = TD_STRBUF_INIT;

	td_strbuf_addf(&both, "%s %s", lower, group);
	if (td_table_column_find(layout->table, both.text) ==
	    TD_TABLE_COLUMN_NONE) {
		td_strbuf_cut(&both, 0);
		td_strbuf_add(&both, lower);
	}
	free(name->text);
	name->text = td_strbuf_take(&both);
}

static void
join_row(const struct td_table_layout *layout, struct td_cells_row *lower)
{
	struct td_cells *sheet = layout->sheet;
	char *group = td_strdup("");

	for (size_t i = 0; i < lower->count; i++) {
		struct td_cells_row *names = &sheet->rows[0];
		struct td_cell empty = { .line = names->cells[0].line,
			                 .column = lower->cells[i].column };

		if (i < names->count && *names->cells[i].text) {
			free(group);
			group = td_strdup(names->cells[i].text);
		}
		if (!*lower->cells[i].text)
			continue;
		while (names->count <= i) {
			empty.text = td_strdup("");
			if (!td_cells_add_cell(sheet, names, empty))
				break;
		}
		if (i < names->count)
			join_name(layout, &names->cells[i], group,
			          lower->cells[i].text);
	}
	free(group);
}

void
td_table_join_header(const struct td_table_layout *layout)
{
	struct td_cells *sheet = layout->sheet;
	unsigned last = last_line(sheet);

	while (sheet->count > 1 && sheet->rows[1].cells[0].line <= last) {
		join_row(layout, &sheet->rows[1]);
		td_table_drop_rows(sheet, 1, 1);
	}
}

static void
name_area(char text[64], const struct td_cells_merge *merge)
{
	char cells[2][TD_CELL_NAME_SIZE];

	td_cell_name(cells[0], merge->top, merge->left);
	td_cell_name(cells[1], merge->bottom, merge->right);
	snprintf(text, 64, "%s:%s", cells[0], cells[1]);
}

static void
check_merge(const struct td_table_layout *layout,
            const struct td_cells_merge *merge)
{
	struct td_cells *sheet = layout->sheet;
	bool found = false;
	char area[64];

	for (size_t i = 1; i < sheet->count; i++) {
		unsigned line = sheet->rows[i].cells[0].line;

		if (line < merge->top || line > merge->bottom)
			continue;
		sheet->rows[i].is_wrong = true;
		found = true;
	}
	if (!found)
		return;
	name_area(area, merge);
	(void)td_diag_add(layout->diag, TD_TABLE_CELL_MERGED,
	                  (struct td_place){ .path = layout->path,
	                                     .line = merge->top,
	                                     .column = merge->left,
	                                     .sheet = sheet->name },
	                  "area", area, NULL);
}

void
td_table_check_shown(const struct td_table_layout *layout)
{
	const struct td_cells *sheet = layout->sheet;
	const struct td_cell *first = NULL;
	size_t count = 0;
	char text[24];

	for (size_t i = 0; i < sheet->merge_count; i++)
		if (sheet->merges[i].top > sheet->rows[0].cells[0].line)
			check_merge(layout, &sheet->merges[i]);
	for (size_t i = 1; i < sheet->count; i++) {
		if (!sheet->rows[i].is_hidden)
			continue;
		first = first ? first : &sheet->rows[i].cells[0];
		count++;
	}
	snprintf(text, sizeof text, "%zu", count);
	if (first)
		(void)td_diag_add(layout->diag, TD_TABLE_ROWS_HIDDEN,
		                  td_cells_place(sheet, layout->path, first),
		                  "count", text, NULL);
}
