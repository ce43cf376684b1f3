/*
 * Who makes a commit, and when, from the variables that git itself knows.
 *
 * The times of a commit are the clock's, also under --today: the days in
 * records are what people claim. Only GIT_AUTHOR_DATE moves the author's, and
 * only GIT_COMMITTER_DATE the committer's.
 */
#ifndef TD_CLI_AUTHOR_H
#define TD_CLI_AUTHOR_H

#include "base/status.h"
#include "store/change.h"

#include <stdbool.h>

/*
 * Read GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_AUTHOR_DATE and the same of
 * GIT_COMMITTER_…; what is not set is left to git's configuration, and to the
 * clock with the local offset. The strings are the environment's.
 *
 * Returns TD_OK; or TD_FAILED, leaving *author alone, when the date in
 * *variable cannot be read.
 */
enum td_status
td_author_from_environment(struct td_author *author, const char **variable);

/* The variable that gives git settings which are read from nowhere else, and
 * which may say who writes, or that it is to be signed; NULL: there is none. */
const char *
td_author_settings_aside(void);

/* What the clock says, in seconds since 1970, whatever the environment does. */
long long
td_author_now(void);

/*
 * Read "@1700000000 +0700", the same without '@' or without an offset (then
 * UTC), or ISO 8601 with an offset: "2026-05-11T08:30:00+07:00". Both out
 * parameters are untouched on false.
 */
bool
td_author_parse_date(long long *time, int *offset, const char *text);

#endif
