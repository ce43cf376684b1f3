/*
 * score-check - check scores, in or outside the store
 *
 * With files: reads each score, from anywhere, and says every fault with its
 * place. Without: checks all that is filed of a cluster in a year, reckons the
 * points of its units, and says what follows from them. Changes nothing.
 */

#include "check/board_check.h"
#include "check/check.h"
#include "check/check_score.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/score_choice.h"
#include "diag/message.h"

#include <stdio.h>
#include <stdlib.h>

static struct td_score_choice opt;

static const struct td_option options[] = {
	TD_SCORE_CHOICE_OPTIONS(opt.campaign, opt.year, opt.cluster), { 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_score_choice_usage(ctx, &opt);

	if (status == TD_OK && ctx->operand_count == 0 &&
	    !td_score_choice_is_whole(&opt))
		return td_usage_error(ctx,
		                      N_("files, or --campaign, --year and "
		                         "--cluster are needed"),
		                      NULL);
	return status;
}

static enum td_status
check_operand(struct td_context *ctx, struct td_reader *reader,
              const char *operand)
{
	struct td_document *document;
	enum td_status status;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = td_reader_parse(&document, reader, TD_KIND_SCORE, name, bytes,
	                         size, ctx->diag);
	if (status == TD_OK)
		status = td_check_score(document, reader, ctx->diag);
	free(bytes);
	return status;
}

static enum td_status
check_cluster(struct td_context *ctx, struct td_reader *reader)
{
	const struct td_board_query query = { .campaign = opt.campaign,
		                              .year = opt.year_number,
		                              .cluster = opt.cluster };
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_board board;
	char year[16];
	enum td_status status;
	enum td_status board_status;

	status = td_setting_require_campaign(reader, opt.campaign, ctx->diag);
	if (status != TD_OK)
		return status;
	snprintf(year, sizeof year, "%d", opt.year_number);
	status = td_reader_scores(&paths, reader, opt.campaign, year,
	                          opt.cluster, ctx->diag);
	for (size_t i = 0; i < paths.count; i++)
		status = td_worse(
		    status, td_check_path(reader, paths.items[i], ctx->diag));
	td_strlist_clear(&paths);
	if (status == TD_FAILED)
		return status;
	board_status = td_board_gather(&board, reader, &query, ctx->diag);
	if (board_status == TD_OK)
		board_status = td_board_check(&board, reader, &query,
		                              ctx->diag);
	td_board_clear(&board);
	return td_worse(status, board_status);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	enum td_status status = TD_OK;

	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(status,
		                  check_operand(ctx, reader, ctx->operands[i]));
	if (ctx->operand_count == 0)
		status = check_cluster(ctx, reader);
	td_reader_free(reader);
	return status;
}

static const struct td_command score_check = {
	.name = "score-check",
	.summary = N_("check scores, in or outside the store"),
	.operands = "[SCORE...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.checks = true,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&score_check, argc, argv);
}
