/* What a message of a commit says by trailers. Inside this layer only. */
#ifndef TD_STORE_HISTORY_MESSAGE_H
#define TD_STORE_HISTORY_MESSAGE_H

#include "store/history.h"

/*
 * Fill the subject and the trailers of a commit from its message, whose lines
 * may end as on Windows: every line that looks like a trailer, wherever it
 * stands, unfolded where an editor or git folded it.
 */
void
td_message_parse(struct td_commit *read, const char *message);

#endif
