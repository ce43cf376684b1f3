/*
 * From violations to findings: the facts, and the message that helps most.
 */
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "schema/fact.h"
#include "schema/hint.h"
#include "schema/near_form.h"
#include "schema/validate.h"

#include <stdlib.h>
#include <string.h>

#define FACTS_MAX 4

struct words {
	enum td_finding_id id;
	const char *names[FACTS_MAX];
	char *values[FACTS_MAX];
	size_t count;
};

static void
add_fact(struct words *words, const char *name, char *value)
{
	words->names[words->count] = name;
	words->values[words->count++] = value;
}

static bool
is_plain_value(const struct td_node *node)
{
	return node->type <= TD_NODE_NUMBER && node->length > 0;
}

/* Quoted text that would have the wanted type without the quotes. */
static bool
is_quoted_value(const struct td_node *node, unsigned types)
{
	const char *text = node->text;

	if (node->type != TD_NODE_TEXT || node->plain)
		return false;
	if (types & (TD_TYPE_NUMBER | TD_TYPE_INTEGER) &&
	    td_hint_is_number(text))
		return true;
	if (types & TD_TYPE_NULL && strcmp(text, "null") == 0)
		return true;
	return types & TD_TYPE_BOOLEAN &&
	       (strcmp(text, "true") == 0 || strcmp(text, "false") == 0);
}

static void
choose_type_message(struct words *words, const struct td_node *node,
                    unsigned types)
{
	const char *boolean = NULL;
	struct td_strbuf number = TD_STRBUF_INIT;

	if (node->type == TD_NODE_TEXT && node->plain) {
		if (types & TD_TYPE_BOOLEAN)
			boolean = td_hint_boolean(node->text);
		if (types & (TD_TYPE_NUMBER | TD_TYPE_INTEGER))
			td_hint_number(&number, node->text);
	}
	if (is_plain_value(node) && types & TD_TYPE_STRING) {
		words->id = TD_SCHEMA_QUOTE_IT;
	} else if (is_quoted_value(node, types)) {
		words->id = TD_SCHEMA_UNQUOTE_IT;
	} else if (boolean) {
		words->id = TD_SCHEMA_NOT_A_BOOLEAN;
		add_fact(words, "write", td_strdup(boolean));
	} else if (number.length > 0) {
		words->id = TD_SCHEMA_NOT_A_NUMBER;
		add_fact(words, "write", td_strdup(number.text));
	}
	td_strbuf_clear(&number);
}

static void
describe_type(struct words *words, const struct td_violation *item)
{
	add_fact(words, "found", td_fact_excerpt(item->node));
	add_fact(words, "type", td_strdup(td_fact_type(item->node)));
	add_fact(words, "wanted", td_fact_types(item->types));
	choose_type_message(words, item->node, item->types);
}

static void
describe_choices(struct words *words, const struct td_violation *item)
{
	const struct td_node *node = item->node;
	const struct td_names *texts = item->rule->texts;

	if (texts && is_plain_value(node) &&
	    td_names_find(texts, node->text, node->length)) {
		struct td_violation text = *item;

		text.types = TD_TYPE_STRING;
		describe_type(words, &text);
		return;
	}
	add_fact(words, "found", td_fact_excerpt(node));
	add_fact(words, "allowed", td_fact_choices(item->rule->choices));
}

static char *
keyword_text(const struct td_violation *item, const char *keyword)
{
	const struct td_node *value = td_node_get(item->rule->source, keyword);

	return value ? td_fact_excerpt(value) : NULL;
}

static void
describe_length(struct words *words, const struct td_violation *item)
{
	const struct td_node *node = item->node;
	bool text = node->type == TD_NODE_TEXT;
	bool list = node->type == TD_NODE_LIST;
	bool low = item->id == TD_SCHEMA_TOO_SHORT ||
	           item->id == TD_SCHEMA_TOO_FEW;
	const char *least = text   ? "minLength"
	                    : list ? "minItems"
	                           : "minProperties";
	const char *most = text   ? "maxLength"
	                   : list ? "maxItems"
	                          : "maxProperties";

	add_fact(words, "count",
	         td_fact_number(text ? td_text_count(node->text, node->length)
	                             : node->length));
	if (low)
		add_fact(words, "minimum", keyword_text(item, least));
	else
		add_fact(words, "maximum", keyword_text(item, most));
}

static void
describe_choice(struct words *words, const struct td_violation *item)
{
	const struct td_rule_logic *logic = item->rule->logic;
	bool any = logic->any.count > 0 && item->id == TD_SCHEMA_CHOICE;

	add_fact(words, "found", td_fact_excerpt(item->node));
	add_fact(words, "forms",
	         td_fact_branches(any ? &logic->any : &logic->one));
}

/* A regular expression is for programs: people are shown an example, where the
 * schema has one. */
static void
describe_pattern(struct words *words, const struct td_violation *item)
{
	const struct td_node *examples = td_node_get(item->rule->source,
	                                             "examples");
	char *wrong, *near;

	add_fact(words, "found", td_fact_excerpt(item->node));
	if (td_near_form(&near, &wrong, item->rule->text->pattern,
	                 item->node)) {
		words->id = TD_SCHEMA_PATTERN_NEAR;
		add_fact(words, "sign", wrong);
		add_fact(words, "write", near);
	} else {
		add_fact(words, "example",
		         td_node_count(examples) > 0
		             ? td_fact_excerpt(td_node_at(examples, 0))
		             : keyword_text(item, "pattern"));
	}
	add_fact(words, "pattern", keyword_text(item, "pattern"));
}

static char *
own_key(const struct td_violation *item)
{
	const struct td_node *value = item->named ? item->named : item->node;

	return value->key ? td_fact_excerpt(value->key) : NULL;
}

