/* Whether a record stands where it says it belongs. */

#include "archive/place.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/filed_id.h"
#include "record/read.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_record_report_stray(const char *label, const char *path,
                       struct td_diag *diag)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&full, "%s%s", label, path);
	status = td_diag_add(diag, TD_RECORD_STRAY,
	                     (struct td_place){ .path = full.text }, "file",
	                     path, NULL);
	td_strbuf_clear(&full);
	return status;
}

static enum td_status
report_misplaced(const struct td_document *document, const struct td_node *node,
                 const char *key, const char *wanted, struct td_diag *diag)
{
	return td_document_report(document, node, diag, TD_RECORD_MISPLACED,
	                          "key", key, "found", node->text, "wanted",
	                          wanted, NULL);
}

static enum td_status
check_key(const struct td_document *document, const char *key,
          const char *wanted, struct td_diag *diag)
{
	const struct td_node *node = td_node_get(td_document_root(document),
	                                         key);

	if (!wanted || !node || !node->text || strcmp(node->text, wanted) == 0)
		return TD_OK;
	return report_misplaced(document, node, key, wanted, diag);
}

/* Up to a double hyphen: what two equal names have in common. */
static bool
same_base(const char *a, const char *b)
{
	const char *a_end = strstr(a, "--");
	const char *b_end = strstr(b, "--");
	size_t a_size = a_end ? (size_t)(a_end - a) : strlen(a);
	size_t b_size = b_end ? (size_t)(b_end - b) : strlen(b);

	return a_size == b_size && memcmp(a, b, a_size) == 0;
}

/* A nomination is filed under its recipient, so that all that a recipient was
 * ever nominated for is found in one drawer of each campaign. */
static enum td_status
check_recipient(const struct td_document *document, const char *id,
                struct td_diag *diag)
{
	const struct td_node *recipient = td_node_get(
	    td_document_root(document), "recipient");
	const char *kind = td_node_text(td_node_get(recipient, "kind"));
	bool household = kind && strcmp(kind, "household") == 0;
	const char *key = household ? "name" : "unit";
	const struct td_node *node;
	enum td_status status = TD_OK;
	char *slug;

	if (kind && strcmp(kind, "individual") == 0)
		key = "person";
	node = td_node_get(recipient, key);
	if (!td_node_text(node))
		return TD_OK;
	slug = household ? td_fold_slug(node->text) : td_strdup(node->text);
	if (!same_base(slug, id))
		status = report_misplaced(document, node, key, id, diag);
	free(slug);
	return status;
}

/* Hold an id to the one that follows from what the record says, which is
 * freed; NULL or "" where the record does not say enough. more: what tells it
 * from another may stand behind it. */
static enum td_status
check_id(const struct td_document *document, const struct td_node *node,
         const char *id, char *wanted, bool more, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (node && wanted && *wanted != '\0' &&
	    (more ? !td_filed_id_fits(id, wanted) : strcmp(id, wanted) != 0))
		status = td_document_report(document, node, diag,
		                            TD_RECORD_MISNAMED, "found", id,
		                            "wanted", wanted, NULL);
	free(wanted);
	return status;
}

/* The year of a day in a map. */
static enum td_status
check_year(const struct td_document *document, const struct td_node *map,
           const char *key, const char *year, struct td_diag *diag)
{
	const struct td_node *node = td_node_get(map, key);

	if (!td_node_text(node) || strncmp(node->text, year, strlen(year)) == 0)
		return TD_OK;
	return report_misplaced(document, node, key, year, diag);
}

static enum td_status
check_proceeding(const struct td_document *document,
                 const struct td_layout *layout, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	struct td_day date = td_read_day(root, "date");
	enum td_status status = check_year(document, root, "date", layout->year,
	                                   diag);

	return td_worse(status,
	                check_id(document, td_node_get(root, "by"), layout->id,
	                         td_filed_id(td_read_text(root, "by"),
	                                     td_read_text(root, "step"), &date),
	                         true, diag));
}

/* One number of one body is one decision: nothing stands behind it. */
static enum td_status
check_decision(const struct td_document *document,
               const struct td_layout *layout, struct td_diag *diag)
{
	const struct td_node *paper = td_node_get(td_document_root(document),
	                                          "document");
	enum td_status status = check_year(document, paper, "date",
	                                   layout->year, diag);

	return td_worse(
	    status,
	    check_id(document, td_node_get(paper, "number"), layout->id,
	             td_filed_id_of_number(td_read_text(paper, "issuer"),
	                                   td_read_text(paper, "number")),
	             false, diag));
}

static enum td_status
check_case(const struct td_document *document, const struct td_layout *layout,
           struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *subject = td_node_get(root, "subject");
	const char *key = td_read_text(subject, "person") ? "person" : "unit";
	struct td_day opened = td_read_day(root, "opened");

	return check_id(document, td_node_get(subject, key), layout->id,
	                td_filed_id(td_read_text(subject, key),
	                            td_read_text(root, "kind"), &opened),
	                true, diag);
}

