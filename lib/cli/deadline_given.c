/* From options to the frame in which a deadline falls. */

#include "cli/deadline_given.h"
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/value.h"
#include "deadline/deadline.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_deadline_given_check(const struct td_deadline_given *given,
                        struct td_context *ctx)
{
	if (td_value_is_day(ctx, "anchor", given->anchor) != TD_OK ||
	    td_value_is_day(ctx, "from", given->from) != TD_OK ||
	    td_value_is_day(ctx, "to", given->to) != TD_OK)
		return TD_USAGE;
	return TD_OK;
}

static enum td_status
set_day(struct td_maybe_date *day, struct td_context *ctx, const char *option,
        const char *text)
{
	day->known = text != NULL;
	return td_value_day(&day->date, ctx, option, text);
}

/* Cuts each argument at its '='. */
static enum td_status
set_events(struct td_deadline_given *given, struct td_context *ctx)
{
	struct td_deadline_event *events = td_alloc(given->events.count + 1,
	                                            sizeof *events);

	given->read = events;
	for (size_t i = 0; i < given->events.count; i++) {
		char *name = given->events.items[i];
		char *day = strrchr(name, '=');

		if (!day || day == name ||
		    !td_date_parse(&events[i].date, day + 1))
			return td_usage_error(
			    ctx,
			    N_("--event wants a name and a day, such as "
			       "sơ kết=2027-05-20, found '{value}'"),
			    "value", name, NULL);
		*day = '\0';
		events[i].name = name;
	}
	return TD_OK;
}

enum td_status
td_deadline_given_parse(struct td_deadline_frame *frame,
                        struct td_deadline_given *given, struct td_context *ctx)
{
	enum td_status status = set_day(&frame->anchor, ctx, "anchor",
	                                given->anchor);

	if (status == TD_OK)
		status = set_day(&frame->due_from, ctx, "from", given->from);
	if (status == TD_OK)
		status = set_day(&frame->due_to, ctx, "to", given->to);
	if (status == TD_OK)
		status = set_events(given, ctx);
	if (status == TD_OK && frame->due_from.known && frame->due_to.known &&
	    td_date_compare(frame->due_to.date, frame->due_from.date) < 0)
		status = td_usage_error(ctx, N_("--to is before --from"), NULL);
	frame->events = given->read;
	frame->event_count = given->events.count;
	return status;
}

void
td_deadline_given_clear(struct td_deadline_given *given)
{
	if (!given)
		return;
	td_strlist_clear(&given->events);
	free(given->read);
	*given = (struct td_deadline_given){ .read = NULL };
}
