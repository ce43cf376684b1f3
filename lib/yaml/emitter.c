/*
 * Write a record in one canonical form.
 *
 * Our own writer, not libyaml's: what it can write is little, and its layout
 * must never change under records that are kept in git.
 */

#include "yaml/emitter.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "yaml/document.h"
#include "yaml/style.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	/* A key of more characters is not found by libyaml, nor by others,
	 * unless '?' introduces it. */
	SHORT_KEY = 512
};

/* A list or map that is not ended yet. */
struct level {
	bool is_map;
	bool is_flow;
	bool has_comment; /* before its first child */
	size_t count;
	unsigned indent; /* of its children, in block style */
};

struct td_emitter {
	struct td_strbuf out;
	struct level *levels;
	size_t depth;
	size_t capacity;
	bool finished;
};

static struct level *
innermost(struct td_emitter *e)
{
	return e->depth > 0 ? &e->levels[e->depth - 1] : NULL;
}

static bool
is_in_flow(struct td_emitter *e)
{
	return e->depth > 0 && innermost(e)->is_flow;
}

static void
add_key(struct td_emitter *e, const char *key, unsigned indent)
{
	size_t size = strlen(key);
	bool in_flow = is_in_flow(e);
	bool is_long = td_text_count(key, size) > SHORT_KEY;

	if (is_long)
		td_strbuf_add(&e->out, "? ");
	if (td_style_is_plain(key, size, true))
		td_strbuf_add(&e->out, key);
	else
		td_style_add_quoted(&e->out, key, size);
	if (is_long && !in_flow)
		td_strbuf_addf(&e->out, "\n%*s", (int)indent, "");
	else if (is_long)
		td_strbuf_add_char(&e->out, ' ');
	td_strbuf_add_char(&e->out, ':');
}

/* Where a child of a block begins: on a line of its own, but the first one of
 * a collection in a list stands behind the list's dash. */
static void
start_line(struct td_emitter *e, const struct level *level)
{
	bool is_first = level->count == 0 && e->depth > 1 &&
	                !level->has_comment;

	if (is_first && !e->levels[e->depth - 2].is_map) {
		td_strbuf_add_char(&e->out, ' ');
		return;
	}
	if (is_first)
		td_strbuf_add_char(&e->out, '\n');
	td_strbuf_addf(&e->out, "%*s", (int)level->indent, "");
}

/* Everything that stands before a value, without the space before it. */
static void
lead_in(struct td_emitter *e, const char *key)
{
	struct level *level = innermost(e);

	assert(!e->finished);
	if (!level) {
		assert(!key && e->out.length == 0);
		return;
	}
	assert(level->is_map == (key != NULL));
	if (!level->is_flow)
		start_line(e, level);
	else if (level->count > 0)
		td_strbuf_add(&e->out, key ? ", " : ",");
	if (key)
		add_key(e, key, level->indent);
	else if (!level->is_flow)
		td_strbuf_add_char(&e->out, '-');
	level->count++;
}

/* Nothing stands before the root, nor before the first item in brackets. */
static void
add_space(struct td_emitter *e)
{
	const struct level *level = innermost(e);

	if (!level || (level->is_flow && !level->is_map && level->count == 1))
		return;
	td_strbuf_add_char(&e->out, ' ');
}

/* Behind a value: the line ends, but for those in brackets. */
static void
end_value(struct td_emitter *e)
{
	if (!is_in_flow(e))
		td_strbuf_add_char(&e->out, '\n');
}

static void
begin(struct td_emitter *e, const char *key, bool is_map, bool is_flow)
{
	struct level level = { .is_map = is_map,
		               .is_flow = is_flow || is_in_flow(e) };

	lead_in(e, key);
	if (level.is_flow) {
		add_space(e);
		td_strbuf_add_char(&e->out, is_map ? '{' : '[');
	}
	if (e->depth > 0)
		level.indent = innermost(e)->indent + 2;
	e->levels = td_grow(e->levels, e->depth, &e->capacity,
	                    sizeof *e->levels);
	e->levels[e->depth++] = level;
}

void
td_emit_bare(struct td_emitter *emitter, const char *key, const char *word)
{
	lead_in(emitter, key);
	add_space(emitter);
	td_strbuf_add(&emitter->out, word);
	end_value(emitter);
}

static void
emit_bytes(struct td_emitter *e, const char *key, const char *text, size_t size)
{
	bool in_flow = is_in_flow(e);

	lead_in(e, key);
	add_space(e);
	if (!in_flow && td_style_is_literal(text, size)) {
		unsigned indent = e->depth > 0 ? innermost(e)->indent : 0;

		td_style_add_literal(&e->out, text, size, indent + 2);
		return;
	}
	if (td_style_is_plain(text, size, in_flow))
		td_strbuf_add_bytes(&e->out, text, size);
	else
		td_style_add_quoted(&e->out, text, size);
	end_value(e);
}

