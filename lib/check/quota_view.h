/*
 * What quotas ask of records: of whom a nomination is, and how many units there
 * are. Private to the layer.
 */
#ifndef TD_CHECK_QUOTA_VIEW_H
#define TD_CHECK_QUOTA_VIEW_H

#include "archive/reader.h"
#include "record/campaign.h"
#include "rules/decision/quota_count.h"

/* All borrowed. */
struct td_quota_records {
	struct td_reader *reader;
	const char *campaign_id;
	const struct td_campaign *campaign;
};

/* The view looks into the records, and lives no longer. */
struct td_quota_view
td_quota_view_of(struct td_quota_records *records);

/* With what a nomination counts together: a unit, a body, a round, or all.
 * NULL: it cannot be told; the caller frees it. */
char *
td_quota_group(const struct td_quota_records *records,
               const struct td_quota *quota,
               const struct td_nomination *nomination);

/* Whether the clusters can be read of the year in which the achievement of a
 * nomination ended; what hinders is reported. */
TD_MUST_CHECK enum td_status
td_quota_need_clusters(const struct td_quota_records *records,
                       const struct td_nomination *nomination,
                       struct td_diag *diag);

/*
 * The units that take part on a day, of the class that the quota names; of a
 * quota for each cluster those in the cluster of `like` (NULL: of all). One
 * that cannot be read may be of it; where they cannot be listed there is no
 * limit.
 */
int
td_quota_units(const struct td_quota_records *records,
               const struct td_quota *quota, const struct td_nomination *like,
               struct td_date on);

#endif
