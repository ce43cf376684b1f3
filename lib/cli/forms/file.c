/* The whole of commands that file what their operands are. */

#include "cli/forms/file.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/form_sheet.h"
#include "cli/forms/begin.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/nominate.h"
#include "filing/receive.h"
#include "filing/record_file.h"
#include "filing/stubbing.h"
#include "record/cluster_update.h"
#include "store/file_digest.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* What came in as a table, while it is received. */
struct from_sheet {
	struct td_form_sheet *sheet;
	struct td_form_file file;
	struct td_received_file received;
	char sha256[TD_FILE_DIGEST_SIZE];
};

/* Have a paper that came in as a table received as the record that it stands
 * for. */
static enum td_status
take_sheet(struct from_sheet *from, struct td_receiving *receiving,
           struct td_context *ctx)
{
	struct td_snapshot *commit = NULL;
	struct td_reader *reader = NULL;
	const char *slash = strrchr(receiving->name, '/');
	const char *name = slash ? slash + 1 : receiving->name;
	enum td_status status;

	td_file_digest(from->sha256, receiving->bytes, receiving->size);
	from->file = (struct td_form_file){ name, from->sha256 };
	from->received = (struct td_received_file){ name, from->sha256,
		                                    receiving->bytes,
		                                    receiving->size };
	/* What hinders it is told when the filing begins. */
	if (ctx->directory &&
	    td_snapshot_open_at(&commit, ctx->directory, "HEAD", NULL) == TD_OK)
		reader = td_reader_new(commit);
	status = td_form_sheet_load(
	    &from->sheet, receiving->kind, receiving->name, receiving->bytes,
	    receiving->size, &from->file, reader, ctx->diag);
	td_reader_free(reader);
	td_snapshot_free(commit);
	if (status != TD_OK)
		return status;
	receiving->file = &from->received;
	receiving->bytes = td_form_sheet_record(from->sheet);
	receiving->size = strlen(receiving->bytes);
	return TD_OK;
}

/* What was found of the record stands in the cells of the table. */
static void
place_findings(const struct from_sheet *from, const char *name,
               struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();

	td_diag_move(found, diag);
	td_form_sheet_move(from->sheet, name, diag, found);
	td_diag_free(found);
}

static enum td_status
receive(struct td_context *ctx, const struct td_receiving *receiving)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = td_receive_file(&filing, receiving);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	return td_filing_close(&filing, status);
}

enum td_status
td_forms_receive(struct td_context *ctx, enum td_kind kind,
                 const char *received)
{
	struct td_receiving receiving = { .kind = kind };
	struct from_sheet from = { .sheet = NULL };
	enum td_status status = td_value_past_day(&receiving.received, ctx,
	                                          "received", received);
	char *bytes = NULL;

	if (status == TD_OK)
		status = td_operand_read(&bytes, &receiving.size,
		                         &receiving.name, ctx,
		                         ctx->operands[0]);
	receiving.bytes = bytes;
	if (status == TD_OK && td_form_sheet_is(receiving.name))
		status = take_sheet(&from, &receiving, ctx);
	if (status == TD_OK)
		status = receive(ctx, &receiving);
	if (receiving.file)
		place_findings(&from, receiving.name, ctx->diag);
	td_form_sheet_free(from.sheet);
	free(bytes);
	return status;
}

/* Those that can be read; *count is how many these are. */
static enum td_status
read_nominations(struct td_nominating *came, size_t *count,
                 struct td_context *ctx)
{
	enum td_status status = TD_OK;

	for (int i = 0; i < ctx->operand_count; i++) {
		struct td_nominating *one = &came[*count];
		enum td_status read = td_operand_read(
		    &one->bytes, &one->size, &one->name, ctx, ctx->operands[i]);

		if (read == TD_OK)
			++*count;
		status = td_worse(status, read);
	}
	return status;
}

