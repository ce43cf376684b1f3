/* The keys of the records that an update changes. Private to the layer. */
#ifndef TD_RECORD_UPDATE_KEYS_H
#define TD_RECORD_UPDATE_KEYS_H

#include "store/layout.h"

/* Most keys of a record that change from a day on. */
#define TD_UPDATE_DATED_MAX 12

/* Both end with NULL. */
struct td_update_keys {
	const char *const *order; /* of the schema */
	/* Those that change from a day on, so that rows of `was` may have
	 * them; those within one key follow each other. */
	const char *const *dated;
};

/* Of units, people, the header. */
struct td_update_keys
td_update_keys_of(enum td_kind kind);

#endif
