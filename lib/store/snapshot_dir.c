/* Snapshots of a work tree, and how its directory is found. */

/* For d_type, which spares a system call a file. */
#define _DEFAULT_SOURCE

#include "store/snapshot_dir.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/find.h"
#include "store/layout.h"
#include "store/path.h"
#include "store/snapshot.h"
#include "store/snapshot_source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct state {
	int root;
};

enum td_status
td_directory_trouble(int error, struct td_place place, struct td_diag *diag)
{
	char limit[32];

	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return td_diag_add(diag, TD_FILE_MISSING, place, NULL);
	case ELOOP:
		return td_diag_add(diag, TD_PATH_ESCAPES, place, NULL);
	case EFBIG:
		snprintf(limit, sizeof limit, "%zu", TD_STORE_BYTES_MAX);
		return td_diag_add(diag, TD_FILE_TOO_LARGE, place, "limit",
		                   limit, NULL);
	case ENODEV:
		return td_diag_add(diag, TD_FILE_UNREADABLE, place, "reason",
		                   "special-file", NULL);
	default:
		return td_diag_add(diag, TD_FILE_UNREADABLE, place, "reason",
		                   td_reason(error), NULL);
	}
}

enum td_status
td_directory_in_the_way(struct td_place place, struct td_diag *diag)
{
	return td_diag_add(diag, TD_FILE_UNREADABLE, place, "reason",
	                   td_reason(ENOTDIR), NULL);
}

/* Reads to the end, also of a file that grows meanwhile. */
static int
read_all(char **bytes, size_t *size, int fd, size_t expected)
{
	size_t room = expected + 1;
	size_t have = 0;
	char *buffer = td_realloc(NULL, room + 1, 1);

	while (true) {
		ssize_t got = read(fd, buffer + have, room - have);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 || have + (size_t)got > TD_STORE_BYTES_MAX) {
			free(buffer);
			return got < 0 ? errno : EFBIG;
		}
		if (got == 0)
			break;
		have += (size_t)got;
		if (have == room) {
			room *= 2;
			buffer = td_realloc(buffer, room + 1, 1);
		}
	}
	buffer[have] = '\0';
	*bytes = buffer;
	*size = have;
	return 0;
}

int
td_directory_read(char **bytes, size_t *size, int root, const char *path)
{
	int fd = td_path_open(root, path, O_RDONLY);
	struct stat about;
	int error = 0;

	if (fd < 0)
		return errno == ENXIO ? ENODEV : errno;
	if (fstat(fd, &about) < 0)
		error = errno;
	else if (S_ISDIR(about.st_mode))
		error = EISDIR;
	else if (!S_ISREG(about.st_mode))
		error = ENODEV;
	else if (about.st_size > (off_t)TD_STORE_BYTES_MAX)
		error = EFBIG;
	else
		error = read_all(bytes, size, fd, (size_t)about.st_size);
	close(fd);
	return error;
}

static enum td_status
read_file(char **bytes, size_t *size, const void *state, const char *path,
          struct td_place place, struct td_diag *diag)
{
	const struct state *dir = state;
	int error = td_directory_read(bytes, size, dir->root, path);

	return error ? td_directory_trouble(error, place, diag) : TD_OK;
}

static int
has_file(const void *state, const char *path)
{
	const struct state *dir = state;
	const char *name;
	struct stat about;
	int parent = td_path_open_parent(&name, dir->root, path, false);
	int error = 0;

	if (parent < 0)
		return errno;
	if (fstatat(parent, name, &about, AT_SYMLINK_NOFOLLOW) < 0)
		error = errno;
	else if (!S_ISREG(about.st_mode))
		error = S_ISDIR(about.st_mode) ? EISDIR : ENODEV;
	close(parent);
	return error;
}

/* A listing under way. */
struct listing {
	struct td_strlist *paths;
	struct td_strbuf path; /* of the directory, with '/' at its end */
	size_t seen;
	const char *label;
	struct td_diag *diag;
};

static enum td_status
report_directory(struct listing *listing, int error)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_add(&name, listing->label);
	td_strbuf_add(&name, listing->path.length ? listing->path.text : ".");
	status = td_directory_trouble(
	    error, (struct td_place){ .path = name.text }, listing->diag);
	td_strbuf_clear(&name);
	return status;
}

static enum td_status
report_limit(struct listing *listing, enum td_finding_id id, size_t limit)
{
	char text[32];

	snprintf(text, sizeof text, "%zu", limit);
	return td_diag_add(listing->diag, id,
	                   (struct td_place){ .path = listing->path.length
	                                                  ? listing->path.text
	                                                  : "." },
	                   "limit", text, NULL);
}

