/* A record as lines. */

#include "record/record_lines.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

void
td_lines_load(struct td_lines *text, struct td_document *document,
              const char *bytes, size_t size)
{
	size_t capacity = 0;
	size_t at = 0;

	*text = (struct td_lines){ .document = document, .bytes = bytes };
	while (at < size) {
		const char *end = memchr(bytes + at, '\n', size - at);

		text->starts = td_grow(text->starts, text->count, &capacity,
		                       sizeof *text->starts);
		text->starts[text->count++] = at;
		at = end ? (size_t)(end - bytes) + 1 : size;
	}
	text->starts = td_grow(text->starts, text->count, &capacity,
	                       sizeof *text->starts);
	text->starts[text->count] = size;
}

void
td_lines_clear(struct td_lines *text)
{
	if (!text)
		return;
	td_document_free(text->document);
	free(text->starts);
	*text = (struct td_lines){ .count = 0 };
}

/* The signs of a line without its margins. */
static const char *
words(size_t *size, const struct td_lines *text, size_t line)
{
	const char *from = text->bytes + text->starts[line];
	const char *to = text->bytes + text->starts[line + 1];

	while (from < to && (*from == ' ' || *from == '\n' || *from == '\r'))
		from++;
	while (to > from && (to[-1] == ' ' || to[-1] == '\n' || to[-1] == '\r'))
		to--;
	*size = (size_t)(to - from);
	return from;
}

bool
td_lines_is_blank(const struct td_lines *text, size_t line)
{
	size_t size;

	(void)words(&size, text, line);
	return size == 0;
}

bool
td_lines_is_comment(const struct td_lines *text, size_t line)
{
	size_t size;
	const char *from = words(&size, text, line);

	return size == 0 || *from == '#';
}

size_t
td_lines_indent(const struct td_lines *text, size_t line)
{
	size_t size;

	return (size_t)(words(&size, text, line) -
	                (text->bytes + text->starts[line]));
}

bool
td_lines_has(const struct td_lines *text, const struct td_lines *other,
             size_t line)
{
	size_t wanted;
	const char *sought = words(&wanted, other, line);

	for (size_t i = 0; i < text->count; i++) {
		size_t size;
		const char *found = words(&size, text, i);

		if (size == wanted && memcmp(found, sought, size) == 0)
			return true;
	}
	return false;
}

/* Without the comments and blank lines at its end: those are about what comes
 * next. */
static struct td_line_span
shorten(const struct td_lines *text, struct td_line_span span)
{
	while (span.to > span.from + 1 &&
	       td_lines_is_comment(text, span.to - 1))
		span.to--;
	return span;
}

/* The line on which what follows a value begins, or the text ends. */
static size_t
next_entry(const struct td_lines *text, const struct td_node *value)
{
	for (; value->parent; value = value->parent) {
		const struct td_node *parent = value->parent;
		const struct td_node *next;

		if (value->index + 1 == parent->length)
			continue;
		next = parent->children[value->index + 1];
		return (next->key ? next->key->line : next->line) - 1;
	}
	return text->count;
}

struct td_line_span
td_lines_entry(const struct td_lines *text, const struct td_node *value)
{
	return shorten(text, (struct td_line_span){ value->key->line - 1,
	                                            next_entry(text, value) });
}

/* The line of a row's hyphen; false: it has none of its own. */
static bool
find_hyphen(size_t *line, const struct td_lines *text,
            const struct td_node *row)
{
	size_t least = row->parent->key->line; /* the one after the key's */
	size_t at = row->line;
	size_t size;

	for (; at > least; at--) {
		const char *from = words(&size, text, at - 1);

		if (size > 0 && *from == '-' && (size == 1 || from[1] == ' ')) {
			*line = at - 1;
			return true;
		}
		if (size > 0 && *from != '#' && at < row->line)
			break;
	}
	return false;
}

bool
td_lines_row(struct td_line_span *span, const struct td_lines *text,
             const struct td_node *row)
{
	const struct td_node *list = row->parent;
	size_t next = next_entry(text, list);

	if (!find_hyphen(&span->from, text, row) ||
	    (row->index + 1 < list->length &&
	     !find_hyphen(&next, text, list->children[row->index + 1])) ||
	    next <= span->from)
		return false;
	span->to = next;
	*span = shorten(text, *span);
	return true;
}

void
td_lines_add(struct td_strbuf *out, const struct td_lines *text,
             struct td_line_span span, long shift)
{
	for (size_t i = span.from; i < span.to; i++) {
		size_t start = text->starts[i];
		size_t indent = td_lines_indent(text, i);

		if (!td_lines_is_blank(text, i)) {
			for (long j = 0; j < shift; j++)
				td_strbuf_add_char(out, ' ');
			if (shift < 0)
				start += (size_t)-shift < indent
				             ? (size_t)-shift
				             : indent;
		}
		td_strbuf_add_bytes(out, text->bytes + start,
		                    text->starts[i + 1] - start);
	}
}

/* What is put in before a line comes before what is put in its place. */
static bool
stands_behind(const struct td_line_span *a, const struct td_line_span *b)
{
	return a->from > b->from ||
	       (a->from == b->from && a->to > a->from && b->to == b->from);
}

struct td_strbuf *
td_line_edits_add(struct td_line_edits *edits, struct td_line_span span)
{
	size_t at = edits->count;

	edits->items = td_grow(edits->items, edits->count, &edits->capacity,
	                       sizeof *edits->items);
	for (; at > 0 && stands_behind(&edits->items[at - 1].span, &span); at--)
		edits->items[at] = edits->items[at - 1];
	edits->items[at] = (struct td_line_edit){ .span = span,
		                                  .added = TD_STRBUF_INIT };
	edits->count++;
	return &edits->items[at].added;
}

/* As the lines of the text end. */
static void
add_ended(struct td_strbuf *out, const struct td_strbuf *added, bool crlf)
{
	for (size_t i = 0; i < added->length; i++) {
		if (crlf && added->text[i] == '\n' &&
		    (i == 0 || added->text[i - 1] != '\r'))
			td_strbuf_add_char(out, '\r');
		td_strbuf_add_char(out, added->text[i]);
	}
}

void
td_line_edits_apply(struct td_strbuf *out, const struct td_lines *text,
                    struct td_line_edits *edits)
{
	size_t end = text->count > 0 ? text->starts[1] : 0;
	bool crlf = end > 1 && text->bytes[end - 2] == '\r';
	size_t line = 0;

	for (size_t i = 0; i < edits->count; i++) {
		struct td_line_edit *edit = &edits->items[i];

		td_lines_add(out, text,
		             (struct td_line_span){ line, edit->span.from }, 0);
		if (edit->added.length > 0 && out->length > 0 &&
		    out->text[out->length - 1] != '\n')
			td_strbuf_add(out, crlf ? "\r\n" : "\n");
		add_ended(out, &edit->added, crlf);
		line = edit->span.to > line ? edit->span.to : line;
		td_strbuf_clear(&edit->added);
	}
	td_lines_add(out, text, (struct td_line_span){ line, text->count }, 0);
	free(edits->items);
	*edits = (struct td_line_edits){ .count = 0 };
}
