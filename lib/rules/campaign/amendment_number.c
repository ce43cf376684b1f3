/* The number of a later document of a campaign. */

#include "base/text.h"
#include "rules/campaign/amendment_rules.h"
#include "rules/cite.h"

#include <string.h>

/* Whether two papers of a year have one number of one body, and two days. */
static bool
is_number_taken(const struct td_document_ref *own,
                const struct td_document_ref *other)
{
	int years[2];
	int month;
	int day;

	if (!own->number.text || !own->issuer.text || !own->date.given ||
	    !other->date.given ||
	    !td_text_equal(own->number.text, other->number.text) ||
	    !td_text_equal(own->issuer.text, other->issuer.text) ||
	    td_date_compare(own->date.date, other->date.date) == 0)
		return false;
	td_date_to_civil(own->date.date, &years[0], &month, &day);
	td_date_to_civil(other->date.date, &years[1], &month, &day);
	return years[0] == years[1];
}

enum td_status
td_rule_later_number(const struct td_document *document,
                     const struct td_document_ref *paper,
                     const struct td_document_ref *other, const char *path,
                     const struct td_setting *setting, struct td_diag *diag)
{
	char date[TD_DATE_SIZE];
	char year[5] = { 0 };
	char own[TD_DATE_SIZE];

	if (!is_number_taken(paper, other))
		return TD_OK;
	td_date_format(own, paper->date.date);
	td_date_format(date, other->date.date);
	memcpy(year, own, sizeof year - 1);
	return td_document_report(
	    document, paper->number.node, diag, TD_DECISION_NUMBER_TAKEN,
	    "number", paper->number.text, "issuer",
	    td_cite_unit(paper->issuer.text, setting), "year", year, "other",
	    path, "other_date", date, NULL);
}
