/* Days that the procedure counts back from a meeting. */

#include "views/deadlines/procedure_meetings.h"
#include "check/check_life.h"
#include "rules/campaign/duty.h"
#include "rules/proceeding/life_states.h"
#include "rules/proceeding/session_rules.h"
#include "store/layout.h"
#include "views/deadlines/procedure_parts.h"

#include <stdio.h>

/* A list is published so long before the council sits. */
#define PUBLICITY_COUNCIL "publicity-council"

/* So many days before the day they are counted from. */
static void
set_rule(struct td_agenda_step *step, const struct td_deadline_rule *count)
{
	struct td_due *due = &step->duty.due;

	due->rule = *count;
	due->rule.before = true;
	due->has_rule = true;
}

/* "10 ngày trước ngày 25/12/2027", as a plan would say it, for people. */
static void
set_words(struct td_agenda_step *step, const struct td_deadline_rule *count,
          struct td_date review)
{
	int year;
	int month;
	int day;

	td_date_to_civil(review, &year, &month, &day);
	td_strbuf_addf(
	    &step->words, "%d %s trước ngày %02d/%02d/%04d", count->count,
	    count->unit == TD_UNIT_WORKDAY ? "ngày làm việc" : "ngày", day,
	    month, year);
	step->duty.due.words.text = step->words.text;
}

/* The stage at whose end a review stands; false: the duty is none. */
static bool
stage_of(enum td_stage *stage, enum td_duty_kind what)
{
	*stage = what == TD_DUTY_FINAL_REVIEW ? TD_STAGE_FINAL
	                                      : TD_STAGE_INTERIM;
	return what == TD_DUTY_FINAL_REVIEW || what == TD_DUTY_INTERIM_REVIEW;
}

/* The day of a meeting; false: "in the year 2027" is none yet. */
static bool
day_of(struct td_date *day, const struct td_days_adding *adding,
       const struct td_duty *duty)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool found;

	td_duty_resolve(&result, &duty->due, adding->campaign,
	                &adding->agenda->setting);
	found = result.determined && result.count == 1 &&
	        result.occurrences[0].has_last &&
	        !result.occurrences[0].has_earliest;
	if (found)
		*day = result.occurrences[0].binding;
	td_deadline_result_clear(&result);
	return found;
}

/* What is to be done before a meeting, called after both. */
static struct td_agenda_step *
make_before(const struct td_days_adding *adding,
            const struct td_procedure_rule *rule, const struct td_duty *meeting)
{
	struct td_agenda_step *step = td_days_make(adding, rule);

	td_strbuf_addf(&step->id, "-%s", meeting->id.text);
	step->duty.id.text = step->id.text;
	return step;
}

void
td_days_before_review(const struct td_days_adding *adding,
                      const struct td_procedure_rule *rule,
                      const struct td_duty *duty)
{
	struct td_deadline_rule count;
	struct td_agenda_step *step;
	enum td_stage stage;
	struct td_date review;

	if (!stage_of(&stage, duty->what) ||
	    !adding->campaign->awards[stage].given ||
	    !day_of(&review, adding, duty) ||
	    !td_duty_count_days(&count, rule, review))
		return;
	step = make_before(adding, rule, duty);
	set_rule(step, &count);
	set_words(step, &count, review);
	td_days_push(adding, step);
}

/* Whether a campaign pays what is published before the council of a day sits.
 */
static bool
pays_published(const struct td_days_adding *adding, struct td_date session)
{
	for (size_t i = 0; i < TD_STAGE_COUNT; i++) {
		const struct td_stage_awards *stage = &adding->campaign
		                                           ->awards[i];

		for (size_t j = 0; j < stage->forms.count; j++)
			if (td_awards_publish(adding->awards,
			                      stage->forms.items[j].text,
			                      session))
				return true;
	}
	return false;
}

