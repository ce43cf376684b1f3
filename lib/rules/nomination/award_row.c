/* Which row of the catalogue judges a nomination. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"

#include <stdlib.h>

const struct td_award *
td_rule_award_in_force(const struct td_candidacy *candidacy,
                       struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const char *id = nomination->award.text;
	const struct td_award *award = NULL;
	char received[TD_DATE_SIZE];

	if (!id)
		return NULL;
	if (!td_awards_know(candidacy->matter->awards, id)) {
		(void)td_document_report(nomination->document,
		                         nomination->award.node, diag,
		                         TD_AWARD_UNKNOWN, "award", id, NULL);
		return NULL;
	}
	if (!nomination->received.given)
		return NULL;
	award = td_matter_award(candidacy->matter->awards, nomination);
	if (award)
		return award;
	td_date_format(received, nomination->received.date);
	(void)td_document_report(
	    nomination->document, nomination->award.node, diag,
	    TD_AWARD_NOT_IN_FORCE, "award",
	    td_cite_award(candidacy->matter->awards, id, NULL), "award_id", id,
	    "received", received, NULL);
	return NULL;
}

/* A row made for the amendment, or after it, has seen it. */
static bool
younger(const struct td_award *award, const struct td_procedure_rule *unread)
{
	return award->from.given && unread->from.given &&
	       td_date_compare(award->from.date, unread->from.date) >= 0;
}

enum td_status
td_rule_award_amendment(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_procedure_rule *unread;
	char received[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];
	enum td_status status;
	char *source;

	if (!candidacy->matter->procedure || !nomination->received.given ||
	    !award->from.given)
		return TD_OK;
	unread = td_procedure_unread(candidacy->matter->procedure,
	                             TD_UNREAD_NOMINATION,
	                             nomination->received.date);
	if (!unread || younger(award, unread))
		return TD_OK;
	td_date_format(received, nomination->received.date);
	td_date_format(from, award->from.date);
	source = td_cite_source(&award->source);
	status = td_document_report(
	    nomination->document, nomination->received.node, diag,
	    TD_AWARD_AMENDMENT_UNREAD, "amendment", unread->name, "received",
	    received, "award", award->name, "award_id", award->id.text, "from",
	    from, "source", source, NULL);
	free(source);
	return status;
}

/* Whatever is nominated since 01/07/2025 is judged by its art. 4: complete
 * dossiers, open matters, discipline. */
static const struct td_source general = {
	.instrument = "Nghị định 152/2025/NĐ-CP",
};

/* Whether a row rests, by any of its sources but that of money, on what a rule
 * says has ended. */
static bool
rests_on(const struct td_award *award, const struct td_procedure *procedure,
         const struct td_procedure_rule *ended, struct td_date on)
{
	const struct td_source *sources[] = {
		&general,
		&award->source,
		&award->council_source,
		&award->campaign.source,
		&award->campaign.years_source,
		&award->ballot_source,
		&award->dossier_source,
		&award->dossier_recall_source,
	};

	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (td_procedure_lapsed(procedure, sources[i], on) == ended)
			return true;
	return false;
}

enum td_status
td_rule_award_lapsed(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_procedure *procedure = candidacy->matter->procedure;
	enum td_status status = TD_OK;
	char from[TD_DATE_SIZE];

	for (size_t i = 0; procedure && nomination->received.given &&
	                   i < procedure->rule_count;
	     i++) {
		const struct td_procedure_rule *ended = &procedure->rules[i];

		if (!ended->lapsed || !rests_on(award, procedure, ended,
		                                nomination->received.date))
			continue;
		td_date_format(from, ended->from.date);
		status = td_worse(
		    status,
		    td_document_report(
			nomination->document, nomination->received.node, diag,
			TD_AWARD_LAPSED_UNREAD, "award", award->name,
			"award_id", award->id.text, "instrument", ended->lapsed,
			"from", from, NULL));
	}
	return status;
}
