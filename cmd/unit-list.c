/*
 * unit-list - list the units of the register
 *
 * Prints id, name, class and head of each, as they are today. Changes nothing.
 */

#include "archive/reader.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "diag/message.h"
#include "views/register/members.h"

#include <string.h>

static struct td_members_query opt;

static const struct td_option options[] = {
	{ .name = "class",
	  .argument = "CLASS",
	  .text = &opt.class,
	  .help = N_("only units of this class, agency for example") },
	{ .name = "campaign",
	  .argument = "CAMPAIGN",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only units that registered for this campaign") },
	{ 0 }
};

static const char *const formats[] = { "text", "json", "csv", NULL };

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = td_members_unit_columns };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status;

	opt.today = ctx->today;
	opt.words = ctx->operand_count > 0 ? ctx->operands[0] : NULL;
	status = td_members_units(&listing, reader, &opt, ctx->diag);
	if (ctx->format == TD_FORMAT_JSON)
		td_listing_add_json(&out, &listing);
	else if (strcmp(ctx->format_name, "csv") == 0)
		td_listing_add_csv(&out, &listing);
	else
		td_listing_add_text(&out, &listing);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command unit_list = {
	.name = "unit-list",
	.summary = N_("list the units of the register"),
	.operands = "[WORDS]",
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_STORE,
	.formats = formats,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&unit_list, argc, argv);
}
