/*
 * award-publish - what a portal may show of decided awards
 *
 * Writes name, unit, award, achievement and decision, and nothing else, of
 * those recipients whose data may be published. How many were left out is
 * said, and never whom. Changes nothing.
 */

#include "base/strbuf.h"
#include "check/readable.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "store/snapshot.h"
#include "views/publish/honours.h"

#include <string.h>

static struct {
	const char *campaign;
	const char *year;
	const char *award;
	const char *decision;
	const char *sort;
	const char *output;
} opt;

static int year; /* 0: any */

static const char *const orders[] = { "date", "award", NULL };

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only awards of this campaign") },
	{ .name = "year",
	  .argument = "YEAR",
	  .text = &opt.year,
	  .help = N_("only what was decided in this year") },
	{ .name = "award",
	  .argument = "ID",
	  .text = &opt.award,
	  .called = TD_CALLED_AWARD,
	  .help = N_("only this form of award, such as BK-T") },
	{ .name = "decision",
	  .argument = "YEAR/ID",
	  .text = &opt.decision,
	  .called = TD_CALLED_DECISION,
	  .help = N_("only what this decision awards") },
	{ .name = "sort",
	  .argument = "BY",
	  .text = &opt.sort,
	  .choices = orders,
	  .help = N_("by the day of the decision (date) or by award; then "
	             "by name") },
	{ .letter = 'o',
	  .name = "output",
	  .argument = "FILE",
	  .text = &opt.output,
	  .help = N_("write to this file, not to standard output") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "campaign", opt.campaign);

	if (status == TD_OK)
		status = td_value_reference(ctx, "decision", opt.decision);
	if (status == TD_OK)
		status = td_value_year(&year, ctx, "year", opt.year);
	return status;
}

static enum td_status
print_honours(struct td_context *ctx, const struct td_honours *honours)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	if (strcmp(ctx->format_name, "html") == 0)
		td_honours_add_html(&text, honours);
	else if (ctx->format == TD_FORMAT_JSON)
		td_honours_add_json(&text, honours);
	else
		td_honours_add_csv(&text, honours);
	status = td_output_write(ctx, opt.output, text.text, text.length);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_readable readable = TD_READABLE_INIT;
	const struct td_honours_query query = {
		.campaign = opt.campaign,
		.award = opt.award,
		.decision = opt.decision,
		.year = year,
		.today = ctx->today,
		.by_award = opt.sort && strcmp(opt.sort, "award") == 0,
		.readable = &readable,
	};
	struct td_honours honours = TD_HONOURS_INIT;
	enum td_status status = td_readable_gather(&readable, ctx->store, NULL,
	                                           ctx->diag);
	enum td_status reported = opt.campaign ? td_setting_require_campaign(
						     readable.reader,
						     opt.campaign, ctx->diag)
	                                       : TD_OK;

	status = td_worse(status, td_honours_gather(&honours, readable.reader,
	                                            &query, ctx->diag));
	/* What cannot be read may bear on any row, or be one. */
	if (reported == TD_OK)
		reported = td_snapshot_trouble(ctx->store)
		               ? TD_FAILED
		               : td_honours_report(&honours, ctx->diag);
	if (reported == TD_OK)
		reported = print_honours(ctx, &honours);
	status = td_worse(status, reported);
	td_honours_clear(&honours);
	td_readable_clear(&readable);
	return status;
}

static const char *const formats[] = { "csv", "json", "html", NULL };

static const struct td_command award_publish = {
	.name = "award-publish",
	.summary = N_("what a portal may show of decided awards"),
	.options = options,
	.need = TD_NEED_COMMIT,
	.formats = formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_publish, argc, argv);
}
