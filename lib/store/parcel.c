/* A directory of files that is there whole, or not at all. */

/* For renameat2() and realpath() without a bound on the result. */
#define _GNU_SOURCE

#include "store/parcel.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "store/find.h"
#include "store/write_all.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum td_status
report(const char *file, int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file", file,
	                   "reason", td_reason(error), NULL);
}

/* From the root on, though the last part is not there yet; NULL, with errno:
 * the directory that it is to be in cannot be found. */
static char *
make_absolute(const char *path)
{
	char *above = td_strdup(path);
	struct td_strbuf made = TD_STRBUF_INIT;
	const char *last = above;
	const char *parent = ".";
	char *real;
	char *slash;

	for (size_t end = strlen(above); end > 1 && above[end - 1] == '/';)
		above[--end] = '\0';
	slash = strrchr(above, '/');
	if (slash) {
		last = slash + 1;
		*slash = '\0';
		parent = slash == above ? "/" : above;
	}
	real = realpath(parent, NULL);
	if (real)
		td_strbuf_addf(&made, "%s/%s",
		               strcmp(real, "/") == 0 ? "" : real, last);
	free(real);
	free(above);
	return made.length > 0 ? td_strbuf_take(&made) : NULL;
}

/* Of a bare repository there is no header above. */
static bool
is_within(const char *path, const char *store)
{
	char *above = td_store_above(path);
	char *real = td_is_bare_repository(store) ? realpath(store, NULL)
	                                          : NULL;
	size_t length = real ? strlen(real) : 0;
	bool is = above || (real && strncmp(path, real, length) == 0 &&
	                    path[length] == '/');

	free(real);
	free(above);
	return is;
}

enum td_status
td_parcel_check(const char *directory, const char *store, struct td_diag *diag)
{
	char *path = make_absolute(directory);
	enum td_status status = TD_OK;
	struct stat about;

	if (!path)
		return report(directory, errno, diag);
	if (lstat(path, &about) == 0)
		status = td_diag_add(diag, TD_PARCEL_IN_THE_WAY, TD_NO_PLACE,
		                     "directory", directory, NULL);
	else if (errno != ENOENT)
		status = report(directory, errno, diag);
	else if (is_within(path, store))
		status = td_diag_add(diag, TD_PARCEL_WITHIN_STORE, TD_NO_PLACE,
		                     "directory", directory, NULL);
	free(path);
	return status;
}

enum td_status
td_parcel_begin(struct td_parcel *parcel, const char *name,
                struct td_diag *diag)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	*parcel = (struct td_parcel)TD_PARCEL_INIT;
	parcel->name = name;
	parcel->target = make_absolute(name);
	if (!parcel->target)
		return report(name, errno, diag);
	td_strbuf_addf(&made, "%s.part-%ld", parcel->target, (long)getpid());
	if (mkdir(made.text, 0777) < 0) {
		int error = errno;

		td_strbuf_clear(&made);
		return report(name, error, diag);
	}
	parcel->made = td_strbuf_take(&made);
	parcel->directory = open(parcel->made,
	                         O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return parcel->directory < 0 ? report(name, errno, diag) : TD_OK;
}

char *
td_parcel_path(const struct td_parcel *parcel, const char *name)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	td_strbuf_addf(&path, "%s/%s", parcel->made, name);
	return td_strbuf_take(&path);
}

static int
write_file(const struct td_parcel *parcel, const char *name, const char *bytes,
           size_t size)
{
	int fd = openat(parcel->directory, name,
	                O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	int error = fd < 0 ? errno : td_write_all(fd, bytes, size);

	if (!error && fsync(fd) < 0)
		error = errno;
	if (fd >= 0 && close(fd) < 0 && !error)
		error = errno;
	return error;
}

static void
add_sum(struct td_parcel *parcel, const char *digest, const char *name)
{
	td_strbuf_addf(&parcel->sums, "%s  %s\n", digest, name);
}

enum td_status
td_parcel_add(struct td_parcel *parcel, const char *name, const char *bytes,
              size_t size, struct td_diag *diag)
{
	char digest[TD_FILE_DIGEST_SIZE];
	int error = write_file(parcel, name, bytes, size);

	if (error)
		return report(name, error, diag);
	td_file_digest(digest, bytes, size);
	add_sum(parcel, digest, name);
	return TD_OK;
}

enum td_status
td_parcel_adopt(struct td_parcel *parcel, const char *name,
                struct td_diag *diag)
{
	char digest[TD_FILE_DIGEST_SIZE];
	int fd = openat(parcel->directory, name, O_RDONLY | O_CLOEXEC);
	int error = fd < 0 ? errno : td_file_digest_stream(digest, fd);

	if (!error && fsync(fd) < 0)
		error = errno;
	if (fd >= 0)
		close(fd);
	if (error)
		return report(name, error, diag);
	add_sum(parcel, digest, name);
	return TD_OK;
}

/* The name is on the disk when the directory that has it is. */
static int
sync_above(const char *path)
{
	char *above = td_strdup(path);
	char *slash = strrchr(above, '/');
	int error = 0;
	int fd;

	slash[slash == above] = '\0';
	fd = open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0 || fsync(fd) < 0)
		error = errno;
	if (fd >= 0)
		close(fd);
	free(above);
	return error;
}

static int
move(const struct td_parcel *parcel)
{
	if (renameat2(AT_FDCWD, parcel->made, AT_FDCWD, parcel->target,
	              RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return errno;
	/* Not every file system can; no directory replaces one that has
	 * anything in it, and none replaces a file. */
	return rename(parcel->made, parcel->target) < 0 ? errno : 0;
}

enum td_status
td_parcel_end(struct td_parcel *parcel, struct td_diag *diag)
{
	int error = write_file(parcel, TD_PARCEL_SUMS, parcel->sums.text,
	                       parcel->sums.length);

	if (!error && fsync(parcel->directory) < 0)
		error = errno;
	if (!error)
		error = move(parcel);
	if (error)
		return report(parcel->name, error, diag);
	td_file_digest(parcel->digest, parcel->sums.text, parcel->sums.length);
	free(parcel->made);
	parcel->made = NULL;
	error = sync_above(parcel->target);
	return error ? report(parcel->name, error, diag) : TD_OK;
}

static void
remove_made(const struct td_parcel *parcel)
{
	DIR *listed = opendir(parcel->made);
	const struct dirent *entry;

	while (listed && (entry = readdir(listed)))
		if (entry->d_name[0] != '.')
			(void)unlinkat(dirfd(listed), entry->d_name, 0);
	if (listed)
		closedir(listed);
	(void)rmdir(parcel->made);
}

void
td_parcel_drop(struct td_parcel *parcel)
{
	if (parcel->directory >= 0)
		close(parcel->directory);
	if (parcel->made)
		remove_made(parcel);
	free(parcel->made);
	free(parcel->target);
	td_strbuf_clear(&parcel->sums);
	*parcel = (struct td_parcel)TD_PARCEL_INIT;
}
