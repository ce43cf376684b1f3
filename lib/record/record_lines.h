/*
 * A record as lines, so that parts of it can be exchanged in its text. Private
 * to the layer.
 */
#ifndef TD_RECORD_RECORD_LINES_H
#define TD_RECORD_RECORD_LINES_H

#include "base/strbuf.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

/* Lines from 0; starts has one more, the end. */
struct td_lines {
	struct td_document *document;
	const char *bytes;
	size_t *starts;
	size_t count;
};

/* From a line up to another, which no longer belongs to it. */
struct td_line_span {
	size_t from;
	size_t to;
};

/* Takes the document over. */
void
td_lines_load(struct td_lines *text, struct td_document *document,
              const char *bytes, size_t size);

void
td_lines_clear(struct td_lines *text);

/* The lines of an entry of a map that stands as lines, without what stands
 * before the next. */
struct td_line_span
td_lines_entry(const struct td_lines *text, const struct td_node *value);

/* The lines of a row of a list, from its hyphen to its last word. Returns
 * false when its list does not stand as rows, one below the other. */
bool
td_lines_row(struct td_line_span *span, const struct td_lines *text,
             const struct td_node *row);

/* Whether a line holds nothing but a comment, or nothing at all. */
bool
td_lines_is_comment(const struct td_lines *text, size_t line);

bool
td_lines_is_blank(const struct td_lines *text, size_t line);

/* Columns before the first sign of a line. */
size_t
td_lines_indent(const struct td_lines *text, size_t line);

/* Whether a text has a line like that of another, margins aside. */
bool
td_lines_has(const struct td_lines *text, const struct td_lines *other,
             size_t line);

/* Add lines of a text, moved to the right by some columns or to the left. */
void
td_lines_add(struct td_strbuf *out, const struct td_lines *text,
             struct td_line_span span, long shift);

/* Lines of a text that are exchanged for others. */
struct td_line_edit {
	struct td_line_span span; /* what is taken out */
	struct td_strbuf added;
};

struct td_line_edits {
	struct td_line_edit *items;
	size_t count;
	size_t capacity;
};

/* A new edit, after those of the same place; text may be added to it until the
 * next is made. */
struct td_strbuf *
td_line_edits_add(struct td_line_edits *edits, struct td_line_span span);

/* Add the text with its edits, which do not overlap; frees them. Line ends are
 * as in the text. */
void
td_line_edits_apply(struct td_strbuf *out, const struct td_lines *text,
                    struct td_line_edits *edits);

#endif
