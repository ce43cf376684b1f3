/* Targets: ">= 95". */

#include "base/rational.h"
#include "record/campaign.h"

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

/* Digits, a point, digits. Returns what follows; NULL when there is none. */
static const char *
skip_number(const char *text)
{
	text += *text == '-';
	if (*text < '0' || *text > '9')
		return NULL;
	text += strspn(text, "0123456789");
	if (*text == '.' && text[1] >= '0' && text[1] <= '9')
		text += 1 + strspn(text + 1, "0123456789");
	return text;
}

bool
td_target_parse(struct td_target *target, const char *text)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t length = strlen(signs[i].sign);
		const char *number = text + length;
		const char *end;

		if (strncmp(text, signs[i].sign, length) != 0)
			continue;
		number += *number == ' ';
		end = skip_number(number);
		if (!end || *end != '\0')
			return false;
		target->given = true;
		target->compare = signs[i].compare;
		target->number = number;
		target->text = text;
		return true;
	}
	return false;
}

bool
td_target_met(const struct td_target *target, const char *value)
{
	struct td_rational found;
	struct td_rational wanted;
	int order;

	if (!target->given)
		return true;
	if (!td_rational_parse(&found, value) ||
	    !td_rational_parse(&wanted, target->number))
		return false;
	order = td_rational_compare(&found, &wanted);
	switch (target->compare) {
	case TD_COMPARE_AT_LEAST:
		return order >= 0;
	case TD_COMPARE_AT_MOST:
		return order <= 0;
	case TD_COMPARE_MORE:
		return order > 0;
	case TD_COMPARE_LESS:
		return order < 0;
	case TD_COMPARE_EQUAL:
		break;
	}
	return order == 0;
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
	if (td_target_met(asked, own->number))
		return own->compare == TD_COMPARE_EQUAL ||
		       asked->compare != TD_COMPARE_EQUAL;
	/* "> 95" keeps "> 95", though 95 itself does not. */
	return own->compare == asked->compare &&
	       td_target_met(&(struct td_target){ .given = true,
	                                          .compare = TD_COMPARE_EQUAL,
	                                          .number = asked->number },
	                     own->number);
}
