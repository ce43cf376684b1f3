/* The digest of a file that was sent in. */

#include "store/file_digest.h"

#include <nettle/sha2.h>
#include <stdio.h>

void
td_file_digest(char digest[TD_FILE_DIGEST_SIZE], const char *bytes, size_t size)
{
	unsigned char sum[SHA256_DIGEST_SIZE];
	struct sha256_ctx context;

	sha256_init(&context);
	sha256_update(&context, size, (const unsigned char *)bytes);
	sha256_digest(&context, sizeof sum, sum);
	for (size_t i = 0; i < sizeof sum; i++)
		snprintf(digest + 2 * i, 3, "%02x", sum[i]);
}
