/* Running another program. Its streams are files without a name, so that
 * neither side waits for the other. */

/* For memfd_create() and posix_spawn_file_actions_addchdir_np(). */
#define _GNU_SOURCE

#include "store/program.h"
#include "base/alloc.h"
#include "store/write_all.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Handed on, not read. */
extern char **environ;

/* Adds the whole content of a stream. */
static int
read_back(struct td_strbuf *to, int fd)
{
	char buffer[8192];
	off_t at = 0;
	ssize_t got;

	while (to && (got = pread(fd, buffer, sizeof buffer, at)) != 0) {
		if (got < 0 && errno != EINTR)
			return errno;
		if (got > 0) {
			td_strbuf_add_bytes(to, buffer, (size_t)got);
			at += got;
		}
	}
	return 0;
}

/* The array is the caller's; what it points to is not. */
static char **
make_environment(const char *const *settings)
{
	size_t count = 0;
	size_t capacity = 0;
	char **made = NULL;

	for (char **at = environ; at && *at; at++) {
		if (strncmp(*at, "GIT_", 4) == 0)
			continue;
		made = td_grow(made, count, &capacity, sizeof *made);
		made[count++] = *at;
	}
	for (; settings && *settings; settings++) {
		made = td_grow(made, count, &capacity, sizeof *made);
		made[count++] = (char *)*settings;
	}
	made = td_grow(made, count, &capacity, sizeof *made);
	made[count] = NULL;
	return made;
}

static int
start(pid_t *child, const int streams[3], const struct td_program *program)
{
	char **environment = make_environment(program->settings);
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	for (int i = 0; i < 3 && !error; i++)
		error = posix_spawn_file_actions_adddup2(&actions, streams[i],
		                                         i);
	if (!error && program->directory)
		error = posix_spawn_file_actions_addchdir_np(
		    &actions, program->directory);
	if (!error)
		error = posix_spawnp(child, program->arguments[0], &actions,
		                     NULL, (char *const *)program->arguments,
		                     environment);
	posix_spawn_file_actions_destroy(&actions);
	free(environment);
	return error;
}

static int
wait_for(int *status, pid_t child)
{
	int ended;

	while (waitpid(child, &ended, 0) < 0)
		if (errno != EINTR)
			return errno;
	*status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
	return 0;
}

int
td_program_run(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_program *program)
{
	int streams[3] = { -1, -1, -1 };
	int error = 0;
	pid_t child;

	for (int i = 0; i < 3 && !error; i++) {
		streams[i] = memfd_create("stream", MFD_CLOEXEC);
		if (streams[i] < 0)
			error = errno;
	}
	if (!error)
		error = td_write_all(streams[0], program->input,
		                     program->input_size);
	if (!error && lseek(streams[0], 0, SEEK_SET) < 0)
		error = errno;
	if (!error)
		error = start(&child, streams, program);
	if (!error)
		error = wait_for(status, child);
	if (!error)
		error = read_back(out, streams[1]);
	if (!error)
		error = read_back(errors, streams[2]);
	for (int i = 0; i < 3; i++)
		if (streams[i] >= 0)
			close(streams[i]);
	return error;
}
