/* Deadlines, as programs beside the suite see them: words to days, and what
 * falls due. */

#include "api/private.h"
#include "base/alloc.h"
#include "check/setting_gather.h"
#include "views/deadlines/agenda.h"
#include "views/resolve/answer.h"

#include <stdlib.h>

struct day {
	char text[TD_DATE_SIZE];
	char occurrence[TD_DEADLINE_LABEL_SIZE];
};

struct thidua_days {
	struct day *items;
	size_t count;
};

struct thidua_dues {
	struct td_agenda agenda;
	char (*days)[TD_DATE_SIZE]; /* one an entry */
};

static bool
read_known(struct td_maybe_date *day, const char *text, struct td_diag *diag)
{
	day->known = text != NULL;
	return !text || td_api_day(&day->date, text, diag);
}

static bool
read_frame(struct td_deadline_frame *frame, const struct thidua_frame *given,
           struct td_diag *diag)
{
	return read_known(&frame->anchor, given->anchor, diag) &&
	       read_known(&frame->due_from, given->from, diag) &&
	       read_known(&frame->due_to, given->to, diag);
}

static thidua_days *
days_of(const struct td_answer *answer)
{
	thidua_days *days = td_alloc(1, sizeof *days);
	struct td_answer_day *found;

	days->count = td_answer_days(&found, answer);
	days->items = td_alloc(days->count, sizeof *days->items);
	for (size_t i = 0; i < days->count; i++) {
		td_date_format(days->items[i].text, found[i].date);
		for (size_t c = 0; found[i].occurrence[c]; c++)
			days->items[i].occurrence[c] = found[i].occurrence[c];
	}
	free(found);
	return days;
}

enum thidua_status
thidua_resolve(thidua_store *store, const char *words,
               const struct thidua_frame *given, thidua_days **days,
               thidua_findings *findings)
{
	struct td_deadline_frame frame = { .windowed = true };
	struct td_setting setting = { .store = NULL };
	struct td_deadline_error error;
	struct td_answer answer;
	enum td_status status;

	if (!read_frame(&frame, given, findings->diag))
		return THIDUA_USAGE;
	if (store)
		td_setting_gather(&setting, store->reader, TD_DATE_MAX,
		                  findings->diag);
	frame.workdays = setting.workdays;
	frame.policy = td_setting_policies(&setting).roll;
	if (td_answer_make(&answer, words, &frame, &error) != TD_OK)
		return (enum thidua_status)td_answer_refuse(words, &error,
		                                            findings->diag);
	status = td_answer_report(&answer, false, findings->diag);
	if (status == TD_OK)
		*days = days_of(&answer);
	td_answer_clear(&answer);
	return (enum thidua_status)status;
}

size_t
thidua_days_count(const thidua_days *days)
{
	return days->count;
}

const char *
thidua_days_day(const thidua_days *days, size_t index)
{
	return days->items[index].text;
}

const char *
thidua_days_occurrence(const thidua_days *days, size_t index)
{
	return days->items[index].occurrence;
}

void
thidua_days_free(thidua_days *days)
{
	if (!days)
		return;
	free(days->items);
	free(days);
}

static void
format_days(thidua_dues *dues)
{
	const struct td_agenda *agenda = &dues->agenda;

	dues->days = td_alloc(agenda->count, sizeof *dues->days);
	for (size_t i = 0; i < agenda->count; i++)
		if (td_agenda_has_day(&agenda->entries[i]))
			td_date_format(dues->days[i],
			               agenda->entries[i].day.binding);
}

enum thidua_status
thidua_due(thidua_store *store, const char *unit, const char *today,
           thidua_dues **dues, thidua_findings *findings)
{
	struct td_strlist all = TD_STRLIST_INIT;
	struct td_agenda_query query = { .campaigns = &all,
		                         .unit = unit,
		                         .within = -1 };
	thidua_dues *found;
	enum td_status status;

	if (!td_api_day(&query.today, today, findings->diag))
		return THIDUA_USAGE;
	found = td_alloc(1, sizeof *found);
	found->agenda = (struct td_agenda)TD_AGENDA_INIT;
	status = td_agenda_gather(&found->agenda, store->reader, &query,
	                          findings->diag);
	td_agenda_report(&found->agenda, false, findings->diag);
	format_days(found);
	if (status == TD_OK)
		*dues = found;
	else
		thidua_dues_free(found);
	return (enum thidua_status)status;
}

size_t
thidua_dues_count(const thidua_dues *dues)
{
	return dues->agenda.count;
}

const char *
thidua_dues_campaign(const thidua_dues *dues, size_t index)
{
	return dues->agenda.entries[index].campaign_id;
}

const char *
thidua_dues_text(const thidua_dues *dues, size_t index)
{
	return dues->agenda.entries[index].duty->text.text;
}

const char *
thidua_dues_state(const thidua_dues *dues, size_t index)
{
	return td_agenda_state_name(dues->agenda.entries[index].state);
}

const char *
thidua_dues_day(const thidua_dues *dues, size_t index)
{
	return dues->days[index];
}

size_t
thidua_dues_unit_count(const thidua_dues *dues, size_t index)
{
	return dues->agenda.entries[index].unit_count;
}

const char *
thidua_dues_unit(const thidua_dues *dues, size_t index, size_t unit)
{
	return dues->agenda.entries[index].units[unit].id;
}

void
thidua_dues_free(thidua_dues *dues)
{
	if (!dues)
		return;
	td_agenda_clear(&dues->agenda);
	free(dues->days);
	free(dues);
}
