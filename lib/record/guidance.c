/* campaigns/<campaign>/guidance/<guidance>.yaml */

#include "record/guidance.h"
#include "base/strbuf.h"
#include "record/read.h"

#include <string.h>

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
	return status;
}

/* "V.2.b; 3120/SNV-TĐKT, 2.a": the place in the campaign's document, then the
 * guidance and the place in it. */
static const char *
add_source(struct td_strlist *texts, const char *own,
           const struct td_guidance *guidance,
           const struct td_guidance_rule *rule)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (own)
		td_strbuf_addf(&text, "%s; ", own);
	td_strbuf_add(&text, guidance->paper.number.text);
	if (rule->source)
		td_strbuf_addf(&text, ", %s", rule->source);
	td_strlist_add(texts, text.text);
	td_strbuf_clear(&text);
	return texts->items[texts->count - 1];
}

static void
apply_rule(struct td_duty *duty, const struct td_guidance *guidance,
           const struct td_guidance_rule *rule, struct td_strlist *texts)
{
	if (!duty->guidance)
		duty->said = duty->due;
	duty->guidance = guidance;
	duty->due = rule->due;
	duty->source = add_source(texts, td_read_text(duty->node, "source"),
	                          guidance, rule);
}

void
td_guidance_apply(struct td_campaign *campaign,
                  const struct td_guidance *guidance, struct td_strlist *texts)
{
	for (size_t i = 0; i < guidance->rule_count; i++) {
		const struct td_guidance_rule *rule = &guidance->rules[i];

		if (!rule->duty.text || !rule->due.has_rule ||
		    !guidance->paper.number.text)
			continue;
		for (size_t j = 0; j < campaign->duty_count; j++) {
			struct td_duty *duty = &campaign->duties[j];

			if (duty->id.text &&
			    strcmp(duty->id.text, rule->duty.text) == 0)
				apply_rule(duty, guidance, rule, texts);
		}
	}
}
