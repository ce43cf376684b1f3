/*
 * Records that are written by people as they are: a scoring rule, a set of
 * indicators, a review, an inspection, which are filed once, where what they
 * say has it; and a cluster, whose members change.
 */
#ifndef TD_FILING_RECORD_FILE_H
#define TD_FILING_RECORD_FILE_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/layout.h"

#include <stddef.h>

struct td_cluster_update;
struct td_filing;

/*
 * Check bytes as a scoring rule or a set of indicators, whichever they say they
 * are, and stage them under the id and their year. They are issued then: the
 * same bytes once more change nothing, others are refused (record-exists). name
 * is what findings call them.
 */
TD_MUST_CHECK enum td_status
td_scoring_put(struct td_filing *filing, const char *id, const char *name,
               const char *bytes, size_t size, struct td_diag *diag);

/* Check bytes as a cluster's record and stage them under "<year>/<id>", which
 * has none yet. */
TD_MUST_CHECK enum td_status
td_cluster_put(struct td_filing *filing, const char *reference,
               const char *name, const char *bytes, size_t size,
               struct td_diag *diag);

/* Change a member of the cluster "<year>/<id>" from a day on, and stage its
 * record. The update is without the name, and the day it is entered. */
TD_MUST_CHECK enum td_status
td_cluster_change(struct td_filing *filing, const char *reference,
                  const struct td_cluster_update *update, struct td_diag *diag);

/* Check bytes as a review or an inspection (TD_KIND_REVIEW,
 * TD_KIND_INSPECTION), and stage them under the id that follows from them, or
 * the next that is free. What they tell of has happened (life-day-to-come). */
TD_MUST_CHECK enum td_status
td_looked_into_put(struct td_filing *filing, enum td_kind kind,
                   const char *name, const char *bytes, size_t size,
                   struct td_diag *diag);

#endif
