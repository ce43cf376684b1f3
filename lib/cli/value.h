/*
 * Values of options that are more than text.
 */
#ifndef TD_CLI_VALUE_H
#define TD_CLI_VALUE_H

#include "base/status.h"
#include "calendar/date.h"

struct td_context;

/*
 * A day given to an option. text NULL: the option was not given, and *date is
 * today. Returns TD_OK; or TD_USAGE, having said so.
 */
TD_MUST_CHECK enum td_status
td_value_day(struct td_date *date, struct td_context *ctx, const char *option,
             const char *text);

/* The same before there is a store to know today by: whether it is a day. */
TD_MUST_CHECK enum td_status
td_value_is_day(struct td_context *ctx, const char *option, const char *text);

/*
 * The same for the day of something that has happened: one that is still to
 * come is no more of a day than 30 February.
 */
TD_MUST_CHECK enum td_status
td_value_past_day(struct td_date *date, struct td_context *ctx,
                  const char *option, const char *text);

/*
 * A year given to an option, four digits. text NULL: the option was not given,
 * and *year is 0. Returns TD_OK; or TD_USAGE, having said so.
 */
TD_MUST_CHECK enum td_status
td_value_year(int *year, struct td_context *ctx, const char *option,
              const char *text);

/* An id given to an option; NULL is none and is fine. Returns TD_OK; or
 * TD_USAGE, having said so. */
TD_MUST_CHECK enum td_status
td_value_id(struct td_context *ctx, const char *option, const char *text);

/* A decision or a proceeding given to an option as "<year>/<id>"; NULL is none
 * and is fine. Returns TD_OK; or TD_USAGE, having said so. */
TD_MUST_CHECK enum td_status
td_value_reference(struct td_context *ctx, const char *option,
                   const char *text);

/* Text given to an option that goes into a record; NULL is none and is fine.
 * Returns TD_OK; or TD_USAGE, having said that it is not UTF-8. */
TD_MUST_CHECK enum td_status
td_value_utf8(struct td_context *ctx, const char *option, const char *text);

/* The same, and there is something in it: white space is nothing. */
TD_MUST_CHECK enum td_status
td_value_text(struct td_context *ctx, const char *option, const char *text);

/* A name given to an option that an id is made of, unless one is given, which
 * may be NULL. Returns TD_OK; or TD_USAGE, having said what is wrong. */
TD_MUST_CHECK enum td_status
td_value_name(struct td_context *ctx, const char *option, const char *text,
              const char *id);

#endif
