/*
 * Whether what a reader is asked for is filed, or about to be.
 */
#ifndef TD_ARCHIVE_READER_FILED_H
#define TD_ARCHIVE_READER_FILED_H

#include "archive/reader.h"

/* Whether the record that is checked is filed already; what does not say when
 * it was entered may have come after it then. */
void
td_reader_set_filed(struct td_reader *reader, bool filed);

bool
td_reader_is_filed(const struct td_reader *reader);

/* From now on what is filed is checked as if it were about to be. */
void
td_reader_look_anew(struct td_reader *reader);

#endif
