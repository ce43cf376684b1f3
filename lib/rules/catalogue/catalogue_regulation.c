/* Rules for the rows that a regulation of the province adds. */

#include "rules/catalogue/catalogue_rules.h"

enum td_status
td_rule_regulation_day(const struct td_document *document,
                       const struct td_field *id, const struct td_day *from,
                       const struct td_document_ref *regulation,
                       struct td_diag *diag)
{
	char issued_text[TD_DATE_SIZE];
	char from_text[TD_DATE_SIZE];

	if (!from->given || !regulation->date.given ||
	    td_date_compare(from->date, regulation->date.date) >= 0)
		return TD_OK;
	td_date_format(from_text, from->date);
	td_date_format(issued_text, regulation->date.date);
	return td_document_report(
	    document, from->node, diag, TD_CATALOGUE_ROW_RETROACTIVE, "id",
	    id->text, "from", from_text, "issued", issued_text, NULL);
}
