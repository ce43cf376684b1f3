/* Parts of a scoring rule, from nodes to values. Private to the layer. */
#ifndef TD_RECORD_SCORING_READ_H
#define TD_RECORD_SCORING_READ_H

#include "record/read_number.h"
#include "record/scoring.h"

struct td_bounds
td_read_bounds(struct td_arena *arena, const struct td_node *map);

/* The tree of criteria below a node, all in one list. */
void
td_read_criteria(struct td_scoring *scoring, struct td_arena *arena,
                 const struct td_node *root);

#endif
