/*
 * award-log - the history of nominations and decisions, out of git
 *
 * Says what happened to each nomination that was asked for, when the records
 * say it happened, who committed that and when, signed by which key, under
 * which rules, and what the checks found then. Reads commits only, so it works
 * years later and in a bare repository. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/log/chronicle_print.h"

#include <stdlib.h>
#include <string.h>

/* Longest that is taken for a number of days: a hundred years have five. */
#define LATE_DIGITS 6

static struct {
	const char *recipient;
	const char *campaign;
	const char *award;
	const char *decision;
	const char *body;
	const char *year;
	const char *signer;
	const char *from;
	const char *to;
	const char *late;
	const char *step;
	bool open;
	bool awards;
	bool alone;
} opt;

/* As the column "what" has them. */
static const char *const steps[] = {
	"nominate",  "select",           "appraise", "return",   "supplement",
	"publish",   "opinion",          "vote",     "submit",   "withdraw",
	"withdrawn", "withdraw-consent", "awarded",  "declined", "sent-up",
	"correct",   "revoke",           NULL
};

static const struct td_option options[] = {
	{ .name = "recipient",
	  .argument = "ID",
	  .text = &opt.recipient,
	  .called = TD_CALLED_RECIPIENT,
	  .help = N_("only nominations of this person or unit") },
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only nominations in this campaign") },
	{ .name = "award",
	  .argument = "ID",
	  .text = &opt.award,
	  .called = TD_CALLED_AWARD,
	  .help = N_("only this award form, BK-T for example") },
	{ .name = "decision",
	  .argument = "NUMBER",
	  .text = &opt.decision,
	  .help = N_("only nominations that this decision names: its number, "
	             "YEAR/ID or path") },
	{ .name = "body",
	  .argument = "ID",
	  .text = &opt.body,
	  .called = TD_CALLED_UNIT,
	  .help = N_("only what this unit did") },
	{ .name = "year",
	  .argument = "YEAR",
	  .text = &opt.year,
	  .help = N_("only what happened in this year, as the records say") },
	{ .name = "from",
	  .argument = "DATE",
	  .text = &opt.from,
	  .help = N_("only what happened on this day or later, as the records "
	             "say") },
	{ .name = "to",
	  .argument = "DATE",
	  .text = &opt.to,
	  .help = N_("only what happened up to this day, as the records say") },
	{ .name = "signer",
	  .argument = "NAME",
	  .text = &opt.signer,
	  .help = N_("only papers that this person signed, written with or "
	             "without marks") },
	{ .name = "late",
	  .argument = "DAYS",
	  .text = &opt.late,
	  .help = N_("only what was entered more than so many days after its "
	             "day") },
	{ .name = "step",
	  .argument = "STEP",
	  .text = &opt.step,
	  .choices = steps,
	  .help = N_("only this step or outcome") },
	{ .name = "open",
	  .flag = &opt.open,
	  .help = N_("only nominations that are not decided yet") },
	{ .name = "alone",
	  .flag = &opt.alone,
	  .help = N_("of --decision only the decision itself") },
	{ .name = "awards",
	  .flag = &opt.awards,
	  .help = N_("only awards that were given, revoked ones marked") },
	{ 0 }
};

static const char *const formats[] = { "text", "json", "csv", NULL };

static void
print(struct td_context *ctx, const struct td_chronicle *chronicle)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		td_chronicle_add_json(&out, chronicle);
	else if (strcmp(ctx->format_name, "csv") == 0)
		td_chronicle_add_csv(&out, chronicle);
	else
		td_chronicle_add_text(&out, chronicle);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	int year;
	enum td_status status = td_value_year(&year, ctx, "year", opt.year);

	if (status == TD_OK)
		status = td_value_id(ctx, "recipient", opt.recipient);
	if (status == TD_OK)
		status = td_value_id(ctx, "campaign", opt.campaign);
	if (status == TD_OK)
		status = td_value_id(ctx, "body", opt.body);
	if (status == TD_OK && opt.from)
		status = td_value_is_day(ctx, "from", opt.from);
	if (status == TD_OK && opt.to)
		status = td_value_is_day(ctx, "to", opt.to);
	if (status == TD_OK && opt.alone && !opt.decision)
		status = td_usage_error(ctx,
		                        N_("--alone says what of --decision is "
		                           "wanted, which is not given"),
		                        NULL);
	if (status == TD_OK && opt.late &&
	    (!*opt.late || strlen(opt.late) > LATE_DIGITS ||
	     opt.late[strspn(opt.late, "0123456789")] != '\0'))
		status = td_usage_error(ctx,
		                        N_("--late wants a number of days, "
		                           "found '{value}'"),
		                        "value", opt.late, NULL);
	return status;
}

/* The days asked for; check_usage() saw that they are days. */
static enum td_status
read_days(struct td_chronicle_query *query, struct td_context *ctx)
{
	enum td_status status = TD_OK;

	query->has_from = opt.from != NULL;
	query->has_to = opt.to != NULL;
	query->has_late = opt.late != NULL;
	if (opt.late)
		query->late = (int)strtol(opt.late, NULL, 10);
	if (opt.from)
		status = td_value_day(&query->from, ctx, "from", opt.from);
	if (status == TD_OK && opt.to)
		status = td_value_day(&query->to, ctx, "to", opt.to);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist nominations = TD_STRLIST_INIT;
	struct td_chronicle chronicle = TD_CHRONICLE_INIT;
	struct td_chronicle_query query = { .recipient = opt.recipient,
		                            .campaign = opt.campaign,
		                            .award = opt.award,
		                            .decision = opt.decision,
		                            .body = opt.body,
		                            .signer = opt.signer,
		                            .step = opt.step,
		                            .open = opt.open,
		                            .alone = opt.alone,
		                            .awards = opt.awards,
		                            .today = ctx->today,
		                            .nominations = &nominations };
	enum td_status status = td_value_year(&query.year, ctx, "year",
	                                      opt.year);

	if (status == TD_OK)
		status = read_days(&query, ctx);
	if (status == TD_OK)
		status = td_operand_names(&nominations, ctx);
	if (status == TD_OK)
		status = td_chronicle_gather(&chronicle, ctx->directory,
		                             ctx->at, &query, ctx->diag);
	if (status == TD_OK && chronicle.count == 0)
		status = td_diag_add(ctx->diag, TD_HISTORY_EMPTY, TD_NO_PLACE,
		                     NULL);
	else if (chronicle.count > 0)
		print(ctx, &chronicle);
	status = td_worse(status,
	                  td_chronicle_check_unread(&chronicle, ctx->diag));
	td_chronicle_clear(&chronicle);
	td_strlist_clear(&nominations);
	return status;
}

static const struct td_command award_log = {
	.name = "award-log",
	.summary = N_("the history of nominations and decisions, out of git"),
	.operands = "[NOMINATION|RECIPIENT...]",
	.operands_called = TD_CALLED_NOMINEE,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_HISTORY,
	.formats = formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_log, argc, argv);
}
