/* What a scoring rule or a score refers to. */

#include "check/scored_find.h"
#include "base/strbuf.h"
#include "record/unit.h"
#include "yaml/document.h"

#include <stdlib.h>

bool
td_scored_class(enum td_class *class, struct td_reader *reader,
                const char *unit, int year)
{
	const struct td_unit *found;
	struct td_date last;

	if (!unit || !td_date_from_civil(&last, year, 12, 31) ||
	    td_reader_unit(&found, reader, unit, NULL) != TD_FOUND)
		return false;
	*class = td_unit_on(found,
	                    td_reader_asof(reader, TD_LOOK_SCORED_UNIT, last))
	             .class;
	return true;
}

/* Say at a node that what it names is not there, or cannot be read. The path
 * is freed. */
static void
report_absent(enum td_found found, enum td_kind kind,
              const struct td_document *document, const struct td_node *node,
              char *path, struct td_diag *diag)
{
	td_document_report(document, node, diag,
	                   found == TD_MISSING ? TD_REFERENCE_MISSING
	                                       : TD_RECORD_BROKEN,
	                   "kind", td_kind_name(kind), "id", node->text, "file",
	                   path ? path : node->text, NULL);
	free(path);
}

static bool
find_cluster(const struct td_cluster **cluster, struct td_reader *reader,
             const char *reference, const struct td_document *document,
             const struct td_node *node, struct td_diag *diag)
{
	enum td_found found = td_reader_cluster(cluster, reader, reference,
	                                        diag);

	if (found != TD_FOUND)
		report_absent(found, TD_KIND_CLUSTER, document, node,
		              td_path_cluster_of(reference), diag);
	return found == TD_FOUND;
}

bool
td_check_find_cluster(const struct td_cluster **cluster,
                      struct td_reader *reader,
                      const struct td_document *document,
                      const struct td_node *node, int year,
                      struct td_diag *diag)
{
	struct td_strbuf reference = TD_STRBUF_INIT;
	bool found;

	*cluster = NULL;
	if (!td_node_text(node))
		return false;
	td_strbuf_addf(&reference, "%d/%s", year, node->text);
	found = find_cluster(cluster, reader, reference.text, document, node,
	                     diag);
	td_strbuf_clear(&reference);
	return found;
}

bool
td_check_find_cluster_of(const struct td_cluster **cluster,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag)
{
	*cluster = NULL;
	return td_node_text(node) &&
	       find_cluster(cluster, reader, node->text, document, node, diag);
}

bool
td_check_find_scoring(const struct td_scoring **scoring,
                      struct td_reader *reader,
                      const struct td_document *document,
                      const struct td_node *node, struct td_diag *diag)
{
	enum td_found found;

	if (!td_node_text(node))
		return false;
	found = td_reader_scoring(scoring, reader, node->text, diag);
	if (found != TD_FOUND)
		report_absent(found, TD_KIND_SCORING, document, node,
		              td_path_scoring_of(node->text), diag);
	return found == TD_FOUND;
}

bool
td_check_find_indicators(const struct td_scoring **set,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag)
{
	enum td_found found;

	if (!td_node_text(node))
		return false;
	found = td_reader_indicators(set, reader, node->text, diag);
	if (found != TD_FOUND)
		report_absent(found, TD_KIND_INDICATORS, document, node,
		              td_path_indicators_of(node->text), diag);
	return found == TD_FOUND;
}
