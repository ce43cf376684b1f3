/* Units that take part in a campaign, or no more, by options. */

#include "cli/forms/enlist.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"

#include <stdlib.h>

enum td_status
td_enlist_usage(const struct td_enlist *enlist, struct td_context *ctx)
{
	const struct td_registering *registering = &enlist->registering;

	if (td_value_is_day(ctx, "on", enlist->on) != TD_OK ||
	    td_value_utf8(ctx, "by-name", registering->by_name) != TD_OK ||
	    td_value_utf8(ctx, "by-office", registering->by_office) != TD_OK ||
	    td_value_utf8(ctx, "reason", registering->reason) != TD_OK ||
	    td_update_document_usage(ctx, enlist->document) != TD_OK)
		return TD_USAGE;
	if (!registering->campaign &&
	    (registering->withdraws || enlist->document))
		return td_usage_error(
		    ctx, N_("--withdraw and --document need --campaign"), NULL);
	if (registering->withdraws != (registering->reason != NULL))
		return td_usage_error(
		    ctx, N_("--withdraw needs --reason, and --reason needs it"),
		    NULL);
	if (registering->campaign && ctx->operand_count == 0)
		return td_usage_error(ctx, N_("name the units to register"),
		                      NULL);
	return td_value_id(ctx, "campaign", registering->campaign);
}

/* One unit, staged. */
static enum td_status
enlist_unit(const struct td_registering *registering, struct td_context *ctx,
            struct td_filing *filing, const char *unit)
{
	if (!td_fold_is_slug(unit))
		return td_usage_error(ctx,
		                      N_("'{unit}' is not the id of a unit"),
		                      "unit", unit, NULL);
	if (!td_registration_is_named(filing, registering, unit))
		return td_usage_error(
		    ctx,
		    N_("the register names no head of '{unit}': give "
		       "--by-name and --by-office"),
		    "unit", unit, NULL);
	return td_registration_add(filing, registering, unit);
}

enum td_status
td_enlist_file(struct td_enlist *enlist, struct td_context *ctx,
               struct td_filing *filing)
{
	struct td_registering *registering = &enlist->registering;
	struct td_strlist names = TD_STRLIST_INIT;
	enum td_status status = td_operand_names(&names, ctx);
	char *number = NULL;

	if (enlist->document &&
	    td_update_split(&number, &registering->document_date,
	                    enlist->document))
		registering->document = number;
	for (size_t i = 0; i < names.count; i++)
		status = td_worse(status, enlist_unit(registering, ctx, filing,
		                                      names.items[i]));
	if (status == TD_OK)
		status = td_forms_end(
		    filing, ctx,
		    registering->withdraws
			? "Đơn vị rút khỏi phong trào thi đua"
			: "Đơn vị đăng ký thi đua",
		    (const struct td_change_trailer[]){
			{ "Campaign", registering->campaign },
			{ "Unit", names.count == 1 ? names.items[0] : NULL },
			{ NULL, NULL } });
	td_strlist_clear(&names);
	free(number);
	return status;
}
