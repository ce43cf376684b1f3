/*
 * The index, changed under its lock.
 *
 * All that may fail is done before the branch moves: the new index lies ready
 * in the lock, which takes the index's place by one rename.
 */

#define _DEFAULT_SOURCE

#include "store/index_file.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "store/index_bytes.h"
#include "store/index_other.h"
#include "store/index_read.h"
#include "store/scratch.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* So many files of doubtful age are compared with their entries; git is left
 * to look at more. */
#define DOUBTS_MAX 64

/* What is asked of the index for the staged files: each path, what could stand
 * in its way above it, and what below it. */
struct questions {
	struct td_strlist paths;
	struct td_index_query *queries;
};

static void
ask(struct questions *questions, const struct td_index *index,
    struct td_staged *const *staged, size_t count)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strlist *paths = &questions->paths;

	*paths = (struct td_strlist)TD_STRLIST_INIT;
	for (size_t i = 0; i < count; i++) {
		const char *full = staged[i]->full;

		for (const char *slash = strchr(full, '/'); slash;
		     slash = strchr(slash + 1, '/')) {
			td_strbuf_cut(&text, 0);
			td_strbuf_add_bytes(&text, full,
			                    (size_t)(slash - full));
			td_strlist_add(paths, text.text);
		}
		td_strlist_add(paths, full);
		td_strbuf_cut(&text, 0);
		td_strbuf_addf(&text, "%s/", full);
		td_strlist_add(paths, text.text);
	}
	td_strlist_sort(paths);
	questions->queries = td_alloc(paths->count,
	                              sizeof(struct td_index_query));
	for (size_t i = 0; i < paths->count; i++)
		questions->queries[i].path = paths->items[i];
	td_index_look(questions->queries, paths->count, index);
	td_strbuf_clear(&text);
}

static void
forget(struct questions *questions)
{
	free(questions->queries);
	td_strlist_clear(&questions->paths);
}

static int
by_path(const void *path, const void *query)
{
	return strcmp(path, ((const struct td_index_query *)query)->path);
}

static const struct td_index_query *
answer_to(const struct questions *questions, const char *path)
{
	return bsearch(path, questions->queries, questions->paths.count,
	               sizeof(struct td_index_query), by_path);
}

/* Whether the index has a file where a directory of path's is needed, or a
 * directory in its own place. */
static bool
is_blocked(const struct questions *questions, const char *path)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	bool blocked = false;

	for (const char *slash = strchr(path, '/'); slash && !blocked;
	     slash = strchr(slash + 1, '/')) {
		td_strbuf_cut(&text, 0);
		td_strbuf_add_bytes(&text, path, (size_t)(slash - path));
		blocked = answer_to(questions, text.text)->length > 0;
	}
	td_strbuf_cut(&text, 0);
	td_strbuf_addf(&text, "%s/", path);
	blocked = blocked || answer_to(questions, text.text)->below;
	td_strbuf_clear(&text);
	return blocked;
}

static bool
has_id(const struct td_index *index, const struct td_index_query *found,
       const git_oid *id)
{
	return found->length > 0 && memcmp(td_index_id_at(index, found), id->id,
	                                   TD_INDEX_ID_SIZE) == 0;
}

/* Whether the index holds for a path what the parent commit does, or what is
 * staged. */
static bool
is_untouched(const struct questions *questions, const struct td_index *index,
             const struct td_staged *staged)
{
	const struct td_index_query *found = answer_to(questions, staged->full);

	if (found->length > 0)
		return has_id(index, found, &staged->id) ||
		       has_id(index, found, &staged->old_id);
	return git_oid_is_zero(&staged->old_id) &&
	       !is_blocked(questions, staged->full);
}

static enum td_status
check_index(const struct td_change *change, const struct questions *questions,
            const struct td_index *index, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (index->unmerged)
		return td_diag_add(diag, TD_MERGE_UNDER_WAY, TD_NO_PLACE,
		                   "state", "merge", NULL);
	for (size_t i = 0; i < change->count; i++) {
		const struct td_staged *staged = change->staged[i];

		if (!is_untouched(questions, index, staged))
			status = td_diag_add(
			    diag, TD_FILE_CHANGED_BY_HAND,
			    (struct td_place){
				.path = td_staged_path(change, staged) },
			    NULL);
	}
	return status;
}

/* What lets git see that a file is unchanged without reading it. */
static void
read_stat(struct td_index_stat *stat, const struct td_change *change,
          const char *path)
{
	struct stat about;

	if (fstatat(change->work_tree, path, &about, AT_SYMLINK_NOFOLLOW) < 0)
		return;
	*stat = (struct td_index_stat){
		.ctime = (uint32_t)about.st_ctim.tv_sec,
		.ctime_ns = (uint32_t)about.st_ctim.tv_nsec,
		.mtime = (uint32_t)about.st_mtim.tv_sec,
		.mtime_ns = (uint32_t)about.st_mtim.tv_nsec,
		.dev = (uint32_t)about.st_dev,
		.ino = (uint32_t)about.st_ino,
		.uid = about.st_uid,
		.gid = about.st_gid,
		.size = (uint32_t)about.st_size
	};
}

