/*
 * score-list - list the figures that were filed of a cluster
 *
 * Prints, as a table that score-receive takes, what the units of a cluster
 * filed at a stage, or what counts of them. Changes nothing.
 */

#include "check/board_check.h"
#include "cli/command.h"
#include "cli/score_choice.h"
#include "diag/message.h"
#include "views/scores/figures.h"

static struct td_score_choice opt;
static const char *stage_name;

static const struct td_option options[] = {
	TD_SCORE_CHOICE_OPTIONS(opt.campaign, opt.year, opt.cluster),
	{ .name = "stage",
	  .argument = "STAGE",
	  .text = &stage_name,
	  .choices = td_score_choice_stages,
	  .help = N_("what was filed at this stage (what counts)") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_score_choice_usage(ctx, &opt);

	if (status == TD_OK && !td_score_choice_is_whole(&opt))
		return td_usage_error(
		    ctx, N_("--campaign, --year and --cluster are needed"),
		    NULL);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	const struct td_board_query query = { .campaign = opt.campaign,
		                              .year = opt.year_number,
		                              .cluster = opt.cluster };
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_listing listing = { .columns = NULL };
	enum td_score_stage stage;
	struct td_board board;
	enum td_status status = td_score_choice_gather(&board, reader, &query,
	                                               ctx);

	if (status == TD_OK && board.scoring) {
		td_figures_fill(
		    &listing, &board,
		    stage_name && td_score_stage_from_name(&stage, stage_name)
			? &stage
			: NULL);
		td_listing_print(ctx->out, &listing, ctx->format_name);
		td_listing_clear(&listing);
	} else if (status == TD_OK) {
		status = td_board_check(&board, reader, &query, ctx->diag);
	}
	td_board_clear(&board);
	td_reader_free(reader);
	return status;
}

static const struct td_command score_list = {
	.name = "score-list",
	.summary = N_("list the figures that were filed of a cluster"),
	.options = options,
	.need = TD_NEED_STORE,
	.formats = td_listing_formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&score_list, argc, argv);
}
