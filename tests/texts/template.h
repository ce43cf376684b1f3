/*
 * The placeholders of a text: what tests/texts knows of messages beside what
 * diag/message.h does with them.
 */
#ifndef TESTS_TEXTS_TEMPLATE_H
#define TESTS_TEXTS_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

enum {
	SLOT_MAX = 16,
	NAME_MAX_SIZE = 32
};

/* A {name:kind}, and where it begins and ends in its text; a {{, which stands
 * for a brace, has no name. */
struct slot {
	char name[NAME_MAX_SIZE];
	char kind[NAME_MAX_SIZE]; /* "" when it has none */
	const char *start;
	const char *end;
};

struct slots {
	struct slot items[SLOT_MAX];
	size_t count;
};

/* All of them in their order, those that come again as well. */
void
slots_find(struct slots *slots, const char *text);

/* Whether the placeholder at this index names a fact that none before did. */
bool
slot_is_first(const struct slots *slots, size_t index);

#endif
