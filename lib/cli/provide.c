/*
 * What a command needs before it can run: a store, a commit, an author.
 */
#include "cli/provide.h"

#include "base/alloc.h"
#include "base/strbuf.h"
#include "cli/author.h"
#include "store/layout.h"
#include "store/tracked.h"
#include "store/watch.h"

#include <stdio.h>
#include <stdlib.h>

/* What the command needs under the options that are given. */
static enum td_need
need_of(const struct td_context *ctx)
{
	const struct td_command *command = ctx->command;

	return command->commit_if && *command->commit_if ? TD_NEED_COMMIT
	                                                 : command->need;
}

/* A commit is read from a repository that may have no work tree to look for
 * thidua.yaml in: a directory that was named, or the one we are in. */
static enum td_status
open_commit(struct td_provided *provided, struct td_context *ctx,
            const char *given)
{
	struct td_diag *not_found = td_diag_new();

	if (given)
		provided->directory = td_strdup(given);
	else if (td_store_find(&provided->directory, NULL, not_found) != TD_OK)
		provided->directory = td_strdup(".");
	td_diag_free(not_found);
	return td_snapshot_open_at(&provided->snapshot, provided->directory,
	                           ctx->at, ctx->diag);
}

/* Whether the last commit, which was opened, is one of a store. A history may
 * be that of a store whose header is gone. */
static bool
is_of_store(const struct td_snapshot *commit, enum td_need need,
            bool is_store_here)
{
	return td_snapshot_has(commit, TD_STORE_HEADER) ||
	       (need == TD_NEED_HISTORY && is_store_here);
}

/* Open the last commit. That there is no store, or no commit, is said as such
 * and not of a revision that nobody named. */
static enum td_status
open_head(struct td_provided *provided, struct td_context *ctx,
          const char *given)
{
	struct td_diag *found = td_diag_new();
	bool is_store_here = td_store_find(&provided->directory, given,
	                                   found) == TD_OK;
	enum td_status status;

	if (!is_store_here)
		provided->directory = td_strdup(given ? given : ".");
	td_diag_free(found);
	found = td_diag_new();
	status = td_snapshot_open_at(&provided->snapshot, provided->directory,
	                             "HEAD", found);
	if (status == TD_OK &&
	    is_of_store(provided->snapshot, need_of(ctx), is_store_here))
		status = TD_OK;
	else if (!is_store_here)
		status = td_diag_add(ctx->diag, TD_NOT_A_STORE, TD_NO_PLACE,
		                     "directory", provided->directory, NULL);
	else if (status == TD_OK ||
	         td_diag_count_of(found, TD_REVISION_UNKNOWN) > 0)
		status = td_diag_add(ctx->diag, TD_STORE_NOT_COMMITTED,
		                     TD_NO_PLACE, "directory",
		                     provided->directory, NULL);
	else
		td_diag_move(ctx->diag, found);
	td_diag_free(found);
	return status;
}

/* What a command that reads what is committed is to read. */
static enum td_status
open_committed(struct td_provided *provided, struct td_context *ctx,
               const char *given)
{
	enum td_status status = open_head(provided, ctx, given);

	/* Places are paths as everywhere: what the work tree has otherwise at
	 * one of them is named. */
	if (status == TD_OK)
		td_snapshot_set_label(provided->snapshot, "");
	if (status == TD_OK && need_of(ctx) == TD_NEED_COMMIT)
		provided->watch = td_watch_new(provided->snapshot);
	return status;
}

static enum td_status
open_work_tree(struct td_provided *provided, struct td_context *ctx,
               const char *given)
{
	enum td_status status = td_store_find(&provided->directory, given,
	                                      ctx->diag);

	if (status == TD_OK)
		status = td_snapshot_open(&provided->snapshot,
		                          provided->directory, ctx->diag);
	return status;
}

static enum td_status
open_uncommitted(struct td_provided *provided, struct td_context *ctx,
                 const char *given)
{
	enum td_status status = open_work_tree(provided, ctx, given);

	if (status == TD_OK)
		status = td_diag_add(ctx->diag, TD_NOT_COMMITTED, TD_NO_PLACE,
		                     NULL);
	return status;
}

/* Nobody has to have a store here; one that is named has to be there. */
static enum td_status
open_if_any(struct td_provided *provided, struct td_context *ctx,
            const char *given)
{
	struct td_diag *not_found;
	enum td_status found;

	if (given)
		return open_work_tree(provided, ctx, given);
	not_found = td_diag_new();
	found = td_store_find(&provided->directory, NULL, not_found);
	td_diag_free(not_found);
	if (found != TD_OK)
		return TD_OK;
	return td_snapshot_open(&provided->snapshot, provided->directory,
	                        ctx->diag);
}

static enum td_status
read_author(struct td_context *ctx)
{
	const char *variable = td_author_settings_aside();

	if (variable)
		return td_diag_add(ctx->diag, TD_VARIABLE_NOT_FOLLOWED,
		                   TD_NO_PLACE, "variable", variable, NULL);
	if (td_author_from_environment(&ctx->author, &variable) == TD_OK)
		return TD_OK;
	return td_diag_add(ctx->diag, TD_AUTHOR_DATE_UNREADABLE, TD_NO_PLACE,
	                   "variable", variable, "value", getenv(variable),
	                   NULL);
}

