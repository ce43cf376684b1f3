/* The rules of a store, brought up to this release. */

#include "filing/rules_update.h"
#include "base/alloc.h"
#include "base/diff.h"
#include "base/strbuf.h"
#include "filing/filing.h"
#include "record/calendar_update.h"
#include "record/release.h"
#include "record/rules_merge.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* A file of the store as it is to be. */
struct update {
	const char *path;
	char *held; /* NULL: the store has none */
	size_t held_size;
	struct td_strbuf bytes;
	bool changes;
};

struct updates {
	struct update *items;
	size_t count;
	bool former; /* the store's rules are of an earlier release */
	struct td_date today;
};

static bool
is_calendar(const struct update *update)
{
	return strncmp(update->path, "calendars/", 10) == 0;
}

static bool
is_same(const struct update *update, const struct td_embedded *file)
{
	if (file && update->held && is_calendar(update))
		return td_calendar_is_as_shipped(update->held,
		                                 update->held_size, file);
	return file && update->held && update->held_size == file->size &&
	       memcmp(update->held, file->bytes, file->size) == 0;
}

/* A file as a whole: one that is as an earlier release shipped it gives way;
 * what the office took away stays away: what its release had. */
static enum td_status
update_whole(struct update *update, const struct td_embedded *current,
             const struct updates *updates, struct td_diag *diag)
{
	const struct td_embedded *former = td_release_former(current->name);
	bool news = !former || former->size != current->size ||
	            memcmp(former->bytes, current->bytes, current->size) != 0;

	if ((!update->held && (former || !updates->former)) ||
	    is_same(update, current) || !news)
		return TD_OK;
	if (update->held && !is_same(update, former))
		return td_diag_add(diag, TD_RULES_FILE_KEPT,
		                   (struct td_place){ .path = update->path },
		                   "release", TD_RULES_RELEASE, NULL);
	if (is_calendar(update))
		td_calendar_enter(&update->bytes, current, update->held,
		                  update->held_size, updates->today);
	else
		td_strbuf_add_bytes(&update->bytes, current->bytes,
		                    current->size);
	update->changes = true;
	return TD_OK;
}

static enum td_status
update_file(struct update *update, const struct td_embedded *current,
            const struct updates *updates, const struct td_snapshot *base,
            struct td_diag *diag)
{
	enum td_status status = TD_OK;

	update->path = td_release_path(current);
	if (td_snapshot_has(base, update->path))
		status = td_snapshot_read(&update->held, &update->held_size,
		                          base, update->path, diag);
	if (status != TD_OK)
		return status;
	if (!update->held || strncmp(update->path, "rules/", 6) != 0)
		return update_whole(update, current, updates, diag);
	status = td_rules_merge(&update->bytes, update->path, update->held,
	                        update->held_size, current,
	                        td_release_former(current->name), diag);
	update->changes = status == TD_OK &&
	                  (update->bytes.length != update->held_size ||
	                   memcmp(update->bytes.text, update->held,
	                          update->held_size) != 0);
	return status;
}

static enum td_status
gather(struct updates *updates, const struct td_snapshot *base,
       struct td_diag *diag)
{
	const struct td_embedded *files = td_release_files();
	enum td_status status = TD_OK;

	while (files[updates->count].name)
		updates->count++;
	updates->items = td_alloc(updates->count, sizeof *updates->items);
	for (size_t i = 0; i < updates->count; i++) {
		struct update *update = &updates->items[i];

		update->bytes = (struct td_strbuf)TD_STRBUF_INIT;
		status = td_worse(status, update_file(update, &files[i],
		                                      updates, base, diag));
	}
	return status;
}

/* All are seen before any is checked: one may name what another brings. */
static enum td_status
stage(struct td_filing *filing, const struct updates *updates)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < updates->count; i++) {
		const struct update *update = &updates->items[i];

		if (update->changes)
			td_filing_put(filing, update->path, update->bytes.text,
			              update->bytes.length);
	}
	for (size_t i = 0; i < updates->count; i++) {
		const struct update *update = &updates->items[i];

		if (update->changes)
			status = td_worse(
			    status, td_filing_replace(
					filing, update->path, update->path,
					update->bytes.text,
					update->bytes.length, filing->diag));
	}
	return status;
}

static void
show(struct td_strbuf *shown, const struct updates *updates)
{
	for (size_t i = 0; i < updates->count; i++) {
		const struct update *update = &updates->items[i];

		if (update->changes)
			td_diff_add(shown, update->path, update->held,
			            update->held_size, update->bytes.text,
			            update->bytes.length);
	}
}

static enum td_status
end(struct td_filing *filing, const struct updates *updates,
    struct td_strbuf *shown)
{
	if (!shown)
		return td_filing_end(filing,
		                     "Cập nhật quy định, lịch và mẫu văn bản",
		                     (const struct td_change_trailer[]){
					 { "Rules-Release", TD_RULES_RELEASE },
					 { NULL, NULL } });
	show(shown, updates);
	return TD_OK;
}

enum td_status
td_rules_update(struct td_filing *filing, const char *directory,
                struct td_strbuf *shown)
{
	struct updates updates = { .today = filing->today };
	enum td_status status = td_rules_ready(&updates.former, filing,
	                                       directory);

	if (status == TD_OK)
		status = gather(&updates, td_change_base(filing->change),
		                filing->diag);
	if (status == TD_OK)
		status = stage(filing, &updates);
	if (status == TD_OK)
		status = end(filing, &updates, shown);
	for (size_t i = 0; i < updates.count; i++) {
		td_strbuf_clear(&updates.items[i].bytes);
		free(updates.items[i].held);
	}
	free(updates.items);
	return status;
}