static enum td_status
check_stub(const struct td_document *document, const struct td_layout *layout,
           struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	struct td_day received = td_read_day(root, "received");

	return check_id(
	    document, td_node_get(root, "nominated_by"), layout->id,
	    td_filed_id(td_read_text(root, "nominated_by"), NULL, &received),
	    true, diag);
}

/* What goes on with an inspection is named after it. */
static enum td_status
check_inspection(const struct td_document *document,
                 const struct td_layout *layout, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	struct td_day on = td_read_day(root, "on");
	const char *follows = td_read_text(root, "follows");

	if (follows)
		return check_id(document, td_node_get(root, "follows"),
		                layout->id, td_strdup(follows), true, diag);
	return check_id(document, td_node_get(root, "by"), layout->id,
	                td_filed_id(td_read_text(root, "by"), NULL, &on), true,
	                diag);
}

static enum td_status
check_review(const struct td_document *document, const struct td_layout *layout,
             struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	struct td_day on = td_read_day(td_node_get(root, "held"), "on");

	return check_id(document, td_node_get(root, "by"), layout->id,
	                td_filed_id(td_read_text(root, "by"),
	                            td_read_text(root, "stage"), &on),
	                true, diag);
}

/* A year that is a number. */
static enum td_status
check_whole_year(const struct td_document *document, const char *year,
                 struct td_diag *diag)
{
	const struct td_node *node = td_node_get(td_document_root(document),
	                                         "year");

	if (!node || !node->text || strcmp(node->text, year) == 0)
		return TD_OK;
	return report_misplaced(document, node, "year", year, diag);
}

/* What corrects a stage stands beside it, with a number behind its name. */
static enum td_status
check_score(const struct td_document *document, const struct td_layout *layout,
            struct td_diag *diag)
{
	const struct td_node *stage = td_node_get(td_document_root(document),
	                                          "stage");
	size_t length = td_node_text(stage) ? strlen(stage->text) : 0;
	enum td_status status = check_whole_year(document, layout->year, diag);

	status = td_worse(
	    status, check_key(document, "cluster", layout->cluster, diag));
	if (length == 0 || (strncmp(layout->id, stage->text, length) == 0 &&
	                    strspn(layout->id + length, "-0123456789") ==
	                        strlen(layout->id + length)))
		return status;
	return td_worse(status, report_misplaced(document, stage, "stage",
	                                         layout->id, diag));
}

enum td_status
td_record_check_place(const struct td_document *document,
                      const struct td_layout *layout, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	switch (layout->kind) {
	case TD_KIND_CALENDAR:
		return check_key(document, "year", layout->id, diag);
	case TD_KIND_NOMINATION:
		status = check_recipient(document, layout->id, diag);
		break;
	case TD_KIND_PROCEEDING:
		status = check_proceeding(document, layout, diag);
		break;
	case TD_KIND_CLUSTER:
	case TD_KIND_SCORING:
	case TD_KIND_INDICATORS:
		return check_whole_year(document, layout->year, diag);
	case TD_KIND_SCORE:
		status = check_score(document, layout, diag);
		break;
	case TD_KIND_REVIEW:
		status = check_review(document, layout, diag);
		break;
	case TD_KIND_INSPECTION:
		status = check_inspection(document, layout, diag);
		break;
	case TD_KIND_STUB:
		status = check_stub(document, layout, diag);
		break;
	case TD_KIND_DECISION:
		return check_decision(document, layout, diag);
	case TD_KIND_CASE:
		return check_case(document, layout, diag);
	case TD_KIND_COUNCIL:
	case TD_KIND_REGISTRATION:
		status = check_key(document, "registered_on", layout->id, diag);
		break;
	case TD_KIND_WITHDRAWAL:
		status = check_key(document, "withdrawn_on", layout->id, diag);
		break;
	case TD_KIND_AMENDMENT:
	case TD_KIND_GUIDANCE:
	case TD_KIND_PLAN:
	case TD_KIND_REPORT:
		break;
	default:
		return TD_OK;
	}
	status = td_worse(
	    status, check_key(document, "campaign", layout->campaign, diag));
	status = td_worse(status,
	                  check_key(document, "unit", layout->unit, diag));
	return td_worse(status, check_key(document, "occurrence",
	                                  layout->occurrence, diag));
}

bool
td_record_is_in_place(const struct td_document *document, const char *path)
{
	struct td_layout layout;
	bool is;

	if (!td_layout_parse(&layout, path))
		return true;
	is = td_record_check_place(document, &layout, NULL) == TD_OK;
	td_layout_clear(&layout);
	return is;
}
