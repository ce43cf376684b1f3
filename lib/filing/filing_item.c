/* Which of several nominations a finding is about. */

#include "filing/filing_item.h"

#include "base/alloc.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

const char *
td_filing_item(const struct td_document *document, const char *keys)
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
