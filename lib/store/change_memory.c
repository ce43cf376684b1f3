/* What a writer leaves for the next: a checksum and bytes. */

#include "store/change_memory.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/change_private.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha1.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIRECTORY "thidua"

/* A file larger than this, in bytes, is none of ours. */
#define SIZE_MOST ((off_t)256 * 1024 * 1024)

/* Whether what is open is a file, or directory, of the user's own. */
static bool
is_own(struct stat *about, int fd, mode_t type)
{
	return fstat(fd, about) == 0 && (about->st_mode & S_IFMT) == type &&
	       about->st_uid == geteuid();
}

/* Returns a descriptor, or -1. */
static int
open_directory(const struct td_change *change)
{
	struct stat about;
	int fd = openat(change->git_dir, DIRECTORY,
	                O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (fd < 0 || is_own(&about, fd, S_IFDIR))
		return fd;
	close(fd);
	return -1;
}

static void
add_up(unsigned char sum[SHA1_DIGEST_SIZE], const char *bytes, size_t size)
{
	struct sha1_ctx context;

	sha1_init(&context);
	sha1_update(&context, size, (const unsigned char *)bytes);
	sha1_digest(&context, SHA1_DIGEST_SIZE, sum);
}

static bool
read_whole(char *bytes, int fd, size_t size)
{
	while (size > 0) {
		ssize_t got = read(fd, bytes, size);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		bytes += got;
		size -= (size_t)got;
	}
	return true;
}

static bool
load_open(char **bytes, size_t *size, int fd)
{
	unsigned char sum[SHA1_DIGEST_SIZE];
	struct stat about;
	char *whole;

	if (!is_own(&about, fd, S_IFREG) || about.st_size > SIZE_MOST ||
	    about.st_size < SHA1_DIGEST_SIZE)
		return false;
	whole = td_alloc((size_t)about.st_size + 1, 1);
	if (read_whole(whole, fd, (size_t)about.st_size)) {
		*size = (size_t)about.st_size - SHA1_DIGEST_SIZE;
		add_up(sum, whole + SHA1_DIGEST_SIZE, *size);
		if (memcmp(sum, whole, sizeof sum) == 0) {
			memmove(whole, whole + SHA1_DIGEST_SIZE, *size + 1);
			*bytes = whole;
			return true;
		}
	}
	free(whole);
	return false;
}

static bool
load(char **bytes, size_t *size, void *change, const char *name)
{
	int directory = open_directory(change);
	int fd = directory < 0
	             ? -1
	             : openat(directory, name,
	                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	bool loaded = fd >= 0 && load_open(bytes, size, fd);

	if (fd >= 0)
		close(fd);
	if (directory >= 0)
		close(directory);
	return loaded;
}

/* Written beside and renamed; never synced: after a loss of power the checksum
 * tells. */
static void
save_in(int directory, const char *name, const char *bytes, size_t size)
{
	unsigned char sum[SHA1_DIGEST_SIZE];
	struct td_strbuf next = TD_STRBUF_INIT;
	bool written;
	int fd;

	td_strbuf_addf(&next, "%s.new", name);
	unlinkat(directory, next.text, 0);
	fd = openat(directory, next.text,
	            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
	add_up(sum, bytes, size);
	written = fd >= 0 &&
	          td_write_all(fd, (const char *)sum, sizeof sum) == 0 &&
	          td_write_all(fd, bytes, size) == 0;
	if (fd >= 0)
		close(fd);
	if (!written || renameat(directory, next.text, directory, name) < 0)
		unlinkat(directory, next.text, 0);
	td_strbuf_clear(&next);
}

static void
save(void *opaque, const char *name, const char *bytes, size_t size)
{
	const struct td_change *change = opaque;
	int directory;

	(void)!mkdirat(change->git_dir, DIRECTORY, 0777);
	directory = open_directory(change);
	if (directory < 0)
		return;
	save_in(directory, name, bytes, size);
	close(directory);
}

struct td_memory
td_change_memory(struct td_change *change, bool stores)
{
	return (struct td_memory){ .state = change,
		                   .load = load,
		                   .save = stores ? save : NULL };
}
