/* What the last commit has of records that git tracks. */

#include "base/alloc.h"
#include "base/hex.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "store/tracked_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool
is_among(const struct td_strlist *paths, const char *path)
{
	for (size_t i = 0; i < paths->count; i++) {
		size_t size = strlen(paths->items[i]);

		if (size == 0 || (strncmp(path, paths->items[i], size) == 0 &&
		                  (path[size] == '\0' || path[size] == '/')))
			return true;
	}
	return false;
}

static bool
is_record(const char *path)
{
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return false;
	td_layout_clear(&layout);
	return true;
}

static bool
is_there(int root, const char *path)
{
	struct stat about;

	return fstatat(root, path, &about, AT_SYMLINK_NOFOLLOW) == 0 ||
	       (errno != ENOENT && errno != ENOTDIR);
}

bool
td_tracked_is_missed(const struct td_tracked_search *search, const char *path)
{
	size_t length = strlen(path);
	bool directory = length > 0 && path[length - 1] == '/';

	return is_among(search->paths, path) &&
	       (directory || is_record(path)) && !is_there(search->root, path);
}

void
td_tracked_see(struct td_tracked_search *search, const char *path)
{
	const struct td_strlist *held = search->held;
	size_t at = td_strlist_first(held, path);

	if (at < held->count && strcmp(held->items[at], path) == 0)
		search->seen[at] = true;
}

/* The last commit; *head is NULL where nothing was committed yet. */
static enum td_status
open_head(struct td_snapshot **head, const char *directory,
          struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_snapshot_open_at(head, directory, "HEAD",
	                                            found);

	if (status != TD_OK) {
		*head = NULL;
		if (td_diag_count_of(found, TD_REVISION_UNKNOWN) > 0)
			status = TD_OK;
		else
			td_diag_move(diag, found);
	}
	td_diag_free(found);
	return status;
}

enum td_status
td_tracked_look_in_head(const char *directory, struct td_tracked_search *search,
                        struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *head;
	enum td_status status = open_head(&head, directory, diag);

	if (head)
		status = td_snapshot_list(&paths, head, "", diag);
	for (size_t i = 0; status == TD_OK && i < paths.count; i++) {
		const char *path = paths.items[i];

		td_tracked_see(search, path);
		if (td_tracked_is_missed(search, path) && search->absent++ == 0)
			search->first_absent = td_strdup(path);
	}
	td_snapshot_free(head);
	td_strlist_clear(&paths);
	return status;
}

/* Records that the work tree has not, and their contents' ids. */
struct removed {
	struct td_strlist paths;
	struct td_strlist ids;
};

/* The index has the content: it was moved. */
static void
strike(void *context, const struct td_index_path *entry)
{
	struct removed *removed = context;
	char id[TD_OBJECT_ID_SIZE];

	td_hex(id, entry->id, TD_OBJECT_ID_SIZE / 2);
	for (size_t i = 0; i < removed->ids.count; i++)
		if (strcmp(removed->ids.items[i], id) == 0)
			*removed->ids.items[i] = '\0';
}

/* So many records, and the first of them; NULL: there are none. */
static enum td_status
tell(enum td_finding_id id, size_t count, const char *first,
     struct td_diag *diag)
{
	char number[24];

	if (!first)
		return TD_OK;
	snprintf(number, sizeof number, "%zu", count);
	return td_diag_add(diag, id, TD_NO_PLACE, "count", number, "file",
	                   first, NULL);
}

static enum td_status
report(const struct removed *removed, struct td_diag *diag)
{
	const char *first = NULL;
	size_t count = 0;

	for (size_t i = 0; i < removed->paths.count; i++) {
		if (*removed->ids.items[i] == '\0')
			continue;
		first = first ? first : removed->paths.items[i];
		count++;
	}
	return tell(TD_RECORDS_REMOVED, count, first, diag);
}

/* A record that the work tree has, and the index has not. */
static bool
is_unindexed(const struct td_tracked_search *search, const char *path)
{
	const struct td_strlist *held = search->held;
	size_t at = td_strlist_first(held, path);

	return at < held->count && strcmp(held->items[at], path) == 0 &&
	       !search->seen[at];
}

/* The first of the last commit's records that the index has not; NULL: none.
 * *count: how many there are. */
static const char *
find_unindexed(size_t *count, const struct td_strlist *all,
               const struct td_tracked_search *search)
{
	const char *first = NULL;

	*count = 0;
	for (size_t i = 0; i < all->count; i++) {
		if (!is_unindexed(search, all->items[i]))
			continue;
		first = first ? first : all->items[i];
		++*count;
	}
	return first;
}

static void
see_again(void *context, const struct td_index_path *entry)
{
	struct td_tracked_search *search = context;
	size_t size = strlen(search->prefix);

	if (strncmp(entry->path, search->prefix, size) == 0)
		td_tracked_see(search, entry->path + size);
}

/* What the next plain 'git commit' would take out, though it lies in the work
 * tree. A command moves the branch before it puts the index in place, so that
 * one beside this gets its time: while the index is locked nothing is certain,
 * and what is there behind that is looked up once more. */
static enum td_status
report_unindexed(const char *top, const struct td_strlist *all,
                 struct td_tracked_search *search, struct td_diag *diag)
{
	char tree[TD_INDEX_TREE_SIZE];
	const char *first;
	size_t count;

	if (!find_unindexed(&count, all, search) || td_index_is_locked(top) ||
	    !td_index_paths(tree, top, see_again, search))
		return TD_OK;
	first = find_unindexed(&count, all, search);
	return tell(TD_RECORDS_UNINDEXED, count, first, diag);
}

/* Whether the last commit is of the tree that the index holds. */
static bool
is_same_tree(const struct td_snapshot *head,
             const struct td_tracked_search *search)
{
	char id[TD_OBJECT_ID_SIZE];

	return *search->prefix == '\0' && *search->tree != '\0' &&
	       td_snapshot_object(id, head, "") &&
	       strcmp(id, search->tree) == 0;
}

enum td_status
td_tracked_check_removed(const char *directory, const char *top,
                         struct td_tracked_search *search, struct td_diag *diag)
{
	struct removed removed = { TD_STRLIST_INIT, TD_STRLIST_INIT };
	struct td_strlist all = TD_STRLIST_INIT;
	char tree[TD_INDEX_TREE_SIZE];
	char id[TD_OBJECT_ID_SIZE];
	struct td_snapshot *head;
	enum td_status status = open_head(&head, directory, diag);

	if (head && !is_same_tree(head, search))
		status = td_snapshot_list(&all, head, "", diag);
	for (size_t i = 0; status == TD_OK && i < all.count; i++) {
		if (!td_tracked_is_missed(search, all.items[i]) ||
		    !td_snapshot_object(id, head, all.items[i]))
			continue;
		td_strlist_add(&removed.paths, all.items[i]);
		td_strlist_add(&removed.ids, id);
	}
	if (removed.paths.count > 0 &&
	    td_index_paths(tree, top, strike, &removed))
		status = td_worse(status, report(&removed, diag));
	status = td_worse(status, report_unindexed(top, &all, search, diag));
	td_snapshot_free(head);
	td_strlist_clear(&all);
	td_strlist_clear(&removed.paths);
	td_strlist_clear(&removed.ids);
	return status;
}
