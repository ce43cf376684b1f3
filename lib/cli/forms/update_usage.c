/* What a command line that changes the register has to give. */

#include "cli/forms/update_usage.h"
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/forms/table.h"
#include "cli/forms/tell_apart.h"
#include "cli/forms/update_table.h"
#include "cli/value.h"
#include "diag/message.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

bool
td_update_split(char **number, struct td_date *date, const char *text)
{
	const char *slash = strrchr(text, '/');

	if (!slash || slash == text || !td_date_parse(date, slash + 1))
		return false;
	*number = td_strndup(text, (size_t)(slash - text));
	return true;
}

static bool
has_values(const struct td_table *table, const char *const *values)
{
	for (size_t i = 1; table->columns[i].name; i++)
		if (values[i])
			return true;
	return false;
}

static enum td_status
check_values(struct td_context *ctx, const struct td_table *table,
             const struct td_update_request *request)
{
	enum td_status status = TD_OK;

	for (size_t i = 1; table->columns[i].name && status == TD_OK; i++)
		status = td_value_utf8(ctx, table->columns[i].name,
		                       request->values[i]);
	if (status != TD_OK)
		return status;
	/* A name is looked up once there is a store to do it in. */
	if (ctx->operand_count != 1)
		return td_usage_error(ctx, N_("name one id to change"), NULL);
	if (!has_values(table, request->values))
		return td_usage_error(ctx, N_("give a value that changes"),
		                      NULL);
	return TD_OK;
}

enum td_status
td_update_document_usage(struct td_context *ctx, const char *document)
{
	struct td_date date;
	char *number;

	if (!document)
		return TD_OK;
	if (td_value_utf8(ctx, "document", document) != TD_OK)
		return TD_USAGE;
	if (!td_update_split(&number, &date, document))
		return td_usage_error(
		    ctx,
		    N_("'{found}' is no number and day of a document, as in "
		       "12/QĐ-UBND/2026-11-16"),
		    "found", document, NULL);
	free(number);
	return TD_OK;
}

enum td_status
td_update_days_usage(struct td_context *ctx, const char *on, bool mistake,
                     const char *document)
{
	struct td_date day = TD_DATE_MAX;

	if (td_value_day(&day, ctx, "on", on) != TD_OK)
		return TD_USAGE;
	if (on && td_date_compare(day, TD_DATE_MIN) == 0)
		return td_usage_error(
		    ctx,
		    N_("--on wants the first day of what is new, and no day "
		       "comes before {value:date}; what was so from the first "
		       "is corrected with --mistake"),
		    "value", on, NULL);
	if (!on && !mistake)
		return td_usage_error(ctx,
		                      N_("give --on, the first day of what is "
		                         "new, or --mistake"),
		                      NULL);
	return td_update_document_usage(ctx, document);
}

enum td_status
td_update_document(struct td_document **document, const char *text,
                   struct td_diag *diag)
{
	struct td_emitter *emitter;
	enum td_status status;
	struct td_date date;
	char day[TD_DATE_SIZE];
	char *number;
	char *bytes;

	if (!td_update_split(&number, &date, text))
		return TD_USAGE; /* td_update_days_usage() saw to it */
	emitter = td_emitter_new();
	td_date_format(day, date);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "number", number);
	td_emit_text(emitter, "date", day);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	status = td_document_parse(document, "--document", bytes, strlen(bytes),
	                           NULL, diag);
	free(bytes);
	td_emitter_free(emitter);
	free(number);
	return status;
}

enum td_status
td_forms_update_usage(struct td_context *ctx, const struct td_table *table,
                      const struct td_update_request *request)
{
	enum td_status status;

	if (request->distinct.count > 0) {
		if (request->on || request->mistake || request->document ||
		    request->table.file || has_values(table, request->values))
			return td_usage_error(
			    ctx,
			    N_("--distinct-from stands alone: it holds of all "
			       "days"),
			    NULL);
		return td_tell_apart_usage(ctx, &request->distinct);
	}
	status = td_update_days_usage(ctx, request->on, request->mistake,
	                              request->document);
	if (status == TD_OK)
		status = td_table_source_usage(ctx, &request->table);
	if (status != TD_OK)
		return status;
	if (!request->table.file)
		return check_values(ctx, table, request);
	if (ctx->operand_count > 0 || has_values(table, request->values))
		return td_usage_error(
		    ctx, N_("--csv takes no id and no values beside it"), NULL);
	return TD_OK;
}
