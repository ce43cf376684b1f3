/* What may be published of a decision. */

#include "rules/decision/publishing.h"
#include "rules/decision/corrected.h"
#include "rules/nomination/award_rules.h"

bool
td_publishing_is_award(const struct td_decision *decision,
                       const struct td_life *life)
{
	return life->award && life->award->decision == decision;
}

int
td_publishing_year(const struct td_ledger_event *events, size_t count,
                   const struct td_ledger_event *event)
{
	struct td_day on = td_corrected_day(events, count, event);
	int year;
	int month;
	int day;

	if (!on.given)
		return 0;
	td_date_to_civil(on.date, &year, &month, &day);
	return year;
}

enum td_left_out
td_publishing_left_out(const struct td_publishing *publishing)
{
	if (!td_nomination_is_public(publishing->matter))
		return TD_LEFT_PRIVATE;
	if (!publishing->award)
		return TD_LEFT_UNNAMED;
	if (publishing->is_wrong(publishing->context))
		return TD_LEFT_WRONG;
	return TD_LEFT_OUT_COUNT;
}
