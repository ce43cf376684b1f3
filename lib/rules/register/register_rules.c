/* Rules for the register. */

#include "rules/register/register_rules.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "base/text.h"
#include "record/unit_name.h"
#include "record/was.h"

#include <stdlib.h>
#include <string.h>

/* What the register says last. */
static struct td_asof
latest(void)
{
	return (struct td_asof){ .look = TD_LOOK_REGISTER, .day = TD_DATE_MAX };
}

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

/* Whether a record has a name, or had it, or had it by mistake. */
static bool
had_name(const struct td_document *document, const char *name)
{
	const struct td_node *rows = td_was_rows(document);
	bool had = name && td_was_spelling(document, name);

	for (size_t i = 0; name && !had && i < td_node_count(rows); i++) {
		const char *wrong = td_node_text(td_was_value(
		    td_node_get(td_node_at(rows, i), "mistaken"), "name"));

		had = wrong && td_fold_names_same(wrong, name);
	}
	return had;
}

bool
td_rule_person_same(const struct td_person *a, const struct td_person *b)
{
	const struct td_person_then first = td_person_on(a, latest());
	const struct td_person_then other = td_person_on(b, latest());
	bool has_years = a->born != 0 && b->born != 0;
	bool same_year = has_years
	                     ? a->born == b->born
	                     : td_text_equal(first.unit.text, other.unit.text);

	if (!same_year)
		return false;
	return same_letters(first.name.text, other.name.text) ||
	       (has_years && (had_name(a->document, other.name.text) ||
	                      had_name(b->document, first.name.text)));
}

bool
td_rule_unit_same(const struct td_unit *a, const struct td_unit *b)
{
	const struct td_unit_then first = td_unit_on(a, latest());
	const struct td_unit_then other = td_unit_on(b, latest());

	if (a->is_dissolved || b->is_dissolved ||
	    (first.managed_by.text && other.managed_by.text &&
	     strcmp(first.managed_by.text, other.managed_by.text) != 0))
		return false;
	if (!first.name.text || !other.name.text)
		return false;
	return td_unit_names_same(first.name.text, other.name.text) ||
	       had_name(a->document, other.name.text) ||
	       had_name(b->document, first.name.text);
}

/* Who managed a unit on a day. */
static struct td_field
manager_on(const struct td_unit *unit, struct td_date day)
{
	return td_unit_on(unit, (struct td_asof){ .look = TD_LOOK_MANAGERS,
	                                          .day = day })
	    .managed_by;
}

static enum td_status
check_managers(const struct td_unit *unit, struct td_date day,
               td_unit_of *unit_of, void *units, struct td_diag *diag)
{
	struct td_strlist seen = TD_STRLIST_INIT;
	struct td_strbuf chain = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	const struct td_unit *at = unit;
	const char *next = NULL;

	while (at && (next = manager_on(at, day).text) &&
	       !td_strlist_has(&seen, next)) {
		td_strlist_add(&seen, next);
		td_strbuf_addf(&chain, "%s → ", next);
		at = unit_of(units, next);
	}
	if (at && next) {
		td_strbuf_add(&chain, next);
		status = td_document_report(
		    unit->document, manager_on(unit, day).node, diag,
		    TD_UNIT_MANAGERS_CIRCLE, "chain", chain.text, NULL);
	}
	td_strbuf_clear(&chain);
	td_strlist_clear(&seen);
	return status;
}

enum td_status
td_rule_unit_managers(const struct td_unit *unit, td_unit_of *unit_of,
                      void *units, struct td_diag *diag)
{
	enum td_status status = check_managers(unit, TD_DATE_MAX, unit_of,
	                                       units, diag);

	for (size_t i = 0; i < unit->was.count; i++) {
		const struct td_was_row *row = &unit->was.rows[i];

		if (td_node_get(row->node, "managed_by"))
			status = td_worse(status,
			                  check_managers(unit, row->until.date,
			                                 unit_of, units, diag));
	}
	return status;
}
