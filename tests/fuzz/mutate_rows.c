/* Mutations of lines with fields: tables, journals, commits. */

#include "mutate.h"

#include <stdlib.h>
#include <string.h>

/* Where a piece of a text is. */
struct span {
	size_t at;
	size_t size;
};

struct text {
	uint8_t *data;
	size_t size;
	size_t max;
	struct fuzz_chance chance;
};

/* Put bytes in the place of a span; nothing where there is no room. */
static void
put(struct text *text, struct span span, const void *bytes, size_t size)
{
	size_t rest = text->size - span.at - span.size;
	uint8_t *copy;

	if (text->size - span.size + size > text->max)
		return;
	/* The bytes may be the text's own. */
	copy = malloc(size + 1);
	if (!copy)
		abort();
	if (size > 0)
		memcpy(copy, bytes, size);
	memmove(text->data + span.at + size, text->data + span.at + span.size,
	        rest);
	if (size > 0)
		memcpy(text->data + span.at, copy, size);
	text->size = span.at + size + rest;
	free(copy);
}

/* The piece between two separators that one of the bytes is in. */
static struct span
piece_at(const struct text *text, size_t at, char separator)
{
	size_t begin = at;
	size_t end = at;

	while (begin > 0 && text->data[begin - 1] != '\n' &&
	       text->data[begin - 1] != (uint8_t)separator)
		begin--;
	while (end < text->size && text->data[end] != '\n' &&
	       text->data[end] != (uint8_t)separator)
		end++;
	return (struct span){ .at = begin, .size = end - begin };
}

static struct span
any_piece(struct text *text, char separator)
{
	return piece_at(text, fuzz_below(&text->chance, text->size), separator);
}

/* A line with its end. */
static struct span
any_line(struct text *text)
{
	struct span line = any_piece(text, '\n');

	if (line.at + line.size < text->size)
		line.size++;
	return line;
}

static void
mutate_bytes(struct text *text, struct span span)
{
	uint8_t bytes[256];
	size_t size = span.size < sizeof bytes ? span.size : sizeof bytes;

	if (size > 0)
		memcpy(bytes, text->data + span.at, size);
	put(text, (struct span){ .at = span.at, .size = size }, bytes,
	    LLVMFuzzerMutate(bytes, size, sizeof bytes));
}

static void
mutate_line(struct text *text)
{
	struct span line = any_line(text);
	struct span other = any_line(text);

	switch (fuzz_below(&text->chance, 3)) {
	case 0:
		put(text, line, "", 0);
		break;
	case 1:
		put(text, (struct span){ .at = other.at }, text->data + line.at,
		    line.size);
		break;
	default:
		put(text, line, text->data + other.at, other.size);
	}
}

static void
mutate_field(struct text *text, char separator, const char *const *words)
{
	struct span field = any_piece(text, separator);
	struct span other = any_piece(text, separator);
	const char sign[] = { separator, '\0' };
	size_t count = 0;
	const char *word;

	while (words[count])
		count++;
	word = words[fuzz_below(&text->chance, count)];
	switch (fuzz_below(&text->chance, 6)) {
	case 0:
		put(text, field, "", 0);
		break;
	case 1:
		put(text, field, text->data + other.at, other.size);
		break;
	case 2:
		put(text, (struct span){ .at = field.at }, sign, 1);
		break;
	case 3:
		mutate_bytes(text, field);
		break;
	default:
		put(text, field, word, strlen(word));
	}
}

size_t
fuzz_mutate_rows(uint8_t *data, size_t size, size_t max, char separator,
                 const char *const *words, unsigned seed)
{
	struct text text = { .data = data,
		             .size = size,
		             .max = max,
		             .chance = fuzz_chance_of(seed) };
	size_t times = 1 + fuzz_below(&text.chance, 3);

	for (size_t i = 0; i < times && text.size > 0; i++)
		switch (fuzz_below(&text.chance, 8)) {
		case 0:
			text.size = LLVMFuzzerMutate(data, text.size, max);
			break;
		case 1:
		case 2:
			mutate_line(&text);
			break;
		default:
			mutate_field(&text, separator, words);
		}
	return text.size;
}
