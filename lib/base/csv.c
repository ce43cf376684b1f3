/* Comma-separated values as RFC 4180 has them, with the place of each field. */

#include "base/csv.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct reader {
	const char *at;
	const char *end;
	char separator;
	char line_end; /* '\r' where no line ends in '\n' */
	unsigned line;
	unsigned column;
};

/* The row being read, with the room that both lists have. */
struct rows {
	struct td_csv *csv;
	size_t capacity;
	struct td_csv_row row;
	size_t row_capacity;
};

static bool
at_line_end(const struct reader *reader)
{
	if (reader->at == reader->end || *reader->at == reader->line_end)
		return true;
	return *reader->at == '\r' && reader->end - reader->at > 1 &&
	       reader->at[1] == '\n';
}

static void
skip_line_end(struct reader *reader)
{
	if (reader->at < reader->end && *reader->at == '\r' &&
	    reader->line_end == '\n')
		reader->at++;
	if (reader->at < reader->end)
		reader->at++;
	reader->line++;
	reader->column = 1;
}

/* Take one code point into text, counting lines and columns. */
static void
take(struct td_strbuf *text, struct reader *reader)
{
	unsigned c;
	size_t size = td_text_decode(&c, reader->at,
	                             (size_t)(reader->end - reader->at));

	td_strbuf_add_bytes(text, reader->at, size);
	reader->at += size;
	reader->column++;
	if (c == (unsigned char)reader->line_end) {
		reader->line++;
		reader->column = 1;
	}
}

static enum td_status
stop(struct td_csv *csv, const char *error, unsigned line, unsigned column)
{
	csv->error = error;
	csv->error_line = line;
	csv->error_column = column;
	return TD_INVALID;
}

static enum td_status
read_quoted(struct td_strbuf *text, struct reader *reader, struct td_csv *csv)
{
	unsigned line = reader->line;
	unsigned column = reader->column;

	reader->at++;
	reader->column++;
	for (;;) {
		if (reader->at == reader->end)
			return stop(csv, "quote", line, column);
		if (*reader->at == '\0')
			return stop(csv, "nul", reader->line, reader->column);
		if (*reader->at == '"') {
			reader->at++;
			reader->column++;
			if (reader->at == reader->end || *reader->at != '"')
				break;
		}
		take(text, reader);
	}
	if (!at_line_end(reader) && *reader->at != reader->separator)
		return stop(csv, "text", reader->line, reader->column);
	return TD_OK;
}

static enum td_status
read_bare(struct td_strbuf *text, struct reader *reader, struct td_csv *csv)
{
	while (!at_line_end(reader) && *reader->at != reader->separator) {
		if (*reader->at == '\0')
			return stop(csv, "nul", reader->line, reader->column);
		take(text, reader);
	}
	return TD_OK;
}

static enum td_status
read_field(struct rows *rows, struct reader *reader)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_csv_field field = { .line = reader->line,
		                      .column = reader->column };
	enum td_status status;

	if (reader->at < reader->end && *reader->at == '"')
		status = read_quoted(&text, reader, rows->csv);
	else
		status = read_bare(&text, reader, rows->csv);
	if (status != TD_OK) {
		td_strbuf_clear(&text);
		return status;
	}

	field.text = td_strbuf_take(&text);
	rows->row.fields = td_grow(rows->row.fields, rows->row.count,
	                           &rows->row_capacity,
	                           sizeof *rows->row.fields);
	rows->row.fields[rows->row.count++] = field;
	return TD_OK;
}

static enum td_status
read_row(struct rows *rows, struct reader *reader)
{
	rows->row = (struct td_csv_row){ 0 };
	rows->row_capacity = 0;
	for (;;) {
		enum td_status status = read_field(rows, reader);

		if (status != TD_OK)
			return status;
		if (at_line_end(reader))
			return TD_OK;
		reader->at++; /* the separator */
		reader->column++;
	}
}

static void
clear_row(struct td_csv_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		free(row->fields[i].text);
	free(row->fields);
}

/* Which characters may part fields: in the order in which they are preferred.
 */
static const char separators[] = ",;\t";

enum {
	SEPARATORS = sizeof separators - 1,
	LINES_ASKED = 20
};

/* How many lines have a separator, and how often the first one with any has
 * it. */
struct count {
	unsigned lines;
	unsigned first;
};

