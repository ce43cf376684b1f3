/* In which series of numbers a decision stands. */

#include "rules/decision/decision_series.h"

#include <string.h>

bool
td_series_place_of(struct td_series_place *place,
                   const struct td_decision *decision)
{
	const struct td_document_ref *paper = &decision->paper;
	int month;
	int day;

	if (!paper->number.text || !paper->date.given || !paper->issuer.text ||
	    td_document_number_parse(&place->number, paper->number.text) !=
	        TD_NUMBER_FINE)
		return false;
	place->decision = decision;
	place->issuer = paper->issuer.text;
	place->text = paper->number.text;
	td_date_to_civil(paper->date.date, &place->year, &month, &day);
	return true;
}

int
td_series_compare(const struct td_series_place *a,
                  const struct td_series_place *b)
{
	int order = (a->year > b->year) - (a->year < b->year);

	if (order == 0)
		order = strcmp(a->issuer, b->issuer);
	if (order == 0)
		order = strcmp(a->number.kind, b->number.kind);
	return order ? order : strcmp(a->number.issuer, b->number.issuer);
}
