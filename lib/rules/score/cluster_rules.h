/* Rules for a cluster's record. */
#ifndef TD_RULES_SCORE_CLUSTER_RULES_H
#define TD_RULES_SCORE_CLUSTER_RULES_H

#include "diag/diag.h"
#include "record/cluster.h"
#include "rules/setting.h"

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_cluster_check(const struct td_cluster *cluster,
                       const struct td_setting *setting, struct td_diag *diag);

/* Rows run forward, and a unit is in it once on each day. */
enum td_status
td_rule_cluster_members(const struct td_cluster *cluster,
                        const struct td_setting *setting, struct td_diag *diag);

/* One head on each day (central guidance on clusters: one head, one or two
 * deputies, in turn); that there is none at all is said. */
enum td_status
td_rule_cluster_heads(const struct td_cluster *cluster,
                      const struct td_setting *setting, struct td_diag *diag);

#endif
