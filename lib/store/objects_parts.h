/* What is held of a commit's objects, in memory and on the disk. Private to
 * objects.c and objects_disk.c. */
#ifndef TD_STORE_OBJECTS_PARTS_H
#define TD_STORE_OBJECTS_PARTS_H

#include "store/objects.h"

#include <git2/sys/odb_backend.h>

struct td_object {
	git_oid id;
	git_object_t type;
	char *bytes;
	size_t size;
	char *temporary; /* below the git directory; NULL: not written */
	size_t turn;     /* in which it was held: after what it names */
	bool placed;
};

struct td_objects {
	git_odb_backend backend; /* first, for libgit2 knows no more of it */
	int directory;
	struct td_object *objects; /* sorted by id */
	size_t count;
	size_t capacity;
	git_oid *asked; /* what was to be written, if it is not there yet */
	size_t asked_count;
	size_t asked_capacity;
};

/* Whether an object of this id is held. */
bool
td_objects_has(const struct td_objects *held, const git_oid *id);

/* The path of an object below the git directory, or of the file before it; git
 * clears away what begins so, when it is old. The caller frees it. */
char *
td_object_path(const git_oid *id, bool temporary);

#endif
