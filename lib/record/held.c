/* Whether a record of the register says, or said once, what a text says. */

#include "record/held.h"
#include "record/update_keys.h"
#include "record/was.h"

#include <string.h>

/* Whether a row of a list with days of its own is that of another text, or it
 * has an end since. */
static bool
is_row_of(const struct td_node *row, const struct td_node *given)
{
	if (row->type != TD_NODE_MAP || given->type != TD_NODE_MAP)
		return td_was_same(row, given);
	for (size_t i = 0; i < td_node_count(given); i++) {
		const struct td_node *value = td_node_at(given, i);
		const char *key = value->key->text;

		if (strcmp(key, "until") != 0 && strcmp(key, "ended") != 0 &&
		    !td_was_same(td_node_get(row, key), value))
			return false;
	}
	return true;
}

static bool
has_rows(const struct td_node *rows, const struct td_node *given)
{
	for (size_t i = 0; i < td_node_count(given); i++) {
		bool has = false;

		for (size_t j = 0; j < td_node_count(rows) && !has; j++)
			has = is_row_of(td_node_at(rows, j),
			                td_node_at(given, i));
		if (!has)
			return false;
	}
	return true;
}

/* A key of the record, now, until a day, or by mistake; NULL: none of it. */
static bool
had(const struct td_document *record, const char *key,
    const struct td_node *given)
{
	const struct td_node *root = td_document_root(record);
	const struct td_node *rows = td_was_rows(record);
	const struct td_node *value = td_node_get(root, key);
	bool is = given && given->type == TD_NODE_LIST
	              ? has_rows(value, given)
	              : td_was_same(value, given);

	for (size_t i = 0; i < td_node_count(rows) && !is; i++) {
		const struct td_node *row = td_node_at(rows, i);
		const struct td_node *mistaken = td_node_get(row, "mistaken");

		value = td_node_get(mistaken ? mistaken : row, key);
		is = value && td_was_same(value, given);
	}
	return is;
}

/* What says when and how, and nothing of whom. */
static bool
is_about_text(const char *key)
{
	return strcmp(key, "schema") == 0 || strcmp(key, "was") == 0;
}

bool
td_record_held(const struct td_document *record,
               const struct td_document *given, enum td_kind kind)
{
	const struct td_update_keys keys = td_update_keys_of(kind);
	const struct td_node *root = td_document_root(given);
	bool held = root && td_document_root(record);

	for (size_t i = 0; i < td_node_count(root) && held; i++) {
		const char *key = td_node_at(root, i)->key->text;

		held = is_about_text(key) ||
		       had(record, key, td_node_at(root, i));
	}
	for (size_t i = 0; keys.dated[i] && held; i++)
		held = td_node_get(root, keys.dated[i]) ||
		       had(record, keys.dated[i], NULL);
	return held;
}

/* Whether a text that does not say a key says nothing of it either: a first
 * day, a year of birth. Where it has none of what changes from a day on, or an
 * end has been put in since, it says otherwise. */
static bool
is_left_out(const char *key, const struct td_node *value,
            const struct td_node *given, const struct td_update_keys *keys)
{
	if (given || !value || value->type == TD_NODE_MAP)
		return false;
	for (size_t i = 0; keys->dated[i]; i++)
		if (strcmp(keys->dated[i], key) == 0)
			return false;
	return true;
}

void
td_record_tell_now(struct td_strbuf *out, const struct td_document *record,
                   const struct td_document *given, enum td_kind kind)
{
	const struct td_update_keys keys = td_update_keys_of(kind);
	const struct td_node *root = td_document_root(record);
	const struct td_node *old = td_document_root(given);
	size_t start = out->length;

	for (size_t i = 0; keys.order[i]; i++) {
		const char *key = keys.order[i];
		const struct td_node *value = td_node_get(root, key);
		const struct td_node *said = td_node_get(old, key);

		if (is_about_text(key) || td_was_same(value, said) ||
		    is_left_out(key, value, said, &keys) ||
		    (value && value->type == TD_NODE_LIST))
			continue;
		td_strbuf_addf(out, "%s%s: ", out->length > start ? "; " : "",
		               key);
		td_was_tell(out, value);
	}
}
