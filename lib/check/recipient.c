/* What a store knows about the recipient of a nomination. */

#include "check/recipient.h"
#include "record/unit.h"

static void
add_once(struct td_strlist *ids, const char *id)
{
	if (id && !td_strlist_has(ids, id))
		td_strlist_add(ids, id);
}

/* Each is gone through once, so units that manage each other do no harm. */
void
td_recipient_managers(struct td_strlist *ids, struct td_reader *reader,
                      const char *unit)
{
	struct td_diag *aside = td_diag_new();

	add_once(ids, unit);
	for (size_t i = 0; i < ids->count; i++) {
		const struct td_unit *seen;

		if (td_reader_unit(&seen, reader, ids->items[i], aside) !=
		    TD_FOUND)
			continue;
		add_once(ids, seen->managed_by.text);
		for (size_t j = 0; j < seen->successors.count; j++)
			add_once(ids, seen->successors.items[j].text);
	}
	td_diag_free(aside);
}

enum td_status
td_recipient_cases(const struct td_case *const **cases, size_t *count,
                   struct td_reader *reader,
                   const struct td_recipient *recipient, struct td_diag *diag)
{
	if (!td_recipient_has_kind(recipient) ||
	    recipient->kind == TD_RECIPIENT_HOUSEHOLD) {
		*cases = NULL;
		*count = 0;
		return TD_OK;
	}
	if (recipient->kind == TD_RECIPIENT_INDIVIDUAL)
		return td_reader_cases_of(cases, count, reader, TD_KIND_PERSON,
		                          recipient->person.text, diag);
	return td_reader_cases_of(cases, count, reader, TD_KIND_UNIT,
	                          recipient->unit.text, diag);
}
