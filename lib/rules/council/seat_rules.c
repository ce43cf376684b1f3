/* Rules for who sits on a council. */

#include "rules/council/seat_rules.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "record/seat_settle.h"
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

/* "council-update hoi-dong --on 2027-03-01 --person le-van-a", and what more.
 */
static void
add_command(struct td_strbuf *command, const struct td_council *council,
            const struct td_seat *seat, struct td_date on, const char *rest)
{
	char day[TD_DATE_SIZE];

	td_date_format(day, on);
	td_strbuf_addf(command, "council-update %s --on %s %s ",
	               council->unit.text ? council->unit.text : "", day,
	               seat->person.text ? "--person" : "--name");
	td_message_add_word(command, seat->person.text ? seat->person.text
	                                               : seat->name.text);
	if (!seat->person.text && seat->birth_year)
		td_strbuf_addf(command, " --birth-year %d", seat->birth_year);
	td_strbuf_addf(command, " %s", rest);
}

static void
format_entered(char text[TD_DATE_SIZE], const struct td_seat *seat)
{
	const struct td_day *entered = seat->end_entered.given
	                                   ? &seat->end_entered
	                                   : &seat->entered;

	td_date_format(text, entered->date);
}

/* How an end is chosen: who has another office since begins it then. */
static void
add_end(struct td_strbuf *command, const struct td_council *council,
        const struct td_seat *seat)
{
	const struct td_date next = td_date_add_days(seat->until.date, 1);
	struct td_strbuf rest = TD_STRBUF_INIT;

	for (size_t i = 0; i < council->seat_count && !rest.length; i++) {
		const struct td_seat *other = &council->seats[i];

		if (td_seat_is_said(other) && is_same_member(seat, other) &&
		    other->from.given &&
		    td_date_compare(other->from.date, next) == 0)
			td_strbuf_addf(&rest, "--office %s",
			               td_council_office_name(other->office));
	}
	add_command(command, council, seat, next,
	            rest.length ? rest.text : "--end");
	td_strbuf_clear(&rest);
}

static enum td_status
report_ended_twice(const struct td_council *council,
                   const struct td_seat *first, const struct td_seat *second,
                   const char *name, struct td_diag *diag)
{
	struct td_strbuf command = TD_STRBUF_INIT;
	struct td_strbuf other = TD_STRBUF_INIT;
	char days[4][TD_DATE_SIZE];
	enum td_status status;

	add_end(&command, council, first);
	add_end(&other, council, second);
	td_date_format(days[0], first->until.date);
	format_entered(days[1], first);
	td_date_format(days[2], second->until.date);
	format_entered(days[3], second);
	status = td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_ENDED_TWICE,
	    "member", name, "office", td_council_office_name(second->office),
	    "first", days[0], "first_entered", days[1], "second", days[2],
	    "second_entered", days[3], "command", command.text, "other_command",
	    other.text, NULL);
	td_strbuf_clear(&other);
	td_strbuf_clear(&command);
	return status;
}

/* Of two offices the one that begins on the later day; of one office twice each
 * from its own first day. */
static void
add_choice(struct td_strbuf *command, const struct td_council *council,
           const struct td_seat *right, bool is_one_office, struct td_date day)
{
	struct td_strbuf rest = TD_STRBUF_INIT;

	td_strbuf_addf(&rest, "--office %s",
	               td_council_office_name(right->office));
	add_command(command, council, right,
	            is_one_office ? right->from.date : day, rest.text);
	td_strbuf_clear(&rest);
}

static enum td_status
report_doubled(const struct td_council *council, const struct td_seat *first,
               const struct td_seat *second, struct td_date day,
               const struct td_setting *setting, struct td_diag *diag)
{
	char *name = td_told(&second->person, &second->name, setting);
	bool is_one_office = first->office == second->office;
	struct td_strbuf command = TD_STRBUF_INIT;
	struct td_strbuf other = TD_STRBUF_INIT;
	enum td_status status;
	char first_from[TD_DATE_SIZE];
	char second_from[TD_DATE_SIZE];
	char text[TD_DATE_SIZE];

	if (td_seats_end_twice(first, second)) {
		status = report_ended_twice(council, first, second, name, diag);
		free(name);
		return status;
	}
	td_date_format(first_from, first->from.date);
	td_date_format(second_from, second->from.date);
	td_date_format(text, day);
	add_choice(&command, council, first, is_one_office, day);
	add_choice(&other, council, second, is_one_office, day);
	status = td_document_report(
	    council->document, second->node, diag, TD_COUNCIL_SEAT_DOUBLED,
	    "member", name, "on", text, "first",
	    td_council_office_name(first->office), "first_from", first_from,
	    "second", td_council_office_name(second->office), "second_from",
	    second_from, "command", command.text, "other_command", other.text,
	    NULL);
	td_strbuf_clear(&other);
	td_strbuf_clear(&command);
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
			    !td_seats_overlap(&day, first, second))
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
	add_command(&command, council, left, day, "--end");
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
			    !td_seats_overlap(&day, first, second))
				continue;
			status = td_worse(
			    status, report_two_chairs(council, first, second,
			                              day, setting, diag));
			break;
		}
	}
	return status;
}
