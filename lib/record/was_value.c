/* What a row of `was` says of a key. */

#include "base/alloc.h"
#include "base/fold.h"
#include "record/read.h"
#include "record/was.h"
#include "schema/equal.h"

#include <stdlib.h>
#include <string.h>

const struct td_node *
td_was_value(const struct td_node *map, const char *key)
{
	const char *part = strchr(key, '.');
	const struct td_node *value;
	char *whole;

	if (!part)
		return td_node_get(map, key);
	whole = td_strndup(key, (size_t)(part - key));
	value = td_node_get(td_node_get(map, whole), part + 1);
	free(whole);
	return value;
}

bool
td_was_is_whole(const struct td_node *policies)
{
	static const char *const required[] = { "roll", "campaign_length",
		                                "recall", NULL };
	bool whole = policies && policies->type == TD_NODE_MAP;

	for (size_t i = 0; whole && required[i]; i++)
		whole = td_node_get(policies, required[i]);
	return whole;
}

bool
td_was_names(const struct td_node *row, const char *key)
{
	return td_was_value(row, key) ||
	       (strncmp(key, "policies.", 9) == 0 &&
	        td_was_is_whole(td_node_get(row, "policies")));
}

const char *const *
td_was_parts(const char *key)
{
	static const char *const parts[] = {
		"policies.roll",          "policies.include_anchor",
		"policies.loaded_before", "policies.late_entry_days",
		"policies.keep_papers",   "policies.campaign_length",
		"policies.recall",        NULL
	};

	return strcmp(key, "policies") == 0 ? parts : NULL;
}

bool
td_was_same(const struct td_node *a, const struct td_node *b)
{
	size_t steps = 100000;

	if (!a || !b || a->type == TD_NODE_NULL || b->type == TD_NODE_NULL)
		return (!a || a->type == TD_NODE_NULL) &&
		       (!b || b->type == TD_NODE_NULL);
	return td_equal(a, b, &steps);
}

const struct td_node *
td_was_rows(const struct td_document *document)
{
	return td_node_get(td_document_root(document), "was");
}

const char *
td_was_spelling(const struct td_document *record, const char *name)
{
	const struct td_node *root = td_document_root(record);
	const struct td_node *rows = td_was_rows(record);
	const char *own = td_node_text(td_node_get(root, "name"));

	if (own && td_fold_names_same(own, name))
		return own;
	for (size_t i = 0; i < td_node_count(rows); i++) {
		own = td_node_text(td_node_get(td_node_at(rows, i), "name"));
		if (own && td_fold_names_same(own, name))
			return own;
	}
	return NULL;
}

bool
td_was_day(struct td_date *day, const struct td_node *row, const char *key)
{
	struct td_day said = td_read_day(row, key);

	if (said.given)
		*day = said.date;
	return said.given;
}

void
td_was_tell(struct td_strbuf *text, const struct td_node *value)
{
	size_t start = text->length;

	if (value && value->type != TD_NODE_NULL && !value->children)
		td_strbuf_add(text, value->text);
	for (size_t i = 0; i < td_node_count(value); i++) {
		td_strbuf_add(text, i ? ", " : "");
		td_was_tell(text, td_node_at(value, i));
	}
	if (text->length == start)
		td_strbuf_add(text, "–");
}
