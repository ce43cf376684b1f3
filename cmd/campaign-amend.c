/*
 * campaign-amend - change a campaign from a day on, by a document
 *
 * The campaign's own record stays as it is: what the document changes is a
 * record of its own, laid over it. From a file, kept byte for byte, or from
 * options.
 */

#include "cli/command.h"
#include "cli/forms/amend_draft.h"
#include "cli/forms/begin.h"
#include "cli/operand.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/amending.h"
#include "filing/filing.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *id;
	struct td_amend_draft draft;
} opt;

static const struct td_option options[] = {
	{ .name = "id",
	  .argument = "ID",
	  .text = &opt.id,
	  .help = N_("the amendment's id (made of its issuer and number)") },
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.draft.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign that is changed") },
	{ .name = "kind",
	  .argument = "KIND",
	  .text = &opt.draft.kind,
	  .help = N_("kind of the document that changes it (quyet-dinh)") },
	{ .name = "number",
	  .argument = "NUMBER",
	  .text = &opt.draft.number,
	  .help = N_("that document's number") },
	{ .name = "date",
	  .argument = "DAY",
	  .text = &opt.draft.date,
	  .help = N_("that document's date") },
	{ .name = "issuer",
	  .argument = "ID",
	  .text = &opt.draft.issuer,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that issues it (who issued the campaign's)") },
	{ .name = "from",
	  .argument = "DAY",
	  .text = &opt.draft.from,
	  .help = N_("the first day it is in force (its date)") },
	{ .name = "add",
	  .argument = "FILE",
	  .text = &opt.draft.added,
	  .help = N_("parts that are added: criteria, duties and others, as a "
	             "campaign's record has them") },
	{ .name = "replace",
	  .argument = "FILE",
	  .text = &opt.draft.replaced,
	  .help = N_("parts that take the place of those of the same id") },
	{ .name = "end",
	  .argument = "PART=ID",
	  .list = &opt.draft.end,
	  .help = N_("end a phase, content, criterion or duty") },
	{ .name = "ends",
	  .argument = "ID",
	  .list = &opt.draft.ends,
	  .help = N_("end an earlier amendment") },
	{ .name = "extend",
	  .argument = "DUTY=WORDS",
	  .list = &opt.draft.extend,
	  .help = N_("give a duty another deadline, in the document's words") },
	{ .name = "move-period",
	  .argument = "FROM..TO",
	  .text = &opt.draft.period,
	  .help = N_("move the campaign's period; what is left out stays") },
	{ .name = "section",
	  .argument = "SECTION",
	  .text = &opt.draft.section,
	  .help = N_("where the document says so, for --extend and "
	             "--move-period") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	bool from_file = ctx->operand_count > 0;

	if (td_value_id(ctx, "id", opt.id) != TD_OK)
		return TD_USAGE;
	if (from_file && td_amend_draft_is_given(&opt.draft))
		return td_usage_error(ctx, N_("beside FILE only --id is taken"),
		                      NULL);
	return from_file ? TD_OK : td_amend_draft_usage(&opt.draft, ctx);
}

static enum td_status
amend(struct td_filing *filing, struct td_context *ctx)
{
	struct td_amending amending = { .id = opt.id,
		                        .name = "amendment.yaml",
		                        .made = ctx->operand_count == 0,
		                        .entered = filing->today };
	enum td_status status;
	char *bytes = NULL;

	if (amending.made)
		status = td_amend_draft_emit(&bytes, &opt.draft, filing, ctx);
	else
		status = td_operand_read(&bytes, &amending.size, &amending.name,
		                         ctx, ctx->operands[0]);
	if (status == TD_OK) {
		amending.bytes = bytes;
		if (amending.made)
			amending.size = strlen(bytes);
		status = td_amend_campaign(filing, &amending);
	}
	free(bytes);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = amend(&filing, ctx);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	return td_filing_close(&filing, status);
}

static const struct td_command campaign_amend = {
	.name = "campaign-amend",
	.summary = N_("change a campaign from a day on, by a document"),
	.operands = "[FILE]",
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&campaign_amend, argc, argv);
}
