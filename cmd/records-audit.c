/*
 * records-audit - audit the history of all records
 *
 * Walks every commit, each merge beside all of its parents, and reports what
 * was changed, removed, exchanged or put back after it was filed, and what
 * commits say that does not hold. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/output.h"
#include "diag/message.h"
#include "views/audit/audit_report.h"

#include <stdio.h>
#include <string.h>

static struct {
	const char *audited;
	const char *known;
	const char *report;
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

static enum td_status
run(struct td_context *ctx)
{
	const struct td_audit_query query = {
		.revision = td_snapshot_commit(ctx->store),
		.known = opt.known,
		.audited = opt.audited,
		.today = ctx->today,
		.on_its_day = ctx->at && !ctx->has_today,
		.work_tree = !ctx->at && td_store_has_work_tree(ctx->directory),
	};
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_audit audit;
	enum td_status status = td_audit_run(&audit, ctx->directory, ctx->store,
	                                     &query, ctx->diag);

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
	return status;
}

static const struct td_command records_audit = {
	.name = "records-audit",
	.summary = N_("audit the history of all records"),
	.options = options,
	.need = TD_NEED_HISTORY,
	.checks = true,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&records_audit, argc, argv);
}
