/* What stands in the cells, as records have it. */

#include "cli/forms/table_values.h"
#include "base/alloc.h"
#include "table/cell_value.h"
#include "table/clean.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum td_status
tell_cleaned(const struct td_table_layout *layout)
{
	static const struct {
		unsigned bit;
		const char *term;
	} kinds[TD_CLEAN_KINDS] = {
		{ TD_CLEAN_BLANKS, "cleaned-blanks" },
		{ TD_CLEAN_BREAKS, "cleaned-breaks" },
		{ TD_CLEAN_INVISIBLE, "cleaned-invisible" },
		{ TD_CLEAN_LETTERS, "cleaned-letters" },
	};
	enum td_status status = TD_OK;

	for (size_t k = 0; k < TD_CLEAN_KINDS; k++) {
		const struct td_cell *first = NULL;
		size_t count = 0;
		char text[24];

		for (size_t i = 1; i < layout->sheet->count; i++) {
			const struct td_cells_row *row = &layout->sheet
			                                      ->rows[i];

			for (size_t j = 0; j < row->count; j++) {
				if (!(row->cells[j].cleaned & kinds[k].bit))
					continue;
				first = first ? first : &row->cells[j];
				count++;
			}
		}
		if (!first)
			continue;
		snprintf(text, sizeof text, "%zu", count);
		status = td_worse(
		    status,
		    td_diag_add(
			layout->diag, TD_TABLE_CLEANED,
			td_cells_place(layout->sheet, layout->path, first),
			"what", kinds[k].term, "count", text, NULL));
	}
	return status;
}

/* The first day that stood as a number, and how many did. */
struct serials {
	const struct td_cell *first;
	char *found;
	size_t count;
};

static void
write_day(const struct td_table_layout *layout, struct td_cell *cell,
          struct serials *serials)
{
	char day[TD_DATE_SIZE];

	if (td_cell_day(day, cell->text)) {
		free(cell->text);
		cell->text = td_strdup(day);
	} else if (td_cell_serial_day(day, cell->text,
	                              layout->sheet->from_1904)) {
		if (serials->count++ == 0) {
			serials->first = cell;
			serials->found = cell->text;
		} else {
			free(cell->text);
		}
		cell->text = td_strdup(day);
	}
}

static void
write_value(const struct td_table_layout *layout, struct td_cell *cell,
            size_t column, struct serials *serials)
{
	const struct td_table_column *of = &layout->table->columns[column];

	if (of->day) {
		write_day(layout, cell, serials);
	} else if (of->words) {
		const char *code = td_table_word_code(of->words, cell->text);

		if (code) {
			free(cell->text);
			cell->text = td_strdup(code);
		}
	} else if (of->integer) {
		size_t whole = td_cell_whole(cell->text);

		if (whole)
			cell->text[whole] = '\0';
	}
}

/* Days, codes and whole numbers as records have them. */
static enum td_status
write_days(const struct td_table_layout *layout,
           const struct td_table_header *header)
{
	struct serials serials = { .first = NULL };
	enum td_status status = TD_OK;
	char count[24];

	for (size_t i = 1; i < layout->sheet->count; i++) {
		struct td_cells_row *row = &layout->sheet->rows[i];

		for (size_t j = 0; j < row->count; j++)
			write_value(layout, &row->cells[j], header->columns[j],
			            &serials);
	}
	if (serials.first) {
		snprintf(count, sizeof count, "%zu", serials.count);
		status = td_diag_add(
		    layout->diag, TD_TABLE_DAY_SERIAL,
		    td_cells_place(layout->sheet, layout->path, serials.first),
		    "found", serials.found, "day", serials.first->text, "count",
		    count, NULL);
	}
	free(serials.found);
	return status;
}

void
td_table_drop_rows(struct td_cells *sheet, size_t from, size_t count)
{
	if (count == 0)
		return;
	for (size_t i = from; i < from + count; i++)
		td_cells_row_clear(&sheet->rows[i]);
	memmove(sheet->rows + from, sheet->rows + from + count,
	        (sheet->count - from - count) * sizeof *sheet->rows);
	sheet->count -= count;
}

enum td_status
td_table_write_values(const struct td_table_layout *layout,
                      const struct td_table_header *header)
{
	return td_worse(tell_cleaned(layout), write_days(layout, header));
}
