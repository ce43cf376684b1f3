/* Targets: ">= 95". */

#include "record/campaign.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Longer first, so that ">=" is not read as ">". */
static const struct {
	const char *sign;
	enum td_compare compare;
} signs[] = {
	{ ">=", TD_COMPARE_AT_LEAST }, { "<=", TD_COMPARE_AT_MOST },
	{ ">", TD_COMPARE_MORE },      { "<", TD_COMPARE_LESS },
	{ "=", TD_COMPARE_EQUAL },
};

/* Digits, a point, digits, read without strtod: that one would ask the locale
 * what a decimal point is. Returns what follows; NULL when there is none. */
static const char *
read_number(double *value, const char *text)
{
	bool negative = *text == '-';
	double scale = 1;
	double sum = 0;

	text += negative;
	if (*text < '0' || *text > '9')
		return NULL;
	for (; *text >= '0' && *text <= '9'; text++)
		sum = sum * 10 + (*text - '0');
	if (*text == '.' && text[1] >= '0' && text[1] <= '9') {
		for (text++; *text >= '0' && *text <= '9'; text++) {
			sum = sum * 10 + (*text - '0');
			scale *= 10;
		}
	}
	/* One division of two whole numbers: rounded once, so that equal
	 * texts and the numbers of the YAML reader compare equal. */
	*value = (negative ? -sum : sum) / scale;
	return text;
}

bool
td_target_parse(struct td_target *target, const char *text)
{
	const char *end = text;
	double value = 0;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t length = strlen(signs[i].sign);

		if (strncmp(text, signs[i].sign, length) != 0)
			continue;
		end += length;
		end += *end == ' ';
		end = read_number(&value, end);
		if (!end || *end != '\0')
			return false;
		target->given = true;
		target->compare = signs[i].compare;
		target->value = value;
		target->text = text;
		return true;
	}
	return false;
}

bool
td_target_met(const struct td_target *target, double value)
{
	if (!target->given)
		return true;
	switch (target->compare) {
	case TD_COMPARE_AT_LEAST:
		return value >= target->value;
	case TD_COMPARE_AT_MOST:
		return value <= target->value;
	case TD_COMPARE_MORE:
		return value > target->value;
	case TD_COMPARE_LESS:
		return value < target->value;
	case TD_COMPARE_EQUAL:
		break;
	}
	return !(value < target->value) && !(value > target->value);
}

static bool
bounds_below(enum td_compare compare)
{
	return compare == TD_COMPARE_AT_LEAST || compare == TD_COMPARE_MORE;
}

static bool
bounds_above(enum td_compare compare)
{
	return compare == TD_COMPARE_AT_MOST || compare == TD_COMPARE_LESS;
}

bool
td_target_no_weaker(const struct td_target *own, const struct td_target *asked)
{
	if (!own->given || !asked->given)
		return true;
	/* What is bounded on the other side cannot be compared. */
	if ((bounds_below(own->compare) && bounds_above(asked->compare)) ||
	    (bounds_above(own->compare) && bounds_below(asked->compare)))
		return true;
	if (td_target_met(asked, own->value))
		return own->compare == TD_COMPARE_EQUAL ||
		       asked->compare != TD_COMPARE_EQUAL;
	/* "> 95" keeps "> 95", though 95 itself does not. */
	return own->compare == asked->compare &&
	       td_target_met(&(struct td_target){ .given = true,
	                                          .compare = TD_COMPARE_EQUAL,
	                                          .value = asked->value },
	                     own->value);
}
