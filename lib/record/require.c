/* Lookups for a reference inside a record, which say what is wrong there. */

#include "record/near.h"
#include "record/reader_parts.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

const char *
td_reader_near(struct td_reader *reader, enum td_kind kind, const char *id)
{
	const struct td_strlist *ids = NULL;
	/* What cannot be listed is no fault of this reference. */
	struct td_diag *unheard = td_diag_new();
	unsigned best = TD_NEAR_MAX + 1;
	const char *near = NULL;

	if (td_reader_ids_of(&ids, reader, kind, unheard) == TD_OK &&
	    ids->count <= TD_READER_NEAR_MAX) {
		for (size_t i = 0; i < ids->count; i++) {
			unsigned distance = td_near_distance(id, ids->items[i]);

			if (distance < best) {
				best = distance;
				near = ids->items[i];
			}
		}
	}
	td_diag_free(unheard);
	return near;
}

static void
report_missing(struct td_reader *reader, const struct td_document *document,
               const struct td_node *node, enum td_kind kind, const char *path,
               struct td_diag *diag)
{
	const char *near = td_reader_near(reader, kind, node->text);

	td_document_report(document, node, diag,
	                   near != NULL ? TD_REFERENCE_MISSPELT
	                                : TD_REFERENCE_MISSING,
	                   "kind", td_kind_name(kind), "id", node->text, "file",
	                   path, "near", near, NULL);
}

/* Say at the node what came of a lookup; true when the record is there. */
static bool
conclude(enum td_found found, struct td_reader *reader,
         const struct td_document *document, const struct td_node *node,
         enum td_kind kind, struct td_diag *diag)
{
	char *path;

	if (found == TD_FOUND)
		return true;
	path = kind == TD_KIND_UNIT     ? td_path_unit(node->text)
	       : kind == TD_KIND_PERSON ? td_path_person(node->text)
	                                : td_path_campaign(node->text);
	if (found == TD_MISSING)
		report_missing(reader, document, node, kind, path, diag);
	else
		td_document_report(document, node, diag, TD_RECORD_BROKEN,
		                   "kind", td_kind_name(kind), "id", node->text,
		                   "file", path, NULL);
	free(path);
	return false;
}

bool
td_record_require_unit(const struct td_unit **unit, struct td_reader *reader,
                       const struct td_document *document,
                       const struct td_node *node, struct td_diag *diag)
{
	const char *id = td_node_text(node);

	return id != NULL &&
	       conclude(td_reader_unit(unit, reader, id, diag), reader,
	                document, node, TD_KIND_UNIT, diag);
}

bool
td_record_require_person(const struct td_person **person,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag)
{
	const char *id = td_node_text(node);

	return id != NULL &&
	       conclude(td_reader_person(person, reader, id, diag), reader,
	                document, node, TD_KIND_PERSON, diag);
}

bool
td_record_require_campaign(const struct td_campaign **campaign,
                           struct td_reader *reader,
                           const struct td_document *document,
                           const struct td_node *node, struct td_diag *diag)
{
	const char *id = td_node_text(node);

	return id != NULL &&
	       conclude(td_reader_campaign(campaign, reader, id, diag), reader,
	                document, node, TD_KIND_CAMPAIGN, diag);
}
