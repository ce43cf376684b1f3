/* Nominations that nobody ended. */

#include "base/strlist.h"
#include "record/campaign.h"
#include "rules/campaign/phase.h"
#include "views/audit/audit_open.h"
#include "views/status/turn.h"

#include <stdio.h>
#include <stdlib.h>

/* The last day of the phase at whose review a nomination stands: the first that
 * ends after it was received. */
static bool
find_review(struct td_date *end, const struct td_campaign *campaign,
            const struct td_nomination *nomination)
{
	bool found = false;

	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_phase *phase = &campaign->phases[i];
		struct td_date last;

		if (!phase->has_review || phase->review != nomination->stage ||
		    !td_phase_last_day(&last, campaign, phase) ||
		    (nomination->received.given &&
		     td_date_compare(last, nomination->received.date) < 0) ||
		    (found && td_date_compare(last, *end) >= 0))
			continue;
		*end = last;
		found = true;
	}
	return found;
}

/* When the time of an award was over: the year that it is for, the phase that
 * is reviewed, or the campaign; false: nobody knows. */
static bool
find_end(struct td_date *end, const struct td_campaign *campaign,
         const struct td_nomination *nomination)
{
	if (td_nomination_has_stage(nomination)) {
		if (nomination->stage == TD_STAGE_ANNUAL &&
		    nomination->year > 0)
			return td_date_from_civil(end, nomination->year, 12,
			                          31);
		if (find_review(end, campaign, nomination))
			return true;
	}
	return td_campaign_last_day(end, campaign);
}

static void
report(const struct td_open *open, const struct td_turn *turn, const char *path,
       struct td_date end)
{
	char *place = td_open_path(open, path);
	int days = open->day.days - end.days;
	char text[16];
	char since[TD_DATE_SIZE];
	char over[TD_DATE_SIZE];

	snprintf(text, sizeof text, "%d", days);
	td_date_format(since, turn->life.since);
	td_date_format(over, end);
	(void)td_diag_add_as(open->diag, td_open_severity(days),
	                     TD_NOMINATION_UNENDED,
	                     (struct td_place){ .path = place }, "state",
	                     td_life_state_name(turn->life.reached), "since",
	                     since, "end", over, "days", text, NULL);
	free(place);
}

static void
examine(const struct td_open *open, const struct td_layout *layout,
        const char *path)
{
	const struct td_nomination *nomination;
	const struct td_campaign *campaign;
	struct td_turn turn;
	struct td_date end;

	if (td_reader_nomination(&nomination, open->reader, layout->campaign,
	                         layout->id, NULL) != TD_FOUND ||
	    td_reader_campaign(&campaign, open->reader, layout->campaign,
	                       NULL) != TD_FOUND ||
	    !find_end(&end, campaign, nomination) ||
	    td_date_compare(open->day, end) <= 0 ||
	    !td_turn_gather(&turn, open->reader, layout->campaign, layout->id,
	                    open->day))
		return;
	if (td_turn_is_told(&turn) && td_turn_is_open(&turn))
		report(open, &turn, path, end);
	td_turn_clear(&turn);
}

void
td_open_nominations(const struct td_open *open)
{
	struct td_diag *unheard = td_diag_new();
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_turn_list(&paths, open->reader, NULL,
	                                     unheard);

	/* Where a step cannot be read no state is sure. */
	for (size_t i = 0; status == TD_OK && i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		examine(open, &layout, paths.items[i]);
		td_layout_clear(&layout);
		td_reader_forget(open->reader);
	}
	td_strlist_clear(&paths);
	td_diag_free(unheard);
}
