/* A backend of libgit2's that has no objects, and stands before those that
 * have. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/object_guard.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "store/git_errors.h"
#include "store/object_whole.h"

#include <fcntl.h>
#include <git2/sys/odb_backend.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Before those of files and packs, which are 1 and 2. */
#define BEFORE_ALL 3

/* Of alternates that name alternates, as in git. */
#define ALTERNATES_DEPTH_MAX 5

struct guard {
	git_odb_backend parent; /* libgit2 knows us by it */
	char *directory;
};

static bool
is_cut_off(int fd)
{
	struct stat about;
	bool whole = true;
	void *bytes;

	/* An empty one is told by libgit2 itself. */
	if (fstat(fd, &about) < 0 || !S_ISREG(about.st_mode) ||
	    about.st_size == 0)
		return false;
	bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd,
	             0);
	if (bytes == MAP_FAILED)
		return false;
	whole = td_object_is_whole(bytes, (size_t)about.st_size);
	munmap(bytes, (size_t)about.st_size);
	return !whole;
}

/* What cannot be opened is left to the next one, which says why. */
static int
look_first(void **bytes, size_t *size, git_object_t *type,
           git_odb_backend *backend, const git_oid *id)
{
	const struct guard *guard = (const struct guard *)backend;
	struct td_strbuf path = TD_STRBUF_INIT;
	char name[GIT_OID_HEXSZ + 1];
	bool cut_off = false;
	int fd;

	(void)bytes;
	(void)size;
	(void)type;
	git_oid_tostr(name, sizeof name, id);
	td_strbuf_addf(&path, "%s/%.2s/%s", guard->directory, name, name + 2);
	fd = open(path.text, O_RDONLY | O_CLOEXEC);
	if (fd >= 0) {
		cut_off = is_cut_off(fd);
		close(fd);
	}
	td_strbuf_clear(&path);
	if (!cut_off)
		return GIT_ENOTFOUND;
	git_error_set_str(GIT_ERROR_ODB, "the object is cut off");
	return GIT_ERROR;
}

/* Without a word of ours it would be asked for whole objects. */
static int
leave_header(size_t *size, git_object_t *type, git_odb_backend *backend,
             const git_oid *id)
{
	(void)size;
	(void)type;
	(void)backend;
	(void)id;
	return GIT_ENOTFOUND;
}

static void
free_guard(git_odb_backend *backend)
{
	struct guard *guard = (struct guard *)backend;

	free(guard->directory);
	free(guard);
}

static int
guard_one(git_odb *odb, const char *directory)
{
	struct guard *guard = td_alloc(1, sizeof *guard);
	int code = git_odb_init_backend(&guard->parent,
	                                GIT_ODB_BACKEND_VERSION);

	guard->directory = td_strdup(directory);
	guard->parent.read = look_first;
	guard->parent.read_header = leave_header;
	guard->parent.free = free_guard;
	if (code == 0)
		code = git_odb_add_backend(odb, &guard->parent, BEFORE_ALL);
	if (code < 0)
		free_guard(&guard->parent);
	return code;
}

/* A line of info/alternates, as git reads it: a path, from this directory when
 * it does not begin at the root, or a remark. */
static char *
alternate(const char *directory, char *line)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '\0' || line[0] == '#')
		return NULL;
	if (line[0] != '/')
		td_strbuf_addf(&path, "%s/", directory);
	td_strbuf_add(&path, line);
	return td_strbuf_take(&path);
}

/* Each directory once, whoever names it. A list that cannot be read is left to
 * libgit2, which reads it as well. */
static int
guard_from(git_odb *odb, const char *directory, struct td_strlist *guarded,
           int depth)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char *real = realpath(directory, NULL);
	FILE *list = NULL;
	char *line = NULL;
	size_t room = 0;
	int code;

	if (!real || td_strlist_has(guarded, real)) {
		free(real);
		return 0;
	}
	td_strlist_add(guarded, real);
	free(real);
	code = guard_one(odb, directory);
	td_strbuf_addf(&path, "%s/info/alternates", directory);
	if (code == 0 && depth < ALTERNATES_DEPTH_MAX)
		list = fopen(path.text, "re");
	while (list && code == 0 && getline(&line, &room, list) >= 0) {
		char *next = alternate(directory, line);

		if (next)
			code = guard_from(odb, next, guarded, depth + 1);
		free(next);
	}
	if (list)
		fclose(list);
	free(line);
	td_strbuf_clear(&path);
	return code;
}

int
td_object_guard(git_odb *odb, const char *directory)
{
	struct td_strlist guarded = TD_STRLIST_INIT;
	int code = guard_from(odb, directory, &guarded, 0);

	td_strlist_clear(&guarded);
	return code;
}
