/*
 * A compiled schema as a row of numbers, so that the build can keep it: nodes
 * are numbered as in the table of their document (yaml/frozen.h), rules in the
 * order they were compiled. One description serves both ways, so that what is
 * written is what is read. Private to the layer.
 */
#ifndef TD_SCHEMA_TAPE_H
#define TD_SCHEMA_TAPE_H

#include "base/strbuf.h"
#include "schema/compile.h"

#include <stddef.h>
#include <stdint.h>

struct td_tape {
	struct td_compiler *compiler;
	struct td_strbuf *out;              /* what is written; NULL: to read */
	const struct td_node *const *nodes; /* to write: as in the table */
	size_t node_count;
	const uint32_t *at; /* to read: what comes next */
};

/* Write the rules of the compiler's schema, or read them into it. A pattern or
 * format that cannot be had is reported and kept in the compiler's status. */
void
td_tape_pass(struct td_tape *tape);

#endif