/* Count one line, its quoted fields left out; where the next one begins. */
static const char *
count_line(struct count counts[SEPARATORS], bool *any, const char *at,
           const char *end, char line_end)
{
	unsigned here[SEPARATORS] = { 0 };
	bool quoted = false;
	bool some = false;

	for (; at < end && (quoted || *at != line_end); at++) {
		const char *found = quoted || !*at ? NULL
		                                   : strchr(separators, *at);

		if (*at == '"')
			quoted = !quoted;
		if (found)
			here[found - separators]++;
		some = some || found;
	}
	for (size_t i = 0; i < SEPARATORS; i++) {
		counts[i].lines += here[i] > 0;
		if (!*any)
			counts[i].first = here[i];
	}
	*any = *any || some;
	return at < end ? at + 1 : end;
}

/* Spreadsheets under vi_VN separate by ';', the comma being in numbers; what
 * is copied from one, by tabs. What most lines have it is, since a line may
 * have another one in a name, and a title above them none. */
static char
find_separator(const char *at, const char *end, char line_end)
{
	struct count counts[SEPARATORS] = { { 0, 0 } };
	bool any = false;
	size_t best = 0;

	for (unsigned i = 0; at < end && i < LINES_ASKED; i++)
		at = count_line(counts, &any, at, end, line_end);
	for (size_t i = 1; i < SEPARATORS; i++)
		if (counts[i].lines > counts[best].lines ||
		    (counts[i].lines == counts[best].lines &&
		     counts[i].first > counts[best].first))
			best = i;
	return separators[best];
}

/* A line "sep=;" that Excel reads, and does not show: the separator. */
static char
read_declared(struct reader *reader)
{
	const char *at = reader->at;
	size_t size = (size_t)(reader->end - at);
	char separator;

	if (size >= 2 && *at == '"') { /* as LibreOffice saves such a line */
		at++;
		size--;
	}
	if (size < 5 || strncmp(at, "sep=", 4) != 0)
		return '\0';
	separator = at[4];
	at += 5;
	if (at < reader->end && *at == '"')
		at++;
	if (!strchr(separators, separator))
		return '\0';
	while (at < reader->end && strchr(separators, *at))
		at++; /* those of the columns that the line does not have */
	reader->at = at;
	if (!at_line_end(reader))
		return '\0';
	skip_line_end(reader);
	return separator;
}

/* Old programs end lines by CR alone. */
static char
find_line_end(const char *bytes, size_t size)
{
	if (memchr(bytes, '\n', size) || !memchr(bytes, '\r', size))
		return '\n';
	return '\r';
}

enum td_status
td_csv_parse(struct td_csv *csv, const char *bytes, size_t size)
{
	struct rows rows = { .csv = csv };
	struct reader reader = { .at = bytes,
		                 .end = bytes + size,
		                 .line_end = find_line_end(bytes, size),
		                 .line = 1,
		                 .column = 1 };
	const char *start;

	*csv = (struct td_csv)TD_CSV_INIT;
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		reader.at += 3;
	start = reader.at;
	reader.separator = read_declared(&reader);
	if (!reader.separator) {
		reader.at = start;
		reader.separator = find_separator(reader.at, reader.end,
		                                  reader.line_end);
	}

	while (reader.at < reader.end) {
		if (!at_line_end(&reader)) {
			enum td_status status = read_row(&rows, &reader);

			if (status != TD_OK) {
				clear_row(&rows.row);
				return status;
			}
			csv->rows = td_grow(csv->rows, csv->count,
			                    &rows.capacity, sizeof *csv->rows);
			csv->rows[csv->count++] = rows.row;
		}
		skip_line_end(&reader);
	}
	return TD_OK;
}

void
td_csv_clear(struct td_csv *csv)
{
	if (!csv)
		return;
	for (size_t i = 0; i < csv->count; i++)
		clear_row(&csv->rows[i]);
	free(csv->rows);
	*csv = (struct td_csv)TD_CSV_INIT;
}

void
td_csv_add(struct td_strbuf *out, const char *text)
{
	struct td_strbuf shown = TD_STRBUF_INIT;

	if (*text && strchr("=+-@", *text))
		td_strbuf_add_char(&shown, '\'');
	td_text_add_visible(&shown, text, false);
	/* Also what some other table might be separated by: a reader that looks
	 * for the separator is not to find one in a value. */
	if (!strchr(shown.text, '"') && !strpbrk(shown.text, separators)) {
		td_strbuf_add(out, shown.text);
	} else {
		td_strbuf_add_char(out, '"');
		for (const char *c = shown.text; *c; c++) {
			if (*c == '"')
				td_strbuf_add_char(out, '"');
			td_strbuf_add_char(out, *c);
		}
		td_strbuf_add_char(out, '"');
	}
	td_strbuf_clear(&shown);
}
