/*
 * Whether an object that git keeps in a file of its own is there to its end.
 *
 * libgit2 reads one that is cut off for ever. A loss of power, or a copy that
 * was broken off, leaves such files.
 */
#ifndef TD_STORE_OBJECT_WHOLE_H
#define TD_STORE_OBJECT_WHOLE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Follow a stream of zlib's (RFC 1950) to its end. False: the bytes end before
 * it. True also for what is no such stream, or broken otherwise: whoever reads
 * it says so.
 */
bool
td_object_is_whole(const unsigned char *bytes, size_t size);

#endif
