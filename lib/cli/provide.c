/*
 * What a command needs before it can run: a store, a commit, an author.
 */
#include "cli/provide.h"

#include "base/alloc.h"
#include "cli/author.h"

#include <stdlib.h>

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
	if (td_author_from_environment(&ctx->author) == TD_OK)
		return TD_OK;
	return td_diag_add(ctx->diag, TD_AUTHOR_DATE_UNREADABLE, TD_NO_PLACE,
	                   "value", getenv("GIT_AUTHOR_DATE"), NULL);
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

	switch (ctx->command->need) {
	case TD_NEED_NOTHING:
		break;
	case TD_NEED_STORE:
		status = ctx->at ? open_commit(provided, ctx, given)
		                 : open_work_tree(provided, ctx, given);
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
	ctx->store = provided->snapshot;
	return status;
}

void
td_provided_clear(struct td_provided *provided)
{
	td_snapshot_free(provided->snapshot);
	free(provided->directory);
	*provided = (struct td_provided)TD_PROVIDED_INIT;
}
