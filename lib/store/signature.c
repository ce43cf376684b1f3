/* Which key a commit says it was signed with. */

#include "store/signature.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <nettle/sha2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SSH_BEGIN "-----BEGIN SSH SIGNATURE-----"
#define SSH_END "-----END SSH SIGNATURE-----"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuv"
			     "wxyz0123456789+/";

/* Decodes up to the first character that is none and no white space. */
static void
decode(struct td_strbuf *bytes, const char *text, const char *end)
{
	uint32_t bits = 0;
	int held = 0;

	for (; text < end; text++) {
		const char *digit = *text ? strchr(digits, *text) : NULL;

		if (strchr("\r\n \t", *text))
			continue;
		if (!digit)
			return;
		bits = bits << 6 | (uint32_t)(digit - digits);
		held += 6;
		if (held >= 8) {
			held -= 8;
			td_strbuf_add_char(bytes, (char)(bits >> held & 0xFF));
		}
	}
}

static void
encode(struct td_strbuf *text, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i += 3) {
		uint32_t bits = 0;
		size_t have = size - i < 3 ? size - i : 3;

		for (size_t j = 0; j < 3; j++)
			bits = bits << 8 |
			       (j < have ? (unsigned char)bytes[i + j] : 0);
		for (size_t j = 0; j < 4; j++)
			td_strbuf_add_char(
			    text, j <= have ? digits[bits >> (18 - 6 * j) & 63]
					    : '=');
	}
}

/* A length in four bytes and so many bytes; false where they are not there. */
static bool
take(const char **bytes, size_t *size, const char *text, const char *end)
{
	uint32_t length = 0;

	if (end - text < 4)
		return false;
	for (int i = 0; i < 4; i++)
		length = length << 8 | (unsigned char)text[i];
	if ((size_t)(end - text) - 4 < length)
		return false;
	*bytes = text + 4;
	*size = length;
	return true;
}

/* "SSHSIG", a version in four bytes, the public key, and more (PROTOCOL.sshsig
 * of OpenSSH). The key begins with the name of its kind. */
static char *
ssh_key(const char *text, const char *end)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	struct td_strbuf line = TD_STRBUF_INIT;
	const char *key;
	const char *kind;
	size_t key_size;
	size_t kind_size;

	decode(&bytes, text, end);
	if (bytes.length > 10 && memcmp(bytes.text, "SSHSIG", 6) == 0 &&
	    take(&key, &key_size, bytes.text + 10, bytes.text + bytes.length) &&
	    take(&kind, &kind_size, key, key + key_size)) {
		td_strbuf_add_bytes(&line, kind, kind_size);
		td_strbuf_add_char(&line, ' ');
		encode(&line, key, key_size);
	} else {
		td_strbuf_add(&line, "unknown");
	}
	td_strbuf_clear(&bytes);
	return td_strbuf_take(&line);
}

char *
td_signature_key(const char *signature)
{
	const char *begin = strstr(signature, SSH_BEGIN);
	const char *end = begin ? strstr(begin, SSH_END) : NULL;

	if (end)
		return ssh_key(begin + strlen(SSH_BEGIN), end);
	if (strstr(signature, "-----BEGIN PGP"))
		return td_strdup("openpgp");
	if (strstr(signature, "-----BEGIN SIGNED"))
		return td_strdup("x509");
	return td_strdup("unknown");
}

char *
td_signature_fingerprint(const char *key)
{
	const char *space = strchr(key, ' ');
	struct td_strbuf bytes = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx hash;

	if (!space)
		return NULL;
	decode(&bytes, space + 1, space + strlen(space));
	sha256_init(&hash);
	sha256_update(&hash, bytes.length, (const uint8_t *)bytes.text);
	sha256_digest(&hash, sizeof digest, digest);
	td_strbuf_add(&text, "SHA256:");
	encode(&text, (const char *)digest, sizeof digest);
	while (text.text[text.length - 1] == '=')
		td_strbuf_cut(&text, text.length - 1);
	td_strbuf_clear(&bytes);
	return td_strbuf_take(&text);
}
