/* What a record is known by among those that may speak of the same. */

#include "archive/alike_key.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/unit_name.h"
#include "yaml/document.h"

#include <stdlib.h>

char *
td_alike_key_of(const char *bytes, size_t size, td_alike_key *key)
{
	struct td_document *document;
	char *found;

	/* What is wrong with it is told where it is checked. */
	(void)!td_document_examine(&document, "", bytes, size, NULL, NULL);
	if (!document)
		return td_strdup("");
	found = key(td_document_root(document));
	td_document_free(document);
	return found;
}

char *
td_alike_name(const struct td_node *root)
{
	const char *name = td_node_text(td_node_get(root, "name"));

	return td_fold_slug(name ? name : "");
}

char *
td_alike_unit_name(const struct td_node *root)
{
	const char *name = td_node_text(td_node_get(root, "name"));

	return td_unit_name_key(name ? name : "");
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

char *
td_alike_initiative(const struct td_node *root)
{
	const struct td_node *initiative = td_node_get(
	    td_node_get(root, "achievement"), "initiative");
	const struct td_node *by = td_node_get(initiative, "recognised_by");

	if (!by)
		return NULL;
	return td_alike_initiative_key(td_node_text(td_node_get(by, "number")),
	                               td_node_text(td_node_get(by, "issuer")));
}
