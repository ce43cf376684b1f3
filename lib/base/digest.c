/* A short digest that tells records of the same name apart. */

#include "base/digest.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

void
td_digest(char digest[TD_DIGEST_LENGTH + 1], const char *bytes, size_t size)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < size; i++) {
		hash ^= (unsigned char)bytes[i];
		hash *= UINT64_C(0x100000001b3);
	}
	snprintf(digest, TD_DIGEST_LENGTH + 1, "%08" PRIx32,
	         (uint32_t)(hash ^ (hash >> 32)));
}
