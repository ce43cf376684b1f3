/*
 * Guesses, none of which changes a verdict.
 */
#include "schema/hint.h"
#include "base/strbuf.h"

#include <string.h>

/* Longer keys are not slips of a finger. */
#define KEY_MAX 64

#define DISTANCE_MAX 2

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static const char *
skip_digits(const char *at)
{
	while (is_digit(*at))
		at++;
	return at;
}

bool
td_hint_is_number(const char *text)
{
	const char *at = text + (*text == '-');
	const char *digits = at;

	at = skip_digits(at);
	if (at == digits || (*digits == '0' && at > digits + 1))
		return false;
	if (*at == '.') {
		digits = ++at;
		at = skip_digits(at);
		if (at == digits)
			return false;
	}
	if (*at == 'e' || *at == 'E') {
		at++;
		at += *at == '+' || *at == '-';
		digits = at;
		at = skip_digits(at);
		if (at == digits)
			return false;
	}
	return *at == '\0';
}

/* 2,5 is two and a half; 1,500 is that here and a thousand elsewhere. */
static bool
is_decimal_comma(const char *comma)
{
	const char *end = skip_digits(comma + 1);

	return *end == '\0' && end > comma + 1 && end - comma != 4;
}

/* 1.234,5 and 1.234.567: dots part thousands, as nobody writes a fraction. */
static bool
has_thousands(const char *text)
{
	const char *end = skip_digits(text);
	size_t groups = 0;

	if (end == text || end - text > 3)
		return false;
	while (*end == '.' && skip_digits(end + 1) == end + 4) {
		end += 4;
		groups++;
	}
	if (*end == ',' && groups > 0)
		return is_digit(end[1]) && *skip_digits(end + 1) == '\0';
	return *end == '\0' && groups > 1;
}

bool
td_hint_number(struct td_strbuf *out, const char *text)
{
	struct td_strbuf number = TD_STRBUF_INIT;
	bool sure = true;
	bool thousands;

	if (*text == '-')
		td_strbuf_add_char(&number, '-');
	text += *text == '-' || *text == '+';
	thousands = has_thousands(text);
	while (*text == '0' && (is_digit(text[1]) || text[1] == '_'))
		text++;
	for (; *text && sure; text++) {
		if (*text == ',' && (thousands || is_decimal_comma(text)))
			td_strbuf_add_char(&number, '.');
		else if (*text != '_' && !(thousands && *text == '.'))
			td_strbuf_add_char(&number, *text);
		sure = number.length <= KEY_MAX;
	}
	if (number.text[0] == '.')
		sure = false;
	sure = sure && td_hint_is_number(number.text);
	if (sure)
		td_strbuf_add(out, number.text);
	td_strbuf_clear(&number);
	return sure;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_word(const char *text, const char *word)
{
	while (*text && lower(*text) == *word) {
		text++;
		word++;
	}
	return *text == '\0' && *word == '\0';
}

const char *
td_hint_boolean(const char *text)
{
	static const char *const words[][2] = {
		{ "yes", "true" }, { "on", "true" },    { "true", "true" },
		{ "no", "false" }, { "off", "false" },  { "false", "false" },
		{ "có", "true" },  { "không", "false" }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is_word(text, words[i][0]))
			return words[i][1];
	return NULL;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Insertions, deletions, changes, and swaps of neighbours, from a to b. */
static size_t
distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t rows[3][KEY_MAX + 1] = { { 0 } };

	for (size_t j = 0; j <= b_length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a_length; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *higher = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			row[j] = least(above[j - 1] + (a[i - 1] != b[j - 1]),
			               1 + least(above[j], row[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = least(row[j], higher[j - 2] + 1);
		}
	}
	return rows[a_length % 3][b_length];
}

const struct td_name *
td_hint_key(const struct td_names *names, const struct td_node *map,
            const struct td_node *key)
{
	const struct td_name *nearest = NULL;
	size_t best = DISTANCE_MAX + 1;

	for (size_t i = 0; key->length <= KEY_MAX && i < names->count; i++) {
		const struct td_name *name = &names->rows[i];
		size_t apart;

		if (!name->property || name->length > KEY_MAX ||
		    td_node_get(map, name->text))
			continue;
		apart = distance(key->text, key->length, name->text,
		                 name->length);
		/* Two changes in a key of four make another word of it. */
		if (apart >= best ||
		    apart * 5 > least(key->length, name->length) * 2)
			continue;
		best = apart;
		nearest = name;
	}
	return nearest;
}
