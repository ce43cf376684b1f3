/* What one commit did to the files below some paths. */

#include "store/history_diff.h"
#include "base/alloc.h"
#include "store/path.h"
#include "store/snapshot_source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
is_tree(const git_tree_entry *entry)
{
	return entry && git_tree_entry_type(entry) == GIT_OBJECT_TREE;
}

static bool
is_same(const git_tree_entry *a, const git_tree_entry *b)
{
	if (!a || !b)
		return a == b;
	return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) &&
	       git_tree_entry_filemode(a) == git_tree_entry_filemode(b);
}

static void
add_event(struct td_diff *diff, enum td_event_kind kind, const char *path)
{
	struct td_event *event;

	diff->events = td_grow(diff->events, diff->count, &diff->capacity,
	                       sizeof *diff->events);
	event = &diff->events[diff->count++];
	memset(event, 0, sizeof *event);
	event->kind = kind;
	event->path = td_strdup(path + diff->prefix);
}

static enum td_status
report_limit(struct td_diff *diff, const char *path, enum td_finding_id id,
             size_t limit)
{
	char text[32];

	snprintf(text, sizeof text, "%zu", limit);
	return td_diag_add(diff->diag, id, (struct td_place){ .path = path },
	                   "limit", text, NULL);
}

static enum td_status
diff_trees(struct td_diff *diff, const git_tree *before, const git_tree *after,
           struct td_strbuf *path, int depth);

/* Opens an entry's tree; NULL for what is none. */
static int
open_tree(git_tree **tree, const struct td_diff *diff,
          const git_tree_entry *entry)
{
	if (!is_tree(entry))
		return 0;
	return git_tree_lookup(tree, diff->git, git_tree_entry_id(entry));
}

/* Compares two entries of the same path; either may be NULL. */
static enum td_status
diff_entries(struct td_diff *diff, const git_tree_entry *before,
             const git_tree_entry *after, struct td_strbuf *path, int depth)
{
	git_tree *old_tree = NULL;
	git_tree *new_tree = NULL;
	bool was_file = before && !is_tree(before);
	bool is_file = after && !is_tree(after);
	enum td_status status = TD_OK;

	if (is_same(before, after))
		return TD_OK;
	if (was_file || is_file)
		add_event(diff,
		          !was_file  ? TD_EVENT_ADDED
		          : !is_file ? TD_EVENT_REMOVED
		                     : TD_EVENT_CHANGED,
		          path->text);
	if (!is_tree(before) && !is_tree(after))
		return TD_OK;
	if (depth >= TD_PATH_DEPTH_MAX)
		return report_limit(diff, path->text, TD_PATH_TOO_DEEP,
		                    TD_PATH_DEPTH_MAX);
	if (open_tree(&old_tree, diff, before) < 0 ||
	    open_tree(&new_tree, diff, after) < 0)
		status = td_git_trouble(diff->diag);
	else
		status = diff_trees(diff, old_tree, new_tree, path, depth + 1);
	git_tree_free(old_tree);
	git_tree_free(new_tree);
	return status;
}

static const git_tree_entry *
entry_at(const git_tree *tree, size_t index)
{
	return tree && index < git_tree_entrycount(tree)
	           ? git_tree_entry_byindex(tree, index)
	           : NULL;
}

static enum td_status
diff_child(struct td_diff *diff, const git_tree_entry *before,
           const git_tree_entry *after, struct td_strbuf *path, int depth)
{
	size_t length = path->length;
	enum td_status status;

	if (diff->seen++ >= TD_LIST_MAX)
		return report_limit(diff, path->text, TD_TOO_MANY_FILES,
		                    TD_LIST_MAX);
	if (length)
		td_strbuf_add_char(path, '/');
	td_strbuf_add(path, git_tree_entry_name(before ? before : after));
	status = diff_entries(diff, before, after, path, depth);
	td_strbuf_cut(path, length);
	return status;
}

/* Git sorts a directory as if its name ended in '/', so a file and a directory
 * of one name are not side by side: they are told as two, removed and added,
 * which is what they are. */
