/*
 * From libyaml's events to a tree of nodes.
 *
 * Depth is held while reading, since libyaml's time grows with its square.
 * The children of all open lists and maps stand in one array, the innermost
 * last; they are copied to the arena when theirs is closed.
 */

#include "yaml/tree.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "yaml/escape.h"
#include "yaml/keys.h"
#include "yaml/scalar.h"
#include "yaml/syntax.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* A list or map that is not closed yet. */
struct frame {
	struct td_node *node;
	struct td_node *key; /* met, its value not */
	size_t first;        /* where its children begin in open */
	yaml_mark_t mark;
};

struct composer {
	yaml_parser_t parser;
	struct td_input *source;
	struct td_arena *arena;
	struct td_faults *faults;
	struct td_node *root;
	unsigned depth_max;
	struct frame *frames;
	size_t depth;
	size_t frame_capacity;
	const struct td_node **open;
	size_t open_count;
	size_t open_capacity;
};

static struct td_node *
new_node(struct composer *c, enum td_node_type type, const yaml_event_t *event)
{
	struct td_node *node = td_arena_take(c->arena, sizeof *node);
	struct td_mark mark = td_syntax_mark(event->start_mark);

	node->type = type;
	node->line = mark.line;
	node->column = mark.column;
	return node;
}

static void
refuse_properties(struct composer *c, const yaml_event_t *event,
                  const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct td_mark mark = td_syntax_mark(event->start_mark);

	if (anchor)
		td_fault_add_one(c->faults, TD_YAML_ANCHOR, mark, "name",
		                 (const char *)anchor);
	if (tag)
		td_fault_add_one(c->faults, TD_YAML_TAG, mark, "tag",
		                 (const char *)tag);
}

/* Give a node its place: the root, a key of the innermost map, or a child. */
static void
place_node(struct composer *c, struct td_node *node)
{
	struct frame *frame;

	if (c->depth == 0) {
		c->root = node;
		return;
	}
	frame = &c->frames[c->depth - 1];
	node->parent = frame->node;
	node->index = c->open_count - frame->first;
	if (frame->node->type == TD_NODE_MAP && !frame->key) {
		frame->key = node;
		return;
	}
	node->key = frame->key;
	frame->key = NULL;
	c->open = td_grow(c->open, c->open_count, &c->open_capacity,
	                  sizeof *c->open);
	c->open[c->open_count++] = node;
}

static bool
is_key_due(const struct composer *c)
{
	const struct frame *frame;

	if (c->depth == 0)
		return false;
	frame = &c->frames[c->depth - 1];
	return frame->node->type == TD_NODE_MAP && !frame->key;
}

static void
refuse_key(struct composer *c, const yaml_event_t *event)
{
	td_fault_add_one(c->faults, TD_YAML_KEY_NOT_TEXT,
	                 td_syntax_mark(event->start_mark), NULL, NULL);
}

static void
check_escapes(struct composer *c, const struct td_node *node,
              const yaml_event_t *event)
{
	size_t from = td_input_offset(c->source, event->start_mark.index);
	size_t to = td_input_offset(c->source, event->end_mark.index);

	td_escape_check(node, c->source->bytes + from, to - from, c->faults);
}

/* Nobody can read it, and every rule would take it for an answer. */
static void
refuse_blank(struct composer *c, const struct td_node *node)
{
	if (!c->source->any_text && td_text_is_blank(node->text, node->length))
		td_fault_add_one(c->faults, TD_TEXT_BLANK,
		                 (struct td_mark){ node->line, node->column },
		                 NULL, NULL);
}

static void
add_scalar(struct composer *c, const yaml_event_t *event)
{
	struct td_node *node = new_node(c, TD_NODE_TEXT, event);
	yaml_scalar_style_t style = event->data.scalar.style;

	node->plain = style == YAML_PLAIN_SCALAR_STYLE;
	node->length = event->data.scalar.length;
	node->text = "";
	if (node->length > 0)
		node->text = td_arena_text(
		    c->arena, (char *)event->data.scalar.value, node->length);
	refuse_properties(c, event, event->data.scalar.anchor,
	                  event->data.scalar.tag);
	if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE &&
	    c->source->has_escapes && !c->source->any_text)
		check_escapes(c, node, event);
	if (is_key_due(c)) {
		if (node->plain && node->length == 0)
			refuse_key(c, event);
	} else if (node->plain && !td_scalar_resolve(node)) {
		td_fault_add_one(c->faults, TD_YAML_NUMBER_TOO_LARGE,
		                 td_syntax_mark(event->start_mark), "found",
		                 node->text);
	}
	refuse_blank(c, node);
	place_node(c, node);
}

