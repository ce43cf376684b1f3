/*
 * A table from names to rules: the keys a schema knows, or the texts it
 * allows. Names are borrowed; the rows stay in the order they were added.
 */
#ifndef TD_SCHEMA_NAME_TABLE_H
#define TD_SCHEMA_NAME_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct td_rule;

struct td_name {
	const char *text;
	size_t length;
	const struct td_rule *rule; /* NULL: any value */
	bool property;              /* stands in properties */
	bool required;
};

struct td_names {
	struct td_name *rows;
	size_t count;
	size_t capacity;
	uint32_t *slots; /* of rows, counted from 1; 0 is empty */
	size_t mask;
};

/* The row of a name, added when it is new. Good until the next is added. */
struct td_name *
td_names_add(struct td_names *names, const char *text, size_t length);

/* The row of a name, or NULL. */
const struct td_name *
td_names_find(const struct td_names *names, const char *text, size_t length);

void
td_names_clear(struct td_names *names);

#endif
