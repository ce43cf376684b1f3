/* What offices write below the rows of a table. */

#include "cli/forms/table_foot.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "cli/forms/table_columns.h"
#include "cli/forms/table_values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* With its marks: "Cộng" is a sum, and "Công" begins many names. */
static const char *const sums[] = { "Tổng cộng", "Tổng số",   "Cộng",
	                            "Tổng",      "Total",     "Sum",
	                            "Cộng cụm",  "Cộng khối", "Cộng nhóm" };

/* Remarks and signatures, as slugs. */
static const char *const others[] = { "ghi-chu",
	                              "luu-y",
	                              "noi-nhan",
	                              "nguoi-lap",
	                              "nguoi-tong-hop",
	                              "thu-truong",
	                              "xac-nhan-cua",
	                              "danh-sach-nay-co",
	                              "danh-sach-co",
	                              "ky-ghi-ro-ho-ten",
	                              "ky-ten-dong-dau",
	                              "tm-",
	                              "kt-",
	                              "ke-toan",
	                              "chu-tich-hoi-dong" };

static const struct td_cell *
first_cell(const struct td_cells_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (*row->cells[i].text)
			return &row->cells[i];
	return NULL;
}

/* Whether a text is a word, or begins with it and goes on with no letter. */
static bool
begins_with_word(const char *text, const char *word)
{
	size_t length = strlen(word);
	char *start;
	bool is;

	if (strlen(text) < length)
		return false;
	start = td_strndup(text, length);
	is = td_fold_compare(start, word) == 0;
	free(start);
	if (!is)
		return false;
	text += length;
	text += strspn(text, " ");
	return *text == '\0' || strchr(":.,(0123456789", *text);
}

static bool
begins_sum(const char *text)
{
	for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
		if (begins_with_word(text, sums[i]))
			return true;
	return false;
}

/* "Hà Tĩnh, ngày 01 tháng 7 năm 2026" */
static bool
is_place_and_day(const char *slug)
{
	const char *day = strstr(slug, "ngay-");
	const char *month = day ? strstr(day, "-thang-") : NULL;

	return month && strstr(month, "-nam-");
}

static bool
begins_other(const char *text)
{
	char *slug = td_fold_slug(text);
	bool is = is_place_and_day(slug) || *text == '*' ||
	          strncmp(text, "(*", 2) == 0;

	for (size_t i = 0; !is && i < sizeof others / sizeof *others; i++)
		is = strncmp(slug, others[i], strlen(others[i])) == 0;
	free(slug);
	return is;
}

static bool
is_figure(const char *text)
{
	return *text != '\0' && text[strspn(text, "0123456789.,% ")] == '\0';
}

/* A row of sums: a word for it, and nothing but figures. */
static bool
is_sum(const struct td_cells_row *row)
{
	const struct td_cell *first = first_cell(row);

	if (!first || !begins_sum(first->text))
		return false;
	for (const struct td_cell *cell = first + 1;
	     cell < row->cells + row->count; cell++)
		if (*cell->text && !is_figure(cell->text))
			return false;
	return true;
}

/* How many cells of a row stand under names of records. */
static size_t
count_filled(const struct td_table_layout *layout,
             const struct td_cells_row *row)
{
	const struct td_cells_row *names = &layout->sheet->rows[0];
	size_t count = 0;

	for (size_t i = 0; i < row->count && i < names->count; i++)
		count += *row->cells[i].text &&
		         td_table_column_find(layout->table,
		                              names->cells[i].text) <
		             TD_TABLE_COLUMN_NONE;
	return count;
}

