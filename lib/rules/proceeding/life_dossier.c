/* Returns and supplements: what was asked for, and what came. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/proceeding/life_moment.h"

#include <stdlib.h>

enum td_status
td_life_check_return(const struct td_life_moment *moment)
{
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	const struct td_awards *awards = moment->matter->awards;
	enum td_status status = TD_OK;

	for (size_t i = 0; awards && i < item->parts.count; i++) {
		const struct td_field *part = &item->parts.items[i];

		if (!part->text || td_awards_part(awards, part->text))
			continue;
		status = td_worse(
		    status, td_document_report(td_life_document(moment->event),
		                               part->node, moment->diag,
		                               TD_RETURN_UNKNOWN_PART, "part",
		                               part->text, NULL));
	}
	return status;
}

/* The proceeding that a supplement says it answers is the one that is open. */
static enum td_status
check_answer(const struct td_life_moment *moment)
{
	const struct td_field *answers = &moment->event->proceeding_item
	                                      ->answers;
	const struct td_ledger_event *back = moment->life->back;
	const struct td_proceeding *answered = td_ledger_proceeding(
	    moment->matter->ledger, moment->matter->campaign_id, answers->text);

	if (answered == back->proceeding)
		return TD_OK;
	return td_document_report(
	    td_life_document(moment->event), answers->node, moment->diag,
	    TD_SUPPLEMENT_WRONG_RETURN, "found", td_cite_id(answers), "open",
	    back->path, NULL);
}

static bool
brings(const struct td_proceeding_item *item, const char *part)
{
	for (size_t i = 0; i < item->dossier_count; i++)
		if (td_text_equal(item->dossier[i].part.text, part))
			return true;
	return false;
}

/* Nothing comes in under a return that it did not ask for. */
static enum td_status
check_brought(const struct td_life_moment *moment)
{
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	const struct td_fields *asked = &moment->life->back->proceeding_item
	                                     ->parts;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < item->dossier_count; i++) {
		const struct td_field *part = &item->dossier[i].part;
		char *required;

		if (!part->text || td_fields_have(asked, part->text))
			continue;
		required = td_cite_ids(asked);
		status = td_worse(
		    status, td_document_report(
				td_life_document(moment->event), part->node,
				moment->diag, TD_SUPPLEMENT_OTHER_PART, "part",
				part->text, "required", required, NULL));
		free(required);
	}
	return status;
}

/* The dossier is complete again (Decree 152/2025/NĐ-CP, art. 4(2)). */
static enum td_status
check_complete(const struct td_life_moment *moment)
{
	const struct td_proceeding_item *item = moment->event->proceeding_item;
	const struct td_ledger_event *back = moment->life->back;
	const struct td_fields *asked = &back->proceeding_item->parts;
	enum td_status status = TD_OK;
	char on[TD_DATE_SIZE];

	td_date_format(on, back->proceeding->date.date);
	for (size_t i = 0; i < asked->count; i++) {
		const char *part = asked->items[i].text;

		if (!part || brings(item, part))
			continue;
		status = td_worse(
		    status, td_document_report(td_life_document(moment->event),
		                               item->dossier_node, moment->diag,
		                               TD_SUPPLEMENT_PART_MISSING,
		                               "part", part, "on", on, NULL));
	}
	return status;
}

enum td_status
td_life_check_supplement(const struct td_life_moment *moment)
{
	enum td_status status = check_answer(moment);

	status = td_worse(status, check_brought(moment));
	return td_worse(status, check_complete(moment));
}
