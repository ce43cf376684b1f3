/* Fractions in lowest terms. */

#include "base/rational.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct td_natural one = { .count = 1, .limbs = { 1 } };

static struct td_rational
lost(void)
{
	return (struct td_rational){ .is_lost = true, .bottom = one };
}

/* In lowest terms. */
static struct td_rational
made_of(bool is_negative, const struct td_natural *top,
        const struct td_natural *bottom)
{
	struct td_rational made = { .is_negative = is_negative && top->count };
	struct td_natural common = td_natural_common(top, bottom);

	assert(bottom->count > 0);
	td_natural_divide(&made.top, NULL, top, &common);
	td_natural_divide(&made.bottom, NULL, bottom, &common);
	return made;
}

static struct td_natural
size_of(long long value)
{
	return td_natural_of(value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
}

struct td_rational
td_rational_of(long long top, long long bottom)
{
	struct td_natural upper = size_of(top);
	struct td_natural lower = size_of(bottom);

	return made_of((top < 0) != (bottom < 0), &upper, &lower);
}

struct td_rational
td_rational_whole(long long value)
{
	return td_rational_of(value, 1);
}

struct td_rational
td_rational_multiply(const struct td_rational *a, const struct td_rational *b)
{
	struct td_natural top;
	struct td_natural bottom;

	if (a->is_lost || b->is_lost ||
	    !td_natural_multiply(&top, &a->top, &b->top) ||
	    !td_natural_multiply(&bottom, &a->bottom, &b->bottom))
		return lost();
	return made_of(a->is_negative != b->is_negative, &top, &bottom);
}

struct td_rational
td_rational_divide(const struct td_rational *a, const struct td_rational *b)
{
	struct td_rational inverse = { .is_lost = b->is_lost,
		                       .is_negative = b->is_negative,
		                       .top = b->bottom,
		                       .bottom = b->top };

	assert(b->is_lost || b->top.count > 0);
	return td_rational_multiply(a, &inverse);
}

/* Both terms over one bottom; false: too large. */
static bool
bring_together(struct td_natural *a_top, struct td_natural *b_top,
               struct td_natural *bottom, const struct td_rational *a,
               const struct td_rational *b)
{
	struct td_natural common = td_natural_common(&a->bottom, &b->bottom);
	struct td_natural a_more;
	struct td_natural b_more;

	td_natural_divide(&a_more, NULL, &b->bottom, &common);
	td_natural_divide(&b_more, NULL, &a->bottom, &common);
	return td_natural_multiply(a_top, &a->top, &a_more) &&
	       td_natural_multiply(b_top, &b->top, &b_more) &&
	       td_natural_multiply(bottom, &a->bottom, &a_more);
}

struct td_rational
td_rational_add(const struct td_rational *a, const struct td_rational *b)
{
	struct td_natural a_top;
	struct td_natural b_top;
	struct td_natural bottom;
	bool is_negative = a->is_negative;

	if (a->is_lost || b->is_lost ||
	    !bring_together(&a_top, &b_top, &bottom, a, b))
		return lost();
	if (a->is_negative == b->is_negative) {
		if (!td_natural_add(&a_top, &a_top, &b_top))
			return lost();
	} else if (td_natural_compare(&a_top, &b_top) >= 0) {
		td_natural_subtract(&a_top, &a_top, &b_top);
	} else {
		td_natural_subtract(&a_top, &b_top, &a_top);
		is_negative = b->is_negative;
	}
	return made_of(is_negative, &a_top, &bottom);
}

struct td_rational
td_rational_subtract(const struct td_rational *a, const struct td_rational *b)
{
	struct td_rational opposite = *b;

	opposite.is_negative = !b->is_negative && b->top.count > 0;
	return td_rational_add(a, &opposite);
}

int
td_rational_sign(const struct td_rational *value)
{
	assert(!value->is_lost);
	return value->top.count == 0 ? 0 : value->is_negative ? -1 : 1;
}

/*
 * Compares two fractions that are not below 0 by their whole parts, and where
 * these are equal what is left of each the other way round, as Euclid does:
 * nothing grows on the way.
 */
static int
compare_sizes(const struct td_rational *a, const struct td_rational *b)
{
	struct td_natural a_top = a->top;
	struct td_natural a_bottom = a->bottom;
	struct td_natural b_top = b->top;
	struct td_natural b_bottom = b->bottom;

	for (int turn = 1;; turn = -turn) {
		struct td_natural a_whole;
		struct td_natural b_whole;
		struct td_natural a_rest;
		struct td_natural b_rest;
		int order;

		td_natural_divide(&a_whole, &a_rest, &a_top, &a_bottom);
		td_natural_divide(&b_whole, &b_rest, &b_top, &b_bottom);
		order = td_natural_compare(&a_whole, &b_whole);
		if (order != 0)
			return turn * order;
		if (a_rest.count == 0 || b_rest.count == 0)
			return turn *
			       ((a_rest.count != 0) - (b_rest.count != 0));
		a_top = a_bottom;
		a_bottom = a_rest;
		b_top = b_bottom;
		b_bottom = b_rest;
	}
}

int
td_rational_compare(const struct td_rational *a, const struct td_rational *b)
{
	int a_sign = td_rational_sign(a);
	int b_sign = td_rational_sign(b);

	if (a_sign != b_sign)
		return a_sign < b_sign ? -1 : 1;
	return a_sign < 0 ? compare_sizes(b, a) : compare_sizes(a, b);
}

bool
td_rational_is_whole(const struct td_rational *value)
{
	return !value->is_lost && td_natural_compare(&value->bottom, &one) == 0;
}

/* Ten to a power below EXPONENT_MAX, which is far from too large. */
static struct td_natural
power_of_ten(unsigned power)
{
	struct td_natural ten = td_natural_of(10);
	struct td_natural made = one;
	bool fits = true;

	for (; power > 0; power--)
		fits = td_natural_multiply(&made, &made, &ten) && fits;
	assert(fits);
	return made;
}

/* Whether a rest takes the last digit up by one. */
static bool
goes_up(const struct td_natural *whole, const struct td_natural *rest,
        const struct td_natural *bottom, enum td_rounding mode)
{
	struct td_natural half;
	int order;

	td_natural_subtract(&half, bottom, rest);
	order = td_natural_compare(rest, &half);
	switch (mode) {
	case TD_ROUNDING_UP:
		return rest->count > 0;
	case TD_ROUNDING_HALF_UP:
		return order >= 0;
	case TD_ROUNDING_HALF_EVEN:
		return order > 0 ||
		       (order == 0 && whole->count > 0 && whole->limbs[0] & 1);
	default:
		return false;
	}
}

struct td_rational
td_rational_round(const struct td_rational *value, unsigned digits,
                  enum td_rounding mode)
{
	struct td_natural scale = power_of_ten(digits);
	struct td_natural scaled;
	struct td_natural whole;
	struct td_natural rest;

	assert(digits <= TD_RATIONAL_DIGITS);
	if (value->is_lost || mode == TD_ROUNDING_NONE)
		return *value;
	if (!td_natural_multiply(&scaled, &value->top, &scale))
		return lost();
	td_natural_divide(&whole, &rest, &scaled, &value->bottom);
	if (goes_up(&whole, &rest, &value->bottom, mode) &&
	    !td_natural_add(&whole, &whole, &one))
		return lost();
	return made_of(value->is_negative, &whole, &scale);
}
