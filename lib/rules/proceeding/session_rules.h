/*
 * Rules for a proceeding as a whole, whichever nominations it names.
 */
#ifndef TD_RULES_PROCEEDING_SESSION_RULES_H
#define TD_RULES_PROCEEDING_SESSION_RULES_H

#include "diag/diag.h"
#include "record/procedure.h"
#include "record/proceeding.h"
#include "rules/setting.h"

/* Both of the rules below; procedure NULL: none is held to. */
TD_MUST_CHECK enum td_status
td_rules_proceeding_check(const struct td_proceeding *proceeding,
                          const struct td_procedure *procedure,
                          const struct td_setting *setting,
                          struct td_diag *diag);

/*
 * The members of a council are each listed once, and enough of them are
 * present (rule quorum-award of the procedure; of all members, like every
 * share: Decree 98/2023/NĐ-CP, art. 30(7)). An opinion in writing takes part
 * in the vote and is not present.
 */
enum td_status
td_rule_session(const struct td_proceeding *proceeding,
                const struct td_procedure *procedure,
                const struct td_setting *setting, struct td_diag *diag);

/*
 * What is laid open stays so for as many working days as the procedure asks
 * for, the first day among them (rule publicity; Decree 152/2025/NĐ-CP,
 * art. 44(2), as applied: ten working days from 20/08/2025 end on 04/09/2025).
 * It warns, unless the province's own regulation asks for it too.
 */
enum td_status
td_rule_publication(const struct td_proceeding *proceeding,
                    const struct td_procedure *procedure,
                    const struct td_setting *setting, struct td_diag *diag);

/* What is to be recorded has happened: the day that a record says has come.
 * Reports life-day-to-come. */
TD_MUST_CHECK enum td_status
td_rule_day_has_come(const struct td_document *document,
                     const struct td_day *day, struct td_date today,
                     struct td_diag *diag);

/*
 * The last day on which a list can be published for a council's session: the
 * working days that the rule asks for lie between the two. Years without a
 * calendar are added to *missing, unless that is NULL. False: the rule has no
 * number, or the day is out of range.
 */
bool
td_rule_publication_last(struct td_date *last,
                         const struct td_procedure_rule *rule,
                         const struct td_workdays *workdays,
                         struct td_date session, struct td_year_set *missing);

#endif