static bool
is_directory(int parent, const struct dirent *entry)
{
	struct stat about;

	if (entry->d_type != DT_UNKNOWN)
		return entry->d_type == DT_DIR;
	return fstatat(parent, entry->d_name, &about, AT_SYMLINK_NOFOLLOW) ==
	           0 &&
	       S_ISDIR(about.st_mode);
}

static enum td_status
list_below(struct listing *listing, int fd, int depth);

static enum td_status
list_entry(struct listing *listing, int parent, const struct dirent *entry,
           int depth)
{
	size_t length = listing->path.length;
	enum td_status status = TD_OK;

	td_strbuf_add(&listing->path, entry->d_name);
	if (is_directory(parent, entry)) {
		int fd = openat(parent, entry->d_name,
		                O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
		                    O_CLOEXEC);

		/* Reading it says what it is. */
		if (td_layout_is_place(listing->path.text))
			td_strlist_add(listing->paths, listing->path.text);
		td_strbuf_add_char(&listing->path, '/');
		if (fd >= 0)
			status = list_below(listing, fd, depth + 1);
		else if (errno != ENOENT)
			status = report_directory(listing, errno);
	} else {
		td_strlist_add(listing->paths, listing->path.text);
	}
	td_strbuf_cut(&listing->path, length);
	return status;
}

/* Also what a writer has beside its files while it writes, or left when it was
 * stopped: the next one takes it away. */
static bool
is_passed_over(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
	       strcmp(name, ".git") == 0 ||
	       strncmp(name, TD_PATH_TEMPORARY, strlen(TD_PATH_TEMPORARY)) == 0;
}

/* Lists what is below fd, which is closed. */
static enum td_status
list_below(struct listing *listing, int fd, int depth)
{
	enum td_status status = TD_OK;
	DIR *stream;
	struct dirent *entry;

	if (depth > TD_PATH_DEPTH_MAX) {
		close(fd);
		return report_limit(listing, TD_PATH_TOO_DEEP,
		                    TD_PATH_DEPTH_MAX);
	}
	stream = fdopendir(fd);
	if (!stream) {
		status = report_directory(listing, errno);
		close(fd);
		return status;
	}
	while (errno = 0, (entry = readdir(stream))) {
		if (is_passed_over(entry->d_name))
			continue;
		if (listing->seen++ == TD_LIST_MAX)
			status = report_limit(listing, TD_TOO_MANY_FILES,
			                      TD_LIST_MAX);
		if (listing->seen > TD_LIST_MAX)
			break;
		status = td_worse(status,
		                  list_entry(listing, fd, entry, depth));
	}
	if (!entry && errno)
		status = report_directory(listing, errno);
	closedir(stream);
	return status;
}

static enum td_status
list_files(struct td_strlist *paths, const void *state, const char *directory,
           const char *label, struct td_diag *diag)
{
	const struct state *dir = state;
	struct listing listing = { .paths = paths,
		                   .path = TD_STRBUF_INIT,
		                   .label = label,
		                   .diag = diag };
	int fd = *directory ? td_path_open(dir->root, directory,
	                                   O_RDONLY | O_DIRECTORY)
	                    : openat(dir->root, ".",
	                             O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	enum td_status status = TD_OK;

	td_strbuf_add(&listing.path, directory);
	if (fd < 0) {
		if (errno == ENOTDIR)
			status = td_directory_in_the_way(
			    (struct td_place){ .path = directory }, diag);
		else if (errno != ENOENT)
			status = report_directory(&listing, errno);
	} else {
		if (*directory)
			td_strbuf_add_char(&listing.path, '/');
		status = list_below(&listing, fd, 0);
	}
	td_strbuf_clear(&listing.path);
	return status;
}

static void
free_state(void *state)
{
	struct state *dir = state;

	close(dir->root);
	free(dir);
}

static const struct td_snapshot_source directory_source = {
	.read = read_file,
	.has = has_file,
	.list = list_files,
	.free = free_state
};

enum td_status
td_snapshot_open(struct td_snapshot **snapshot, const char *directory,
                 struct td_diag *diag)
{
	struct state *dir;
	int root;

	if (td_is_bare_repository(directory))
		return td_diag_add(diag, TD_REPOSITORY_BARE, TD_NO_PLACE,
		                   "directory", directory, NULL);
	root = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (root < 0)
		return td_directory_trouble(
		    errno == ENOTDIR ? ENODEV : errno,
		    (struct td_place){ .path = directory }, diag);
	dir = td_alloc(1, sizeof *dir);
	dir->root = root;
	*snapshot = td_snapshot_new(&directory_source, dir, "", NULL);
	return TD_OK;
}
