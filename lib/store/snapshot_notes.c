/* What is noted of a snapshot. */

#include "store/snapshot_notes.h"
#include "base/alloc.h"

#include <stdlib.h>

static void
keep(_Atomic(char *) *box, const char *path)
{
	char *noted = NULL;
	char *mine;

	if (atomic_load(box))
		return;
	mine = td_strdup(path);
	if (!atomic_compare_exchange_strong(box, &noted, mine))
		free(mine);
}

void
td_snapshot_keep_trouble(struct td_snapshot_notes *notes, const char *path)
{
	if (notes)
		keep(&notes->trouble, path);
}

void
td_snapshot_keep_doubt(struct td_snapshot_notes *notes, const char *path)
{
	if (notes)
		keep(&notes->doubt, path);
}

void
td_snapshot_notes_free(struct td_snapshot_notes *notes)
{
	if (!notes)
		return;
	free(atomic_load(&notes->trouble));
	free(atomic_load(&notes->doubt));
	free(notes);
}
