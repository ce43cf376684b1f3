/* Rules for the roll of a session. */

#include "rules/proceeding/roll_rules.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/council.h"
#include "rules/proceeding/member.h"

#include <stdlib.h>

static const struct td_council *
council_of(const struct td_proceeding *proceeding,
           const struct td_setting *setting)
{
	return setting->council && proceeding->by.text && proceeding->date.given
	           ? setting->council(setting->names, proceeding->by.text)
	           : NULL;
}

size_t
td_roll_recorded(const struct td_proceeding *proceeding,
                 const struct td_setting *setting)
{
	return td_council_size(
	    council_of(proceeding, setting),
	    td_setting_asof(setting, TD_LOOK_MEMBERS, proceeding->date.date));
}

size_t
td_roll_size(const struct td_proceeding *proceeding,
             const struct td_setting *setting)
{
	size_t recorded = td_roll_recorded(proceeding, setting);

	return recorded ? recorded : proceeding->member_count;
}

size_t
td_roll_size_then(const struct td_proceeding *proceeding,
                  const struct td_setting *setting)
{
	const struct td_known then = { .by = proceeding->date.date };
	struct td_setting known = *setting;

	known.known = &then;
	return td_roll_size(proceeding, &known);
}

/* A roll and a council, seat by seat. */
struct roll {
	const struct td_proceeding *proceeding;
	const struct td_setting *setting;
	const struct td_council *council;
	struct td_asof asof;
	bool *known; /* of the members that are listed: who has a seat */
	struct td_diag *diag;
};

/* Whoever is listed with the seat's id of a person goes before one of the
 * name. */
static bool
find_listed(struct roll *roll, const struct td_seat *seat)
{
	const struct td_proceeding *proceeding = roll->proceeding;
	size_t found = proceeding->member_count;

	for (size_t i = 0; i < proceeding->member_count; i++) {
		const struct td_member *member = &proceeding->members[i];

		if (roll->known[i])
			continue;
		if (td_text_equal(member->person.text, seat->person.text)) {
			found = i;
			break;
		}
		if (found == proceeding->member_count &&
		    td_member_is(member, &seat->person, &seat->name,
		                 roll->setting))
			found = i;
	}
	if (found == proceeding->member_count)
		return false;
	roll->known[found] = true;
	return true;
}

/* Who is on the council with another of the name, and no id, is told by the
 * year of birth and the position. */
static char *
tell_seat(const struct roll *roll, const struct td_seat *seat)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	const struct td_seat *other;
	bool shared = false;
	size_t at = 0;

	if (seat->person.text)
		return td_told(&seat->person, &seat->name, roll->setting);
	while ((other = td_council_next(&at, roll->council, roll->asof)))
		shared = shared || (other != seat && other->name.text &&
		                    td_fold_compare(other->name.text,
		                                    seat->name.text) == 0);
	td_strbuf_add(&text, seat->name.text);
	if (shared && seat->birth_year)
		td_strbuf_addf(&text, " (%d)", seat->birth_year);
	else if (shared && seat->position.text)
		td_strbuf_addf(&text, " (%s)", seat->position.text);
	return td_strbuf_take(&text);
}

