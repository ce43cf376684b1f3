/* campaigns/<campaign>/guidance/<guidance>.yaml */

#include "record/guidance.h"
#include "record/amendment.h"
#include "record/read.h"

/* It adds duties; of phases and the period it moves the days. */
static void
read_changes(struct td_guidance *made, struct td_arena *arena,
             const struct td_node *root)
{
	struct td_changes *changes = &made->changes;
	struct td_campaign lists = { .document = NULL };

	td_read_campaign_lists(&lists, arena, root);
	changes->period = td_read_period(td_node_get(root, "period"));
	changes->replace.phases = lists.phases;
	changes->replace.phase_count = lists.phase_count;
	changes->add.duties = lists.duties;
	changes->add.duty_count = lists.duty_count;
	for (size_t i = 0; i < lists.duty_count; i++)
		lists.duties[i].due.paper = &made->paper;
}

static void
read_excuses(struct td_campaign *adds, struct td_arena *arena,
             const struct td_node *excuses)
{
	adds->excuses = td_read_array(&adds->excuse_count, arena, excuses,
	                              sizeof *adds->excuses);
	for (size_t i = 0; i < adds->excuse_count; i++) {
		const struct td_node *node = td_node_at(excuses, i);
		struct td_excuse *excuse = &adds->excuses[i];

		excuse->node = node;
		excuse->duty = td_read_field(node, "duty");
		td_read_fields(&excuse->units, arena, node, "units");
		excuse->occurrence = td_read_field(node, "occurrence");
		excuse->reason = td_read_text(node, "reason");
		excuse->source = td_read_text(node, "source");
	}
}

void
td_guidance_read(struct td_guidance **guidance, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *rules = td_node_get(root, "rules");
	struct td_arena *arena;
	struct td_guidance *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->from = td_read_day(root, "from");
	made->entered = td_read_day(root, "entered");
	made->rules = td_read_array(&made->rule_count, arena, rules,
	                            sizeof *made->rules);
	for (size_t i = 0; i < made->rule_count; i++) {
		const struct td_node *node = td_node_at(rules, i);
		struct td_guidance_rule *rule = &made->rules[i];

		rule->node = node;
		rule->duty = td_read_field(node, "duty");
		td_read_due(&rule->due, node, "due");
		rule->due.paper = &made->paper;
		rule->source = td_read_text(node, "source");
	}
	read_changes(made, arena, root);
	read_excuses(&made->changes.add, arena, td_node_get(root, "excuses"));
	*guidance = made;
}

void
td_guidance_free(struct td_guidance *guidance)
{
	td_read_free(guidance, guidance ? guidance->document : NULL);
}

enum td_status
td_guidance_check_values(const struct td_guidance *guidance,
                         struct td_diag *diag)
{
	enum td_status status = td_read_check_number(
	    guidance->document, guidance->paper.number, diag);

	for (size_t i = 0; i < guidance->rule_count; i++)
		status = td_worse(
		    status, td_read_check_due(guidance->document,
		                              &guidance->rules[i].due, diag));
	return td_worse(status,
	                td_changes_check_values(&guidance->changes,
	                                        guidance->document, diag));
}
