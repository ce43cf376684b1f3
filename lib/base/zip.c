/* A ZIP container of files that are not compressed (APPNOTE.TXT 6.3.3). */

#include "base/zip.h"

#include <stdint.h>
#include <string.h>

enum {
	VERSION = 20,
	FIRST_DAY = 0x21 /* 1 January 1980: no day of today is in it */
};

static void
add_number(struct td_strbuf *out, uint32_t number, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		td_strbuf_add_char(out, (char)(number >> 8 * i & 0xFF));
}

static uint32_t
sum_of(const char *bytes, size_t size)
{
	uint32_t sum = 0xFFFFFFFF;

	for (size_t i = 0; i < size; i++) {
		sum ^= (unsigned char)bytes[i];
		for (unsigned bit = 0; bit < 8; bit++)
			sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
	}
	return ~sum;
}

/* What a file's own header and its row in the directory have in common. */
static void
add_about(struct td_strbuf *out, const char *name, const char *bytes,
          size_t size)
{
	add_number(out, VERSION, 2);
	add_number(out, 0, 2); /* flags */
	add_number(out, 0, 2); /* stored */
	add_number(out, 0, 2); /* midnight */
	add_number(out, FIRST_DAY, 2);
	add_number(out, sum_of(bytes, size), 4);
	add_number(out, (uint32_t)size, 4);
	add_number(out, (uint32_t)size, 4);
	add_number(out, (uint32_t)strlen(name), 2);
	add_number(out, 0, 2); /* extra */
}

void
td_zip_add(struct td_zip *zip, const char *name, const char *bytes, size_t size)
{
	size_t at = zip->files.length;

	add_number(&zip->files, 0x04034B50, 4);
	add_about(&zip->files, name, bytes, size);
	td_strbuf_add(&zip->files, name);
	td_strbuf_add_bytes(&zip->files, bytes, size);

	add_number(&zip->directory, 0x02014B50, 4);
	add_number(&zip->directory, VERSION, 2);
	add_about(&zip->directory, name, bytes, size);
	add_number(&zip->directory, 0, 2); /* comment */
	add_number(&zip->directory, 0, 2); /* disk */
	add_number(&zip->directory, 0, 2); /* text or not */
	add_number(&zip->directory, 0, 4); /* of the system */
	add_number(&zip->directory, (uint32_t)at, 4);
	td_strbuf_add(&zip->directory, name);
	zip->count++;
}

void
td_zip_end(struct td_zip *zip)
{
	size_t at = zip->files.length;

	td_strbuf_add_bytes(&zip->files, zip->directory.text,
	                    zip->directory.length);
	add_number(&zip->files, 0x06054B50, 4);
	add_number(&zip->files, 0, 2);
	add_number(&zip->files, 0, 2);
	add_number(&zip->files, zip->count, 2);
	add_number(&zip->files, zip->count, 2);
	add_number(&zip->files, (uint32_t)zip->directory.length, 4);
	add_number(&zip->files, (uint32_t)at, 4);
	add_number(&zip->files, 0, 2);
}

void
td_zip_clear(struct td_zip *zip)
{
	if (!zip)
		return;
	td_strbuf_clear(&zip->files);
	td_strbuf_clear(&zip->directory);
	zip->count = 0;
}
