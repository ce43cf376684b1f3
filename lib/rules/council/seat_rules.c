/* Rules for who sits on a council. */

#include "rules/council/seat_rules.h"
#include "base/fold.h"
#include "base/text.h"
#include "rules/proceeding/member.h"

static bool
is_same_member(const struct td_seat *a, const struct td_seat *b)
{
	if (a->person.text || b->person.text)
		return td_text_equal(a->person.text, b->person.text);
	if (!a->name.text || !b->name.text ||
	    td_fold_compare(a->name.text, b->name.text) != 0)
		return false;
	if (a->birth_year && b->birth_year)
		return a->birth_year == b->birth_year;
	return !a->position.text || !b->position.text ||
	       td_fold_compare(a->position.text, b->position.text) == 0;
}

/* Whether two rows hold on one day; sets the first. */
static bool
overlap(struct td_date *day, const struct td_seat *a, const struct td_seat *b)
{
	if (!a->from.given || !b->from.given)
		return false;
	*day = td_date_compare(a->from.date, b->from.date) > 0 ? a->from.date
	                                                       : b->from.date;
	return (!a->until.given || td_date_compare(a->until.date, *day) >= 0) &&
	       (!b->until.given || td_date_compare(b->until.date, *day) >= 0);
}

static enum td_status
report_doubled(const struct td_council *council, const struct td_seat *first,
               const struct td_seat *second, struct td_date day,
               const struct td_setting *setting, struct td_diag *diag)
{
	const char *name = td_called(&second->person, &second->name, setting);
	char first_from[TD_DATE_SIZE];
	char second_from[TD_DATE_SIZE];
	char text[TD_DATE_SIZE];

	td_date_format(first_from, first->from.date);
	td_date_format(second_from, second->from.date);
	td_date_format(text, day);
	return td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_SEAT_DOUBLED,
	    "member", name ? name : second->person.text, "on", text, "first",
	    td_council_office_name(first->office), "first_from", first_from,
	    "second", td_council_office_name(second->office), "second_from",
	    second_from, NULL);
}

enum td_status
td_rule_seats_differ(const struct td_council *council,
                     const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 1; i < council->seat_count; i++) {
		const struct td_seat *second = &council->seats[i];
		struct td_date day;

		for (size_t j = 0; j < i && !second->outdated; j++) {
			const struct td_seat *first = &council->seats[j];

			if (first->outdated || !is_same_member(first, second) ||
			    !overlap(&day, first, second))
				continue;
			status = td_worse(status,
			                  report_doubled(council, first, second,
			                                 day, setting, diag));
			break;
		}
	}
	return status;
}
