/*
 * A text that is mended line by line. Private to mend*.c.
 */
#ifndef TD_YAML_MEND_PARTS_H
#define TD_YAML_MEND_PARTS_H

#include "yaml/mend.h"

#include <stdbool.h>

/* A line of a text, without its end. */
struct td_mend_line {
	const char *text;
	size_t size;
	size_t offset; /* in the text */
};

/* The line of a number, from 1; false: there is none. */
bool
td_mend_line_at(struct td_mend_line *line, const struct td_strbuf *bytes,
                unsigned number);

/* The byte of a line at which a column begins, from 1. */
size_t
td_mend_column_at(const struct td_mend_line *line, unsigned column);

/* Keep what was changed. before and after may be NULL, and are copied. */
void
td_mend_note(struct td_mended *mended, enum td_mend_kind kind, unsigned line,
             unsigned column, const char *before, const char *after);

/* Put text in place of so many bytes of the whole, and keep it. */
void
td_mend_replace(struct td_mended *mended, enum td_mend_kind kind, unsigned line,
                unsigned column, size_t size, const char *after);

/* Put the text in quotes that begins at a column of a line and goes on to its
 * end; false: it is not certain that it ends there. skip: so many bytes at its
 * beginning are none of it. */
bool
td_mend_quote_rest(struct td_mended *mended, unsigned line, unsigned column,
                   size_t skip);

/* Put in quotes what must be between the braces of a line that has a fault at a
 * column, where keys and braces say where each text ends. */
bool
td_mend_flow(struct td_mended *mended, unsigned line, unsigned column);

/* Mend the signs of all lines: normal form, blanks, what cannot be seen. */
void
td_mend_signs(struct td_mended *mended, const char *bytes, size_t size);

/* Put blanks for the tabs that indent, where every width that gives a record
 * gives the same one. */
void
td_mend_tabs(struct td_mended *mended);

/* Apply what makes a text YAML, until nothing more is certain. */
void
td_mend_settle(struct td_mended *mended);

#endif
