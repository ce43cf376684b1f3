/* A unit or person is said to be none of others of a like name. */

#include "cli/forms/tell_apart.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "record/distinct.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_tell_apart_usage(struct td_context *ctx, const struct td_strlist *others)
{
	if (ctx->operand_count != 1)
		return td_usage_error(ctx, N_("name one id to change"), NULL);
	if (td_strlist_has(others, ctx->operands[0]))
		return td_usage_error(
		    ctx, N_("'{id}' is not told apart from itself"), "id",
		    ctx->operands[0], NULL);
	return TD_OK;
}

/* Whether the store has a record of an id. */
static enum td_status
require(const struct td_filing *filing, const struct td_table *table,
        const char *id)
{
	char *path = table->path(id);
	enum td_status status = TD_OK;

	if (!td_snapshot_has(td_change_base(filing->change), path))
		status = td_diag_add(
		    filing->diag, TD_REFERENCE_MISSING, TD_NO_PLACE, "kind",
		    td_kind_name(table->kind), "id", id, "file", path, NULL);
	free(path);
	return status;
}

static enum td_status
put(struct td_filing *filing, const char *path, const struct td_strlist *others)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_snapshot_read(&bytes, &size,
	                          td_reader_snapshot(filing->reader), path,
	                          filing->diag);
	if (status != TD_OK)
		return status;
	if (td_distinct_add(&out, bytes, size, others))
		status = td_filing_replace(filing, path, path, out.text,
		                           out.length, filing->diag);
	else
		status = td_diag_add(filing->diag, TD_UPDATE_NOT_PLACED,
		                     (struct td_place){ .path = path }, NULL);
	td_strbuf_clear(&out);
	free(bytes);
	return status;
}

enum td_status
td_tell_apart_file(struct td_context *ctx, const struct td_table *table,
                   const struct td_strlist *others, const char *subject)
{
	struct td_filing filing = TD_FILING_INIT;
	char *path = table->path(ctx->operands[0]);
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = require(&filing, table, ctx->operands[0]);
	for (size_t i = 0; status != TD_FAILED && i < others->count; i++)
		status = td_worse(status,
		                  require(&filing, table, others->items[i]));
	if (status == TD_OK)
		status = put(&filing, path, others);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, subject,
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	free(path);
	return td_filing_close(&filing, status);
}