/* How many cells most rows have, of those before one. */
static size_t
usual_count(const struct td_table_layout *layout, size_t before)
{
	size_t rows[TD_TABLE_COLUMNS_MAX + 1] = { 0 };
	size_t most = 0;

	for (size_t i = 1; i < before; i++) {
		const struct td_cells_row *row = &layout->sheet->rows[i];
		size_t filled = count_filled(layout, row);

		if (!is_sum(row) && filled <= TD_TABLE_COLUMNS_MAX)
			rows[filled]++;
	}
	for (size_t i = 1; i <= TD_TABLE_COLUMNS_MAX; i++)
		most = rows[i] > rows[most] ? i : most;
	return most;
}

/* Whether a row has its running number, and so is one of the table. */
static bool
is_numbered(const struct td_table_layout *layout,
            const struct td_cells_row *row)
{
	const struct td_cells_row *names = &layout->sheet->rows[0];

	for (size_t i = 0; i < row->count && i < names->count; i++)
		if (td_table_column_find(layout->table, names->cells[i].text) ==
		        TD_TABLE_COLUMN_RUNNING &&
		    is_figure(row->cells[i].text))
			return true;
	return false;
}

/* "I", "II.", "A)": the number of a group of rows. */
static bool
is_group_number(const char *text)
{
	size_t roman = strspn(text, "IVX");
	size_t size = roman > 0 ? roman : *text >= 'A' && *text <= 'H' ? 1 : 0;

	return size > 0 && (text[size] == '\0' ||
	                    (strchr(".)", text[size]) &&
	                     (text[size + 1] == '\0' ||
	                      (text[size + 1] == ' ' && size == roman))));
}

/* "I | Sở, ban, ngành": the name of a group, and no record. */
static bool
is_group(const struct td_table_layout *layout, const struct td_cells_row *row)
{
	const struct td_cells_row *names = &layout->sheet->rows[0];
	const struct td_cell *first = first_cell(row);
	size_t column;

	if (!first || (size_t)(first - row->cells) >= names->count ||
	    !is_group_number(first->text))
		return false;
	column = td_table_column_find(layout->table,
	                              names->cells[first - row->cells].text);
	return column == TD_TABLE_COLUMN_RUNNING &&
	       count_filled(layout, row) <= 1 &&
	       usual_count(layout, layout->sheet->count) > 1;
}

/* The first row of the foot: from a remark, a sum or a signature on no row has
 * its number, or as many cells as rows above it have; the count: no foot. */
static size_t
find_foot(const struct td_table_layout *layout)
{
	const struct td_cells *sheet = layout->sheet;
	size_t foot = sheet->count;
	size_t usual = 0;

	for (size_t i = 2; i < sheet->count; i++) {
		const struct td_cells_row *row = &sheet->rows[i];
		const struct td_cell *first = first_cell(row);

		if (foot == sheet->count && first &&
		    (begins_other(first->text) || begins_sum(first->text))) {
			usual = usual_count(layout, i);
			foot = i;
		}
		if (foot < sheet->count && (is_numbered(layout, row) ||
		                            count_filled(layout, row) >= usual))
			foot = sheet->count;
	}
	return foot;
}

void
td_table_drop_foot(const struct td_table_layout *layout)
{
	struct td_cells *sheet = layout->sheet;
	size_t foot = find_foot(layout);
	const struct td_cell *first = NULL;
	struct td_place place;
	char *found = NULL;
	size_t count = 0;
	char text[24];

	for (size_t i = sheet->count; i-- > 1;) {
		const struct td_cell *cell = first_cell(&sheet->rows[i]);

		if (i < foot && !is_sum(&sheet->rows[i]) &&
		    !is_group(layout, &sheet->rows[i]))
			continue;
		first = cell;
		count++;
		free(found);
		found = td_strdup(first ? first->text : "");
		if (first)
			place = td_cells_place(sheet, layout->path, first);
		td_table_drop_rows(sheet, i, 1);
	}
	snprintf(text, sizeof text, "%zu", count);
	if (first)
		(void)td_diag_add(layout->diag, TD_TABLE_ROWS_BELOW, place,
		                  "found", found, "count", text, NULL);
	free(found);
}
