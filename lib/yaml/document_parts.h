/*
 * What a document is made of. Private to the layer.
 */
#ifndef TD_YAML_DOCUMENT_PARTS_H
#define TD_YAML_DOCUMENT_PARTS_H

#include "yaml/arena.h"
#include "yaml/document.h"

struct td_document {
	struct td_arena arena;
	char *path;
	const struct td_node *root;
};

#endif
