/* What a campaign awards, and the way that a nomination goes. */

#include "views/campaign/outline_parts.h"

#include "base/text.h"
#include "diag/message.h"
#include "record/awards.h"

/* What the catalogue calls a form, by its code. */
static const char *
award_name(struct td_outline *outline, const char *id)
{
	const struct td_awards *awards = NULL;
	enum td_found found = td_reader_awards(&awards, outline->reader, NULL);

	if (found == TD_BROKEN)
		return TD_LISTING_UNTOLD;
	for (size_t i = 0; found == TD_FOUND && i < awards->award_count; i++)
		if (td_text_equal(awards->awards[i].id.text, id))
			return awards->awards[i].name;
	return NULL;
}

static void
add_stage(struct td_outline *outline, enum td_stage stage)
{
	const struct td_stage_awards *paid = &outline->campaign->awards[stage];
	const char *cells[TD_OUTLINE_CELLS] = { NULL };

	cells[TD_OUTLINE_WHEN] = td_term(td_stage_name(stage));
	cells[TD_OUTLINE_SOURCE] = paid->source;
	for (size_t i = 0; i < paid->forms.count; i++) {
		cells[TD_OUTLINE_ID] = paid->forms.items[i].text;
		cells[TD_OUTLINE_TEXT] = award_name(outline,
		                                    cells[TD_OUTLINE_ID]);
		td_outline_row(outline, "outline-award", cells);
	}
	if (paid->forms.count == 0 && paid->given) {
		cells[TD_OUTLINE_ID] = NULL;
		cells[TD_OUTLINE_TEXT] = paid->own_authority
		                             ? td_translate(
						   N_("within each body's own "
		                                      "authority"))
		                             : paid->note;
		td_outline_row(outline, "outline-award", cells);
	}
}

static void
add_awards(struct td_outline *outline)
{
	for (unsigned i = 0; i < TD_STAGE_COUNT; i++)
		add_stage(outline, (enum td_stage)i);
}

static void
add_route(struct td_outline *outline)
{
	for (size_t i = 0; i < outline->campaign->route_count; i++) {
		const struct td_route_step *step = &outline->campaign->route[i];
		const char *cells[TD_OUTLINE_CELLS] = { NULL };

		cells[TD_OUTLINE_ID] = td_step_name(step->step);
		cells[TD_OUTLINE_WHOM] = td_outline_unit(outline,
		                                         step->by.text);
		cells[TD_OUTLINE_SOURCE] = step->source;
		cells[TD_OUTLINE_VALUE] = step->theme.text;
		cells[TD_OUTLINE_TEXT] = td_term(td_step_name(step->step));
		td_outline_row(outline, "outline-route", cells);
	}
}

void
td_outline_awards(struct td_outline *outline)
{
	add_awards(outline);
	add_route(outline);
}
