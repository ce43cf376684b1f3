/* What stands in the column that counts the rows. */

#include "cli/forms/table_running.h"
#include "cli/forms/table_columns.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"
#define ROMAN "IVXLCivxlc"
#define BETWEEN ".,)/- "

/* The size of one part of a number: digits with a letter or not, as in 12a; a
 * Roman numeral; a letter. 0: it is none of them. */
static size_t
part_size(const char *text)
{
	size_t size = strspn(text, DIGITS);

	if (size == 0)
		size = strspn(text, ROMAN);
	else if (text[size] >= 'a' && text[size] <= 'z')
		size++;
	if (size == 0)
		size = strncmp(text, "Đ", 2) == 0 || strncmp(text, "đ", 2) == 0
		           ? 2
		       : (*text >= 'A' && *text <= 'Z') ||
		               (*text >= 'a' && *text <= 'z')
		           ? 1
		           : 0;
	return size;
}

/* "1", "01.", "(2)", "I.3", "A", and marks such as "-" or "*". */
static bool
is_number(const char *text)
{
	size_t marks = strspn(text, "(-+*.");

	text += marks;
	if (*text == '\0' || strcmp(text, "–") == 0 || strcmp(text, "•") == 0)
		return true;
	while (*text) {
		size_t size = part_size(text);
		size_t between = strspn(text + size, BETWEEN);

		if (size == 0 || (between == 0 && text[size] != '\0'))
			return false;
		text += size + between;
	}
	return true;
}

/* "I. Khối các sở", "B - Cấp xã": no number of a row, and the title of some. */
static bool
is_title(const char *text)
{
	size_t size = *text >= '0' && *text <= '9' ? 0 : part_size(text);

	if (size == 0)
		return false;
	text += size;
	text += strspn(text, " ");
	return *text != '\0' && strchr(".):-/", *text);
}

static bool
stands_alone(const struct td_cells_row *row, size_t column)
{
	for (size_t i = 0; i < row->count; i++)
		if (i != column && *row->cells[i].text)
			return false;
	return true;
}

static void
check_row(const struct td_table_layout *layout, struct td_cells_row *row,
          size_t column)
{
	const struct td_cell *cell = &row->cells[column];

	if (is_number(cell->text) ||
	    (stands_alone(row, column) && is_title(cell->text)))
		return;
	(void)td_diag_add(layout->diag, TD_TABLE_NUMBER_WRONG,
	                  td_cells_place(layout->sheet, layout->path, cell),
	                  "found", cell->text, "column",
	                  layout->sheet->rows[0].cells[column].text, NULL);
	row->is_wrong = true;
}

void
td_table_check_running(const struct td_table_layout *layout)
{
	const struct td_cells *sheet = layout->sheet;
	const struct td_cells_row *names = &sheet->rows[0];

	for (size_t i = 0; i < names->count; i++) {
		if (!td_table_column_counts(layout->table,
		                            names->cells[i].text))
			continue;
		for (size_t j = 1; j < sheet->count; j++)
			if (i < sheet->rows[j].count)
				check_row(layout, &sheet->rows[j], i);
	}
}
