/* The index, read whole or refused. */

#include "store/index_read.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "diag/message.h"
#include "store/index_other.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* An index larger than this, in bytes, is none of a store's. */
#define INDEX_MAX ((off_t)2 * 1024 * 1024 * 1024)

static enum td_status
report_unreadable(const char *reason, struct td_diag *diag)
{
	return td_diag_add(diag, TD_INDEX_UNREADABLE, TD_NO_PLACE, "file",
	                   ".git/index", "reason", reason, NULL);
}

static int
read_bytes(unsigned char **bytes, int fd, size_t size)
{
	size_t done = 0;

	*bytes = td_alloc(size + 1, 1);
	while (done < size) {
		ssize_t got = pread(fd, *bytes + done, size - done,
		                    (off_t)done);

		if (got == 0 || (got < 0 && errno != EINTR))
			break;
		done += got > 0 ? (size_t)got : 0;
	}
	if (done == size)
		return 0;
	free(*bytes);
	*bytes = NULL;
	return errno ? errno : EIO;
}

/* Reads the file. Returns 0 or an errno; *size is 0 without one. */
static int
read_file(unsigned char **bytes, size_t *size, time_t *written, int git_dir)
{
	struct stat about;
	int error = 0;
	int fd = openat(git_dir, "index", O_RDONLY | O_CLOEXEC);

	*bytes = NULL;
	*size = 0;
	if (fd < 0)
		return errno;
	errno = 0;
	if (fstat(fd, &about) < 0)
		error = errno;
	else if (!S_ISREG(about.st_mode))
		error = EISDIR;
	else if (about.st_size > INDEX_MAX)
		error = EFBIG;
	else if (about.st_size > 0)
		error = read_bytes(bytes, fd, (size_t)about.st_size);
	if (!error) {
		*size = (size_t)about.st_size;
		*written = about.st_mtim.tv_sec;
	}
	close(fd);
	return error;
}

enum td_status
td_index_load(struct td_index_reading *reading, const struct td_change *change,
              struct td_diag *diag)
{
	unsigned char *bytes;
	size_t size;
	int error = read_file(&bytes, &size, &reading->written,
	                      change->git_dir);
	bool has_index = change->parent && !change->no_index_yet;
	enum td_index_form form;

	*reading = (struct td_index_reading){ .written = reading->written };
	if (error && error != ENOENT && error != EISDIR && error != EFBIG)
		return td_index_report_refused(error, diag);
	if (error && (error != ENOENT || has_index))
		return report_unreadable(td_reason(error), diag);
	if (size == 0 && has_index)
		return report_unreadable(N_("it is empty"), diag);
	form = td_index_outline(&reading->index, bytes, size);
	if (form == TD_INDEX_KNOWN)
		return TD_OK;
	td_index_clear(&reading->index);
	if (form == TD_INDEX_DAMAGED)
		return report_unreadable(N_("it is damaged"), diag);
	reading->foreign = true;
	return td_index_other_load(&reading->index, change, diag);
}
