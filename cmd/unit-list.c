/*
 * unit-list - list the units of the register
 *
 * Prints id, name, class and head of each, as they are today. Changes nothing.
 */

#include "archive/reader.h"
#include "cli/command.h"
#include "cli/forms/table_words.h"
#include "diag/message.h"
#include "record/read.h"
#include "views/register/members.h"

static struct td_members_query opt;

/* "Ủy ban nhân dân" alone is what communes have, and the province. */
static const char *
meant_class(const char *text)
{
	if (!td_word_is_committee(text))
		return td_word_unit_class(text);
	opt.or_class = "authority";
	return "locality";
}

static const struct td_option options[] = {
	{ .name = "class",
	  .argument = "CLASS",
	  .text = &opt.class,
	  .choices = td_unit_class_codes,
	  .meant = meant_class,
	  .help = N_("only units of this class, agency for example") },
	{ .name = "campaign",
	  .argument = "CAMPAIGN",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only units that registered for this campaign") },
	{ 0 }
};

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = NULL };
	enum td_status status;

	opt.today = ctx->today;
	opt.words = ctx->operand_count > 0 ? ctx->operands[0] : NULL;
	status = td_members_units(&listing, reader, &opt, ctx->diag);
	td_listing_print(ctx->out, &listing, ctx->format_name);
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
	.formats = td_listing_formats,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&unit_list, argc, argv);
}
