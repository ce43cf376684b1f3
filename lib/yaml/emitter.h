/*
 * Write a record in one canonical form, readable by every YAML parser and the
 * same bytes for the same calls.
 *
 * Keys come in the order they are given. Text is written plain where no
 * parser could take it for anything else, literal where it has several lines,
 * in double quotes otherwise; dates, numbers and yes/no words that are text
 * are always quoted. Indentation is two spaces; lines are never folded.
 */
#ifndef TD_YAML_EMITTER_H
#define TD_YAML_EMITTER_H

#include "base/status.h"

#include <stdbool.h>
#include <stdint.h>

struct td_emitter;
struct td_node;

struct td_emitter *
td_emitter_new(void);

void
td_emitter_free(struct td_emitter *emitter);

/* Inside a map every value is preceded by its key; key is NULL in a list and
 * for the root. */
void
td_emit_map(struct td_emitter *emitter, const char *key);

void
td_emit_list(struct td_emitter *emitter, const char *key);

/* A list or map on one line: [a, b] or {a: b}. */
void
td_emit_flow_list(struct td_emitter *emitter, const char *key);

void
td_emit_flow_map(struct td_emitter *emitter, const char *key);

/* Ends the innermost open map or list. */
void
td_emit_end(struct td_emitter *emitter);

/* Text; NULL writes null. */
void
td_emit_text(struct td_emitter *emitter, const char *key, const char *text);

/* Text in double quotes, whatever it is: for a place that people write in. */
void
td_emit_quoted(struct td_emitter *emitter, const char *key, const char *text);

/* A word without quotes, whatever it is: for a place where people write a
 * number or an id. */
void
td_emit_bare(struct td_emitter *emitter, const char *key, const char *word);

/* The same as td_emit_text, but nothing at all when text is NULL. */
void
td_emit_optional(struct td_emitter *emitter, const char *key, const char *text);

void
td_emit_integer(struct td_emitter *emitter, const char *key, int64_t value);

void
td_emit_boolean(struct td_emitter *emitter, const char *key, bool value);

/* A node of a document with everything below it. */
void
td_emit_node(struct td_emitter *emitter, const char *key,
             const struct td_node *node);

/*
 * A comment on lines of its own, before the next child of a block; of a list's
 * item not before its first. Its words fill lines of 80 characters.
 */
void
td_emit_comment(struct td_emitter *emitter, const char *text);

/* An empty line between two children of a block. */
void
td_emit_gap(struct td_emitter *emitter);

/* Ends the document; the bytes are the caller's. The emitter can only be
 * freed afterwards. */
char *
td_emitter_finish(struct td_emitter *emitter);

#endif
