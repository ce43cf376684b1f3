/* What an agenda calls things. */

#include "diag/message.h"
#include "rules/campaign/duty.h"
#include "views/deadlines/agenda.h"

#include <stdio.h>

const char *
td_agenda_state_name(enum td_agenda_state state)
{
	static const char *const names[] = {
		[TD_AGENDA_OVERDUE] = "overdue",
		[TD_AGENDA_DUE] = "due",
		[TD_AGENDA_PASSED] = "passed",
		[TD_AGENDA_NO_DAY] = "no-day",
		[TD_AGENDA_UNTOLD] = "cannot-be-told",
		[TD_AGENDA_EXCUSED] = "excused",
		[TD_AGENDA_FILED] = "filed",
	};

	return names[state];
}

bool
td_agenda_has_day(const struct td_agenda_entry *entry)
{
	return entry->state != TD_AGENDA_NO_DAY &&
	       entry->state != TD_AGENDA_UNTOLD && entry->day.has_last;
}

enum td_agenda_state
td_agenda_unit_state(const struct td_agenda_entry *entry, size_t unit)
{
	return entry->units[unit].unread ? TD_AGENDA_UNTOLD : entry->state;
}

const char *
td_agenda_what(enum td_duty_kind what)
{
	static const char *const names[TD_DUTY_COUNT] = {
		[TD_DUTY_REGISTRATION] = N_("register"),
		[TD_DUTY_ISSUE_PLAN] = N_("issue the plan"),
		[TD_DUTY_SEND_PLAN] = N_("send in the plan"),
		[TD_DUTY_REPORT] = N_("report in writing"),
		[TD_DUTY_LAUNCH] = N_("launch"),
		[TD_DUTY_INTERIM_REVIEW] = N_("hold the interim review"),
		[TD_DUTY_FINAL_REVIEW] = N_("hold the final review"),
		[TD_DUTY_INSPECTION] = N_("inspect"),
		[TD_DUTY_GUIDANCE] = N_("give guidance"),
		[TD_DUTY_AWARD_PROPOSAL] = N_("propose awards"),
		[TD_DUTY_COUNCIL_SESSION] = N_("hold the council's session"),
		[TD_DUTY_SCORING] = N_("score"),
		[TD_DUTY_PUBLICITY] = N_("make it known"),
		[TD_DUTY_OTHER] = N_("carry out"),
	};

	return names[what];
}

const char *
td_agenda_why(const struct td_agenda_entry *entry)
{
	if (!entry->duty->due.words.text)
		return N_("the document says no time");
	if (entry->why == TD_WHY_NONE)
		return N_("the words say only from when");
	return td_deadline_why_text(entry->why);
}

char *
td_agenda_occurrence(const struct td_agenda_entry *entry)
{
	return td_duty_occurrence_id(entry->duty, &entry->day);
}

const char *
td_agenda_unit_name(const struct td_agenda *agenda, const char *id)
{
	const char *name = NULL;

	if (agenda->setting.unit_name)
		name = agenda->setting.unit_name(
		    agenda->setting.names, id,
		    td_setting_asof(&agenda->setting, TD_LOOK_TODAY,
		                    agenda->setting.day));
	return name ? name : id;
}

void
td_agenda_report_years(const struct td_agenda *agenda, int last,
                       struct td_diag *diag)
{
	const struct td_year_set *missing = &agenda->missing;
	char text[24];

	for (int year = td_year_set_next(missing, TD_YEAR_MIN);
	     year != 0 && year <= last;
	     year = td_year_set_next(missing, year + 1)) {
		snprintf(text, sizeof text, "%d", year);
		td_diag_add(diag, TD_CALENDAR_MISSING, TD_NO_PLACE, "year",
		            text, NULL);
	}
}

void
td_agenda_report(const struct td_agenda *agenda, bool only_days,
                 struct td_diag *diag)
{
	size_t dayless = 0;
	char text[24];

	td_agenda_report_years(agenda, TD_YEAR_MAX, diag);
	for (size_t i = 0; i < agenda->count; i++)
		dayless += agenda->entries[i].state == TD_AGENDA_NO_DAY;
	if (!only_days || dayless == 0)
		return;
	snprintf(text, sizeof text, "%zu", dayless);
	td_diag_add(diag, TD_AGENDA_DAYLESS, TD_NO_PLACE, "count", text, NULL);
}
