/* The text of a record with rows of its members ended, marked, added. */

#include "record/seat_text.h"
#include "record/in_place.h"
#include "record/update_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Exchange the text for what one edit makes of it. */
typedef bool
edit_lines(struct td_strbuf *out, const struct td_lines *lines,
           const struct td_node *row, const struct td_seat_edits *edits);

static bool
edit(struct td_strbuf *text, const struct td_seat_edits *edits, size_t row,
     edit_lines *change)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_document *document = NULL;
	const struct td_node *members;
	struct td_lines lines;
	bool made;

	if (td_document_parse(&document, "-", text->text, text->length, NULL,
	                      NULL) != TD_OK)
		return false;
	td_lines_load(&lines, document, text->text, text->length);
	members = td_node_get(td_document_root(document), "members");
	made = change(&out, &lines,
	              row < td_node_count(members) ? td_node_at(members, row)
	                                           : NULL,
	              edits);
	td_lines_clear(&lines);
	td_strbuf_clear(text);
	*text = out;
	return made;
}

static bool
set_or_add(struct td_strbuf *out, const struct td_lines *lines,
           const struct td_node *row, const char *key, const char *flow)
{
	const struct td_node *value = td_node_get(row, key);

	return value ? td_in_place_set(out, lines, value, flow)
	             : td_in_place_add_to_row(out, lines, row, key, flow);
}

static bool
put_until(struct td_strbuf *out, const struct td_lines *lines,
          const struct td_node *row, const struct td_seat_edits *edits)
{
	return set_or_add(out, lines, row, "until", edits->until);
}

static bool
put_end(struct td_strbuf *out, const struct td_lines *lines,
        const struct td_node *row, const struct td_seat_edits *edits)
{
	return set_or_add(out, lines, row, "ended", edits->end);
}

static bool
put_mistaken(struct td_strbuf *out, const struct td_lines *lines,
             const struct td_node *row, const struct td_seat_edits *edits)
{
	return set_or_add(out, lines, row, "mistaken", edits->found);
}

static bool
put_birth_year(struct td_strbuf *out, const struct td_lines *lines,
               const struct td_node *row, const struct td_seat_edits *edits)
{
	char year[16];

	snprintf(year, sizeof year, "%d", edits->birth_year);
	return set_or_add(out, lines, row, "birth_year", year);
}

static bool
put_row(struct td_strbuf *out, const struct td_lines *lines,
        const struct td_node *row, const struct td_seat_edits *edits)
{
	(void)row;
	return td_in_place_add_row(out, lines, "members", edits->row);
}

static struct td_document *
parse(const char *bytes)
{
	struct td_document *document = NULL;

	if (td_document_parse(&document, "-", bytes, strlen(bytes), NULL,
	                      NULL) != TD_OK)
		document = NULL;
	return document;
}

/* What a text of flow says. */
static void
emit_flow(struct td_emitter *emitter, const char *key, const char *flow)
{
	struct td_document *document = parse(flow);

	if (document)
		td_emit_node(emitter, key, td_document_root(document));
	td_document_free(document);
}

/* A row as it is to be, in the record that is wanted. */
static void
emit_row(struct td_emitter *emitter, const struct td_seat_edits *edits,
         const struct td_node *row)
{
	bool ends = row == edits->ended;

	td_emit_flow_map(emitter, NULL);
	for (size_t i = 0; i < row->length; i++) {
		const char *key = row->children[i]->key->text;

		if (ends &&
		    (strcmp(key, "until") == 0 || strcmp(key, "ended") == 0))
			continue;
		td_emit_node(emitter, key, row->children[i]);
	}
	if (ends) {
		emit_flow(emitter, "until", edits->until);
		emit_flow(emitter, "ended", edits->end);
	}
	if (row == edits->mistaken)
		emit_flow(emitter, "mistaken", edits->found);
	if (row == edits->completed)
		td_emit_integer(emitter, "birth_year", edits->birth_year);
	td_emit_end(emitter);
}

/* The record as it is to be, however it is written; the caller frees it. */
static struct td_document *
make_wanted(const struct td_document *record, const struct td_seat_edits *edits)
{
	const struct td_node *root = td_document_root(record);
	const struct td_node *members = td_node_get(root, "members");
	struct td_emitter *emitter = td_emitter_new();
	struct td_document *wanted;
	char *bytes;

	td_emit_map(emitter, NULL);
	for (size_t i = 0; i < root->length; i++)
		if (strcmp(root->children[i]->key->text, "members") != 0)
			td_emit_node(emitter, root->children[i]->key->text,
			             root->children[i]);
	td_emit_list(emitter, "members");
	for (size_t i = 0; i < td_node_count(members); i++)
		emit_row(emitter, edits, td_node_at(members, i));
	if (edits->row)
		emit_flow(emitter, NULL, edits->row);
	td_emit_end(emitter);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	wanted = parse(bytes);
	free(bytes);
	td_emitter_free(emitter);
	return wanted;
}

/* Nothing but what was wanted has changed: the text may have been written in a
 * way that in_place.h does not understand. */
static bool
is_done(const struct td_strbuf *text, const struct td_document *record,
        const struct td_seat_edits *edits)
{
	struct td_document *document = parse(text->text);
	struct td_document *wanted = make_wanted(record, edits);
	bool done = document && wanted &&
	            td_update_same(td_document_root(document),
	                           td_document_root(wanted));

	td_document_free(wanted);
	td_document_free(document);
	return done;
}

static bool
is_untouched(const struct td_seat_edits *edits)
{
	return !edits->ended && !edits->mistaken && !edits->completed &&
	       !edits->row;
}

/* The emitter puts a map of that kind on a line of its own. */
char *
td_seat_line(struct td_emitter *emitter)
{
	char *line;

	td_emit_end(emitter);
	line = td_emitter_finish(emitter);
	line[strcspn(line, "\n")] = '\0';
	td_emitter_free(emitter);
	return line;
}

void
td_seat_edits_clear(struct td_seat_edits *edits)
{
	if (!edits)
		return;
	free(edits->row);
	free(edits->until);
	free(edits->end);
	free(edits->found);
	*edits = (struct td_seat_edits){ .row = NULL };
}

bool
td_seat_text(struct td_strbuf *text, const struct td_document *record,
             const struct td_seat_edits *edits)
{
	bool made = true;

	if (edits->ended)
		made = edit(text, edits, edits->ended->index, put_until) &&
		       edit(text, edits, edits->ended->index, put_end);
	if (made && edits->mistaken)
		made = edit(text, edits, edits->mistaken->index, put_mistaken);
	if (made && edits->completed)
		made = edit(text, edits, edits->completed->index,
		            put_birth_year);
	if (made && edits->row)
		made = edit(text, edits, 0, put_row);
	return made && (is_untouched(edits) || is_done(text, record, edits));
}
