/*
 * Guarding the standard streams.
 */
#include "cli/streams.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>

#include <unistd.h>

static bool
is_closed(int fd)
{
	return fcntl(fd, F_GETFD) == -1 && errno == EBADF;
}

bool
td_streams_open(void)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	struct sigaction ignored = { .sa_handler = SIG_IGN };
	sigset_t broken_pipe;

	/* In this order each open() takes the number that is missing. */
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (is_closed(fd) &&
		    open("/dev/null",
		         fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			return false;

	sigemptyset(&broken_pipe);
	sigaddset(&broken_pipe, SIGPIPE);
	sigprocmask(SIG_UNBLOCK, &broken_pipe, NULL);
	sigaction(SIGPIPE, &action, NULL);
	sigaction(SIGXFSZ, &ignored, NULL);
	return true;
}

int
td_streams_close(void)
{
	bool failed_before = ferror(stdout);
	int error = 0;

	errno = 0;
	/* Why is not known any more: what stopped the output, which is cut off
	 * now, is asked to do so again. */
	if (failed_before)
		putchar('\n');
	if (fflush(stdout) != 0)
		error = errno;
	/* Some file systems tell only now that the disk is full. */
	if (fclose(stdout) != 0 && !error)
		error = errno;
	if (!error && failed_before)
		error = EIO;
	return error;
}
