/* What stands in a directory of a commit, as a list. */

#include "base/alloc.h"
#include "store/snapshot_source.h"

#include <stdlib.h>

struct td_snapshot_entry *
td_snapshot_add_entry(struct td_snapshot_entries *entries, const char *name,
                      bool directory)
{
	struct td_snapshot_entry *entry;

	entries->items = td_grow(entries->items, entries->count,
	                         &entries->capacity, sizeof *entries->items);
	entry = &entries->items[entries->count++];
	*entry = (struct td_snapshot_entry){ .name = td_strdup(name),
		                             .directory = directory };
	return entry;
}

void
td_snapshot_entries_clear(struct td_snapshot_entries *entries)
{
	if (!entries)
		return;
	for (size_t i = 0; i < entries->count; i++)
		free(entries->items[i].name);
	free(entries->items);
	*entries = (struct td_snapshot_entries)TD_SNAPSHOT_ENTRIES_INIT;
}
