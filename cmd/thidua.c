/*
 * thidua - list the commands, run one, explain a finding
 *
 * The first word says which: a word of its own (list, help, explain, version),
 * or a command of the suite, which is then run as if it had been called itself.
 */

#include "cli/command.h"
#include "cli/roof/roof.h"
#include "diag/message.h"

#include <string.h>

static struct {
	bool manual;
} opt;

static const struct td_option options[] = {
	{ .letter = 'm',
	  .name = "manual",
	  .flag = &opt.manual,
	  .help = N_("with help: the manual page rather than the help") },
	{ 0 }
};

/* The command that could not be run; NULL: none was to be. */
static char *unstarted;

static bool
is(const struct td_context *ctx, const char *word)
{
	return ctx->operand_count > 0 && strcmp(ctx->operands[0], word) == 0;
}

/* A page of the manual may be of no command. */
static enum td_status
check_help(struct td_context *ctx)
{
	const char *name = ctx->operand_count > 1 ? ctx->operands[1] : NULL;

	if (ctx->operand_count > 2)
		return td_usage_error(ctx, N_("help is given of one command"),
		                      NULL);
	if (!name || opt.manual || td_roof_find(name) ||
	    strcmp(name, "thidua") == 0)
		return TD_OK;
	return td_roof_refuse(ctx, name);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	if (unstarted || ctx->operand_count == 0)
		return TD_OK;
	if (is(ctx, "explain"))
		return td_roof_check_rules(ctx);
	if (is(ctx, "help"))
		return check_help(ctx);
	if (td_roof_find(ctx->operands[0]))
		return td_usage_error(ctx,
		                      N_("'{command}' must be the first word; "
		                         "its options stand behind it"),
		                      "command", ctx->operands[0], NULL);
	if (!is(ctx, "list") && !is(ctx, "version"))
		return td_roof_refuse(ctx, ctx->operands[0]);
	if (ctx->operand_count > 1)
		return td_usage_error(ctx,
		                      N_("no operand is taken, '{operand}' "
		                         "was given"),
		                      "operand", ctx->operands[1], NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	char *argv[] = { unstarted, NULL };

	if (unstarted)
		return td_roof_start(argv, ctx->diag);
	if (is(ctx, "explain"))
		return td_roof_explain(ctx, ctx->operands + 1,
		                       ctx->operand_count - 1);
	if (is(ctx, "version"))
		return td_roof_version(ctx);
	if (!is(ctx, "help") || ctx->operand_count == 1)
		return td_roof_list(ctx);
	if (opt.manual)
		return td_roof_manual(ctx, ctx->operands[1]);
	return td_roof_help(ctx, ctx->operands[1]);
}

static const struct td_example examples[] = {
	{ "thidua plan-check --received 2026-05-08 plans/so-xay-dung.yaml",
	  N_("run a command") },
	{ "thidua explain plan-late", N_("what a finding means, what to do") },
	{ 0 }
};

static const struct td_command thidua = {
	.name = "thidua",
	.summary = N_("list the commands, run one, explain a finding"),
	.operands = "[COMMAND [ARGUMENT...]]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_NOTHING,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	if (argc > 1 && td_roof_find(argv[1])) {
		unstarted = argv[1];
		(void)td_roof_start(argv + 1, NULL);
	}
	/* What stands behind another word is for what that was to be. */
	if (argc > 1 && *argv[1] != '-' && !td_roof_is_word(argv[1])) {
		argv[2] = NULL;
		argc = 2;
	}
	return td_command_main(&thidua, argc, argv);
}
