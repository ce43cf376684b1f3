/*
 * Running another program: git's own, where the suite has nothing better.
 */
#ifndef TD_STORE_PROGRAM_H
#define TD_STORE_PROGRAM_H

#include "base/strbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A file that a program finds as /dev/fd/N, the first of them as
 * TD_PROGRAM_FILE; nobody else sees it, and it needs no directory. */
struct td_program_file {
	const char *bytes;
	size_t size;
};

#define TD_PROGRAM_FILE "/dev/fd/3"
#define TD_PROGRAM_FILE_NEXT "/dev/fd/4"
#define TD_PROGRAM_FILES_MAX 2

struct td_program {
	const char *const *arguments; /* ended by NULL; the first is looked for
	                                 in PATH */
	const char *const *settings;  /* "NAME=value" added to the environment,
	                                 ended by NULL; NULL: none */
	const char *directory;        /* where it runs; NULL: where we are */
	const char *input;            /* its standard input */
	size_t input_size;
	const struct td_program_file *files; /* NULL: none */
	size_t file_count;                   /* at most TD_PROGRAM_FILES_MAX */
	bool
	    alone; /* in a session of its own: it finds no terminal to ask at */
};

/*
 * Runs a program to its end. Its environment is ours without the variables
 * that redirect git (GIT_…) and those that settings have. Adds what it wrote to
 * out and errors, which may be NULL. *status is its exit status, 128 and the
 * signal where one ended it. Returns 0; or an errno when it could not be
 * started: ENOENT, there is none.
 */
int
td_program_run(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_program *program);

/* A program that has begun. */
struct td_running {
	pid_t child;
	int out;
	int errors;
};

/* The same in two parts, so that several run at once: begin it, and wait for
 * its end. Both return as td_program_run(); what began well has to be ended.
 * The program is not looked at any more once it has begun. */
int
td_program_start(struct td_running *running, const struct td_program *program);

int
td_program_end(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_running *running);

#endif
