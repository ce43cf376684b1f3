/* Blanks that nobody has filled in yet. */

#include "archive/blank.h"
#include "base/strlist.h"
#include "schema/schema.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Depth is bounded by how records are read. */
static enum td_status
report_below(struct td_strlist *keys, const struct td_document *document,
             const struct td_node *node, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (node->type == TD_NODE_TEXT && strstr(node->text, TD_BLANK)) {
		char *place = td_node_keys(node);

		td_strlist_add(keys, place);
		free(place);
		return td_document_report(document, node, diag,
		                          TD_BLANK_UNFILLED, "found",
		                          node->text, NULL);
	}
	for (size_t i = 0; i < td_node_count(node); i++)
		status = td_worse(
		    status,
		    report_below(keys, document, td_node_at(node, i), diag));
	return status;
}

static bool
is_of_blank(const struct td_finding *finding, const struct td_strlist *keys)
{
	for (size_t i = 0; finding->keys && i < keys->count; i++)
		if (strcmp(finding->keys, keys->items[i]) == 0)
			return true;
	return false;
}

/* Whether a blank may be among these bytes: most records have none, and are not
 * gone through. */
static bool
may_have_blank(const char *bytes, size_t size)
{
	const char *end = bytes + size;
	const char *at = bytes;

	while ((at = memchr(at, *TD_BLANK, (size_t)(end - at)))) {
		if ((size_t)(end - at) >= strlen(TD_BLANK) &&
		    memcmp(at, TD_BLANK, strlen(TD_BLANK)) == 0)
			return true;
		at++;
	}
	return false;
}

enum td_status
td_blank_check(const struct td_schema *schema,
               const struct td_document *document, const char *bytes,
               size_t size, struct td_diag *diag)
{
	struct td_strlist keys = TD_STRLIST_INIT;
	enum td_status status;
	struct td_diag *found;

	if (!may_have_blank(bytes, size))
		return td_schema_check(schema, document, diag);
	found = td_diag_new();
	status = td_schema_check(schema, document, found);
	if (status != TD_FAILED)
		status = report_below(&keys, document,
		                      td_document_root(document), diag);
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (is_of_blank(finding, &keys))
			continue;
		(void)td_diag_add_copy(
		    diag, finding, td_finding_place(finding, finding->path));
		status = td_worse(status, TD_INVALID);
	}
	td_strlist_clear(&keys);
	td_diag_free(found);
	return status;
}
