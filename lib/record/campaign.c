/* campaigns/<campaign>/campaign.yaml */

#include "record/campaign.h"
#include "record/read.h"

static const char *const form_codes[] = {
	[TD_FORM_THEMATIC] = "thematic",
	[TD_FORM_REGULAR] = "regular",
	NULL,
};

static const char *const scope_codes[] = {
	[TD_SCOPE_NATION] = "nation",     [TD_SCOPE_SECTOR] = "sector",
	[TD_SCOPE_PROVINCE] = "province", [TD_SCOPE_CLUSTER] = "cluster",
	[TD_SCOPE_UNIT] = "unit",         NULL,
};

const char *
td_campaign_form_name(enum td_campaign_form form)
{
	return form_codes[form];
}

const char *
td_campaign_scope_name(enum td_campaign_scope scope)
{
	return scope_codes[scope];
}

static void
read_head(struct td_campaign *campaign, const struct td_node *root)
{
	campaign->title = td_read_field(root, "title");
	campaign->form = (enum td_campaign_form)td_read_code(root, "form",
	                                                     form_codes);
	campaign->scope = (enum td_campaign_scope)td_read_code(root, "scope",
	                                                       scope_codes);
	campaign->launched_by = (enum td_launcher)td_read_code(
	    root, "launched_by", td_launcher_codes);
	campaign->launched_by_node = td_node_get(root, "launched_by");
	campaign->paper = td_read_document_ref(td_node_get(root, "document"));
	campaign->occasion = td_read_field(root, "occasion");
	campaign->period = td_read_period(td_node_get(root, "period"));
}

static void
read_parent(struct td_parent *parent, const struct td_node *node)
{
	if (!node)
		return;
	parent->given = true;
	parent->node = node;
	parent->title = td_read_field(node, "title");
	parent->paper = td_read_document_ref(td_node_get(node, "document"));
	parent->launched_by = (enum td_launcher)td_read_code(
	    node, "launched_by", td_launcher_codes);
}

static void
read_other_names(struct td_campaign *campaign, struct td_arena *arena,
                 const struct td_node *list)
{
	campaign->other_names = td_read_array(&campaign->other_name_count,
	                                      arena, list,
	                                      sizeof *campaign->other_names);
	for (size_t i = 0; i < campaign->other_name_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->other_names[i] = (struct td_other_name){
			.name = td_read_field(node, "name"),
			.where = td_read_text(node, "where"),
		};
	}
}

static void
read_notes(struct td_campaign *campaign, struct td_arena *arena,
           const struct td_node *list)
{
	campaign->notes = td_read_array(&campaign->note_count, arena, list,
	                                sizeof *campaign->notes);
	for (size_t i = 0; i < campaign->note_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->notes[i] = (struct td_campaign_note){
			.text = td_read_field(node, "text"),
			.source = td_read_text(node, "source"),
		};
	}
}

void
td_campaign_read(struct td_campaign **campaign, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_campaign *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, root);
	read_parent(&made->parent, td_node_get(root, "parent"));
	read_other_names(made, arena, td_node_get(root, "other_names"));
	td_read_document_refs(&made->based_on, arena, root, "based_on");
	td_read_document_refs(&made->continues, arena, root, "continues");
	td_read_campaign_lists(made, arena, root);
	td_read_campaign_words(made, arena, root);
	read_notes(made, arena, td_node_get(root, "notes"));
	*campaign = made;
}

void
td_campaign_free(struct td_campaign *campaign)
{
	td_read_free(campaign, campaign ? campaign->document : NULL);
}
