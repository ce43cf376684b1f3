/* A phrase as tokens. */

#include "deadline/phrase.h"

#include <string.h>

void
td_phrase_parse(struct td_phrase *phrase, const char *source)
{
	if (td_phrase_split(phrase, source))
		td_phrase_mend(phrase);
}

const struct td_token *
td_phrase_peek(const struct td_phrase *phrase)
{
	return &phrase->tokens[phrase->at];
}

/* Match one alternative that ends at '|' or NUL; returns its tokens, 0 when
 * it does not match. */
static size_t
match(struct td_phrase *phrase, const char *words)
{
	size_t at = phrase->at;

	while (*words != '\0' && *words != '|') {
		const struct td_token *token = &phrase->tokens[at];
		size_t size = strcspn(words, " |");

		if (token->kind == TD_TOKEN_END ||
		    token->kind == TD_TOKEN_NAME ||
		    strncmp(token->text, words, size) != 0 ||
		    token->text[size] != '\0') {
			if (at > phrase->furthest)
				phrase->furthest = at;
			return 0;
		}
		at++;
		words += size;
		words += strspn(words, " ");
	}
	return at - phrase->at;
}

/* The tokens of the longest alternative; 0 when none matches. */
static size_t
longest_match(struct td_phrase *phrase, const char *alternatives)
{
	size_t longest = 0;

	for (;;) {
		size_t size = match(phrase, alternatives);

		if (size > longest)
			longest = size;
		alternatives += strcspn(alternatives, "|");
		if (*alternatives == '\0')
			return longest;
		alternatives++;
	}
}

bool
td_phrase_accept(struct td_phrase *phrase, const char *alternatives)
{
	size_t size;

	if (phrase->failed)
		return false;
	size = longest_match(phrase, alternatives);
	phrase->at += size;
	return size > 0;
}

bool
td_phrase_choose(struct td_phrase *phrase, const struct td_phrase_row *rows,
                 int *value)
{
	size_t longest = 0;

	if (phrase->failed)
		return false;
	for (; rows->words; rows++) {
		size_t size = longest_match(phrase, rows->words);

		if (size > longest) {
			longest = size;
			*value = rows->value;
		}
	}
	phrase->at += longest;
	return longest > 0;
}

bool
td_phrase_at_end(struct td_phrase *phrase)
{
	size_t at = phrase->at;

	if (phrase->failed)
		return false;
	if (td_phrase_accept(phrase, ".|;") &&
	    td_phrase_peek(phrase)->kind != TD_TOKEN_END)
		phrase->at = at;
	return td_phrase_peek(phrase)->kind == TD_TOKEN_END ||
	       td_phrase_miss(phrase);
}

bool
td_phrase_miss(struct td_phrase *phrase)
{
	if (phrase->at > phrase->furthest)
		phrase->furthest = phrase->at;
	return false;
}
