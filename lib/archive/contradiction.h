/*
 * A standing record whose rows of `was` contradict each other, as git's union
 * merge leaves it where two offices changed one value otherwise, or on two
 * days: what held then is not known, and nothing is judged by it.
 */
#ifndef TD_ARCHIVE_CONTRADICTION_H
#define TD_ARCHIVE_CONTRADICTION_H

#include "base/status.h"

#include <stdbool.h>

struct td_diag;
struct td_document;
struct td_finding;

/* Report each, was-doubled and was-two-days, with the command that settles it.
 * Returns TD_OK or TD_INVALID. */
TD_MUST_CHECK enum td_status
td_contradiction_check(const struct td_document *document,
                       struct td_diag *diag);

/* Whether a finding is of what git's union merge leaves to be settled, a key at
 * a time: was-changed-twice, entered-twice, and these two; and whether one is
 * among findings. */
bool
td_contradiction_is(const struct td_finding *finding);

bool
td_contradiction_is_in(const struct td_diag *found);

#endif
