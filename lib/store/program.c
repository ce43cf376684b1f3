/* Running another program. Its streams are files without a name, so that
 * neither side waits for the other. */

/* For memfd_create() and posix_spawn_file_actions_addchdir_np(). */
#define _GNU_SOURCE

#include "store/program.h"
#include "base/alloc.h"
#include "store/write_all.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Standard ones, and files. */
#define STREAMS (3 + TD_PROGRAM_FILES_MAX)

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

static bool
is_set(const char *const *settings, const char *variable)
{
	size_t length = strcspn(variable, "=") + 1;

	for (; settings && *settings; settings++)
		if (strncmp(*settings, variable, length) == 0)
			return true;
	return false;
}

/* The array is the caller's; what it points to is not. */
static char **
make_environment(const char *const *settings)
{
	size_t count = 0;
	size_t capacity = 0;
	char **made = NULL;

	for (char **at = environ; at && *at; at++) {
		if (strncmp(*at, "GIT_", 4) == 0 || is_set(settings, *at))
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

/* A stream of some bytes, to be read from their first. No number is one that a
 * program gets its streams by. Returns 0 or an errno. */
static int
open_stream(int *fd, const char *bytes, size_t size)
{
	int made = memfd_create("stream", MFD_CLOEXEC);
	int error;

	if (made < 0)
		return errno;
	*fd = fcntl(made, F_DUPFD_CLOEXEC, STREAMS);
	error = *fd < 0 ? errno : td_write_all(*fd, bytes, size);
	close(made);
	if (!error && lseek(*fd, 0, SEEK_SET) < 0)
		error = errno;
	return error;
}

static int
start(pid_t *child, const int streams[STREAMS],
      const struct td_program *program)
{
	char **environment = make_environment(program->settings);
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	int error = posix_spawn_file_actions_init(&actions);

	for (int i = 0; i < STREAMS && !error; i++)
		if (streams[i] >= 0)
			error = posix_spawn_file_actions_adddup2(&actions,
			                                         streams[i], i);
	if (!error && program->directory)
		error = posix_spawn_file_actions_addchdir_np(
		    &actions, program->directory);
	if (!error)
		error = posix_spawnattr_init(&attributes);
	if (!error) {
		if (program->alone)
			error = posix_spawnattr_setflags(&attributes,
			                                 POSIX_SPAWN_SETSID);
		if (!error)
			error = posix_spawnp(
			    child, program->arguments[0], &actions, &attributes,
			    (char *const *)program->arguments, environment);
		posix_spawnattr_destroy(&attributes);
	}
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

static void
close_all(const int *streams, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (streams[i] >= 0)
			close(streams[i]);
}

int
td_program_start(struct td_running *running, const struct td_program *program)
{
	int streams[STREAMS] = { -1, -1, -1, -1, -1 };
	int error = open_stream(&streams[0], program->input,
	                        program->input_size);
	pid_t child = -1;

	assert(program->file_count <= TD_PROGRAM_FILES_MAX);
	for (int i = 1; i < 3 && !error; i++)
		error = open_stream(&streams[i], NULL, 0);
	for (size_t i = 0; i < program->file_count && !error; i++)
		error = open_stream(&streams[3 + i], program->files[i].bytes,
		                    program->files[i].size);
	if (!error)
		error = start(&child, streams, program);
	/* What it reads is its own now. */
	close_all(streams, 0, 1);
	close_all(streams, 3, STREAMS);
	if (error)
		close_all(streams, 1, 3);
	else
		*running = (struct td_running){ .child = child,
			                        .out = streams[1],
			                        .errors = streams[2] };
	return error;
}

int
td_program_end(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_running *running)
{
	int error = wait_for(status, running->child);

	if (!error)
		error = read_back(out, running->out);
	if (!error)
		error = read_back(errors, running->errors);
	close(running->out);
	close(running->errors);
	return error;
}

int
td_program_run(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_program *program)
{
	struct td_running running;
	int error = td_program_start(&running, program);

	return error ? error : td_program_end(status, out, errors, &running);
}
