/*
 * person-list - list the people of the register
 *
 * Prints id, name, year of birth, unit and position of each, as they are today.
 * Changes nothing.
 */

#include "archive/reader.h"
#include "cli/command.h"
#include "cli/forms/table_words.h"
#include "diag/message.h"
#include "record/read.h"
#include "views/register/members.h"

static struct td_members_query opt;

static const struct td_option options[] = {
	{ .name = "class",
	  .argument = "CLASS",
	  .text = &opt.class,
	  .choices = &td_class_codes[TD_CLASS_OFFICIAL],
	  .meant = td_word_person_class,
	  .help = N_("only people of this class, official for example") },
	{ .name = "unit",
	  .argument = "UNIT",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("only people who belong to this unit") },
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
	status = td_members_people(&listing, reader, &opt, ctx->diag);
	td_listing_print(ctx->out, &listing, ctx->format_name);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command person_list = {
	.name = "person-list",
	.summary = N_("list the people of the register"),
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
	return td_command_main(&person_list, argc, argv);
}
