/* An object as git keeps one in a file of its own. */

#include "store/object_bytes.h"

#include <stdbool.h>
#include <stdint.h>

/* A stream by the method "deflate", whose header is a multiple of 31. */
#define STREAM_START "\x78\x01"
#define STREAM_START_SIZE ((size_t)2)

/* Bytes; what 16 bits can say. */
#define BLOCK_MAX ((size_t)65535)

/* Adler-32, RFC 1950: its modulus, and after how many bytes at most a sum has
 * to be brought below it. */
#define ADLER_BASE 65521U
#define ADLER_RUN ((size_t)5552)

static uint32_t
adler(const char *bytes, size_t size)
{
	uint32_t low = 1;
	uint32_t high = 0;

	while (size > 0) {
		size_t run = size < ADLER_RUN ? size : ADLER_RUN;

		size -= run;
		while (run-- > 0) {
			low += (unsigned char)*bytes++;
			high += low;
		}
		low %= ADLER_BASE;
		high %= ADLER_BASE;
	}
	return high << 16 | low;
}

/* The lower byte first, as deflate has it. */
static void
add_16(struct td_strbuf *file, unsigned number)
{
	td_strbuf_add_char(file, (char)(number & 0xFF));
	td_strbuf_add_char(file, (char)(number >> 8 & 0xFF));
}

static void
add_blocks(struct td_strbuf *file, const char *bytes, size_t size)
{
	bool is_last;

	do {
		size_t length = size < BLOCK_MAX ? size : BLOCK_MAX;

		is_last = length == size;
		td_strbuf_add_char(file, is_last ? 1 : 0);
		add_16(file, (unsigned)length);
		add_16(file, ~(unsigned)length);
		td_strbuf_add_bytes(file, bytes, length);
		bytes += length;
		size -= length;
	} while (!is_last);
}

void
td_object_pack(struct td_strbuf *file, git_object_t type, const char *bytes,
               size_t size)
{
	struct td_strbuf whole = TD_STRBUF_INIT;
	uint32_t sum;

	td_strbuf_addf(&whole, "%s %zu", git_object_type2string(type), size);
	td_strbuf_add_char(&whole, '\0');
	td_strbuf_add_bytes(&whole, bytes, size);
	sum = adler(whole.text, whole.length);
	td_strbuf_add_bytes(file, STREAM_START, STREAM_START_SIZE);
	add_blocks(file, whole.text, whole.length);
	for (int shift = 24; shift >= 0; shift -= 8)
		td_strbuf_add_char(file, (char)(sum >> shift & 0xFF));
	td_strbuf_clear(&whole);
}
