/*
 * The table of names: open addressing over an array of rows.
 */
#include "schema/name_table.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* Cheap, as it runs for each key of each record: both ends and the length. */
static size_t
hash_name(const char *text, size_t length)
{
	uint64_t head = 0;
	uint64_t tail = 0;
	size_t part = length < 8 ? length : 8;

	if (length >= 8) {
		memcpy(&head, text, 8);
		memcpy(&tail, text + length - 8, 8);
	} else {
		for (size_t i = 0; i < part; i++)
			head = head << 8 | (unsigned char)text[i];
	}
	head = (head ^ length) * 0x9e3779b97f4a7c15U;
	head = (head ^ (head >> 29) ^ tail) * 0xbf58476d1ce4e5b9U;
	return (size_t)(head ^ (head >> 32));
}

static size_t
find_slot(const struct td_names *names, const char *text, size_t length)
{
	size_t slot = hash_name(text, length) & names->mask;

	while (names->slots[slot] != 0) {
		const struct td_name *row = &names
		                                 ->rows[names->slots[slot] - 1];

		if (row->length == length &&
		    memcmp(row->text, text, length) == 0)
			break;
		slot = (slot + 1) & names->mask;
	}
	return slot;
}

static void
make_room(struct td_names *names)
{
	size_t size = names->slots ? (names->mask + 1) * 2 : 8;

	free(names->slots);
	names->slots = td_alloc(size, sizeof *names->slots);
	names->mask = size - 1;
	for (size_t i = 0; i < names->count; i++) {
		const struct td_name *row = &names->rows[i];

		names->slots[find_slot(names, row->text,
		                       row->length)] = (uint32_t)(i + 1);
	}
}

struct td_name *
td_names_add(struct td_names *names, const char *text, size_t length)
{
	if (!names->slots || names->count * 2 > names->mask)
		make_room(names);

	size_t slot = find_slot(names, text, length);

	if (names->slots[slot] != 0)
		return &names->rows[names->slots[slot] - 1];

	names->rows = td_grow(names->rows, names->count, &names->capacity,
	                      sizeof *names->rows);
	struct td_name *row = &names->rows[names->count++];

	*row = (struct td_name){ .text = text, .length = length };
	names->slots[slot] = (uint32_t)names->count;
	return row;
}

const struct td_name *
td_names_find(const struct td_names *names, const char *text, size_t length)
{
	if (!names->slots)
		return NULL;

	size_t slot = find_slot(names, text, length);

	return names->slots[slot] == 0 ? NULL
	                               : &names->rows[names->slots[slot] - 1];
}

void
td_names_clear(struct td_names *names)
{
	if (!names)
		return;
	free(names->rows);
	free(names->slots);
	*names = (struct td_names){ 0 };
}
