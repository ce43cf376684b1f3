/* What may not be kept in a store at all. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"

bool
td_nomination_is_secret(const struct td_nomination *nomination)
{
	const struct td_node *node = nomination->secrecy.node;

	/* A mark that is not understood is a mark. */
	return node && node->type != TD_NODE_NULL &&
	       !td_text_equal(nomination->secrecy.text, "none");
}

enum td_status
td_rule_nothing_secret(const struct td_nomination *nomination,
                       struct td_diag *diag)
{
	if (!td_nomination_is_secret(nomination))
		return TD_OK;
	return td_document_report(nomination->document,
	                          nomination->secrecy.node, diag,
	                          TD_RECORD_SECRET, "secrecy",
	                          td_cite_id(&nomination->secrecy), NULL);
}
