/*
 * person-new - print a person's record for the register, to fill in
 *
 * As little as telling people apart needs. Changes nothing.
 */

#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/skeleton/skeleton.h"

#include <stdlib.h>

static struct td_skeleton_query opt;

static const struct td_option options[] = {
	{ .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that the person belongs to") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "unit", opt.unit);

	if (status != TD_OK)
		return status;
	return opt.unit ? TD_OK : td_usage_error(ctx, N_("give --unit"), NULL);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	char *bytes = NULL;
	enum td_status status;

	opt.today = ctx->today;
	status = td_skeleton_person(&bytes, reader, &opt, ctx->diag);
	if (status == TD_OK)
		td_output_record(ctx, bytes);
	free(bytes);
	td_reader_free(reader);
	return status;
}

static const struct td_example examples[] = {
	{ "person-new --unit UNIT > person.yaml", N_("somebody of a unit") },
	{ 0 }
};

static const struct td_command person_new = {
	.name = "person-new",
	.summary = N_("print a person's record for the register, to fill in"),
	.options = options,
	.need = TD_NEED_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&person_new, argc, argv);
}
