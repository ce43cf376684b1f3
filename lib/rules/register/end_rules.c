/* The end of a unit, once it was told of. */

#include "record/was.h"
#include "rules/register/since_rules.h"

/* What an end says, and what its correction keeps of it. */
static bool
says_same(const struct td_node *end, const struct td_node *other)
{
	static const char *const keys[] = { "on", "entered", "successors" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (!td_was_same(td_node_get(end, keys[i]),
		                 td_node_get(other, keys[i])))
			return false;
	return true;
}

/* Whether what an end said is there still, or as what was believed. */
static bool
is_there(const struct td_node *after, const struct td_node *end)
{
	const struct td_node *mistaken = td_node_get(after, "mistaken");

	if (after && says_same(after, end))
		return true;
	for (size_t i = 0; i < td_node_count(mistaken); i++)
		if (says_same(td_node_at(mistaken, i), end))
			return true;
	return false;
}

enum td_status
td_rule_end_stays(const struct td_since *since, struct td_diag *diag)
{
	const struct td_node *before = td_node_get(
	    td_document_root(since->before), "dissolved");
	const struct td_node *after = td_node_get(
	    td_document_root(since->after), "dissolved");
	const struct td_node *mistaken = td_node_get(before, "mistaken");
	enum td_status status = TD_OK;

	if (before && !is_there(after, before))
		status = td_since_report_lost(since, "dissolved", before, diag);
	for (size_t i = 0; i < td_node_count(mistaken); i++)
		if (!is_there(after, td_node_at(mistaken, i)))
			status = td_worse(status,
			                  td_since_report_lost(
					      since, "dissolved",
					      td_node_at(mistaken, i), diag));
	return status;
}
