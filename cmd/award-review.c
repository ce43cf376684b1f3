/*
 * award-review - record a step that a body took on nominations
 *
 * Files a proceeding: a selection, an appraisal, a return and its supplement,
 * a publication, an opinion, a ballot, a submission, a withdrawal; if the
 * lives of its nominations allow it, and what was recorded before still keeps
 * the rules. Refuses it otherwise, and writes nothing.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/proceed_draft.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/proceed.h"

#include <stdlib.h>
#include <string.h>

static struct td_proceed_draft draft;

static const struct td_option options[] = {
	{ .name = "step",
	  .argument = "STEP",
	  .text = &draft.step,
	  .choices = td_proceed_draft_steps,
	  .help = N_("record this step on the NOMINATIONs") },
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &draft.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign of the nominations") },
	{ .name = "by",
	  .argument = "ID",
	  .text = &draft.by,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that took the step") },
	{ .name = "on",
	  .argument = "DATE",
	  .text = &draft.on,
	  .help = N_("the day of the step (default: today); the first day of "
	             "a publication") },
	{ .name = "document",
	  .argument = "NUMBER",
	  .text = &draft.document,
	  .help = N_("the number of the step's document, which is of that "
	             "day") },
	{ .name = "for",
	  .flag = &draft.in_favour,
	  .help = N_("select, appraise, opinion: in favour") },
	{ .name = "against",
	  .flag = &draft.against,
	  .help = N_("select, appraise, opinion: not in favour") },
	{ .name = "reason",
	  .argument = "TEXT",
	  .text = &draft.reason,
	  .help = N_("why: needed with --against, --recused, return, "
	             "withdraw") },
	{ .name = "part",
	  .argument = "CODE",
	  .list = &draft.parts,
	  .help = N_("return: a part of the dossier that is wanted; "
	             "supplement: one that came") },
	{ .name = "until",
	  .argument = "DATE",
	  .text = &draft.until,
	  .help = N_("publish: the last day") },
	{ .name = "where",
	  .argument = "TEXT",
	  .text = &draft.where,
	  .help = N_("publish: where") },
	TD_BALLOT_OPTIONS(draft.ballot),
	{ 0 }
};

static bool
has_details(void)
{
	return draft.campaign || draft.by || draft.on || draft.document ||
	       draft.in_favour || draft.against || draft.reason ||
	       draft.parts.count > 0 || draft.until || draft.where ||
	       td_ballot_draft_given(&draft.ballot);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	if (draft.step)
		return td_proceed_draft_check(&draft, ctx);
	if (has_details())
		return td_usage_error(
		    ctx, N_("all options of a step's own need --step"), NULL);
	if (ctx->operand_count > 1)
		return td_usage_error(
		    ctx, N_("without --step there is one FILE and no more"),
		    NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = TD_OK;
	const char *name = NULL;
	char *bytes = NULL;
	size_t size = 0;

	if (draft.step)
		status = td_operand_names(&draft.nominations, ctx);
	else
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	if (status == TD_OK)
		status = td_forms_begin_by_rules(&filing, ctx);
	if (status == TD_OK && draft.step) {
		status = td_proceed_draft_emit(&bytes, &draft, &filing, ctx);
		size = bytes ? strlen(bytes) : 0;
	}
	if (status == TD_OK)
		status = td_proceed_file(&filing, name, bytes, size);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	td_strlist_clear(&draft.nominations);
	td_strlist_clear(&draft.parts);
	td_ballot_draft_clear(&draft.ballot);
	free(bytes);
	return status;
}

static const struct td_command award_review = {
	.name = "award-review",
	.summary = N_("record a step that a body took on nominations"),
	.operands = "FILE|NOMINATION...",
	.operands_called = TD_CALLED_NOMINATION,
	.operands_called_if = &draft.step,
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_review, argc, argv);
}
