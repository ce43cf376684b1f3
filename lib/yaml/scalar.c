/* What a plain scalar is. */

#include "yaml/scalar.h"

#include <errno.h>
#include <float.h>
#include <stdlib.h>
#include <string.h>

enum {
	/* A number of so many is a double as it stands. */
	EXACT_DIGITS = 15
};

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

/* JSON's number: -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)? */
static bool
is_number(bool *is_whole, const char *text, size_t length)
{
	const char *end = text + length;
	const char *at = text;

	if (*at == '-')
		at++;
	if (!is_digit(*at))
		return false;
	at = *at == '0' ? at + 1 : skip_digits(at);
	*is_whole = at == end;
	if (*at == '.') {
		if (!is_digit(at[1]))
			return false;
		at = skip_digits(at + 1);
	}
	if (*at == 'e' || *at == 'E') {
		at++;
		if (*at == '+' || *at == '-')
			at++;
		if (!is_digit(*at))
			return false;
		at = skip_digits(at);
	}
	return at == end;
}

static bool
resolve_number(struct td_node *node, bool is_whole)
{
	double number;

	if (is_whole && *node->text != '-' && node->length <= EXACT_DIGITS) {
		for (size_t i = 0; i < node->length; i++)
			node->integer = node->integer * 10 +
			                (node->text[i] - '0');
		node->number = (double)node->integer;
		node->type = TD_NODE_INTEGER;
		return true;
	}
	/* The process keeps LC_NUMERIC "C": cli/language.h. */
	number = strtod(node->text, NULL);
	if (number > DBL_MAX || number < -DBL_MAX)
		return false;
	node->number = number;
	node->type = TD_NODE_NUMBER;
	if (is_whole) {
		errno = 0;
		node->integer = strtoll(node->text, NULL, 10);
		if (errno == 0)
			node->type = TD_NODE_INTEGER;
		else
			node->integer = 0;
	}
	return true;
}

static bool
is_word(const struct td_node *node, const char *word)
{
	return strlen(word) == node->length &&
	       memcmp(node->text, word, node->length) == 0;
}

bool
td_scalar_resolve(struct td_node *node)
{
	bool is_whole;

	node->type = TD_NODE_TEXT;
	if (is_number(&is_whole, node->text, node->length))
		return resolve_number(node, is_whole);
	if (node->length > 5)
		return true;
	if (node->length == 0 || is_word(node, "~") || is_word(node, "null")) {
		node->type = TD_NODE_NULL;
	} else if (is_word(node, "true") || is_word(node, "false")) {
		node->type = TD_NODE_BOOLEAN;
		node->integer = node->text[0] == 't';
	}
	return true;
}
