/*
 * How something ended.
 *
 * The values are the exit statuses of every command, and their order is one
 * of gravity: a loop over many records keeps the worst.
 */
#ifndef TD_BASE_STATUS_H
#define TD_BASE_STATUS_H

#define TD_MUST_CHECK __attribute__((warn_unused_result))

enum td_status {
	TD_OK = 0,      /* done, nothing to complain about */
	TD_INVALID = 1, /* the records break a rule */
	TD_USAGE = 2,   /* the command line is wrong */
	TD_FAILED = 3   /* it could not be done or looked at */
};

static inline enum td_status
td_worse(enum td_status a, enum td_status b)
{
	return a > b ? a : b;
}

#endif
