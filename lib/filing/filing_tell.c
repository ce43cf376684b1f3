/* What is told of a record that is filed or refused. */

#include "filing/filing.h"

#include "base/alloc.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* The nomination of the list item in which keys ("items[3].amount") lie, as a
 * document names it; NULL: they lie in none, or there is no document. */
static const char *
item_of(const struct td_document *document, const char *keys)
{
	const char *bracket = keys ? strchr(keys, '[') : NULL;
	const struct td_node *list, *item;
	char *name;
	size_t index;

	/* The list stands at the top. */
	if (!document || !bracket ||
	    memchr(keys, '.', (size_t)(bracket - keys)))
		return NULL;
	name = td_strndup(keys, (size_t)(bracket - keys));
	list = td_node_get(td_document_root(document), name);
	index = strtoul(bracket + 1, NULL, 10);
	free(name);
	if (index >= td_node_count(list))
		return NULL;
	item = td_node_at(list, index);
	return item->type == TD_NODE_MAP
	           ? td_node_text(td_node_get(item, "nomination"))
	           : NULL;
}

static void
move_named(struct td_diag *diag, struct td_diag *found, const char *path,
           bool placeless, const struct td_document *document)
{
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		struct td_place place = td_finding_place(finding,
		                                         finding->path);

		if (finding->path && strcmp(finding->path, path) == 0) {
			if (placeless)
				place = (struct td_place){
					.keys = finding->keys
				};
			place.item = item_of(document, finding->keys);
		}
		(void)td_diag_add_copy(diag, finding, place);
	}
	td_diag_free(found);
}

void
td_filing_move_placeless(struct td_diag *diag, struct td_diag *found,
                         const char *path, const struct td_document *made)
{
	move_named(diag, found, path, true, made);
}

void
td_filing_tell(const struct td_filing *filing, struct td_diag *found, bool made,
               enum td_status status, const char *called,
               const struct td_document *document)
{
	move_named(filing->diag, found, called, made && status != TD_OK,
	           document);
}
