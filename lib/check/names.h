/*
 * What people call units, recipients and awards, by the records of a store;
 * the id of what has no record that can be read. Whatever hinders it is told
 * where it is checked. Names live as long as the reader and the nomination.
 */
#ifndef TD_CHECK_NAMES_H
#define TD_CHECK_NAMES_H

#include "archive/reader.h"
#include "record/nomination.h"

/* NULL for a NULL id. */
const char *
td_name_of_unit(struct td_reader *reader, const char *id);

/* By the row in force on the day of receipt. */
const char *
td_name_of_award(struct td_reader *reader,
                 const struct td_nomination *nomination);

const char *
td_name_of_recipient(struct td_reader *reader,
                     const struct td_nomination *nomination);

#endif
