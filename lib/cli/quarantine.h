/* Where the objects of a push lie, as git tells a hook that receives one. */
#ifndef TD_CLI_QUARANTINE_H
#define TD_CLI_QUARANTINE_H

#include "base/strlist.h"

/*
 * The object directories that the environment names, in a "pre-receive" hook.
 * Anywhere else there are none: GIT_OBJECT_DIRECTORY and its like redirect git,
 * and are not read. get is getenv(), or a test's.
 */
void
td_quarantine_from_environment(struct td_strlist *directories,
                               char *(*get)(const char *name));

#endif
