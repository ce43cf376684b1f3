/* What every writing command does the same way. */

#include "filing/filing.h"
#include "check/check.h"
#include "cli/command.h"
#include "record/reader.h"
#include "record/unit.h"
#include "store/change.h"
#include "store/overlay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum td_status
td_filing_begin(struct td_filing *filing, struct td_context *ctx)
{
	enum td_status status;

	*filing = (struct td_filing){ .ctx = ctx };
	status = td_change_begin(&filing->change, ctx->directory, &ctx->author,
	                         ctx->diag);
	if (status != TD_OK)
		return status;
	/* A first commit without the store would leave all else behind. */
	if (ctx->command->need != TD_NEED_DIRECTORY &&
	    !td_snapshot_has(td_change_base(filing->change), TD_STORE_HEADER))
		return td_diag_add(ctx->diag, TD_STORE_NOT_COMMITTED,
		                   TD_NO_PLACE, "directory", ctx->directory,
		                   NULL);
	filing->overlay = td_overlay_new(td_change_base(filing->change));
	filing->reader = td_reader_new(td_overlay_snapshot(filing->overlay));
	return TD_OK;
}

void
td_filing_put(struct td_filing *filing, const char *path, const char *bytes,
              size_t size)
{
	td_overlay_put(filing->overlay, path, bytes, size);
}

bool
td_filing_is_put(const struct td_filing *filing, const char *path)
{
	return td_snapshot_has(td_overlay_snapshot(filing->overlay), path) &&
	       !td_snapshot_has(td_change_base(filing->change), path);
}

bool
td_filing_differs(const struct td_filing *filing, const char *path,
                  const char *bytes, size_t size)
{
	const struct td_snapshot *seen = td_overlay_snapshot(filing->overlay);
	struct td_diag *aside = td_diag_new();
	bool differs = false;
	char *held;
	size_t held_size;

	if (td_snapshot_has(seen, path) &&
	    td_snapshot_read(&held, &held_size, seen, path, aside) == TD_OK) {
		differs = held_size != size || memcmp(held, bytes, size) != 0;
		free(held);
	}
	td_diag_free(aside);
	return differs;
}

enum td_status
td_filing_stage(struct td_filing *filing, const char *path, const char *bytes,
                size_t size, struct td_diag *diag)
{
	enum td_status status = td_change_stage(filing->change, path, bytes,
	                                        size, false, diag);

	if (status == TD_OK)
		td_strlist_add(&filing->paths, path);
	return status;
}

enum td_status
td_filing_add(struct td_filing *filing, const char *path, const char *name,
              const char *bytes, size_t size, struct td_diag *diag)
{
	enum td_status status;

	td_filing_put(filing, path, bytes, size);
	status = td_check_bytes(filing->reader, path, name, bytes, size, diag);
	if (status != TD_OK)
		return status;
	return td_filing_stage(filing, path, bytes, size, diag);
}

enum td_status
td_filing_end(struct td_filing *filing, const char *subject,
              const struct td_filing_trailer *trailers)
{
	struct td_filing_trailer t[TD_FILING_TRAILERS_MAX] = { { 0 } };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < TD_FILING_TRAILERS_MAX && trailers[i].name; i++)
		t[i] = trailers[i];
	if (!filing->ctx->dry_run)
		status = td_change_commit(
		    filing->change, filing->ctx->diag, subject, t[0].name,
		    t[0].value, t[1].name, t[1].value, t[2].name, t[2].value,
		    t[3].name, t[3].value, t[4].name, t[4].value, t[5].name,
		    t[5].value, NULL);
	if (status != TD_OK)
		return status;
	for (size_t i = 0; i < filing->paths.count; i++)
		fprintf(filing->ctx->out, "%s\n", filing->paths.items[i]);
	return TD_OK;
}

const char *
td_filing_unit_name(struct td_filing *filing, const char *id)
{
	const struct td_unit *unit;

	if (td_reader_unit(&unit, filing->reader, id, filing->ctx->diag) !=
	    TD_FOUND)
		return id;
	return unit->name.text;
}

void
td_filing_clear(struct td_filing *filing)
{
	td_reader_free(filing->reader);
	td_overlay_free(filing->overlay);
	td_change_free(filing->change);
	td_strlist_clear(&filing->paths);
	*filing = (struct td_filing)TD_FILING_INIT;
}
