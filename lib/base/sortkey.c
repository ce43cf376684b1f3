/*
 * The dictionary order of Vietnamese text, as a key.
 *
 * The key has three levels, each compared only when those before are equal:
 * what stands there (letters, a shape making another letter), with which
 * tones, in which case. It agrees with the order that Unicode's tables give
 * for vi on letters, digits, spaces and ASCII punctuation.
 */

#include "base/decompose.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

/* First bytes of the first level, in order; all leave room below. */
enum {
	LEVEL_END = 0x01, /* below all others: a prefix comes first */
	SPACE = 0x10,
	ASCII_SYMBOL = 0x11, /* and the 32 after it */
	OTHER_SYMBOL = 0x38,
	DIGIT = 0x40, /* and the 9 after it */
	OTHER_NUMBER = 0x50,
	LETTER = 0x60, /* and the 32 after it */
	OTHER_LETTER = 0xA0
};

/* Bytes of the second and the third level. */
enum {
	NO_MARK = 0x10,
	TONE = 0x11, /* and the 4 after it */
	OTHER_MARK = 0x20,
	LOWER = 0x10,
	UPPER = 0x11
};

enum {
	HUYEN = 0x0300,
	SAC = 0x0301,
	CIRCUMFLEX = 0x0302,
	NGA = 0x0303,
	BREVE = 0x0306,
	HOI = 0x0309,
	HORN = 0x031B,
	NANG = 0x0323,
	D_BAR = 0x0111
};

struct key {
	struct td_strbuf letters;
	struct td_strbuf marks;
	struct td_strbuf cases;
};

/* The letters in the order of the dictionary: each with its shape. */
static const struct {
	char base;
	int shape; /* 0: none */
} alphabet[] = {
	{ 'a', 0 },     { 'a', BREVE },      { 'a', CIRCUMFLEX },
	{ 'b', 0 },     { 'c', 0 },          { 'd', 0 },
	{ 'd', D_BAR }, { 'e', 0 },          { 'e', CIRCUMFLEX },
	{ 'f', 0 },     { 'g', 0 },          { 'h', 0 },
	{ 'i', 0 },     { 'j', 0 },          { 'k', 0 },
	{ 'l', 0 },     { 'm', 0 },          { 'n', 0 },
	{ 'o', 0 },     { 'o', CIRCUMFLEX }, { 'o', HORN },
	{ 'p', 0 },     { 'q', 0 },          { 'r', 0 },
	{ 's', 0 },     { 't', 0 },          { 'u', 0 },
	{ 'u', HORN },  { 'v', 0 },          { 'w', 0 },
	{ 'x', 0 },     { 'y', 0 },          { 'z', 0 },
};

/* The place of a letter in the alphabet; -1 when it is not in it. */
static int
find_letter(int32_t base, int32_t shape)
{
	for (size_t i = 0; i < sizeof alphabet / sizeof *alphabet; i++)
		if (alphabet[i].base == base && alphabet[i].shape == shape)
			return (int)i;
	return -1;
}

/* The place among the tones after the level one; -1 for what is no tone. */
static int
find_tone(int32_t mark)
{
	static const int tones[] = { HUYEN, HOI, NGA, SAC, NANG };

	for (size_t i = 0; i < sizeof tones / sizeof *tones; i++)
		if (tones[i] == mark)
			return (int)i;
	return -1;
}

static bool
is_mark(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_MN ||
	       category == UTF8PROC_CATEGORY_MC ||
	       category == UTF8PROC_CATEGORY_ME;
}

static void
add_class(struct td_strbuf *out, int class, int32_t c)
{
	td_strbuf_add_char(out, (char)class);
	td_text_add(out, (unsigned)c);
}

static void
add_symbol(struct td_strbuf *out, int32_t c)
{
	static const char ascii[] = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
	const char *place;

	if (c >= 0x2010 && c <= 0x2015) /* dashes sort as the hyphen does */
		c = '-';
	place = c > 0 && c < 0x80 ? strchr(ascii, (char)c) : NULL;
	if (place)
		td_strbuf_add_char(out, (char)(ASCII_SYMBOL + (place - ascii)));
	else
		add_class(out, OTHER_SYMBOL, c);
}

/* What is neither a letter nor a mark. */
static void
add_sign(struct td_strbuf *out, int32_t c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:
		td_strbuf_add_char(out, SPACE);
		break;
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		if (c >= '0' && c <= '9')
			td_strbuf_add_char(out, (char)(DIGIT + c - '0'));
		else
			add_class(out, OTHER_NUMBER, c);
		break;
	default:
		add_symbol(out, c);
		break;
	}
}

static bool
is_letter(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category >= UTF8PROC_CATEGORY_LU &&
	       category <= UTF8PROC_CATEGORY_LO;
}

static void
add_base(struct key *key, int32_t c, int32_t shape)
{
	int32_t lower = utf8proc_tolower(c);
	int place = lower == D_BAR ? find_letter('d', D_BAR)
	                           : find_letter(lower, shape);

	if (place >= 0)
		td_strbuf_add_char(&key->letters, (char)(LETTER + place));
	else if (is_letter(c))
		add_class(&key->letters, OTHER_LETTER, lower);
	else
		add_sign(&key->letters, c);
	td_strbuf_add_char(&key->marks, NO_MARK);
	td_strbuf_add_char(&key->cases, lower == c ? LOWER : UPPER);
}

static void
add_mark(struct key *key, int32_t mark)
{
	int tone = find_tone(mark);

	if (tone >= 0)
		td_strbuf_add_char(&key->marks, (char)(TONE + tone));
	else
		add_class(&key->marks, OTHER_MARK, mark);
}

/* Add a base and the marks on it; returns how many code points they are. */
static size_t
add_cluster(struct key *key, const int32_t *points, size_t count)
{
	int32_t lower = utf8proc_tolower(points[0]);
	size_t end = 1;
	size_t shape = 0;

	while (end < count && is_mark(points[end])) {
		if (shape == 0 && find_letter(lower, points[end]) >= 0)
			shape = end;
		end++;
	}
	add_base(key, points[0], shape > 0 ? points[shape] : 0);
	for (size_t i = 1; i < end; i++)
		if (i != shape)
			add_mark(key, points[i]);
	return end;
}

char *
td_fold_sort_key(const char *text)
{
	struct td_code_points points = TD_CODE_POINTS_INIT;
	struct key key = { TD_STRBUF_INIT, TD_STRBUF_INIT, TD_STRBUF_INIT };

	td_decompose(&points, text, strlen(text),
	             UTF8PROC_COMPAT | UTF8PROC_IGNORE);
	for (size_t at = 0; at < points.count;)
		at += add_cluster(&key, points.items + at, points.count - at);

	td_strbuf_add_char(&key.letters, LEVEL_END);
	td_strbuf_add_bytes(&key.letters, key.marks.text, key.marks.length);
	td_strbuf_add_char(&key.letters, LEVEL_END);
	td_strbuf_add_bytes(&key.letters, key.cases.text, key.cases.length);
	td_strbuf_clear(&key.marks);
	td_strbuf_clear(&key.cases);
	td_code_points_clear(&points);
	return td_strbuf_take(&key.letters);
}
