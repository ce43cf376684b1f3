/* The objects of one commit on their way to the disk. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/object_bytes.h"
#include "store/objects_parts.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a person is told when one of them cannot be written. */
#define LABEL ".git/objects"

/* How often a directory is made that somebody removes. */
#define TRIES 20

/* Opens a new file, whose directory may not be there yet: or not any more, for
 * `git gc` removes one that is empty. */
static int
open_new(int directory, const char *path)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
	char *parent = td_strndup(path, (size_t)(strrchr(path, '/') - path));
	int fd = openat(directory, path, flags, 0444);

	for (unsigned tries = 0; fd < 0 && errno == ENOENT && tries < TRIES;
	     tries++) {
		if (mkdirat(directory, parent, 0777) < 0 && errno != EEXIST)
			break;
		fd = openat(directory, path, flags, 0444);
	}
	free(parent);
	return fd;
}

/* Gathers a file, and each directory that names something of it: whoever made
 * that may have done so a moment ago. */
static void
gather(const struct td_objects *held, const char *path,
       struct td_sync *contents, struct td_sync *names)
{
	td_sync_add(contents, held->directory, path, LABEL);
	td_sync_add_parent(names, held->directory, path, LABEL);
	td_sync_add(names, held->directory, "objects", LABEL);
}

static int
write_one(const struct td_objects *held, struct td_object *object,
          struct td_sync *contents, struct td_sync *names)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	char *path = td_object_path(&object->id, true);
	int error;
	int fd;

	/* One of this name was left by a writer that was stopped. */
	unlinkat(held->directory, path, 0);
	fd = open_new(held->directory, path);
	if (fd < 0) {
		error = errno;
		free(path);
		return error;
	}
	object->temporary = path;
	td_object_pack(&file, object->type, object->bytes, object->size);
	error = td_write_all(fd, file.text, file.length);
	td_sync_start(fd);
	if (close(fd) < 0 && !error)
		error = errno;
	gather(held, path, contents, names);
	td_strbuf_clear(&file);
	return error;
}

/* Gathers an object that somebody else wrote, perhaps a moment ago. One in a
 * pack was synced by git. */
static void
take_over(const struct td_objects *held, const git_oid *id,
          struct td_sync *contents, struct td_sync *names)
{
	char *path = td_object_path(id, false);

	if (!td_objects_has(held, id) &&
	    faccessat(held->directory, path, R_OK, 0) == 0)
		gather(held, path, contents, names);
	free(path);
}

int
td_objects_write(struct td_objects *held, struct td_sync *contents,
                 struct td_sync *names)
{
	int error = 0;

	for (size_t i = 0; i < held->asked_count; i++)
		take_over(held, &held->asked[i], contents, names);
	held->asked_count = 0;

	for (size_t i = 0; i < held->count && !error; i++)
		if (!held->objects[i].temporary)
			error = write_one(held, &held->objects[i], contents,
			                  names);
	return error;
}

static int
compare_turns(const void *a, const void *b)
{
	const struct td_object *first = *(const struct td_object *const *)a;
	const struct td_object *second = *(const struct td_object *const *)b;

	return (first->turn > second->turn) - (first->turn < second->turn);
}

static int
place_one(const struct td_objects *held, struct td_object *object)
{
	char *path = td_object_path(&object->id, false);
	int error = 0;

	if (renameat(held->directory, object->temporary, held->directory,
	             path) < 0)
		error = errno;
	object->placed = !error;
	free(path);
	return error;
}

/* Each after those that it names: whoever is stopped in between leaves what
 * git can look through. A tree that lacks its .gitattributes is an error to it
 * even where nothing names the tree. */
int
td_objects_place(struct td_objects *held)
{
	struct td_object **turns = td_alloc(held->count + 1, sizeof *turns);
	int error = 0;

	for (size_t i = 0; i < held->count; i++)
		turns[i] = &held->objects[i];
	qsort(turns, held->count, sizeof *turns, compare_turns);
	for (size_t i = 0; i < held->count && !error; i++)
		if (turns[i]->temporary && !turns[i]->placed)
			error = place_one(held, turns[i]);
	free(turns);
	return error;
}

void
td_objects_drop(struct td_objects *held)
{
	for (size_t i = 0; i < held->count; i++)
		if (held->objects[i].temporary && !held->objects[i].placed)
			unlinkat(held->directory, held->objects[i].temporary,
			         0);
}
