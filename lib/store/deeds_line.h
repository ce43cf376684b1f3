/* Where a file was changed first. Private to deeds.c. */
#ifndef TD_STORE_DEEDS_LINE_H
#define TD_STORE_DEEDS_LINE_H

#include "store/deeds.h"

#include <git2.h>

/* Leaves first empty where a side is no text that a record could be. */
void
td_first_line_find(struct td_first_line *first, git_repository *git,
                   const struct td_side *was, const struct td_side *is);

#endif
