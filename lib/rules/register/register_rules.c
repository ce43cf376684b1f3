/* Rules for the register. */

#include "rules/register/register_rules.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Tone marks are placed, and left out, in more ways than one. */
static bool
same_letters(const char *a, const char *b)
{
	char *first = td_fold_slug(a ? a : "");
	char *second = td_fold_slug(b ? b : "");
	bool same = *first && strcmp(first, second) == 0;

	free(second);
	free(first);
	return same;
}

bool
td_rule_person_same(const struct td_person *a, const struct td_person *b)
{
	bool same_year = a->birth_year != 0 && b->birth_year != 0
	                     ? a->birth_year == b->birth_year
	                     : td_text_equal(a->unit.text, b->unit.text);

	return same_year && same_letters(a->name.text, b->name.text);
}

bool
td_rule_unit_same(const struct td_unit *a, const struct td_unit *b)
{
	if (a->is_dissolved || b->is_dissolved ||
	    (a->managed_by.text && b->managed_by.text &&
	     strcmp(a->managed_by.text, b->managed_by.text) != 0))
		return false;
	return same_letters(a->name.text, b->name.text);
}

enum td_status
td_rule_unit_managers(const struct td_unit *unit, td_unit_of *unit_of,
                      void *units, struct td_diag *diag)
{
	struct td_strlist seen = TD_STRLIST_INIT;
	struct td_strbuf chain = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	const struct td_unit *at = unit;
	const char *next = NULL;

	while (at && (next = at->managed_by.text) &&
	       !td_strlist_has(&seen, next)) {
		td_strlist_add(&seen, next);
		td_strbuf_addf(&chain, "%s → ", next);
		at = unit_of(units, next);
	}
	if (at && next) {
		td_strbuf_add(&chain, next);
		status = td_document_report(
		    unit->document, unit->managed_by.node, diag,
		    TD_UNIT_MANAGERS_CIRCLE, "chain", chain.text, NULL);
	}
	td_strbuf_clear(&chain);
	td_strlist_clear(&seen);
	return status;
}

bool
td_registered_by(const struct td_registration *registration, struct td_date day)
{
	return !registration->registered_on.given ||
	       td_date_compare(registration->registered_on.date, day) <= 0;
}
