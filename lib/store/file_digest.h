/*
 * The digest by which a file that was sent in can be told again: what sha256sum
 * prints of it.
 */
#ifndef TD_STORE_FILE_DIGEST_H
#define TD_STORE_FILE_DIGEST_H

#include <stddef.h>

#define TD_FILE_DIGEST_SIZE 65

/* Sixty-four hexadecimal digits and a NUL. */
void
td_file_digest(char digest[TD_FILE_DIGEST_SIZE], const char *bytes,
               size_t size);

/* The same of an open file, from where it is read on. Returns 0 or an errno. */
int
td_file_digest_stream(char digest[TD_FILE_DIGEST_SIZE], int fd);

#endif
