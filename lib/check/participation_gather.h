/*
 * When a unit takes part in a campaign, out of a store.
 */
#ifndef TD_CHECK_PARTICIPATION_GATHER_H
#define TD_CHECK_PARTICIPATION_GATHER_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "rules/register/participation.h"

/*
 * Gather the registrations and withdrawals of a unit, by ids (NULL: of none). A
 * registration that cannot be read counts as one of any day; a withdrawal that
 * cannot be read is left out, and its path added to `broken` (NULL: nobody
 * asks). What is wrong with either is told where it stands. Clear it.
 */
void
td_participation_gather(struct td_participation *participation,
                        struct td_reader *reader, const char *campaign,
                        const char *unit, struct td_strlist *broken);

/* What td_participation_on() says of a unit (NULL: none takes part), out of
 * what counts as known to the reader. */
enum td_takes_part
td_participation_of(struct td_date *ended, struct td_reader *reader,
                    const char *campaign, const char *unit,
                    const struct td_date *by, struct td_date on);

#endif
