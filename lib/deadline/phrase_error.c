/* Where a phrase was not understood, and why. */

#include "base/text.h"
#include "deadline/phrase.h"

#include <string.h>

void
td_phrase_copy(char out[TD_DEADLINE_NAME_SIZE], const char *text, size_t size)
{
	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, text + at, size - at);

		if (at + used >= TD_DEADLINE_NAME_SIZE)
			break;
		memcpy(out + at, text + at, used);
		at += used;
		out[at] = '\0';
	}
}

void
td_phrase_error(struct td_deadline_error *error, const struct td_phrase *phrase)
{
	const struct td_token *token = &phrase->tokens[phrase->failed
	                                                   ? phrase->fault_at
	                                                   : phrase->furthest];

	memset(error, 0, sizeof *error);
	if (phrase->failed)
		error->kind = phrase->fault;
	else if (phrase->count == 0)
		error->kind = TD_DEADLINE_EMPTY;
	else if (token->kind == TD_TOKEN_END)
		error->kind = TD_DEADLINE_UNFINISHED;
	else
		error->kind = TD_DEADLINE_UNKNOWN_WORD;
	error->offset = token->offset;
	error->position = td_text_count(phrase->source, token->offset);
	error->size = token->size;
	td_phrase_copy(error->word, phrase->source + token->offset,
	               token->size);
}
