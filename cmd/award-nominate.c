/*
 * award-nominate - nominate, if the rules allow
 *
 * Reads nominations, holds each to the catalogue in force on its day of
 * receipt, to its campaign, its recipient and what the unit has filed, and
 * enters all of them or none. A refusal says what is required, what was found
 * and what is missing, and writes nothing. Of one with state-secret content a
 * stub is all that can be entered.
 */

#include "cli/command.h"
#include "cli/forms/file.h"
#include "diag/message.h"

static struct {
	bool stub;
	const char *kept_by;
	const char *number;
} opt;

static const struct td_option options[] = {
	{ .name = "stub",
	  .flag = &opt.stub,
	  .help = N_("enter only a stub of FILE, which is marked secret; "
	             "nothing else of it is kept") },
	{ .name = "kept-by",
	  .argument = "UNIT",
	  .text = &opt.kept_by,
	  .called = TD_CALLED_UNIT,
	  .help = N_("with --stub: the unit that keeps the dossier") },
	{ .name = "register",
	  .argument = "TEXT",
	  .text = &opt.number,
	  .help = N_("with --stub: the dossier's number in the register of "
	             "secret documents") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (opt.stub && (!opt.kept_by || !opt.number))
		return td_usage_error(
		    ctx, N_("--stub needs --kept-by and --register"), NULL);
	if (opt.stub && ctx->operand_count > 1)
		return td_usage_error(ctx, N_("--stub takes one FILE"), NULL);
	if (!opt.stub && (opt.kept_by || opt.number))
		return td_usage_error(
		    ctx, N_("--kept-by and --register need --stub"), NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	return opt.stub ? td_forms_stub(ctx, opt.kept_by, opt.number)
	                : td_forms_nominate(ctx);
}

static const struct td_command award_nominate = {
	.name = "award-nominate",
	.summary = N_("nominate, if the rules allow"),
	.operands = "FILE...",
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_nominate, argc, argv);
}
