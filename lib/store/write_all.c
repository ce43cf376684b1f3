/* Writing all of some bytes, however the system cuts it. */

#include "store/write_all.h"

#include <errno.h>
#include <unistd.h>

int
td_write_all(int fd, const void *bytes, size_t size)
{
	const char *at = bytes;

	while (size > 0) {
		ssize_t wrote = write(fd, at, size);

		if (wrote < 0 && errno != EINTR)
			return errno;
		if (wrote > 0) {
			at += wrote;
			size -= (size_t)wrote;
		}
	}
	return 0;
}
