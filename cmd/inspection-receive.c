/*
 * inspection-receive - check inspections and file them
 *
 * The files are kept byte for byte, each under an id that follows from what it
 * says. One commit, of nothing unless all keep the rules.
 */

#include "cli/command.h"
#include "cli/forms/file.h"
#include "diag/message.h"

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_look_into(ctx, TD_KIND_INSPECTION);
}

static const struct td_command inspection_receive = {
	.name = "inspection-receive",
	.summary = N_("check inspections and file them"),
	.operands = "INSPECTION...",
	.operands_min = 1,
	.operands_max = -1,
	.need = TD_NEED_WRITE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&inspection_receive, argc, argv);
}