static void
describe_unknown(struct words *words, const struct td_violation *item,
                 const struct td_name *near)
{
	add_fact(words, "key", td_fact_excerpt(item->node));
	if (near) {
		words->id = TD_SCHEMA_UNKNOWN_KEY_NEAR;
		add_fact(words, "near", td_strndup(near->text, near->length));
	} else if (item->node->text && strchr(item->node->text, ' ')) {
		/* "{office: Giám đốc Sở Văn hóa, Thể thao và Du lịch}" */
		words->id = TD_SCHEMA_COMMA;
	}
}

static void
describe_repeat(struct words *words, const struct td_violation *item)
{
	add_fact(words, "found", td_fact_excerpt(item->node));
	add_fact(words, "first", td_fact_number(item->other->index));
	add_fact(words, "line", td_fact_number(item->other->line));
}

static void
describe_limit(struct words *words, const struct td_violation *item)
{
	add_fact(words, "found", td_fact_excerpt(item->node));
	add_fact(words, "limit", td_fact_excerpt(item->other));
}

/* Text that has not its form, but means something that can be said in it. */
static void
describe_slip(struct words *words, const struct td_violation *item)
{
	const struct td_schema_format *format = item->rule->text
	                                            ? item->rule->text->format
	                                            : NULL;
	char wanted[TD_SCHEMA_MEANT_SIZE];

	if (!format || item->id != format->finding || !format->means ||
	    !format->means(wanted, item->node->text))
		return;
	words->id = format->slip;
	add_fact(words, "wanted", td_strdup(wanted));
}

static void
describe(struct words *words, const struct td_violation *item,
         const struct td_name *near)
{
	switch (item->id) {
	case TD_SCHEMA_TYPE:
		describe_type(words, item);
		break;
	case TD_SCHEMA_ENUM:
		describe_choices(words, item);
		break;
	case TD_SCHEMA_CONST:
		add_fact(words, "found", td_fact_excerpt(item->node));
		add_fact(words, "wanted",
		         td_fact_excerpt(item->rule->constant));
		break;
	case TD_SCHEMA_REQUIRED:
		add_fact(words, "key", td_fact_excerpt(item->other));
		break;
	case TD_SCHEMA_UNKNOWN_KEY:
		describe_unknown(words, item, near);
		break;
	case TD_SCHEMA_DEPENDENCY:
		add_fact(words, "key", td_fact_excerpt(item->node));
		add_fact(words, "needs", td_fact_excerpt(item->other));
		break;
	case TD_SCHEMA_PATTERN:
		describe_pattern(words, item);
		break;
	case TD_SCHEMA_TOO_SMALL:
	case TD_SCHEMA_NOT_ABOVE:
	case TD_SCHEMA_TOO_LARGE:
	case TD_SCHEMA_NOT_BELOW:
	case TD_SCHEMA_MULTIPLE:
		describe_limit(words, item);
		break;
	case TD_SCHEMA_TOO_SHORT:
	case TD_SCHEMA_TOO_LONG:
	case TD_SCHEMA_TOO_FEW:
	case TD_SCHEMA_TOO_MANY:
		describe_length(words, item);
		break;
	case TD_SCHEMA_NOT_UNIQUE:
		describe_repeat(words, item);
		break;
	case TD_SCHEMA_CHOICE:
	case TD_SCHEMA_CHOICE_MANY:
		describe_choice(words, item);
		break;
	default: /* a format's own finding, too */
		add_fact(words, "found", td_fact_excerpt(item->node));
		add_fact(words, "key", own_key(item));
		describe_slip(words, item);
	}
}

static enum td_status
report_item(const struct td_violation *item, const struct td_name *near,
            const struct td_document *document, struct td_diag *diag)
{
	struct words words = { .id = item->id };
	char *keys = td_node_keys(item->named ? item->named : item->node);
	struct td_place place = { .path = td_document_path(document),
		                  .line = item->node->line,
		                  .column = item->node->column,
		                  .keys = keys };
	enum td_status status;

	describe(&words, item, near);
	for (size_t i = words.count; i < FACTS_MAX; i++)
		words.names[i] = "";
	status = td_diag_add(diag, words.id, place, words.names[0],
	                     words.values[0], words.names[1], words.values[1],
	                     words.names[2], words.values[2], words.names[3],
	                     words.values[3], NULL);
	for (size_t i = 0; i < words.count; i++)
		free(words.values[i]);
	free(keys);
	return status;
}

/* A misspelt key is one fault, not also a missing key. */
static bool
is_misspelt(const struct td_violations *found, const struct td_name **near,
            const struct td_violation *missing)
{
	for (size_t i = 0; i < found->count; i++) {
		const struct td_violation *item = &found->items[i];

		if (near[i] && item->named->parent == missing->node &&
		    near[i]->length == missing->other->length &&
		    strcmp(near[i]->text, missing->other->text) == 0)
			return true;
	}
	return false;
}

enum td_status
td_violations_report(const struct td_violations *found,
                     const struct td_document *document, struct td_diag *diag)
{
	const struct td_name **near = td_alloc(found->count + 1, sizeof *near);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < found->count; i++) {
		const struct td_violation *item = &found->items[i];

		if (item->id == TD_SCHEMA_UNKNOWN_KEY)
			near[i] = td_hint_key(&item->rule->map->names,
			                      item->named->parent, item->node);
	}
	for (size_t i = 0; i < found->count; i++) {
		const struct td_violation *item = &found->items[i];

		if (item->id == TD_SCHEMA_REQUIRED &&
		    is_misspelt(found, near, item))
			continue;
		status = td_worse(status,
		                  report_item(item, near[i], document, diag));
	}
	free(near);
	return status;
}
