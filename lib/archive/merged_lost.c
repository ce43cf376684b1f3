/* What two offices changed otherwise is taken out of its row. */

#include "archive/merged_parts.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/was.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* Whether a key of a row says of when and by what it was put in. */
static bool
is_entry(const char *key)
{
	static const char *const keys[] = { "until", "entered", "document" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

/* The parts of a value but for one. */
static void
emit_others(struct td_emitter *emitter, const struct td_node *value,
            const char *part)
{
	td_emit_flow_map(emitter, value->key->text);
	for (size_t i = 0; i < td_node_count(value); i++) {
		const struct td_node *one = td_node_at(value, i);

		if (strcmp(one->key->text, part) != 0)
			td_emit_node(emitter, one->key->text, one);
	}
	td_emit_end(emitter);
}

/* Emit what a row says but for one value; false: it says nothing else. Policies
 * that are all there say by what they lack that there was none: they stay. */
static bool
emit_without(struct td_emitter *emitter, const struct td_node *row,
             const char *lost)
{
	const char *part = strchr(lost, '.');
	const size_t length = part ? (size_t)(part - lost) : strlen(lost);
	bool says = false;

	for (size_t i = 0; i < td_node_count(row); i++) {
		const struct td_node *value = td_node_at(row, i);
		const char *key = value->key->text;

		if (strncmp(key, lost, length) != 0 || key[length] != '\0' ||
		    (part && td_was_is_whole(value)))
			td_emit_node(emitter, key, value);
		else if (part && td_node_count(value) > 1)
			emit_others(emitter, value, part + 1);
		else
			continue;
		says = says || !is_entry(key);
	}
	return says;
}

/* The row on one line, without an end of line; "": nothing is left of it. */
static char *
row_without(const struct td_node *row, const char *lost)
{
	struct td_emitter *emitter = td_emitter_new();
	bool says;
	char *text;

	td_emit_flow_map(emitter, NULL);
	says = emit_without(emitter, row, lost);
	td_emit_end(emitter);
	text = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	text[says ? strcspn(text, "\n") : 0] = '\0';
	return text;
}

/* Add the line of a row, with what is left of it in its place. */
static void
add_row(struct td_strbuf *out, const char *line, size_t length,
        const char *left)
{
	size_t indent = strcspn(line, "{");

	if (!*left)
		return;
	td_strbuf_add_bytes(out, line, indent);
	td_strbuf_add(out, left);
	td_strbuf_add(out, line[length - 1] == '\n' ? "\n" : "");
}

/* Whether a row stands on its line alone, as every update writes it. */
static bool
is_one_line(const char *line, size_t length)
{
	while (length > 0 && strchr("\r\n ", line[length - 1]))
		length--;
	return length > 0 && line[length - 1] == '}' &&
	       line[strspn(line, " -")] == '{';
}

char *
td_merged_drop_lost(const struct td_merged *merged, char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_document *document = NULL;
	const struct td_node *was;
	char *left = NULL;
	unsigned line = 0;
	unsigned at = 1;

	if (td_document_parse(&document, merged->path, text, strlen(text), NULL,
	                      NULL) != TD_OK)
		return text;
	was = td_node_get(td_document_root(document), "was");
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (!td_was_value(row, merged->lost_key) ||
		    !td_text_equal(td_node_text(td_node_get(row, "until")),
		                   merged->lost_until))
			continue;
		line = row->line;
		free(left);
		left = row_without(row, merged->lost_key);
	}
	td_document_free(document);
	for (const char *from = text; *from; at++) {
		size_t length = strcspn(from, "\n");

		length += from[length] == '\n';
		if (at != line) {
			td_strbuf_add_bytes(&out, from, length);
		} else if (is_one_line(from, length)) {
			add_row(&out, from, length, left);
		} else {
			td_strbuf_clear(&out);
			break;
		}
		from += length;
	}
	free(left);
	free(text);
	return out.length > 0 ? td_strbuf_take(&out) : NULL;
}
