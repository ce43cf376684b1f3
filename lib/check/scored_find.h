/*
 * What a scoring rule or a score refers to, looked up for its checks.
 */
#ifndef TD_CHECK_SCORED_FIND_H
#define TD_CHECK_SCORED_FIND_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/cluster.h"
#include "record/scoring.h"

/* The class of a unit in a year that is scored; false where it is not told. */
bool
td_scored_class(enum td_class *class, struct td_reader *reader,
                const char *unit, int year);

/* A cluster, or a scoring rule, that a record names at a node, by the reference
 * "<year>/<id>"; false, having told there. */
bool
td_check_find_cluster(const struct td_cluster **cluster,
                      struct td_reader *reader,
                      const struct td_document *document,
                      const struct td_node *node, int year,
                      struct td_diag *diag);

/* A cluster that is named with its year. */
bool
td_check_find_cluster_of(const struct td_cluster **cluster,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag);

bool
td_check_find_indicators(const struct td_scoring **set,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag);

bool
td_check_find_scoring(const struct td_scoring **scoring,
                      struct td_reader *reader,
                      const struct td_document *document,
                      const struct td_node *node, struct td_diag *diag);

#endif
