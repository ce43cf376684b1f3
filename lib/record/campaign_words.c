/* What a campaign is for, whom it is for, and what decides between equals. */

#include "record/campaign.h"
#include "record/read.h"

static void
read_aims(struct td_campaign *campaign, struct td_arena *arena,
          const struct td_node *list)
{
	campaign->aims = td_read_array(&campaign->aim_count, arena, list,
	                               sizeof *campaign->aims);
	for (size_t i = 0; i < campaign->aim_count; i++) {
		const struct td_node *node = td_node_at(list, i);
		const struct td_node *measure = td_node_get(node, "measure");

		campaign->aims[i] = (struct td_aim){
			.text = td_read_field(node, "text"),
			.unit = td_read_field(measure, "unit"),
			.target = td_read_target(measure, "target"),
			.by = td_read_text(node, "by"),
			.source = td_read_text(node, "source"),
			.node = node,
		};
	}
}

static void
read_open_to(struct td_campaign *campaign, struct td_arena *arena,
             const struct td_node *list)
{
	campaign->open_to = td_read_array(&campaign->open_to_count, arena, list,
	                                  sizeof *campaign->open_to);
	for (size_t i = 0; i < campaign->open_to_count; i++) {
		const struct td_node *node = td_node_at(list, i);
		struct td_open_to *open_to = &campaign->open_to[i];

		td_read_actors(&open_to->whom, arena, node, "for");
		open_to->text = td_read_text(node, "text");
		open_to->source = td_read_text(node, "source");
		open_to->node = node;
	}
}

static void
read_ties(struct td_campaign *campaign, struct td_arena *arena,
          const struct td_node *list)
{
	campaign->ties = td_read_array(&campaign->tie_count, arena, list,
	                               sizeof *campaign->ties);
	for (size_t i = 0; i < campaign->tie_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->ties[i] = (struct td_tie){
			.text = td_read_field(node, "text"),
			.criterion = td_read_field(node, "criterion"),
			.source = td_read_text(node, "source"),
			.node = node,
		};
	}
}

void
td_read_campaign_words(struct td_campaign *campaign, struct td_arena *arena,
                       const struct td_node *map)
{
	read_aims(campaign, arena, td_node_get(map, "aims"));
	read_open_to(campaign, arena, td_node_get(map, "open_to"));
	read_ties(campaign, arena, td_node_get(map, "ties"));
}
