/* A record changed in its text. */

#include "record/in_place.h"

#include <string.h>

/* Bytes of a text, from one up to another. */
struct range {
	size_t from;
	size_t to;
};

static size_t
end_of(const struct td_lines *lines)
{
	return lines->starts[lines->count];
}

/* Columns are code points. */
static size_t
offset_of(const struct td_lines *lines, const struct td_node *node)
{
	size_t at = lines->starts[node->line - 1];
	size_t end = end_of(lines);

	for (unsigned i = 1; i < node->column && at < end; i++)
		do
			at++;
		while (at < end &&
		       ((unsigned char)lines->bytes[at] & 0xC0) == 0x80);
	return at;
}

static bool
is_break(char c)
{
	return c == '\n' || c == '\r';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || is_break(c);
}

static bool
begins(const struct td_lines *lines, size_t at, const char *signs)
{
	return at < end_of(lines) && lines->bytes[at] &&
	       strchr(signs, lines->bytes[at]);
}

/* Whether a map or list stands within braces or brackets. */
static bool
is_flow(const struct td_lines *lines, const struct td_node *node)
{
	return (node->type == TD_NODE_MAP || node->type == TD_NODE_LIST) &&
	       begins(lines, offset_of(lines, node), "{[");
}

/* Behind a quoted text that begins here. */
static size_t
skip_quoted(const struct td_lines *lines, size_t at)
{
	size_t end = end_of(lines);
	char quote = lines->bytes[at++];

	for (; at < end; at++) {
		if (quote == '"' && lines->bytes[at] == '\\') {
			at++;
		} else if (lines->bytes[at] == quote) {
			if (quote == '"' || at + 1 == end ||
			    lines->bytes[at + 1] != quote)
				return at + 1;
			at++;
		}
	}
	return end;
}

/* Up to the break of the line. */
static size_t
skip_line(const struct td_lines *lines, size_t at)
{
	while (at < end_of(lines) && !is_break(lines->bytes[at]))
		at++;
	return at;
}

/* Behind a list or map that begins here. A quote begins a text only where one
 * may begin; elsewhere it is a sign like others. */
static size_t
skip_flow(const struct td_lines *lines, size_t at)
{
	size_t depth = 0;
	bool fresh = false;

	while (at < end_of(lines)) {
		char c = lines->bytes[at];

		if (fresh && begins(lines, at, "\"'")) {
			at = skip_quoted(lines, at);
			fresh = false;
			continue;
		}
		if (c == '#' && is_blank(lines->bytes[at - 1])) {
			at = skip_line(lines, at);
			continue;
		}
		depth += begins(lines, at, "{[");
		depth -= begins(lines, at, "}]");
		at++;
		if (depth == 0)
			return at;
		fresh = begins(lines, at - 1, "{[,:") || (fresh && is_blank(c));
	}
	return at;
}

/* Behind a plain text that begins here, on its line. */
static size_t
skip_plain(const struct td_lines *lines, size_t at, bool in_flow)
{
	size_t from = at;

	while (at < end_of(lines) && !is_break(lines->bytes[at]) &&
	       !(in_flow && begins(lines, at, ",]}")) &&
	       !(at > from && lines->bytes[at] == '#' &&
	         is_blank(lines->bytes[at - 1])))
		at++;
	while (at > from && is_blank(lines->bytes[at - 1]))
		at--;
	return at;
}

/* Where lines end, without the break of the last. */
static size_t
end_of_span(const struct td_lines *lines, struct td_line_span span)
{
	size_t at = lines->starts[span.to];

	while (at > lines->starts[span.from] && is_break(lines->bytes[at - 1]))
		at--;
	return at;
}

/* A text may go on on the lines below. */
static struct range
range_of_text(const struct td_lines *lines, const struct td_node *value)
{
	struct range range = { .from = offset_of(lines, value) };
	bool in_flow = is_flow(lines, value->parent);

	range.to = range.from;
	if (!value->plain && begins(lines, range.from, "\"'")) {
		range.to = skip_quoted(lines, range.from);
	} else if (in_flow) {
		range.to = skip_plain(lines, range.from, true);
	} else {
		struct td_line_span span = td_lines_entry(lines, value);

		span.from = value->line - 1;
		if (span.to > span.from + 1 && value->length > 0)
			range.to = end_of_span(lines, span);
		else
			range.to = skip_plain(lines, range.from, false);
	}
	return range;
}

static void
add(struct td_strbuf *out, const struct td_lines *lines, size_t from, size_t to)
{
	td_strbuf_add_bytes(out, lines->bytes + from, to - from);
}

static void
splice(struct td_strbuf *out, const struct td_lines *lines, struct range range,
       const char *flow)
{
	add(out, lines, 0, range.from);
	if (range.from > 0 && lines->bytes[range.from - 1] == ':')
		td_strbuf_add_char(out, ' ');
	td_strbuf_add(out, flow);
	add(out, lines, range.to, end_of(lines));
}

/* A map or list that stands in the lines below its key: goes up to the key,
 * whose line may end with a comment. */
static void
set_lines(struct td_strbuf *out, const struct td_lines *lines,
          const struct td_node *value, const char *flow)
{
	struct td_line_span span = td_lines_entry(lines, value);
	size_t at = offset_of(lines, value->key);
	size_t line = skip_line(lines, at);

	at = begins(lines, at, "\"'") ? skip_quoted(lines, at)
	                              : at + value->key->length;
	while (at < line && lines->bytes[at] != ':')
		at++;
	at += at < line;
	add(out, lines, 0, at);
	td_strbuf_addf(out, " %s", flow);
	add(out, lines, at, line);
	add(out, lines, end_of_span(lines, span), end_of(lines));
}

