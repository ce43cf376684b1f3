/* Numbers as offices write them. */

#include "base/decimal.h"
#include "base/alloc.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A number taken apart, without its sign. */
struct parts {
	size_t first;  /* digits before the first mark */
	size_t blanks; /* marks of each kind */
	size_t points;
	size_t commas;
	bool in_groups; /* each mark but the last has three digits behind it */
	size_t last;    /* digits behind the last mark */
	char last_mark; /* '\0': there is none */
	bool zero_first;
};

/* Blanks that are set within numbers and before "%". */
static size_t
blank(const char *text)
{
	static const char *const blanks[] = { " ", "\xC2\xA0", "\xE2\x80\xAF",
		                              "\xE2\x80\x89" };

	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		if (strncmp(text, blanks[i], strlen(blanks[i])) == 0)
			return strlen(blanks[i]);
	return 0;
}

static size_t
digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* Takes the next mark that has digits behind it; '\0': there is none. */
static char
take_mark(const char **text)
{
	size_t size = blank(*text);
	char mark = size > 0 ? ' ' : **text;

	if (mark != ' ' && mark != '.' && mark != ',')
		return '\0';
	size += size == 0;
	if (digits(*text + size) == 0)
		return '\0';
	*text += size;
	return mark;
}

/* Takes the marks and digits; plain gets the digits, with a point where the
 * last mark is. */
static const char *
take_apart(struct parts *parts, struct td_strbuf *plain, const char *text)
{
	char mark;

	*parts = (struct parts){ .first = digits(text), .in_groups = true };
	parts->zero_first = *text == '0';
	td_strbuf_add_bytes(plain, text, parts->first);
	text += parts->first;
	while ((mark = take_mark(&text)) != '\0') {
		if (parts->last_mark && parts->last != 3)
			parts->in_groups = false;
		parts->blanks += mark == ' ';
		parts->points += mark == '.';
		parts->commas += mark == ',';
		parts->last_mark = mark;
		parts->last = digits(text);
		td_strbuf_add_bytes(plain, text, parts->last);
		text += parts->last;
	}
	return text;
}

/* Whether marks of groups stand where they do: three digits behind each, one
 * to three before the first, which is no 0. */
static bool
groups_well(const struct parts *parts, size_t marks, bool all)
{
	return marks == 0 || (parts->in_groups && (!all || parts->last == 3) &&
	                      parts->first <= 3 && !parts->zero_first);
}

/* The form of a number, and whether its last mark begins the decimals. */
static bool
find_form(enum td_decimal_form *form, bool *has_decimals,
          const struct parts *parts)
{
	size_t groups;

	if (parts->commas > 1 || (parts->commas && parts->last_mark != ',') ||
	    (parts->blanks && parts->commas && parts->points))
		return false;
	groups = parts->blanks + parts->points;
	if (parts->commas == 1) {
		*form = TD_DECIMAL_VIETNAMESE;
		*has_decimals = true;
		return groups_well(parts, groups, false);
	}
	if (parts->points == 1 && parts->last_mark == '.') {
		*has_decimals = true;
		*form = parts->blanks == 0 && groups_well(parts, 1, true)
		            ? TD_DECIMAL_EITHER
		            : TD_DECIMAL_ISO;
		return groups_well(parts, parts->blanks, false);
	}
	*has_decimals = false;
	*form = parts->points ? TD_DECIMAL_VIETNAMESE : TD_DECIMAL_PLAIN;
	return (parts->points == 0 || parts->blanks == 0) &&
	       groups_well(parts, groups, true);
}

/* What may stand behind a number: a sign of per cent. */
static bool
ends(bool *is_per_cent, const char *text)
{
	text += blank(text);
	*is_per_cent = *text == '%';
	return text[*is_per_cent] == '\0';
}

bool
td_decimal_parse(struct td_decimal *decimal, const char *text,
                 enum td_decimal_form otherwise)
{
	static const char minus[] = "\xE2\x88\x92"; /* U+2212 */
	struct td_decimal read = { .is_per_cent = false };
	struct td_strbuf plain = TD_STRBUF_INIT;
	struct parts parts;
	bool has_decimals = false;
	bool fine;

	assert(otherwise == TD_DECIMAL_VIETNAMESE ||
	       otherwise == TD_DECIMAL_ISO);
	if (*text == '-' || strncmp(text, minus, strlen(minus)) == 0)
		td_strbuf_add(&plain, "-");
	text += *text == '-' || *text == '+' ? 1
	        : plain.length > 0           ? strlen(minus)
	                                     : 0;
	text = take_apart(&parts, &plain, text);
	fine = parts.first > 0 && ends(&read.is_per_cent, text) &&
	       find_form(&read.form, &has_decimals, &parts);
	if (read.form == TD_DECIMAL_EITHER)
		has_decimals = otherwise == TD_DECIMAL_ISO;
	if (fine && has_decimals) {
		char *decimals = td_strdup(plain.text + plain.length -
		                           parts.last);

		td_strbuf_cut(&plain, plain.length - parts.last);
		td_strbuf_addf(&plain, ".%s", decimals);
		free(decimals);
	}
	fine = fine && td_rational_parse(&read.value, plain.text);
	td_strbuf_clear(&plain);
	if (fine)
		*decimal = read;
	return fine;
}
