/* Exact numbers of records. */

#include "record/read_number.h"
#include "record/read.h"

/* A number as YAML has it, or as an office writes it. */
static bool
parse(struct td_decimal *decimal, const struct td_node *node)
{
	if (node->type == TD_NODE_TEXT)
		return td_decimal_parse(decimal, node->text,
		                        TD_DECIMAL_VIETNAMESE);
	decimal->form = TD_DECIMAL_PLAIN;
	return (node->type == TD_NODE_INTEGER ||
	        node->type == TD_NODE_NUMBER) &&
	       td_rational_parse(&decimal->value, node->text);
}

struct td_number
td_read_number(struct td_arena *arena, const struct td_node *map,
               const char *key)
{
	struct td_number number = { .node = td_node_get(map, key) };
	struct td_decimal decimal;
	struct td_rational *value;

	if (!number.node || !parse(&decimal, number.node))
		return number;
	value = td_arena_take(arena, sizeof *value);
	*value = decimal.value;
	number.value = value;
	number.form = decimal.form;
	return number;
}

enum td_status
td_read_check_number_text(const struct td_document *document,
                          const struct td_number *number, struct td_diag *diag)
{
	struct td_strbuf read = TD_STRBUF_INIT;
	struct td_decimal other;
	enum td_status status;

	if (!number->node || number->node->type == TD_NODE_NULL)
		return TD_OK;
	if (!number->value)
		return td_document_report(document, number->node, diag,
		                          TD_NUMBER_NOT_UNDERSTOOD, "found",
		                          number->node->text, NULL);
	if (number->form != TD_DECIMAL_EITHER ||
	    !td_decimal_parse(&other, number->node->text, TD_DECIMAL_ISO))
		return TD_OK;
	td_rational_print(&read, number->value);
	status = td_document_report(
	    document, number->node, diag, TD_NUMBER_TWO_READINGS, "found",
	    number->node->text, "read", read.text, NULL);
	td_strbuf_clear(&read);
	return status;
}
