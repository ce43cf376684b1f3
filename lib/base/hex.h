/* Bytes in hexadecimal digits, as ids and digests are written. */
#ifndef TD_BASE_HEX_H
#define TD_BASE_HEX_H

#include <stddef.h>

/* Write `size` bytes as two small digits each, and a NUL: text has room for 2 *
 * size + 1. */
void
td_hex(char *text, const unsigned char *bytes, size_t size);

#endif
