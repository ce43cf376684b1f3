/* What is to be on the disk, synced together. */

/* For syncfs() and sync_file_range(). */
#define _GNU_SOURCE

#include "store/sync.h"
#include "base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* With more names than this, their file systems are synced as wholes, with
 * whatever else the machine has not written yet. */
#define EACH_MAX 64

/* So many wait for the disk at the same time. */
#define AT_ONCE 4

/* Names that threads take one by one. */
struct queue {
	struct td_sync_name *names;
	size_t count;
	atomic_size_t next;
};

static int
open_name(const struct td_sync_name *name)
{
	return openat(name->directory, name->path,
	              O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/* What is not there any more needs no sync: an object that was there already,
 * and that somebody's git has put into a pack since. */
static int
sync_one(const struct td_sync_name *name)
{
	int fd = open_name(name);
	int error = fd < 0 || fsync(fd) < 0 ? errno : 0;

	if (fd < 0 && error == ENOENT)
		error = 0;
	if (fd >= 0)
		close(fd);
	return error;
}

static void *
work(void *opaque)
{
	struct queue *queue = opaque;
	size_t at;

	while ((at = atomic_fetch_add(&queue->next, 1)) < queue->count)
		queue->names[at].error = sync_one(&queue->names[at]);
	return NULL;
}

/* Where no thread is to be had, there is this one. */
static void
sync_each(struct td_sync *sync)
{
	struct queue queue = { .names = sync->names, .count = sync->count };
	pthread_t threads[AT_ONCE - 1];
	size_t started = 0;

	while (started < AT_ONCE - 1 && started + 1 < sync->count &&
	       pthread_create(&threads[started], NULL, work, &queue) == 0)
		started++;
	work(&queue);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	/* Few files may be open at once: then one after the other. */
	for (size_t i = 0; i < sync->count; i++)
		if (sync->names[i].error == EMFILE ||
		    sync->names[i].error == ENFILE)
			sync->names[i].error = sync_one(&sync->names[i]);
}

static bool
is_known(const struct td_sync *sync, size_t count, dev_t device)
{
	for (size_t i = 0; i < count; i++)
		if (sync->names[i].device == device)
			return true;
	return false;
}

static dev_t
device_of(const struct td_sync_name *name)
{
	struct stat about;

	if (fstatat(name->directory, name->path, &about, 0) < 0)
		return 0;
	return about.st_dev;
}

static void
sync_whole(struct td_sync *sync)
{
	for (size_t i = 0; i < sync->count; i++) {
		struct td_sync_name *name = &sync->names[i];
		int fd;

		name->device = device_of(name);
		name->error = 0;
		if (is_known(sync, i, name->device))
			continue;
		fd = open_name(name);
		name->error = fd < 0 || syncfs(fd) < 0 ? errno : 0;
		if (fd >= 0)
			close(fd);
	}
}

void
td_sync_start(int fd)
{
	/* Only to be quicker: what all of them need room for is known before
	 * the first is waited for. */
	(void)sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
}

void
td_sync_add(struct td_sync *sync, int directory, const char *path,
            const char *label)
{
	struct td_sync_name name = { .directory = directory,
		                     .path = (char *)path,
		                     .label = label };

	for (size_t i = 0; i < sync->count; i++)
		if (sync->names[i].directory == directory &&
		    strcmp(sync->names[i].path, path) == 0)
			return;
	if (sync->count == EACH_MAX && !sync->is_whole) {
		sync->is_whole = true;
		for (size_t i = 0; i < sync->count; i++)
			sync->names[i].device = device_of(&sync->names[i]);
	}
	/* One name of each file system is enough. */
	if (sync->is_whole) {
		name.device = device_of(&name);
		if (is_known(sync, sync->count, name.device))
			return;
	}
	name.path = td_strdup(path);
	sync->names = td_grow(sync->names, sync->count, &sync->capacity,
	                      sizeof *sync->names);
	sync->names[sync->count++] = name;
}

void
td_sync_add_parent(struct td_sync *sync, int directory, const char *path,
                   const char *label)
{
	const char *slash = strrchr(path, '/');
	char *parent = slash ? td_strndup(path, (size_t)(slash - path))
	                     : td_strdup(".");

	td_sync_add(sync, directory, parent, label);
	free(parent);
}

int
td_sync_all(struct td_sync *sync, const char **label)
{
	int error = 0;

	if (sync->is_whole)
		sync_whole(sync);
	else
		sync_each(sync);
	for (size_t i = 0; i < sync->count && !error; i++) {
		error = sync->names[i].error;
		*label = sync->names[i].label;
	}
	td_sync_clear(sync);
	return error;
}

void
td_sync_clear(struct td_sync *sync)
{
	if (!sync)
		return;
	for (size_t i = 0; i < sync->count; i++)
		free(sync->names[i].path);
	free(sync->names);
	*sync = (struct td_sync)TD_SYNC_INIT;
}