static int
compare_entries(const git_tree_entry *a, const git_tree_entry *b)
{
	if (!a || !b)
		return a ? -1 : 1;
	return git_tree_entry_cmp(a, b);
}

static enum td_status
diff_trees(struct td_diff *diff, const git_tree *before, const git_tree *after,
           struct td_strbuf *path, int depth)
{
	enum td_status status = TD_OK;
	size_t i = 0;
	size_t j = 0;

	while (status == TD_OK) {
		const git_tree_entry *a = entry_at(before, i);
		const git_tree_entry *b = entry_at(after, j);
		int order;

		if (!a && !b)
			break;
		order = compare_entries(a, b);
		i += order <= 0;
		j += order >= 0;
		if (order == 0 && is_same(a, b))
			continue;
		status = diff_child(diff, order <= 0 ? a : NULL,
		                    order >= 0 ? b : NULL, path, depth);
	}
	return status;
}

/* Goes one part of the path down on both sides, from trees to entries, until
 * its end or until both sides are the same. */
static enum td_status
descend(struct td_diff *diff, const git_tree *before, const git_tree *after,
        const char *path, const char *rest)
{
	size_t size = strcspn(rest, "/");
	char *part = td_strndup(rest, size);
	const git_tree_entry *a = before ? git_tree_entry_byname(before, part)
	                                 : NULL;
	const git_tree_entry *b = after ? git_tree_entry_byname(after, part)
	                                : NULL;
	git_tree *old_tree = NULL;
	git_tree *new_tree = NULL;
	enum td_status status = TD_OK;

	free(part);
	if (is_same(a, b))
		return TD_OK;
	if (rest[size] == '\0') {
		struct td_strbuf full = TD_STRBUF_INIT;

		td_strbuf_add(&full, path);
		status = diff_entries(diff, a, b, &full, 0);
		td_strbuf_clear(&full);
		return status;
	}
	if (open_tree(&old_tree, diff, a) < 0 ||
	    open_tree(&new_tree, diff, b) < 0)
		status = td_git_trouble(diff->diag);
	else
		status = descend(diff, old_tree, new_tree, path,
		                 rest + size + 1);
	git_tree_free(old_tree);
	git_tree_free(new_tree);
	return status;
}

enum td_status
td_diff_path(struct td_diff *diff, const git_tree *before,
             const git_tree *after, const char *path)
{
	struct td_strbuf root = TD_STRBUF_INIT;
	enum td_status status;

	if (before && after &&
	    git_oid_equal(git_tree_id(before), git_tree_id(after)))
		return TD_OK;
	if (*path)
		return descend(diff, before, after, path, path);
	status = diff_trees(diff, before, after, &root, 0);
	td_strbuf_clear(&root);
	return status;
}

enum td_status
td_diff_store(struct td_diff *diff, const struct td_repository *repository,
              const git_tree *before, const git_tree *after)
{
	size_t length = strlen(repository->prefix);
	/* Without the slash behind it. */
	char *root = td_strndup(repository->prefix,
	                        length > 0 ? length - 1 : 0);
	enum td_status status;

	diff->git = repository->git;
	diff->prefix = length;
	status = td_diff_path(diff, before, after, root);
	free(root);
	return status;
}

void
td_diff_clear(struct td_diff *diff)
{
	if (!diff)
		return;
	for (size_t i = 0; i < diff->count; i++)
		td_event_clear(&diff->events[i]);
	free(diff->events);
	diff->events = NULL;
	diff->count = diff->capacity = 0;
}

static int
compare_events(const void *a, const void *b)
{
	const struct td_event *left = a;
	const struct td_event *right = b;
	int order = strcmp(left->path, right->path);

	return order ? order : (int)left->kind - (int)right->kind;
}

void
td_diff_sort(struct td_diff *diff)
{
	size_t left = 0;

	if (diff->count > 1)
		qsort(diff->events, diff->count, sizeof *diff->events,
		      compare_events);
	for (size_t i = 0; i < diff->count; i++) {
		if (left > 0 && compare_events(&diff->events[left - 1],
		                               &diff->events[i]) == 0)
			td_event_clear(&diff->events[i]);
		else
			diff->events[left++] = diff->events[i];
	}
	diff->count = left;
}
