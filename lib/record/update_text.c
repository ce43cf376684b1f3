/* The text of a record with edits in it. */

#include "record/update_text.h"
#include "base/alloc.h"
#include "record/in_place.h"
#include "record/was.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* The emitter writes a list of it; its brackets are left out. */
char *
td_update_flow_of_day(struct td_date day)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char date[TD_DATE_SIZE];

	td_date_format(date, day);
	td_strbuf_addf(&text, "\"%s\"", date);
	return td_strbuf_take(&text);
}

char *
td_update_flow(const struct td_node *node)
{
	struct td_emitter *emitter = td_emitter_new();
	char *bytes;
	char *flow;

	td_emit_flow_list(emitter, NULL);
	if (node)
		td_emit_node(emitter, NULL, node);
	else
		td_emit_text(emitter, NULL, NULL);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	flow = td_strndup(bytes + 1, strlen(bytes) - 3);
	free(bytes);
	td_emitter_free(emitter);
	return flow;
}

/* The entry that a new one comes behind: the last of those that stand before
 * it in the order of keys. */
static const struct td_node *
find_before(const struct td_node *root, const struct td_update_edits *edits,
            const char *key)
{
	const struct td_node *before = NULL;

	for (size_t i = 0; edits->order[i]; i++) {
		const struct td_node *stands = td_node_get(root,
		                                           edits->order[i]);

		if (strcmp(edits->order[i], key) == 0)
			break;
		before = stands ? stands : before;
	}
	return before;
}

static const struct td_node *
find_map(const struct td_node *root, size_t row)
{
	const struct td_node *rows = td_node_get(root, "was");

	if (row == TD_UPDATE_ROOT)
		return root;
	return row < td_node_count(rows) ? td_node_at(rows, row) : NULL;
}

/* The map that a key is within, "policies.recall"; NULL: it is within none. */
static const struct td_node *
whole_of(const struct td_node *map, const char *key)
{
	const struct td_node *whole;
	const char *part = strchr(key, '.');
	char *name;

	if (!part)
		return NULL;
	name = td_strndup(key, (size_t)(part - key));
	whole = td_node_get(map, name);
	free(name);
	return whole;
}

/* That there is none from now on is said, so that git merges it; what a record
 * has to have is missed where it is taken out. */
static bool
is_taken_out(const struct td_update_edit *edit)
{
	static const char *const needed[] = { "name", "class", "level",
		                              "unit" };
	bool found = false;

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		found = found || strcmp(needed[i], edit->key) == 0;
	return found && td_update_same(edit->node, NULL) &&
	       edit->row == TD_UPDATE_ROOT;
}

/* Change the lines by one edit; part is the value of a map that the edit is
 * made of, NULL: all of it. */
static bool
edit_lines(struct td_strbuf *out, const struct td_lines *lines,
           const struct td_update_edits *edits,
           const struct td_update_edit *edit, const struct td_node *part)
{
	const struct td_node *root = td_document_root(lines->document);
	const struct td_node *map = find_map(root, edit->row);
	const struct td_node *value = td_was_value(map, edit->key);
	const struct td_node *before = find_before(root, edits, edit->key);
	const struct td_node *whole = whole_of(map, edit->key);
	char *flow;
	bool made = false;

	if (value && is_taken_out(edit))
		return td_in_place_remove(out, lines, value);
	if (part)
		value = td_node_get(value, part->key->text);
	flow = td_update_flow(part ? part : edit->node);
	if (value)
		made = td_in_place_set(out, lines, value, flow);
	else if (!part && whole)
		made = td_in_place_add_part(out, lines, whole,
		                            strchr(edit->key, '.') + 1, flow);
	else if (!part && map == root && before)
		made = td_in_place_add(out, lines, before, edit->key, flow);
	free(flow);
	return made;
}

/* Change the text by one edit; NULL: by the new row. */
static bool
edit_text(struct td_strbuf *text, const struct td_update_edits *edits,
          const struct td_update_edit *edit, const struct td_node *part)
{
	struct td_document *document = td_update_parse(text->text,
	                                               text->length);
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_lines lines;
	bool made;

	if (!document)
		return false;
	td_lines_load(&lines, document, text->text, text->length);
	made = edit ? edit_lines(&out, &lines, edits, edit, part)
	            : td_in_place_add_row(&out, &lines, "was", edits->row);
	td_lines_clear(&lines);
	td_strbuf_clear(text);
	*text = out;
	return made;
}

/* Whether there is a comment in the lines of a map. */
static bool
has_comment(const char *text, const struct td_node *value)
{
	unsigned last = value->key->line;
	unsigned line = 1;

	for (size_t i = 0; i < value->length; i++)
		if (value->children[i]->line > last)
			last = value->children[i]->line;
	for (; *text && line <= last; text++) {
		line += *text == '\n';
		if (line >= value->key->line && line <= last && *text == '#')
			return true;
	}
	return false;
}

/* A map that has its own lines goes on one line, so that git merges it as a
 * whole; with comments in it, it is changed value by value, if both have the
 * same keys. */
static bool
is_by_value(const char *text, const struct td_node *value,
            const struct td_node *wanted)
{
	bool same = value && wanted && value->type == TD_NODE_MAP &&
	            wanted->type == TD_NODE_MAP &&
	            value->line != value->key->line &&
	            value->length == wanted->length && has_comment(text, value);

	for (size_t i = 0; same && i < wanted->length; i++)
		same = td_node_get(value, wanted->children[i]->key->text);
	return same;
}

static bool
edit_by_value(struct td_strbuf *text, const struct td_update_edits *edits,
              const struct td_update_edit *edit, const struct td_node *value)
{
	bool made = true;

	for (size_t i = 0; i < edit->node->length && made; i++) {
		const struct td_node *part = edit->node->children[i];

		if (!td_update_same(td_node_get(value, part->key->text), part))
			made = edit_text(text, edits, edit, part);
	}
	return made;
}

bool
td_update_text(struct td_strbuf *out, const struct td_document *document,
               const char *bytes, size_t size,
               const struct td_update_edits *edits)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	const struct td_node *root = td_document_root(document);
	bool made = true;

	td_strbuf_add_bytes(&text, bytes, size);
	for (size_t i = 0; i < edits->count && made; i++) {
		const struct td_update_edit *edit = &edits->items[i];
		const struct td_node *value = td_was_value(
		    find_map(root, edit->row), edit->key);

		if (is_by_value(text.text, value, edit->node))
			made = edit_by_value(&text, edits, edit, value);
		else
			made = edit_text(&text, edits, edit, NULL);
	}
	if (made && edits->row)
		made = edit_text(&text, edits, NULL, NULL);
	made = made && td_update_is_done(&text, document, edits);
	if (made)
		td_strbuf_add_bytes(out, text.text, text.length);
	td_strbuf_clear(&text);
	return made;
}

bool
td_update_put(struct td_strbuf *out, struct td_document *document,
              const char *bytes, size_t size, const struct td_node *value,
              const char *flow)
{
	struct td_lines lines;
	bool made;

	td_lines_load(&lines, document, bytes, size);
	made = td_in_place_set(out, &lines, value, flow);
	td_lines_clear(&lines);
	return made;
}
