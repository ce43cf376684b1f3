/* A store as it is handed over. */

#include "views/handover/handover.h"
#include "base/embedded.h"
#include "store/parcel.h"
#include "views/handover/handover_parts.h"

#include <stdlib.h>

extern const struct td_embedded td_handover_pages[];

static enum td_status
add_bundle(struct td_parcel *parcel, struct td_bundle *bundle,
           const char *store, const struct td_audit_report *report,
           struct td_diag *diag)
{
	static const char name[] = "store.bundle";
	char *path = td_parcel_path(parcel, name);
	enum td_status status = td_bundle_write(
	    bundle, store, td_snapshot_commit(report->snapshot), path, diag);

	free(path);
	return status == TD_OK ? td_parcel_adopt(parcel, name, diag) : status;
}

/* What was put together in a buffer, which is emptied. */
static enum td_status
add_text(struct td_parcel *parcel, const char *name, struct td_strbuf *text,
         struct td_diag *diag)
{
	enum td_status status = td_parcel_add(parcel, name, text->text,
	                                      text->length, diag);

	td_strbuf_cut(text, 0);
	return status;
}

static enum td_status
add_reports(struct td_parcel *parcel, const struct td_audit_report *report,
            struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_audit_report_add_text(&text, report);
	status = add_text(parcel, "audit.txt", &text, diag);
	td_audit_report_add_html(&text, report);
	if (status == TD_OK)
		status = add_text(parcel, "audit.html", &text, diag);
	td_strbuf_clear(&text);
	return status;
}

/* How it is verified, for who has nothing but this. */
static enum td_status
add_pages(struct td_parcel *parcel, struct td_diag *diag)
{
	static const char *const names[] = { "README.md", "by-hand.md" };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < 2 && status == TD_OK; i++)
		status = td_parcel_add(parcel, names[i],
		                       td_handover_pages[i].bytes,
		                       td_handover_pages[i].size, diag);
	return status;
}

static enum td_status
fill(struct td_handover *handover, struct td_parcel *parcel, const char *store,
     const struct td_audit_report *report, struct td_diag *diag)
{
	struct td_bundle bundle = TD_BUNDLE_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status = add_bundle(parcel, &bundle, store, report,
	                                   diag);

	if (status == TD_OK)
		status = td_handover_list(&text, handover, bundle.prefix,
		                          report->snapshot, diag);
	if (status == TD_OK)
		status = add_text(parcel, "files.sha256", &text, diag);
	if (status == TD_OK) {
		td_handover_add_manifest(&text, handover, &bundle, report);
		status = add_text(parcel, "manifest.txt", &text, diag);
	}
	if (status == TD_OK)
		status = add_reports(parcel, report, diag);
	if (status == TD_OK)
		status = add_pages(parcel, diag);
	td_strbuf_clear(&text);
	td_bundle_clear(&bundle);
	return status;
}

enum td_status
td_handover_write(struct td_handover *handover, const char *directory,
                  const char *store, const struct td_audit_report *report,
                  struct td_diag *diag)
{
	struct td_parcel parcel = TD_PARCEL_INIT;
	enum td_status status = td_parcel_begin(&parcel, directory, diag);

	*handover = (struct td_handover){ 0 };
	if (status == TD_OK)
		status = fill(handover, &parcel, store, report, diag);
	if (status == TD_OK)
		status = td_parcel_end(&parcel, diag);
	for (size_t i = 0; i < sizeof handover->digest; i++)
		handover->digest[i] = parcel.digest[i];
	td_parcel_drop(&parcel);
	return status;
}
