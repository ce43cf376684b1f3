/* Lookups for a reference inside a record, which say what is wrong there. */

#include "archive/called_name.h"
#include "archive/reader_parts.h"
#include "base/near.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* Where a reference stands, and what it is to lead to. */
struct reference {
	struct td_reader *reader;
	const struct td_document *document;
	const struct td_node *node; /* its text is the id */
	enum td_kind kind;
	const char *campaign; /* of a nomination */
};

static enum td_status
list_ids(const struct td_strlist **ids, const struct reference *reference,
         struct td_diag *diag)
{
	if (reference->kind == TD_KIND_NOMINATION)
		return td_reader_nomination_ids(ids, reference->reader,
		                                reference->campaign, diag);
	return td_reader_ids_of(ids, reference->reader, reference->kind, diag);
}

/* The one id that has all words of one that is not there: "so-y-te" of
 * "ha-tinh-so-y-te"; NULL: none has, or several. */
static const char *
find_longer(const struct td_strlist *ids, const char *id)
{
	const char *found = NULL;

	for (size_t i = 0; i < ids->count; i++) {
		if (!td_called_has_words(ids->items[i], id))
			continue;
		if (found)
			return NULL;
		found = ids->items[i];
	}
	return found;
}

/* The id nearest to one that is not there, by at most two letters that are
 * added, left out or changed, or by words before or behind it; NULL: none is
 * near, or there are too many. */
static const char *
find_near(const struct reference *reference)
{
	const struct td_strlist *ids = NULL;
	unsigned best = TD_NEAR_MAX + 1;
	const char *near = NULL;

	/* What cannot be listed is no fault of this reference. */
	if (list_ids(&ids, reference, NULL) == TD_OK &&
	    ids->count <= TD_READER_NEAR_MAX) {
		for (size_t i = 0; i < ids->count; i++) {
			unsigned distance = td_near_distance(
			    reference->node->text, ids->items[i]);

			if (distance < best) {
				best = distance;
				near = ids->items[i];
			}
		}
		if (!near)
			near = find_longer(ids, reference->node->text);
	}
	return near;
}

static void
report_missing(const struct reference *reference, const char *path,
               struct td_diag *diag)
{
	const char *near = find_near(reference);

	td_document_report(reference->document, reference->node, diag,
	                   near ? TD_REFERENCE_MISSPELT : TD_REFERENCE_MISSING,
	                   "kind", td_kind_name(reference->kind), "id",
	                   reference->node->text, "file", path, "near", near,
	                   NULL);
}

static char *
path_of(const struct reference *reference)
{
	const char *id = reference->node->text;

	switch (reference->kind) {
	case TD_KIND_UNIT:
		return td_path_unit(id);
	case TD_KIND_PERSON:
		return td_path_person(id);
	case TD_KIND_NOMINATION:
		return td_path_nomination(reference->campaign, id);
	default:
		return td_path_campaign(id);
	}
}

/* The file that is at fault: of a campaign as of a day the record itself, or a
 * later document. */
static const char *
broken_path(const struct reference *reference, const char *path)
{
	const struct td_campaign *campaign;
	const struct td_strlist *broken;

	if (reference->kind != TD_KIND_CAMPAIGN ||
	    td_reader_campaign(&campaign, reference->reader,
	                       reference->node->text, NULL) != TD_FOUND)
		return path;
	broken = td_reader_layers_broken(reference->reader,
	                                 reference->node->text);
	return broken->count > 0 ? broken->items[0] : path;
}

/* Say at the node what came of a lookup; true when the record is there. */
static bool
conclude(enum td_found found, const struct reference *reference,
         struct td_diag *diag)
{
	char *path;

	if (found == TD_FOUND)
		return true;
	path = path_of(reference);
	if (found == TD_MISSING)
		report_missing(reference, path, diag);
	else
		td_document_report(reference->document, reference->node, diag,
		                   TD_RECORD_BROKEN, "kind",
		                   td_kind_name(reference->kind), "id",
		                   reference->node->text, "file",
		                   broken_path(reference, path), NULL);
	free(path);
	return false;
}

bool
td_record_require_unit(const struct td_unit **unit, struct td_reader *reader,
                       const struct td_document *document,
                       const struct td_node *node, struct td_diag *diag)
{
	const struct reference reference = { reader, document, node,
		                             TD_KIND_UNIT, NULL };
	const char *id = td_node_text(node);

	return id && conclude(td_reader_unit(unit, reader, id, diag),
	                      &reference, diag);
}

bool
td_record_require_person(const struct td_person **person,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag)
{
	const struct reference reference = { reader, document, node,
		                             TD_KIND_PERSON, NULL };
	const char *id = td_node_text(node);

	return id && conclude(td_reader_person(person, reader, id, diag),
	                      &reference, diag);
}

bool
td_record_require_campaign(const struct td_campaign **campaign,
                           struct td_reader *reader,
                           const struct td_document *document,
                           const struct td_node *node, struct td_diag *diag)
{
	const struct reference reference = { reader, document, node,
		                             TD_KIND_CAMPAIGN, NULL };
	const char *id = td_node_text(node);

	return id && conclude(td_reader_campaign(campaign, reader, id, diag),
	                      &reference, diag);
}

bool
td_record_require_campaign_on(const struct td_campaign **campaign,
                              struct td_reader *reader,
                              const struct td_document *document,
                              const struct td_node *node, enum td_look look,
                              struct td_date day, struct td_diag *diag)
{
	const struct reference reference = { reader, document, node,
		                             TD_KIND_CAMPAIGN, NULL };
	const char *id = td_node_text(node);

	return id && conclude(td_reader_campaign_on(campaign, reader, id, look,
	                                            day, diag),
	                      &reference, diag);
}

bool
td_record_require_nomination(const struct td_nomination **nomination,
                             struct td_reader *reader, const char *campaign,
                             const struct td_document *document,
                             const struct td_node *node, struct td_diag *diag)
{
	const struct reference reference = { reader, document, node,
		                             TD_KIND_NOMINATION, campaign };
	const char *id = td_node_text(node);

	return id && campaign &&
	       conclude(
		   td_reader_nomination(nomination, reader, campaign, id, diag),
		   &reference, diag);
}
