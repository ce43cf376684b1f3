/* Where a file was changed first. Private to deeds.c. */
#ifndef TD_STORE_DEEDS_LINE_H
#define TD_STORE_DEEDS_LINE_H

#include "store/deeds.h"

#include <git2.h>

/* NULL where a side is no text that a record could be, or none differs. The
 * caller frees it. */
struct td_first_line *
td_first_line_find(git_repository *git, const struct td_side *was,
                   const struct td_side *is);

/* NULL is fine. */
void
td_first_line_free(struct td_first_line *first);

#endif
