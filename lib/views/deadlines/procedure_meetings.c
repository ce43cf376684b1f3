/* Days that the procedure counts back from a meeting. */

#include "views/deadlines/procedure_meetings.h"
#include "rules/campaign/duty.h"
#include "rules/proceeding/session_rules.h"
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

/* Listed until the council has sat: who is late has to move the session. */
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
	                              &missing))
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
