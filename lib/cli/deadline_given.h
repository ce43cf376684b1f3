/*
 * The frame in which a deadline falls, as a command line says it: the day to
 * count from, the days of events, the days to look between.
 */
#ifndef TD_CLI_DEADLINE_GIVEN_H
#define TD_CLI_DEADLINE_GIVEN_H

#include "base/status.h"
#include "base/strlist.h"

struct td_context;
struct td_deadline_event;
struct td_deadline_frame;

/* What options say; NULL: not given. */
struct td_deadline_given {
	const char *anchor;
	struct td_strlist events; /* "NAME=DAY" */
	const char *from;
	const char *to;
	struct td_deadline_event *read; /* what is made of the events */
};

/* Whether days are days, before there is a store to know today by. Returns
 * TD_OK; or TD_USAGE, having said which is none. */
TD_MUST_CHECK enum td_status
td_deadline_given_check(const struct td_deadline_given *given,
                        struct td_context *ctx);

/*
 * Set the days of the frame, and its events, which live until the options are
 * cleared. Returns TD_OK; or TD_USAGE, having said what is wrong.
 */
TD_MUST_CHECK enum td_status
td_deadline_given_parse(struct td_deadline_frame *frame,
                        struct td_deadline_given *given,
                        struct td_context *ctx);

void
td_deadline_given_clear(struct td_deadline_given *given);

#endif
