/*
 * document-draft - draft a document from the records
 *
 * Puts into the words of a template what the records say of nominations, and
 * lays it out as plain text or as an OpenDocument file. Number, day and
 * signature that the records do not have are left open. Changes nothing.
 */

#include "base/strbuf.h"
#include "check/readable.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "draft/compose.h"
#include "draft/draft_print.h"

#include <string.h>

static struct {
	const char *campaign;
	const char *decision;
	const char *proceeding;
	const char *about;
	const char *by;
	const char *date;
	const char *template;
	const char *output;
} opt;

static const char *const abouts[] = { "award", "revoke", NULL };

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .required = true,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign that the nominations belong to") },
	{ .name = "decision",
	  .argument = "YEAR/ID",
	  .text = &opt.decision,
	  .called = TD_CALLED_DECISION,
	  .help = N_("draft what this decision decides") },
	{ .name = "proceeding",
	  .argument = "YEAR/ID",
	  .text = &opt.proceeding,
	  .called = TD_CALLED_PROCEEDING,
	  .help = N_("draft of the nominations of this step") },
	{ .name = "about",
	  .argument = "WHAT",
	  .text = &opt.about,
	  .choices = abouts,
	  .help = N_("what a decision does (award)") },
	{ .name = "by",
	  .argument = "UNIT",
	  .text = &opt.by,
	  .called = TD_CALLED_UNIT,
	  .help = N_("who issues the document (told by the records)") },
	{ .name = "date",
	  .argument = "DATE",
	  .text = &opt.date,
	  .help = N_("the day it is to carry (that of the record, else "
	             "left open)") },
	{ .name = "template",
	  .argument = "ID",
	  .text = &opt.template,
	  .help = N_("draft by this template of the store") },
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
	enum td_template_kind kind;
	struct td_date date;
	enum td_status status;

	if (!td_template_kind_from_name(&kind, ctx->operands[0]))
		return td_usage_error(
		    ctx,
		    N_("'{value}' is none of to-trinh, quyet-dinh, phieu, "
		       "bien-ban, danh-sach, bang-khen"),
		    "value", ctx->operands[0], NULL);
	if (opt.decision && opt.proceeding)
		return td_usage_error(
		    ctx, N_("--decision and --proceeding exclude each other"),
		    NULL);
	status = td_value_id(ctx, "campaign", opt.campaign);
	if (status == TD_OK)
		status = td_value_reference(ctx, "decision", opt.decision);
	if (status == TD_OK)
		status = td_value_reference(ctx, "proceeding", opt.proceeding);
	if (status == TD_OK)
		status = td_value_id(ctx, "by", opt.by);
	if (status == TD_OK)
		status = td_value_id(ctx, "template", opt.template);
	if (status == TD_OK && opt.date)
		status = td_value_day(&date, ctx, "date", opt.date);
	return status;
}

static struct td_draft_request
make_request(const struct td_strlist *ids, const struct td_context *ctx)
{
	struct td_draft_request request = {
		.has_about = opt.about != NULL,
		.about = opt.about && strcmp(opt.about, "revoke") == 0
		             ? TD_ABOUT_REVOKE
		             : TD_ABOUT_AWARD,
		.campaign = opt.campaign,
		.nominations = ids,
		.decision = opt.decision,
		.proceeding = opt.proceeding,
		.by = opt.by,
		.template = opt.template,
		.today = ctx->today,
	};

	td_template_kind_from_name(&request.kind, ctx->operands[0]);
	request.date.given = opt.date &&
	                     td_date_parse(&request.date.date, opt.date);
	return request;
}

static enum td_status
print_draft(struct td_context *ctx, const struct td_draft *draft)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	if (strcmp(ctx->format_name, "fodt") == 0)
		td_draft_add_fodt(&text, draft);
	else if (ctx->format == TD_FORMAT_JSON)
		td_draft_add_json(&text, draft);
	else
		td_draft_add_text(&text, draft);
	status = td_output_write(ctx, opt.output, text.text, text.length);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	struct td_draft draft = TD_DRAFT_INIT;
	struct td_draft_request request = make_request(&ids, ctx);
	struct td_readable readable = TD_READABLE_INIT;
	enum td_status status = td_operand_names_from(&ids, ctx, 1);
	enum td_status read = TD_OK;

	request.readable = &readable;
	if (status == TD_OK)
		read = td_readable_gather(&readable, ctx->store, opt.campaign,
		                          ctx->diag);
	if (status == TD_OK)
		status = td_draft_make(&draft, readable.reader, &request,
		                       ctx->diag);
	if (status == TD_OK)
		status = print_draft(ctx, &draft);
	td_draft_clear(&draft);
	td_strlist_clear(&ids);
	td_readable_clear(&readable);
	return td_worse(status, read);
}

static const char *const formats[] = { "text", "json", "fodt", NULL };

static const struct td_command document_draft = {
	.name = "document-draft",
	.summary = N_("draft a document from the records"),
	.operands = "KIND [NOMINATION...]",
	.operands_called = TD_CALLED_NOMINATION,
	.operands_called_from = 1,
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_COMMIT,
	.formats = formats,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&document_draft, argc, argv);
}
