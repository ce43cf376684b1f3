/* Findings of reviews and inspections. Private to the layer. */
#ifndef TD_RECORD_NOTED_READ_H
#define TD_RECORD_NOTED_READ_H

#include "record/review.h"
#include "yaml/arena.h"

void
td_read_noted(struct td_noted_list *noted, struct td_arena *arena,
              const struct td_node *list);

#endif
