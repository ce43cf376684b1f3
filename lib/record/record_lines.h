/*
 * A file of rules as lines, so that rows can be exchanged in its text. Private
 * to rules_merge.c and rules_text.c.
 */
#ifndef TD_RECORD_RULES_TEXT_H
#define TD_RECORD_RULES_TEXT_H

#include "base/strbuf.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

/* Lines from 0; starts has one more, the end. */
struct td_rules_text {
	struct td_document *document;
	const char *bytes;
	size_t *starts;
	size_t count;
};

/* From a line up to another, which no longer belongs to it. */
struct td_rules_span {
	size_t from;
	size_t to;
};

/* Takes the document over. */
void
td_rules_text_load(struct td_rules_text *text, struct td_document *document,
                   const char *bytes, size_t size);

void
td_rules_text_clear(struct td_rules_text *text);

/* The lines of an entry of the root, without what stands before the next. */
struct td_rules_span
td_rules_entry(const struct td_rules_text *text, const struct td_node *value);

/* The lines of a row of a list, from its hyphen to its last word. Returns
 * false when its list does not stand as rows, one below the other. */
bool
td_rules_row(struct td_rules_span *span, const struct td_rules_text *text,
             const struct td_node *row);

/* Whether a line holds nothing but a comment, or nothing at all. */
bool
td_rules_is_comment(const struct td_rules_text *text, size_t line);

bool
td_rules_is_blank(const struct td_rules_text *text, size_t line);

/* Columns before the first sign of a line. */
size_t
td_rules_indent(const struct td_rules_text *text, size_t line);

/* Whether a text has a line like that of another, margins aside. */
bool
td_rules_has_line(const struct td_rules_text *text,
                  const struct td_rules_text *other, size_t line);

/* Add lines of a text, moved to the right by some columns or to the left. */
void
td_rules_add_lines(struct td_strbuf *out, const struct td_rules_text *text,
                   struct td_rules_span span, long shift);

/* Lines of a text that are exchanged for others. */
struct td_rules_edit {
	struct td_rules_span span; /* what is taken out */
	struct td_strbuf added;
};

struct td_rules_edits {
	struct td_rules_edit *items;
	size_t count;
	size_t capacity;
};

/* A new edit, after those of the same place; text may be added to it until the
 * next is made. */
struct td_strbuf *
td_rules_edit_add(struct td_rules_edits *edits, struct td_rules_span span);

/* Add the text with its edits, which do not overlap; frees them. Line ends are
 * as in the text. */
void
td_rules_edits_apply(struct td_strbuf *out, const struct td_rules_text *text,
                     struct td_rules_edits *edits);

#endif
