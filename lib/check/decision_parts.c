/* What the rules of a decision cannot do without. */

#include "check/decision_parts.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdlib.h>

/* Whether a code was read for what it says, and is no default. */
static bool
is_code(const struct td_node *node, const char *code)
{
	return td_text_equal(td_node_text(node), code);
}

bool
td_decision_says_what(const struct td_decision *decision)
{
	return is_code(decision->kind_node,
	               td_decision_kind_name(decision->kind)) &&
	       is_code(decision->decider_node,
	               td_decider_name(decision->decider));
}

bool
td_decision_item_says_what(const struct td_decision *decision,
                           const struct td_decision_item *item)
{
	switch (decision->kind) {
	case TD_DECISION_CORRECT:
		return is_code(item->field_node,
		               td_correction_field_name(item->field));
	case TD_DECISION_REVOKE:
		return is_code(item->cause_node,
		               td_revocation_cause_name(item->cause));
	default:
		return is_code(item->outcome_node,
		               td_outcome_name(item->outcome));
	}
}

/* The campaign that has a nomination of this id; NULL: none. The caller frees
 * it. */
static char *
campaign_with(struct td_reader *reader, const char *nomination)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	const struct td_nomination *other;
	struct td_strbuf found = TD_STRBUF_INIT;

	if (td_reader_campaign_ids(&ids, reader, NULL) == TD_OK)
		for (size_t i = 0; i < ids.count && !found.length; i++)
			if (td_reader_nomination(&other, reader, ids.items[i],
			                         nomination, NULL) == TD_FOUND)
				td_strbuf_add(&found, ids.items[i]);
	td_strlist_clear(&ids);
	return found.length ? td_strbuf_take(&found) : NULL;
}

bool
td_require_decided(const struct td_nomination **nomination,
                   const struct td_decision *decision,
                   const struct td_field *id, struct td_reader *reader,
                   struct td_diag *diag)
{
	struct td_diag *said = td_diag_new();
	bool found = td_record_require_nomination(
	    nomination, reader, decision->campaign.text, decision->document,
	    id->node, said);
	char *other = found || !id->text ? NULL
	                                 : campaign_with(reader, id->text);

	if (other && decision->campaign.text &&
	    !td_text_equal(other, decision->campaign.text))
		(void)td_document_report(
		    decision->document, id->node, diag,
		    TD_DECISION_OTHER_CAMPAIGN, "nomination", id->text, "found",
		    other, "required", decision->campaign.text, NULL);
	else
		td_diag_move(diag, said);
	free(other);
	td_diag_free(said);
	return found;
}
