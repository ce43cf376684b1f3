/* What every filing of records does the same way. */

#include "filing/filing.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "check/check.h"
#include "check/kept.h"
#include "record/unit.h"
#include "store/change.h"
#include "store/change_memory.h"
#include "store/overlay.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_filing_begin(struct td_filing *filing,
                const struct td_filing_options *options)
{
	enum td_status status;

	*filing = (struct td_filing){ .diag = options->diag,
		                      .today = options->today,
		                      .dry_run = options->dry_run };
	status = td_change_begin(&filing->change, options->directory,
	                         options->author, options->diag);
	if (status != TD_OK)
		return status;
	/* A first commit without the store would leave all else behind. */
	if (!options->makes_store &&
	    !td_snapshot_has(td_change_base(filing->change), TD_STORE_HEADER))
		return td_diag_add(options->diag, TD_STORE_NOT_COMMITTED,
		                   TD_NO_PLACE, "directory", options->directory,
		                   NULL);
	filing->overlay = td_overlay_new(td_change_base(filing->change));
	filing->reader = td_reader_new(td_overlay_snapshot(filing->overlay));
	if (options->remembers) {
		const struct td_memory memory = td_change_memory(
		    filing->change, !options->dry_run);

		td_reader_remember(filing->reader, &memory);
	}
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

/* Whether a file can be read, and is the same as these bytes, or is not. */
static bool
is_held(const struct td_snapshot *in, const char *path, const char *bytes,
        size_t size, bool same)
{
	char *held;
	size_t held_size;

	if (!td_snapshot_has(in, path) ||
	    td_snapshot_read(&held, &held_size, in, path, NULL) != TD_OK)
		return false;
	same = same == (held_size == size && memcmp(held, bytes, size) == 0);
	free(held);
	return same;
}

bool
td_filing_differs(const struct td_filing *filing, const char *path,
                  const char *bytes, size_t size)
{
	const struct td_snapshot *in = td_overlay_snapshot(filing->overlay);

	return is_held(in, path, bytes, size, false);
}

/* Whether something stands at a path and nobody knows whether it is the same.
 */
static bool
is_unreadable(const struct td_snapshot *in, const char *path)
{
	char *bytes;
	size_t size;

	if (!td_snapshot_stands(in, path))
		return false;
	if (td_snapshot_read(&bytes, &size, in, path, NULL) != TD_OK)
		return true;
	free(bytes);
	return false;
}

enum td_status
td_filing_stage(struct td_filing *filing, const char *path, const char *bytes,
                size_t size, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (is_unreadable(td_change_base(filing->change), path))
		status = td_change_check_basis(filing->change, diag);
	if (status == TD_OK)
		status = td_change_stage(filing->change, path, bytes, size,
		                         false, diag);

	if (status == TD_OK)
		td_strlist_add(&filing->paths, path);
	return status;
}

void
td_filing_keep(struct td_filing *filing, const char *path,
               const struct td_diag *found, const char *name,
               const struct td_decision *decision)
{
	struct td_filing_kept *kept;

	filing->kept = td_grow(filing->kept, filing->kept_count,
	                       &filing->kept_capacity, sizeof *filing->kept);
	kept = &filing->kept[filing->kept_count++];
	*kept = (struct td_filing_kept){ .path = td_strdup(path),
		                         .decision = decision };
	td_kept_of_findings(&kept->lines, found, name);
}

/* Check, keep what was found for the trailers, and stage; what was found stays
 * in `found`. */
static enum td_status
add(struct td_filing *filing, const char *path, const char *name,
    const char *bytes, size_t size, struct td_diag *found)
{
	enum td_status status;

	td_filing_put(filing, path, bytes, size);
	status = (is_held(td_change_base(filing->change), path, bytes, size,
	                  true)
	              ? td_check_filed
	              : td_check_bytes)(filing->reader, path, name, bytes, size,
	                                found);
	if (status != TD_OK)
		return status;
	if (is_held(td_change_base(filing->change), path, bytes, size, false))
		return td_diag_add(found, TD_RECORD_EXISTS,
		                   (struct td_place){ .path = name }, "file",
		                   path, NULL);
	td_filing_keep(filing, path, found, name, NULL);
	return td_filing_stage(filing, path, bytes, size, found);
}

enum td_status
td_filing_add(struct td_filing *filing, const char *path, const char *name,
              const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = add(filing, path, name, bytes, size, found);

	td_diag_move(diag, found);
	td_diag_free(found);
	return status;
}

enum td_status
td_filing_add_made(struct td_filing *filing, const char *path,
                   const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = add(filing, path, path, bytes, size, found);

	if (status != TD_OK) {
		td_filing_move_placeless(diag, found, path, NULL);
		return status;
	}
	td_diag_move(diag, found);
	td_diag_free(found);
	return TD_OK;
}

static void
add_trailer(struct td_filing *filing, const char *name, const char *value)
{
	filing->trailers = td_grow(filing->trailers, filing->trailer_count,
	                           &filing->trailer_capacity,
	                           sizeof *filing->trailers);
	filing->trailers[filing->trailer_count++] = (struct td_change_trailer){
		.name = name, .value = value
	};
}

/* With a value that nobody else keeps until the commit. */
static void
add_own_trailer(struct td_filing *filing, const char *name, const char *value)
{
	td_strlist_add(&filing->texts, value);
	add_trailer(filing, name, filing->texts.items[filing->texts.count - 1]);
}

static int
compare_kept(const void *left, const void *right)
{
	const struct td_filing_kept *a = left;
	const struct td_filing_kept *b = right;

	return strcmp(a->path, b->path);
}

/* What is there already is not of this commit. */
static bool
is_kept(const struct td_filing *filing, const char *path)
{
	struct td_layout layout;
	bool kept;

	if (!td_layout_parse(&layout, path))
		return false;
	kept = td_kept_has_kind(layout.kind) &&
	       !td_snapshot_has(td_change_base(filing->change), path);
	td_layout_clear(&layout);
	return kept;
}

static enum td_status
add_findings(struct td_filing *filing, struct td_filing_kept *kept)
{
	enum td_status status = TD_OK;
	char *joined;

	if (kept->decision)
		status = td_kept_of_nominations(&kept->lines, filing->reader,
		                                kept->decision, filing->diag);
	joined = td_kept_join(&kept->lines);
	if (status == TD_OK)
		add_own_trailer(filing, "Findings", joined);
	free(joined);
	return status;
}

/*
 * Under which rules the award records of this change were judged, and what
 * was found of each, in the order of their paths: `git rev-parse COMMIT^:rules`
 * gives the rule set's id again, award-replay the findings.
 */
static enum td_status
add_kept(struct td_filing *filing)
{
	char rules[TD_OBJECT_ID_SIZE];
	enum td_status status = TD_OK;
	bool any = false;

	if (filing->kept_count > 0)
		qsort(filing->kept, filing->kept_count, sizeof *filing->kept,
		      compare_kept);
	for (size_t i = 0; i < filing->kept_count && status == TD_OK; i++) {
		if (!is_kept(filing, filing->kept[i].path))
			continue;
		if (!any && td_snapshot_object(
				rules, td_change_base(filing->change), "rules"))
			add_own_trailer(filing, "Rule-Set", rules);
		any = true;
		status = add_findings(filing, &filing->kept[i]);
	}
	return status;
}

enum td_status
td_filing_end(struct td_filing *filing, const char *subject,
              const struct td_change_trailer *trailers)
{
	enum td_status status = TD_OK;

	for (; trailers->name; trailers++)
		add_trailer(filing, trailers->name, trailers->value);
	if (!filing->dry_run)
		status = add_kept(filing);
	if (status == TD_OK && !filing->dry_run)
		status = td_change_commit_with(filing->change, filing->diag,
		                               subject, filing->trailers,
		                               filing->trailer_count);
	if (status == TD_OK && filing->dry_run)
		status = td_change_check_basis(filing->change, filing->diag);
	filing->committed = status == TD_OK && !filing->dry_run;
	return status;
}

const char *
td_filing_unit_name(struct td_filing *filing, const char *id,
                    struct td_date day)
{
	const struct td_unit *unit;

	if (td_reader_unit(&unit, filing->reader, id, filing->diag) != TD_FOUND)
		return id;
	return td_unit_on(unit,
	                  td_reader_asof(filing->reader, TD_LOOK_TOLD, day))
	    .name.text;
}

enum td_status
td_filing_close(struct td_filing *filing, enum td_status status)
{
	if (filing->overlay && !filing->committed && status != TD_USAGE &&
	    td_diag_count_of(filing->diag, TD_BASIS_UNREADABLE) == 0)
		status = td_worse(status, td_change_check_basis(filing->change,
		                                                filing->diag));
	td_filing_clear(filing);
	return status;
}

void
td_filing_clear(struct td_filing *filing)
{
	if (!filing)
		return;
	td_reader_free(filing->reader);
	td_overlay_free(filing->overlay);
	td_change_free(filing->change);
	td_strlist_clear(&filing->paths);
	td_strlist_clear(&filing->texts);
	free(filing->trailers);
	for (size_t i = 0; i < filing->kept_count; i++) {
		td_strlist_clear(&filing->kept[i].lines);
		free(filing->kept[i].path);
	}
	free(filing->kept);
	*filing = (struct td_filing)TD_FILING_INIT;
}
