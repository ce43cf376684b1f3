/*
 * Exact comparison of 64-bit and binary numbers; exact decimal remainders.
 */
#include "schema/number.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define TWO_TO_63 9223372036854775808.0
#define EXPONENT_MAX 100000L

/* digits × 10^exponent; digits does not end in 0 unless it is 0. */
struct decimal {
	uint64_t digits;
	long exponent;
	bool exact;
};

static int
compare_mixed(int64_t a, double b)
{
	if (b >= TWO_TO_63)
		return -1;
	if (b < -TWO_TO_63)
		return 1;

	int64_t whole = (int64_t)b;

	if (a != whole)
		return a < whole ? -1 : 1;

	double rest = b - (double)whole;

	return rest > 0 ? -1 : rest < 0;
}

int
td_number_compare(const struct td_node *a, const struct td_node *b)
{
	bool a_whole = a->type == TD_NODE_INTEGER;
	bool b_whole = b->type == TD_NODE_INTEGER;

	if (a_whole && b_whole)
		return (a->integer > b->integer) - (a->integer < b->integer);
	if (a_whole)
		return compare_mixed(a->integer, b->number);
	if (b_whole)
		return -compare_mixed(b->integer, a->number);
	return (a->number > b->number) - (a->number < b->number);
}

static void
take_digit(struct decimal *out, unsigned digit, bool fraction)
{
	if (out->digits < UINT64_MAX / 10) {
		out->digits = out->digits * 10 + digit;
		out->exponent -= fraction;
	} else {
		out->exact = out->exact && digit == 0;
		out->exponent += !fraction;
	}
}

/* text is a number in JSON's grammar. */
static struct decimal
read_decimal(const char *text)
{
	struct decimal out = { .exact = true };
	bool fraction = false;

	for (; *text && *text != 'e' && *text != 'E'; text++) {
		if (*text == '.')
			fraction = true;
		else if (*text >= '0' && *text <= '9')
			take_digit(&out, (unsigned)(*text - '0'), fraction);
	}
	if (*text) {
		long exponent = strtol(text + 1, NULL, 10);

		if (labs(exponent) > EXPONENT_MAX)
			out.exact = false;
		else
			out.exponent += exponent;
	}
	while (out.digits != 0 && out.digits % 10 == 0) {
		out.digits /= 10;
		out.exponent++;
	}
	return out;
}

static uint64_t
add_modulo(uint64_t a, uint64_t b, uint64_t modulus)
{
	return a >= modulus - b ? a - (modulus - b) : a + b;
}

static bool
divides(struct decimal step, struct decimal value)
{
	long shift = value.exponent - step.exponent;

	if (value.digits == 0)
		return true;
	if (shift < 0) /* value has a digit below the last of step */
		return false;
	/* 2 and 5 divide step at most 63 times: more tens change nothing. */
	if (shift > 64)
		shift = 64;

	uint64_t rest = value.digits % step.digits;

	for (; shift > 0; shift--) {
		uint64_t two = add_modulo(rest, rest, step.digits);
		uint64_t four = add_modulo(two, two, step.digits);
		uint64_t eight = add_modulo(four, four, step.digits);

		rest = add_modulo(eight, two, step.digits);
	}
	return rest == 0;
}

bool
td_number_is_multiple(const struct td_node *value, const struct td_node *step)
{
	struct decimal a = read_decimal(value->text);
	struct decimal b = read_decimal(step->text);

	if (a.exact && b.exact && b.digits != 0)
		return divides(b, a);
	return fpclassify(fmod(value->number, step->number)) == FP_ZERO;
}
