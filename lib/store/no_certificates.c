/*
 * What libgit2 calls when it starts to read the certificates of web servers.
 *
 * The suite opens no connection: what is fetched and pushed, git fetches and
 * pushes. But where libgit2 was built with mbedTLS, as Debian's is, it reads
 * and parses all of /etc/ssl/certs when it starts, and that takes as long as
 * the rest of writing a record. A program's own functions come before those of
 * its libraries, so these two are called in place of mbedTLS's and leave the
 * list empty: a connection that was opened all the same would trust nobody.
 *
 * For our commands alone (cmake/Commands.cmake). Not for libthidua.so: the
 * program that loads it may have connections of its own.
 */

struct mbedtls_x509_crt;

#define SEEN_BY_LIBRARIES __attribute__((visibility("default")))

SEEN_BY_LIBRARIES int
mbedtls_x509_crt_parse_file(struct mbedtls_x509_crt *chain, const char *path);

SEEN_BY_LIBRARIES int
mbedtls_x509_crt_parse_path(struct mbedtls_x509_crt *chain, const char *path);

int
mbedtls_x509_crt_parse_file(struct mbedtls_x509_crt *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}

int
mbedtls_x509_crt_parse_path(struct mbedtls_x509_crt *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}
