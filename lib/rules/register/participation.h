/*
 * When a unit takes part in a campaign: from its registration until it
 * withdraws, and again from another registration on (Law 06/2022/QH15, art.
 * 5(1): taking part is its own act). Whatever depends on it asks here, by the
 * day: what a unit did while it took part stays, and what falls due once it has
 * withdrawn it does not owe.
 */
#ifndef TD_RULES_REGISTER_PARTICIPATION_H
#define TD_RULES_REGISTER_PARTICIPATION_H

#include "record/asof.h"

/* A registration, or a withdrawal. */
struct td_participation_event {
	bool leaves;
	struct td_day day;     /* registration: not given where it cannot be
	                          told, and then of any day */
	struct td_day entered; /* withdrawal; may be absent */
	char *path;            /* what findings call the record */
};

/* All of one unit in one campaign; the events are the caller's. */
struct td_participation {
	struct td_participation_event *events;
	size_t count;
	size_t capacity;
};

#define TD_PARTICIPATION_INIT                                                  \
	{                                                                      \
		.events = NULL                                                 \
	}

/* Add an event, in its place by the day; of one day a withdrawal comes first.
 */
void
td_participation_add(struct td_participation *participation, bool leaves,
                     const struct td_day *day, const struct td_day *entered,
                     const char *path);

void
td_participation_clear(struct td_participation *participation);

enum td_takes_part {
	TD_TAKES_NO_PART, /* it never registered, or not by the day asked for */
	TD_TAKES_PART,
	TD_TOOK_PART /* it had withdrawn */
};

/*
 * Whether a unit takes part on a day. Its first registration counts for earlier
 * days as well, as many register when they have begun; by: only where it came
 * by then (NULL: at any time). One after a withdrawal counts from its day on.
 * The first day without it goes to *ended (which may be NULL) where it had
 * withdrawn. A withdrawal that does not count as known has not happened.
 */
enum td_takes_part
td_participation_on(struct td_date *ended,
                    const struct td_participation *participation,
                    const struct td_date *by, struct td_date on,
                    const struct td_known *known);

#endif