bool
td_in_place_set(struct td_strbuf *out, const struct td_lines *lines,
                const struct td_node *value, const char *flow)
{
	bool whole = value->type == TD_NODE_MAP || value->type == TD_NODE_LIST;
	size_t from = offset_of(lines, value);

	if (is_flow(lines, value))
		splice(out, lines,
		       (struct range){ from, skip_flow(lines, from) }, flow);
	else if (whole && value->line == value->key->line)
		return false;
	else if (whole)
		set_lines(out, lines, value, flow);
	else
		splice(out, lines, range_of_text(lines, value), flow);
	return true;
}

static bool
stands_as_lines(const struct td_lines *lines)
{
	const struct td_node *root = td_document_root(lines->document);

	return root->type == TD_NODE_MAP && root->length > 0 &&
	       !is_flow(lines, root);
}

bool
td_in_place_remove(struct td_strbuf *out, const struct td_lines *lines,
                   const struct td_node *value)
{
	struct td_line_edits edits = { .count = 0 };

	if (!stands_as_lines(lines))
		return false;
	(void)td_line_edits_add(&edits, td_lines_entry(lines, value));
	td_line_edits_apply(out, lines, &edits);
	return true;
}

static void
indent(struct td_strbuf *out, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		td_strbuf_add_char(out, ' ');
}

/* The columns before the keys of the root. */
static size_t
margin(const struct td_lines *lines)
{
	return td_document_root(lines->document)->column - 1;
}

bool
td_in_place_add(struct td_strbuf *out, const struct td_lines *lines,
                const struct td_node *before, const char *key, const char *flow)
{
	struct td_line_edits edits = { .count = 0 };
	struct td_strbuf *added;
	size_t at;

	if (!stands_as_lines(lines))
		return false;
	at = td_lines_entry(lines, before).to;
	added = td_line_edits_add(&edits, (struct td_line_span){ at, at });
	indent(added, margin(lines));
	td_strbuf_addf(added, "%s: %s\n", key, flow);
	td_line_edits_apply(out, lines, &edits);
	return true;
}

/* Within brackets or braces: before the last. */
static void
add_in_flow(struct td_strbuf *out, const struct td_lines *lines,
            const struct td_node *whole, const char *flow)
{
	size_t at = skip_flow(lines, offset_of(lines, whole)) - 1;
	size_t from = at;

	while (is_blank(lines->bytes[at - 1]))
		at--;
	add(out, lines, 0, at);
	td_strbuf_addf(out, ", %s", flow);
	add(out, lines, from, end_of(lines));
}

bool
td_in_place_add_part(struct td_strbuf *out, const struct td_lines *lines,
                     const struct td_node *map, const char *key,
                     const char *flow)
{
	struct td_line_edits edits = { .count = 0 };
	struct td_strbuf entry = TD_STRBUF_INIT;
	struct td_strbuf *added;
	size_t at;

	if (map->type != TD_NODE_MAP || map->length == 0)
		return false;
	td_strbuf_addf(&entry, "%s: %s", key, flow);
	if (is_flow(lines, map)) {
		add_in_flow(out, lines, map, entry.text);
	} else {
		at = td_lines_entry(lines, map->children[map->length - 1]).to;
		added = td_line_edits_add(&edits,
		                          (struct td_line_span){ at, at });
		indent(added, map->children[0]->key->column - 1);
		td_strbuf_addf(added, "%s\n", entry.text);
		td_line_edits_apply(out, lines, &edits);
	}
	td_strbuf_clear(&entry);
	return true;
}

bool
td_in_place_add_row(struct td_strbuf *out, const struct td_lines *lines,
                    const char *key, const char *flow)
{
	const struct td_node *list = td_node_get(
	    td_document_root(lines->document), key);
	struct td_line_edits edits = { .count = 0 };
	struct td_line_span last = { lines->count, lines->count };
	struct td_strbuf *added;
	size_t columns = margin(lines) + 2;

	if (!stands_as_lines(lines))
		return false;
	if (list && is_flow(lines, list)) {
		add_in_flow(out, lines, list, flow);
		return true;
	}
	if (list &&
	    (td_node_count(list) == 0 ||
	     !td_lines_row(&last, lines, td_node_at(list, list->length - 1))))
		return false;
	if (list)
		columns = td_lines_indent(lines, last.from);
	added = td_line_edits_add(&edits,
	                          (struct td_line_span){ last.to, last.to });
	if (!list) {
		indent(added, margin(lines));
		td_strbuf_addf(added, "%s:\n", key);
	}
	indent(added, columns);
	td_strbuf_addf(added, "- %s\n", flow);
	td_line_edits_apply(out, lines, &edits);
	return true;
}

bool
td_in_place_add_to_row(struct td_strbuf *out, const struct td_lines *lines,
                       const struct td_node *row, const char *key,
                       const char *flow)
{
	struct td_line_edits edits = { .count = 0 };
	struct td_strbuf entry = TD_STRBUF_INIT;
	struct td_line_span span;
	struct td_strbuf *added;

	td_strbuf_addf(&entry, "%s: %s", key, flow);
	if (is_flow(lines, row)) {
		add_in_flow(out, lines, row, entry.text);
	} else if (td_lines_row(&span, lines, row)) {
		span.from = span.to;
		added = td_line_edits_add(&edits, span);
		indent(added, row->children[0]->key->column - 1);
		td_strbuf_addf(added, "%s\n", entry.text);
		td_line_edits_apply(out, lines, &edits);
	} else {
		td_strbuf_clear(&entry);
		return false;
	}
	td_strbuf_clear(&entry);
	return true;
}
