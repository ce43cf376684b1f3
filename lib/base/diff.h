/*
 * What differs between two texts, line by line, as people know it from
 * `diff -u`.
 */
#ifndef TD_BASE_DIFF_H
#define TD_BASE_DIFF_H

#include <stddef.h>

struct td_strbuf;

/*
 * Add what has to be done to `from` to make it `to`, with three lines around
 * each place, under the path; nothing where they are the same. Text that could
 * drive a terminal is written so that it cannot. from NULL: the file is new.
 */
void
td_diff_add(struct td_strbuf *out, const char *path, const char *from,
            size_t from_size, const char *to, size_t to_size);

#endif
