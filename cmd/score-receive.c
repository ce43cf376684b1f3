/*
 * score-receive - check scores and file them
 *
 * Files a record of a unit's score at a stage, byte for byte; or, with --csv,
 * the figures of many units out of a table, a record for each. One commit, of
 * nothing unless all keep the rules.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/score_table.h"
#include "cli/score_choice.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/score_file.h"
#include "record/scoring.h"

#include <stdlib.h>

static struct {
	struct td_score_common common;
	const char *year;
	struct td_table_source table;
} opt;

static const struct td_option options[] = {
	{ .name = "csv",
	  .argument = "FILE",
	  .text = &opt.table.file,
	  .help = N_("file the figures of a table; '-' reads standard input") },
	TD_TABLE_SHEET_OPTION(opt.table),
	TD_SCORE_CHOICE_OPTIONS(opt.common.campaign, opt.year,
	                        opt.common.cluster),
	{ .name = "stage",
	  .argument = "STAGE",
	  .text = &opt.common.stage,
	  .choices = td_score_choice_stages,
	  .help = N_("the stage that the figures are of") },
	{ .name = "rule",
	  .argument = "YEAR/ID",
	  .text = &opt.common.rule,
	  .help = N_("the scoring rule") },
	{ .name = "received",
	  .argument = "DAY",
	  .text = &opt.common.received,
	  .help = N_("the day the figures came in (today)") },
	{ .name = "by",
	  .argument = "UNIT",
	  .text = &opt.common.by,
	  .called = TD_CALLED_UNIT,
	  .help = N_("who scored, where it is not each unit itself") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	const struct td_score_common *common = &opt.common;
	enum td_status status = td_value_id(ctx, "campaign", common->campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "cluster", common->cluster);
	if (status == TD_OK)
		status = td_value_id(ctx, "by", common->by);
	if (status == TD_OK)
		status = td_value_reference(ctx, "rule", common->rule);
	if (status == TD_OK)
		status = td_value_is_day(ctx, "received", common->received);
	if (status == TD_OK)
		status = td_value_year(&opt.common.year, ctx, "year", opt.year);
	if (status == TD_OK)
		status = td_table_source_usage(ctx, &opt.table);
	if (status != TD_OK)
		return status;
	if (!opt.table.file == (ctx->operand_count == 0))
		return td_usage_error(ctx, N_("give files, or --csv"), NULL);
	if (opt.table.file &&
	    (!common->campaign || !opt.year || !common->cluster ||
	     !common->stage || !common->rule))
		return td_usage_error(ctx,
		                      N_("--csv needs --campaign, --year, "
		                         "--cluster, --stage and --rule"),
		                      NULL);
	return TD_OK;
}

static enum td_status
put_file(struct td_context *ctx, struct td_filing *filing, const char *operand)
{
	enum td_status status;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	status = td_score_put(filing, name, bytes, size, ctx->diag);
	free(bytes);
	return status;
}

static enum td_status
put_all(struct td_context *ctx, struct td_filing *filing)
{
	char received[TD_DATE_SIZE];
	struct td_date day;
	enum td_status status = td_value_past_day(&day, ctx, "received",
	                                          opt.common.received);

	for (int i = 0; i < ctx->operand_count; i++)
		status = td_worse(status,
		                  put_file(ctx, filing, ctx->operands[i]));
	if (status != TD_OK || !opt.table.file)
		return status;
	td_date_format(received, day);
	opt.common.received = received;
	status = td_forms_scores(ctx, filing, &opt.table, &opt.common);
	opt.common.received = NULL;
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	const struct td_change_trailer trailers[] = {
		{ "Campaign", opt.common.campaign }, { NULL, NULL }
	};
	struct td_filing filing = TD_FILING_INIT;
	struct td_strbuf subject = TD_STRBUF_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = put_all(ctx, &filing);
	td_strbuf_addf(&subject, "Ghi điểm thi đua của %zu đơn vị",
	               filing.paths.count);
	if (status == TD_OK)
		status = td_forms_end(&filing, ctx, subject.text, trailers);
	td_strbuf_clear(&subject);
	return td_filing_close(&filing, status);
}

static const struct td_command score_receive = {
	.name = "score-receive",
	.summary = N_("check scores and file them"),
	.operands = "[SCORE...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&score_receive, argc, argv);
}
