/*
 * Rules for a unit's plan: that it is what its campaign asks of that unit.
 */
#ifndef TD_RULES_PLAN_PLAN_RULES_H
#define TD_RULES_PLAN_PLAN_RULES_H

#include "record/plan.h"
#include "rules/intake_rules.h"

/* All of the rules below, and those for anything that is sent in. */
TD_MUST_CHECK enum td_status
td_rules_plan_check(const struct td_plan *plan, const struct td_sent *sent,
                    struct td_diag *diag);

/* The campaign asks for a plan, and of this unit's class. */
enum td_status
td_rule_plan_asked(const struct td_sent *sent, struct td_diag *diag);

/*
 * The plan is dated by the day it is to be issued and received by the day it
 * is to be sent. Where two duties ask for one product the stricter binds;
 * where none has a day yet, that is said.
 */
enum td_status
td_rule_plan_in_time(const struct td_plan *plan, const struct td_sent *sent,
                     struct td_diag *diag);

/*
 * The plan covers every criterion for the unit's class, and no other (Law
 * 06/2022/QH15, art. 17: a campaign has criteria for its subjects); together
 * with those that it supplements, and those that supplement it.
 */
enum td_status
td_rule_plan_criteria(const struct td_plan *plan, const struct td_sent *sent,
                      struct td_diag *diag);

/*
 * The unit's own target for a criterion is no weaker than the campaign's (Law
 * 06/2022/QH15, art. 17), and each criterion has a task that serves it.
 */
enum td_status
td_rule_plan_targets(const struct td_plan *plan, const struct td_sent *sent,
                     struct td_diag *diag);

/* Its contents are the campaign's, and each has a task that serves it. */
enum td_status
td_rule_plan_contents(const struct td_plan *plan, const struct td_sent *sent,
                      struct td_diag *diag);

/*
 * Every task has somebody responsible and says by when: inside the phases that
 * the plan is for, or behind them where it looks back on them, and not after
 * the duty that the task serves. What goes on, or comes when something does,
 * has no day.
 */
enum td_status
td_rule_plan_tasks(const struct td_plan *plan, const struct td_sent *sent,
                   struct td_diag *diag);

/*
 * Its legal bases cite the document that launches the campaign, or, while that
 * is a draft, the one of the parent campaign (Decree 30/2020/NĐ-CP, art. 8: a
 * document states what it rests on).
 */
enum td_status
td_rule_plan_basis(const struct td_plan *plan, const struct td_sent *sent,
                   struct td_diag *diag);

/* No amendment of the campaign that it rests on was ended by another one before
 * the day of the plan: that warns. */
enum td_status
td_rule_plan_basis_stands(const struct td_plan *plan,
                          const struct td_sent *sent, struct td_diag *diag);

/* No document that it rests on is of a later day than the plan itself. */
enum td_status
td_rule_plan_basis_before(const struct td_plan *plan,
                          const struct td_sent *sent, struct td_diag *diag);

#endif
