/*
 * Running another program: git's own, where the suite has nothing better.
 */
#ifndef TD_STORE_PROGRAM_H
#define TD_STORE_PROGRAM_H

#include "base/strbuf.h"

struct td_program {
	const char *const *arguments; /* ended by NULL; the first is looked for
	                                 in PATH */
	const char *const *settings;  /* "NAME=value" added to the environment,
	                                 ended by NULL; NULL: none */
	const char *directory;        /* where it runs; NULL: where we are */
	const char *input;            /* its standard input */
	size_t input_size;
};

/*
 * Runs a program to its end. Its environment is ours without the variables
 * that redirect git (GIT_…). Adds what it wrote to out and errors, which may
 * be NULL. *status is its exit status, 128 and the signal where one ended it.
 * Returns 0; or an errno when it could not be started: ENOENT, there is none.
 */
int
td_program_run(int *status, struct td_strbuf *out, struct td_strbuf *errors,
               const struct td_program *program);

#endif
