/* Normal form, slugs and order of Vietnamese text. */

#include "base/fold.h"
#include "base/alloc.h"
#include "base/decompose.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* The longest slug made of a text, and the longest id with a digest behind. */
#define SLUG_MAX 100
#define ID_MAX 128

/*
 * Whether a code point is normal whatever stands round it: a starter that
 * neither decomposes nor joins what is before it. Knows the ranges that
 * records are full of; for all others the answer costs a normalisation.
 */
static bool
is_always_normal(unsigned c)
{
	return c < 0x0300 || (c >= 0x0400 && c < 0x0483) ||
	       (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2002 && c < 0x20D0) ||
	       (c >= 0x3400 && c < 0xA000);
}

static void
normalise(struct td_strbuf *out, const char *bytes, size_t size)
{
	struct td_code_points points = TD_CODE_POINTS_INIT;
	utf8proc_ssize_t count;

	td_decompose(&points, bytes, size, UTF8PROC_STABLE);
	count = utf8proc_normalize_utf32(
	    points.items, (utf8proc_ssize_t)points.count,
	    (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
	for (utf8proc_ssize_t i = 0; i < count; i++)
		td_text_add(out, (unsigned)points.items[i]);
	td_code_points_clear(&points);
}

/* The start of the code point that a byte belongs to. */
static size_t
code_point_start(const char *bytes, size_t at)
{
	while (at > 0 && ((unsigned char)bytes[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The end of the stretch of code points that need a closer look. */
static size_t
doubtful_end(const char *bytes, size_t size, size_t at)
{
	while (at < size) {
		unsigned c;
		size_t used = td_text_decode(&c, bytes + at, size - at);

		if (is_always_normal(c))
			return at;
		at += used;
	}
	return size;
}

/* Where a stretch of text differs from its normal form, or its size. */
static size_t
difference_at(const char *bytes, size_t size)
{
	struct td_strbuf normal = TD_STRBUF_INIT;
	size_t at = 0;

	normalise(&normal, bytes, size);
	while (at < size && at < normal.length && normal.text[at] == bytes[at])
		at++;
	/* Only a U+FFFD cut short begins what it is replaced by. */
	if (at == size && normal.length > size)
		at--;
	if (at < size)
		at = code_point_start(bytes, at);
	td_strbuf_clear(&normal);
	return at;
}

size_t
td_fold_not_nfc_at(const char *bytes, size_t size)
{
	size_t at = 0;
	size_t before = 0;

	while (at < size) {
		size_t used = 1;
		size_t end;
		size_t wrong;
		unsigned c = (unsigned char)bytes[at];

		if (c >= 0x80)
			used = td_text_decode(&c, bytes + at, size - at);
		if (is_always_normal(c)) {
			before = at;
			at += used;
			continue;
		}
		/* A mark changes the letter before it, which was passed. */
		end = doubtful_end(bytes, size, at + used);
		wrong = difference_at(bytes + before, end - before);
		if (wrong < end - before)
			return before + wrong;
		before = at = end;
	}
	return size;
}

char *
td_fold_nfc(const char *text)
{
	struct td_strbuf normal = TD_STRBUF_INIT;
	size_t size = strlen(text);

	if (td_fold_not_nfc_at(text, size) == size)
		return td_strndup(text, size);
	normalise(&normal, text, size);
	return td_strbuf_take(&normal);
}

/* Cut at a hyphen where there is one, so that no word is cut. */
static void
cut_slug(struct td_strbuf *slug)
{
	size_t length = SLUG_MAX;

	if (slug->length <= SLUG_MAX)
		return;
	while (length > 0 && slug->text[length] != '-')
		length--;
	td_strbuf_cut(slug, length > 0 ? length : SLUG_MAX);
}

char *
td_fold_slug(const char *text)
{
	struct td_code_points points = TD_CODE_POINTS_INIT;
	struct td_strbuf slug = TD_STRBUF_INIT;
	bool gap = false;

	td_decompose(&points, text, strlen(text),
	             UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD |
	                 UTF8PROC_IGNORE);
	for (size_t i = 0; i < points.count; i++) {
		utf8proc_int32_t c = points.items[i];

		if (c == 0x0111) /* đ, which has no decomposition */
			c = 'd';
		if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
			gap = slug.length > 0;
			continue;
		}
		if (gap)
			td_strbuf_add_char(&slug, '-');
		gap = false;
		td_strbuf_add_char(&slug, (char)c);
	}
	cut_slug(&slug);
	td_code_points_clear(&points);
	return td_strbuf_take(&slug);
}

bool
td_fold_is_slug(const char *text)
{
	size_t length = strlen(text);
	bool doubled = false;

	if (length == 0 || length > ID_MAX || text[0] == '-' ||
	    text[length - 1] == '-')
		return false;
	for (size_t i = 0; i < length; i++) {
		char c = text[i];

		if (c == '-' && text[i + 1] == '-') {
			if (doubled)
				return false;
			doubled = true;
		} else if (c != '-' && (c < 'a' || c > 'z') &&
		           (c < '0' || c > '9')) {
			return false;
		}
	}
	return true;
}

int
td_fold_compare(const char *a, const char *b)
{
	struct td_code_points left = TD_CODE_POINTS_INIT;
	struct td_code_points right = TD_CODE_POINTS_INIT;
	int order = 0;

	td_decompose(&left, a, strlen(a), UTF8PROC_CASEFOLD);
	td_decompose(&right, b, strlen(b), UTF8PROC_CASEFOLD);
	for (size_t i = 0; order == 0; i++) {
		if (i == left.count || i == right.count) {
			order = (i < left.count) - (i < right.count);
			break;
		}
		order = (left.items[i] > right.items[i]) -
		        (left.items[i] < right.items[i]);
	}
	td_code_points_clear(&left);
	td_code_points_clear(&right);
	return order;
}
