/*
 * records-init - make a store
 *
 * Writes the header, the award catalogue, the procedure and the calendars that
 * come with the suite, in one commit; makes a git repository where there is
 * none. Running it again changes nothing.
 */

#include "base/alloc.h"
#include "base/embedded.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/editor.h"
#include "cli/value.h"
#include "defaults/defaults.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/header.h"
#include "record/release.h"
#include "store/change.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static struct td_store_names opt;
static bool editor;

static const char *const kinds[] = { "province", "city", NULL };

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
	{ .name = "authority-kind",
	  .argument = "KIND",
	  .text = &opt.authority_kind,
	  .choices = kinds,
	  .help = N_("whether the authority is a province or a city (made "
	             "from the name)") },
	{ .name = "standing-body",
	  .argument = "NAME",
	  .text = &opt.standing_body,
	  .required = true,
	  .help = N_("who receives and appraises for it") },
	{ .name = "standing-body-id",
	  .argument = "ID",
	  .text = &opt.standing_body_id,
	  .help = N_("its id among the units (made from the name)") },
	{ .name = "editor",
	  .flag = &editor,
	  .help = N_("write the settings of an editor (VS Code) too, by which "
	             "it knows the schemas of records") },
	{ 0 }
};

/* One file of a new store. */
struct file {
	const char *path;
	const char *bytes;
	size_t size;
};

/* All of them, the header first; ended by one without a path. The caller frees
 * the list, which borrows what is in it. */
static struct file *
list_files(const char *header, const char *settings)
{
	size_t count = 1;
	struct file *files;

	for (const struct td_embedded *file = td_defaults; file->name; file++)
		count++;
	files = td_alloc(count + 2, sizeof *files);
	files[0] = (struct file){ TD_STORE_HEADER, header, strlen(header) };
	for (size_t i = 1; i < count; i++) {
		const struct td_embedded *file = &td_defaults[i - 1];

		files[i] = (struct file){ td_release_path(file), file->bytes,
			                  file->size };
	}
	if (editor)
		files[count] = (struct file){ TD_EDITOR_SETTINGS, settings,
			                      strlen(settings) };
	return files;
}

/* What no commit holds and is another file would be lost. base NULL: there is
 * no commit yet. */
static enum td_status
check_free(struct td_context *ctx, const struct file *files,
           const struct td_snapshot *base)
{
	enum td_status status = TD_OK;

	for (; files->path; files++)
		if (!base || !td_snapshot_has(base, files->path))
			status = td_worse(status, td_repository_check_free(
						      ctx->directory,
						      files->path, files->bytes,
						      files->size, ctx->diag));
	return status;
}

static enum td_status
make_store(struct td_context *ctx, const struct file *files)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = check_free(ctx, files, td_change_base(filing.change));
	if (status == TD_OK)
		status = td_filing_add(&filing, files->path, files->path,
		                       files->bytes, files->size, ctx->diag);
	for (const struct file *file = files + 1; status == TD_OK && file->path;
	     file++)
		status = td_filing_stage(&filing, file->path, file->bytes,
		                         file->size, ctx->diag);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, "Lập kho hồ sơ thi đua",
		    (const struct td_change_trailer[]){
			{ "Authority", opt.authority }, { NULL, NULL } });
	return td_filing_close(&filing, status);
}

/* Where there is no repository yet: a refusal leaves not even one behind, and
 * a rehearsal neither. */
static enum td_status
make_repository(struct td_context *ctx, const struct file *files)
{
	enum td_status status = check_free(ctx, files, NULL);

	if (status != TD_OK || !ctx->dry_run)
		return status;
	for (; files->path; files++)
		td_forms_print_path(ctx, files->path);
	return TD_OK;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	if (td_value_id(ctx, "authority-id", opt.authority_id) != TD_OK ||
	    td_value_id(ctx, "standing-body-id", opt.standing_body_id) !=
	        TD_OK ||
	    td_value_name(ctx, "authority", opt.authority, opt.authority_id) !=
	        TD_OK ||
	    td_value_name(ctx, "standing-body", opt.standing_body,
	                  opt.standing_body_id) != TD_OK)
		return TD_USAGE;
	if (ctx->operand_count > 0 && *ctx->operands[0] == '\0')
		return td_usage_error(
		    ctx, N_("the directory is empty; '.' is this one"), NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	char *header = td_store_header(&opt);
	struct td_strbuf settings = TD_STRBUF_INIT;
	struct file *files;
	enum td_status status = td_store_header_check(&opt, ctx->diag);
	bool exists;

	td_editor_add_settings(&settings);
	files = list_files(header, settings.text);
	if (ctx->operand_count > 0)
		ctx->directory = ctx->operands[0];
	if (status == TD_OK)
		status = td_repository_check_alone(ctx->directory, ctx->diag);
	exists = td_repository_exists(ctx->directory);
	if (status == TD_OK && !exists)
		status = make_repository(ctx, files);
	if (status != TD_OK || (ctx->dry_run && !exists))
		goto done;
	status = td_repository_init(ctx->directory, ctx->diag);
	if (status == TD_OK)
		status = make_store(ctx, files);
done:
	free(files);
	td_strbuf_clear(&settings);
	free(header);
	return status;
}

static const struct td_command records_init = { .name = "records-init",
	                                        .summary = N_(
						    "make a store of records"),
	                                        .operands = "[DIRECTORY]",
	                                        .operands_max = 1,
	                                        .options = options,
	                                        .need = TD_NEED_DIRECTORY,
	                                        .check_usage = check_usage,
	                                        .run = run };

int
main(int argc, char **argv)
{
	return td_command_main(&records_init, argc, argv);
}
