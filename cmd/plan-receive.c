/*
 * plan-receive - check a plan and file it with its day of receipt
 *
 * The file is kept byte for byte. A plan that breaks a rule is refused and
 * nothing is written; one that is only late is filed, and its lateness is
 * recorded in the commit.
 */

#include "base/strbuf.h"
#include "check/check.h"
#include "cli/command.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/receive.h"

#include <stdlib.h>

static struct {
	const char *received;
} opt;

static const struct td_option options[] = {
	{ .name = "received",
	  .argument = "DAY",
	  .text = &opt.received,
	  .help = N_("the day the plan came in (today)") },
	{ 0 }
};

static enum td_status
stage_plan(char **path, struct td_filing *filing, const struct td_plan *plan,
           struct td_date received, const char *bytes, size_t size)
{
	struct td_strlist filed = TD_STRLIST_INIT;
	char *directory = td_path_plans(plan->campaign.text, plan->unit.text);
	enum td_status status;

	status = td_reader_plans(&filed, filing->reader, plan->campaign.text,
	                         plan->unit.text, filing->ctx->diag);
	if (status == TD_OK)
		status = td_receive_path(path, filing, &filed, directory,
		                         received, bytes, size);
	if (status == TD_OK)
		status = td_filing_stage(filing, *path, bytes, size,
		                         filing->ctx->diag);
	td_strlist_clear(&filed);
	free(directory);
	return status;
}

static enum td_status
commit_plan(struct td_filing *filing, const struct td_plan *plan,
            struct td_date received)
{
	const char *late = td_receive_late(filing->ctx->diag, TD_PLAN_LATE);
	char day[TD_DATE_SIZE];
	struct td_strbuf subject = TD_STRBUF_INIT;
	enum td_status status;

	td_date_format(day, received);
	td_strbuf_addf(&subject, "Tiếp nhận kế hoạch của %s",
	               td_filing_unit_name(filing, plan->unit.text));
	status = td_filing_end(filing, subject.text,
	                       (const struct td_filing_trailer[]){
				   { "Campaign", plan->campaign.text },
				   { "Unit", plan->unit.text },
				   { "Received", day },
				   { "Late", late },
				   { NULL, NULL } });
	td_strbuf_clear(&subject);
	return status;
}

static enum td_status
receive(struct td_filing *filing, const struct td_intake *intake,
        const char *name, const char *bytes, size_t size)
{
	struct td_plan *plan = NULL;
	char *path = NULL;
	enum td_status status;

	status = td_check_plan(&plan, filing->reader, name, bytes, size, intake,
	                       filing->ctx->diag);
	if (status == TD_OK)
		status = stage_plan(&path, filing, plan, intake->received,
		                    bytes, size);
	if (status == TD_OK)
		status = commit_plan(filing, plan, intake->received);
	free(path);
	td_plan_free(plan);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	return td_receive_operand(ctx, opt.received, receive);
}

static const struct td_command plan_receive = {
	.name = "plan-receive",
	.summary = N_("check a plan and file it with its day of receipt"),
	.operands = "FILE",
	.operands_min = 1,
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&plan_receive, argc, argv);
}
