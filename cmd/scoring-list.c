/*
 * scoring-list - list scoring rules and sets of indicators
 *
 * Prints each with its document, what it is for, how many criteria and points
 * it has, and what it replaces. Changes nothing.
 */

#include "archive/reader.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/scores/rules.h"

static const char *year;

static const struct td_option options[] = { { .name = "year",
	                                      .argument = "YEAR",
	                                      .text = &year,
	                                      .help = N_(
						  "only those of this year") },
	                                    { 0 } };

static enum td_status
check_usage(struct td_context *ctx)
{
	int number;

	return td_value_year(&number, ctx, "year", year);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = NULL };
	enum td_status status = td_scoring_rules_fill(&listing, reader, year,
	                                              ctx->diag);

	td_listing_print(ctx->out, &listing, ctx->format_name);
	td_listing_clear(&listing);
	td_reader_free(reader);
	return status;
}

static const struct td_command scoring_list = {
	.name = "scoring-list",
	.summary = N_("list scoring rules and sets of indicators"),
	.options = options,
	.need = TD_NEED_STORE,
	.formats = td_listing_formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&scoring_list, argc, argv);
}
