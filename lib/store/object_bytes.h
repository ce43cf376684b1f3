/* An object as git keeps one in a file of its own. */
#ifndef TD_STORE_OBJECT_BYTES_H
#define TD_STORE_OBJECT_BYTES_H

#include "base/strbuf.h"

#include <git2.h>
#include <stddef.h>

/*
 * Append the file of an object: its type, size and bytes as a stream of zlib's
 * (RFC 1950), in blocks that are stored and not compressed (RFC 1951, 3.2.4).
 * A record takes one block of a disk either way, and `git gc` compresses.
 */
void
td_object_pack(struct td_strbuf *file, git_object_t type, const char *bytes,
               size_t size);

#endif
