/*
 * records-archive - hand a store over, to be verified without the suite
 *
 * Audits the history, and writes it with a manifest to a new directory: a
 * bundle of git, digests of all files, counts, signers, the verdict, and pages
 * that say how to verify it. Changes nothing in the store.
 */

#include "base/json.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "diag/message.h"
#include "store/parcel.h"
#include "views/handover/handover.h"

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
check_usage(struct td_context *ctx)
{
	if (*ctx->operands[0])
		return TD_OK;
	return td_usage_error(ctx, N_("the directory is empty; name a new one"),
	                      NULL);
}

static void
print(const struct td_context *ctx, const struct td_handover *handover)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *commit = td_snapshot_commit(ctx->store);
	char files[24];

	snprintf(files, sizeof files, "%zu", handover->files);
	if (ctx->format == TD_FORMAT_JSON) {
		td_json_begin(&out);
		td_json_text(&out, "archive", ctx->operands[0]);
		td_json_number(&out, "files", (long)handover->files);
		td_json_text(&out, "read_from", commit);
		td_json_text(&out, "sha256", handover->digest);
		td_strbuf_add(&out, "}\n");
	} else {
		td_message_add(&out,
		               N_("{directory:path}: {files} file(s) of "
		                  "commit {commit}, and its history"),
		               "directory", ctx->operands[0], "files", files,
		               "commit", commit, NULL);
		td_strbuf_add_char(&out, '\n');
		td_message_add(&out,
		               N_("to be noted on paper: sha256 of "
		                  "SHA256SUMS {digest}"),
		               "digest", handover->digest, NULL);
		td_strbuf_add_char(&out, '\n');
	}
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
}

static enum td_status
write_archive(struct td_context *ctx, const struct td_audit *audit,
              const struct td_audit_query *query)
{
	const struct td_audit_report report = { .audit = audit,
		                                .snapshot = ctx->store,
		                                .query = query,
		                                .found = ctx->diag,
		                                .program = ctx->command->name };
	struct td_handover handover;
	enum td_status status;

	td_diag_sort(ctx->diag);
	status = td_handover_write(&handover, ctx->operands[0], ctx->directory,
	                           &report, ctx->diag);
	if (status == TD_OK)
		print(ctx, &handover);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	const struct td_audit_query query = {
		.revision = td_snapshot_commit(ctx->store),
		.known = known,
		.today = ctx->today,
		.work_tree = !ctx->at && td_store_has_work_tree(ctx->directory),
	};
	struct td_audit audit;
	enum td_status status = td_parcel_check(ctx->operands[0],
	                                        ctx->directory, ctx->diag);

	if (status != TD_OK)
		return status;
	status = td_audit_run(&audit, ctx->directory, ctx->store, &query,
	                      ctx->diag);
	if (status == TD_FAILED || td_diag_status(ctx->diag) == TD_FAILED)
		status = td_diag_add(ctx->diag, TD_ARCHIVE_UNREAD, TD_NO_PLACE,
		                     NULL);
	else
		status = td_worse(status, write_archive(ctx, &audit, &query));
	td_audit_clear(&audit);
	return status;
}

static const struct td_command records_archive = {
	.name = "records-archive",
	.summary = N_("hand a store over, to be verified without the suite"),
	.operands = "DIRECTORY",
	.operands_min = 1,
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
	return td_command_main(&records_archive, argc, argv);
}
