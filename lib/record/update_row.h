/* Rows of `was` as an update writes them, each on one line within {}. Private
 * to the layer. */
#ifndef TD_RECORD_UPDATE_ROW_H
#define TD_RECORD_UPDATE_ROW_H

#include "record/update.h"

/* A key, and what the record says of it no more; NULL: it said nothing. */
struct td_update_past {
	const char *key;
	const struct td_node *was;
	const struct td_node *holds; /* instead, of a mistake */
};

/* What held until the day of the update; the caller frees it. */
__attribute__((returns_nonnull)) char *
td_update_row(const struct td_update *update,
              const struct td_update_past *values, size_t count);

/* What never held, and what does; the caller frees it. */
__attribute__((returns_nonnull)) char *
td_update_mistake_row(const struct td_update *update,
                      const struct td_update_past *values, size_t count);

#endif
