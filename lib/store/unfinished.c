/* A writer that was broken off. */

#include "store/unfinished.h"
#include "base/strbuf.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

void
td_unfinished_tell(const char *top, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about;
	int fd;

	td_strbuf_addf(&path, "%s/.git/" TD_LOCK_FILE, top);
	fd = open(path.text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd >= 0 && fstat(fd, &about) == 0 && about.st_size > 0 &&
	    flock(fd, LOCK_SH | LOCK_NB) == 0)
		(void)td_diag_add(diag, TD_COMMAND_UNFINISHED, TD_NO_PLACE,
		                  NULL);
	if (fd >= 0)
		close(fd);
	td_strbuf_clear(&path);
}
