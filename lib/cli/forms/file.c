/* The whole of commands that file what their operands are. */

#include "cli/forms/file.h"
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/nominate.h"
#include "filing/receive.h"
#include "filing/stubbing.h"

#include <stdlib.h>

enum td_status
td_forms_receive(struct td_context *ctx, enum td_kind kind,
                 const char *received)
{
	struct td_receiving receiving = { .kind = kind };
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_value_past_day(&receiving.received, ctx,
	                                          "received", received);
	char *bytes = NULL;

	if (status == TD_OK)
		status = td_operand_read(&bytes, &receiving.size,
		                         &receiving.name, ctx,
		                         ctx->operands[0]);
	receiving.bytes = bytes;
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = td_receive_file(&filing, &receiving);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
}

/* Those that can be read; *count is how many these are. */
static enum td_status
read_nominations(struct td_nominating *came, size_t *count,
                 struct td_context *ctx)
{
	enum td_status status = TD_OK;

	for (int i = 0; i < ctx->operand_count; i++) {
		struct td_nominating *one = &came[*count];
		enum td_status read = td_operand_read(
		    &one->bytes, &one->size, &one->name, ctx, ctx->operands[i]);

		if (read == TD_OK)
			++*count;
		status = td_worse(status, read);
	}
	return status;
}

enum td_status
td_forms_nominate(struct td_context *ctx)
{
	struct td_nominating *came = td_alloc((size_t)ctx->operand_count,
	                                      sizeof *came);
	struct td_filing filing = TD_FILING_INIT;
	size_t count = 0;
	enum td_status status = read_nominations(came, &count, ctx);

	if (status == TD_OK)
		status = td_forms_begin_by_rules(&filing, ctx);
	if (status == TD_OK)
		status = td_nominate_files(&filing, came, count);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	for (size_t i = 0; i < count; i++)
		free(came[i].bytes);
	free(came);
	return status;
}

static enum td_status
check_stub(struct td_context *ctx, const char *kept_by, const char *number)
{
	enum td_status status = td_value_id(ctx, "kept-by", kept_by);

	return status != TD_OK ? status
	                       : td_value_utf8(ctx, "register", number);
}

enum td_status
td_forms_stub(struct td_context *ctx, const char *kept_by, const char *number)
{
	struct td_stubbing stubbing = { .kept_by = kept_by, .number = number };
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = check_stub(ctx, kept_by, number);
	char *bytes = NULL;

	if (status == TD_OK)
		status = td_operand_read(&bytes, &stubbing.size, &stubbing.name,
		                         ctx, ctx->operands[0]);
	stubbing.bytes = bytes;
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = td_stub_file(&filing, &stubbing);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
}
