/*
 * The rules as they came with the suite, which a store's own are held against:
 * a province overrides them by adding rows, and leaves these as they are.
 */
#ifndef TD_RECORD_SHIPPED_H
#define TD_RECORD_SHIPPED_H

#include "record/awards.h"
#include "record/procedure.h"

/* The caller frees it with td_awards_free(). */
void
td_shipped_awards(struct td_awards **awards);

/* The caller frees it with td_procedure_free(). */
void
td_shipped_procedure(struct td_procedure **procedure);

/* The same as the release before shipped them. */
void
td_shipped_awards_former(struct td_awards **awards);

void
td_shipped_procedure_former(struct td_procedure **procedure);

/* Whether two rows say the same; comments and the order of keys do not
 * count. */
bool
td_shipped_same(const struct td_node *row, const struct td_node *shipped);

#endif