enum td_status
td_forms_nominate(struct td_context *ctx)
{
	struct td_nominating *came = td_alloc((size_t)ctx->operand_count,
	                                      sizeof *came);
	struct td_filing filing = TD_FILING_INIT;
	size_t count = 0;
	enum td_status status = read_nominations(came, &count, ctx);

	if (status == TD_OK)
		status = td_forms_begin_by_rules(&filing, ctx);
	if (status == TD_OK)
		status = td_nominate_files(&filing, came, count);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	for (size_t i = 0; i < count; i++)
		free(came[i].bytes);
	free(came);
	return status;
}

static enum td_status
check_stub(struct td_context *ctx, const char *kept_by, const char *number)
{
	enum td_status status = td_value_id(ctx, "kept-by", kept_by);

	return status != TD_OK ? status
	                       : td_value_utf8(ctx, "register", number);
}

enum td_status
td_forms_stub(struct td_context *ctx, const char *kept_by, const char *number)
{
	struct td_stubbing stubbing = { .kept_by = kept_by, .number = number };
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = check_stub(ctx, kept_by, number);
	char *bytes = NULL;

	if (status == TD_OK)
		status = td_operand_read(&bytes, &stubbing.size, &stubbing.name,
		                         ctx, ctx->operands[0]);
	stubbing.bytes = bytes;
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = td_stub_file(&filing, &stubbing);
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
}

enum td_status
td_forms_issue_scoring(struct td_context *ctx, const char *id)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);
	char *bytes = NULL;
	const char *name;
	size_t size;

	if (status == TD_OK)
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	if (status == TD_OK)
		status = td_scoring_put(&filing, id, name, bytes, size,
		                        ctx->diag);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, "Ban hành bảng điểm, bộ chỉ số",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	free(bytes);
	return td_filing_close(&filing, status);
}

static enum td_status
look_into_one(struct td_context *ctx, struct td_filing *filing,
              enum td_kind kind, const char *operand)
{
	const char *name;
	char *bytes;
	size_t size;
	enum td_status status = td_operand_read(&bytes, &size, &name, ctx,
	                                        operand);

	if (status != TD_OK)
		return status;
	status = td_looked_into_put(filing, kind, name, bytes, size, ctx->diag);
	free(bytes);
	return status;
}

enum td_status
td_forms_look_into(struct td_context *ctx, enum td_kind kind)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	for (int i = 0; status != TD_FAILED && i < ctx->operand_count; i++)
		status = td_worse(status, look_into_one(ctx, &filing, kind,
		                                        ctx->operands[i]));
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx,
		    kind == TD_KIND_REVIEW ? "Ghi sơ kết, tổng kết phong trào"
					   : "Ghi kiểm tra phong trào",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	return td_filing_close(&filing, status);
}

static enum td_status
put_cluster(struct td_context *ctx, struct td_filing *filing)
{
	const char *name;
	char *bytes;
	size_t size;
	enum td_status status = td_operand_read(&bytes, &size, &name, ctx,
	                                        ctx->operands[1]);

	if (status != TD_OK)
		return status;
	status = td_cluster_put(filing, ctx->operands[0], name, bytes, size,
	                        ctx->diag);
	free(bytes);
	return status;
}

static enum td_status
change_cluster(struct td_context *ctx, struct td_filing *filing,
               const struct td_cluster_request *request)
{
	struct td_cluster_update update = { .unit = request->unit,
		                            .ends = request->ends };
	struct td_document *document = NULL;
	enum td_status status = td_value_day(&update.on, ctx, "on",
	                                     request->on);

	for (int i = 0; request->office && td_cluster_offices[i]; i++)
		if (strcmp(td_cluster_offices[i], request->office) == 0)
			update.office = (enum td_cluster_office)i;
	if (status == TD_OK && request->document)
		status = td_update_document(&document, request->document,
		                            ctx->diag);
	update.document = document ? td_document_root(document) : NULL;
	if (status == TD_OK)
		status = td_cluster_change(filing, ctx->operands[0], &update,
		                           ctx->diag);
	td_document_free(document);
	return status;
}

enum td_status
td_forms_update_cluster(struct td_context *ctx,
                        const struct td_cluster_request *request)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = request->unit ? change_cluster(ctx, &filing, request)
		                       : put_cluster(ctx, &filing);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, "Cập nhật cụm, khối thi đua",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	return td_filing_close(&filing, status);
}
