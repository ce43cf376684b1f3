/* Others of a like name that a record is none of. */

#include "record/distinct.h"
#include "base/text.h"
#include "record/in_place.h"
#include "record/update_text.h"

#include <string.h>

#define KEY "distinct_from"

static bool
names(const struct td_document *document, const char *id)
{
	const struct td_node *ids = td_node_get(td_document_root(document),
	                                        KEY);

	for (size_t i = 0; i < td_node_count(ids); i++)
		if (td_text_equal(td_node_text(td_node_at(ids, i)), id))
			return true;
	return false;
}

static bool
add_one(struct td_strbuf *text, const char *id)
{
	struct td_document *document = td_update_parse(text->text,
	                                               text->length);
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_lines lines;
	bool made;

	if (!document || names(document, id)) {
		made = document != NULL;
		td_document_free(document);
		return made;
	}
	td_lines_load(&lines, document, text->text, text->length);
	made = td_in_place_add_row(&out, &lines, KEY, id);
	td_lines_clear(&lines);
	td_strbuf_clear(text);
	*text = out;
	return made;
}

/* Whether all of a list is in another. */
static bool
has_all(const struct td_node *ids, const struct td_document *document)
{
	for (size_t i = 0; i < td_node_count(ids); i++)
		if (!names(document, td_node_text(td_node_at(ids, i))))
			return false;
	return true;
}

/* Nothing else has changed: the text may have been written in a way that
 * in_place.h does not understand. */
static bool
is_done(const struct td_strbuf *text, const char *bytes, size_t size,
        const struct td_strlist *ids)
{
	struct td_document *was = td_update_parse(bytes, size);
	struct td_document *is = td_update_parse(text->text, text->length);
	const struct td_node *old = td_document_root(was);
	const struct td_node *new = td_document_root(is);
	bool done = was && is && old->type == TD_NODE_MAP &&
	            new->type ==
	                TD_NODE_MAP &&new->length - !td_node_get(old, KEY) ==
	                old->length &&has_all(td_node_get(old, KEY), is);

	for (size_t i = 0; done && i < old->length; i++) {
		const char *key = old->children[i]->key->text;

		done = strcmp(key, KEY) == 0 ||
		       td_update_same(old->children[i], td_node_get(new, key));
	}
	for (size_t i = 0; done && i < ids->count; i++)
		done = names(is, ids->items[i]);
	td_document_free(is);
	td_document_free(was);
	return done;
}

bool
td_distinct_add(struct td_strbuf *out, const char *bytes, size_t size,
                const struct td_strlist *ids)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	bool made = true;

	td_strbuf_add_bytes(&text, bytes, size);
	for (size_t i = 0; made && i < ids->count; i++)
		made = add_one(&text, ids->items[i]);
	if (text.length == size && memcmp(text.text, bytes, size) == 0) {
		td_strbuf_add_bytes(out, bytes, size);
	} else {
		made = made && is_done(&text, bytes, size, ids);
		if (made)
			td_strbuf_add_bytes(out, text.text, text.length);
	}
	td_strbuf_clear(&text);
	return made;
}
