/* Bytes in hexadecimal digits. */

#include "base/hex.h"

void
td_hex(char *text, const unsigned char *bytes, size_t size)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < size; i++) {
		*text++ = digits[bytes[i] >> 4];
		*text++ = digits[bytes[i] & 0xF];
	}
	*text = '\0';
}
