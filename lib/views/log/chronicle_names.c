/* How a chronicle calls events. */

#include "views/log/chronicle_print.h"

const char *
td_chronicle_event_name(const struct td_chronicle_row *row)
{
	switch (row->event->kind) {
	case TD_EVENT_ADDED:
		return "added";
	case TD_EVENT_CHANGED:
		return "changed";
	case TD_EVENT_REMOVED:
		return "removed";
	}
	return "changed";
}
