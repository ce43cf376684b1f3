/* Fractions from and to text. */

#include "base/rational.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define EXPONENT_MAX 99

/* Most digits of a number that is read. */
enum {
	DIGITS_MAX = 400
};

/* A number as it is read: digits and where the point stands. */
struct written {
	struct td_rational digits;
	long exponent;
	size_t count;
};

static bool
add_digit(struct written *written, char digit)
{
	struct td_rational ten = td_rational_whole(10);
	struct td_rational unit = td_rational_whole(digit - '0');

	written->digits = td_rational_multiply(&written->digits, &ten);
	written->digits = td_rational_add(&written->digits, &unit);
	return ++written->count <= DIGITS_MAX;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reads "e-3"; false for what is no exponent up to the end. */
static bool
read_exponent(long *exponent, const char *text)
{
	char *end;
	long value;

	if (*text == '\0')
		return true;
	if (*text != 'e' && *text != 'E')
		return false;
	text++;
	if (!is_digit(text[*text == '-' || *text == '+']))
		return false;
	value = strtol(text, &end, 10);
	*exponent += value;
	return *end == '\0' && labs(value) <= EXPONENT_MAX;
}

static struct td_rational
scaled(const struct td_rational *value, long exponent)
{
	struct td_rational result = *value;
	struct td_rational ten = td_rational_whole(10);

	for (; exponent > 0; exponent--)
		result = td_rational_multiply(&result, &ten);
	for (; exponent < 0; exponent++)
		result = td_rational_divide(&result, &ten);
	return result;
}

bool
td_rational_parse(struct td_rational *value, const char *text)
{
	struct written written = { .digits = td_rational_whole(0) };
	bool is_negative = *text == '-';

	text += *text == '-' || *text == '+';
	if (!is_digit(*text))
		return false;
	for (; is_digit(*text); text++)
		if (!add_digit(&written, *text))
			return false;
	if (*text == '.' && is_digit(text[1]))
		for (text++; is_digit(*text); text++, written.exponent--)
			if (!add_digit(&written, *text))
				return false;
	if (!read_exponent(&written.exponent, text))
		return false;
	*value = scaled(&written.digits, written.exponent);
	value->is_negative = is_negative && value->top.count > 0;
	return !value->is_lost;
}

/* Adds a whole number. */
static void
print_natural(struct td_strbuf *out, const struct td_natural *value)
{
	struct td_natural billion = td_natural_of(1000000000);
	struct td_natural left = *value;
	uint32_t groups[TD_NATURAL_LIMBS * 2];
	unsigned count = 0;

	do {
		struct td_natural group;

		td_natural_divide(&left, &group, &left, &billion);
		groups[count++] = group.count ? group.limbs[0] : 0;
	} while (left.count > 0);
	td_strbuf_addf(out, "%u", groups[count - 1]);
	for (count--; count-- > 0;)
		td_strbuf_addf(out, "%09u", groups[count]);
}

/* How often a number is divisible by a small one, which is divided out. */
static unsigned
divide_out(struct td_natural *value, unsigned divisor)
{
	struct td_natural by = td_natural_of(divisor);
	unsigned count = 0;

	for (;;) {
		struct td_natural quotient;
		struct td_natural rest;

		td_natural_divide(&quotient, &rest, value, &by);
		if (rest.count > 0)
			return count;
		*value = quotient;
		count++;
	}
}

/* How many decimals a fraction has; false where they have no end, or are more
 * than anybody reads. */
static bool
has_end(unsigned *digits, const struct td_rational *value)
{
	struct td_natural left = value->bottom;
	struct td_natural one = td_natural_of(1);
	unsigned twos = divide_out(&left, 2);
	unsigned fives = divide_out(&left, 5);

	*digits = twos > fives ? twos : fives;
	return td_natural_compare(&left, &one) == 0 &&
	       *digits <= TD_RATIONAL_DIGITS;
}

void
td_rational_print_digits(struct td_strbuf *out, const struct td_rational *value,
                         unsigned digits)
{
	struct td_rational rounded = td_rational_round(value, digits,
	                                               TD_ROUNDING_HALF_UP);
	struct td_rational shifted = scaled(&rounded, (long)digits);
	struct td_strbuf text = TD_STRBUF_INIT;
	size_t whole;

	if (shifted.is_lost) {
		td_strbuf_add(out, "?");
		return;
	}
	print_natural(&text, &shifted.top);
	while (text.length <= digits) {
		char *more = td_strbuf_take(&text);

		td_strbuf_addf(&text, "0%s", more);
		free(more);
	}
	whole = text.length - digits;
	td_strbuf_add(out, shifted.is_negative ? "-" : "");
	td_strbuf_add_bytes(out, text.text, whole);
	if (digits > 0)
		td_strbuf_addf(out, ".%s", text.text + whole);
	td_strbuf_clear(&text);
}

void
td_rational_print(struct td_strbuf *out, const struct td_rational *value)
{
	unsigned digits;

	if (value->is_lost) {
		td_strbuf_add(out, "?");
	} else if (has_end(&digits, value)) {
		td_rational_print_digits(out, value, digits);
	} else {
		td_strbuf_add(out, value->is_negative ? "-" : "");
		print_natural(out, &value->top);
		td_strbuf_add(out, "/");
		print_natural(out, &value->bottom);
	}
}
