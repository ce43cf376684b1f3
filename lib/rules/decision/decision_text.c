/* What a decision writes as text: sums of money, and which decision is meant.
 */

#include "rules/decision/decision_rules.h"

#include <stdlib.h>
#include <string.h>

/* Digits of an amount that can be counted in a long long. */
#define DIGITS_MAX 15

bool
td_decision_is_at(const char *id, const char *path)
{
	static const char directory[] = "decisions/";
	size_t length = strlen(id);

	return strncmp(path, directory, strlen(directory)) == 0 &&
	       strncmp(path + strlen(directory), id, length) == 0 &&
	       strcmp(path + strlen(directory) + length, ".yaml") == 0;
}

bool
td_rule_amount_parse(long long *amount, const char *text)
{
	size_t length = text ? strlen(text) : 0;

	if (length == 0 || length > DIGITS_MAX ||
	    strspn(text, "0123456789") != length)
		return false;
	*amount = strtoll(text, NULL, 10);
	return true;
}
