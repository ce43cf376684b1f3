/*
 * unit-update - change what the register says of units from a day on
 *
 * One unit by options, or many from a table, in which new ones may stand too.
 * What held before goes into the record's own past; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/own_rows.h"
#include "cli/forms/registers.h"
#include "cli/forms/tell_apart.h"
#include "cli/forms/update_table.h"
#include "diag/message.h"

static struct {
	const char *values[TD_UNIT_COLUMNS];
	struct td_update_request request;
	struct td_own_rows_request own;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.request.table.file,
	  .help = N_("change every row of a table; '-' reads standard input") },
	TD_TABLE_SHEET_OPTION(opt.request.table),
	TD_TABLE_KEEP_GOING_OPTION(opt.request.table),
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.request.on,
	  .help = N_("the first day of what is new") },
	TD_UNIT_OPTIONS(opt.values),
	{ .name = "acting",
	  .argument = "NAME",
	  .text = &opt.own.who,
	  .help = N_("who may sign while the head is absent or not "
	             "appointed") },
	{ .name = "acting-office",
	  .argument = "OFFICE",
	  .text = &opt.own.what,
	  .help = N_("in which office") },
	{ .name = "until",
	  .argument = "DAY",
	  .text = &opt.own.until,
	  .help = N_("the last day of it, where that is known") },
	{ .name = "end",
	  .flag = &opt.own.ends,
	  .help = N_("from the day on nobody of that name acts for the head") },
	{ .name = "dissolved",
	  .flag = &opt.own.dissolved,
	  .help = N_("from the day on the unit is no more") },
	{ .name = "successor",
	  .argument = "ID",
	  .list = &opt.own.successors,
	  .called = TD_CALLED_UNIT,
	  .help = N_("a unit that takes its place") },
	{ .name = "document",
	  .argument = "NUMBER/DAY",
	  .text = &opt.request.document,
	  .help = N_("the document that changes it") },
	{ .name = "mistake",
	  .flag = &opt.request.mistake,
	  .help = N_("what stands there never held: no row says that it "
	             "did") },
	TD_TELL_APART_OPTION(opt.request.distinct, TD_CALLED_UNIT),
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	bool beside = opt.request.table.file != NULL;

	opt.request.values = opt.values;
	opt.own.on = opt.request.on;
	opt.own.document = opt.request.document;
	opt.own.mistake = opt.request.mistake;
	for (size_t i = 0; i < TD_UNIT_COLUMNS; i++)
		beside = beside || opt.values[i];
	if (td_own_rows_given(&opt.own))
		return td_own_rows_usage(ctx, TD_KIND_UNIT, &opt.own, beside);
	return td_forms_update_usage(ctx, &td_register_units, &opt.request);
}

static enum td_status
run(struct td_context *ctx)
{
	static const char subject[] = "Cập nhật danh bạ đơn vị";

	if (td_own_rows_given(&opt.own))
		return td_own_rows_update(ctx, TD_KIND_UNIT, &opt.own, subject);
	return td_forms_update(ctx, &td_register_units, &opt.request, subject);
}

static const struct td_command unit_update = {
	.name = "unit-update",
	.summary = N_("change what the register says of units from a day on"),
	.operands = "[UNIT]",
	.operands_called = TD_CALLED_UNIT,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&unit_update, argc, argv);
}
