/* Whoever consented to being shown takes that back. */

#include "rules/proceeding/life_moment.h"

enum td_status
td_life_check_consent(const struct td_life_moment *moment)
{
	const struct td_publication *publication = &moment->matter->nomination
	                                                ->publication;

	if (publication->given && publication->basis == TD_PUBLICATION_CONSENT)
		return TD_OK;
	return td_document_report(
	    td_life_document(moment->event), td_life_node(moment->event),
	    moment->diag, TD_CONSENT_NOT_GIVEN, "nomination",
	    moment->event->proceeding_item->nomination.text, NULL);
}
