/*
 * Comma-separated values as RFC 4180 has them, with the place of each field.
 *
 * Reads the whole text at once. A BOM at the start is passed over, since
 * spreadsheets write one; lines may end in CRLF or LF, or all of them in CR; a
 * line with nothing on it is passed over. The separator is the one of ',', ';'
 * (what spreadsheets write under vi_VN) and tab that most of the first lines
 * have outside quotes, or the one that a first line "sep=;" names.
 */
#ifndef TD_BASE_CSV_H
#define TD_BASE_CSV_H

#include "base/status.h"

#include <stddef.h>

struct td_strbuf;

struct td_csv_field {
	char *text;      /* unquoted; may hold any byte but NUL */
	unsigned line;   /* counted from 1 */
	unsigned column; /* in code points, counted from 1 */
};

struct td_csv_row {
	struct td_csv_field *fields;
	size_t count;
};

struct td_csv {
	struct td_csv_row *rows;
	size_t count;
	unsigned error_line; /* where reading stopped, after TD_INVALID */
	unsigned error_column;
	const char *error; /* "quote" never closed, "text" after a quote,
	                      "nul" for a NUL byte */
};

#define TD_CSV_INIT                                                            \
	{                                                                      \
		0                                                              \
	}

/*
 * Returns TD_OK; or TD_INVALID with error, error_line and error_column set
 * and the rows before that place. Either way the caller clears csv.
 */
TD_MUST_CHECK enum td_status
td_csv_parse(struct td_csv *csv, const char *bytes, size_t size);

void
td_csv_clear(struct td_csv *csv);

/*
 * Add text as one field, on one line, in quotes where it needs them. What a
 * spreadsheet would take for a formula begins with an apostrophe instead.
 */
void
td_csv_add(struct td_strbuf *out, const char *text);

#endif
