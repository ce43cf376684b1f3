/*
 * Fractions, exact: what points, shares and totals are reckoned in. Nothing is
 * rounded but where it is asked for, and 95,45 is 95,45.
 *
 * A fraction is a plain value: copied, and given back by nobody. One whose
 * terms would be too large (base/natural.h) is lost, and so is what is
 * reckoned with it; whoever hands a result on asks.
 */
#ifndef TD_BASE_RATIONAL_H
#define TD_BASE_RATIONAL_H

#include "base/natural.h"
#include "base/strbuf.h"

/* In lowest terms; below 0 only what is not 0. */
struct td_rational {
	bool is_lost;
	bool is_negative;
	struct td_natural top;
	struct td_natural bottom;
};

enum td_rounding {
	TD_ROUNDING_NONE,
	TD_ROUNDING_HALF_UP,   /* 18,125 is 18,13; away from 0 */
	TD_ROUNDING_HALF_EVEN, /* 18,125 is 18,12 */
	TD_ROUNDING_UP,        /* away from 0 */
	TD_ROUNDING_DOWN       /* towards 0 */
};

struct td_rational
td_rational_whole(long long value);

/* bottom is not 0. */
struct td_rational
td_rational_of(long long top, long long bottom);

/*
 * A number as records have it: digits, a point, digits, an exponent (JSON's
 * grammar, with a plus before it or none). False, leaving *value alone, for
 * what is none or has an exponent beyond 99.
 */
TD_MUST_CHECK bool
td_rational_parse(struct td_rational *value, const char *text);

struct td_rational
td_rational_add(const struct td_rational *a, const struct td_rational *b);

struct td_rational
td_rational_subtract(const struct td_rational *a, const struct td_rational *b);

struct td_rational
td_rational_multiply(const struct td_rational *a, const struct td_rational *b);

/* b is not 0. */
struct td_rational
td_rational_divide(const struct td_rational *a, const struct td_rational *b);

/* Less than, equal to or greater than 0, as strcmp. Neither is lost. */
int
td_rational_compare(const struct td_rational *a, const struct td_rational *b);

/* The same against 0. */
int
td_rational_sign(const struct td_rational *value);

bool
td_rational_is_whole(const struct td_rational *value);

/* To so many decimals, at most TD_RATIONAL_DIGITS. */
#define TD_RATIONAL_DIGITS 18

struct td_rational
td_rational_round(const struct td_rational *value, unsigned digits,
                  enum td_rounding mode);

/* Add it as it is: "16.5", or "235/14" for what has no end in decimals; "?" for
 * one that is lost. */
void
td_rational_print(struct td_strbuf *out, const struct td_rational *value);

/* Add it with so many decimals, the last one rounded half up. */
void
td_rational_print_digits(struct td_strbuf *out, const struct td_rational *value,
                         unsigned digits);

#endif
