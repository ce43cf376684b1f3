/* The digest of a file that was sent in. */

#include "store/file_digest.h"
#include "base/hex.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <unistd.h>

static void
finish(char digest[TD_FILE_DIGEST_SIZE], struct sha256_ctx *context)
{
	unsigned char sum[SHA256_DIGEST_SIZE];

	sha256_digest(context, sizeof sum, sum);
	td_hex(digest, sum, sizeof sum);
}

void
td_file_digest(char digest[TD_FILE_DIGEST_SIZE], const char *bytes, size_t size)
{
	struct sha256_ctx context;

	sha256_init(&context);
	sha256_update(&context, size, (const unsigned char *)bytes);
	finish(digest, &context);
}

int
td_file_digest_stream(char digest[TD_FILE_DIGEST_SIZE], int fd)
{
	unsigned char buffer[65536];
	struct sha256_ctx context;
	ssize_t got;

	sha256_init(&context);
	while ((got = read(fd, buffer, sizeof buffer)) != 0) {
		if (got < 0 && errno != EINTR)
			return errno;
		if (got > 0)
			sha256_update(&context, (size_t)got, buffer);
	}
	finish(digest, &context);
	return 0;
}
