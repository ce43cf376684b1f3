/* Duties of a campaign: whom they bind and when they fall due. */

#include "rules/campaign/duty.h"
#include "base/strbuf.h"

#include <ctype.h>
#include <string.h>

bool
td_duty_binds(const struct td_duty *duty, const struct td_unit *unit,
              const char *unit_id)
{
	return td_actors_have(&duty->by, unit->class, unit_id);
}

void
td_duty_resolve(struct td_deadline_result *result, const struct td_due *due,
                const struct td_campaign *campaign,
                const struct td_setting *setting)
{
	static const struct td_deadline_rule no_day = {
		.kind = TD_DEADLINE_NO_DAY, .why = TD_WHY_PERIODIC
	};
	const struct td_document_ref *paper = due->paper ? due->paper
	                                                 : &campaign->paper;
	struct td_deadline_frame frame = { .workdays = setting->workdays };

	frame.issued.known = paper->date.given;
	frame.issued.date = paper->date.date;
	frame.from.known = td_campaign_first_day(&frame.from.date, campaign);
	frame.to.known = td_campaign_last_day(&frame.to.date, campaign);
	if (setting->store)
		frame.policy = setting->store->roll;
	td_deadline_resolve(result, due->has_rule ? &due->rule : &no_day,
	                    &frame);
}

char *
td_duty_occurrence_id(const struct td_duty *duty,
                      const struct td_deadline_occurrence *occurrence)
{
	struct td_strbuf id = TD_STRBUF_INIT;

	td_strbuf_add(&id, duty->id.text);
	if (*occurrence->label)
		td_strbuf_add_char(&id, '-');
	for (const char *c = occurrence->label; *c; c++)
		td_strbuf_add_char(&id, *c == '.' ? '-' : (char)tolower(*c));
	return td_strbuf_take(&id);
}

const struct td_duty *
td_duty_of(const struct td_campaign *campaign, enum td_duty_kind what,
           const struct td_unit *unit, const char *unit_id)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (campaign->duties[i].what == what &&
		    td_duty_binds(&campaign->duties[i], unit, unit_id))
			return &campaign->duties[i];
	return NULL;
}

const struct td_duty *
td_duty_strictest(struct td_date *due, const struct td_campaign *campaign,
                  enum td_duty_kind what, const struct td_unit *unit,
                  const char *unit_id, const struct td_setting *setting)
{
	const struct td_duty *strictest = NULL;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != what || !td_duty_binds(duty, unit, unit_id))
			continue;
		td_duty_resolve(&result, &duty->due, campaign, setting);
		if (result.determined && result.count > 0 &&
		    result.occurrences[0].has_last &&
		    (!strictest ||
		     td_date_compare(result.occurrences[0].binding, *due) <
		         0)) {
			strictest = duty;
			*due = result.occurrences[0].binding;
		}
		td_deadline_result_clear(&result);
	}
	return strictest;
}
