/* Which records git tracks and the work tree lacks, and the other way round. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/tracked.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/elsewhere.h"
#include "store/tracked_parts.h"
#include "store/unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
look_for(void *context, const struct td_index_path *entry)
{
	struct td_tracked_search *search = context;
	const char *path = entry->path;
	size_t size = strlen(search->prefix);
	bool skipped = entry->is_directory || entry->is_skipped;

	if (strncmp(path, search->prefix, size) != 0)
		return;
	path += size;
	td_tracked_see(search, path);
	if ((search->only_skipped && !skipped) ||
	    !td_tracked_is_missed(search, path))
		return;
	if (skipped && !search->first_skipped)
		search->first_skipped = td_strdup(path);
	else if (!skipped && search->absent++ == 0)
		search->first_absent = td_strdup(path);
}

static void
add_unseen(struct td_strlist *untracked, const struct td_tracked_search *search)
{
	for (size_t i = 0; i < search->held->count; i++)
		if (!search->seen[i])
			td_strlist_add(untracked, search->held->items[i]);
}

/* The nearest directory, from the store upwards, with a ".git"; it is cut out
 * of path, which ends there then. Returns what of the path is below it, with
 * '/' at its end, or NULL. */
static char *
find_top(char *path)
{
	struct td_strbuf below = TD_STRBUF_INIT;
	char *whole = td_strdup(path);
	size_t length = strlen(path);
	char *prefix = NULL;

	while (length > 0 && !prefix) {
		struct td_strbuf git = TD_STRBUF_INIT;

		path[length] = '\0';
		td_strbuf_addf(&git, "%s/.git", path);
		if (access(git.text, F_OK) == 0) {
			if (whole[length])
				td_strbuf_addf(&below, "%s/",
				               whole + length + 1);
			prefix = td_strbuf_take(&below);
		}
		td_strbuf_clear(&git);
		while (!prefix && length > 0 && whole[--length] != '/')
			;
	}
	free(whole);
	return prefix;
}

static enum td_status
report(const struct td_tracked_search *found, struct td_diag *diag)
{
	enum td_status status = TD_OK;
	char number[24];

	snprintf(number, sizeof number, "%zu", found->absent);
	if (found->first_absent)
		status = td_diag_add(diag, TD_RECORDS_ABSENT, TD_NO_PLACE,
		                     "count", number, "file",
		                     found->first_absent, NULL);
	if (found->first_skipped)
		status = td_diag_add(diag, TD_RECORDS_SPARSE, TD_NO_PLACE,
		                     "file", found->first_skipped, NULL);
	return status;
}

/* Some of its entries may have been read. */
static void
start_again(struct td_tracked_search *search)
{
	memset(search->seen, 0, search->held->count * sizeof *search->seen);
	free(search->first_absent);
	free(search->first_skipped);
	search->first_absent = search->first_skipped = NULL;
	search->absent = 0;
}

enum td_status
td_tracked_check(const char *directory, const struct td_strlist *paths,
                 const struct td_strlist *held, struct td_strlist *untracked,
                 struct td_diag *diag)
{
	char *top = realpath(directory, NULL);
	char *prefix = top ? find_top(top) : NULL;
	struct td_tracked_search search = {
		.root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
		.prefix = prefix,
		.paths = paths,
		.held = held,
		.seen = td_alloc(held->count, sizeof *search.seen)
	};
	enum td_status unread = TD_OK;
	enum td_status status;

	if (prefix && search.root >= 0) {
		if (!td_index_paths(search.tree, top, look_for, &search)) {
			start_again(&search);
			unread = td_tracked_look_in_head(directory, &search,
			                                 diag);
		} else if (!search.first_absent && !search.first_skipped) {
			unread = td_tracked_check_removed(directory, top,
			                                  &search, diag);
		}
		if (unread == TD_OK)
			add_unseen(untracked, &search);
	}
	if (search.root >= 0)
		close(search.root);
	status = td_worse(unread, report(&search, diag));
	if (prefix)
		status = td_worse(status,
		                  td_elsewhere_check(top, directory, diag));
	free(search.seen);
	free(search.first_absent);
	free(search.first_skipped);
	free(prefix);
	free(top);
	return status;
}

/* Whether git was asked for a part of the work tree: only then the index is
 * looked at, which is long. */
static bool
is_sparse(const char *top)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	bool is;

	td_strbuf_addf(&path, "%s/.git/info/sparse-checkout", top);
	is = access(path.text, F_OK) == 0 ||
	     (errno != ENOENT && errno != ENOTDIR);
	td_strbuf_clear(&path);
	return is;
}

enum td_status
td_tracked_check_part(const char *directory, struct td_diag *diag)
{
	struct td_strlist all = TD_STRLIST_INIT;
	struct td_strlist none = TD_STRLIST_INIT;
	char *top = realpath(directory, NULL);
	struct td_tracked_search search = {
		.root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
		.prefix = top ? find_top(top) : NULL,
		.paths = &all,
		.held = &none,
		.only_skipped = true
	};
	enum td_status unread = TD_OK;
	enum td_status status;

	td_strlist_add(&all, "");
	if (search.prefix && search.root >= 0 && is_sparse(top) &&
	    !td_index_paths(search.tree, top, look_for, &search))
		unread = td_tracked_look_in_head(directory, &search, diag);
	if (search.root >= 0)
		close(search.root);
	status = td_worse(unread, report(&search, diag));
	if (search.prefix) {
		status = td_worse(status,
		                  td_elsewhere_check(top, directory, diag));
		td_unfinished_tell(top, diag);
	}
	free(search.first_skipped);
	free((char *)search.prefix);
	free(top);
	td_strlist_clear(&all);
	return status;
}
