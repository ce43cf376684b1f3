/*
 * Values of options that are more than text.
 */
#ifndef TD_CLI_VALUE_H
#define TD_CLI_VALUE_H

#include "base/status.h"
#include "calendar/date.h"

struct td_context;
struct td_strbuf;

/*
 * A day given to an option. text NULL: the option was not given, and *date is
 * today. Returns TD_OK; or TD_USAGE, having said so.
 */
TD_MUST_CHECK enum td_status
td_value_day(struct td_date *date, struct td_context *ctx, const char *option,
             const char *text);

/* An id given to an option; NULL is none and is fine. Returns TD_OK; or
 * TD_USAGE, having said so. */
TD_MUST_CHECK enum td_status
td_value_id(struct td_context *ctx, const char *option, const char *text);

/* Text given to an option that goes into a record; NULL is none and is fine.
 * Returns TD_OK; or TD_USAGE, having said that it is not UTF-8. */
TD_MUST_CHECK enum td_status
td_value_utf8(struct td_context *ctx, const char *option, const char *text);

/* Add an instant as people of its zone wrote it: "2026-05-04 08:00:00 +07:00".
 * time counts seconds since 1970, offset minutes east of UTC. */
void
td_value_add_time(struct td_strbuf *out, long long time, int offset);

#endif
