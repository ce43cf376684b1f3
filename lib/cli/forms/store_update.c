/* The header of a store is changed from a day on. */

#include "cli/forms/store_update.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/updating.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* Longest that is taken for a number of days: a hundred years have five. */
#define DIGITS_MAX 5

/* Two bodies and the policies. */
#define VALUES_MAX 12

static bool
has_policy(const struct td_store_update_request *request)
{
	return request->roll_period || request->roll_fixed ||
	       request->roll_before_event || request->include_anchor ||
	       request->campaign_length || request->recall ||
	       request->late_entry_days || request->loaded_before ||
	       request->keep_papers;
}

static bool
has_value(const struct td_store_update_request *request)
{
	return request->authority || request->authority_id ||
	       request->authority_kind || request->standing_body ||
	       request->standing_body_id || has_policy(request);
}

static bool
is_number(const char *text)
{
	return strlen(text) <= DIGITS_MAX &&
	       text[strspn(text, "0123456789")] == '\0';
}

enum td_status
td_store_update_usage(struct td_context *ctx,
                      const struct td_store_update_request *request)
{
	enum td_status status = td_update_days_usage(
	    ctx, request->on, request->mistake, request->document);
	const char *days = request->late_entry_days;
	const char *before = request->loaded_before;

	if (status != TD_OK)
		return status;
	if (td_value_id(ctx, "authority-id", request->authority_id) != TD_OK ||
	    td_value_id(ctx, "standing-body-id", request->standing_body_id) !=
	        TD_OK ||
	    td_value_text(ctx, "authority", request->authority) != TD_OK ||
	    td_value_text(ctx, "standing-body", request->standing_body) !=
	        TD_OK ||
	    td_value_is_day(ctx, "loaded-before",
	                    before && *before ? before : NULL) != TD_OK)
		return TD_USAGE;
	if (days && !is_number(days))
		return td_usage_error(ctx,
		                      N_("--late-entry-days wants a number of "
		                         "days, found '{value}'"),
		                      "value", days, NULL);
	if (!has_value(request))
		return td_usage_error(ctx, N_("give a value that changes"),
		                      NULL);
	return TD_OK;
}

static void
emit_name(struct td_emitter *emitter, const char *name)
{
	char *text;

	if (!name)
		return;
	text = td_fold_nfc(name);
	td_emit_text(emitter, "name", text);
	free(text);
}

static void
emit_body(struct td_emitter *emitter, const char *key, const char *id,
          const char *name, const char *kind)
{
	if (!id && !name && !kind)
		return;
	td_emit_map(emitter, key);
	td_emit_optional(emitter, "id", id);
	emit_name(emitter, name);
	td_emit_optional(emitter, "kind", kind);
	td_emit_end(emitter);
}

static void
emit_roll(struct td_emitter *emitter,
          const struct td_store_update_request *request)
{
	if (!request->roll_period && !request->roll_fixed &&
	    !request->roll_before_event)
		return;
	td_emit_map(emitter, "policies.roll");
	td_emit_optional(emitter, "period", request->roll_period);
	td_emit_optional(emitter, "fixed", request->roll_fixed);
	td_emit_optional(emitter, "before_event", request->roll_before_event);
	td_emit_end(emitter);
}

static void
emit_choice(struct td_emitter *emitter, const char *key, const char *choice)
{
	if (choice)
		td_emit_boolean(emitter, key, strcmp(choice, "yes") == 0);
}

/* Each under the key that it has in an update. */
static char *
emit_values(const struct td_store_update_request *request)
{
	struct td_emitter *emitter = td_emitter_new();
	const char *days = request->late_entry_days;
	const char *before = request->loaded_before;
	char *bytes;

	td_emit_map(emitter, NULL);
	emit_body(emitter, "authority", request->authority_id,
	          request->authority, request->authority_kind);
	emit_body(emitter, "standing_body", request->standing_body_id,
	          request->standing_body, NULL);
	emit_roll(emitter, request);
	emit_choice(emitter, "policies.include_anchor",
	            request->include_anchor);
	if (before)
		td_emit_text(emitter, "policies.loaded_before",
		             *before ? before : NULL);
	if (days && *days)
		td_emit_integer(emitter, "policies.late_entry_days",
		                strtol(days, NULL, 10));
	else if (days)
		td_emit_text(emitter, "policies.late_entry_days", NULL);
	emit_choice(emitter, "policies.keep_papers", request->keep_papers);
	td_emit_optional(emitter, "policies.campaign_length",
	                 request->campaign_length);
	td_emit_optional(emitter, "policies.recall", request->recall);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

/* Make the header, and put it in the place of what the store holds. */
static enum td_status
change(struct td_filing *filing, const struct td_store_update_request *request,
       const struct td_document *given, const struct td_document *document,
       struct td_date on)
{
	const struct td_node *root = td_document_root(given);
	struct td_update_value values[VALUES_MAX];
	const struct td_update update = {
		.kind = TD_KIND_STORE,
		.values = values,
		.count = td_node_count(root),
		.on = on,
		.entered = filing->today,
		.document = document ? td_document_root(document) : NULL,
		.mistake = request->mistake,
		.again = document,
		.called = TD_STORE_HEADER
	};
	struct td_diag *found = td_diag_new();
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < update.count; i++)
		values[i] = (struct td_update_value){
			td_node_at(root, i)->key->text, td_node_at(root, i)
		};
	status = td_updating_make(&out, filing, TD_STORE_HEADER, &update,
	                          found);
	if (status == TD_OK)
		status = td_filing_replace(filing, TD_STORE_HEADER,
		                           TD_STORE_HEADER, out.text,
		                           out.length, found);
	td_filing_move_placeless(filing->diag, found, TD_STORE_HEADER, NULL);
	td_strbuf_clear(&out);
	return status;
}

enum td_status
td_store_update(struct td_context *ctx,
                const struct td_store_update_request *request)
{
	struct td_filing filing = TD_FILING_INIT;
	struct td_document *document = NULL;
	struct td_document *given = NULL;
	char *bytes = emit_values(request);
	struct td_date on;
	enum td_status status = td_value_day(&on, ctx, "on", request->on);

	if (status == TD_OK)
		status = td_document_parse(&given, "-", bytes, strlen(bytes),
		                           NULL, ctx->diag);
	if (status == TD_OK && request->document)
		status = td_update_document(&document, request->document,
		                            ctx->diag);
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = change(&filing, request, given, document, on);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, "Cập nhật thông tin chung của kho hồ sơ",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	td_document_free(document);
	td_document_free(given);
	free(bytes);
	return td_filing_close(&filing, status);
}
