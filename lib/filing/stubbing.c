/* A stub of a nomination with state-secret content. */

#include "filing/stubbing.h"
#include "archive/reader.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "filing/filing.h"
#include "record/nomination.h"
#include "record/stub.h"
#include "rules/nomination/award_rules.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* What a stub takes from the nomination. */
static const char *const keys[] = { "campaign", "secrecy", "received",
	                            "nominated_by" };

static bool
is_about_key(const struct td_finding *finding)
{
	bool at_root = !finding->keys || !*finding->keys;
	/* schema-required is said of the map; the key that it lacks is a
	 * fact. */
	const char *key = at_root ? td_finding_fact(finding, "key")
	                          : finding->keys;

	for (size_t i = 0; key && i < sizeof keys / sizeof *keys; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

/* Faults of form in what the stub takes; of the rest nothing may be said. */
static enum td_status
report_form(const struct td_diag *form, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_diag_count(form); i++) {
		const struct td_finding *finding = td_diag_at(form, i);

		if (is_about_key(finding))
			status = td_worse(
			    status,
			    td_diag_add_copy(
				diag, finding,
				td_finding_place(finding, finding->path)));
	}
	return status;
}

/* Read a nomination that is marked secret; the caller frees it. */
static enum td_status
read_marked(struct td_nomination **nomination, struct td_filing *filing,
            const struct td_stubbing *stubbing)
{
	struct td_diag *diag = filing->diag;
	struct td_diag *form = td_diag_new();
	struct td_document *document;
	enum td_status status = td_reader_examine(
	    &document, filing->reader, TD_KIND_NOMINATION, stubbing->name,
	    stubbing->bytes, stubbing->size, form);

	if (!document) {
		td_diag_move(diag, form);
		td_diag_free(form);
		return status;
	}
	td_nomination_read(nomination, document);
	if (td_nomination_is_secret(*nomination))
		status = report_form(form, diag);
	else
		status = td_document_report(document, NULL, diag,
		                            TD_STUB_OF_NOTHING_SECRET, NULL);
	td_diag_free(form);
	return status;
}

static char *
emit(const struct td_nomination *nomination, const char *kept_by,
     const char *number)
{
	struct td_emitter *emitter = td_emitter_new();
	char *normal = td_fold_nfc(number);
	char received[TD_DATE_SIZE];
	char *bytes;

	td_date_format(received, nomination->received.date);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/stub/1");
	td_emit_text(emitter, "campaign", nomination->campaign.text);
	td_emit_text(emitter, "secrecy", nomination->secrecy.text);
	td_emit_text(emitter, "received", received);
	td_emit_text(emitter, "nominated_by", nomination->nominated_by.text);
	td_emit_text(emitter, "kept_by", kept_by);
	td_emit_text(emitter, "register", normal);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	free(normal);
	return bytes;
}

/* Where it belongs; the digest is of the stub, which holds nothing secret. */
static char *
choose_path(const struct td_filing *filing, const struct td_stub *stub,
            const char *bytes)
{
	char *id = td_stub_id(stub);
	char *path = td_path_stub(stub->campaign.text, id);
	struct td_strbuf longer = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];

	if (td_filing_differs(filing, path, bytes, strlen(bytes))) {
		td_digest(digest, bytes, strlen(bytes));
		td_strbuf_addf(&longer, "%s-%s", id, digest);
		free(path);
		path = td_path_stub(stub->campaign.text, longer.text);
		td_strbuf_clear(&longer);
	}
	free(id);
	return path;
}

static enum td_status
file_stub(struct td_filing *filing, const char *bytes)
{
	struct td_diag *found = td_diag_new();
	struct td_document *document;
	struct td_stub *stub;
	enum td_status status;
	char *path;

	status = td_reader_parse(&document, filing->reader, TD_KIND_STUB, "-",
	                         bytes, strlen(bytes), found);
	td_filing_move_placeless(filing->diag, found, "-", NULL);
	if (status != TD_OK)
		return status;
	td_stub_read(&stub, document);
	path = choose_path(filing, stub, bytes);
	status = td_filing_add_made(filing, path, bytes, strlen(bytes),
	                            filing->diag);
	if (status == TD_OK)
		status = td_filing_end(
		    filing, "Ghi phiếu hồ sơ có nội dung bí mật nhà nước",
		    (const struct td_change_trailer[]){
			{ "Campaign", stub->campaign.text },
			{ "Unit", stub->nominated_by.text },
			{ NULL, NULL } });
	free(path);
	td_stub_free(stub);
	return status;
}

enum td_status
td_stub_file(struct td_filing *filing, const struct td_stubbing *stubbing)
{
	struct td_nomination *nomination = NULL;
	enum td_status status = read_marked(&nomination, filing, stubbing);
	char *stub;

	if (status == TD_OK) {
		stub = emit(nomination, stubbing->kept_by, stubbing->number);
		status = file_stub(filing, stub);
		free(stub);
	}
	td_nomination_free(nomination);
	return status;
}
