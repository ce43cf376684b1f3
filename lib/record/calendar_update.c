/* A calendar that comes with a release, with the days of entry of its rows. */

#include "record/calendar_update.h"
#include "base/text.h"
#include "record/record_lines.h"

#include <stdlib.h>
#include <string.h>

/* A line that says when the row above was entered. */
static bool
says_entered(const char *line, size_t size)
{
	static const char key[] = "entered:";
	size_t at = 0;

	while (at < size && line[at] == ' ')
		at++;
	return at > 0 && size - at >= sizeof key - 1 &&
	       memcmp(line + at, key, sizeof key - 1) == 0;
}

bool
td_calendar_is_as_shipped(const char *held, size_t size,
                          const struct td_embedded *file)
{
	struct td_strbuf rest = TD_STRBUF_INIT;
	bool same;

	for (size_t at = 0; at < size;) {
		const char *end = memchr(held + at, '\n', size - at);
		size_t length = end ? (size_t)(end - held) + 1 - at : size - at;

		if (!says_entered(held + at, length))
			td_strbuf_add_bytes(&rest, held + at, length);
		at += length;
	}
	same = rest.length == file->size &&
	       memcmp(rest.text, file->bytes, file->size) == 0;
	td_strbuf_clear(&rest);
	return same;
}

/* NULL: it cannot be read. */
static struct td_document *
parse(const char *name, const char *bytes, size_t size)
{
	struct td_document *document = NULL;
	struct td_diag *unheard = td_diag_new();

	if (td_document_parse(&document, name, bytes, size, NULL, unheard) !=
	    TD_OK)
		document = NULL;
	td_diag_free(unheard);
	return document;
}

/* Whether two rows say the same of the same day, whatever they call it. */
static bool
is_same(const struct td_node *a, const struct td_node *b)
{
	static const char *const keys[] = { "day", "kind", "worked" };
	bool same = true;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *one = td_node_text(td_node_get(a, keys[i]));
		const char *other = td_node_text(td_node_get(b, keys[i]));

		same = same && (td_text_equal(one, other) || one == other);
	}
	return same;
}

/* The row of the store that says the same; NULL: none. */
static const struct td_node *
find_held(const struct td_document *held, const struct td_node *row)
{
	const struct td_node *days = held ? td_node_get(td_document_root(held),
	                                                "days")
	                                  : NULL;

	for (size_t i = 0; i < td_node_count(days); i++)
		if (is_same(td_node_at(days, i), row))
			return td_node_at(days, i);
	return NULL;
}

/* Say of a row that it was entered on a day, below its last line. */
static void
enter(struct td_line_edits *edits, const struct td_lines *lines,
      const struct td_node *row, const char *day)
{
	struct td_line_span span;

	if (!td_lines_row(&span, lines, row))
		return;
	td_strbuf_addf(
	    td_line_edits_add(edits, (struct td_line_span){ span.to, span.to }),
	    "%*sentered: \"%s\"\n", (int)td_lines_indent(lines, span.from) + 2,
	    "", day);
}

void
td_calendar_enter(struct td_strbuf *out, const struct td_embedded *file,
                  const char *held, size_t size, struct td_date today)
{
	struct td_document *document = parse(file->name, file->bytes,
	                                     file->size);
	struct td_document *stands = held ? parse(file->name, held, size)
	                                  : NULL;
	const struct td_node *days = td_node_get(td_document_root(document),
	                                         "days");
	struct td_line_edits edits = { .items = NULL };
	struct td_lines lines;
	char now[TD_DATE_SIZE];

	td_date_format(now, today);
	td_lines_load(&lines, document, file->bytes, file->size);
	for (size_t i = 0; i < td_node_count(days); i++) {
		const struct td_node *row = td_node_at(days, i);
		const struct td_node *same = find_held(stands, row);
		const char *day = same ? td_node_text(
					     td_node_get(same, "entered"))
		                       : now;

		if (day)
			enter(&edits, &lines, row, day);
	}
	td_line_edits_apply(out, &lines, &edits);
	td_lines_clear(&lines);
	td_document_free(stands);
}
