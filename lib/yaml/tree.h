/*
 * From libyaml's events to a tree of nodes.
 */
#ifndef TD_YAML_TREE_H
#define TD_YAML_TREE_H

#include "yaml/arena.h"
#include "yaml/document.h"
#include "yaml/fault.h"
#include "yaml/input.h"

/*
 * Read one document. Returns its root, in the arena. Everything that a record
 * may not hold is reported; faults->spoiled says whether the tree is of no
 * use. Returns NULL when reading could not go on to the end.
 */
struct td_node *
td_tree_compose(struct td_input *source, unsigned depth_max,
                struct td_arena *arena, struct td_faults *faults);

struct td_strbuf;

/* Add the version of libyaml that is linked. */
void
td_tree_add_library(struct td_strbuf *out);

#endif
