/* The objects of one commit, as a store of objects that libgit2 asks first. */

#include "store/objects.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/object_bytes.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <git2/sys/odb_backend.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a person is told when one of them cannot be written. */
#define LABEL ".git/objects"

/* How often a directory is made that somebody removes. */
#define TRIES 20

/* Before what git itself has, which goes from 1 up. */
#define PRIORITY 100

struct object {
	git_oid id;
	git_object_t type;
	char *bytes;
	size_t size;
	char *temporary; /* below the git directory; NULL: not written */
	bool placed;
};

struct td_objects {
	git_odb_backend backend; /* first, for libgit2 knows no more of it */
	int directory;
	struct object *objects; /* sorted by id */
	size_t count;
	size_t capacity;
	git_oid *asked; /* what was to be written, if it is not there yet */
	size_t asked_count;
	size_t asked_capacity;
};

/* Where an object is, or would be. */
static size_t
find(const struct td_objects *held, const git_oid *id)
{
	size_t low = 0;
	size_t high = held->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (git_oid_cmp(&held->objects[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct object *
look_up(git_odb_backend *backend, const git_oid *id)
{
	const struct td_objects *held = (const struct td_objects *)backend;
	size_t at = find(held, id);

	if (at < held->count && git_oid_equal(&held->objects[at].id, id))
		return &held->objects[at];
	return NULL;
}

static int
read_object(void **bytes, size_t *size, git_object_t *type,
            git_odb_backend *backend, const git_oid *id)
{
	const struct object *object = look_up(backend, id);

	if (!object)
		return GIT_ENOTFOUND;
	*bytes = git_odb_backend_data_alloc(backend, object->size + 1);
	if (!*bytes)
		return GIT_ERROR;
	memcpy(*bytes, object->bytes, object->size + 1);
	*size = object->size;
	*type = object->type;
	return 0;
}

static int
read_header(size_t *size, git_object_t *type, git_odb_backend *backend,
            const git_oid *id)
{
	const struct object *object = look_up(backend, id);

	if (!object)
		return GIT_ENOTFOUND;
	*size = object->size;
	*type = object->type;
	return 0;
}

static int
exists(git_odb_backend *backend, const git_oid *id)
{
	return look_up(backend, id) != NULL;
}

/* The path of an object below the git directory, and the one before it; git
 * clears away what begins so, when it is old. */
static char *
path_of(const struct object *object, bool temporary)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof hex, &object->id);
	td_strbuf_addf(&path, "objects/%.2s/", hex);
	if (temporary)
		td_strbuf_addf(&path, "tmp_obj_%s-%ld", hex + 2,
		               (long)getpid());
	else
		td_strbuf_add(&path, hex + 2);
	return td_strbuf_take(&path);
}

/* Asked of each object before it is written. What is found elsewhere is not
 * held: it is there, but perhaps not on the disk. */
static int
freshen(git_odb_backend *backend, const git_oid *id)
{
	struct td_objects *held = (struct td_objects *)backend;

	if (look_up(backend, id))
		return 0;
	held->asked = td_grow(held->asked, held->asked_count,
	                      &held->asked_capacity, sizeof *held->asked);
	held->asked[held->asked_count++] = *id;
	return GIT_ENOTFOUND;
}

static int
hold(git_odb_backend *backend, const git_oid *id, const void *bytes,
     size_t size, git_object_t type)
{
	struct td_objects *held = (struct td_objects *)backend;
	size_t at = find(held, id);

	held->objects = td_grow(held->objects, held->count, &held->capacity,
	                        sizeof *held->objects);
	memmove(held->objects + at + 1, held->objects + at,
	        (held->count - at) * sizeof *held->objects);
	held->objects[at] = (struct object){ .id = *id,
		                             .type = type,
		                             .bytes = td_strndup(bytes, size),
		                             .size = size };
	held->count++;
	return 0;
}

static void
free_held(git_odb_backend *backend)
{
	struct td_objects *held = (struct td_objects *)backend;

	for (size_t i = 0; i < held->count; i++) {
		free(held->objects[i].bytes);
		free(held->objects[i].temporary);
	}
	free(held->objects);
	free(held->asked);
	free(held);
}

int
td_objects_hold(struct td_objects **objects, git_repository *git, int directory)
{
	struct td_objects *held = td_alloc(1, sizeof *held);
	git_odb *odb = NULL;
	int code = git_odb_init_backend(&held->backend,
	                                GIT_ODB_BACKEND_VERSION);

	held->directory = directory;
	held->backend.read = read_object;
	held->backend.read_header = read_header;
	held->backend.exists = exists;
	held->backend.freshen = freshen;
	held->backend.write = hold;
	held->backend.free = free_held;
	if (code == 0)
		code = git_repository_odb(&odb, git);
	if (code == 0)
		code = git_odb_add_backend(odb, &held->backend, PRIORITY);
	git_odb_free(odb);
	if (code == 0)
		*objects = held;
	else
		free(held);
	return code;
}

void
td_objects_renew(struct td_objects *held, const git_oid *id, const char *bytes,
                 size_t size)
{
	const struct object object = { .id = *id };
	char *path = path_of(&object, false);

	if (!look_up(&held->backend, id) &&
	    faccessat(held->directory, path, F_OK, 0) == 0)
		(void)hold(&held->backend, id, bytes, size, GIT_OBJECT_BLOB);
	free(path);
}

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
write_one(const struct td_objects *held, struct object *object,
          struct td_sync *contents, struct td_sync *names)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	char *path = path_of(object, true);
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
	const struct object object = { .id = *id };
	char *path = path_of(&object, false);

	if (!look_up((git_odb_backend *)held, id) &&
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

int
td_objects_place(struct td_objects *held)
{
	int error = 0;

	for (size_t i = 0; i < held->count && !error; i++) {
		struct object *object = &held->objects[i];
		char *path;

		if (!object->temporary || object->placed)
			continue;
		path = path_of(object, false);
		if (renameat(held->directory, object->temporary,
		             held->directory, path) < 0)
			error = errno;
		object->placed = !error;
		free(path);
	}
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
