/*
 * scoring-issue - check a scoring rule or a set of indicators and file it
 *
 * The file is kept byte for byte, under an id and its year. What was issued
 * changes no more: another version is another record, which says what it
 * replaces.
 */

#include "cli/command.h"
#include "cli/forms/file.h"
#include "cli/value.h"
#include "diag/message.h"

static const char *id;

static const struct td_option options[] = {
	{ .name = "id",
	  .argument = "ID",
	  .text = &id,
	  .help = N_("the id that it is filed under, below its year") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (!id)
		return td_usage_error(ctx, N_("--id is needed"), NULL);
	return td_value_id(ctx, "id", id);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_issue_scoring(ctx, id);
}

static const struct td_command scoring_issue = {
	.name = "scoring-issue",
	.summary = N_("check a scoring rule or a set of indicators and file "
	              "it"),
	.operands = "FILE",
	.operands_min = 1,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&scoring_issue, argc, argv);
}
