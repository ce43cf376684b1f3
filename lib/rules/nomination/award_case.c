/* Rules for a nomination: matters against the recipient. */

#include "rules/cite.h"
#include "rules/nomination/award_rules.h"

static enum td_status
report_open(const struct td_nomination *nomination,
            const struct td_case *affair, struct td_diag *diag)
{
	char received[TD_DATE_SIZE];
	char opened[TD_DATE_SIZE];

	td_date_format(received, nomination->received.date);
	td_date_format(opened, affair->opened.date);
	return td_document_report(
	    nomination->document, nomination->recipient.node, diag,
	    TD_NOMINEE_CASE_OPEN, "kind", td_case_kind_name(affair->kind),
	    "opened", opened, "received", received, "document",
	    td_cite_id(&affair->paper.number), "file",
	    td_document_path(affair->document), NULL);
}

enum td_status
td_rule_nominee_no_case(const struct td_candidacy *candidacy,
                        struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	enum td_status status = TD_OK;

	for (size_t i = 0;
	     nomination->received.given && i < candidacy->matter->case_count;
	     i++)
		if (td_case_open_on(candidacy->matter->cases[i],
		                    nomination->received.date,
		                    candidacy->matter->setting.known))
			status = td_worse(
			    status,
			    report_open(nomination, candidacy->matter->cases[i],
			                diag));
	return status;
}

/* Whether a matter had come to discipline that the achievement runs into. A
 * matter that came up after receipt is judged by those who decide. */
static bool
runs_into(const struct td_nomination *nomination, const struct td_case *affair,
          const struct td_known *known)
{
	const struct td_achievement *achievement = &nomination->achievement;

	return affair->discipline_until.given && achievement->from.given &&
	       nomination->received.given && affair->opened.given &&
	       td_date_compare(affair->opened.date,
	                       nomination->received.date) <= 0 &&
	       td_date_compare(achievement->from.date,
	                       affair->discipline_until.date) <= 0 &&
	       (!known || td_known_counts_undated(
			      known, td_document_path(affair->document),
			      &affair->entered));
}

enum td_status
td_rule_merit_after_discipline(const struct td_candidacy *candidacy,
                               struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_achievement *achievement = &nomination->achievement;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < candidacy->matter->case_count; i++) {
		const struct td_case *affair = candidacy->matter->cases[i];
		char from[TD_DATE_SIZE];
		char until[TD_DATE_SIZE];
		char counts[TD_DATE_SIZE];

		if (!runs_into(nomination, affair,
		               candidacy->matter->setting.known))
			continue;
		td_date_format(from, achievement->from.date);
		td_date_format(until, affair->discipline_until.date);
		td_date_format(
		    counts, td_date_add_days(affair->discipline_until.date, 1));
		status = td_worse(
		    status,
		    td_document_report(
			nomination->document, achievement->from.node, diag,
			TD_ACHIEVEMENT_IN_DISCIPLINE, "from", from, "until",
			until, "counts", counts, "document",
			td_cite_id(&affair->paper.number), "file",
			td_document_path(affair->document), NULL));
	}
	return status;
}
