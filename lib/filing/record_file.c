/* Records that are written by people as they are. */

#include "filing/record_file.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "filing/filing.h"
#include "filing/proceed.h"
#include "record/cluster_update.h"
#include "record/inspection.h"
#include "record/scoring.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

/* Which of the two it says it is; what cannot be read at all is told as the
 * first. */
static enum td_kind
kind_of(const char *name, const char *bytes, size_t size)
{
	struct td_document *document;
	enum td_kind kind = TD_KIND_SCORING;

	if (td_document_parse(&document, name, bytes, size, NULL, NULL) !=
	    TD_OK)
		return kind;
	if (td_text_equal(
		td_node_text(td_node_get(td_document_root(document), "schema")),
		"thidua/indicator-set/1"))
		kind = TD_KIND_INDICATORS;
	td_document_free(document);
	return kind;
}

enum td_status
td_scoring_put(struct td_filing *filing, const char *id, const char *name,
               const char *bytes, size_t size, struct td_diag *diag)
{
	enum td_kind kind = kind_of(name, bytes, size);
	struct td_document *document;
	struct td_scoring *scoring;
	enum td_status status = td_reader_parse(&document, filing->reader, kind,
	                                        name, bytes, size, diag);
	char year[16];
	char *path;

	if (status != TD_OK)
		return status;
	td_scoring_read(&scoring, document);
	snprintf(year, sizeof year, "%d", scoring->year);
	path = kind == TD_KIND_SCORING ? td_path_scoring(year, id)
	                               : td_path_indicators(year, id);
	status = td_filing_has_come(filing, document, &scoring->paper.date);
	if (status == TD_OK)
		status = td_filing_add(filing, path, name, bytes, size, diag);
	free(path);
	td_scoring_free(scoring);
	return status;
}

/* The id that follows from what it says, or the next that is free, or where
 * the same bytes stand already. What goes on with an inspection has never the
 * first, which is that one's. */
static char *
choose_path(const struct td_filing *filing, enum td_kind kind,
            const char *campaign, const char *base, unsigned first,
            const char *bytes, size_t size)
{
	struct td_strbuf id = TD_STRBUF_INIT;
	struct td_document *other;
	char *path = NULL;

	for (unsigned i = first;; i++) {
		td_strbuf_cut(&id, 0);
		td_strbuf_add(&id, base);
		if (i > 1)
			td_strbuf_addf(&id, "-%u", i);
		free(path);
		path = kind == TD_KIND_REVIEW
		           ? td_path_review(campaign, id.text)
		           : td_path_inspection(campaign, id.text);
		if (!td_filing_differs(filing, path, bytes, size))
			break;
		/* What was spoilt may have been this one. */
		if (td_reader_document(&other, filing->reader, kind, path,
		                       NULL) == TD_OK)
			td_document_free(other);
	}
	td_strbuf_clear(&id);
	return path;
}

static enum td_status
put_review(char **path, struct td_filing *filing, struct td_document *document,
           const char *bytes, size_t size)
{
	struct td_review *review;
	enum td_status status;
	char *id;

	td_review_read(&review, document);
	id = td_review_id(review);
	*path = choose_path(filing, TD_KIND_REVIEW, review->campaign.text, id,
	                    1, bytes, size);
	status = td_filing_has_come(filing, document, &review->held);
	status = td_worse(
	    status, td_filing_has_come(filing, document, &review->received));
	free(id);
	td_review_free(review);
	return status;
}

static enum td_status
put_inspection(char **path, struct td_filing *filing,
               struct td_document *document, const char *bytes, size_t size)
{
	struct td_inspection *inspection;
	enum td_status status;
	char *id;

	td_inspection_read(&inspection, document);
	id = td_inspection_id(inspection);
	*path = choose_path(filing, TD_KIND_INSPECTION,
	                    inspection->campaign.text, id,
	                    inspection->follows.text ? 2 : 1, bytes, size);
	status = td_filing_has_come(filing, document, &inspection->on);
	status = td_worse(status, td_filing_has_come(filing, document,
	                                             &inspection->received));
	free(id);
	td_inspection_free(inspection);
	return status;
}

enum td_status
td_looked_into_put(struct td_filing *filing, enum td_kind kind,
                   const char *name, const char *bytes, size_t size,
                   struct td_diag *diag)
{
	struct td_document *document;
	enum td_status status = td_reader_parse(&document, filing->reader, kind,
	                                        name, bytes, size, diag);
	char *path;

	assert(kind == TD_KIND_REVIEW || kind == TD_KIND_INSPECTION);
	if (status != TD_OK)
		return status;
	status = (kind == TD_KIND_REVIEW ? put_review : put_inspection)(
	    &path, filing, document, bytes, size);
	if (status == TD_OK)
		status = td_filing_add(filing, path, name, bytes, size, diag);
	free(path);
	return status;
}

enum td_status
td_cluster_put(struct td_filing *filing, const char *reference,
               const char *name, const char *bytes, size_t size,
               struct td_diag *diag)
{
	char *path = td_path_cluster_of(reference);
	enum td_status status;

	assert(path);
	status = td_filing_add(filing, path, name, bytes, size, diag);
	free(path);
	return status;
}

static enum td_status
require_cluster(const struct td_cluster **cluster, struct td_filing *filing,
                const char *reference, const char *path, struct td_diag *diag)
{
	enum td_found found = td_reader_cluster(cluster, filing->reader,
	                                        reference, diag);
	enum td_status status;

	if (found == TD_FOUND)
		return TD_OK;
	status = td_diag_add(
	    diag, found == TD_MISSING ? TD_REFERENCE_MISSING : TD_RECORD_BROKEN,
	    TD_NO_PLACE, "kind", td_kind_name(TD_KIND_CLUSTER), "id", reference,
	    "file", path, NULL);
	/* That it is broken is a note beside its own faults. */
	return td_worse(status, TD_INVALID);
}

enum td_status
td_cluster_change(struct td_filing *filing, const char *reference,
                  const struct td_cluster_update *update, struct td_diag *diag)
{
	const struct td_snapshot *base = td_change_base(filing->change);
	struct td_cluster_update own = *update;
	char *path = td_path_cluster_of(reference);
	struct td_strbuf text = TD_STRBUF_INIT;
	const struct td_cluster *cluster;
	char *bytes = NULL;
	enum td_status status;
	size_t size;

	assert(path);
	own.entered = filing->today;
	own.name = td_filing_unit_name(filing, own.unit, own.on);
	status = require_cluster(&cluster, filing, reference, path, diag);
	if (status == TD_OK)
		status = td_snapshot_read(&bytes, &size, base, path, diag);
	if (status == TD_OK)
		status = td_cluster_update_apply(&text, cluster, bytes, size,
		                                 &own, diag);
	if (status == TD_OK)
		status = td_filing_replace(filing, path, path, text.text,
		                           text.length, diag);
	td_strbuf_clear(&text);
	free(bytes);
	free(path);
	return status;
}
