/*
 * Memory, or the end of the process.
 *
 * The commands are short and a change counts only once its commit exists, so
 * running out of memory ends the process with a message and status 3. This is
 * the only place in the library that may do so.
 */
#ifndef TD_BASE_ALLOC_H
#define TD_BASE_ALLOC_H

#include <stddef.h>

/* Zeroed memory for count objects of size bytes; an overflow counts as none. */
__attribute__((malloc, returns_nonnull)) void *
td_alloc(size_t count, size_t size);

/* Resize to count objects of size bytes; what is new is not zeroed. */
__attribute__((returns_nonnull)) void *
td_realloc(void *old, size_t count, size_t size);

/*
 * Make room for one more in an array of count objects, doubling as it grows.
 * *capacity is the room there is now, in objects.
 */
__attribute__((returns_nonnull)) void *
td_grow(void *old, size_t count, size_t *capacity, size_t size);

__attribute__((malloc, returns_nonnull)) char *
td_strdup(const char *text);

__attribute__((malloc, returns_nonnull)) char *
td_strndup(const char *bytes, size_t size);

#endif
