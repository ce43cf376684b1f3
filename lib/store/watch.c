/* A snapshot that keeps in mind what was asked of it. */

#include "store/watch.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "store/layout.h"
#include "store/snapshot_source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct td_watch {
	const struct td_snapshot *base;
	struct td_snapshot *snapshot;
	/* What was asked for, as often as it was; each in a box of its own,
	 * for whoever reads has no right to change the watch. */
	struct td_strlist *files;
	struct td_strlist *directories;
};

static enum td_status
read_file(char **bytes, size_t *size, const void *state, const char *path,
          struct td_place place, struct td_diag *diag)
{
	const struct td_watch *watch = state;

	(void)place;
	td_strlist_add(watch->files, path);
	return td_snapshot_read(bytes, size, watch->base, path, diag);
}

/* What is in the way below is noted there. */
static int
has_file(const void *state, const char *path)
{
	const struct td_watch *watch = state;

	td_strlist_add(watch->files, path);
	return td_snapshot_ask(watch->base, path);
}

static enum td_status
list_files(struct td_strlist *paths, const void *state, const char *directory,
           const char *label, struct td_diag *diag)
{
	const struct td_watch *watch = state;

	(void)label;
	td_strlist_add(watch->directories, directory);
	return td_snapshot_list(paths, watch->base, directory, diag);
}

static enum td_status
look(struct td_snapshot_entries *entries, const void *state,
     const char *directory, const char *label, struct td_diag *diag)
{
	const struct td_watch *watch = state;

	(void)label;
	td_strlist_add(watch->directories, directory);
	return td_snapshot_look(entries, watch->base, directory, diag);
}

static bool
object_id(char id[TD_OBJECT_ID_SIZE], const void *state, const char *path)
{
	const struct td_watch *watch = state;

	return td_snapshot_object(id, watch->base, path);
}

/* The watch owns the snapshot, not the other way round. */
static void
free_nothing(void *state)
{
	(void)state;
}

static const struct td_snapshot_source source = { .read = read_file,
	                                          .has = has_file,
	                                          .list = list_files,
	                                          .look = look,
	                                          .object = object_id,
	                                          .free = free_nothing };

struct td_watch *
td_watch_new(const struct td_snapshot *base)
{
	struct td_watch *watch = td_alloc(1, sizeof *watch);

	watch->base = base;
	watch->files = td_alloc(1, sizeof *watch->files);
	watch->directories = td_alloc(1, sizeof *watch->directories);
	watch->snapshot = td_snapshot_new(
	    &source, watch, td_snapshot_label(base), td_snapshot_commit(base));
	td_snapshot_lay(watch->snapshot, base);
	return watch;
}

void
td_watch_free(struct td_watch *watch)
{
	if (!watch)
		return;
	td_strlist_clear(watch->files);
	td_strlist_clear(watch->directories);
	free(watch->files);
	free(watch->directories);
	td_snapshot_free(watch->snapshot);
	free(watch);
}

const struct td_snapshot *
td_watch_snapshot(const struct td_watch *watch)
{
	return watch->snapshot;
}

/* Whether a file could not be looked at, be it the same or not; what is no file
 * in its place is something else. */
static bool
is_refused(const struct td_diag *found)
{
	static const int others[] = { EISDIR, ENOTDIR, ELOOP, ENODEV, ENXIO };
	const char *reason;

	if (td_diag_count_of(found, TD_FILE_UNREADABLE) == 0)
		return false;
	reason = td_finding_fact(td_diag_at(found, 0), "reason");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (reason && strcmp(reason, td_reason(others[i])) == 0)
			return false;
	return true;
}

static bool
differs(const struct td_snapshot *base, const struct td_snapshot *work_tree,
        const char *path, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	char *bytes[2] = { NULL, NULL };
	size_t sizes[2] = { 0, 0 };
	bool first = td_snapshot_read(&bytes[0], &sizes[0], base, path, NULL) ==
	             TD_OK;
	bool second = td_snapshot_read(&bytes[1], &sizes[1], work_tree, path,
	                               found) == TD_OK;
	bool same = first == second;

	if (first && second)
		same = sizes[0] == sizes[1] &&
		       memcmp(bytes[0], bytes[1], sizes[0]) == 0;
	/* Whether it differs cannot be told. */
	if (!second && is_refused(found)) {
		same = true;
		td_diag_move(diag, found);
	}
	td_diag_free(found);
	free(bytes[0]);
	free(bytes[1]);
	return !same;
}

