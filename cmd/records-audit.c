/*
 * records-audit - audit the history of all records
 *
 * Walks every commit, each merge beside all of its parents, and reports what
 * was changed, removed, exchanged or put back after it was filed, and what
 * commits say that does not hold. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/operand.h"
#include "cli/output.h"
#include "diag/message.h"
#include "record/signers.h"
#include "views/audit/audit_report.h"
#include "views/signatures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
	const char *audited;
	const char *known;
	const char *report;
	const char *signers;
	const char *since;
} opt;

static const struct td_option options[] = {
	{ .name = "audited",
	  .argument = "TAG",
	  .text = &opt.audited,
	  .help = N_("a signed tag that says up to where was audited before: "
	             "nothing of that is told again") },
	{ .name = "report",
	  .argument = "FILE",
	  .text = &opt.report,
	  .help = N_("write a report to this file too, as a page where its "
	             "name ends in .html, else as text; - is standard "
	             "output") },
	{ .name = "since-known",
	  .argument = "REV",
	  .text = &opt.known,
	  .help = N_("a commit that was noted elsewhere: it must still lead to "
	             "what is audited") },
	{ .name = "signers",
	  .argument = "FILE",
	  .text = &opt.signers,
	  .help = N_("the signers that you know, as access/allowed_signers has "
	             "them: by these --audited and a receipt are judged") },
	{ 0 }
};

static bool
is_page(const char *file)
{
	const char *end = strrchr(file, '.');

	return end && (strcmp(end, ".html") == 0 || strcmp(end, ".htm") == 0);
}

static enum td_status
write_report(struct td_context *ctx, const struct td_audit *audit,
             const struct td_audit_query *query)
{
	const struct td_audit_report report = { .audit = audit,
		                                .snapshot = ctx->store,
		                                .query = query,
		                                .found = ctx->diag,
		                                .program = ctx->command->name };
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_diag_sort(ctx->diag);
	if (is_page(opt.report))
		td_audit_report_add_html(&text, &report);
	else
		td_audit_report_add_text(&text, &report);
	status = td_output_write(ctx, opt.report, text.text, text.length);
	td_strbuf_clear(&text);
	return status;
}

/* "A..B" is told from behind A on, up to B; a revision alone is its whole
 * history. git's "A...B" is another thing. */
static enum td_status
check_usage(struct td_context *ctx)
{
	char *range = ctx->operand_count > 0 ? ctx->operands[0] : NULL;
	char *apart = range ? strstr(range, "..") : NULL;

	if (!range)
		return TD_OK;
	if (!*range || (apart && (apart[2] == '.' || strstr(apart + 2, ".."))))
		return td_usage_error(
		    ctx, N_("'{value}' is no range: A..B, or one revision"),
		    "value", range, NULL);
	if (ctx->at)
		return td_usage_error(
		    ctx, N_("--at and RANGE exclude each other"), NULL);
	if (apart) {
		*apart = '\0';
		opt.since = *range ? range : "HEAD";
		range = apart + 2;
	}
	ctx->at = *range ? range : NULL;
	return TD_OK;
}

/* The signers that whoever audits knows. */
static enum td_status
load_signers(struct td_signers *signers, struct td_context *ctx)
{
	const char *name;
	char *bytes;
	size_t size;
	enum td_status status = td_operand_read(&bytes, &size, &name, ctx,
	                                        opt.signers);

	if (status != TD_OK)
		return status;
	status = td_signers_parse(
	    signers, bytes, td_signatures_zone(ctx->store), name, ctx->diag);
	free(bytes);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_signers signers = TD_SIGNERS_INIT;
	const struct td_audit_query query = {
		.revision = td_snapshot_commit(ctx->store),
		.known = opt.known,
		.audited = opt.audited,
		.since = opt.since,
		.brief = ctx->format != TD_FORMAT_JSON,
		.signers = opt.signers ? &signers : NULL,
		.today = ctx->today,
		.on_its_day = ctx->at && !ctx->has_today,
		.work_tree = !ctx->at && td_store_has_work_tree(ctx->directory),
	};
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_audit audit;
	enum td_status status = opt.signers ? load_signers(&signers, ctx)
	                                    : TD_OK;

	if (status != TD_OK)
		goto done;
	status = td_audit_run(&audit, ctx->directory, ctx->store, &query,
	                      ctx->diag);
	if (status != TD_FAILED || audit.commits > 0) {
		if (ctx->format == TD_FORMAT_JSON)
			td_audit_add_json(&out, &audit, ctx->store);
		else
			td_audit_add_text(&out, &audit, ctx->store);
	}
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	if (opt.report)
		status = td_worse(status, write_report(ctx, &audit, &query));
	td_audit_clear(&audit);
done:
	td_signers_clear(&signers);
	return status;
}

static const struct td_command records_audit = {
	.name = "records-audit",
	.summary = N_("audit the history of all records"),
	.operands = "[RANGE]",
	.operands_max = 1,
	.options = options,
	.need = TD_NEED_HISTORY,
	.checks = true,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&records_audit, argc, argv);
}
