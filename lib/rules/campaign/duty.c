/* Duties of a campaign: whom they bind and when they fall due. */

#include "rules/campaign/duty.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool
td_duty_binds(const struct td_duty *duty, enum td_class class,
              const char *unit_id)
{
	return td_actors_have(&duty->by, class, unit_id);
}

bool
td_duty_binds_party(const struct td_duty *duty, enum td_class class,
                    const char *unit_id, bool takes_part)
{
	if (takes_part)
		return td_duty_binds(duty, class, unit_id);
	for (size_t i = 0; i < duty->by.count; i++)
		if (!duty->by.items[i].is_class &&
		    td_text_equal(duty->by.items[i].id, unit_id))
			return true;
	return false;
}

bool
td_duty_is_tracked(enum td_duty_kind what)
{
	return what == TD_DUTY_REGISTRATION || what == TD_DUTY_ISSUE_PLAN ||
	       what == TD_DUTY_SEND_PLAN || what == TD_DUTY_REPORT;
}

enum td_duty_kind
td_duty_paper(enum td_duty_kind what)
{
	switch (what) {
	case TD_DUTY_ISSUE_PLAN:
	case TD_DUTY_SEND_PLAN:
		return TD_DUTY_ISSUE_PLAN;
	case TD_DUTY_REGISTRATION:
	case TD_DUTY_INTERIM_REVIEW:
	case TD_DUTY_FINAL_REVIEW:
		return what;
	default:
		return TD_DUTY_OTHER;
	}
}

bool
td_duty_same_paper(const struct td_duty *a, const struct td_duty *b)
{
	return td_duty_paper(a->what) != TD_DUTY_OTHER &&
	       td_duty_paper(a->what) == td_duty_paper(b->what);
}

static bool
is_same_actor(const struct td_actor *a, const struct td_actor *b)
{
	if (a->is_class != b->is_class)
		return false;
	return a->is_class ? a->class == b->class : td_text_equal(a->id, b->id);
}

bool
td_duty_shares_actor(const struct td_duty *a, const struct td_duty *b)
{
	for (size_t i = 0; i < a->by.count; i++)
		for (size_t j = 0; j < b->by.count; j++)
			if (is_same_actor(&a->by.items[i], &b->by.items[j]))
				return true;
	return false;
}

bool
td_duty_is_owed(const struct td_unit *unit, struct td_date due)
{
	return td_unit_exists_on(unit, due, NULL);
}

bool
td_duty_count_days(struct td_deadline_rule *rule,
                   const struct td_procedure_rule *count, struct td_date since)
{
	bool working = count->unit == TD_PROCEDURE_WORKING_DAYS;

	if (!count->value.given ||
	    (!working && count->unit != TD_PROCEDURE_DAYS))
		return false;
	*rule = (struct td_deadline_rule){
		.kind = TD_DEADLINE_PERIOD,
		.count = (int)count->value.value,
		.unit = working ? TD_UNIT_WORKDAY : TD_UNIT_DAY,
		.anchor = { .kind = TD_ANCHOR_DAY, .day = since },
	};
	return true;
}

void
td_duty_resolve(struct td_deadline_result *result, const struct td_due *due,
                const struct td_campaign *campaign,
                const struct td_setting *setting)
{
	const struct td_deadline_rule no_day = { .kind = TD_DEADLINE_NO_DAY,
		                                 .why = due->words.text
		                                            ? TD_WHY_UNREAD
		                                            : TD_WHY_PERIODIC };
	const struct td_document_ref *paper = due->paper ? due->paper
	                                                 : &campaign->paper;
	struct td_deadline_frame frame = { .workdays = setting->workdays };

	frame.issued.known = paper->date.given;
	frame.issued.date = paper->date.date;
	frame.from.known = td_campaign_first_day(&frame.from.date, campaign);
	frame.to.known = td_campaign_expected_day(&frame.to.date, campaign);
	frame.policy = td_setting_policies(setting).roll;
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

enum td_status
td_duty_each_report(const struct td_campaign *campaign, enum td_class class,
                    const char *unit_id, const struct td_setting *setting,
                    td_duty_visit *visit, void *context)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != TD_DUTY_REPORT ||
		    !td_duty_binds(duty, class, unit_id))
			continue;
		td_duty_resolve(&result, &duty->due, campaign, setting);
		for (size_t j = 0; j < result.count; j++) {
			const struct td_deadline_occurrence
			    *occurrence = &result.occurrences[j];
			char *id = td_duty_occurrence_id(duty, occurrence);

			status = td_worse(status,
			                  visit(context, duty, occurrence, id));
			free(id);
		}
		td_deadline_result_clear(&result);
	}
	return status;
}

void
td_duty_list_occurrences(struct td_strlist *ids, const struct td_duty *duty,
                         const struct td_campaign *campaign,
                         const struct td_setting *setting)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	td_duty_resolve(&result, &duty->due, campaign, setting);
	for (size_t i = 0; i < result.count; i++) {
		char *id = td_duty_occurrence_id(duty, &result.occurrences[i]);

		td_strlist_add(ids, id);
		free(id);
	}
	if (result.count == 0 && duty->id.text)
		td_strlist_add(ids, duty->id.text);
	td_deadline_result_clear(&result);
}

const struct td_duty *
td_duty_of(const struct td_campaign *campaign, enum td_duty_kind what,
           enum td_class class, const char *unit_id)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (campaign->duties[i].what == what &&
		    td_duty_binds(&campaign->duties[i], class, unit_id))
			return &campaign->duties[i];
	return NULL;
}

const struct td_excuse *
td_duty_excuse(const struct td_campaign *campaign, const struct td_duty *duty,
               const char *occurrence, const char *unit_id)
{
	for (size_t i = 0; i < campaign->excuse_count; i++) {
		const struct td_excuse *excuse = &campaign->excuses[i];

		if (td_text_equal(excuse->duty.text, duty->id.text) &&
		    (!excuse->occurrence.text ||
		     td_text_equal(excuse->occurrence.text, occurrence)) &&
		    td_fields_have(&excuse->units, unit_id))
			return excuse;
	}
	return NULL;
}

const struct td_duty *
td_duty_strictest(struct td_date *due, const struct td_campaign *campaign,
                  enum td_duty_kind what, enum td_class class,
                  const char *unit_id, const struct td_setting *setting)
{
	const struct td_duty *strictest = NULL;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != what || !td_duty_binds(duty, class, unit_id))
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
