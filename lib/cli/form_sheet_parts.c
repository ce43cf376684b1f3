/* What the forms that units fill in as tables have alike. */

#include "cli/form_sheet_parts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "table/cell_value.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct td_cell *
td_sheet_cell(const struct td_cells_row *row, size_t column)
{
	return column < row->count && *row->cells[column].text
	           ? &row->cells[column]
	           : NULL;
}

/* Whether a row begins with a label, in either language. */
static bool
is_row(const struct td_cells_row *row, const char *slug, const char *other)
{
	const struct td_cell *cell = td_sheet_cell(row, 0);
	char *found = cell ? td_fold_slug(cell->text) : NULL;
	bool is = found &&
	          (strcmp(found, slug) == 0 || strcmp(found, other) == 0);

	free(found);
	return is;
}

size_t
td_sheet_row(const struct td_sheet_making *making, size_t from,
             const char *slug, const char *other)
{
	const struct td_cells *cells = &making->sheet->cells;

	while (from < cells->count && !is_row(&cells->rows[from], slug, other))
		from++;
	return from;
}

void
td_sheet_note(struct td_sheet_making *making, const struct td_cell *cell,
              const char *format, ...)
{
	struct td_form_sheet *sheet = making->sheet;
	char keys[128];
	va_list values;

	va_start(values, format);
	vsnprintf(keys, sizeof keys, format, values);
	va_end(values);
	sheet->values = td_grow(sheet->values, sheet->count, &sheet->capacity,
	                        sizeof *sheet->values);
	sheet->values[sheet->count++] = (struct td_sheet_value){
		td_strdup(keys), cell
	};
}

void
td_sheet_emit_day(struct td_emitter *e, const char *key,
                  const struct td_cell *cell)
{
	char day[TD_DATE_SIZE];

	td_emit_optional(e, key,
	                 cell && td_cell_day(day, cell->text) ? day
	                 : cell                               ? cell->text
	                                                      : NULL);
}

void
td_sheet_emit_ids(struct td_sheet_making *making, const char *keys,
                  const char *key, const struct td_cell *cell)
{
	static const char between[] = ",; \t\n[]";
	const char *text = cell ? cell->text : "";
	size_t count = 0;

	td_emit_flow_list(making->emitter, key);
	for (text += strspn(text, between); *text;
	     text += strspn(text, between)) {
		size_t size = strcspn(text, between);
		char *id = td_strndup(text, size);

		td_sheet_note(making, cell, "%s[%zu]", keys, count++);
		td_emit_text(making->emitter, NULL, id);
		free(id);
		text += size;
	}
	td_emit_end(making->emitter);
}

/* "1.204" is one and a bit, or one thousand two hundred and four, by who typed
 * it; a number of a workbook is what it is. */
static bool
is_two_numbers(const struct td_cell *cell, const char *text)
{
	size_t whole;

	text += *text == '-';
	whole = strspn(text, "0123456789");
	return cell->form != TD_CELL_NUMBER && whole >= 1 && whole <= 3 &&
	       *text != '0' && (text[whole] == '.' || text[whole] == ',') &&
	       strspn(text + whole + 1, "0123456789") == 3 &&
	       text[whole + 4] == '\0';
}

/* Whether text is a number, in which a comma becomes a point: "97,5" is 97.5.
 */
static bool
make_number(char *text)
{
	size_t whole;
	size_t parts = 0;

	text += *text == '-';
	whole = strspn(text, "0123456789");
	if (whole > 0 && (text[whole] == '.' || text[whole] == ','))
		parts = 1 + strspn(text + whole + 1, "0123456789");
	if (whole == 0 || parts == 1 || text[whole + parts] != '\0')
		return false;
	if (parts > 0)
		text[whole] = '.';
	return true;
}

char *
td_sheet_number(struct td_sheet_making *making, const struct td_cell *cell,
                const char *text, bool may_be_share)
{
	size_t size = strlen(text);
	char *number;

	if (may_be_share && size > 0 && text[size - 1] == '%')
		for (size--; size > 0 && text[size - 1] == ' ';)
			size--;
	number = td_strndup(text, size);
	if (is_two_numbers(cell, number))
		making->status = td_worse(
		    making->status,
		    td_diag_add(making->diag, TD_TABLE_NUMBER_UNCLEAR,
		                td_cells_place(&making->sheet->cells,
		                               making->name, cell),
		                "found", cell->text, NULL));
	if (make_number(number))
		return number;
	free(number);
	return NULL;
}

static void
emit_number(struct td_sheet_making *making, const char *key,
            const struct td_cell *cell, bool may_be_share)
{
	char *number = td_sheet_number(making, cell, cell->text, may_be_share);

	if (number)
		td_emit_bare(making->emitter, key, number);
	else
		td_emit_quoted(making->emitter, key, cell->text);
	free(number);
}

void
td_sheet_emit_number(struct td_sheet_making *making, const char *key,
                     const struct td_cell *cell)
{
	emit_number(making, key, cell, false);
}

void
td_sheet_emit_share(struct td_sheet_making *making, const char *key,
                    const struct td_cell *cell)
{
	emit_number(making, key, cell, true);
}

const struct td_cell *
td_sheet_head(struct td_sheet_making *making, const char *slug,
              const char *other, const char *keys)
{
	const struct td_cells *cells = &making->sheet->cells;
	size_t row = td_sheet_row(making, 0, slug, other);
	const struct td_cell *cell = NULL;

	if (row < cells->count)
		cell = td_sheet_cell(&cells->rows[row], 1);
	if (cell)
		td_sheet_note(making, cell, "%s", keys);
	return cell;
}

const char *
td_sheet_text(const struct td_cell *cell)
{
	return cell ? cell->text : NULL;
}

void
td_sheet_emit_head(struct td_sheet_making *making, const char *key,
                   const char *slug, const char *other)
{
	td_emit_optional(
	    making->emitter, key,
	    td_sheet_text(td_sheet_head(making, slug, other, key)));
}

void
td_sheet_emit_document(struct td_sheet_making *making, const char *kind)
{
	struct td_emitter *e = making->emitter;
	const struct td_cell *authority;

	td_emit_map(e, "document");
	td_emit_text(e, "kind", kind);
	td_emit_text(e, "number",
	             td_sheet_text(td_sheet_head(making, "so-ky-hieu", "number",
	                                         "document.number")));
	td_sheet_emit_day(
	    e, "date",
	    td_sheet_head(making, "ngay-ban-hanh", "date", "document.date"));
	td_emit_flow_map(e, "signed");
	authority = td_sheet_head(making, "quyen-han-ky", "authority",
	                          "document.signed.authority");
	td_emit_text(e, "authority", td_sheet_text(authority));
	td_emit_optional(
	    e, "name",
	    td_sheet_text(td_sheet_head(making, "nguoi-ky", "signer",
	                                "document.signed.name")));
	td_emit_optional(
	    e, "office",
	    td_sheet_text(td_sheet_head(making, "chuc-vu", "office",
	                                "document.signed.office")));
	td_emit_end(e);
	td_emit_end(e);
}

void
td_sheet_emit_converted(struct td_emitter *e, const struct td_form_file *file)
{
	if (!file)
		return;
	td_emit_flow_map(e, "converted");
	td_emit_text(e, "file", file->name);
	td_emit_text(e, "sha256", file->sha256);
	td_emit_end(e);
}
