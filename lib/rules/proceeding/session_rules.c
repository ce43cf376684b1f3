/* Rules for a proceeding as a whole. */

#include "rules/proceeding/session_rules.h"
#include "calendar/workdays.h"
#include "rules/cite.h"
#include "rules/proceeding/member.h"
#include "rules/proceeding/roll_rules.h"
#include "rules/proceeding/vote.h"
#include "rules/weight.h"

#include <stdio.h>
#include <stdlib.h>

/* Room for a number and a NUL. */
#define NUMBER_SIZE 24

/* Two of one name are two where each has an id of the register. */
static enum td_status
check_members(const struct td_proceeding *proceeding,
              const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 1; i < proceeding->member_count; i++) {
		const struct td_member *member = &proceeding->members[i];
		size_t first = 0;
		char line[NUMBER_SIZE];
		char *name;

		while (first < i &&
		       !td_member_is(&proceeding->members[first],
		                     &member->person, &member->name, setting))
			first++;
		if (first == i)
			continue;
		snprintf(line, sizeof line, "%u",
		         proceeding->members[first].node->line);
		name = td_told(&member->person, &member->name, setting);
		status = td_worse(
		    status,
		    td_document_report(proceeding->document, member->node, diag,
		                       TD_VOTE_MEMBER_TWICE, "member", name,
		                       "line", line, NULL));
		free(name);
	}
	return status;
}

/* Enough present of the council as it was known on the day, and as it is known
 * now; else of how many members it lacks them. */
static bool
has_quorum(int *members, int present, int share,
           const struct td_proceeding *proceeding,
           const struct td_setting *setting)
{
	*members = (int)td_roll_size_then(proceeding, setting);
	if (!td_vote_reaches(present, *members, share))
		return false;
	*members = (int)td_roll_size(proceeding, setting);
	return td_vote_reaches(present, *members, share);
}

static enum td_status
check_quorum(const struct td_proceeding *proceeding,
             const struct td_procedure *procedure,
             const struct td_procedure_rule *rule,
             const struct td_setting *setting, struct td_diag *diag)
{
	int share = (int)rule->value.value;
	char found[NUMBER_SIZE];
	char required[NUMBER_SIZE];
	char all[NUMBER_SIZE];
	int present = 0;
	int members;
	enum td_status status;
	char *source;

	for (size_t i = 0; i < proceeding->member_count; i++)
		present += proceeding->members[i].attended ==
		           TD_ATTENDED_PRESENT;
	if (has_quorum(&members, present, share, proceeding, setting))
		return TD_OK;
	snprintf(found, sizeof found, "%d", present);
	snprintf(all, sizeof all, "%d", members);
	snprintf(required, sizeof required, "%d",
	         td_vote_needed(members, share));
	source = td_cite_source_on(procedure, &rule->source,
	                           proceeding->date.date);
	status = td_document_report_as(
	    proceeding->document, proceeding->session_node, diag,
	    td_rule_weight(&rule->source, setting), TD_VOTE_NO_QUORUM, "found",
	    found, "members", all, "required", required, "share", rule->text,
	    "source", source, NULL);
	free(source);
	return status;
}

/* A rule of the procedure with a number, in force on the proceeding's day. */
static const struct td_procedure_rule *
rule_of(const struct td_procedure *procedure, const char *id,
        const struct td_day *on)
{
	const struct td_procedure_rule *rule = procedure && on->given
	                                           ? td_procedure_find(
							 procedure, id,
							 on->date)
	                                           : NULL;

	return rule && rule->value.given ? rule : NULL;
}

enum td_status
td_rule_session(const struct td_proceeding *proceeding,
                const struct td_procedure *procedure,
                const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_procedure_rule *quorum = rule_of(
	    procedure, "quorum-award", &proceeding->date);
	enum td_status status = check_members(proceeding, setting, diag);

	if (quorum && proceeding->member_count > 0)
		status = td_worse(status, check_quorum(proceeding, procedure,
		                                       quorum, setting, diag));
	return status;
}

static enum td_status
report_short(const struct td_proceeding *proceeding,
             const struct td_procedure *procedure,
             const struct td_procedure_rule *rule, struct td_date wanted,
             int found, struct td_diag *diag)
{
	enum td_severity severity = rule->regulation.node ? TD_ERROR
	                                                  : TD_WARNING;
	char *source = td_cite_source_on(procedure, &rule->source,
	                                 proceeding->published_from.date);
	char from[TD_DATE_SIZE];
	char until[TD_DATE_SIZE];
	char last[TD_DATE_SIZE];
	char days[NUMBER_SIZE];
	enum td_status status;

	td_date_format(from, proceeding->published_from.date);
	td_date_format(until, proceeding->published_until.date);
	td_date_format(last, wanted);
	snprintf(days, sizeof days, "%d", found);
	status = td_document_report_as(
	    proceeding->document, proceeding->published_until.node, diag,
	    severity, TD_PUBLICATION_TOO_SHORT, "from", from, "until", until,
	    "found", days, "required", rule->text, "wanted", last, "source",
	    source, NULL);
	free(source);
	return status;
}

enum td_status
td_rule_publication(const struct td_proceeding *proceeding,
                    const struct td_procedure *procedure,
                    const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_day *from = &proceeding->published_from;
	const struct td_day *until = &proceeding->published_until;
	const struct td_procedure_rule *rule = rule_of(procedure, "publicity",
	                                               from);
	struct td_date wanted;
	int days;

	if (!from->given || !until->given)
		return TD_OK;
	if (td_date_compare(until->date, from->date) < 0) {
		char from_text[TD_DATE_SIZE];
		char until_text[TD_DATE_SIZE];

		td_date_format(from_text, from->date);
		td_date_format(until_text, until->date);
		return td_document_report(proceeding->document, until->node,
		                          diag, TD_PUBLICATION_REVERSED, "from",
		                          from_text, "until", until_text, NULL);
	}
	if (!rule ||
	    !td_workdays_nth(&wanted, setting->workdays, from->date,
	                     (int)rule->value.value, true, NULL) ||
	    td_date_compare(until->date, wanted) >= 0)
		return TD_OK;
	days = td_workdays_between(setting->workdays,
	                           td_date_add_days(from->date, -1),
	                           until->date, NULL);
	return report_short(proceeding, procedure, rule, wanted, days, diag);
}

enum td_status
td_rules_proceeding_check(const struct td_proceeding *proceeding,
                          const struct td_procedure *procedure,
                          const struct td_setting *setting,
                          struct td_diag *diag)
{
	enum td_status status = td_rule_session(proceeding, procedure, setting,
	                                        diag);

	return td_worse(
	    status, td_rule_publication(proceeding, procedure, setting, diag));
}

enum td_status
td_rule_day_has_come(const struct td_document *document,
                     const struct td_day *day, struct td_date today,
                     struct td_diag *diag)
{
	char found[TD_DATE_SIZE];
	char today_text[TD_DATE_SIZE];

	if (!day->given || td_date_compare(day->date, today) <= 0)
		return TD_OK;
	td_date_format(found, day->date);
	td_date_format(today_text, today);
	return td_document_report(document, day->node, diag,
	                          TD_LIFE_DAY_TO_COME, "found", found, "today",
	                          today_text, NULL);
}
