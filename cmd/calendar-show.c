/*
 * calendar-show - show a year or month with its days off and days worked
 *
 * Months stand as people look at them, in weeks from Monday; below them what
 * makes a day off or a weekend day worked, with its source. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "diag/message.h"
#include "views/calendar/sheet.h"

#include <string.h>

/* A number in figures, no longer than such a number needs to be. */
static bool
read_number(int *number, const char *text, int least, int most)
{
	int value = 0;

	if (!*text || strlen(text) > 4)
		return false;
	for (; *text; text++) {
		if (*text < '0' || *text > '9')
			return false;
		value = value * 10 + *text - '0';
	}
	if (value < least || value > most)
		return false;
	*number = value;
	return true;
}

static enum td_status
read_operands(struct td_sheet *sheet, struct td_context *ctx)
{
	if (!read_number(&sheet->year, ctx->operands[0], TD_YEAR_MIN,
	                 TD_YEAR_MAX))
		return td_usage_error(
		    ctx, N_("'{value}' is no year from 1900 to 2999"), "value",
		    ctx->operands[0], NULL);
	if (ctx->operand_count > 1 &&
	    !read_number(&sheet->month, ctx->operands[1], 1, 12))
		return td_usage_error(ctx,
		                      N_("'{value}' is no month from 1 to 12"),
		                      "value", ctx->operands[1], NULL);
	return TD_OK;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	struct td_sheet sheet;

	return read_operands(&sheet, ctx);
}

static void
print_sheet(struct td_context *ctx, const struct td_sheet *sheet)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		td_sheet_add_json(&text, sheet);
	else
		td_sheet_add_text(&text, sheet);
	fwrite(text.text, 1, text.length, ctx->out);
	td_strbuf_clear(&text);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_sheet sheet = TD_SHEET_INIT;
	struct td_reader *reader = td_reader_new(ctx->store);
	enum td_status status;

	status = read_operands(&sheet, ctx);
	if (status == TD_OK)
		status = td_sheet_gather(&sheet, reader, ctx->diag);
	if (status == TD_OK) {
		print_sheet(ctx, &sheet);
		/* Whoever asks for a calendar is to know that there is none,
		 * also a script. */
		if (!sheet.calendar)
			status = td_diag_add_as(
			    ctx->diag, TD_ERROR, TD_CALENDAR_MISSING,
			    TD_NO_PLACE, "year", ctx->operands[0], NULL);
	}
	td_sheet_clear(&sheet);
	td_reader_free(reader);
	return status;
}

static const struct td_example examples[] = {
	{ "calendar-show 2026 4", N_("April 2026") }, { 0 }
};

static const struct td_command calendar_show = {
	.name = "calendar-show",
	.summary = N_("show a year or month with its days off and days worked"),
	.operands = "YEAR [MONTH]",
	.operands_min = 1,
	.operands_max = 2,
	.need = TD_NEED_MAYBE_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&calendar_show, argc, argv);
}
