/* What a campaign comes to by a later document. */

#include "base/alloc.h"
#include "base/text.h"
#include "rules/campaign/amendment_rules.h"
#include "rules/campaign/campaign_rules.h"

#include <stdlib.h>

/* What a campaign may do without from the start, and does not lose unseen: its
 * phases, and who decides on its awards. */
static void
examine_rest(const struct td_campaign *campaign, struct td_diag *found)
{
	bool decides = false;

	for (size_t i = 0; i < campaign->route_count; i++)
		decides = decides || campaign->route[i].step == TD_ROUTE_DECIDE;
	if (campaign->phase_count == 0)
		(void)td_document_report(campaign->document, NULL, found,
		                         TD_CAMPAIGN_INCOMPLETE, "missing",
		                         "phases", NULL);
	if (!decides)
		(void)td_document_report(campaign->document, NULL, found,
		                         TD_CAMPAIGN_INCOMPLETE, "missing",
		                         "route-decide", NULL);
}

/* What is found of the campaign under so many layers, on the first day of the
 * one at an index. The caller frees it. */
static struct td_diag *
examine(const struct td_campaign *campaign, const struct td_layer *layers,
        size_t count, size_t index, const struct td_known *known)
{
	bool *chosen = td_alloc(count + 1, sizeof *chosen);
	struct td_diag *found = td_diag_new();
	struct td_campaign *laid;
	struct td_campaign told;

	td_layers_choose_before(chosen, layers, count, index, known);
	td_campaign_lay(&laid, campaign, layers, chosen, count);
	told = *laid;
	told.document = campaign->document; /* rules report by it */
	(void)td_rule_campaign_complete(&told, found);
	(void)td_rule_campaign_phases(&told, found);
	examine_rest(&told, found);
	td_campaign_free(laid);
	free(chosen);
	return found;
}

/* Places differ where parts moved, and so are not compared. */
static bool
is_same(const struct td_finding *a, const struct td_finding *b)
{
	if (a->id != b->id || a->fact_count != b->fact_count)
		return false;
	for (size_t i = 0; i < a->fact_count; i++)
		if (!td_text_equal(a->facts[i].value, b->facts[i].value))
			return false;
	return true;
}

static bool
has(const struct td_diag *diag, const struct td_finding *finding)
{
	for (size_t i = 0; i < td_diag_count(diag); i++)
		if (is_same(td_diag_at(diag, i), finding))
			return true;
	return false;
}

/* The phase of the document that a finding is of; NULL: it has none. */
static const struct td_node *
part_of(const struct td_campaign *lists, const struct td_finding *finding)
{
	const char *phase = td_finding_fact(finding, "phase");

	for (size_t i = 0; i < lists->phase_count; i++) {
		const struct td_node *from = lists->phases[i].period.from.node;

		if (td_text_equal(lists->phases[i].id.text, phase))
			return lists->phases[i].node;
		/* A period that runs backwards names no phase. */
		if (finding->id == TD_CAMPAIGN_PERIOD_REVERSED && from &&
		    from->line == finding->line &&
		    from->column == finding->column)
			return from;
	}
	return NULL;
}

/* What was ended, of that which is missing now. */
static const struct td_node *
ended(const struct td_document *document, const struct td_finding *finding)
{
	const struct td_node *root = td_document_root(document);
	const char *missing = td_finding_fact(finding, "missing");
	const struct td_node *node;

	if (td_text_equal(missing, "route-decide"))
		missing = "route";
	node = missing ? td_node_get(td_node_get(root, "end"), missing) : NULL;
	/* What an earlier amendment had brought goes with that. */
	return node ? node : td_node_get(root, "ends");
}

static const struct td_node *
node_of(const struct td_changes *changes, const struct td_document *document,
        const struct td_finding *finding)
{
	const struct td_node *node = part_of(&changes->add, finding);

	if (finding->id == TD_CAMPAIGN_INCOMPLETE)
		return ended(document, finding);

	if (!node)
		node = part_of(&changes->replace, finding);
	/* What else it says of days is by the period that was moved. */
	if (!node)
		node = changes->period.node;
	return node;
}

static enum td_status
tell(const struct td_changes *changes, const struct td_document *document,
     const struct td_finding *finding, struct td_diag *diag)
{
	const struct td_node *node = node_of(changes, document, finding);
	struct td_place place = { .path = td_document_path(document) };
	char *keys = node ? td_node_keys(node) : NULL;
	enum td_status status;

	if (node) {
		place.line = node->line;
		place.column = node->column;
		place.keys = keys;
	}
	status = td_diag_add_copy(diag, finding, place);
	free(keys);
	return status;
}

enum td_status
td_rule_amended_campaign(const struct td_amended *later,
                         const struct td_campaign *campaign,
                         const struct td_layer *layers, size_t index,
                         struct td_diag *diag)
{
	struct td_diag *before = examine(campaign, layers, index, index,
	                                 later->known);
	struct td_diag *after = examine(campaign, layers, index + 1, index,
	                                later->known);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_diag_count(after); i++) {
		const struct td_finding *finding = td_diag_at(after, i);

		if (!has(before, finding))
			status = td_worse(status,
			                  tell(later->changes, later->document,
			                       finding, diag));
	}
	td_diag_free(before);
	td_diag_free(after);
	return status;
}
