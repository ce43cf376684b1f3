/*
 * council-update - change who sits on a council from a day on
 *
 * One member by options, or many from a table; the council's record is made
 * where there is none. Rows of the days before stay; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/seats.h"
#include "diag/message.h"

static struct td_seats_request request;

static const char *const offices[] = { "chair",      "standing-vice-chair",
	                               "vice-chair", "secretary",
	                               "member",     NULL };

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &request.table.file,
	  .help = N_("enter every row of a list of members; '-' reads standard "
	             "input") },
	TD_TABLE_SHEET_OPTION(request.table),
	{ .name = "whole",
	  .flag = &request.whole,
	  .help = N_("the list is the whole council: who is not in it left on "
	             "the day before") },
	{ .name = "on",
	  .argument = "DAY",
	  .text = &request.on,
	  .help = N_("the first day of what is new") },
	{ .name = "person",
	  .argument = "ID",
	  .text = &request.values[TD_SEAT_PERSON],
	  .called = TD_CALLED_PERSON,
	  .help = N_("the member, by the id of a person") },
	{ .name = "name",
	  .argument = "NAME",
	  .text = &request.values[TD_SEAT_NAME],
	  .help = N_("the member, by name") },
	{ .name = "birth-year",
	  .argument = "YEAR",
	  .text = &request.values[TD_SEAT_BIRTH_YEAR],
	  .help = N_("tells people of one name apart") },
	{ .name = "position",
	  .argument = "TEXT",
	  .text = &request.values[TD_SEAT_POSITION],
	  .help = N_("the person's position") },
	{ .name = "office",
	  .argument = "OFFICE",
	  .text = &request.values[TD_SEAT_OFFICE],
	  .choices = offices,
	  .help = N_("the office on the council") },
	{ .name = "end",
	  .flag = &request.ends,
	  .help = N_("the member is on the council no more") },
	{ .name = "document",
	  .argument = "NUMBER/DAY",
	  .text = &request.document,
	  .help = N_("the document that changes it") },
	{ .name = "mistake",
	  .flag = &request.mistake,
	  .help = N_("what stands there never held: it is corrected, and no "
	             "row says that it did") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_seats_usage(ctx, &request);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_seats_update(ctx, &request);
}

static const struct td_command council_update = {
	.name = "council-update",
	.summary = N_("change who sits on a council from a day on"),
	.operands = "COUNCIL",
	.operands_called = TD_CALLED_UNIT,
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
	return td_command_main(&council_update, argc, argv);
}
