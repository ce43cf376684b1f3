/*
 * plan-diff - show what changed between two plans of a unit
 *
 * Holds what a unit undertook by one plan against what it had undertaken by an
 * earlier one, with what supplements each, and says which criteria, contents
 * and tasks came and went, and which targets and days are others. Changes
 * nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/revision/revision.h"

static struct td_revision_query opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .required = true,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign") },
	{ .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .required = true,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit whose plans they are") },
	{ .name = "from",
	  .argument = "RECEIVED",
	  .text = &opt.from,
	  .help = N_("the earlier plan, by its day of receipt (the one before "
	             "the later)") },
	{ .name = "to",
	  .argument = "RECEIVED",
	  .text = &opt.to,
	  .help = N_("the later plan, by its day of receipt (the last)") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "campaign", opt.campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "unit", opt.unit);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_revision revision = TD_REVISION_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	opt.today = ctx->today;
	status = td_revision_gather(&revision, ctx->store, &opt, ctx->diag);
	if (status == TD_OK) {
		if (ctx->format == TD_FORMAT_JSON)
			td_revision_add_json(&text, &revision);
		else
			td_revision_add_text(&text, &revision);
		fwrite(text.text, 1, text.length, ctx->out);
	}
	td_strbuf_clear(&text);
	td_revision_clear(&revision);
	return status;
}

static const struct td_example examples[] = {
	{ "plan-diff --campaign ha-tinh-2026 --unit ha-tinh-so-xay-dung",
	  N_("what the last plan of a unit changed") },
	{ 0 }
};

static const struct td_command plan_diff = {
	.name = "plan-diff",
	.summary = N_("show what changed between two plans of a unit"),
	.options = options,
	.need = TD_NEED_COMMIT,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&plan_diff, argc, argv);
}
