/*
 * campaign-show - show what a campaign sets out
 *
 * Prints its period, contents, criteria, duties, awards and route, as they are
 * today with what later documents changed; or what concerns one unit of it.
 * Changes nothing.
 */

#include "archive/reader.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/campaign/outline.h"

static struct td_outline_query opt;

static const struct td_option options[] = {
	{ .name = "unit",
	  .argument = "UNIT",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("of criteria and duties only those of this unit") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_id(ctx, "unit", opt.unit);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = NULL };
	enum td_status status;

	opt.today = ctx->today;
	opt.campaign = ctx->operands[0];
	status = td_outline_add(&listing, reader, &opt, ctx->diag);
	td_listing_print(ctx->out, &listing, ctx->format_name);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command campaign_show = {
	.name = "campaign-show",
	.summary = N_("show what a campaign sets out"),
	.operands = "CAMPAIGN",
	.operands_called = TD_CALLED_CAMPAIGN,
	.operands_min = 1,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_STORE,
	.formats = td_listing_formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&campaign_show, argc, argv);
}
