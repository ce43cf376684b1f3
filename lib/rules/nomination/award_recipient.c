/* Rules for a nomination: the unit behind the recipient. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/nomination/women_share.h"

#include <stdio.h>
#include <stdlib.h>

/* Whether the recipient is the unit itself, or a collective within it. */
static bool
is_unit(const struct td_recipient *recipient)
{
	return td_recipient_has_kind(recipient) &&
	       (recipient->kind == TD_RECIPIENT_COLLECTIVE ||
	        recipient->kind == TD_RECIPIENT_ENTERPRISE);
}

static enum td_status
report_dissolved(const struct td_candidacy *candidacy,
                 const struct td_node *node, enum td_finding_id finding,
                 struct td_diag *diag)
{
	const struct td_unit *unit = candidacy->matter->unit;
	char dissolved[TD_DATE_SIZE];
	char *successors = td_cite_units(&unit->successors,
	                                 &candidacy->matter->setting);
	char *ids = td_cite_ids(&unit->successors);
	enum td_status status;

	td_date_format(dissolved, unit->dissolved_on.date);
	status = td_document_report(
	    candidacy->matter->nomination->document, node, diag, finding,
	    "unit", td_cite_name(unit, &candidacy->matter->setting),
	    "dissolved", dissolved, "successors", successors, "successor_ids",
	    ids, NULL);
	free(ids);
	free(successors);
	return status;
}

bool
td_nominee_is_dissolved(const struct td_matter *matter)
{
	const struct td_day *received = &matter->nomination->received;
	const struct td_unit *unit = matter->unit;

	return unit && received->given &&
	       td_unit_is_dissolved(unit, received->date,
	                            matter->setting.known);
}

void
td_nominee_participant(const struct td_unit **participant, const char **id,
                       const struct td_matter *matter, const struct td_unit *by)
{
	const char *by_id = matter->nomination->nominated_by.text;

	if (!matter->unit)
		return;
	if (!td_nominee_is_dissolved(matter)) {
		*participant = matter->unit;
		*id = matter->unit_id;
	} else if (matter->person &&
	           td_fields_have(&matter->unit->successors, by_id)) {
		*participant = by;
		*id = by_id;
	}
}

enum td_status
td_rule_nominee_exists(const struct td_candidacy *candidacy,
                       struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_field *by = &nomination->nominated_by;

	if (!td_nominee_is_dissolved(candidacy->matter))
		return TD_OK;
	if (is_unit(&nomination->recipient))
		return report_dissolved(candidacy, nomination->recipient.node,
		                        TD_UNIT_DISSOLVED, diag);
	if (!by->text ||
	    td_fields_have(&candidacy->matter->unit->successors, by->text))
		return TD_OK;
	return report_dissolved(candidacy, by->node,
	                        TD_NOMINEE_NOT_BY_SUCCESSOR, diag);
}

enum td_status
td_rule_nominee_managed(const struct td_candidacy *candidacy,
                        struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const char *by = nomination->nominated_by.text;

	/* Who nominates for a dissolved unit is said by another rule. */
	if (!candidacy->matter->unit || !candidacy->managers || !by ||
	    td_strlist_has(candidacy->managers, by) ||
	    td_nominee_is_dissolved(candidacy->matter))
		return TD_OK;
	return td_document_report(
	    nomination->document, nomination->nominated_by.node, diag,
	    TD_NOMINEE_NOT_MANAGED, "by",
	    td_cite_unit(by, &candidacy->matter->setting), "by_id", by, "unit",
	    td_cite_name(candidacy->matter->unit, &candidacy->matter->setting),
	    "unit_id", candidacy->matter->unit_id, NULL);
}

enum td_status
td_rule_nominee_members(const struct td_candidacy *candidacy,
                        struct td_diag *diag)
{
	const struct td_recipient *recipient = &candidacy->matter->nomination
	                                            ->recipient;
	char members[16];
	char women[16];
	char share[16];

	if (!is_unit(recipient) || recipient->members <= 0)
		return TD_OK;
	snprintf(members, sizeof members, "%d", recipient->members);
	snprintf(women, sizeof women, "%d", recipient->women);
	snprintf(share, sizeof share, "%d",
	         (int)(100LL * recipient->women / recipient->members));
	if (recipient->women > recipient->members)
		return td_document_report(
		    candidacy->matter->nomination->document, recipient->node,
		    diag, TD_RECIPIENT_TOO_MANY_WOMEN, "women", women,
		    "members", members, NULL);
	if (!td_is_mostly_women(candidacy->matter->nomination,
	                        candidacy->matter->procedure))
		return TD_OK;
	return td_document_report(candidacy->matter->nomination->document,
	                          recipient->node, diag,
	                          TD_RECIPIENT_MOSTLY_WOMEN, "women", women,
	                          "members", members, "share", share, NULL);
}
