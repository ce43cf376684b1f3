/*
 * The order in which things happened to nominations. Private to the layer.
 */
#ifndef TD_RECORD_LEDGER_ORDER_H
#define TD_RECORD_LEDGER_ORDER_H

#include "record/ledger.h"

/* By campaign, then nomination; like strcmp(). */
int
td_ledger_compare_subjects(const struct td_ledger_event *event,
                           const char *campaign, const char *nomination);

/* Of two events, for qsort(): as they happened. */
int
td_ledger_by_time(const void *left, const void *right);

/* By nomination, then as they happened. */
int
td_ledger_by_nomination(const void *left, const void *right);

#endif
