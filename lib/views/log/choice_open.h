/* Which nominations are not decided yet. Private to this folder. */
#ifndef TD_VIEWS_LOG_CHOICE_OPEN_H
#define TD_VIEWS_LOG_CHOICE_OPEN_H

#include "views/log/chronicle.h"

struct td_open_nominations;

/* Of all rows of a chronicle, which is borrowed. */
struct td_open_nominations *
td_open_nominations_new(const struct td_chronicle *chronicle);

/* NULL is fine. */
void
td_open_nominations_free(struct td_open_nominations *open);

/* Whether the nomination of a row waits for somebody still, as all stands now;
 * also where that cannot be told. */
bool
td_open_nominations_have(const struct td_open_nominations *open,
                         const struct td_chronicle_row *row);

#endif
