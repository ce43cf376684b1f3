/* Rules for who sits on a council. */

#include "rules/council/seat_rules.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "rules/proceeding/member.h"

#include <stdlib.h>

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

/* The same office from the same day, with two ends: two offices put one in. */
static bool
ends_twice(const struct td_seat *a, const struct td_seat *b)
{
	return a->office == b->office && a->until.given && b->until.given &&
	       td_date_compare(a->from.date, b->from.date) == 0 &&
	       td_date_compare(a->until.date, b->until.date) != 0;
}

static void
format_entered(char text[TD_DATE_SIZE], const struct td_seat *seat)
{
	const struct td_day *entered = seat->end_entered.given
	                                   ? &seat->end_entered
	                                   : &seat->entered;

	td_date_format(text, entered->date);
}

static enum td_status
report_ended_twice(const struct td_council *council,
                   const struct td_seat *first, const struct td_seat *second,
                   const char *name, struct td_diag *diag)
{
	char days[4][TD_DATE_SIZE];

	td_date_format(days[0], first->until.date);
	format_entered(days[1], first);
	td_date_format(days[2], second->until.date);
	format_entered(days[3], second);
	return td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_ENDED_TWICE,
	    "member", name, "office", td_council_office_name(second->office),
	    "first", days[0], "first_entered", days[1], "second", days[2],
	    "second_entered", days[3], NULL);
}

static enum td_status
report_doubled(const struct td_council *council, const struct td_seat *first,
               const struct td_seat *second, struct td_date day,
               const struct td_setting *setting, struct td_diag *diag)
{
	char *name = td_told(&second->person, &second->name, setting);
	enum td_status status;
	char first_from[TD_DATE_SIZE];
	char second_from[TD_DATE_SIZE];
	char text[TD_DATE_SIZE];

	if (ends_twice(first, second)) {
		status = report_ended_twice(council, first, second, name, diag);
		free(name);
		return status;
	}
	td_date_format(first_from, first->from.date);
	td_date_format(second_from, second->from.date);
	td_date_format(text, day);
	status = td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_SEAT_DOUBLED,
	    "member", name, "on", text, "first",
	    td_council_office_name(first->office), "first_from", first_from,
	    "second", td_council_office_name(second->office), "second_from",
	    second_from, NULL);
	free(name);
	return status;
}

enum td_status
td_rule_seats_differ(const struct td_council *council,
                     const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 1; i < council->seat_count; i++) {
		const struct td_seat *second = &council->seats[i];
		struct td_date day;

		for (size_t j = 0; j < i && td_seat_is_said(second); j++) {
			const struct td_seat *first = &council->seats[j];

			if (!td_seat_is_said(first) ||
			    !is_same_member(first, second) ||
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

static enum td_status
report_two_chairs(const struct td_council *council, const struct td_seat *first,
                  const struct td_seat *second, struct td_date day,
                  const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_seat *left = td_date_compare(first->from.date,
	                                             second->from.date) <= 0
	                                 ? first
	                                 : second;
	struct td_strbuf command = TD_STRBUF_INIT;
	char *names[] = { td_told(&first->person, &first->name, setting),
		          td_told(&second->person, &second->name, setting) };
	char days[3][TD_DATE_SIZE];
	enum td_status status;

	td_date_format(days[0], day);
	td_date_format(days[1], first->from.date);
	td_date_format(days[2], second->from.date);
	td_strbuf_addf(&command, "council-update %s --on %s %s '%s' --end",
	               council->unit.text ? council->unit.text : "", days[0],
	               left->person.text ? "--person" : "--name",
	               left->person.text ? left->person.text : left->name.text);
	status = td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_CHAIR_DOUBLED,
	    "on", days[0], "first", names[0], "first_from", days[1], "second",
	    names[1], "second_from", days[2], "command", command.text, NULL);
	td_strbuf_clear(&command);
	free(names[0]);
	free(names[1]);
	return status;
}

static bool
is_chair(const struct td_seat *seat)
{
	return seat->office == TD_OFFICE_CHAIR && td_seat_is_said(seat);
}

enum td_status
td_rule_one_chair(const struct td_council *council,
                  const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 1; i < council->seat_count; i++) {
		const struct td_seat *second = &council->seats[i];
		struct td_date day;

		for (size_t j = 0; j < i && is_chair(second); j++) {
			const struct td_seat *first = &council->seats[j];

			if (!is_chair(first) || is_same_member(first, second) ||
			    !overlap(&day, first, second))
				continue;
			status = td_worse(
			    status, report_two_chairs(council, first, second,
			                              day, setting, diag));
			break;
		}
	}
	return status;
}
