/* Rules for what a document cites as its basis. */

#include "rules/citing_rules.h"

#include <string.h>

/* What stands before an amendment in a citation. */
static const char amended[] = "sửa đổi, bổ sung bởi";

enum {
	/* Bytes of a document's number, at most. */
	NUMBER_MAX = 60
};

static bool
is_citation(const struct td_procedure_rule *row)
{
	return row->text && row->id.text &&
	       strncmp(row->id.text, TD_CITE_ROWS, strlen(TD_CITE_ROWS)) == 0;
}

/* Read the number of a document, "06/2026/QH16", that a text has next, and
 * move past it; false: it has none more. */
static bool
next_number(char *number, const char **text)
{
	static const char digits[] = "0123456789";

	for (*text += strcspn(*text, digits); **text;
	     *text += strcspn(*text, digits)) {
		const char *start = *text;
		size_t first = strspn(start, digits);
		size_t year = start[first] == '/'
		                  ? strspn(start + first + 1, digits)
		                  : 0;
		size_t length = strcspn(start, " ,;.)\n");

		if (year == 4 && start[first + 5] == '/' &&
		    length < NUMBER_MAX) {
			memcpy(number, start, length);
			number[length] = '\0';
			*text += length;
			return true;
		}
		*text += first;
	}
	return false;
}

/* Whether a basis has a number that one row has and the other, the one in
 * force, lacks. */
static bool
has_ended_number(const char *basis, const struct td_procedure_rule *row,
                 const struct td_procedure_rule *now)
{
	char number[NUMBER_MAX];

	for (const char *rest = row->text; next_number(number, &rest);)
		if (strstr(basis, number) &&
		    (!now || !strstr(now->text, number)))
			return true;
	return false;
}

/* Whether a basis names the instrument of a row and lacks an amendment that it
 * has. */
static bool
lacks_amendment(const char *basis, const struct td_procedure_rule *now)
{
	const char *rest = now ? strstr(now->text, amended) : NULL;
	char number[NUMBER_MAX];

	if (!rest || !strstr(basis, now->name) || strstr(basis, "Nghị định"))
		return false;
	while (next_number(number, &rest))
		if (!strstr(basis, number))
			return true;
	return false;
}

const struct td_procedure_rule *
td_rule_basis_in_force(const struct td_procedure_rule **now,
                       const struct td_procedure *procedure, const char *basis,
                       struct td_date on)
{
	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *row = &procedure->rules[i];

		if (!is_citation(row))
			continue;
		*now = td_procedure_find(procedure, row->id.text, on);
		if (*now == row ? lacks_amendment(basis, row)
		                : has_ended_number(basis, row, *now) ||
		                      (strstr(basis, row->text) &&
		                       (!*now || !strstr(basis, (*now)->text))))
			return row;
	}
	return NULL;
}
