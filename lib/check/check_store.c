/* A file at a path of the store, whatever its kind. */

#include "archive/place.h"
#include "archive/reader_filed.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/check_double.h"
#include "check/check_later.h"
#include "check/check_references.h"
#include "check/setting_gather.h"
#include "record/signers.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What stands in the store came in on the day that its path carries, and
 * lateness was recorded then. */
static struct td_intake
filed_intake(const char *path)
{
	struct td_intake intake = { .lateness = TD_NOTE, .path = path };

	if (!td_setting_received(&intake.received, path))
		intake.received = TD_DATE_MAX;
	return intake;
}

/* A record of which one of these was made. */
struct filed {
	struct td_plan *plan;
	struct td_report *report;
	struct td_nomination *nomination;
	struct td_proceeding *proceeding;
	struct td_decision *decision;
};

static const struct td_document *
document_of(const struct filed *filed)
{
	return filed->plan         ? filed->plan->document
	       : filed->report     ? filed->report->document
	       : filed->nomination ? filed->nomination->document
	       : filed->proceeding ? filed->proceeding->document
	       : filed->decision   ? filed->decision->document
	                           : NULL;
}

static void
clear_filed(struct filed *filed)
{
	td_plan_free(filed->plan);
	td_report_free(filed->report);
	td_nomination_free(filed->nomination);
	td_proceeding_free(filed->proceeding);
	td_decision_free(filed->decision);
}

static enum td_status
read_filed(struct filed *filed, enum td_kind kind, struct td_reader *reader,
           const char *path, const char *name, const char *bytes, size_t size,
           struct td_diag *diag)
{
	struct td_intake intake = filed_intake(path);

	switch (kind) {
	case TD_KIND_PLAN:
		return td_check_plan(&filed->plan, reader, name, bytes, size,
		                     &intake, diag);
	case TD_KIND_REPORT:
		return td_check_report(&filed->report, reader, name, bytes,
		                       size, &intake, diag);
	case TD_KIND_PROCEEDING:
		return td_check_proceeding(&filed->proceeding, reader, name,
		                           bytes, size, path, diag);
	case TD_KIND_DECISION:
		return td_check_decision(&filed->decision, reader, name, bytes,
		                         size, path, false, diag);
	default:
		return td_check_nomination(&filed->nomination, reader, name,
		                           bytes, size, path, diag);
	}
}

static enum td_status
check_filed(const struct td_layout *layout, struct td_reader *reader,
            const char *path, const char *name, const char *bytes, size_t size,
            struct td_diag *diag)
{
	struct filed filed = { .plan = NULL };
	enum td_status status = read_filed(&filed, layout->kind, reader, path,
	                                   name, bytes, size, diag);
	const struct td_document *document = document_of(&filed);

	if (document)
		status = td_worse(
		    status, td_record_check_place(document, layout, diag));
	/* Its reports come next (check_all.c). */
	if (filed.plan && status == TD_OK) {
		td_reader_keep_plan(reader, path, filed.plan);
		filed.plan = NULL;
	}
	clear_filed(&filed);
	return status;
}

static bool
has_rules_of_its_own(enum td_kind kind)
{
	return kind == TD_KIND_PLAN || kind == TD_KIND_REPORT ||
	       kind == TD_KIND_NOMINATION || kind == TD_KIND_PROCEEDING ||
	       kind == TD_KIND_DECISION;
}

/* No record of ours: the format is OpenSSH's. */
static bool
is_signers(const char *path)
{
	return strcmp(path, TD_SIGNERS_PATH) == 0;
}

static enum td_status
check_signers(const char *name, const char *bytes, struct td_diag *diag)
{
	struct td_signers signers = TD_SIGNERS_INIT;
	enum td_status status = td_signers_parse(&signers, bytes, 0, name,
	                                         diag);

	td_signers_clear(&signers);
	return status;
}

static enum td_status
check_bytes(struct td_reader *reader, const char *path, const char *name,
            const char *bytes, size_t size, bool stands, struct td_diag *diag)
{
	struct td_document *document;
	struct td_layout layout;
	enum td_status status;

	if (is_signers(path))
		return check_signers(name, bytes, diag);
	if (!td_layout_parse(&layout, path)) {
		const struct td_snapshot *snapshot = td_reader_snapshot(reader);

		return td_record_report_stray(
		    snapshot ? td_snapshot_label(snapshot) : "", path, diag);
	}
	if (has_rules_of_its_own(layout.kind)) {
		status = check_filed(&layout, reader, path, name, bytes, size,
		                     diag);
		goto done;
	}
	status = td_reader_parse(&document, reader, layout.kind, name, bytes,
	                         size, diag);
	if (status != TD_OK)
		goto done;
	status = td_record_check_place(document, &layout, diag);
	status = td_worse(status,
	                  td_check_double(document, &layout, reader, diag));
	status = td_worse(
	    status,
	    layout.kind == TD_KIND_AMENDMENT || layout.kind == TD_KIND_GUIDANCE
		? td_check_later(layout.kind, document, layout.id, stands,
	                         reader, diag)
		: td_check_references(layout.kind, document, reader, diag));
done:
	td_layout_clear(&layout);
	return status;
}

enum td_status
td_check_bytes(struct td_reader *reader, const char *path, const char *name,
               const char *bytes, size_t size, struct td_diag *diag)
{
	return check_bytes(reader, path, name, bytes, size, false, diag);
}

enum td_status
td_check_filed(struct td_reader *reader, const char *path, const char *name,
               const char *bytes, size_t size, struct td_diag *diag)
{
	enum td_status status;

	td_reader_set_filed(reader, true);
	status = check_bytes(reader, path, name, bytes, size, true, diag);
	td_reader_set_filed(reader, false);
	return status;
}

enum td_status
td_check_path(struct td_reader *reader, const char *path, struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;
	char *bytes;
	size_t size;

	if (td_layout_is_furniture(path) && !is_signers(path))
		return TD_OK;
	status = td_snapshot_read(&bytes, &size, snapshot, path, diag);
	if (status != TD_OK)
		return status;
	td_strbuf_add(&name, td_snapshot_label(snapshot));
	td_strbuf_add(&name, path);
	status = td_check_filed(reader, path, name.text, bytes, size, diag);
	td_strbuf_clear(&name);
	free(bytes);
	return status;
}
