/* Letters of fonts from before Unicode. */

#include "table/old_font.h"

#include <stdbool.h>
#include <string.h>

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What of a letter's size and place is a sign from 0xA0 on: as one byte, or as
 * UTF-8, in which it has another before it. 0: none. */
static unsigned char
sign_at(const char **at, const char *end)
{
	const unsigned char *bytes = (const unsigned char *)*at;

	if (end - *at >= 2 && (bytes[0] == 0xC2 || bytes[0] == 0xC3) &&
	    bytes[1] >= 0x80 && bytes[1] < 0xC0) {
		*at += 2;
		return (unsigned char)(bytes[0] == 0xC3 ? bytes[1] + 0x40
		                                        : bytes[1]);
	}
	*at += 1;
	/* Of another letter of UTF-8, and none of a font's. */
	if (end - *at >= 1 && bytes[1] >= 0x80 && bytes[1] < 0xC0)
		return 0;
	return bytes[0];
}

/*
 * Fonts from before Unicode show other letters for these. TCVN3 has signs
 * within words ("nh©n d©n"), and VNI marks behind their letter, which no word
 * of Vietnamese has so ("nhaân daân").
 */
unsigned
td_old_font_signs(const char *bytes, size_t size)
{
	static const char
	    signs[] = "\xA8\xA9\xAA\xAB\xAC\xAE\xB5\xB6\xB7\xB8\xB9";
	const char *end = bytes + size;
	unsigned met = 0;

	for (const char *at = bytes; at + 1 < end && met < TD_OLD_FONT_SIGNS;
	     at++) {
		const char *next = at + 1;
		unsigned char sign;

		if (!is_letter(*at) || (unsigned char)*next < 0x80)
			continue;
		sign = sign_at(&next, end);
		if (memchr(signs, sign, sizeof signs - 1))
			met += next < end && is_letter(*next);
		else if (*at == 'a')
			met += sign == 0xE2 || sign == 0xF5 || sign == 0xF9 ||
			       sign == 0xF8;
		else if (*at == 'e' || *at == 'o')
			met += sign == 0xE2;
	}
	return met;
}
