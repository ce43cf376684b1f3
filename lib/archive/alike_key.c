/* What a record is known by among those that may speak of the same. */

#include "archive/alike_key.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/unit_name.h"
#include "yaml/document.h"

#include <stdlib.h>

void
td_alike_key_of(struct td_strlist *keys, const char *bytes, size_t size,
                td_alike_key *key)
{
	struct td_document *document;

	/* What is wrong with it is told where it is checked. */
	(void)!td_document_examine(&document, "", bytes, size, NULL, NULL);
	if (document)
		key(keys, td_document_root(document));
	else
		td_strlist_add(keys, "");
	td_document_free(document);
}

/* How a name becomes a key. */
typedef char *
fold(const char *name);

static void
add_name(struct td_strlist *keys, const char *name, fold *folds)
{
	char *key = folds(name ? name : "");

	if (!td_strlist_has(keys, key))
		td_strlist_add(keys, key);
	free(key);
}

/* One that a record had, if the map says any. */
static void
add_former(struct td_strlist *keys, const struct td_node *map, fold *folds)
{
	const char *name = td_node_text(td_node_get(map, "name"));

	if (name)
		add_name(keys, name, folds);
}

static void
add_names(struct td_strlist *keys, const struct td_node *root, fold *folds)
{
	const struct td_node *was = td_node_get(root, "was");

	add_name(keys, td_node_text(td_node_get(root, "name")), folds);
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		add_former(keys, row, folds);
		add_former(keys, td_node_get(row, "mistaken"), folds);
	}
}

void
td_alike_name(struct td_strlist *keys, const struct td_node *root)
{
	add_names(keys, root, td_fold_slug);
}

void
td_alike_unit_name(struct td_strlist *keys, const struct td_node *root)
{
	add_names(keys, root, td_unit_name_key);
}

char *
td_alike_initiative_key(const char *number, const char *issuer)
{
	struct td_strbuf key = TD_STRBUF_INIT;
	char *slug = td_fold_slug(issuer ? issuer : "");

	if (number && *number != '\0' && *slug != '\0')
		td_strbuf_addf(&key, "%s %s", number, slug);
	free(slug);
	return td_strbuf_take(&key);
}

void
td_alike_initiative(struct td_strlist *keys, const struct td_node *root)
{
	const struct td_node *initiative = td_node_get(
	    td_node_get(root, "achievement"), "initiative");
	const struct td_node *by = td_node_get(initiative, "recognised_by");
	char *key;

	if (!by)
		return;
	key = td_alike_initiative_key(td_node_text(td_node_get(by, "number")),
	                              td_node_text(td_node_get(by, "issuer")));
	td_strlist_add(keys, key);
	free(key);
}
