/* The types of JSON Schema, and their names. */

#include "schema/rule.h"

#include <string.h>

static const struct {
	const char *name;
	enum td_type type;
} type_names[] = {
	{ "null", TD_TYPE_NULL },       { "boolean", TD_TYPE_BOOLEAN },
	{ "integer", TD_TYPE_INTEGER }, { "number", TD_TYPE_NUMBER },
	{ "string", TD_TYPE_STRING },   { "array", TD_TYPE_ARRAY },
	{ "object", TD_TYPE_OBJECT },
};

#define TYPE_NAMES (sizeof type_names / sizeof *type_names)

const char *
td_type_name(enum td_type type)
{
	for (size_t i = 0; i < TYPE_NAMES; i++)
		if (type_names[i].type == type)
			return type_names[i].name;
	return "";
}

bool
td_type_add(unsigned *types, const struct td_node *name)
{
	const char *text = td_node_text(name);

	for (size_t i = 0; text && i < TYPE_NAMES; i++) {
		if (strcmp(type_names[i].name, text) != 0)
			continue;
		*types |= type_names[i].type;
		return true;
	}
	return false;
}

unsigned
td_type_of(const struct td_node *node)
{
	switch (node->type) {
	case TD_NODE_NULL:
		return TD_TYPE_NULL;
	case TD_NODE_BOOLEAN:
		return TD_TYPE_BOOLEAN;
	case TD_NODE_INTEGER:
		return TD_TYPE_INTEGER | TD_TYPE_NUMBER;
	case TD_NODE_NUMBER:
		return td_node_is_integer(node)
		           ? TD_TYPE_INTEGER | TD_TYPE_NUMBER
		           : TD_TYPE_NUMBER;
	case TD_NODE_TEXT:
		return TD_TYPE_STRING;
	case TD_NODE_LIST:
		return TD_TYPE_ARRAY;
	default:
		return TD_TYPE_OBJECT;
	}
}