static enum td_status
report_missing(const struct roll *roll, const struct td_seat *seat)
{
	char *name = tell_seat(roll, seat);
	char since[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(since, seat->from.date);
	status = td_document_report(
	    roll->proceeding->document, roll->proceeding->session_node,
	    roll->diag, TD_VOTE_MEMBER_MISSING, "member", name, "office",
	    td_council_office_name(seat->office), "since", since, "person",
	    seat->person.text, NULL);
	free(name);
	return status;
}

static enum td_status
report_stranger(const struct roll *roll, const struct td_member *member)
{
	char *name = td_told(&member->person, &member->name, roll->setting);
	char on[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(on, roll->proceeding->date.date);
	status = td_document_report(roll->proceeding->document, member->node,
	                            roll->diag, TD_VOTE_MEMBER_STRANGER,
	                            "member", name, "on", on, "person",
	                            member->person.text, NULL);
	free(name);
	return status;
}

/* Those who are named by an id find their line first. */
static enum td_status
find_seats(struct roll *roll, bool by_id)
{
	enum td_status status = TD_OK;
	const struct td_seat *seat;
	size_t at = 0;

	while ((seat = td_council_next(&at, roll->council, roll->asof)))
		if ((seat->person.text != NULL) == by_id &&
		    !find_listed(roll, seat))
			status = td_worse(status, report_missing(roll, seat));
	return status;
}

static bool
has_nameless(const struct td_proceeding *proceeding,
             const struct td_setting *setting)
{
	for (size_t i = 0; i < proceeding->member_count; i++)
		if (!td_called(&proceeding->members[i].person,
		               &proceeding->members[i].name, setting))
			return true;
	return false;
}

/* Whether somebody is named by an id of whom no name is known, so that nobody
 * can tell who else is the same. It is told where the id stands. */
static bool
is_unsure(const struct roll *roll)
{
	const struct td_proceeding *proceeding = roll->proceeding;
	const struct td_seat *seat;
	size_t at = 0;

	if (has_nameless(proceeding, roll->setting))
		return true;
	while ((seat = td_council_next(&at, roll->council, roll->asof)))
		if (!td_called(&seat->person, &seat->name, roll->setting))
			return true;
	return false;
}

enum td_status
td_rule_roll(const struct td_proceeding *proceeding,
             const struct td_setting *setting, struct td_diag *diag)
{
	struct roll roll = { .proceeding = proceeding,
		             .setting = setting,
		             .council = council_of(proceeding, setting),
		             .diag = diag };
	enum td_status status;

	roll.asof = td_setting_asof(setting, TD_LOOK_MEMBERS,
	                            proceeding->date.date);
	if (proceeding->member_count == 0 ||
	    td_roll_recorded(proceeding, setting) == 0 || is_unsure(&roll))
		return TD_OK;
	roll.known = td_alloc(proceeding->member_count, sizeof *roll.known);
	status = find_seats(&roll, true);
	status = td_worse(status, find_seats(&roll, false));
	for (size_t i = 0; i < proceeding->member_count; i++)
		if (!roll.known[i])
			status = td_worse(
			    status,
			    report_stranger(&roll, &proceeding->members[i]));
	free(roll.known);
	return status;
}

/* Add who is in one list and not in another. */
static size_t
add_others(struct td_strbuf *text, const struct td_proceeding *one,
           const struct td_proceeding *other, const struct td_setting *setting)
{
	size_t count = 0;

	for (size_t i = 0; i < one->member_count; i++) {
		const struct td_member *member = &one->members[i];
		char *name;
		size_t j = 0;

		while (j < other->member_count &&
		       !td_member_is(&other->members[j], &member->person,
		                     &member->name, setting))
			j++;
		if (j < other->member_count)
			continue;
		td_strbuf_add(text, count++ ? ", " : "");
		name = td_told(&member->person, &member->name, setting);
		td_strbuf_add(text, name);
		free(name);
	}
	if (count == 0)
		td_strbuf_add(text, "–");
	return count;
}

enum td_status
td_rule_roll_before(const struct td_proceeding *proceeding,
                    const struct td_proceeding *before, const char *path,
                    const struct td_setting *setting, struct td_diag *diag)
{
	struct td_strbuf missing = TD_STRBUF_INIT;
	struct td_strbuf added = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	char on[TD_DATE_SIZE];
	size_t count;

	if (proceeding->member_count == 0 ||
	    td_roll_recorded(proceeding, setting) > 0 ||
	    has_nameless(proceeding, setting) || has_nameless(before, setting))
		return TD_OK;
	count = add_others(&missing, before, proceeding, setting);
	count += add_others(&added, proceeding, before, setting);
	td_date_format(on, before->date.date);
	if (count > 0)
		status = td_document_report(
		    proceeding->document, proceeding->session_node, diag,
		    TD_VOTE_LIST_DIFFERS, "other", path, "on", on, "missing",
		    missing.text, "added", added.text, NULL);
	td_strbuf_clear(&added);
	td_strbuf_clear(&missing);
	return status;
}
