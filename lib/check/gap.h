/*
 * What cannot be read has a path, and that alone tells what it may concern.
 */
#ifndef TD_CHECK_GAP_H
#define TD_CHECK_GAP_H

#include "record/nomination.h"

#include <stdbool.h>

/*
 * Whether what stands at a path, or would stand below it, may bear on what
 * became of a nomination: a decision on each that was received by the end of
 * its year, a proceeding on those of its campaign too, a campaign with its
 * later documents on all of its own. nomination: NULL where it cannot be read.
 */
bool
td_gap_concerns(const char *gap, const char *campaign, const char *id,
                const struct td_nomination *nomination);

/* Whether it is of a campaign. */
bool
td_gap_is_of(const char *gap, const char *campaign);

#endif