/* The kinds of what was read: a plan that lies about does not concern a list
 * that reads no plans. Kinds of which there may have been none to read, and
 * that are listed to be read, always do. */
static void
find_kinds(bool kinds[TD_KIND_COUNT], const struct td_strlist *files)
{
	for (int i = 0; i < TD_KIND_COUNT; i++)
		kinds[i] = i != TD_KIND_REGISTRATION && i != TD_KIND_PLAN &&
		           i != TD_KIND_REPORT && i != TD_KIND_STUB;
	for (size_t i = 0; i < files->count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, files->items[i]))
			continue;
		kinds[layout.kind] = true;
		td_layout_clear(&layout);
	}
}

static bool
is_of_kinds(const char *path, const bool kinds[TD_KIND_COUNT])
{
	struct td_layout layout;
	bool wanted;

	if (!td_layout_parse(&layout, path))
		return false;
	wanted = kinds[layout.kind];
	td_layout_clear(&layout);
	return wanted;
}

/* Of two sorted lists, what only one of them has. */
static void
add_single(struct td_strlist *paths, const struct td_strlist *a,
           const struct td_strlist *b, const bool kinds[TD_KIND_COUNT])
{
	size_t i = 0;
	size_t j = 0;

	while (i < a->count || j < b->count) {
		int order = i == a->count   ? 1
		            : j == b->count ? -1
		                            : strcmp(a->items[i], b->items[j]);
		const char *path = order <= 0 ? a->items[i] : b->items[j];

		if (order != 0 && is_of_kinds(path, kinds))
			td_strlist_add(paths, path);
		i += order <= 0;
		j += order >= 0;
	}
}

static void
compare_listed(struct td_strlist *paths, const struct td_watch *watch,
               const struct td_snapshot *work_tree, const char *directory,
               const bool kinds[TD_KIND_COUNT], struct td_diag *diag)
{
	struct td_strlist committed = TD_STRLIST_INIT;
	struct td_strlist present = TD_STRLIST_INIT;

	/* What cannot be listed of the commit was told where it was asked for;
	 * what else of it the work tree has is found missing. */
	(void)!td_snapshot_list(&committed, watch->base, directory, NULL);
	if (td_snapshot_list(&present, work_tree, directory, diag) == TD_OK)
		add_single(paths, &committed, &present, kinds);
	td_strlist_clear(&committed);
	td_strlist_clear(&present);
}

/* Keep one of each. The list is sorted. */
static void
keep_single(struct td_strlist *list)
{
	size_t count = 0;

	td_strlist_sort(list);
	for (size_t i = 0; i < list->count; i++) {
		if (count > 0 &&
		    strcmp(list->items[count - 1], list->items[i]) == 0)
			free(list->items[i]);
		else
			list->items[count++] = list->items[i];
	}
	list->count = count;
}

void
td_watch_compare(struct td_strlist *paths, const struct td_watch *watch,
                 const struct td_snapshot *work_tree, struct td_diag *diag)
{
	size_t told = td_diag_count(diag);
	bool kinds[TD_KIND_COUNT];

	keep_single(watch->files);
	keep_single(watch->directories);
	find_kinds(kinds, watch->files);
	/* What hinders once mostly hinders for all. */
	for (size_t i = 0;
	     i < watch->files->count && td_diag_count(diag) == told; i++)
		if (differs(watch->base, work_tree, watch->files->items[i],
		            diag))
			td_strlist_add(paths, watch->files->items[i]);
	for (size_t i = 0;
	     i < watch->directories->count && td_diag_count(diag) == told; i++)
		compare_listed(paths, watch, work_tree,
		               watch->directories->items[i], kinds, diag);
	keep_single(paths);
}
