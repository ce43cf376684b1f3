/*
 * Plans of one unit that go together: a plan, those that it supplements, and
 * those that supplement it. Private to the layer.
 */
#ifndef TD_CHECK_PLAN_CHAIN_H
#define TD_CHECK_PLAN_CHAIN_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "record/plan.h"

/* All but the plan itself. */
struct td_plan_chain {
	struct td_plan **plans; /* by day of receipt */
	size_t count;
	bool unread; /* one of the unit cannot be read: there may be more */
};

#define TD_PLAN_CHAIN_INIT                                                     \
	{                                                                      \
		.plans = NULL                                                  \
	}

/*
 * Of those that had come in by a day. path: where the plan itself stands; NULL:
 * it is not in the store yet. One that cannot be read is told where it stands,
 * and left out.
 */
void
td_plan_chain_gather(struct td_plan_chain *chain, const struct td_plan *plan,
                     const char *path, struct td_date by,
                     struct td_reader *reader);

/* Add the ids of the criteria that they cover. */
void
td_plan_chain_covers(struct td_strlist *ids, const struct td_plan_chain *chain);

/*
 * The plan with the tasks of the others before its own: of one id that of the
 * later plan. Everything is borrowed but `tasks`, which the caller frees.
 */
struct td_plan
td_plan_chain_merge(const struct td_plan_chain *chain,
                    const struct td_plan *plan);

void
td_plan_chain_clear(struct td_plan_chain *chain);

#endif
