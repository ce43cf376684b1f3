/* Text of a cell as it was meant. */

#include "table/clean.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define PLAIN (1U << TD_CLEAN_KINDS) /* a blank as any other */

/* Letters that look the same in every font. */
static const struct {
	unsigned letter;
	char latin;
} alike[] = {
	/* Greek */
	{ 0x391, 'A' },
	{ 0x392, 'B' },
	{ 0x395, 'E' },
	{ 0x396, 'Z' },
	{ 0x397, 'H' },
	{ 0x399, 'I' },
	{ 0x39A, 'K' },
	{ 0x39C, 'M' },
	{ 0x39D, 'N' },
	{ 0x39F, 'O' },
	{ 0x3A1, 'P' },
	{ 0x3A4, 'T' },
	{ 0x3A5, 'Y' },
	{ 0x3A7, 'X' },
	{ 0x3BD, 'v' },
	{ 0x3BF, 'o' },
	/* Cyrillic */
	{ 0x405, 'S' },
	{ 0x406, 'I' },
	{ 0x408, 'J' },
	{ 0x410, 'A' },
	{ 0x412, 'B' },
	{ 0x415, 'E' },
	{ 0x41A, 'K' },
	{ 0x41C, 'M' },
	{ 0x41D, 'H' },
	{ 0x41E, 'O' },
	{ 0x420, 'P' },
	{ 0x421, 'C' },
	{ 0x422, 'T' },
	{ 0x423, 'Y' },
	{ 0x425, 'X' },
	{ 0x430, 'a' },
	{ 0x435, 'e' },
	{ 0x43E, 'o' },
	{ 0x440, 'p' },
	{ 0x441, 'c' },
	{ 0x443, 'y' },
	{ 0x445, 'x' },
	{ 0x455, 's' },
	{ 0x456, 'i' },
	{ 0x458, 'j' },
	{ 0x4BB, 'h' },
	{ 0x501, 'd' },
	{ 0x51B, 'q' },
	{ 0x51D, 'w' },
};

/* The Latin letter that one looks like; 0: none. */
static unsigned
find_alike(unsigned c)
{
	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
		if (alike[i].letter == c)
			return (unsigned char)alike[i].latin;
	return 0;
}

static bool
is_foreign(unsigned c)
{
	return c >= 0x370 && c < 0x530;
}

static bool
is_latin(unsigned c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

/* A word goes on through marks that stand apart from their letter. */
static bool
is_of_word(unsigned c)
{
	return (c >= 0x300 && c < 0x370) || is_latin(c) || is_foreign(c);
}

/* Icelandic and Ewe letters that old fonts show as Đ and đ. */
static unsigned
find_barred(unsigned c)
{
	switch (c) {
	case 0xD0:
	case 0x189:
		return 0x110;
	case 0xF0:
	case 0x256:
		return 0x111;
	default:
		return 0;
	}
}

/* Add a word, with Latin letters for what looks like them. */
static size_t
add_word(struct td_strbuf *out, unsigned *what, const char *text, bool latin)
{
	size_t size = strlen(text);
	size_t end = 0;
	bool foreign = false;
	bool all = latin;
	unsigned c;

	while (end < size) {
		size_t used = td_text_decode(&c, text + end, size - end);

		if (!is_of_word(c))
			break;
		foreign = foreign || is_foreign(c);
		all = all && (!is_foreign(c) || find_alike(c));
		end += used;
	}
	for (size_t at = 0; at < end;) {
		unsigned other;

		at += td_text_decode(&c, text + at, end - at);
		other = foreign && all ? find_alike(c) : 0;
		if (!other)
			other = find_barred(c);
		if (other)
			*what |= TD_CLEAN_LETTERS;
		td_text_add(out, other ? other : c);
	}
	return end;
}

static bool
has_latin(const char *text)
{
	size_t size = strlen(text);
	unsigned c;

	for (size_t at = 0; at < size;) {
		at += td_text_decode(&c, text + at, size - at);
		if (is_latin(c))
			return true;
	}
	return false;
}

static char *
clean_letters(unsigned *what, const char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	bool latin = has_latin(text);
	size_t size = strlen(text);
	char *normal;

	for (size_t at = 0; at < size;) {
		size_t used = add_word(&out, what, text + at, latin);

		if (used == 0) {
			unsigned c;

			used = td_text_decode(&c, text + at, size - at);
			td_strbuf_add_bytes(&out, text + at, used);
		}
		at += used;
	}
	normal = td_fold_nfc(out.text);
	td_strbuf_clear(&out);
	return normal;
}

/* What kind of blank a character is; 0: none. */
static unsigned
blank_kind(unsigned c, const char *bytes, size_t size)
{
	if (c == ' ')
		return PLAIN;
	if (!td_text_is_blank(bytes, size))
		return 0;
	if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029)
		return TD_CLEAN_BREAKS;
	return TD_CLEAN_BLANKS;
}

static void
clean_blanks(struct td_strbuf *out, unsigned *what, const char *text)
{
	size_t size = strlen(text);
	unsigned gap = 0; /* what the last blanks were */

	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, text + at, size - at);
		unsigned kind = blank_kind(c, text + at, used);

		if (kind) {
			if (gap & kind & PLAIN)
				gap |= TD_CLEAN_BLANKS;
			gap |= kind;
		} else if (td_text_is_invisible(c)) {
			*what |= TD_CLEAN_INVISIBLE;
		} else {
			if (gap && out->length > 0) {
				*what |= gap &
				         (TD_CLEAN_BLANKS | TD_CLEAN_BREAKS);
				td_strbuf_add_char(out, ' ');
			}
			gap = 0;
			td_strbuf_add_bytes(out, text + at, used);
		}
		at += used;
	}
}

/* Most cells are short and plain. */
static bool
is_plain(const char *text)
{
	char last = ' ';

	for (; *text; text++) {
		if ((unsigned char)*text < ' ' || (unsigned char)*text > '~' ||
		    (*text == ' ' && last == ' '))
			return false;
		last = *text;
	}
	return last != ' ';
}

char *
td_clean(unsigned *what, const char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	char *normal;
	char *clean;

	*what = 0;
	if (is_plain(text)) {
		td_strbuf_add(&out, text);
		return td_strbuf_take(&out);
	}
	normal = td_fold_nfc(text);
	clean_blanks(&out, what, normal);
	free(normal);
	clean = clean_letters(what, out.text);
	td_strbuf_clear(&out);
	return clean;
}