/* "10 working days between the day of publication and the session's." */
static void
set_publication_words(struct td_agenda_step *step,
                      const struct td_procedure_rule *rule,
                      struct td_date session)
{
	int year;
	int month;
	int day;

	td_date_to_civil(session, &year, &month, &day);
	td_strbuf_addf(&step->words,
	               "đủ %s ngày làm việc giữa ngày công khai và ngày họp "
	               "%02d/%02d/%04d",
	               rule->text, day, month, year);
	step->duty.due.words.text = step->words.text;
}

/* Whether a nomination has to be on the list of a session, and is: both false
 * where it is none of those. */
static void
look_at(bool *is_listed, bool *is_missing, const struct td_days_adding *adding,
        const char *id, struct td_date session, struct td_date last)
{
	const struct td_nomination *nomination;
	struct td_life life = TD_LIFE_INIT;
	bool in_time;

	*is_listed = false;
	*is_missing = false;
	/* What is wrong with it is told by records-check. */
	if (td_reader_nomination(&nomination, adding->reader,
	                         adding->campaign_id, id, NULL) != TD_FOUND ||
	    !td_awards_publish(adding->awards, nomination->award.text,
	                       session) ||
	    td_check_life(&life, adding->reader, adding->campaign_id, id, NULL,
	                  NULL) == TD_FAILED ||
	    !td_life_awaits_council(&life))
		return;
	in_time = td_life_is_published_by(&life, last);
	*is_listed = in_time;
	*is_missing = !in_time;
}

/* Whether the list for a session was published in time, with all that wait for
 * the council to sit. */
static bool
is_published(const struct td_days_adding *adding, struct td_date session,
             struct td_date last)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	bool complete = true;
	bool any = false;

	(void)!td_reader_nominations(&paths, adding->reader,
	                             adding->campaign_id, NULL);
	for (size_t i = 0; complete && i < paths.count; i++) {
		struct td_layout layout;
		bool is_listed;
		bool is_missing;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		look_at(&is_listed, &is_missing, adding, layout.id, session,
		        last);
		any = any || is_listed;
		complete = !is_missing;
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return any && complete;
}

/* Listed until it is done, or the council has sat: who is late has to move the
 * session. */
static void
add_before_session(const struct td_days_adding *adding,
                   const struct td_duty *duty,
                   const struct td_deadline_occurrence *sitting)
{
	const struct td_workdays *workdays = adding->agenda->setting.workdays;
	struct td_deadline_occurrence day = { .has_last = true,
		                              .has_safe = true };
	struct td_year_set missing = TD_YEAR_SET_INIT;
	const struct td_procedure_rule *rule;
	struct td_agenda_step *step;
	struct td_date session = sitting->binding;

	if (!sitting->has_last || sitting->has_earliest ||
	    td_date_compare(session, adding->query->today) < 0 ||
	    !pays_published(adding, session))
		return;
	rule = td_procedure_find(adding->procedure, PUBLICITY_COUNCIL, session);
	if (!rule || !td_days_is_asked(adding, &rule->by) ||
	    !td_rule_publication_last(&day.binding, rule, workdays, session,
	                              &missing) ||
	    is_published(adding, session, day.binding))
		return;
	day.nominal = day.binding;
	day.safe = td_workdays_on_or_before(workdays, day.binding, &missing);
	snprintf(day.label, sizeof day.label, "%s", sitting->label);
	step = make_before(adding, rule, duty);
	set_publication_words(step, rule, session);
	td_days_list(adding, step, &day, session, &missing);
}

void
td_days_before_session(const struct td_days_adding *adding,
                       const struct td_duty *duty)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	if (duty->what != TD_DUTY_COUNCIL_SESSION)
		return;
	td_duty_resolve(&result, &duty->due, adding->campaign,
	                &adding->agenda->setting);
	for (size_t i = 0; result.determined && i < result.count; i++)
		add_before_session(adding, duty, &result.occurrences[i]);
	td_deadline_result_clear(&result);
}
