/*
 * The bytes of a text file as UTF-8. The table of Windows-1258 is here, since
 * a system need not have that of its C library: Debian 13 keeps it in a package
 * of its own.
 */

#include "table/encoding.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

/* From 0x80 on; 0: stands for nothing. Marks follow their letter. */
static const unsigned short windows_1258[128] = {
	0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
	0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000, 0x0000, 0x2018,
	0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0000,
	0x203A, 0x0153, 0x0000, 0x0000, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3,
	0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC,
	0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5,
	0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE,
	0x00BF, 0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
	0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF, 0x0110,
	0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7, 0x00D8, 0x00D9,
	0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF, 0x00E0, 0x00E1, 0x00E2,
	0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
	0x0301, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4,
	0x01A1, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0,
	0x20AB, 0x00FF,
};

static unsigned
unit_at(const char *bytes, bool big)
{
	unsigned first = (unsigned char)bytes[0];
	unsigned second = (unsigned char)bytes[1];

	return big ? first << 8 | second : second << 8 | first;
}

static enum td_status
read_utf16(struct td_strbuf *out, const char *bytes, size_t size, bool big)
{
	size_t start = out->length;

	for (size_t at = 0; at + 1 < size; at += 2) {
		unsigned c = unit_at(bytes + at, big);

		if (c >= 0xD800 && c < 0xDC00 && at + 3 < size) {
			unsigned low = unit_at(bytes + at + 2, big);

			if (low >= 0xDC00 && low < 0xE000) {
				c = 0x10000 + ((c - 0xD800) << 10) +
				    (low - 0xDC00);
				at += 2;
			}
		}
		if (c >= 0xD800 && c < 0xE000) {
			td_strbuf_cut(out, start);
			return TD_INVALID;
		}
		td_text_add(out, c);
	}
	return TD_OK;
}

/* Letters of the code page that Vietnamese does not have. */
static const unsigned char foreign[] = { 0xC4, 0xC5, 0xC6, 0xC7, 0xCB, 0xCE,
	                                 0xCF, 0xD1, 0xD6, 0xD8, 0xDB, 0xDC,
	                                 0xDF, 0xE4, 0xE5, 0xE6, 0xE7, 0xEB,
	                                 0xEE, 0xEF, 0xF1, 0xF6, 0xF8, 0xFB,
	                                 0xFC, 0xFF };

/* What is Vietnamese text; other code pages have other letters in it. */
static bool
is_text(unsigned byte, unsigned c)
{
	if (memchr(foreign, (int)byte, sizeof foreign))
		return false;
	return c == '\t' || c == '\n' || c == '\r' ||
	       (c != 0 && !td_text_is_control(c));
}

static enum td_status
read_windows(struct td_strbuf *out, const char *bytes, size_t size)
{
	size_t start = out->length;

	for (size_t i = 0; i < size; i++) {
		unsigned byte = (unsigned char)bytes[i];
		unsigned c = byte < 0x80 ? byte : windows_1258[byte - 0x80];

		if (!is_text(byte, c)) {
			td_strbuf_cut(out, start);
			return TD_INVALID;
		}
		td_text_add(out, c);
	}
	return TD_OK;
}

/* How much of a file is looked at for the letters of UTF-16. */
#define LOOKED_AT 1024

/* Whether every second byte is zero, or begins a letter of Vietnamese, as in
 * UTF-16 that has lost its mark; and on which side. */
static bool
is_utf16(const char *bytes, size_t size, bool *big)
{
	size_t zeros[2] = { 0, 0 };
	size_t looked = size < LOOKED_AT ? size : LOOKED_AT;

	if (size < 4 || size % 2 != 0)
		return false;
	for (size_t i = 0; i < looked; i++)
		zeros[i % 2] += bytes[i] == '\0';
	*big = zeros[0] > zeros[1];
	return zeros[*big ? 1 : 0] == 0 && zeros[*big ? 0 : 1] * 4 > looked;
}

enum td_status
td_encoding_decode(struct td_strbuf *out, enum td_encoding *found,
                   const char *bytes, size_t size)
{
	enum td_encoding encoding = TD_ENCODING_UTF8;
	enum td_status status = TD_OK;
	bool big;

	if (size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 ||
	                  memcmp(bytes, "\xFE\xFF", 2) == 0)) {
		encoding = TD_ENCODING_UTF16;
		status = read_utf16(out, bytes + 2, size - 2,
		                    (unsigned char)bytes[0] == 0xFE);
	} else if (is_utf16(bytes, size, &big)) {
		encoding = TD_ENCODING_UTF16;
		status = read_utf16(out, bytes, size, big);
	} else if (td_text_invalid_at(bytes, size) == size) {
		td_strbuf_add_bytes(out, bytes, size);
	} else {
		encoding = TD_ENCODING_WINDOWS_1258;
		status = read_windows(out, bytes, size);
	}
	if (status == TD_OK)
		*found = encoding;
	return status;
}
