/*
 * review-list - list the reviews of a campaign
 *
 * A line each: what was held, when, by whom, and what it opened. Changes
 * nothing.
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
	enum td_status status = td_reviews_fill(&listing, reader, &query,
	                                        ctx->diag);

	td_listing_print(ctx->out, &listing, ctx->format_name);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command review_list = {
	.name = "review-list",
	.summary = N_("list the reviews of a campaign"),
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
	return td_command_main(&review_list, argc, argv);
}
