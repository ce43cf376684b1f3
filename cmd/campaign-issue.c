/*
 * campaign-issue - give a draft campaign its document's number and day
 *
 * Only the two values are written, where the record says null: every other byte
 * of it stays. From then on it changes by amendments alone.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/issuing.h"

static struct {
	struct td_issuing issuing;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.issuing.campaign,
	  .required = true,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the draft campaign") },
	{ .name = "number",
	  .argument = "NUMBER",
	  .text = &opt.issuing.number,
	  .required = true,
	  .help = N_("the number of the document that launches it") },
	{ .name = "date",
	  .argument = "DAY",
	  .text = &opt.issuing.date,
	  .required = true,
	  .help = N_("that document's date") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (td_value_text(ctx, "number", opt.issuing.number) != TD_OK ||
	    td_value_is_day(ctx, "date", opt.issuing.date) != TD_OK)
		return TD_USAGE;
	return td_value_id(ctx, "campaign", opt.issuing.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = td_issue_campaign(&filing, &opt.issuing);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	return td_filing_close(&filing, status);
}

static const struct td_command campaign_issue = {
	.name = "campaign-issue",
	.summary = N_("give a draft campaign its document's number and day"),
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&campaign_issue, argc, argv);
}