/* The edits that enter staged files. Those whose entry is neither what the
 * parent commit has nor free are left out; the index has been checked. */
static size_t
make_edits(struct td_index_edit *edits, const struct td_change *change,
           const struct questions *questions, const struct td_index *index,
           struct td_staged *const *staged, size_t count)
{
	size_t made = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_index_query *found = answer_to(questions,
		                                               staged[i]->full);
		struct td_index_edit *edit = &edits[made];

		if (!is_untouched(questions, index, staged[i]))
			continue;
		*edit = (struct td_index_edit){ .path = staged[i]->full,
			                        .at = found->at,
			                        .length = found->length,
			                        .mode = GIT_FILEMODE_BLOB };
		memcpy(edit->id, staged[i]->id.id, sizeof edit->id);
		read_stat(&edit->stat, change, staged[i]->full);
		made++;
	}
	return made;
}

struct doubts {
	const struct td_change *change;
	unsigned left;
};

/* Whether git has to look at a file: it is as old as its entry says, and its
 * content may be another all the same. */
static bool
doubt(void *opaque, const char *path, const struct td_index_stat *stat,
      const unsigned char *id)
{
	struct doubts *doubts = opaque;
	struct td_index_stat now = { 0 };
	git_oid found;

	read_stat(&now, doubts->change, path);
	if (now.mtime != stat->mtime || now.size != stat->size)
		return false;
	if (doubts->left == 0)
		return true;
	doubts->left--;
	return td_work_hash(&found, doubts->change->work_tree, path) != 0 ||
	       memcmp(found.id, id, TD_INDEX_ID_SIZE) != 0;
}

/* Writes the index to be. Returns 0 or an errno. */
static int
write_ready(const struct td_change *change, const struct td_index *index,
            const struct td_index_edit *edits, size_t count)
{
	int fd = openat(change->git_dir, TD_INDEX_LOCK,
	                O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC);
	int error;

	if (fd < 0)
		return errno;
	error = td_index_write(fd, index, edits, count);
	td_sync_start(fd);
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

/* Enters staged files into an index that was read, and makes it ready. */
static enum td_status
make_ready(struct td_change *change, const struct questions *questions,
           struct td_index_reading *reading, struct td_staged *const *staged,
           size_t count, struct td_diag *diag)
{
	struct doubts doubts = { .change = change, .left = DOUBTS_MAX };
	struct td_index_edit *edits = td_alloc(count, sizeof *edits);
	size_t made = make_edits(edits, change, questions, &reading->index,
	                         staged, count);
	enum td_status status = TD_OK;
	int error = 0;

	if (reading->foreign) {
		status = td_index_other_write(change, &reading->index, edits,
		                              made, diag);
	} else {
		td_index_doubt(&reading->index, (uint32_t)reading->written,
		               doubt, &doubts);
		error = write_ready(change, &reading->index, edits, made);
	}
	if (error)
		status = td_index_write_trouble(error, diag);
	td_sync_add(&change->names, change->git_dir, TD_INDEX_LOCK,
	            ".git/index");
	free(edits);
	return status;
}

enum td_status
td_index_prepare(struct td_change *change, struct td_staged *const *staged,
                 size_t count, bool strict, struct td_diag *diag)
{
	struct td_index_reading reading = { 0 };
	struct questions questions;
	enum td_status status = td_index_load(&reading, change, diag);

	if (status != TD_OK)
		return status;
	ask(&questions, &reading.index, staged, count);
	if (strict)
		status = check_index(change, &questions, &reading.index, diag);
	if (status == TD_OK)
		status = make_ready(change, &questions, &reading, staged, count,
		                    diag);
	forget(&questions);
	td_index_clear(&reading.index);
	return status;
}

enum td_status
td_index_excuse(const struct td_change *change, struct td_staged **staged,
                size_t count, struct td_diag *diag)
{
	struct td_index_reading reading = { 0 };
	struct questions questions;
	enum td_status status = td_index_load(&reading, change, diag);

	if (status != TD_OK)
		return status;
	ask(&questions, &reading.index, staged, count);
	for (size_t i = 0; i < count; i++)
		if (has_id(&reading.index,
		           answer_to(&questions, staged[i]->full),
		           &staged[i]->id))
			staged[i]->write = false;
	forget(&questions);
	td_index_clear(&reading.index);
	return TD_OK;
}

int
td_index_place(struct td_change *change)
{
	if (renameat(change->git_dir, TD_INDEX_LOCK, change->git_dir, "index") <
	    0)
		return errno;
	td_sync_add(&change->names, change->git_dir, ".", ".git/index");
	return 0;
}

void
td_index_drop(struct td_change *change)
{
	unlinkat(change->git_dir, TD_INDEX_HOLD, 0);
	td_scratch_remove(change->git_dir);
}
