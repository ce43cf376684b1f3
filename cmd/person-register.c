/*
 * person-register - enter people who may be nominated
 *
 * One person from options, people from record files, or many from a table.
 * Everything is checked first; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/registers.h"
#include "diag/message.h"
#include "filing/filing.h"

#include <stdlib.h>

static struct {
	const char *values[TD_PERSON_COLUMNS];
	struct td_table_source table;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.table.file,
	  .help = N_("enter every row of a table; '-' reads standard input") },
	TD_TABLE_SHEET_OPTION(opt.table),
	TD_TABLE_KEEP_GOING_OPTION(opt.table),
	{ .name = "id",
	  .argument = "ID",
	  .text = &opt.values[TD_PERSON_ID],
	  .help = N_("the person's id (made from the name)") },
	TD_PERSON_OPTIONS(opt.values),
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (!opt.table.file && !opt.values[TD_PERSON_NAME] &&
	    ctx->operand_count == 0)
		return td_usage_error(
		    ctx, N_("give --name, --csv, or files of records"), NULL);
	return td_table_source_usage(ctx, &opt.table);
}

static enum td_status
run(struct td_context *ctx)
{
	const struct td_table_inputs inputs = {
		.source = &opt.table,
		.values = opt.values,
		.subject = "Ghi danh bạ cá nhân"
	};

	return td_table_file_inputs(ctx, &td_register_people, &inputs);
}

static const struct td_command person_register = {
	.name = "person-register",
	.summary = N_("enter people who may be nominated"),
	.operands = "[FILE...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&person_register, argc, argv);
}
