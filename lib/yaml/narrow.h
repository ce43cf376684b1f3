/*
 * The narrow YAML that records are written in, read at a fraction of what
 * libyaml takes: a map of plain keys; below them maps and lists, by indentation
 * or in brackets, and text, plain or quoted, that ends on its line; comments.
 *
 * The tree is the one that td_tree_compose() makes, or there is none: whatever
 * is not known for certain to be in this language, to be read so by libyaml and
 * to have no fault is left to libyaml, which thereby has the last word on what
 * YAML is, and is the source of every finding.
 */
#ifndef TD_YAML_NARROW_H
#define TD_YAML_NARROW_H

#include "yaml/arena.h"
#include "yaml/document.h"
#include "yaml/input.h"

#include <stdbool.h>

/* Read what td_input_load() has found no fault with, as a record. Returns the
 * root, in the arena, or NULL with something or nothing in it. */
struct td_node *
td_narrow_compose(const struct td_input *input, unsigned depth_max,
                  struct td_arena *arena);

/* Whether documents are read so; otherwise by libyaml alone. They are, until
 * this is called, before there are threads. */
void
td_narrow_use(bool use);

bool
td_narrow_is_used(void);

#endif
