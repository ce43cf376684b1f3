/* Which records git tracks and the work tree lacks. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "store/tracked.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/index_layout.h"
#include "store/layout.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* No index is larger. */
#define INDEX_MAX ((off_t)1024 * 1024 * 1024)

#define FLAG_SKIPPED 0x4000u   /* of the extended flags: skip-worktree */
#define MODE_DIRECTORY 040000u /* of a sparse index */
#define MODE_AT 24

/* What is looked for, and found. */
struct search {
	int root; /* directory: the store's */
	const char *prefix;
	const struct td_strlist *paths;
	size_t absent;
	char *first_absent;
	char *first_skipped;
};

/* Bytes that are taken apart. */
struct reading {
	const unsigned char *bytes;
	size_t size;
	size_t at;
	unsigned version;
	struct td_strbuf path; /* of the entry last read */
	unsigned mode;
	bool is_skipped;
};

static uint32_t
number_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

static bool
is_among(const struct td_strlist *paths, const char *path)
{
	for (size_t i = 0; i < paths->count; i++) {
		size_t size = strlen(paths->items[i]);

		if (size == 0 || (strncmp(path, paths->items[i], size) == 0 &&
		                  (path[size] == '\0' || path[size] == '/')))
			return true;
	}
	return false;
}

static bool
is_record(const char *path)
{
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return false;
	td_layout_clear(&layout);
	return true;
}

static bool
is_there(int root, const char *path)
{
	struct stat about;

	return fstatat(root, path, &about, AT_SYMLINK_NOFOLLOW) == 0 ||
	       (errno != ENOENT && errno != ENOTDIR);
}

static void
look_for(struct search *search, const struct reading *entry)
{
	const char *path = entry->path.text;
	size_t size = strlen(search->prefix);
	bool directory = entry->mode == MODE_DIRECTORY;

	if (strncmp(path, search->prefix, size) != 0)
		return;
	path += size;
	if (!is_among(search->paths, path) ||
	    (!directory && !is_record(path)) || is_there(search->root, path))
		return;
	if (directory || entry->is_skipped) {
		if (!search->first_skipped)
			search->first_skipped = td_strdup(path);
	} else if (search->absent++ == 0) {
		search->first_absent = td_strdup(path);
	}
}

/* How much of the path before is dropped, in version 4. */
static bool
read_length(size_t *length, struct reading *reading)
{
	const unsigned char *bytes = reading->bytes;

	if (reading->at >= reading->size)
		return false;
	*length = bytes[reading->at] & 0x7F;
	while (bytes[reading->at++] & 0x80) {
		if (reading->at >= reading->size || *length > UINT32_MAX)
			return false;
		*length = ((*length + 1) << 7) | (bytes[reading->at] & 0x7F);
	}
	return true;
}

static bool
read_path(struct reading *reading)
{
	const char *name;
	const char *end;
	size_t dropped = reading->path.length;

	if (reading->version == 4 &&
	    (!read_length(&dropped, reading) || dropped > reading->path.length))
		return false;
	name = (const char *)reading->bytes + reading->at;
	end = memchr(name, '\0', reading->size - reading->at);
	if (!end)
		return false;
	td_strbuf_cut(&reading->path, reading->path.length - dropped);
	td_strbuf_add_bytes(&reading->path, name, (size_t)(end - name));
	reading->at += (size_t)(end - name) + 1;
	return true;
}

static bool
read_entry(struct reading *reading)
{
	size_t start = reading->at;
	const unsigned char *fixed = reading->bytes + start;
	unsigned flags;

	if (reading->size - start < TD_INDEX_FIXED_SIZE + 3)
		return false;
	reading->mode = number_at(fixed + MODE_AT);
	flags = (unsigned)fixed[TD_INDEX_FLAGS_AT] << 8 |
	        fixed[TD_INDEX_FLAGS_AT + 1];
	reading->at += TD_INDEX_FIXED_SIZE;
	reading->is_skipped = false;
	if (flags & TD_INDEX_EXTENDED) {
		const unsigned char *more = reading->bytes + reading->at;

		reading->is_skipped = ((unsigned)more[0] << 8 | more[1]) &
		                      FLAG_SKIPPED;
		reading->at += 2;
	}
	if (!read_path(reading))
		return false;
	if (reading->version < 4)
		while ((reading->at - start) % 8 != 0)
			reading->at++;
	return reading->at <= reading->size;
}

/* An index that is damaged is told by whoever has to write it. */
static void
read_entries(struct search *search, const unsigned char *bytes, size_t size)
{
	struct reading reading = {
		.bytes = bytes, .size = size, .at = 12, .path = TD_STRBUF_INIT
	};
	uint32_t count;

	if (size < 12 || memcmp(bytes, "DIRC", 4) != 0)
		return;
	reading.version = number_at(bytes + 4);
	count = number_at(bytes + 8);
	if (reading.version < 2 || reading.version > 4)
		return;
	for (uint32_t i = 0; i < count && read_entry(&reading); i++)
		look_for(search, &reading);
	td_strbuf_clear(&reading.path);
}

static unsigned char *
read_bytes(size_t *size, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	unsigned char *bytes = NULL;
	struct stat about;
	ssize_t got = 0;

	*size = 0;
	if (fd < 0)
		return NULL;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
	    about.st_size > 0 && about.st_size < INDEX_MAX) {
		bytes = td_alloc((size_t)about.st_size, 1);
		while (*size < (size_t)about.st_size &&
		       (got = read(fd, bytes + *size,
		                   (size_t)about.st_size - *size)) > 0)
			*size += (size_t)got;
	}
	close(fd);
	return bytes;
}

/* The index beside which ".git" is, or points to, as in a linked work tree. */
static char *
index_of(const char *top)
{
	static const char mark[] = "gitdir: ";
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about = { 0 };
	char *link;
	size_t size;

	td_strbuf_addf(&path, "%s/.git", top);
	if (stat(path.text, &about) == 0 && S_ISREG(about.st_mode)) {
		link = (char *)read_bytes(&size, path.text);
		td_strbuf_cut(&path, 0);
		if (link && size > sizeof mark &&
		    strncmp(link, mark, sizeof mark - 1) == 0) {
			size_t length = sizeof mark - 1;

			if (link[length] != '/')
				td_strbuf_addf(&path, "%s/", top);
			while (length < size && link[length] != '\n')
				td_strbuf_add_char(&path, link[length++]);
		}
		free(link);
	} else if (!S_ISDIR(about.st_mode)) {
		td_strbuf_cut(&path, 0);
	}
	td_strbuf_add(&path, "/index");
	return td_strbuf_take(&path);
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
report(const struct search *found, struct td_diag *diag)
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

enum td_status
td_tracked_check(const char *directory, const struct td_strlist *paths,
                 struct td_diag *diag)
{
	char *top = realpath(directory, NULL);
	char *prefix = top ? find_top(top) : NULL;
	struct search search = {
		.root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
		.prefix = prefix,
		.paths = paths
	};
	enum td_status status;

	if (prefix && search.root >= 0) {
		char *path = index_of(top);
		size_t size;
		unsigned char *bytes = read_bytes(&size, path);

		if (bytes)
			read_entries(&search, bytes, size);
		free(bytes);
		free(path);
	}
	if (search.root >= 0)
		close(search.root);
	status = report(&search, diag);
	free(search.first_absent);
	free(search.first_skipped);
	free(prefix);
	free(top);
	return status;
}
