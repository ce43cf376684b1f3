/* The objects of one commit, as a store of objects that libgit2 asks first. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/objects_parts.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Before what git itself has, which goes from 1 up. */
#define PRIORITY 100

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

static const struct td_object *
look_up(git_odb_backend *backend, const git_oid *id)
{
	const struct td_objects *held = (const struct td_objects *)backend;
	size_t at = find(held, id);

	if (at < held->count && git_oid_equal(&held->objects[at].id, id))
		return &held->objects[at];
	return NULL;
}

bool
td_objects_has(const struct td_objects *held, const git_oid *id)
{
	return look_up((git_odb_backend *)held, id) != NULL;
}

static int
read_object(void **bytes, size_t *size, git_object_t *type,
            git_odb_backend *backend, const git_oid *id)
{
	const struct td_object *object = look_up(backend, id);

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
	const struct td_object *object = look_up(backend, id);

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

char *
td_object_path(const git_oid *id, bool temporary)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof hex, id);
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
	held->objects[at] = (struct td_object){ .id = *id,
		                                .type = type,
		                                .bytes = td_strndup(bytes,
		                                                    size),
		                                .size = size,
		                                .turn = held->count };
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
	char *path = td_object_path(id, false);

	if (!look_up(&held->backend, id) &&
	    faccessat(held->directory, path, F_OK, 0) == 0)
		(void)hold(&held->backend, id, bytes, size, GIT_OBJECT_BLOB);
	free(path);
}
