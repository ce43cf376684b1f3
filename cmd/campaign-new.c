/*
 * campaign-new - create a campaign, from a record file or from options
 *
 * A file is kept byte for byte. From options comes the frame of a record, with
 * empty lists to be filled in by an editor. Either is checked first. --print
 * prints a record to fill in, with a place for all that a campaign has.
 */

#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/campaign_draft.h"
#include "cli/output.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "views/skeleton/skeleton.h"

#include <stdlib.h>

static struct td_campaign_draft opt = { .kind = "ke-hoach",
	                                .scope = "province",
	                                .launched_by = "province",
	                                .from = "issued" };

static const char *const scopes[] = { "nation",  "sector", "province",
	                              "cluster", "unit",   NULL };
static const char *const launchers[] = { "prime-minister", "ministry",
	                                 "province",       "commune",
	                                 "unit",           NULL };

static const struct td_option options[] = {
	{ .name = "print",
	  .flag = &opt.print,
	  .help = N_("print a record to fill in, and write nothing") },
	{ .name = "id",
	  .argument = "ID",
	  .text = &opt.id,
	  .help = N_("the campaign's id (made from its title)") },
	{ .name = "title",
	  .argument = "TITLE",
	  .text = &opt.title,
	  .help = N_("the campaign's title") },
	{ .name = "kind",
	  .argument = "KIND",
	  .text = &opt.kind,
	  .help = N_("kind of the document that launches it (ke-hoach)") },
	{ .name = "number",
	  .argument = "NUMBER",
	  .text = &opt.number,
	  .help = N_("that document's number; none while it is a draft") },
	{ .name = "date",
	  .argument = "DAY",
	  .text = &opt.date,
	  .help = N_("that document's date; none while it is a draft") },
	{ .name = "issuer",
	  .argument = "ID",
	  .text = &opt.issuer,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that issues it") },
	{ .name = "scope",
	  .argument = "SCOPE",
	  .text = &opt.scope,
	  .choices = scopes,
	  .help = N_("how far it reaches (province)") },
	{ .name = "launched-by",
	  .argument = "LEVEL",
	  .text = &opt.launched_by,
	  .choices = launchers,
	  .help = N_("who launches it (province)") },
	{ .name = "from",
	  .argument = "MOMENT",
	  .text = &opt.from,
	  .help = N_("its first day: a day, a year, or 'issued' (issued)") },
	{ .name = "to",
	  .argument = "MOMENT",
	  .text = &opt.to,
	  .help = N_("its last day: a day or a year") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_campaign_draft_check(&opt, ctx);
}

static enum td_status
print_skeleton(struct td_context *ctx)
{
	const struct td_skeleton_query query = { .today = ctx->today };
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);
	char *bytes = NULL;

	if (status == TD_OK)
		status = td_skeleton_campaign(&bytes, filing.reader, &query,
		                              ctx->diag);
	if (status == TD_OK)
		td_output_record(ctx, bytes);
	free(bytes);
	return td_filing_close(&filing, status);
}

static enum td_status
run(struct td_context *ctx)
{
	return opt.print ? print_skeleton(ctx)
	                 : td_campaign_draft_enter(&opt, ctx);
}

static const struct td_command campaign_new = {
	.name = "campaign-new",
	.summary = N_("create a campaign, from a record file or from options"),
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
	return td_command_main(&campaign_new, argc, argv);
}
