/*
 * report-summary - synthesise the reports of an occurrence
 *
 * Says who reported and what the reports come to, of all and by group, and
 * where figures come from. Changes nothing.
 */

#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/output.h"
#include "diag/message.h"
#include "views/summary/summary_against.h"
#include "views/summary/summary_print.h"

#include <string.h>

static struct {
	const char *against;
	const char *by;
	const char *output;
	bool trace;
} opt;

static const char *const groups[] = { "all", "class", "locality", "cluster",
	                              NULL };

static const struct td_option options[] = {
	{ .name = "by",
	  .argument = "GROUP",
	  .text = &opt.by,
	  .choices = groups,
	  .help = N_("beside the figures of all units only those of each "
	             "class, locality or cluster; or of all alone") },
	{ .name = "against",
	  .argument = "REV",
	  .text = &opt.against,
	  .help = N_("only what is other than in this commit: what another "
	             "target would change, for example") },
	{ .name = "trace",
	  .flag = &opt.trace,
	  .help = N_("with the records that each figure comes from") },
	{ .letter = 'o',
	  .name = "output",
	  .argument = "FILE",
	  .text = &opt.output,
	  .help = N_("write to this file, not to standard output") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (opt.against && (opt.trace || strcmp(ctx->format_name, "csv") == 0))
		return td_usage_error(ctx,
		                      N_("--against takes no --trace, and is "
		                         "text or JSON"),
		                      NULL);
	if (td_fold_is_slug(ctx->operands[0]))
		return TD_OK;
	return td_usage_error(ctx,
	                      N_("'{value}' is no id of a report, such as "
	                         "bao-cao-nam-2026"),
	                      "value", ctx->operands[0], NULL);
}

static enum td_status
print(struct td_context *ctx, const struct td_summary *summary,
      const struct td_summary_query *query)
{
	struct td_summary_form form = { .trace = opt.trace };
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	while (opt.by && strcmp(groups[form.group], opt.by) != 0)
		form.group++;
	form.has_group = opt.by != NULL;
	if (opt.against) {
		status = td_summary_add_against(
		    &text, summary, query,
		    &(struct td_summary_other){ ctx->directory, opt.against },
		    &form, ctx->format == TD_FORMAT_JSON, ctx->diag);
	} else if (strcmp(ctx->format_name, "csv") == 0) {
		td_summary_add_csv(&text, summary, &form);
	} else if (ctx->format == TD_FORMAT_JSON) {
		td_summary_add_json(&text, summary, &form);
	} else {
		/* On a screen a line for each commune is asked for. */
		if (!opt.by)
			form.group = TD_SUMMARY_CLASS;
		form.has_group = true;
		td_summary_add_text(&text, summary, &form);
	}
	if (text.length > 0)
		status = td_worse(
		    status,
		    td_output_write(ctx, opt.output, text.text, text.length));
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_summary summary = TD_SUMMARY_INIT;
	const struct td_summary_query query = { .campaign = ctx->operands[1],
		                                .occurrence = ctx->operands[0],
		                                .today = ctx->today };
	enum td_status status = td_summary_gather(&summary, ctx->store, &query,
	                                          ctx->diag);

	if (summary.progress.campaign)
		status = td_worse(status, print(ctx, &summary, &query));
	td_summary_clear(&summary);
	return status;
}

static const char *const formats[] = { "text", "json", "csv", NULL };

static const struct td_example examples[] = {
	{ "report-summary bao-cao-nam-2026 ha-tinh-2026",
	  N_("what the reports of a year come to") },
	{ "report-summary --trace --format csv bao-cao-nam-2026 ha-tinh-2026",
	  N_("each figure, and where it stands") },
	{ "report-summary --against main bao-cao-nam-2026 ha-tinh-2026",
	  N_("what the targets of a branch would change") },
	{ 0 }
};

static const struct td_command report_summary = {
	.name = "report-summary",
	.summary = N_("synthesise the reports of an occurrence"),
	.operands = "OCCURRENCE CAMPAIGN",
	.operands_called = TD_CALLED_CAMPAIGN,
	.operands_called_from = 1,
	.operands_min = 2,
	.operands_max = 2,
	.options = options,
	.need = TD_NEED_COMMIT,
	.formats = formats,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&report_summary, argc, argv);
}
