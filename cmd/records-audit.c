/*
 * records-audit - audit the history of all records
 *
 * Walks every commit, each merge beside all of its parents, and reports what
 * was changed, removed, exchanged or put back after it was filed, and what
 * commits say that does not hold. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "diag/message.h"
#include "views/audit/audit.h"

#include <stdio.h>

static const char *known;

static const struct td_option options[] = {
	{ .name = "since-known",
	  .argument = "REV",
	  .text = &known,
	  .help = N_("a commit that was noted elsewhere: it must still lead to "
	             "what is audited") },
	{ 0 }
};

static enum td_status
run(struct td_context *ctx)
{
	const struct td_audit_query query = {
		.revision = td_snapshot_commit(ctx->store),
		.known = known,
		.today = ctx->today,
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
