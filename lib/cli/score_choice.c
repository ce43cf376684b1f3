/* Which cluster's scores. */

#include "cli/score_choice.h"
#include "check/board.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/value.h"

const char *const td_score_choice_stages[] = { "self",        "reviewed",
	                                       "explanation", "second-review",
	                                       "vote",        "final",
	                                       "published",   NULL };

enum td_status
td_score_choice_usage(struct td_context *ctx, struct td_score_choice *choice)
{
	enum td_status status = td_value_id(ctx, "campaign", choice->campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "cluster", choice->cluster);
	if (status == TD_OK)
		status = td_value_year(&choice->year_number, ctx, "year",
		                       choice->year);
	return status;
}

bool
td_score_choice_is_whole(const struct td_score_choice *choice)
{
	return choice->campaign && choice->year && choice->cluster;
}

enum td_status
td_score_choice_gather(struct td_board *board, struct td_reader *reader,
                       const struct td_board_query *query,
                       struct td_context *ctx)
{
	enum td_status status = td_setting_require_campaign(
	    reader, query->campaign, ctx->diag);

	*board = (struct td_board)TD_BOARD_INIT;
	return status == TD_OK
	           ? td_board_gather(board, reader, query, ctx->diag)
	           : status;
}
