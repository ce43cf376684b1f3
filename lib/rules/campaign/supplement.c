/* Who owes a supplement to his plan. */

#include "rules/campaign/supplement.h"

struct td_date
td_supplement_since(const struct td_layer *layer)
{
	return td_date_compare(layer->dated, layer->from) > 0 ? layer->dated
	                                                      : layer->from;
}

static bool
asks(const struct td_campaign *changed, const struct td_campaign *campaign,
     enum td_class class)
{
	for (size_t i = 0; i < changed->criterion_count; i++) {
		const struct td_criterion *now = td_campaign_criterion(
		    campaign, changed->criteria[i].id.text);

		if (now && td_class_fields_have(&now->classes, class))
			return true;
	}
	return false;
}

bool
td_supplement_concerns(const struct td_changes *changes,
                       const struct td_campaign *campaign, enum td_class class)
{
	return asks(&changes->add, campaign, class) ||
	       asks(&changes->replace, campaign, class);
}
