/* Clauses of a whole text, one after the other. */

#include "base/alloc.h"
#include "base/text.h"
#include "deadline/clause.h"

#include <stdlib.h>
#include <string.h>

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A capital letter: a sentence starts with one. */
static bool
is_capital(const char *text, size_t size)
{
	unsigned char c = size > 0 ? (unsigned char)*text : 0;

	/* Of the letters beyond ASCII: Đ, and Á to Ỹ in form C, are at even
	 * code points or within U+00C0 to U+00DD. */
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (c == 0xC3)
		return size > 1 && (unsigned char)text[1] < 0x9E;
	if (c == 0xC4 || c == 0xC6)
		return true;
	return size > 2 && c == 0xE1 && (unsigned char)text[2] % 2 == 0;
}

/* A line that starts a part of its own: empty, or with a mark or a number. */
static bool
starts_part(const char *text, size_t size)
{
	size_t at = 0;
	size_t digits;

	while (at < size &&
	       (text[at] == ' ' || text[at] == '\t' || text[at] == '\r'))
		at++;
	if (at == size || text[at] == '\n' || text[at] == '-' ||
	    text[at] == '+' || text[at] == '*' || text[at] == '|')
		return true;
	digits = at;
	while (digits < size && is_digit(text[digits]))
		digits++;
	if (digits == at)
		digits++;
	return digits < size && digits <= at + 2 &&
	       (text[digits] == '.' || text[digits] == ')') &&
	       digits + 1 < size && is_space(text[digits + 1]);
}

/* Whether a clause ends with the character at a place. */
static bool
ends_clause(const char *text, size_t size, size_t at)
{
	size_t next = at + 1;

	switch (text[at]) {
	case ';':
	case '\t':
	case '|':
		return true;
	case '\n':
		return starts_part(text + next, size - next);
	case '.':
	case '!':
	case '?':
		while (next < size && text[next] == ' ')
			next++;
		return next == size || (next > at + 1 && at > 0 &&
		                        !is_capital(text + at - 1, 1) &&
		                        is_capital(text + next, size - next));
	default:
		return false;
	}
}

/* Where a clause that starts at a place ends; it is cut at a comma or a space
 * when it is longer than is ever looked at. */
static size_t
clause_end(const char *text, size_t size, size_t start)
{
	size_t most = start + TD_DEADLINE_PHRASE_MAX;
	size_t comma = 0;
	size_t space = 0;
	size_t at = start;

	for (; at < size && at < most; at++) {
		if (ends_clause(text, size, at))
			return at + 1;
		if (text[at] == ',')
			comma = at + 1;
		if (text[at] == ' ')
			space = at + 1;
	}
	if (at == size)
		return size;
	return comma > start ? comma : space > start ? space : at;
}

/* Read one clause of a text; whether it has a deadline with words that make it
 * one. */
static bool
read_at(struct td_clause *clause, const char *text, size_t size)
{
	struct td_deadline_error error;
	char *copy = td_strndup(text, size);
	bool found = td_text_invalid_at(text, size) == size &&
	             !memchr(text, '\0', size) &&
	             td_clause_parse(clause, copy, &error) == TD_OK &&
	             clause->found[0].rule.kind != TD_DEADLINE_NO_DAY &&
	             clause->found[0].rule.kind != TD_DEADLINE_START;

	free(copy);
	return found;
}

static size_t
lines_between(const char *text, size_t from, size_t to)
{
	size_t lines = 0;

	for (size_t i = from; i < to; i++)
		lines += text[i] == '\n';
	return lines;
}

bool
td_clause_next(struct td_clause *clause, struct td_clause_place *place,
               const char *text, size_t size, size_t *at)
{
	while (*at < size) {
		size_t start = *at;
		size_t end;

		while (start < size && is_space(text[start]))
			start++;
		if (start == size)
			break;
		end = clause_end(text, size, start);
		*at = end;
		if (!read_at(clause, text + start, end - start))
			continue;
		place->offset = start;
		place->size = end - start;
		place->line = 1 + lines_between(text, 0, start);
		return true;
	}
	*at = size;
	return false;
}
