/* Of which of the facts a text speaks. */

#include "draft/fill.h"

#include <string.h>

bool
td_scope_has(const struct td_scope *scope, const struct td_subject *subject)
{
	if (scope->one)
		return subject == scope->one;
	return !scope->award || strcmp(scope->award, subject->award_name) == 0;
}

size_t
td_scope_count(const struct td_scope *scope)
{
	size_t count = 0;

	for (size_t i = 0; i < scope->facts->subject_count; i++)
		count += td_scope_has(scope, &scope->facts->subjects[i]);
	return count;
}
