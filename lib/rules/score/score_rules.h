/*
 * Rules for what is filed of a unit's score at one stage: that it answers the
 * scoring rule, and that whoever changes a figure says why.
 */
#ifndef TD_RULES_SCORE_SCORE_RULES_H
#define TD_RULES_SCORE_SCORE_RULES_H

#include "diag/diag.h"
#include "record/cluster.h"
#include "record/score.h"
#include "rules/setting.h"

/* What a score is held against. */
struct td_score_frame {
	const struct td_scoring *scoring; /* that it names */
	const char *campaign;             /* of its path: ids */
	const struct td_cluster *cluster; /* NULL: cannot be read, or none */
	enum td_class class; /* of the unit, when it was received */
	const struct td_setting *setting; /* for the names of units */
	const struct td_score *before;    /* of the stage before; NULL: none */
};

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_score_check(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag);

/* The rule binds this cluster, this campaign and this year, and has such a
 * stage. */
enum td_status
td_rule_score_bound(const struct td_score *score,
                    const struct td_score_frame *frame, struct td_diag *diag);

/* It is filed on the days of its stage. Late is not void: that is for the rule
 * to say. */
enum td_status
td_rule_score_in_time(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag);

/* The unit is in the cluster, on some day of the year. */
enum td_status
td_rule_score_member(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag);

/* Every criterion that is asked has a figure, once, with evidence where it is
 * required; no other is named; points lie within the maximum. */
enum td_status
td_rule_score_figures(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag);

/* What differs from the stage before, or from what the lead department
 * certifies, has a reason; and that department is the one that the rule names.
 */
enum td_status
td_rule_score_reasons(const struct td_score *score,
                      const struct td_score_frame *frame, struct td_diag *diag);

/* It goes by a rule that another one, issued before it came in, has replaced.
 */
void
td_rule_score_replaced(const struct td_score *score,
                       const struct td_scoring *other, const char *reference,
                       struct td_diag *diag);

/* What brought a condition about names one of the rule's. */
enum td_status
td_rule_score_events(const struct td_score *score,
                     const struct td_score_frame *frame, struct td_diag *diag);

#endif
