/*
 * The class of a unit: what its total, and the conditions beside the sum, make
 * it by the rule's own table. Points and class are two things.
 */
#ifndef TD_RULES_SCORE_CLASS_OF_H
#define TD_RULES_SCORE_CLASS_OF_H

#include "rules/score/points.h"

enum td_class_state {
	TD_CLASS_GIVEN,
	TD_CLASS_ELIGIBLE, /* for the vote on it; that is no class yet */
	TD_CLASS_OPEN,     /* figures are missing */
	TD_CLASS_UNFIT,    /* the rule's words fit none */
	TD_CLASS_VOID,
	TD_CLASS_UNRULED /* the rule has no classes */
};

/* What was filed of a unit, beside figures. */
struct td_score_filing {
	bool has_self;
	struct td_date self_on; /* when */
};

struct td_class_of {
	enum td_class_state state;
	const struct td_scoring_class *class; /* GIVEN, ELIGIBLE */
	/* Where a condition took it down, the one by points alone; else the
	 * same. */
	const struct td_scoring_class *by_points;
	/* What capped or voided it; NULL: nothing did. */
	const struct td_scoring_condition *condition;
};

/* Whether a condition holds of a unit: by an event that has not fallen away,
 * or by what was filed. */
bool
td_condition_holds(const struct td_scoring_condition *condition,
                   const struct td_scoring *scoring,
                   const struct td_scored_unit *unit,
                   const struct td_score_filing *filing);

/* Whether the unit's self-score came after the last day for it. */
bool
td_self_score_late(const struct td_scoring *scoring,
                   const struct td_score_filing *filing);

void
td_class_find(struct td_class_of *found, const struct td_scoring *scoring,
              const struct td_unit_points *points,
              const struct td_scored_unit *unit,
              const struct td_score_filing *filing);

#endif