void
td_emit_comment(struct td_emitter *emitter, const char *text)
{
	struct level *level = innermost(emitter);

	assert(!emitter->finished && !is_in_flow(emitter));
	if (level && level->count == 0 && emitter->depth > 1 &&
	    !level->has_comment) {
		assert(emitter->levels[emitter->depth - 2].is_map);
		td_strbuf_add_char(&emitter->out, '\n');
	}
	if (level)
		level->has_comment = true;
	td_style_add_comment(&emitter->out, text, level ? level->indent : 0);
}

void
td_emit_gap(struct td_emitter *emitter)
{
	assert(!is_in_flow(emitter) && innermost(emitter)->count > 0);
	td_strbuf_add_char(&emitter->out, '\n');
}

struct td_emitter *
td_emitter_new(void)
{
	struct td_emitter *emitter = td_alloc(1, sizeof *emitter);

	emitter->out = (struct td_strbuf)TD_STRBUF_INIT;
	return emitter;
}

void
td_emitter_free(struct td_emitter *emitter)
{
	if (!emitter)
		return;
	td_strbuf_clear(&emitter->out);
	free(emitter->levels);
	free(emitter);
}

void
td_emit_map(struct td_emitter *emitter, const char *key)
{
	begin(emitter, key, true, false);
}

void
td_emit_list(struct td_emitter *emitter, const char *key)
{
	begin(emitter, key, false, false);
}

void
td_emit_flow_list(struct td_emitter *emitter, const char *key)
{
	begin(emitter, key, false, true);
}

void
td_emit_flow_map(struct td_emitter *emitter, const char *key)
{
	begin(emitter, key, true, true);
}

void
td_emit_end(struct td_emitter *emitter)
{
	struct level level;

	assert(emitter->depth > 0);
	level = emitter->levels[--emitter->depth];
	if (level.is_flow) {
		td_strbuf_add_char(&emitter->out, level.is_map ? '}' : ']');
		end_value(emitter);
	} else if (level.count == 0) {
		if (level.has_comment)
			td_strbuf_addf(&emitter->out, "%*s", (int)level.indent,
			               "");
		else
			add_space(emitter);
		td_strbuf_add(&emitter->out, level.is_map ? "{}" : "[]");
		end_value(emitter);
	}
}

void
td_emit_text(struct td_emitter *emitter, const char *key, const char *text)
{
	if (!text)
		td_emit_bare(emitter, key, "null");
	else
		emit_bytes(emitter, key, text, strlen(text));
}

void
td_emit_quoted(struct td_emitter *emitter, const char *key, const char *text)
{
	lead_in(emitter, key);
	add_space(emitter);
	td_style_add_quoted(&emitter->out, text, strlen(text));
	end_value(emitter);
}

void
td_emit_optional(struct td_emitter *emitter, const char *key, const char *text)
{
	if (text)
		td_emit_text(emitter, key, text);
}

void
td_emit_integer(struct td_emitter *emitter, const char *key, int64_t value)
{
	struct td_strbuf digits = TD_STRBUF_INIT;

	td_strbuf_addf(&digits, "%" PRId64, value);
	td_emit_bare(emitter, key, digits.text);
	td_strbuf_clear(&digits);
}

void
td_emit_boolean(struct td_emitter *emitter, const char *key, bool value)
{
	td_emit_bare(emitter, key, value ? "true" : "false");
}

void
td_emit_node(struct td_emitter *emitter, const char *key,
             const struct td_node *node)
{
	switch (node->type) {
	case TD_NODE_NULL:
		td_emit_bare(emitter, key, "null");
		return;
	case TD_NODE_BOOLEAN:
	case TD_NODE_INTEGER:
	case TD_NODE_NUMBER:
		td_emit_bare(emitter, key, node->text);
		return;
	case TD_NODE_TEXT:
		emit_bytes(emitter, key, node->text, node->length);
		return;
	case TD_NODE_LIST:
	case TD_NODE_MAP:
		begin(emitter, key, node->type == TD_NODE_MAP, false);
		for (size_t i = 0; i < node->length; i++) {
			const struct td_node *child = node->children[i];

			td_emit_node(emitter,
			             child->key ? child->key->text : NULL,
			             child);
		}
		td_emit_end(emitter);
		return;
	}
}

char *
td_emitter_finish(struct td_emitter *emitter)
{
	assert(emitter->depth == 0 && !emitter->finished);
	emitter->finished = true;
	return td_strbuf_take(&emitter->out);
}
