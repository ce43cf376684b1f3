/* Why the system refused something. */

#include "base/reason.h"

#include <errno.h>
#include <stddef.h>

/* Marks a text for extraction; diag/message.h is above this layer. */
#define N_(text) text

static const struct {
	int error;
	const char *text;
} reasons[] = {
	{ EACCES, N_("permission denied") },
	{ EBADF, N_("it is closed") },
	{ EBUSY, N_("it is in use") },
	{ EDQUOT, N_("the disk quota is used up") },
	{ EEXIST, N_("something is there already") },
	{ EFBIG,
	  N_("the file would be larger than 'ulimit -f' or the disk allows") },
	{ EILSEQ, N_("there is a NUL byte in it") },
	{ EINVAL, N_("it cannot be used like that") },
	{ EIO, N_("the device failed") },
	{ EISDIR, N_("it is a directory") },
	{ ELOOP, N_("too many symbolic links") },
	{ EMFILE,
	  N_("too many files are open at once: 'ulimit -n' allows more") },
	{ ENAMETOOLONG, N_("the name is too long") },
	{ ENFILE,
	  N_("too many files are open at once: 'ulimit -n' allows more") },
	{ ENODEV, N_("not a regular file") },
	{ ENOENT, N_("no such file or directory") },
	{ ENOLCK, N_("it cannot be locked") },
	{ ENOMEM, N_("not enough memory") },
	{ ENOSPC, N_("no space left on the device") },
	{ ENOTDIR, N_("a part of the path is no directory") },
	{ ENOTEMPTY, N_("the directory is not empty") },
	{ ENXIO, N_("not a regular file") },
	{ EPERM, N_("not permitted") },
	{ EPIPE, N_("nobody reads it any more") },
	{ EROFS, N_("the file system is read-only") },
};

const char *
td_reason(int error)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].error == error)
			return reasons[i].text;
	return N_("the system refused");
}
