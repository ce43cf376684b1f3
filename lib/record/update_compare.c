/* The text of a record with edits in it is read again, and compared. */

#include "record/update_text.h"
#include "schema/equal.h"

#include <string.h>

static bool
is_none(const struct td_node *node)
{
	return !node || node->type == TD_NODE_NULL;
}

bool
td_update_same(const struct td_node *a, const struct td_node *b)
{
	size_t steps = 100000;

	if (is_none(a) || is_none(b))
		return is_none(a) && is_none(b);
	return td_equal(a, b, &steps);
}

struct td_document *
td_update_parse(const char *bytes, size_t size)
{
	struct td_diag *unheard = td_diag_new();
	struct td_document *document = NULL;

	if (td_document_parse(&document, "-", bytes, size, NULL, unheard) !=
	    TD_OK)
		document = NULL;
	td_diag_free(unheard);
	return document;
}

/* The edit of a key, "<within>.<key>" where it is within another. */
static const struct td_update_edit *
find_edit(const struct td_update_edits *edits, size_t row, const char *within,
          const char *key)
{
	const struct td_update_edit *found = NULL;
	struct td_strbuf name = TD_STRBUF_INIT;

	td_strbuf_addf(&name, "%s%s%s", within, *within ? "." : "", key);
	for (size_t i = 0; i < edits->count && !found; i++)
		if (edits->items[i].row == row &&
		    strcmp(edits->items[i].key, name.text) == 0)
			found = &edits->items[i];
	td_strbuf_clear(&name);
	return found;
}

/* Whether there are edits of what is within a key. */
static bool
is_edited_within(const struct td_update_edits *edits, size_t row,
                 const char *key)
{
	size_t length = strlen(key);
	bool found = false;

	for (size_t i = 0; i < edits->count && !found; i++)
		found = edits->items[i].row == row &&
		        strncmp(edits->items[i].key, key, length) == 0 &&
		        edits->items[i].key[length] == '.';
	return found;
}

static bool
has_only_wanted(const struct td_node *map, const struct td_node *former,
                const struct td_update_edits *edits, size_t row,
                const char *within)
{
	bool wanted = true;

	for (size_t i = 0; i < map->length && wanted; i++) {
		const char *key = map->children[i]->key->text;
		const struct td_update_edit *edit = find_edit(edits, row,
		                                              within, key);

		if (!td_node_get(former, key) && strcmp(key, "was") != 0)
			wanted = edit &&
			         td_update_same(map->children[i], edit->node);
	}
	return wanted;
}

/* Whether what is within a key has become what was wanted of it. */
static bool
is_as_wanted_within(const struct td_node *map, const struct td_node *former,
                    const struct td_update_edits *edits, size_t row)
{
	const char *within = former->key->text;
	bool wanted = map && map->type == TD_NODE_MAP &&
	              former->type == TD_NODE_MAP &&
	              has_only_wanted(map, former, edits, row, within);

	for (size_t i = 0; wanted && i < former->length; i++) {
		const struct td_node *was = former->children[i];
		const char *key = was->key->text;
		const struct td_update_edit *edit = find_edit(edits, row,
		                                              within, key);

		wanted = td_update_same(td_node_get(map, key),
		                        edit ? edit->node : was);
	}
	return wanted;
}

/* Whether a map has become what was wanted of it. The rows of `was` are
 * compared elsewhere. */
static bool
is_as_wanted(const struct td_node *map, const struct td_node *former,
             const struct td_update_edits *edits, size_t row)
{
	bool wanted = has_only_wanted(map, former, edits, row, "");

	for (size_t i = 0; i < former->length && wanted; i++) {
		const struct td_node *was = former->children[i];
		const char *key = was->key->text;
		const struct td_update_edit *edit = find_edit(edits, row, "",
		                                              key);

		if (strcmp(key, "was") == 0)
			continue;
		if (is_edited_within(edits, row, key))
			wanted = is_as_wanted_within(td_node_get(map, key), was,
			                             edits, row);
		else
			wanted = td_update_same(td_node_get(map, key),
			                        edit ? edit->node : was);
	}
	return wanted;
}

static bool
is_row(const struct td_node *row, const char *flow)
{
	struct td_document *wanted = td_update_parse(flow, strlen(flow));
	bool same = wanted && td_update_same(row, td_document_root(wanted));

	td_document_free(wanted);
	return same;
}

bool
td_update_is_done(const struct td_strbuf *text,
                  const struct td_document *former,
                  const struct td_update_edits *edits)
{
	struct td_document *document = td_update_parse(text->text,
	                                               text->length);
	const struct td_node *old = td_document_root(former);
	const struct td_node *old_rows = td_node_get(old, "was");
	size_t count = td_node_count(old_rows);
	const struct td_node *new;
	const struct td_node *rows;
	bool done;

	if (!document)
		return false;
	new = td_document_root(document);
	rows = td_node_get(new, "was");
	done = new->type == TD_NODE_MAP &&is_as_wanted(new, old, edits,
	                                               TD_UPDATE_ROOT) &&
	       td_node_count(rows) == count + (edits->row ? 1 : 0);
	for (size_t i = 0; i < count && done; i++)
		done = is_as_wanted(td_node_at(rows, i),
		                    td_node_at(old_rows, i), edits, i);
	if (done && edits->row)
		done = is_row(td_node_at(rows, count), edits->row);
	td_document_free(document);
	return done;
}
