/*
 * A short digest that tells records of the same name apart.
 *
 * It names, it does not protect: nothing here relies on it being hard to
 * forge. What proves content is git's object id.
 */
#ifndef TD_BASE_DIGEST_H
#define TD_BASE_DIGEST_H

#include <stddef.h>

#define TD_DIGEST_LENGTH 8

/* Eight hexadecimal digits of the 64-bit FNV-1a hash of bytes. */
void
td_digest(char digest[TD_DIGEST_LENGTH + 1], const char *bytes, size_t size);

#endif
