/*
 * What stands beside the running program: so in the build tree, in a package,
 * and in a directory that was moved.
 */
#ifndef TD_CLI_BESIDE_H
#define TD_CLI_BESIDE_H

#include <stdbool.h>

struct td_strbuf;

/* Add the directory of the running program, a '/', and a name below it.
 * Returns whether the directory is known; without it nothing is added. */
bool
td_beside_add(struct td_strbuf *path, const char *name);

#endif
