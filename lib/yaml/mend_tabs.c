/*
 * Tabs that indent. How wide they were on the screen of whoever typed them is
 * not known; what the text says mostly does not depend on it.
 */
#include "yaml/mend_parts.h"

#include "base/text.h"
#include "yaml/document.h"

#include <string.h>

#define WIDTH_MAX 8
#define WIDTH_USUAL 2

/* Adds the text with so many blanks for each tab that indents; the lines that
 * had one are kept in note, which may be NULL. */
static void
widen(struct td_strbuf *out, const struct td_strbuf *bytes, unsigned width,
      struct td_mended *note)
{
	struct td_mend_line line;

	for (unsigned number = 1; td_mend_line_at(&line, bytes, number);
	     number++) {
		size_t at = 0;
		bool any = false;

		for (; at < line.size && strchr(" \t", line.text[at]); at++) {
			any = any || line.text[at] == '\t';
			td_strbuf_addf(out, "%*s",
			               line.text[at] == '\t' ? (int)width : 1,
			               "");
		}
		td_strbuf_add_bytes(out, line.text + at, line.size - at);
		if (line.offset + line.size < bytes->length)
			td_strbuf_add_char(out, '\n');
		if (any && note)
			td_mend_note(note, TD_MEND_TABS, number, 0, NULL, NULL);
	}
}

static bool
has_tab(const struct td_strbuf *bytes)
{
	struct td_mend_line line;

	for (unsigned number = 1; td_mend_line_at(&line, bytes, number);
	     number++)
		if (memchr(line.text, '\t', strspn(line.text, " \t")))
			return true;
	return false;
}

static bool
is_same(const struct td_node *a, const struct td_node *b)
{
	if (a->type != b->type || td_node_count(a) != td_node_count(b) ||
	    (a->key && b->key && !td_text_equal(a->key->text, b->key->text)))
		return false;
	if (a->type != TD_NODE_LIST && a->type != TD_NODE_MAP)
		return td_text_equal(a->text, b->text);
	for (size_t i = 0; i < td_node_count(a); i++)
		if (!is_same(td_node_at(a, i), td_node_at(b, i)))
			return false;
	return true;
}

/* The record that a text is with tabs of a width; NULL: it is none. */
static struct td_document *
read_at(const struct td_strbuf *bytes, unsigned width)
{
	struct td_mended wide = TD_MENDED_INIT;
	struct td_document *document = NULL;

	widen(&wide.bytes, bytes, width, NULL);
	td_mend_settle(&wide);
	if (td_document_parse(&document, "", wide.bytes.text, wide.bytes.length,
	                      NULL, NULL) != TD_OK)
		document = NULL;
	td_mended_clear(&wide);
	return document;
}

/* The width that tabs stand for; 0: it makes a difference. */
static unsigned
find_width(const struct td_strbuf *bytes)
{
	struct td_document *first = NULL;
	unsigned width = 0;

	for (unsigned i = 1; i <= WIDTH_MAX; i++) {
		struct td_document *other = read_at(bytes, i);
		bool is_like = !first || !other ||
		               is_same(td_document_root(first),
		                       td_document_root(other));

		if (other && (width == 0 || i == WIDTH_USUAL))
			width = i;
		if (!first)
			first = other;
		else
			td_document_free(other);
		if (!is_like) {
			width = 0;
			break;
		}
	}
	td_document_free(first);
	return width;
}

void
td_mend_tabs(struct td_mended *mended)
{
	struct td_strbuf wide = TD_STRBUF_INIT;
	unsigned width = has_tab(&mended->bytes) ? find_width(&mended->bytes)
	                                         : 0;

	if (width == 0)
		return;
	widen(&wide, &mended->bytes, width, mended);
	td_strbuf_clear(&mended->bytes);
	mended->bytes = wide;
}
