/* rules/awards.yaml */

#include "record/awards.h"
#include "base/text.h"
#include "record/read.h"

static const char *const class_codes[] = {
	[TD_AWARD_COMMENDATION] = "commendation",
	[TD_AWARD_TITLE] = "title",
	NULL,
};

const char *td_award_class_name(enum td_award_class class)
{
	return class_codes[class];
}

static void
read_ground(struct td_award_ground *ground, const struct td_node *node)
{
	ground->node = node;
	if (node == NULL || node->type != TD_NODE_MAP)
		return;
	ground->given = true;
	td_read_flags(ground->stages, node, "stages", td_stage_codes);
	td_read_flags(ground->launched_by, node, "launched_by",
	              td_launcher_codes);
	ground->years = td_read_int(node, "years");
	ground->leader = td_read_bool(node, "leader");
	ground->enabled_by = td_read_text(node, "enabled_by");
	ground->source = td_read_source(node, "source");
	ground->years_source = td_read_source(node, "years_source");
}

static void
read_ballot(struct td_award *award, const struct td_node *ballot)
{
	if (ballot == NULL)
		return;
	award->has_ballot = true;
	award->ballot_share = td_read_amount(ballot, "share").value;
	award->ballot_source = td_read_source(ballot, "source");
}

static void
read_award(struct td_award *award, struct td_arena *arena,
           const struct td_node *node)
{
	award->node = node;
	award->id = td_read_field(node, "id");
	award->family = td_read_text(node, "family");
	award->name = td_read_text(node, "name");
	award->level = (enum td_award_level)td_read_code(node, "level",
	                                                 td_award_level_codes);
	award->class = (enum td_award_class)td_read_code(node, "class",
	                                                 class_codes);
	award->decided_by = td_read_text(node, "decided_by");
	td_read_flags(award->recipients, node, "recipients",
	              td_recipient_codes);
	read_ground(&award->campaign, td_node_get(node, "campaign"));
	read_ballot(award, td_node_get(node, "ballot"));
	td_read_fields(&award->dossier, arena, node, "dossier");
	td_read_fields(&award->dossier_payers, arena, node, "dossier_payers");
	award->dossier_source = td_read_source(node, "dossier_source");
	award->from = td_read_day(node, "from");
	award->until = td_read_day(node, "until");
	award->source = td_read_source(node, "source");
}

void
td_awards_read(struct td_awards **awards, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *parts = td_node_get(root, "parts");
	const struct td_node *list = td_node_get(root, "awards");
	struct td_arena *arena;
	struct td_awards *made = td_read_new(&arena, sizeof(*made));

	made->document = document;
	made->parts = td_read_array(&made->part_count, arena, parts,
	                            sizeof(*made->parts));
	for (size_t i = 0; i < made->part_count; i++) {
		const struct td_node *part = td_node_at(parts, i);

		made->parts[i].id = td_read_field(part, "id");
		made->parts[i].name = td_read_text(part, "name");
	}
	made->awards = td_read_array(&made->award_count, arena, list,
	                             sizeof(*made->awards));
	for (size_t i = 0; i < made->award_count; i++)
		read_award(&made->awards[i], arena, td_node_at(list, i));
	*awards = made;
}

void
td_awards_free(struct td_awards *awards)
{
	td_read_free(awards, awards != NULL ? awards->document : NULL);
}

bool
td_award_in_force(const struct td_award *award, struct td_date on)
{
	if (award->from.given && td_date_compare(on, award->from.date) < 0)
		return false;
	return !award->until.given ||
	       td_date_compare(on, award->until.date) <= 0;
}

const struct td_award *
td_awards_find(const struct td_awards *awards, const char *id,
               struct td_date on)
{
	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		if (td_text_equal(award->id.text, id) &&
		    td_award_in_force(award, on))
			return award;
	}
	return NULL;
}

bool
td_awards_know(const struct td_awards *awards, const char *id_or_family)
{
	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		if (td_text_equal(award->id.text, id_or_family) ||
		    (award->family != NULL &&
		     td_text_equal(award->family, id_or_family)))
			return true;
	}
	return false;
}

const struct td_dossier_part *
td_awards_part(const struct td_awards *awards, const char *id)
{
	for (size_t i = 0; i < awards->part_count; i++)
		if (td_text_equal(awards->parts[i].id.text, id))
			return &awards->parts[i];
	return NULL;
}