/* Open a list or map. Returns false when it would be one level too deep. */
static bool
open_collection(struct composer *c, const yaml_event_t *event)
{
	bool is_map = event->type == YAML_MAPPING_START_EVENT;
	struct td_node *node = new_node(c, is_map ? TD_NODE_MAP : TD_NODE_LIST,
	                                event);

	if (c->depth == c->depth_max) {
		char max[16];

		snprintf(max, sizeof max, "%u", c->depth_max);
		td_fault_add_one(c->faults, TD_YAML_TOO_DEEP,
		                 td_syntax_mark(event->start_mark), "max", max);
		return false;
	}
	if (is_map)
		refuse_properties(c, event, event->data.mapping_start.anchor,
		                  event->data.mapping_start.tag);
	else
		refuse_properties(c, event, event->data.sequence_start.anchor,
		                  event->data.sequence_start.tag);
	if (is_key_due(c))
		refuse_key(c, event);
	place_node(c, node);
	c->frames = td_grow(c->frames, c->depth, &c->frame_capacity,
	                    sizeof *c->frames);
	c->frames[c->depth++] = (struct frame){ .node = node,
		                                .first = c->open_count,
		                                .mark = event->start_mark };
	return true;
}

static void
close_collection(struct composer *c)
{
	struct frame *frame = &c->frames[--c->depth];
	struct td_node *node = frame->node;
	size_t count = c->open_count - frame->first;
	const struct td_node **children = NULL;

	node->length = count;
	c->open_count = frame->first;
	if (count == 0)
		return;
	children = td_arena_take(c->arena, count * sizeof *children);
	memcpy(children, c->open + frame->first, count * sizeof *children);
	node->children = children;
	if (node->type == TD_NODE_MAP)
		td_keys_check(node, c->faults);
}

static void
add_alias(struct composer *c, const yaml_event_t *event)
{
	struct td_node *node = new_node(c, TD_NODE_NULL, event);

	node->text = "";
	td_fault_add_one(c->faults, TD_YAML_ALIAS,
	                 td_syntax_mark(event->start_mark), "name",
	                 (const char *)event->data.alias.anchor);
	place_node(c, node);
}

static bool
start_document(struct composer *c, const yaml_event_t *event)
{
	if (c->root) {
		td_fault_add_one(c->faults, TD_YAML_SECOND_DOCUMENT,
		                 td_syntax_mark(event->start_mark), NULL, NULL);
		return false;
	}
	if (event->data.document_start.version_directive ||
	    event->data.document_start.tag_directives.start !=
	        event->data.document_start.tag_directives.end)
		td_fault_add_one(c->faults, TD_YAML_DIRECTIVE,
		                 td_syntax_mark(event->start_mark), NULL, NULL);
	return true;
}

/* Returns false when nothing more should be read. */
static bool
take_event(struct composer *c, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return start_document(c, event);
	case YAML_SCALAR_EVENT:
		add_scalar(c, event);
		return true;
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		return open_collection(c, event);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_collection(c);
		return true;
	case YAML_ALIAS_EVENT:
		add_alias(c, event);
		return true;
	default:
		return event->type != YAML_STREAM_END_EVENT;
	}
}

/* libyaml had no memory: asking for more than there is ends the process. */
static void
end_process(void)
{
	free(td_alloc(SIZE_MAX, 2));
}

static void
report_stop(struct composer *c)
{
	yaml_mark_t open = { 0 };

	if (c->parser.error == YAML_MEMORY_ERROR)
		end_process();
	for (size_t i = 0; i < c->depth; i++) {
		yaml_mark_t mark = c->frames[i].mark;
		size_t at = td_input_offset(c->source, mark.index);

		if (at < c->source->size && strchr("[{", c->source->bytes[at]))
			open = mark;
	}
	td_syntax_report(&c->parser, open, c->source, c->faults);
}

/* Returns whether the end of the file was reached. */
static bool
read_events(struct composer *c)
{
	bool goes_on = true;
	bool at_end = false;

	while (goes_on) {
		yaml_event_t event;

		if (!yaml_parser_parse(&c->parser, &event)) {
			report_stop(c);
			return false;
		}
		at_end = event.type == YAML_STREAM_END_EVENT;
		goes_on = take_event(c, &event);
		yaml_event_delete(&event);
	}
	return at_end;
}

struct td_node *
td_tree_compose(struct td_input *source, unsigned depth_max,
                struct td_arena *arena, struct td_faults *faults)
{
	struct composer c = { .source = source,
		              .arena = arena,
		              .faults = faults,
		              .depth_max = depth_max };
	bool at_end;

	if (!yaml_parser_initialize(&c.parser))
		end_process();
	yaml_parser_set_encoding(&c.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &c.parser, (const unsigned char *)source->bytes, source->size);
	at_end = read_events(&c);
	if (at_end &&
	    (!c.root || (c.root->type == TD_NODE_NULL && c.root->length == 0)))
		td_fault_add_one(faults, TD_YAML_EMPTY, (struct td_mark){ 0 },
		                 NULL, NULL);
	yaml_parser_delete(&c.parser);
	free(c.frames);
	free(c.open);
	return at_end ? c.root : NULL;
}

void
td_tree_add_library(struct td_strbuf *out)
{
	td_strbuf_add(out, yaml_get_version_string());
}
