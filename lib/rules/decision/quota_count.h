/*
 * The awards of a quota, counted along the decisions.
 */
#ifndef TD_RULES_DECISION_QUOTA_COUNT_H
#define TD_RULES_DECISION_QUOTA_COUNT_H

#include "record/campaign.h"
#include "record/decision.h"
#include "record/nomination.h"

#include <stdbool.h>
#include <stddef.h>

/* What has to be known of records that decisions only name. */
struct td_quota_view {
	/* The nomination of an id, in the campaign of the decision; NULL: it
	 * cannot be read. */
	const struct td_nomination *(*nomination)(void *records,
	                                          const char *id);
	/* The class of who is nominated; false: it cannot be told. */
	bool (*class_of)(enum td_class *class, void *records,
	                 const struct td_nomination *nomination);
	/* Whether it is of a unit whose nominations the quota counts. */
	bool (*is_by)(void *records, const struct td_quota *quota,
	              const struct td_nomination *nomination);
	/* Whether both count together, where the quota is for each unit or
	 * round. */
	bool (*is_same)(void *records, const struct td_quota *quota,
	                const struct td_nomination *a,
	                const struct td_nomination *b);
	void *records;
};

/* A decision, and all that there are, in the order in which they count: by day,
 * then as they were numbered. All borrowed. */
struct td_quota_case {
	const struct td_quota *quota;
	/* Only what counts together with this one; NULL: all. */
	const struct td_nomination *like;
	const struct td_decision *decision;
	const char *path; /* of the decision */
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count;
	/* Go on behind the decision, for what it does to later ones: without,
	 * the peak ends with it, and nothing is known of who gets more. */
	bool to_the_end;
	struct td_quota_view view;
};

/* An award of the decision that comes under the quota. */
struct td_quota_award {
	const struct td_decision_item *item;
	const struct td_nomination *nomination;
	int before; /* held under the quota when this one is given */
	/* Path of a decision that gave the award to this recipient before,
	 * under the quota or not, and did not take it back; of one that gives
	 * it later. NULL: none. */
	const char *had_it_by;
	const char *gets_it_by;
};

struct td_quota_awards {
	struct td_quota_award *items; /* in the order of the decision */
	size_t count;
	/* The most that is held under the quota at any time from the decision
	 * on, with all of its awards. */
	int peak;
};

/* Whether an award for this nomination comes under a quota: it is the quota's
 * form, at its stage, for its class and kind, by its units; and counts together
 * with another one (NULL: whichever). */
bool
td_quota_covers(const struct td_quota *quota, const struct td_quota_view *view,
                const struct td_nomination *like,
                const struct td_nomination *nomination);

/* Count. The caller clears it. */
void
td_quota_count(struct td_quota_awards *awards,
               const struct td_quota_case *asked);

void
td_quota_awards_clear(struct td_quota_awards *awards);

#endif
