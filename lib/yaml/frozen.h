/*
 * Documents that were read when the suite was built, as tables of C: to have
 * one takes no parser, only to lay out its nodes.
 */
#ifndef TD_YAML_FROZEN_H
#define TD_YAML_FROZEN_H

#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A node without its pointers, which follow from the order: the children of a
 * list or map stand in a row from `first` on, the keys of a map behind them,
 * in the same order. The root comes first. */
struct td_frozen_node {
	int64_t integer;
	double number;
	uint32_t line;
	uint32_t column;
	uint32_t length; /* of the text; or number of children */
	uint32_t text;   /* of a scalar: where it begins in the texts */
	uint32_t first;
	uint8_t type; /* enum td_node_type */
	bool plain;
};

struct td_frozen {
	const char *name; /* what findings call it */
	const struct td_frozen_node *nodes;
	size_t count;
	const char *texts; /* each with a NUL behind it */
};

/* The document that a table was made of, its nodes one behind the other in the
 * same order; the caller frees it. */
struct td_document *
td_frozen_document(const struct td_frozen *frozen);

struct td_strbuf;

/* All nodes of a document in the order of a table; the caller frees the list.
 */
const struct td_node **
td_frozen_order(const struct td_document *document, size_t *count);

/* Add a document as C: two tables called after `symbol`, from which a struct
 * td_frozen is made; see td_frozen_print_row(). */
void
td_frozen_print(struct td_strbuf *out, const struct td_document *document,
                const char *symbol);

void
td_frozen_print_row(struct td_strbuf *out, const char *name,
                    const char *symbol);

#endif
