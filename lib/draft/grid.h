/* Tables of recipients and of the members of a council. */
#ifndef TD_DRAFT_GRID_H
#define TD_DRAFT_GRID_H

#include "draft/fill.h"
#include "draft/paper.h"

/*
 * Fill the table that a part of a template asks for. A column of awards that
 * would say the same in each row, or of sums that would say nothing, is left
 * out.
 */
void
td_grid_fill(struct td_grid *grid, const struct td_part *part,
             const struct td_scope *scope);

#endif