enum td_status
td_provide(struct td_provided *provided, struct td_context *ctx,
           const char *given)
{
	enum td_status status = TD_OK;

	if (!given)
		given = getenv("THIDUA_STORE");
	if (given && !*given)
		given = NULL;

	switch (need_of(ctx)) {
	case TD_NEED_NOTHING:
		break;
	case TD_NEED_STORE:
		status = ctx->at ? open_commit(provided, ctx, given)
		                 : open_work_tree(provided, ctx, given);
		break;
	case TD_NEED_COMMIT:
	case TD_NEED_HISTORY:
		status = ctx->at ? open_commit(provided, ctx, given)
		         : ctx->work_tree
		             ? open_uncommitted(provided, ctx, given)
		             : open_committed(provided, ctx, given);
		break;
	case TD_NEED_WRITE:
		status = read_author(ctx);
		if (status == TD_OK)
			status = td_store_find(&provided->directory, given,
			                       ctx->diag);
		break;
	case TD_NEED_DIRECTORY:
		status = read_author(ctx);
		provided->directory = td_strdup(given ? given : ".");
		break;
	case TD_NEED_MAYBE_STORE:
		status = ctx->at ? open_commit(provided, ctx, given)
		                 : open_if_any(provided, ctx, given);
		break;
	}
	ctx->directory = provided->directory;
	ctx->store = provided->watch ? td_watch_snapshot(provided->watch)
	                             : provided->snapshot;
	return status;
}

/* Whether a command has told of what it could not read. One that checks names
 * each record, by what it has of it; of a folder nothing is had. */
static bool
is_told(const struct td_context *ctx, const char *path)
{
	if (td_diag_status(ctx->diag) == TD_FAILED)
		return true;
	if (need_of(ctx) == TD_NEED_COMMIT)
		return false;
	return (ctx->command->checks && td_layout_is_place(path)) ||
	       td_diag_names(ctx->diag, td_snapshot_label(ctx->store), path);
}

/* Whether it tells of a work tree, and has not said what that one lacks. */
static bool
tells_of_work_tree(const struct td_provided *provided,
                   const struct td_context *ctx)
{
	enum td_need need = need_of(ctx);

	return provided->snapshot && !ctx->at &&
	       (need == TD_NEED_MAYBE_STORE || need == TD_NEED_STORE) &&
	       td_diag_count_of(ctx->diag, TD_RECORDS_SPARSE) == 0 &&
	       td_diag_count_of(ctx->diag, TD_WORK_TREE_ELSEWHERE) == 0;
}

enum td_status
td_provided_check(const struct td_provided *provided, struct td_context *ctx)
{
	enum td_status status = TD_OK;
	const char *path = provided->snapshot
	                       ? td_snapshot_trouble(provided->snapshot)
	                       : NULL;

	if (tells_of_work_tree(provided, ctx))
		status = td_tracked_check_part(provided->directory, ctx->diag);
	if (!path)
		return status;
	if (!is_told(ctx, path))
		(void)td_diag_add(ctx->diag, TD_SHOWN_UNREADABLE,
		                  (struct td_place){ .path = path }, NULL);
	return ctx->command->checks ? status : TD_FAILED;
}

/* So many paths are named; a sparse checkout lacks thousands. */
#define NAMED_MAX 8

static void
report_difference(const struct td_provided *provided,
                  const struct td_strlist *paths, struct td_diag *diag)
{
	struct td_strbuf files = TD_STRBUF_INIT;
	char count[24];
	char commit[13];

	for (size_t i = 0; i < paths->count && i < NAMED_MAX; i++)
		td_strbuf_addf(&files, "%s%s", i > 0 ? ", " : "",
		               paths->items[i]);
	if (paths->count > NAMED_MAX)
		td_strbuf_add(&files, ", …");
	snprintf(count, sizeof count, "%zu", paths->count);
	snprintf(commit, sizeof commit, "%.12s",
	         td_snapshot_commit(provided->snapshot));
	(void)td_diag_add(diag, TD_WORK_TREE_DIFFERS, TD_NO_PLACE, "count",
	                  count, "commit", commit, "files", files.text, NULL);
	td_strbuf_clear(&files);
}

void
td_provided_compare(const struct td_provided *provided, struct td_context *ctx)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *work_tree = NULL;

	if (!provided->watch || !td_store_has_work_tree(provided->directory))
		return;
	if (td_snapshot_open(&work_tree, provided->directory, ctx->diag) ==
	    TD_OK)
		td_watch_compare(&paths, provided->watch, work_tree, ctx->diag);
	if (paths.count > 0)
		report_difference(provided, &paths, ctx->diag);
	td_snapshot_free(work_tree);
	td_strlist_clear(&paths);
}

void
td_provided_clear(struct td_provided *provided)
{
	if (!provided)
		return;
	td_watch_free(provided->watch);
	td_snapshot_free(provided->snapshot);
	free(provided->directory);
	*provided = (struct td_provided)TD_PROVIDED_INIT;
}
