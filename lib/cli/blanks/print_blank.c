/* A record to fill in, printed. */

#include "cli/blanks/print_blank.h"
#include "cli/output.h"
#include "cli/usage.h"
#include "cli/value.h"
#include "diag/message.h"

#include <stdlib.h>

enum td_status
td_blank_check_usage(struct td_context *ctx,
                     const struct td_skeleton_query *query,
                     const struct td_blank_forms *forms)
{
	enum td_status status = td_value_id(ctx, "campaign", query->campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "unit", query->unit);
	if (status != TD_OK)
		return status;
	if (!query->campaign || !query->unit)
		return td_usage_error(ctx, N_("give --campaign and --unit"),
		                      NULL);
	if (forms->as_csv && forms->as_ods)
		return td_usage_error(ctx, N_("give --csv or --ods, not both"),
		                      NULL);
	return TD_OK;
}

static enum td_status
write_workbook(struct td_context *ctx, const char *csv)
{
	size_t size;
	char *bytes = td_skeleton_workbook(&size, csv);
	enum td_status status = td_output_write(ctx, NULL, bytes, size);

	free(bytes);
	return status;
}

enum td_status
td_blank_print(struct td_context *ctx, struct td_skeleton_query *query,
               const struct td_blank_forms *forms)
{
	bool is_table = forms->as_csv || forms->as_ods;
	struct td_reader *reader = td_reader_new(ctx->store);
	char *bytes = NULL;
	enum td_status status;

	query->today = ctx->today;
	status = (is_table ? forms->csv : forms->record)(&bytes, reader, query,
	                                                 ctx->diag);
	if (status == TD_OK && forms->as_ods)
		status = write_workbook(ctx, bytes);
	else if (status == TD_OK)
		td_output_record(ctx, bytes);
	free(bytes);
	td_reader_free(reader);
	return status;
}
