/* decisions/<year>/<decision>.yaml */

#include "record/decision.h"
#include "base/fold.h"
#include "base/text.h"
#include "record/filed_id.h"
#include "record/read.h"

#include <stdlib.h>

static const char *const kind_codes[] = {
	[TD_DECISION_DECIDE] = "decide",
	[TD_DECISION_CORRECT] = "correct",
	[TD_DECISION_REVOKE] = "revoke",
	NULL,
};

static const char *const outcome_codes[] = {
	[TD_OUTCOME_AWARDED] = "awarded",
	[TD_OUTCOME_DECLINED] = "declined",
	[TD_OUTCOME_SENT_UP] = "sent-up",
	[TD_OUTCOME_WITHDRAWN] = "withdrawn",
	NULL,
};

static const char *const cause_codes[] = {
	[TD_REVOKE_FALSE_MERIT] = "a",
	[TD_REVOKE_FALSE_PAPERS] = "b",
	[TD_REVOKE_UNLAWFUL] = "c",
	[TD_REVOKE_BREACH] = "d",
	NULL,
};

static const char *const field_codes[] = {
	[TD_CORRECT_AMOUNT] = "amount",       [TD_CORRECT_NAME] = "name",
	[TD_CORRECT_TEXT] = "text",           [TD_CORRECT_DATE] = "date",
	[TD_CORRECT_RECIPIENT] = "recipient", [TD_CORRECT_COUNT] = NULL,
};

const char *
td_decision_kind_name(enum td_decision_kind kind)
{
	return kind_codes[kind];
}

const char *
td_outcome_name(enum td_outcome outcome)
{
	return outcome_codes[outcome];
}

const char *
td_revocation_cause_name(enum td_revocation_cause cause)
{
	return cause_codes[cause];
}

const char *
td_correction_field_name(enum td_correction_field field)
{
	return field_codes[field];
}

/* đồng; -1: not said. Every whole number that the schema lets through is one
 * that a double holds. */
static long long
read_money(const struct td_node *map, const char *key)
{
	struct td_amount amount = td_read_amount(map, key);
	const double most = 1e15;

	if (!amount.given || amount.value < 0 || amount.value > most)
		return -1;
	return (long long)amount.value;
}

static void
read_revocation(struct td_decision_item *item, struct td_arena *arena,
                const struct td_node *node)
{
	const struct td_node *breach = td_node_get(node, "breach");
	const struct td_node *recover = td_node_get(node, "recover");

	item->cause = (enum td_revocation_cause)td_read_code(node, "ground",
	                                                     cause_codes);
	item->cause_node = td_node_get(node, "ground");
	td_read_document_refs(&item->evidence, arena, node, "evidence");
	item->breach_from = td_read_day(breach, "from");
	item->breach_to = td_read_day(breach, "to");
	item->recover_amount = read_money(recover, "amount");
	item->recover_artefact = td_read_bool(recover, "artefact");
	item->recover_node = recover;
}

static void
read_item(struct td_decision_item *item, struct td_arena *arena,
          const struct td_node *node)
{
	const char *to = td_read_text(node, "to");

	item->node = node;
	item->nomination = td_read_field(node, "nomination");
	item->reason = td_read_field(node, "reason");
	item->outcome = (enum td_outcome)td_read_code(node, "outcome",
	                                              outcome_codes);
	item->outcome_node = td_node_get(node, "outcome");
	item->named_amount = read_money(node, "amount");
	item->amount_node = td_node_get(node, "amount");
	item->has_to = to && td_decider_from_name(&item->to, to);
	item->field = (enum td_correction_field)td_read_code(node, "field",
	                                                     field_codes);
	item->field_node = td_node_get(node, "field");
	item->was = td_read_field(node, "was");
	item->is = td_read_field(node, "is");
	read_revocation(item, arena, node);
}

static void
read_head(struct td_decision *decision, const struct td_node *root)
{
	const struct td_node *authorisation = td_node_get(root,
	                                                  "authorisation");
	const char *decider = td_read_text(root, "decider");

	decision->loaded = td_read_day(root, "loaded");
	decision->campaign = td_read_field(root, "campaign");
	decision->kind = (enum td_decision_kind)td_read_code(root, "kind",
	                                                     kind_codes);
	decision->kind_node = td_node_get(root, "kind");
	if (!decider || !td_decider_from_name(&decision->decider, decider))
		decision->decider = TD_DECIDER_PRESIDENT;
	decision->decider_node = td_node_get(root, "decider");
	decision->sequence = td_read_sequence(root);
	decision->paper = td_read_document_ref(td_node_get(root, "document"));
	decision->authorisation = td_read_document_ref(authorisation);
	decision->authorised_until = td_read_day(authorisation, "until");
	decision->of = td_read_field(root, decision->kind == TD_DECISION_REVOKE
	                                       ? "revokes"
	                                       : "corrects");
}

void
td_decision_read(struct td_decision **decision, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *items = td_node_get(root, "items");
	struct td_arena *arena;
	struct td_decision *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, root);
	made->items = td_read_array(&made->item_count, arena, items,
	                            sizeof *made->items);
	for (size_t i = 0; i < made->item_count; i++)
		read_item(&made->items[i], arena, td_node_at(items, i));
	*decision = made;
}

void
td_decision_free(struct td_decision *decision)
{
	td_read_free(decision, decision ? decision->document : NULL);
}

enum td_status
td_decision_check_values(const struct td_decision *decision,
                         struct td_diag *diag)
{
	enum td_status status = td_read_check_number(
	    decision->document, decision->paper.number, diag);
	char *id = td_decision_id(decision);

	/* A number may be well written, and too long to file anything under. */
	if (status == TD_OK && !id && decision->paper.number.text &&
	    decision->paper.issuer.text &&
	    td_fold_is_slug(decision->paper.issuer.text))
		status = td_document_report(decision->document,
		                            decision->paper.number.node, diag,
		                            TD_DOCUMENT_NUMBER_WRONG, "found",
		                            decision->paper.number.text, NULL);
	free(id);
	return td_worse(
	    status, td_read_check_number(decision->document,
	                                 decision->authorisation.number, diag));
}

bool
td_decision_is_loaded(const struct td_decision *decision)
{
	return decision->loaded.given;
}

char *
td_decision_id(const struct td_decision *decision)
{
	return td_filed_id_of_number(decision->paper.issuer.text,
	                             decision->paper.number.text);
}
