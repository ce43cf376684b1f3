/*
 * How text is written so that every YAML parser, of 1.1 and of 1.2, reads it
 * back as the same text.
 */
#ifndef TD_YAML_STYLE_H
#define TD_YAML_STYLE_H

#include "base/strbuf.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether text may be written without quotes; in_flow: within [] or {}. */
bool
td_style_is_plain(const char *text, size_t size, bool in_flow);

/* Whether text has several lines and may be written as a literal block. */
bool
td_style_is_literal(const char *text, size_t size);

/* Add text in double quotes, what cannot be seen as escapes. */
void
td_style_add_quoted(struct td_strbuf *out, const char *text, size_t size);

/* Add a literal block behind what introduces it, with its last line break. */
void
td_style_add_literal(struct td_strbuf *out, const char *text, size_t size,
                     unsigned indent);

/* Add text as a comment on lines of its own, which its words fill up to 80
 * characters. */
void
td_style_add_comment(struct td_strbuf *out, const char *text, unsigned indent);

#endif
