/* Paths as they may stand in a store, opened part by part. */

/* For syscall(): the C library has no openat2(). */
#define _DEFAULT_SOURCE

#include "store/path.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Characters that HFS+ leaves out when it compares names. */
static bool
is_ignored_by_hfs(unsigned c)
{
	return (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x206A && c <= 0x206F) || c == 0xFEFF;
}

/* Takes from a part what file systems compare, as far as ".git" is long. */
static void
squeeze(char squeezed[8], const char *part, size_t size)
{
	size_t length = 0;

	for (size_t at = 0; at < size && length < 7;) {
		unsigned c;
		size_t used = td_text_decode(&c, part + at, size - at);

		if (c == ':')
			break;
		if (!is_ignored_by_hfs(c))
			squeezed[length++] = c < 0x80 ? (char)c : '?';
		at += used;
	}
	while (length > 0 &&
	       (squeezed[length - 1] == '.' || squeezed[length - 1] == ' '))
		length--;
	squeezed[length] = '\0';
}

bool
td_path_part_is_safe(const char *part, size_t size)
{
	char squeezed[8];
	size_t end = size;

	/* Seven characters are looked at, however many dots follow. */
	while (end > 0 && (part[end - 1] == '.' || part[end - 1] == ' '))
		end--;
	if (end == 0)
		return false;
	squeeze(squeezed, part, end);
	return strcasecmp(squeezed, ".git") != 0 &&
	       strcasecmp(squeezed, "git~1") != 0;
}

bool
td_path_is_safe(const char *path)
{
	while (true) {
		size_t size = strcspn(path, "/\\");

		if (!td_path_part_is_safe(path, size))
			return false;
		if (path[size] == '\0')
			return true;
		path += size + 1;
	}
}

char *
td_path_tidy(const char *path)
{
	struct td_strbuf tidy = TD_STRBUF_INIT;

	/* What is absolute stays so, to be refused. */
	if (*path == '/')
		return td_strdup(path);
	while (*path) {
		size_t size = strcspn(path, "/");

		if (size > 1 || (size == 1 && *path != '.')) {
			td_strbuf_add(&tidy, tidy.length > 0 ? "/" : "");
			td_strbuf_add_bytes(&tidy, path, size);
		}
		path += size;
		path += strspn(path, "/");
	}
	return td_strbuf_take(&tidy);
}

/* Opens the directory of this name, which must be a real one. */
static int
open_directory(int parent, const char *name, bool make)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	int fd = openat(parent, name, flags);

	if (fd < 0 && errno == ENOENT && make) {
		if (mkdirat(parent, name, 0777) < 0 && errno != EEXIST)
			return -1;
		fd = openat(parent, name, flags);
	}
	return fd;
}

/* Whether errno is about a symbolic link where a directory was wanted. */
static bool
is_link(int parent, const char *name)
{
	struct stat about;

	return fstatat(parent, name, &about, AT_SYMLINK_NOFOLLOW) == 0 &&
	       S_ISLNK(about.st_mode);
}

int
td_path_open_parent(const char **name, int root, const char *path, bool make)
{
	char part[NAME_MAX + 1];
	int fd = fcntl(root, F_DUPFD_CLOEXEC, 0);

	while (fd >= 0 && strchr(path, '/')) {
		size_t size = strcspn(path, "/");
		int next = -1;

		if (size > NAME_MAX) {
			errno = ENAMETOOLONG;
		} else {
			memcpy(part, path, size);
			part[size] = '\0';
			next = open_directory(fd, part, make);
			if (next < 0 && errno == ENOTDIR && is_link(fd, part))
				errno = ELOOP;
		}
		/* close() may change errno, but not when it succeeds. */
		close(fd);
		fd = next;
		path += size + 1;
	}
	*name = path;
	return fd;
}

static int
open_by_parts(int root, const char *path, int flags)
{
	const char *name;
	int parent = td_path_open_parent(&name, root, path, NULL);
	int fd;

	if (parent < 0)
		return -1;
	fd = openat(parent, name, flags);
	if (fd < 0 && errno == ENOTDIR && is_link(parent, name))
		errno = ELOOP;
	close(parent);
	return fd;
}

int
td_path_open(int root, const char *path, int flags)
{
	int all = flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
	struct open_how how = { .flags = (unsigned)all,
		                .resolve = RESOLVE_NO_SYMLINKS |
		                           RESOLVE_BENEATH };
	long fd = syscall(SYS_openat2, root, path, &how, sizeof how);

	/* One call where the kernel has it, which a sandbox may deny. */
	if (fd >= 0 || errno == ENOENT || errno == ELOOP)
		return (int)fd;
	return open_by_parts(root, path, all);
}
