/*
 * campaign-status - show how a campaign stands, and what comes next
 *
 * Says where a campaign is in its time, who takes part, what came in of what
 * was asked, who is late or missing, and what falls due next: on one screen,
 * for a program, or as a page. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/output.h"
#include "diag/message.h"
#include "views/progress/progress.h"

/* How many days to come are named. */
#define NEXT 6

static struct {
	const char *html;
} opt;

static const struct td_option options[] = {
	{ .name = "html",
	  .argument = "FILE",
	  .text = &opt.html,
	  .help = N_("write a page to this file, in place of what is "
	             "printed; - is standard output") },
	{ 0 }
};

static enum td_status
print(struct td_context *ctx, const struct td_progress *progress)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	if (opt.html)
		td_progress_add_html(&text, progress);
	else if (ctx->format == TD_FORMAT_JSON)
		td_progress_add_json(&text, progress);
	else
		td_progress_add_text(&text, progress);
	status = td_output_write(ctx, opt.html, text.text, text.length);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_progress progress = TD_PROGRESS_INIT;
	const struct td_progress_query query = { .campaign = ctx->operands[0],
		                                 .today = ctx->today,
		                                 .next = NEXT };
	enum td_status status = td_progress_gather(&progress, ctx->store,
	                                           &query, ctx->diag);

	if (progress.campaign)
		status = td_worse(status, print(ctx, &progress));
	td_progress_clear(&progress);
	return status;
}

static const struct td_example examples[] = {
	{ "campaign-status ha-tinh-2026", N_("how it stands today") },
	{ "campaign-status --html status.html ha-tinh-2026",
	  N_("a page to print or to send") },
	{ 0 }
};

static const struct td_command campaign_status = {
	.name = "campaign-status",
	.summary = N_("show how a campaign stands, and what comes next"),
	.operands = "CAMPAIGN",
	.operands_called = TD_CALLED_CAMPAIGN,
	.operands_min = 1,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_COMMIT,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&campaign_status, argc, argv);
}
