/* Ballots: when one is needed, whether it carries, how it was held. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/proceeding/life_moment.h"
#include "rules/proceeding/life_states.h"
#include "rules/proceeding/member.h"
#include "rules/proceeding/roll_rules.h"
#include "rules/proceeding/vote.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

/* Room for a number and a NUL. */
#define NUMBER_SIZE 24

static const char *
number(char text[NUMBER_SIZE], long long value)
{
	snprintf(text, NUMBER_SIZE, "%lld", value);
	return text;
}

/* The award of a nomination where it needs a ballot; NULL: it needs none. */
static const struct td_award *
balloted(const struct td_life_moment *moment)
{
	const struct td_award *award = moment->matter->award;

	return award && award->has_ballot ? award : NULL;
}

static bool
carries_of(const struct td_life_moment *moment, size_t all)
{
	const struct td_award *award = balloted(moment);
	int votes = moment->event->proceeding_item->votes_for;
	int members = (int)all;

	if (award)
		return td_vote_reaches(votes, members,
		                       (int)award->ballot_share);
	return td_vote_majority(votes, members);
}

/* What was entered after the session neither helps a ballot nor fails it. */
bool
td_life_vote_carries(const struct td_life_moment *moment)
{
	return carries_of(moment, td_roll_size_then(moment->event->proceeding,
	                                            &moment->matter->setting));
}

/* What was entered since would have it end otherwise: it is told, and the
 * ballot stands. */
static enum td_status
check_share_since(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	const struct td_setting *setting = &moment->matter->setting;
	size_t then = td_roll_size_then(proceeding, setting);
	size_t now = td_roll_size(proceeding, setting);
	char texts[3][NUMBER_SIZE];
	char on[TD_DATE_SIZE];

	if (carries_of(moment, then) == carries_of(moment, now))
		return TD_OK;
	td_date_format(on, proceeding->date.date);
	return td_document_report(
	    proceeding->document, item->votes_node, moment->diag,
	    TD_VOTE_SHARE_SINCE, "votes", number(texts[0], item->votes_for),
	    "members", number(texts[1], (long long)then), "on", on, "found",
	    number(texts[2], (long long)now), NULL);
}

/* Of all members: Decree 98/2023/NĐ-CP, art. 30(7). A ballot that the
 * catalogue takes from practice is held to the store's policy. */
static enum td_status
report_missing(const struct td_life_moment *moment,
               const struct td_award *award, enum td_finding_id id)
{
	char *source = td_life_cite(moment, &award->ballot_source);
	char share[NUMBER_SIZE];
	enum td_status status = td_document_report_as(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag,
	    td_rule_weight(&award->ballot_source, &moment->matter->setting), id,
	    "award", award->name, "share",
	    number(share, (long long)award->ballot_share), "source", source,
	    NULL);

	free(source);
	return status;
}

/* A council speaks before an award that asks for one is decided: Law
 * 06/2022/QH15, art. 84(3), and the province's regulation. */
static enum td_status
report_council(const struct td_life_moment *moment)
{
	const struct td_award *award = moment->matter->award;
	const struct td_source *asked;
	enum td_status status;
	char *source;

	asked = award->council_source.node ? &award->council_source
	                                   : &award->source;
	source = td_life_cite(moment, asked);
	status = td_document_report_as(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, td_rule_weight(asked, &moment->matter->setting),
	    TD_DECISION_WITHOUT_COUNCIL, "award", award->name, "source", source,
	    NULL);
	free(source);
	return status;
}

enum td_status
td_life_check_ballot(const struct td_life_moment *moment)
{
	const struct td_award *award = balloted(moment);

	switch (moment->step) {
	case TD_LIFE_OPINION:
		if (!award || !td_life_at_gate(moment) ||
		    !td_life_is_council(moment->matter,
		                        moment->event->proceeding->by.text))
			return TD_OK;
		return report_missing(moment, award, TD_VOTE_NEEDED);
	case TD_LIFE_AWARD:
	case TD_LIFE_SEND_UP:
		if (!td_life_lacks_council(moment->life, moment->matter->award))
			return TD_OK;
		return award ? report_missing(moment, award,
		                              TD_DECISION_WITHOUT_VOTE)
		             : report_council(moment);
	default:
		return TD_OK;
	}
}

static bool
is_recused(const struct td_life_moment *moment, const struct td_member *member)
{
	const struct td_proceeding_item *item = moment->event->proceeding_item;

	for (size_t i = 0; i < item->recused_count; i++)
		if (td_member_is(member, &item->recused[i].person,
		                 &item->recused[i].name,
		                 &moment->matter->setting))
			return true;
	return false;
}

static bool
took_part(const struct td_member *member)
{
	return member->attended != TD_ATTENDED_ABSENT;
}

/* As many votes as members who took part, but for those recused: who was
 * absent is asked in writing and counts (Decree 98/2023/NĐ-CP, art. 30(7)). */
