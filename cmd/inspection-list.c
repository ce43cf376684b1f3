/*
 * inspection-list - list the inspections of a campaign
 *
 * A line each: who was inspected when, what was found, and how far that is
 * carried out; and says what is owed. Changes nothing.
 */

#include "archive/reader.h"
#include "cli/command.h"
#include "diag/message.h"
#include "views/reviews/reviews.h"

static enum td_status
run(struct td_context *ctx)
{
	const struct td_reviews_query query = { .campaign = ctx->operands[0],
		                                .today = ctx->today };
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = NULL };
	enum td_status status = td_inspections_fill(&listing, reader, &query,
	                                            ctx->diag);

	td_listing_print(ctx->out, &listing, ctx->format_name);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command inspection_list = {
	.name = "inspection-list",
	.summary = N_("list the inspections of a campaign"),
	.operands = "CAMPAIGN",
	.operands_called = TD_CALLED_CAMPAIGN,
	.operands_min = 1,
	.operands_max = 1,
	.need = TD_NEED_STORE,
	.formats = td_listing_formats,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&inspection_list, argc, argv);
}
