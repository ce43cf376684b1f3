/* libgit2 with the calls that set and clear its last error. */
#ifndef TD_STORE_GIT_ERRORS_H
#define TD_STORE_GIT_ERRORS_H

#include <git2.h>

/* 1.5 declares them with all else, 1.9 in a file that 1.5 does not have. */
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

#endif
