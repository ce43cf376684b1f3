/* What has days of its own is put in, or ended. */

#include "cli/forms/own_rows.h"
#include "archive/contradiction.h"
#include "archive/merged.h"
#include "archive/reader.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "record/own_row.h"
#include "store/snapshot.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

bool
td_own_rows_given(const struct td_own_rows_request *request)
{
	return request->who || request->what || request->until ||
	       request->ends || request->dissolved ||
	       request->successors.count > 0;
}

static enum td_status
check_row(struct td_context *ctx, enum td_kind kind,
          const struct td_own_rows_request *request)
{
	bool is_unit = kind == TD_KIND_UNIT;

	if (!request->who)
		return td_usage_error(
		    ctx,
		    is_unit ? N_("--acting-office, --until and --end go with "
		                 "--acting")
			    : N_("--post-position, --until and --end go with "
		                 "--post"),
		    NULL);
	if (is_unit && !request->what && !request->ends)
		return td_usage_error(ctx, N_("give --acting-office, or --end"),
		                      NULL);
	if (request->ends && (request->until || request->what))
		return td_usage_error(
		    ctx, N_("--end takes the day after the last by --on"),
		    NULL);
	if ((is_unit ? td_value_text(ctx, "acting", request->who)
	             : td_value_id(ctx, "post", request->who)) != TD_OK ||
	    td_value_text(ctx, is_unit ? "acting-office" : "post-position",
	                  request->what) != TD_OK)
		return TD_USAGE;
	return td_value_is_day(ctx, "until", request->until);
}

static enum td_status
check_dissolved(struct td_context *ctx,
                const struct td_own_rows_request *request)
{
	enum td_status status = TD_OK;

	if (!request->dissolved || request->who || request->what ||
	    request->until || request->ends)
		return td_usage_error(
		    ctx,
		    N_("--successor goes with --dissolved, and nothing else "
		       "does"),
		    NULL);
	for (size_t i = 0; i < request->successors.count; i++)
		status = td_worse(status,
		                  td_value_id(ctx, "successor",
		                              request->successors.items[i]));
	return status;
}

enum td_status
td_own_rows_usage(struct td_context *ctx, enum td_kind kind,
                  const struct td_own_rows_request *request, bool beside)
{
	if (td_update_days_usage(ctx, request->on, false, request->document) !=
	    TD_OK)
		return TD_USAGE;
	if (beside || (request->mistake && !request->dissolved))
		return td_usage_error(ctx,
		                      N_("what has days of its own is changed "
		                         "by itself"),
		                      NULL);
	if (ctx->operand_count != 1 || !td_fold_is_slug(ctx->operands[0]))
		return td_usage_error(ctx, N_("name one id to change"), NULL);
	return request->dissolved || request->successors.count > 0
	           ? check_dissolved(ctx, request)
	           : check_row(ctx, kind, request);
}

/* Of two ends of a unit that two offices entered, and git merged, the one that
 * is said once more: the record with that alone. NULL: none is. */
static char *
settle_end(const char *path, const char *bytes, size_t size,
           const struct td_own_row *row,
           const struct td_own_rows_request *request)
{
	struct td_emitter *emitter = td_emitter_new();
	struct td_document *given = NULL;
	char on[TD_DATE_SIZE];
	size_t chosen = 0;
	char *text = NULL;
	char *end;

	td_date_format(on, row->on);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "on", on);
	if (request->successors.count > 0) {
		td_emit_list(emitter, "successors");
		for (size_t i = 0; i < request->successors.count; i++)
			td_emit_text(emitter, NULL,
			             request->successors.items[i]);
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	end = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	if (td_document_parse(&given, "-", end, strlen(end), NULL, NULL) ==
	    TD_OK) {
		const struct td_merged_choice choice = {
			"dissolved", td_document_root(given)
		};

		text = td_merged_settle(path, bytes, size, &choice, 1, row->on,
		                        true, &chosen);
	}
	td_document_free(given);
	free(end);
	if (chosen > 0)
		return text;
	free(text);
	return NULL;
}

static enum td_status
make(struct td_strbuf *out, struct td_filing *filing, enum td_kind kind,
     const char *path, const struct td_own_row *row,
     const struct td_own_rows_request *request, struct td_diag *diag)
{
	struct td_document *document = NULL;
	struct td_diag *found = td_diag_new();
	char *settled = NULL;
	char *bytes = NULL;
	size_t size = 0;
	enum td_status status = td_snapshot_read(
	    &bytes, &size, td_reader_snapshot(filing->reader), path, diag);

	if (status == TD_OK)
		status = td_reader_parse(&document, filing->reader, kind, path,
		                         bytes, size, found);
	if (status == TD_INVALID && request->dissolved &&
	    td_contradiction_is_in(found))
		settled = settle_end(path, bytes, size, row, request);
	if (settled) {
		td_strbuf_add(out, settled);
		status = TD_OK;
		goto done;
	}
	td_diag_move(diag, found);
	/* It is there, and what it says is not known. */
	if (status != TD_OK)
		td_snapshot_note(td_reader_snapshot(filing->reader), path);
	else if (request->dissolved)
		status = td_dissolve_apply(
		    out, document, bytes, size, row,
		    (const char *const *)request->successors.items,
		    request->successors.count, diag);
	else
		status = td_own_row_apply(out, document, bytes, size, row,
		                          diag);
done:
	td_diag_free(found);
	td_document_free(document);
	free(settled);
	free(bytes);
	return status;
}

static enum td_status
change(struct td_filing *filing, struct td_context *ctx, enum td_kind kind,
       const struct td_own_row *row, const struct td_own_rows_request *request)
{
	bool is_unit = kind == TD_KIND_UNIT;
	const char *id = ctx->operands[0];
	char *path = is_unit ? td_path_unit(id) : td_path_person(id);
	struct td_diag *found = td_diag_new();
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status;

	if (!td_snapshot_has(td_change_base(filing->change), path))
		status = td_diag_add(found, TD_REFERENCE_MISSING, TD_NO_PLACE,
		                     "id", id, "file", path, NULL);
	else
		status = make(&out, filing, kind, path, row, request, found);
	if (status == TD_OK)
		status = td_filing_replace(filing, path, path, out.text,
		                           out.length, found);
	td_filing_move_placeless(filing->diag, found, path, NULL);
	td_strbuf_clear(&out);
	free(path);
	return status;
}

enum td_status
td_own_rows_update(struct td_context *ctx, enum td_kind kind,
                   const struct td_own_rows_request *request,
                   const char *subject)
{
	bool is_unit = kind == TD_KIND_UNIT;
	struct td_filing filing = TD_FILING_INIT;
	struct td_document *document = NULL;
	struct td_own_row row = { .list = is_unit ? "acting" : "posts",
		                  .who_key = is_unit ? "name" : "unit",
		                  .who = request->who,
		                  .what_key = is_unit ? "office" : "position",
		                  .what = request->what,
		                  .ends = request->ends,
		                  .mistake = request->mistake };
	enum td_status status = td_value_day(&row.on, ctx, "on", request->on);

	if (request->until) {
		row.until.given = true;
		status = td_worse(status,
		                  td_value_day(&row.until.date, ctx, "until",
		                               request->until));
	}
	if (status == TD_OK && request->document)
		status = td_update_document(&document, request->document,
		                            ctx->diag);
	row.document = document ? td_document_root(document) : NULL;
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	row.entered = filing.today;
	if (status == TD_OK)
		status = change(&filing, ctx, kind, &row, request);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, subject,
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	td_document_free(document);
	return td_filing_close(&filing, status);
}
