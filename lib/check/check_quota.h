/*
 * The quotas that a decision comes under: counts what was given before it.
 */
#ifndef TD_CHECK_CHECK_QUOTA_H
#define TD_CHECK_CHECK_QUOTA_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"
#include "record/campaign.h"
#include "record/decision.h"
#include "record/nomination.h"

#include <stdbool.h>

/*
 * Hold every award of a decision to the campaign's quotas. path is where the
 * decision stands in the reader's store, or is about to; filing: about to, so
 * it must not make decisions of a later day break them either. Costs nothing
 * in a campaign without quotas.
 */
TD_MUST_CHECK enum td_status
td_check_quotas(const struct td_decision *decision, const char *path,
                struct td_reader *reader, bool filing, struct td_diag *diag);

/* Hold a nomination to the quotas of its campaign that count nominations.
 * own_path: where it stands; NULL: not in the store yet. */
TD_MUST_CHECK enum td_status
td_check_nominated(const struct td_nomination *nomination, const char *own_path,
                   struct td_reader *reader, struct td_diag *diag);

/* Point out the quotas that come to nothing, with the units that have
 * registered. */
TD_MUST_CHECK enum td_status
td_check_campaign_shares(const struct td_campaign *campaign, const char *id,
                         struct td_reader *reader, struct td_diag *diag);

#endif
