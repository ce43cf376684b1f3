/*
 * records-init - make a store
 *
 * Writes the header, the award catalogue, the procedure and the calendars that
 * come with the suite, in one commit; makes a git repository where there is
 * none. Running it again changes nothing.
 */

#include "base/embedded.h"
#include "cli/command.h"
#include "cli/value.h"
#include "defaults/defaults.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/header.h"
#include "store/change.h"
#include "store/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct td_store_names opt;

static const struct td_option options[] = {
	{ .name = "authority",
	  .argument = "NAME",
	  .text = &opt.authority,
	  .required = true,
	  .help = N_("who owns the store, such as a province's People's "
	             "Committee") },
	{ .name = "authority-id",
	  .argument = "ID",
	  .text = &opt.authority_id,
	  .help = N_("its id among the units (made from the name)") },
	{ .name = "standing-body",
	  .argument = "NAME",
	  .text = &opt.standing_body,
	  .required = true,
	  .help = N_("who receives and appraises for it") },
	{ .name = "standing-body-id",
	  .argument = "ID",
	  .text = &opt.standing_body_id,
	  .help = N_("its id among the units (made from the name)") },
	{ 0 }
};

/* A file whose name begins with a dot is easily overlooked among the sources,
 * so it is shipped without. */
static const char *
store_path(const struct td_embedded *file)
{
	return strcmp(file->name, "gitattributes") == 0 ? ".gitattributes"
	                                                : file->name;
}

static enum td_status
stage_defaults(struct td_filing *filing)
{
	enum td_status status = TD_OK;

	for (const struct td_embedded *file = td_defaults; file->name; file++) {
		const char *path = store_path(file);

		status = td_worse(
		    status, td_filing_stage(filing, path, file->bytes,
		                            file->size, filing->ctx->diag));
	}
	return status;
}

static enum td_status
make_store(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	char *header = td_store_header(&opt);
	enum td_status status = td_filing_begin(&filing, ctx);

	if (status == TD_OK)
		status = td_filing_add(&filing, TD_STORE_HEADER,
		                       TD_STORE_HEADER, header, strlen(header),
		                       ctx->diag);
	if (status == TD_OK)
		status = stage_defaults(&filing);
	if (status == TD_OK)
		status = td_filing_end(
		    &filing, "Lập kho hồ sơ thi đua",
		    (const struct td_filing_trailer[]){
			{ "Authority", opt.authority }, { NULL, NULL } });
	td_filing_clear(&filing);
	free(header);
	return status;
}

/* What would be made where there is no repository yet. */
static enum td_status
print_rehearsal(struct td_context *ctx)
{
	fprintf(ctx->out, "%s\n", TD_STORE_HEADER);
	for (const struct td_embedded *file = td_defaults; file->name; file++)
		fprintf(ctx->out, "%s\n", store_path(file));
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "authority-id",
	                                    opt.authority_id);

	if (status == TD_OK)
		status = td_value_id(ctx, "standing-body-id",
		                     opt.standing_body_id);
	if (status == TD_OK)
		status = td_value_utf8(ctx, "authority", opt.authority);
	if (status == TD_OK)
		status = td_value_utf8(ctx, "standing-body", opt.standing_body);
	if (status != TD_OK)
		return status;
	if (ctx->operand_count > 0)
		ctx->directory = ctx->operands[0];
	/* A refused store leaves not even a repository behind. */
	status = td_store_header_check(&opt, ctx->diag);
	if (status != TD_OK)
		return status;
	if (ctx->dry_run && !td_repository_exists(ctx->directory))
		return print_rehearsal(ctx);
	status = td_repository_init(ctx->directory, ctx->diag);
	if (status == TD_OK)
		status = make_store(ctx);
	return status;
}

static const struct td_command records_init = { .name = "records-init",
	                                        .summary = N_(
						    "make a store of records"),
	                                        .operands = "[DIRECTORY]",
	                                        .operands_max = 1,
	                                        .options = options,
	                                        .need = TD_NEED_DIRECTORY,
	                                        .run = run };

int
main(int argc, char **argv)
{
	return td_command_main(&records_init, argc, argv);
}
