/* What documents write in their own way. */

#include "draft/words.h"
#include "base/decompose.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Wide enough for a pen; spaces that no line breaks at. */
#define PEN "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"

#define OPEN_DAY "ngày" PEN "tháng" PEN "năm "

void
td_words_add_day(struct td_strbuf *out, struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	td_strbuf_addf(out, "ngày %02d tháng ", day);
	td_strbuf_addf(out, month <= 2 ? "%02d" : "%d", month);
	td_strbuf_addf(out, " năm %d", year);
}

void
td_words_add_open_day(struct td_strbuf *out, int year)
{
	td_strbuf_add(out, OPEN_DAY);
	if (year > 0)
		td_strbuf_addf(out, "%d", year);
	else
		td_strbuf_add(out, "20...");
}

void
td_words_add_number(struct td_strbuf *out, const char *number)
{
	if (strspn(number, "0123456789") == 1)
		td_strbuf_add_char(out, '0');
	td_strbuf_add(out, number);
}

void
td_words_add_count(struct td_strbuf *out, long long count)
{
	td_strbuf_addf(out, "%02lld", count);
}

void
td_words_add_grouped(struct td_strbuf *out, long long number)
{
	assert(number >= 0);
	if (number < 1000) {
		td_strbuf_addf(out, "%lld", number);
		return;
	}
	td_words_add_grouped(out, number / 1000);
	td_strbuf_addf(out, ".%03lld", number % 1000);
}

static const char *const digits[] = { "không", "một", "hai", "ba",  "bốn",
	                              "năm",   "sáu", "bảy", "tám", "chín" };

/* A word after what stands there. */
static void
say(struct td_strbuf *out, const char *word)
{
	if (out->length > 0 && out->text[out->length - 1] != ' ')
		td_strbuf_add_char(out, ' ');
	td_strbuf_add(out, word);
}

/* Tens and units, which change each other's words. */
static void
say_tens(struct td_strbuf *out, int tens, int units, bool after_hundreds)
{
	if (tens == 0 && units > 0 && after_hundreds)
		say(out, "linh");
	if (tens == 1)
		say(out, "mười");
	if (tens > 1) {
		say(out, digits[tens]);
		say(out, "mươi");
	}
	if (units == 1 && tens > 1)
		say(out, "mốt");
	else if (units == 4 && tens > 1)
		say(out, "tư");
	else if (units == 5 && tens > 0)
		say(out, "lăm");
	else if (units > 0)
		say(out, digits[units]);
}

/* below: something stands before, so that hundreds are named also when there
 * are none. */
static void
say_group(struct td_strbuf *out, int group, bool below)
{
	bool hundreds = below || group >= 100;

	if (hundreds) {
		say(out, digits[group / 100]);
		say(out, "trăm");
	}
	say_tens(out, group / 10 % 10, group % 10, hundreds);
}

static void
say_number(struct td_strbuf *out, long long number, bool below)
{
	static const struct {
		long long size;
		const char *name;
	} scales[] = { { 1000000000LL, "tỷ" },
		       { 1000000LL, "triệu" },
		       { 1000LL, "nghìn" } };

	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
		if (number >= scales[i].size) {
			say_number(out, number / scales[i].size, below);
			say(out, scales[i].name);
			number %= scales[i].size;
			below = true;
		}
	}
	if (number > 0)
		say_group(out, (int)number, below);
}

void
td_words_add_spelled(struct td_strbuf *out, long long number)
{
	struct td_strbuf words = TD_STRBUF_INIT;

	assert(number >= 0 && number < 1000000000000000LL);
	if (number == 0)
		td_strbuf_add(&words, digits[0]);
	say_number(&words, number, false);
	td_strbuf_add(out, words.text);
	td_strbuf_clear(&words);
}

static bool
is_capital(const char *text)
{
	struct td_strbuf first = TD_STRBUF_INIT;
	struct td_strbuf upper = TD_STRBUF_INIT;
	unsigned c;
	size_t used = td_text_decode(&c, text, strlen(text));
	bool same;

	td_strbuf_add_bytes(&first, text, used);
	td_text_add_upper(&upper, first.text);
	same = used > 0 && strcmp(first.text, upper.text) == 0;
	td_strbuf_clear(&first);
	td_strbuf_clear(&upper);
	return same;
}

/* Where the words begin that name the place: " tỉnh Hà Tĩnh"; NULL: nowhere.
 * *after is the place itself. */
static const char *
find_place(const char **after, const char *name)
{
	static const char *const marks[] = { " tỉnh ", " thành phố ", " xã ",
		                             " phường ", " đặc khu " };
	const char *found = NULL;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *at = strstr(name, marks[i]);

		if (!at || !is_capital(at + strlen(marks[i])) ||
		    (found && found < at))
			continue;
		found = at;
		*after = at + strlen(marks[i]);
	}
	return found;
}

bool
td_words_add_place(struct td_strbuf *out, const char *name)
{
	const char *place = NULL;

	if (!find_place(&place, name))
		return false;
	td_strbuf_add_bytes(out, place, strcspn(place, ",;("));
	return true;
}

size_t
td_words_bare_length(const char *name)
{
	const char *place = NULL;
	const char *found = find_place(&place, name);

	return found ? (size_t)(found - name) : strlen(name);
}

/* The marks that are tones; all others are part of a letter's shape. */
static bool
is_tone(int32_t c)
{
	return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 ||
	       c == 0x0323;
}

/* The first letter of a word in its capital form. */
static void
add_initial(struct td_strbuf *out, const char *word, size_t size)
{
	struct td_code_points points = TD_CODE_POINTS_INIT;
	struct td_strbuf letter = TD_STRBUF_INIT;
	unsigned first;
	size_t used = td_text_decode(&first, word, size);
	char *composed;

	/* A letter that is not composed has its marks after it. */
	while (used < size && (unsigned char)word[used] >= 0xCC &&
	       (unsigned char)word[used] <= 0xCD)
		used += 2;
	td_decompose(&points, word, used, 0);
	for (size_t i = 0; i < points.count; i++)
		if (!is_tone(points.items[i]))
			td_text_add(&letter, (unsigned)points.items[i]);
	composed = td_fold_nfc(letter.text);
	td_text_add_upper(out, composed);
	free(composed);
	td_strbuf_clear(&letter);
	td_code_points_clear(&points);
}

void
td_words_add_initials(struct td_strbuf *out, const char *name)
{
	const char *end = name + td_words_bare_length(name);

	while (name < end) {
		size_t size = strcspn(name, " ,-");

		if (size > (size_t)(end - name))
			size = (size_t)(end - name);
		if (size > 0 &&
		    !(size == strlen("và") && strncmp(name, "và", size) == 0))
			add_initial(out, name, size);
		name += size > 0 ? size : 1;
	}
}

void
td_words_end(struct td_strbuf *text)
{
	if (text->length > 0 && strchr(".;", text->text[text->length - 1]))
		td_strbuf_cut(text, text->length - 1);
	td_strbuf_add(text, "./.");
}

void
td_words_add_capital(struct td_strbuf *out, const char *text)
{
	struct td_strbuf first = TD_STRBUF_INIT;
	unsigned c;
	size_t used = td_text_decode(&c, text, strlen(text));

	td_strbuf_add_bytes(&first, text, used);
	td_text_add_upper(out, first.text);
	td_strbuf_add(out, text + used);
	td_strbuf_clear(&first);
}
