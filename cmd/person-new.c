/*
 * person-new - print a person's record for the register, to fill in
 *
 * As little as telling people apart needs. Changes nothing.
 */

#include "cli/blanks/print_blank.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"

static struct td_skeleton_query opt;
static struct td_blank_forms forms = { .record = td_skeleton_person };

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
	return td_blank_print(ctx, &opt, &forms);
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
