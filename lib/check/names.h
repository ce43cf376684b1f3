/*
 * What people called units, recipients and awards on a day, by the records of a
 * store;
 * the id of what has no record that can be read. Whatever hinders it is told
 * where it is checked. Names live as long as the reader and the nomination.
 */
#ifndef TD_CHECK_NAMES_H
#define TD_CHECK_NAMES_H

#include "archive/reader.h"
#include "record/nomination.h"

/* NULL for a NULL id. */
const char *
td_name_of_unit(struct td_reader *reader, const char *id, struct td_asof asof);

/*
 * As of the day of something that is told, by what was known when it was filed
 * (not given: on that day): a paper of the day says the same.
 */
struct td_asof
td_asof_filed(const struct td_reader *reader, enum td_look look,
              struct td_date day, struct td_day filed);

/* The same by the row for what is told. */
struct td_asof
td_asof_told(const struct td_reader *reader, struct td_date day,
             struct td_day filed);

/*
 * For lists that tell of a day: the name of then, and where it is another one
 * by today, that one behind it: "Sở Xây dựng (now: Sở Xây dựng và Giao thông)".
 * Of people of one name the year of birth and the unit of then tell them apart.
 * The caller frees it; NULL for a NULL id.
 */
char *
td_names_of_unit(struct td_reader *reader, const char *id, struct td_asof then,
                 struct td_date today);

char *
td_names_of_recipient(struct td_reader *reader,
                      const struct td_nomination *nomination,
                      struct td_asof then, struct td_date today);

/* The row of the catalogue that judges a nomination; NULL: there is none, or it
 * cannot be read. */
const struct td_award *
td_row_of_award(struct td_reader *reader,
                const struct td_nomination *nomination, struct td_asof asof);

/* By the row in force on the day of receipt; called after what the authority
 * was as of then. */
const char *
td_name_of_award(struct td_reader *reader,
                 const struct td_nomination *nomination, struct td_asof asof);

const char *
td_name_of_recipient(struct td_reader *reader,
                     const struct td_nomination *nomination,
                     struct td_asof asof);

#endif
