/*
 * score-rank - rank the units of a cluster by their scores
 *
 * Prints the points, class and rank of each unit of a cluster in a year, how
 * equal totals were told apart, and who may be proposed by each quota. Changes
 * nothing.
 */

#include "check/board_check.h"
#include "cli/command.h"
#include "cli/score_choice.h"
#include "diag/message.h"
#include "views/scores/ranking.h"

static struct td_score_choice opt;

static const struct td_option options[] = {
	TD_SCORE_CHOICE_OPTIONS(opt.campaign, opt.year, opt.cluster), { 0 }
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
	const struct td_awards *awards = NULL;
	struct td_board board;
	enum td_status status = td_score_choice_gather(&board, reader, &query,
	                                               ctx);

	if (status == TD_OK && board.scoring) {
		/* What is wrong with the catalogue is told of it. */
		if (td_reader_awards(&awards, reader, NULL) != TD_FOUND)
			awards = NULL;
		td_ranking_fill(&listing, &board, awards);
		td_listing_print(ctx->out, &listing, ctx->format_name);
		td_listing_clear(&listing);
		status = td_board_check_ties(&board, reader, ctx->diag);
	} else if (status == TD_OK) {
		status = td_board_check(&board, reader, &query, ctx->diag);
	}
	td_board_clear(&board);
	td_reader_free(reader);
	return status;
}

static const struct td_command score_rank = {
	.name = "score-rank",
	.summary = N_("rank the units of a cluster by their scores"),
	.options = options,
	.need = TD_NEED_STORE,
	.formats = td_listing_formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&score_rank, argc, argv);
}
