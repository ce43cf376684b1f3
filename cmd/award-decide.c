/*
 * award-decide - record a decision: award, decline, send up, correct, revoke
 *
 * A file is kept byte for byte. From options comes a record in which all
 * nominations are treated alike. Either is held to the rules and to all that
 * is recorded of its nominations; then there is one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/decide_draft.h"
#include "cli/forms/table_words.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/decide.h"
#include "filing/filing.h"

#include <stdlib.h>
#include <string.h>

static struct td_decision_draft opt = { .decider = "province-chairman" };

static const char *const deciders[] = {
	"president",        "government",
	"prime-minister",   "minister",
	"province",         "province-chairman",
	"agency-head",      "district-chairman",
	"commune-chairman", "enterprise-director",
	"board-chairman",   NULL
};
/* What is signed TL. or TUQ., and cause d, need more than options say. */
static const char *const authorities[] = { "TM", "KT", "Q", NULL };
static const char *const causes[] = { "a", "b", "c", NULL };

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign of the nominations") },
	{ .name = "decider",
	  .argument = "OFFICE",
	  .text = &opt.decider,
	  .choices = deciders,
	  .meant = td_word_decider,
	  .help = N_("who decides (province-chairman)") },
	{ .name = "number",
	  .argument = "NUMBER",
	  .text = &opt.number,
	  .help = N_("the decision's number") },
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.date,
	  .help = N_("the decision's day") },
	{ .name = "issuer",
	  .argument = "ID",
	  .text = &opt.issuer,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that issues it (the store's authority)") },
	{ .name = "signed",
	  .argument = "WORD",
	  .text = &opt.authority,
	  .choices = authorities,
	  .help = N_("signed for somebody; left out, in person") },
	{ .name = "signer",
	  .argument = "NAME",
	  .text = &opt.signer,
	  .help = N_("who signs it") },
	{ .name = "office",
	  .argument = "OFFICE",
	  .text = &opt.office,
	  .help = N_("the signer's office") },
	{ .name = "award",
	  .flag = &opt.award,
	  .help = N_("award what is nominated") },
	{ .name = "decline", .flag = &opt.decline, .help = N_("decline it") },
	{ .name = "send-up",
	  .argument = "OFFICE",
	  .text = &opt.send_up,
	  .choices = deciders,
	  .meant = td_word_decider,
	  .help = N_("put it to the authority above") },
	{ .name = "withdraw",
	  .flag = &opt.withdraw,
	  .help = N_("take it off the list") },
	{ .name = "correct",
	  .argument = "DECISION",
	  .text = &opt.corrects,
	  .called = TD_CALLED_DECISION,
	  .help = N_("set right the amounts of a decision") },
	{ .name = "revoke",
	  .argument = "DECISION",
	  .text = &opt.revokes,
	  .called = TD_CALLED_DECISION,
	  .help = N_("revoke what a decision awarded") },
	{ .name = "reason",
	  .argument = "TEXT",
	  .text = &opt.reason,
	  .help = N_("why") },
	{ .name = "amounts",
	  .flag = &opt.amounts,
	  .help = N_("write the money that goes with the award") },
	{ .name = "ground",
	  .argument = "POINT",
	  .text = &opt.cause,
	  .choices = causes,
	  .help = N_("why it is revoked: point of article 93(2)") },
	{ .name = "evidence",
	  .argument = "TEXT",
	  .list = &opt.evidence,
	  .help = N_("what shows it") },
	{ 0 }
};

/* With any option of a decision's own the operands are nominations. */
static bool
is_from_options(void)
{
	return opt.campaign || opt.number || opt.date || opt.issuer ||
	       opt.authority || opt.signer || opt.office || opt.award ||
	       opt.decline || opt.withdraw || opt.send_up || opt.corrects ||
	       opt.revokes || opt.reason || opt.amounts || opt.cause ||
	       opt.evidence.count;
}

static enum td_status
decide_from_options(struct td_context *ctx, struct td_filing *filing)
{
	struct td_strlist nominations = TD_STRLIST_INIT;
	struct td_deciding deciding = { .name = NULL };
	enum td_status status = td_operand_names(&nominations, ctx);
	char *bytes = NULL;

	if (status == TD_OK) {
		status = td_decision_draft_emit(&bytes, &opt, &nominations,
		                                filing);
		deciding.bytes = bytes;
		deciding.size = strlen(bytes);
	}
	if (status == TD_OK)
		status = td_decide_file(filing, &deciding);
	td_strlist_clear(&nominations);
	free(bytes);
	return status;
}

static enum td_status
decide_from_file(struct td_filing *filing, const char *name, const char *bytes,
                 size_t size)
{
	const struct td_deciding deciding = { .name = name,
		                              .bytes = bytes,
		                              .size = size };

	return td_decide_file(filing, &deciding);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = TD_OK;
	const char *name = NULL;
	char *bytes = NULL;
	size_t size = 0;

	if (is_from_options())
		status = td_decision_draft_check(&opt, ctx);
	else if (ctx->operand_count > 1)
		status = td_usage_error(ctx, N_("give one FILE"), NULL);
	else
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	if (status == TD_OK)
		status = td_forms_begin_by_rules(&filing, ctx);
	if (status == TD_OK)
		status = bytes ? decide_from_file(&filing, name, bytes, size)
		               : decide_from_options(ctx, &filing);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
}

static const struct td_command award_decide = {
	.name = "award-decide",
	.summary = N_("record a decision: award, decline, correct, revoke"),
	.operands = "FILE|NOMINATION...",
	.operands_called = TD_CALLED_NOMINATION,
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_WRITE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_decide, argc, argv);
}
