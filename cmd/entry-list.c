/*
 * entry-list - list what was entered long after its own day
 *
 * Holds the day that each filed record says against the time of the commit that
 * brought it in, out of git, and lists those that came late. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/late/late.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *campaign;
	const char *days;
	bool all;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only what belongs to this campaign, and decisions") },
	{ .name = "days",
	  .argument = "DAYS",
	  .text = &opt.days,
	  .help = N_("what was entered more than so many days after its day; "
	             "otherwise late_entry_days of the store's policies") },
	{ .name = "all",
	  .flag = &opt.all,
	  .help = N_("list everything that was filed, also what came in "
	             "time") },
	{ 0 }
};

static const char *const formats[] = { "text", "json", "csv", NULL };

/* Longest that is taken for a number of days: a hundred years have five. */
#define DIGITS_MAX 5

static enum td_status
check_usage(struct td_context *ctx)
{
	if (opt.days && (!*opt.days || strlen(opt.days) > DIGITS_MAX ||
	                 opt.days[strspn(opt.days, "0123456789")] != '\0'))
		return td_usage_error(
		    ctx, N_("--days wants a number of days, found '{value}'"),
		    "value", opt.days, NULL);
	return td_value_id(ctx, "campaign", opt.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	const struct td_late_query query = {
		.campaign = opt.campaign,
		.days = opt.days ? (int)strtol(opt.days, NULL, 10) : -1,
		.all = opt.all,
		.rows = true,
		.today = ctx->today,
	};
	struct td_late late = TD_LATE_INIT;
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = td_late_gather(&late, ctx->directory,
	                                       ctx->store, &query, ctx->diag);

	if (!late.read_from)
		goto done;
	if (ctx->format == TD_FORMAT_JSON)
		td_late_add_json(&out, &late);
	else if (strcmp(ctx->format_name, "csv") == 0)
		td_late_add_csv(&out, &late);
	else
		td_late_add_text(&out, &late);
	fwrite(out.text, 1, out.length, ctx->out);
done:
	td_strbuf_clear(&out);
	td_late_clear(&late);
	return status;
}

static const struct td_command entry_list = {
	.name = "entry-list",
	.summary = N_("list what was entered long after its own day"),
	.options = options,
	.need = TD_NEED_HISTORY,
	.formats = formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&entry_list, argc, argv);
}
