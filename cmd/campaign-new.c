/*
 * campaign-new - create a campaign, from a record file or from options
 *
 * A file is kept byte for byte. From options comes the frame of a record, with
 * empty lists to be filled in by an editor. Either is checked first. --print
 * prints a record to fill in, with a place for all that a campaign has.
 */

#include "base/alloc.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/campaign_draft.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/campaign_file.h"
#include "filing/filing.h"
#include "filing/issuing.h"
#include "store/layout.h"
#include "views/skeleton/skeleton.h"

#include <stdlib.h>
#include <string.h>

static struct {
	bool print;
	const char *id;
	struct td_campaign_draft draft;
} opt = { .draft = { .kind = "ke-hoach",
	             .scope = "province",
	             .launched_by = "province",
	             .from = "issued" } };

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
	  .text = &opt.draft.title,
	  .help = N_("the campaign's title") },
	{ .name = "kind",
	  .argument = "KIND",
	  .text = &opt.draft.kind,
	  .help = N_("kind of the document that launches it (ke-hoach)") },
	{ .name = "number",
	  .argument = "NUMBER",
	  .text = &opt.draft.number,
	  .help = N_("that document's number; none while it is a draft") },
	{ .name = "date",
	  .argument = "DAY",
	  .text = &opt.draft.date,
	  .help = N_("that document's date; none while it is a draft") },
	{ .name = "issuer",
	  .argument = "ID",
	  .text = &opt.draft.issuer,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that issues it") },
	{ .name = "scope",
	  .argument = "SCOPE",
	  .text = &opt.draft.scope,
	  .choices = scopes,
	  .help = N_("how far it reaches (province)") },
	{ .name = "launched-by",
	  .argument = "LEVEL",
	  .text = &opt.draft.launched_by,
	  .choices = launchers,
	  .help = N_("who launches it (province)") },
	{ .name = "from",
	  .argument = "MOMENT",
	  .text = &opt.draft.from,
	  .help = N_("its first day: a day, a year, or 'issued' (issued)") },
	{ .name = "to",
	  .argument = "MOMENT",
	  .text = &opt.draft.to,
	  .help = N_("its last day: a day or a year") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	bool from_file = ctx->operand_count > 0;

	if (opt.print)
		return from_file || opt.draft.title || opt.id
		           ? td_usage_error(ctx,
		                            N_("--print takes no FILE and no "
		                               "--title"),
		                            NULL)
		           : TD_OK;
	if (from_file && opt.draft.title)
		return td_usage_error(ctx, N_("give FILE or --title, not both"),
		                      NULL);
	if (!from_file &&
	    (!opt.draft.title || !opt.draft.issuer || !opt.draft.to))
		return td_usage_error(
		    ctx, N_("give FILE, or --title, --issuer and --to"), NULL);
	if (td_value_utf8(ctx, "title", opt.draft.title) != TD_OK)
		return TD_USAGE;
	return td_value_id(ctx, "id", opt.id);
}

static enum td_status
add_campaign(struct td_filing *filing, const char *name, const char *bytes,
             size_t size)
{
	struct td_diag *diag = filing->diag;
	char *id = NULL;
	char *path = NULL;
	char *issued = NULL;
	size_t issued_size;
	enum td_status status = td_campaign_file_id(&id, filing, opt.id, name,
	                                            bytes, size);

	if (status == TD_OK) {
		path = td_path_campaign(id);
		/* What it was made of is what it is, also since it was issued.
		 */
		if (td_issued_since(&issued, &issued_size, filing, path, bytes,
		                    size)) {
			bytes = issued;
			size = issued_size;
		}
		status = opt.draft.title ? td_filing_add_made(filing, path,
		                                              bytes, size, diag)
		                         : td_filing_add(filing, path, name,
		                                         bytes, size, diag);
		status = td_worse(
		    status, td_campaign_file_has_come(filing, name, bytes, size,
		                                      opt.draft.title != NULL));
	}
	if (status == TD_OK)
		status = td_filing_end(
		    filing, "Lập hồ sơ phong trào thi đua",
		    (const struct td_change_trailer[]){ { "Campaign", id },
		                                        { NULL, NULL } });
	free(issued);
	free(path);
	free(id);
	return status;
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
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = TD_OK;
	const char *name = "campaign.yaml";
	char *bytes = NULL;
	size_t size = 0;

	if (opt.print)
		return print_skeleton(ctx);
	if (ctx->operand_count > 0)
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	else
		bytes = td_campaign_draft_emit(&opt.draft);
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = add_campaign(&filing, name, bytes,
		                      ctx->operand_count > 0 ? size
		                                             : strlen(bytes));
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
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
