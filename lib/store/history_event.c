/* What a commit did to a file. */

#include "store/history_diff.h"

#include <stdlib.h>

void
td_event_clear(struct td_event *event)
{
	if (!event)
		return;
	free(event->path);
	event->path = NULL;
}
