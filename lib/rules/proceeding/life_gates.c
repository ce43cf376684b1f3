/* The gates that the route puts before a nomination. */

#include "base/alloc.h"
#include "base/text.h"
#include "rules/proceeding/life_cycle.h"

#include <stdlib.h>

/* Whether a route has a step of a kind for this very theme. */
static bool
has_themed(const struct td_campaign *campaign, enum td_step step,
           const char *theme)
{
	for (size_t i = 0; i < campaign->route_count; i++)
		if (campaign->route[i].step == step &&
		    td_text_equal(campaign->route[i].theme.text, theme))
			return true;
	return false;
}

static bool
applies(const struct td_route_step *route, const struct td_campaign *campaign,
        const char *theme)
{
	if (route->theme.text)
		return td_text_equal(route->theme.text, theme);
	return !has_themed(campaign, route->step, theme);
}

void
td_life_gates(struct td_gates *gates, const struct td_campaign *campaign,
              const struct td_nomination *nomination)
{
	size_t capacity = 0;

	*gates = (struct td_gates)TD_GATES_INIT;
	/* What was decided before the store was kept passed them elsewhere. */
	if (td_nomination_is_loaded(nomination))
		return;
	for (size_t i = 0; i < campaign->route_count; i++) {
		const struct td_route_step *route = &campaign->route[i];

		if (route->step == TD_ROUTE_DECIDE)
			break;
		if (!route->by.text ||
		    !applies(route, campaign, nomination->theme.text))
			continue;
		gates->items = td_grow(gates->items, gates->count, &capacity,
		                       sizeof *gates->items);
		gates->items[gates->count++] = (struct td_gate){
			.step = route->step,
			.by = route->by.text,
			.route = route
		};
	}
}

void
td_gates_clear(struct td_gates *gates)
{
	if (!gates)
		return;
	free(gates->items);
	*gates = (struct td_gates)TD_GATES_INIT;
}
