/* UTF-8, code point by code point. */

#include "base/text.h"
#include "base/strbuf.h"

#include <string.h>
#include <utf8proc.h>

size_t
td_text_decode(unsigned *code_point, const char *bytes, size_t size)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t used;

	*code_point = 0xFFFD;
	if (size == 0)
		return 0;
	if ((unsigned char)bytes[0] < 0x80) {
		*code_point = (unsigned char)bytes[0];
		return 1;
	}
	used = utf8proc_iterate((const utf8proc_uint8_t *)bytes,
	                        size > 4 ? 4 : (utf8proc_ssize_t)size, &c);
	if (used <= 0)
		return 1;
	*code_point = (unsigned)c;
	return (size_t)used;
}

size_t
td_text_encode(char bytes[4], unsigned code_point)
{
	if (!utf8proc_codepoint_valid((utf8proc_int32_t)code_point))
		code_point = 0xFFFD;
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)code_point,
	                                    (utf8proc_uint8_t *)bytes);
}

void
td_text_add(struct td_strbuf *buf, unsigned code_point)
{
	char bytes[4];

	td_strbuf_add_bytes(buf, bytes, td_text_encode(bytes, code_point));
}

size_t
td_text_invalid_at(const char *bytes, size_t size)
{
	size_t at = 0;

	while (at < size) {
		unsigned c;
		size_t used = td_text_decode(&c, bytes + at, size - at);

		/* A real U+FFFD takes three bytes, a wrong byte one. */
		if (c == 0xFFFD && used == 1)
			return at;
		at += used;
	}
	return size;
}

size_t
td_text_count(const char *bytes, size_t size)
{
	size_t count = 0;

	for (size_t at = 0; at < size; count++) {
		unsigned c;

		at += td_text_decode(&c, bytes + at, size - at);
	}
	return count;
}

bool
td_text_is_control(unsigned code_point)
{
	return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool
td_text_is_invisible(unsigned code_point)
{
	return (code_point >= 0x200B && code_point <= 0x200F) ||
	       (code_point >= 0x2028 && code_point <= 0x202E) ||
	       (code_point >= 0x2060 && code_point <= 0x206F) ||
	       code_point == 0xFEFF || code_point == 0x061C ||
	       code_point == 0x00AD || code_point == 0x034F ||
	       code_point == 0x115F || code_point == 0x1160 ||
	       code_point == 0x3164 || code_point == 0xFFA0 ||
	       (code_point >= 0x180B && code_point <= 0x180F) ||
	       (code_point >= 0xFFF9 && code_point <= 0xFFFB) ||
	       (code_point >= 0xE0000 && code_point <= 0xE007F);
}

bool
td_text_is_word(unsigned code_point)
{
	utf8proc_category_t category = utf8proc_category(
	    (utf8proc_int32_t)code_point);

	return category >= UTF8PROC_CATEGORY_LU &&
	       category <= UTF8PROC_CATEGORY_NO;
}

static bool
is_white_space(unsigned code_point)
{
	utf8proc_category_t category = utf8proc_category(
	    (utf8proc_int32_t)code_point);

	return (code_point >= '\t' && code_point <= '\r') ||
	       code_point == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
	       category == UTF8PROC_CATEGORY_ZL ||
	       category == UTF8PROC_CATEGORY_ZP;
}

bool
td_text_is_blank(const char *text, size_t size)
{
	for (size_t at = 0; at < size;) {
		unsigned c;

		at += td_text_decode(&c, text + at, size - at);
		if (!is_white_space(c))
			return false;
	}
	return size > 0;
}

char *
td_text_squeeze(const char *text)
{
	struct td_strbuf squeezed = TD_STRBUF_INIT;
	size_t size = strlen(text);
	bool gap = false;

	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t step = td_text_decode(&c, text + at, size - at);

		if (is_white_space(c)) {
			gap = squeezed.length > 0;
		} else {
			td_strbuf_add(&squeezed, gap ? " " : "");
			td_strbuf_add_bytes(&squeezed, text + at, step);
			gap = false;
		}
		at += step;
	}
	return td_strbuf_take(&squeezed);
}

void
td_text_add_visible(struct td_strbuf *buf, const char *text, bool keep_lines)
{
	size_t size = strlen(text);

	for (size_t at = 0; at < size;) {
		unsigned c;

		at += td_text_decode(&c, text + at, size - at);
		if (keep_lines && c == '\n')
			td_strbuf_add_char(buf, '\n');
		else if (td_text_is_control(c) || td_text_is_invisible(c))
			td_strbuf_addf(buf, "\\u{%04X}", c);
		else
			td_text_add(buf, c);
	}
}

bool
td_text_equal(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

void
td_text_add_upper(struct td_strbuf *buf, const char *text)
{
	size_t size = strlen(text);

	for (size_t at = 0; at < size;) {
		unsigned c;

		at += td_text_decode(&c, text + at, size - at);
		td_text_add(buf,
		            (unsigned)utf8proc_toupper((utf8proc_int32_t)c));
	}
}

size_t
td_text_width(const char *text)
{
	size_t size = strlen(text);
	size_t width = 0;

	for (size_t at = 0; at < size;) {
		unsigned c;
		int columns;

		at += td_text_decode(&c, text + at, size - at);
		columns = utf8proc_charwidth((utf8proc_int32_t)c);
		width += columns > 0 ? (size_t)columns : 0;
	}
	return width;
}

void
td_text_add_library(struct td_strbuf *out)
{
	td_strbuf_add(out, utf8proc_version());
}
