/* What a command line that changes who sits on a council has to give. */

#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/seats.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"

#include <stddef.h>

static bool
has_values(const struct td_seats_request *request)
{
	for (size_t i = 0; i < TD_SEAT_COLUMNS; i++)
		if (request->values[i])
			return true;
	return request->ends;
}

static enum td_status
check_one(struct td_context *ctx, const struct td_seats_request *request)
{
	const char *const *values = request->values;
	int year;

	if (td_value_id(ctx, "person", values[TD_SEAT_PERSON]) != TD_OK ||
	    td_value_utf8(ctx, "name", values[TD_SEAT_NAME]) != TD_OK ||
	    td_value_utf8(ctx, "position", values[TD_SEAT_POSITION]) != TD_OK ||
	    td_value_year(&year, ctx, "birth-year",
	                  values[TD_SEAT_BIRTH_YEAR]) != TD_OK)
		return TD_USAGE;
	if (!values[TD_SEAT_PERSON] == !values[TD_SEAT_NAME])
		return td_usage_error(
		    ctx, N_("name one member, by --person or by --name"), NULL);
	if (!values[TD_SEAT_OFFICE] == !request->ends)
		return td_usage_error(ctx, N_("give one of --office and --end"),
		                      NULL);
	return TD_OK;
}

enum td_status
td_seats_usage(struct td_context *ctx, const struct td_seats_request *request)
{
	enum td_status status = td_update_days_usage(
	    ctx, request->on, request->mistake, request->document);

	if (status == TD_OK)
		status = td_table_source_usage(ctx, &request->table);
	if (status != TD_OK)
		return status;
	if (!td_fold_is_slug(ctx->operands[0]))
		return td_usage_error(ctx, N_("'{value}' is no id of a unit"),
		                      "value", ctx->operands[0], NULL);
	if (request->whole && (!request->table.file || request->mistake))
		return td_usage_error(
		    ctx, N_("--whole goes with --csv, and not with --mistake"),
		    NULL);
	if (!request->table.file)
		return check_one(ctx, request);
	if (has_values(request))
		return td_usage_error(
		    ctx, N_("--csv takes no member beside it"), NULL);
	return TD_OK;
}
