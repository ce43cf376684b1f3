/* What is noted of a snapshot by whoever reads it, be it several threads.
 * Private to snapshot.c. */
#ifndef TD_STORE_SNAPSHOT_NOTES_H
#define TD_STORE_SNAPSHOT_NOTES_H

#include <stdatomic.h>

/* The first path of each; NULL: there was none. */
struct td_snapshot_notes {
	_Atomic(char *) trouble; /* td_snapshot_note() */
	_Atomic(char *) doubt;   /* td_snapshot_doubt() */
};

/* Keep a path that is the first; NULL keeps none. */
void
td_snapshot_keep_trouble(struct td_snapshot_notes *notes, const char *path);

void
td_snapshot_keep_doubt(struct td_snapshot_notes *notes, const char *path);

/* NULL is fine. */
void
td_snapshot_notes_free(struct td_snapshot_notes *notes);

#endif
