/*
 * A document read by the narrow reader and by libyaml.
 */
#ifndef TD_FUZZ_BOTH_READERS_H
#define TD_FUZZ_BOTH_READERS_H

#include <stdbool.h>
#include <stddef.h>

/* Read bytes both ways. Ends the process where the narrow reader takes what
 * libyaml does not, or makes another tree of it. Returns whether it took it. */
bool
both_readers_agree(const char *bytes, size_t size);

/* The same for the search for what has no place in a record: held against one
 * that looks at each character in turn. */
void
both_scans_agree(const char *bytes, size_t size);

#endif
