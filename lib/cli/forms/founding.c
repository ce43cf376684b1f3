/* A store is made. */

#include "cli/forms/founding.h"
#include "base/alloc.h"
#include "base/embedded.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/editor.h"
#include "filing/filing.h"
#include "filing/header.h"
#include "record/release.h"
#include "store/change.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* One file of a new store. */
struct file {
	const char *path;
	const char *bytes;
	size_t size;
	bool is_record; /* that is checked: the others come as they are */
};

/* What a store is founded with. */
struct founding {
	struct td_context *ctx;
	const struct td_store_names *names;
	char *header;
	struct td_store_bodies bodies;
	struct td_strbuf settings;
	/* The header, the two bodies, what comes with the suite, the settings;
	 * ended by one without a path. */
	struct file *files;
};

/* The bodies are the only units yet; one that is both stands once. */
static size_t
add_bodies(struct founding *founding)
{
	const struct td_store_body *bodies = founding->bodies.items;
	size_t count = 1;

	for (size_t i = 0; i < 2; i++)
		if (i == 0 || strcmp(bodies[0].path, bodies[1].path) != 0)
			founding->files[count++] = (struct file){
				bodies[i].path, bodies[i].bytes,
				strlen(bodies[i].bytes), true
			};
	return count;
}

static void
list_files(struct founding *founding, const struct td_embedded *defaults,
           bool editor)
{
	const char *header = founding->header;
	size_t count = 0;

	while (defaults[count].name)
		count++;
	founding->files = td_alloc(count + 5, sizeof *founding->files);
	founding->files[0] = (struct file){ TD_STORE_HEADER, header,
		                            strlen(header), true };
	count = add_bodies(founding);
	for (; defaults->name; defaults++)
		founding->files[count++] = (struct file){
			td_release_path(defaults), defaults->bytes,
			defaults->size, false
		};
	if (editor)
		founding->files[count] = (struct file){
			TD_EDITOR_SETTINGS, founding->settings.text,
			founding->settings.length, false
		};
}

/* Whether a file is in the store already, and is left as it is by now: the
 * bodies may have heads. */
static bool
is_left(const struct file *file, const struct td_snapshot *base)
{
	struct td_layout layout;
	bool is;

	if (!base || !td_snapshot_has(base, file->path) ||
	    !td_layout_parse(&layout, file->path))
		return false;
	is = layout.kind == TD_KIND_UNIT;
	td_layout_clear(&layout);
	return is;
}

/* What no commit holds and is another file would be lost. base NULL: there is
 * no commit yet. */
static enum td_status
check_free(const struct founding *founding, const struct td_snapshot *base)
{
	struct td_context *ctx = founding->ctx;
	enum td_status status = TD_OK;

	for (const struct file *file = founding->files; file->path; file++)
		if (!base || !td_snapshot_has(base, file->path))
			status = td_worse(status, td_repository_check_free(
						      ctx->directory,
						      file->path, file->bytes,
						      file->size, ctx->diag));
	return status;
}

static enum td_status
add_file(struct td_filing *filing, const struct file *file,
         struct td_diag *diag)
{
	if (is_left(file, td_change_base(filing->change))) {
		td_strlist_add(&filing->paths, file->path);
		return TD_OK;
	}
	if (file->is_record)
		return td_filing_add(filing, file->path, file->path,
		                     file->bytes, file->size, diag);
	return td_filing_stage(filing, file->path, file->bytes, file->size,
	                       diag);
}

static enum td_status
make_store(const struct founding *founding)
{
	struct td_context *ctx = founding->ctx;
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = check_free(founding, td_change_base(filing.change));
	/* The checks of each see all of them. */
	for (const struct file *file = founding->files;
	     status == TD_OK && file->path; file++)
		if (file->is_record &&
		    !is_left(file, td_change_base(filing.change)))
			td_filing_put(&filing, file->path, file->bytes,
			              file->size);
	for (const struct file *file = founding->files;
	     status == TD_OK && file->path; file++)
		status = add_file(&filing, file, ctx->diag);
	if (status == TD_OK)
		status = td_forms_end(
		    &filing, ctx, "Lập kho hồ sơ thi đua",
		    (const struct td_change_trailer[]){
			{ "Authority", founding->names->authority },
			{ NULL, NULL } });
	return td_filing_close(&filing, status);
}

/* Where there is no repository yet: a refusal leaves not even one behind, and
 * a rehearsal neither. */
static enum td_status
make_repository(const struct founding *founding)
{
	enum td_status status = check_free(founding, NULL);

	if (status != TD_OK || !founding->ctx->dry_run)
		return status;
	for (const struct file *file = founding->files; file->path; file++)
		td_forms_print_path(founding->ctx, file->path);
	return TD_OK;
}

static enum td_status
found(const struct founding *founding)
{
	struct td_context *ctx = founding->ctx;
	enum td_status status = td_repository_check_alone(ctx->directory,
	                                                  ctx->diag);
	bool exists = td_repository_exists(ctx->directory);

	if (status == TD_OK && !exists)
		status = make_repository(founding);
	if (status != TD_OK || (ctx->dry_run && !exists))
		return status;
	status = td_repository_init(ctx->directory, ctx->diag);
	return status == TD_OK ? make_store(founding) : status;
}

enum td_status
td_founding_file(struct td_context *ctx, const struct td_store_names *names,
                 const struct td_embedded *defaults, bool editor)
{
	struct founding founding = { .ctx = ctx, .names = names };
	enum td_status status = td_store_header_check(names, ctx->diag);

	if (status != TD_OK)
		return status;
	founding.header = td_store_header(names);
	td_store_bodies_make(&founding.bodies, names);
	td_editor_add_settings(&founding.settings);
	list_files(&founding, defaults, editor);
	status = found(&founding);
	free(founding.files);
	td_strbuf_clear(&founding.settings);
	td_store_bodies_clear(&founding.bodies);
	free(founding.header);
	return status;
}
