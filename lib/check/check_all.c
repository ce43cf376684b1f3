/* Many records at once. */

#include "check/check_all.h"
#include "base/alloc.h"
#include "check/check.h"
#include "diag/hearing.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
	/* Paths a thread takes at a time: neighbours share what they need. */
	CHUNK = 32,
	/* From so many on it pays to prepare for many. */
	MANY = 200,
	/* At a file that comes and goes. */
	LOOKS = 3
};

/* A directory is asked for its files first, so that it is not noted as what
 * stands in a file's place. */
static bool
is_file(const struct td_snapshot *snapshot, const char *name)
{
	struct td_strlist below = TD_STRLIST_INIT;
	bool file = false;

	if (*name && (td_layout_is_place(name) ||
	              td_snapshot_list(&below, snapshot, name, NULL) != TD_OK ||
	              below.count == 0))
		file = td_snapshot_has(snapshot, name);
	td_strlist_clear(&below);
	return file;
}

enum td_status
td_check_select(struct td_strlist *paths, const struct td_snapshot *snapshot,
                const struct td_strlist *names, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < names->count; i++) {
		char *name = td_strdup(names->items[i]);
		size_t length = strlen(name);
		size_t before = paths->count;

		while (length > 0 && name[length - 1] == '/')
			name[--length] = '\0';
		enum td_status listed = TD_OK;

		if (is_file(snapshot, name))
			td_strlist_add(paths, name);
		else
			listed = td_snapshot_list(paths, snapshot, name, diag);
		status = td_worse(status, listed);
		if (listed == TD_OK && paths->count == before)
			status = td_worse(
			    status,
			    td_diag_add(diag, TD_FILE_MISSING,
			                (struct td_place){ .path = name },
			                NULL));
		free(name);
	}
	return status;
}

/* A path, and the id that it is filed under. */
struct item {
	const char *path;
	const char *id;
	size_t length;
};

/*
 * What a unit is and sent in, or a person and what they are nominated for, has
 * the same id in its path: as the file's name up to a double hyphen, or, where
 * that is a day, as the directory's. It need only be good enough to bring
 * together what needs the same records.
 */
static struct item
item_of(const char *path)
{
	const char *start = path;
	const char *last = path;
	const char *apart;
	const char *end;

	for (const char *slash = path; (slash = strchr(slash, '/'));) {
		start = last;
		last = ++slash;
	}
	if (*last < '0' || *last > '9')
		start = last;
	end = start + strcspn(start, "/.");
	apart = strstr(start, "--");
	if (apart && apart < end)
		end = apart;
	return (struct item){ .path = path,
		              .id = start,
		              .length = (size_t)(end - start) };
}

static int
compare_items(const void *left, const void *right)
{
	const struct item *a = left;
	const struct item *b = right;
	size_t length = a->length < b->length ? a->length : b->length;
	int order = strncmp(a->id, b->id, length);

	if (order == 0)
		order = (a->length > b->length) - (a->length < b->length);
	return order != 0 ? order : strcmp(a->path, b->path);
}

/* The work that all threads share. */
struct work {
	const struct td_snapshot *snapshot;
	struct item *items;
	size_t count;
	bool many;
	bool has_files;
	struct td_strlist files; /* of all campaigns */
	atomic_size_t next;
};

/*
 * A listing of all campaigns answers for every directory below, unless one
 * could not be listed or may be a link: then each directory is asked itself,
 * and says so. The directories of records have no dot in their names.
 */
static bool
list_campaigns(struct td_strlist *files, const struct td_snapshot *snapshot)
{
	bool listed = td_snapshot_list(files, snapshot, "campaigns", NULL) ==
	              TD_OK;

	for (size_t i = 0; listed && i < files->count; i++)
		listed = strchr(strrchr(files->items[i], '/'), '.') != NULL;
	return listed;
}

static void
prepare(struct work *work, const struct td_snapshot *snapshot,
        const struct td_strlist *paths)
{
	*work = (struct work){ .snapshot = snapshot,
		               .items = td_alloc(paths->count,
		                                 sizeof *work->items),
		               .count = paths->count,
		               .many = paths->count >= MANY,
		               .files = TD_STRLIST_INIT };
	for (size_t i = 0; i < paths->count; i++)
		work->items[i] = item_of(paths->items[i]);
	if (work->many) {
		qsort(work->items, work->count, sizeof *work->items,
		      compare_items);
		work->has_files = list_campaigns(&work->files, snapshot);
	}
	atomic_init(&work->next, 0);
}

struct worker {
	pthread_t thread;
	struct work *work;
	struct td_diag *diag;
	enum td_status status;
};

/*
 * What was listed and is gone when it is opened was taken away meanwhile, as by
 * a writer that takes back what it could not commit: as much is wrong with it
 * as if it had been listed afterwards. One that is there again is looked at
 * again. Findings go by way of aside, which is empty before and after.
 */
static enum td_status
check_listed(struct worker *worker, struct td_reader *reader, const char *path,
             struct td_diag *aside)
{
	const struct td_snapshot *snapshot = worker->work->snapshot;
	enum td_status status = TD_OK;

	for (int look = 0; look < LOOKS; look++) {
		td_diag_move(NULL, aside);
		status = td_check_path(reader, path, aside);
		if (td_diag_count_of(aside, TD_FILE_MISSING) == 0)
			break;
		if (!td_snapshot_has(snapshot, path)) {
			td_diag_move(NULL, aside);
			return TD_OK;
		}
	}
	td_diag_move(worker->diag, aside);
	return status;
}

static void *
check_chunks(void *argument)
{
	struct worker *worker = argument;
	struct work *work = worker->work;
	struct td_reader *reader = work->many
	                               ? td_reader_new_many(work->snapshot,
	                                                    work->has_files
	                                                        ? &work->files
	                                                        : NULL)
	                               : td_reader_new(work->snapshot);
	struct td_diag *aside = td_diag_new();
	size_t count = work->count;

	for (;;) {
		size_t first = atomic_fetch_add(&work->next, CHUNK);

		if (first >= count)
			break;
		for (size_t i = first; i < first + CHUNK && i < count; i++)
			worker->status = td_worse(
			    worker->status,
			    check_listed(worker, reader, work->items[i].path,
			                 aside));
		td_reader_forget(reader);
	}
	td_diag_free(aside);
	td_reader_free(reader);
	return NULL;
}

enum td_status
td_check_all(const struct td_snapshot *snapshot, const struct td_strlist *paths,
             unsigned threads, struct td_diag *diag)
{
	struct work work;
	struct worker *workers;
	enum td_status status = TD_OK;
	size_t started = 1;

	if (threads < 1 || td_snapshot_commit(snapshot) ||
	    paths->count <= CHUNK)
		threads = 1;
	prepare(&work, snapshot, paths);
	workers = td_alloc(threads, sizeof *workers);
	for (size_t i = 0; i < threads; i++)
		workers[i] = (struct worker){ .work = &work,
			                      .diag = td_diag_new_like(diag) };
	/* A thread that cannot be had is done without. */
	while (started < threads &&
	       pthread_create(&workers[started].thread, NULL, check_chunks,
	                      &workers[started]) == 0)
		started++;
	check_chunks(&workers[0]);
	for (size_t i = 1; i < started; i++)
		pthread_join(workers[i].thread, NULL);
	for (size_t i = 0; i < threads; i++) {
		status = td_worse(status, workers[i].status);
		td_diag_move(diag, workers[i].diag);
		td_diag_free(workers[i].diag);
	}
	free(workers);
	free(work.items);
	td_strlist_clear(&work.files);
	return status;
}
