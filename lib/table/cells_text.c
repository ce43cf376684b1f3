/* A sheet from the text of a file. */

#include "table/cells_text.h"
#include "base/csv.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "table/encoding.h"

#include <stdlib.h>
#include <string.h>

/* Says where the first byte is that is not UTF-8. */
static enum td_status
report_encoding(const char *path, const char *bytes, size_t size,
                struct td_diag *diag)
{
	size_t at = td_text_invalid_at(bytes, size);
	struct td_place place = { .path = path, .line = 1, .column = 1 };
	size_t start = 0;

	if (at < size) {
		for (size_t i = 0; i < at; i++)
			if (bytes[i] == '\n') {
				place.line++;
				start = i + 1;
			}
		place.column = (unsigned)td_text_count(bytes + start,
		                                       at - start) +
		               1;
	}
	return td_diag_add(diag, TD_TABLE_NOT_CSV, place, "problem",
	                   "not-utf-8", NULL);
}

static bool
is_error(const char *text)
{
	static const char *const errors[] = { "#N/A",   "#REF!",   "#VALUE!",
		                              "#NAME?", "#DIV/0!", "#NUM!",
		                              "#NULL!" };

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (strcmp(text, errors[i]) == 0)
			return true;
	return false;
}

/* What td_csv_add() guards by an apostrophe is text again. */
static struct td_cell
make_cell(struct td_csv_field *field)
{
	char *text = field->text;
	struct td_cell cell = { .text = text,
		                .line = field->line,
		                .column = field->column };

	field->text = NULL;
	if (*text == '=')
		cell.form = TD_CELL_FORMULA;
	else if (is_error(text))
		cell.form = TD_CELL_ERROR;
	else if (*text == '\'' && text[1] && strchr("=+-@", text[1]))
		memmove(text, text + 1, strlen(text));
	return cell;
}

static enum td_status
take_rows(struct td_cells *sheet, struct td_csv *csv, const char *path,
          struct td_diag *diag)
{
	for (size_t i = 0; i < csv->count; i++) {
		struct td_cells_row *row = td_cells_add_row(sheet);

		for (size_t j = 0; j < csv->rows[i].count; j++)
			if (!td_cells_add_cell(
				sheet, row, make_cell(&csv->rows[i].fields[j])))
				return td_diag_add(
				    diag, TD_TABLE_NOT_CSV,
				    (struct td_place){ .path = path },
				    "problem", "table-cells", NULL);
	}
	return TD_OK;
}

static enum td_status
read_rows(struct td_cells *sheet, const char *path, const char *bytes,
          size_t size, struct td_diag *diag)
{
	struct td_csv csv = TD_CSV_INIT;
	enum td_status status = td_csv_parse(&csv, bytes, size);

	if (status == TD_OK)
		status = take_rows(sheet, &csv, path, diag);
	else
		status = td_diag_add(
		    diag, TD_TABLE_NOT_CSV,
		    (struct td_place){ .path = path,
		                       .line = csv.error_line,
		                       .column = csv.error_column },
		    "problem", csv.error, NULL);
	td_csv_clear(&csv);
	return status;
}

enum td_status
td_cells_read_text(struct td_cells *sheet, const char *path, const char *bytes,
                   size_t size, struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_encoding encoding;
	enum td_status status = td_encoding_decode(&text, &encoding, bytes,
	                                           size);

	if (status != TD_OK) {
		td_strbuf_clear(&text);
		return report_encoding(path, bytes, size, diag);
	}
	status = read_rows(sheet, path, text.text, text.length, diag);
	if (status == TD_OK && encoding == TD_ENCODING_WINDOWS_1258)
		status = td_diag_add(diag, TD_TABLE_ENCODING,
		                     (struct td_place){ .path = path }, NULL);
	td_strbuf_clear(&text);
	return status;
}