static enum td_status
check_count(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	long long found = (long long)item->votes_for + item->votes_against +
	                  item->votes_invalid;
	char texts[5][NUMBER_SIZE];
	int present = 0;
	int written = 0;
	int recused = 0;

	for (size_t i = 0; i < proceeding->member_count; i++) {
		const struct td_member *member = &proceeding->members[i];

		present += member->attended == TD_ATTENDED_PRESENT;
		written += member->attended == TD_ATTENDED_WRITTEN;
		recused += took_part(member) && is_recused(moment, member);
	}
	if (found == present + written - recused)
		return TD_OK;
	return td_document_report(proceeding->document, item->votes_node,
	                          moment->diag, TD_VOTE_COUNT_MISMATCH, "found",
	                          number(texts[0], found), "required",
	                          number(texts[1], present + written - recused),
	                          "present", number(texts[2], present),
	                          "written", number(texts[3], written),
	                          "recused", number(texts[4], recused), NULL);
}

/* Nobody votes on their own award (Law 06/2022/QH15, art. 5(2)(a): fair). A
 * member of the recipient's name is the recipient, unless of another id. */
static enum td_status
check_own_case(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	const struct td_field *person = &moment->matter->nomination->recipient
	                                     .person;
	const struct td_field no_name = { .text = NULL };

	for (size_t i = 0; person->text && i < proceeding->member_count; i++) {
		const struct td_member *member = &proceeding->members[i];

		if (td_member_is(member, person, &no_name,
		                 &moment->matter->setting) &&
		    took_part(member) && !is_recused(moment, member))
			return td_member_report(
			    proceeding->document, item->nomination.node,
			    moment->diag, TD_VOTE_OWN_CASE, &member->person,
			    &member->name, &moment->matter->setting);
	}
	return TD_OK;
}

static bool
is_member(const struct td_life_moment *moment, const struct td_recusal *recusal)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;

	for (size_t i = 0; i < proceeding->member_count; i++)
		if (td_member_is(&proceeding->members[i], &recusal->person,
		                 &recusal->name, &moment->matter->setting))
			return true;
	return false;
}

static enum td_status
check_recused(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < item->recused_count; i++) {
		const struct td_recusal *recusal = &item->recused[i];

		if (is_member(moment, recusal))
			continue;
		status = td_worse(
		    status,
		    td_member_report(proceeding->document, recusal->node,
		                     moment->diag, TD_VOTE_RECUSED_STRANGER,
		                     &recusal->person, &recusal->name,
		                     &moment->matter->setting));
	}
	return status;
}

/* The row on secrecy; NULL: a store made before there was one. */
static const struct td_procedure_rule *
secrecy_rule(const struct td_life_moment *moment)
{
	const struct td_procedure *procedure = moment->matter->procedure;
	const struct td_day *on = &moment->event->proceeding->date;

	return procedure && on->given
	           ? td_procedure_find(procedure, "ballot-secret", on->date)
	           : NULL;
}

enum td_status
td_life_check_secrecy(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_award *award = balloted(moment);
	const struct td_procedure_rule *rule;
	const struct td_source *asked;
	enum td_severity severity;
	enum td_status status;
	char *source;

	if (!award || proceeding->secret)
		return TD_OK;
	rule = secrecy_rule(moment);
	asked = rule ? &rule->source : &award->ballot_source;
	severity = rule && rule->regulation.node
	               ? TD_ERROR
	               : td_rule_weight(asked, &moment->matter->setting);
	source = td_life_cite(moment, asked);
	status = td_document_report_as(
	    proceeding->document, moment->event->proceeding_item->node,
	    moment->diag, severity, TD_VOTE_NOT_SECRET, "award", award->name,
	    "source", source, NULL);
	free(source);
	return status;
}

/* Whether a member is the one whose award is voted on. */
static bool
is_nominee(const struct td_life_moment *moment, const struct td_member *member)
{
	const struct td_recipient *recipient = &moment->matter->nomination
	                                            ->recipient;
	const struct td_field no_name = { .text = NULL };

	return td_member_is(member, &recipient->person, &no_name,
	                    &moment->matter->setting);
}

enum td_status
td_life_check_asked(const struct td_life_moment *moment)
{
	const struct td_proceeding *proceeding = moment->event->proceeding;
	const struct td_award *award = balloted(moment);
	char found[NUMBER_SIZE];
	char members[NUMBER_SIZE];
	enum td_status status;
	size_t missed = 0;
	char *source;

	for (size_t i = 0; award && i < proceeding->member_count; i++) {
		const struct td_member *member = &proceeding->members[i];

		missed += member->attended == TD_ATTENDED_ABSENT &&
		          !member->asked.given && !is_recused(moment, member) &&
		          !is_nominee(moment, member);
	}
	if (missed == 0)
		return TD_OK;
	source = td_life_cite(moment, &award->ballot_source);
	status = td_document_report(
	    proceeding->document, moment->event->proceeding_item->node,
	    moment->diag, TD_VOTE_ABSENT_NOT_ASKED, "found",
	    number(found, (long long)missed), "members",
	    number(members, (long long)td_roll_size(proceeding,
	                                            &moment->matter->setting)),
	    "award", award->name, "source", source, NULL);
	free(source);
	return status;
}

enum td_status
td_life_check_vote(const struct td_life_moment *moment)
{
	enum td_status status = check_count(moment);

	status = td_worse(status, check_share_since(moment));
	status = td_worse(status, check_own_case(moment));
	return td_worse(status, check_recused(moment));
}
