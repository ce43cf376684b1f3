/*
 * award-shares - whom awards go to: small collectives, workers, farmers
 *
 * Counts, for each batch of awards (what a campaign pays at one stage in one
 * year), the small collectives, workers, farmers and those who work directly,
 * in all, by award form and by nominating unit, beside the batch before.
 * Changes nothing.
 */

#include "base/strbuf.h"
#include "check/readable.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/shares/tally.h"

#include <string.h>

static struct {
	const char *campaign;
	bool pending;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only batches of this campaign") },
	{ .name = "pending",
	  .flag = &opt.pending,
	  .help = N_("count what is nominated and not decided yet, not what "
	             "was awarded") },
	{ 0 }
};

static const char *const formats[] = { "text", "json", "csv", NULL };

static void
print(struct td_context *ctx, const struct td_tally *tally)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		td_tally_add_json(&out, tally);
	else if (strcmp(ctx->format_name, "csv") == 0)
		td_tally_add_csv(&out, tally);
	else
		td_tally_add_text(&out, tally);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_tally tally = TD_TALLY_INIT;
	struct td_readable readable = TD_READABLE_INIT;
	struct td_tally_query query = { .campaign = opt.campaign,
		                        .pending = opt.pending,
		                        .readable = &readable };
	enum td_status status = td_readable_gather(&readable, ctx->store,
	                                           opt.campaign, ctx->diag);

	status = td_worse(status, td_tally_gather(&tally, readable.reader,
	                                          &query, ctx->diag));

	if (tally.count == 0 && status == TD_OK)
		status = td_diag_add(ctx->diag, TD_SHARES_EMPTY, TD_NO_PLACE,
		                     NULL);
	else if (tally.count > 0)
		print(ctx, &tally);
	status = td_worse(status,
	                  td_tally_check(&tally, readable.reader, ctx->diag));
	td_tally_clear(&tally);
	td_readable_clear(&readable);
	return status;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_id(ctx, "campaign", opt.campaign);
}

static const struct td_command award_shares = {
	.name = "award-shares",
	.summary = N_("whom awards go to: small collectives, workers, farmers"),
	.options = options,
	.need = TD_NEED_COMMIT,
	.formats = formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_shares, argc, argv);
}
