/*
 * Rules for a scoring rule's record: that what it says can be reckoned by, and
 * that every unit comes out somewhere. They are said when it is issued, not
 * when the year is over.
 */
#ifndef TD_RULES_SCORE_POINT_RULES_H
#define TD_RULES_SCORE_POINT_RULES_H

#include "diag/diag.h"
#include "record/scoring.h"

/* All of the rules below but for the last. */
TD_MUST_CHECK enum td_status
td_rules_scoring_check(const struct td_scoring *scoring, struct td_diag *diag);

/* The criteria are a scoring rule's own, with the most points, or those of one
 * set of indicators. */
enum td_status
td_rule_scoring_tree(const struct td_scoring *scoring, struct td_diag *diag);

/* The parts of a group, and of the whole, make up its maximum: for each class
 * of units for which some of them are. Where the best part counts, that one
 * does. Bonus and minus have a cap of their own. */
enum td_status
td_rule_scoring_sums(const struct td_scoring *scoring, struct td_diag *diag);

/* A criterion has parts or a formula; a formula's points do not pass its
 * maximum; what is measured has a unit, and a target that can be reached. */
enum td_status
td_rule_scoring_formulas(const struct td_scoring *scoring,
                         struct td_diag *diag);

/* The steps of a criterion have every value, and each only once. */
enum td_status
td_rule_scoring_steps(const struct td_scoring *scoring, struct td_diag *diag);

/* The classes have every total, and each only once, but where a better class
 * has conditions of its own; none begins above what can be had. */
enum td_status
td_rule_scoring_classes(const struct td_scoring *scoring, struct td_diag *diag);

/* What it names within itself is there, and a condition does something. */
enum td_status
td_rule_scoring_names(const struct td_scoring *scoring, struct td_diag *diag);

/* A rule that scores what was done before it was issued says where its
 * document has that; the days of a stage run forward. */
enum td_status
td_rule_scoring_days(const struct td_scoring *scoring, struct td_diag *diag);

/* Each criterion is for a class that some unit of the clusters has. present:
 * which classes those are, TD_CLASS_COUNT of them. */
enum td_status
td_rule_scoring_somebody(const struct td_scoring *scoring, const bool *present,
                         struct td_diag *diag);

#endif
