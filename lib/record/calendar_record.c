/* calendars/<year>.yaml */

#include "record/calendar_record.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "calendar/calendar_check.h"
#include "calendar/lunar.h"
#include "diag/message.h"
#include "record/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_codes[] = { "holiday", "make-up", "swap", NULL };
static const enum td_day_kind kinds[] = { TD_DAY_HOLIDAY, TD_DAY_MAKE_UP,
	                                  TD_DAY_SWAPPED };

void
td_calendar_record_read(struct td_calendar_record **calendar,
                        struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *days = td_node_get(root, "days");
	struct td_arena *arena;
	struct td_calendar_record *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->year = td_read_int(root, "year");
	made->year_node = td_node_get(root, "year");
	made->days = td_read_array(&made->day_count, arena, days,
	                           sizeof *made->days);
	for (size_t i = 0; i < made->day_count; i++) {
		const struct td_node *node = td_node_at(days, i);

		made->days[i] = (struct td_calendar_day){
			.day = td_read_day(node, "day"),
			.kind = kinds[td_read_code(node, "kind", kind_codes)],
			.make_up_for = td_read_day(node, "for"),
			.worked = td_read_day(node, "worked"),
			.name = td_read_field(node, "name"),
			.source = td_read_source(node, "source"),
			.note = td_read_text(node, "note"),
			.entered = td_read_day(node, "entered"),
			.node = node,
		};
	}
	*calendar = made;
}

void
td_calendar_record_free(struct td_calendar_record *calendar)
{
	td_read_free(calendar, calendar ? calendar->document : NULL);
}

/* A calendar's days as entries, and where each stands. */
struct entries {
	struct td_calendar_entry *items;
	const struct td_node **nodes;
	size_t count;
};

static void
add_entry(struct entries *entries, const struct td_day *day,
          enum td_day_kind kind, const struct td_day *entered)
{
	if (!day->given)
		return;
	entries->items[entries->count] = (struct td_calendar_entry){
		.date = day->date,
		.kind = kind,
		.is_dated = entered->given,
		.entered = entered->date
	};
	entries->nodes[entries->count++] = day->node;
}

static void
take_entries(struct entries *entries, const struct td_calendar_record *calendar)
{
	entries->items = td_alloc(2 * calendar->day_count + 1,
	                          sizeof *entries->items);
	entries->nodes = td_alloc(2 * calendar->day_count + 1,
	                          sizeof *entries->nodes);
	entries->count = 0;
	for (size_t i = 0; i < calendar->day_count; i++) {
		const struct td_calendar_day *day = &calendar->days[i];

		add_entry(entries, &day->day, day->kind, &day->entered);
		add_entry(entries, &day->worked, TD_DAY_WORKED, &day->entered);
	}
}

static void
clear_entries(struct entries *entries)
{
	free(entries->items);
	free(entries->nodes);
}

void
td_calendar_record_add(struct td_workdays *workdays,
                       const struct td_calendar_record *calendar)
{
	struct entries entries;

	take_entries(&entries, calendar);
	td_workdays_add_year(workdays, calendar->year, entries.items,
	                     entries.count);
	td_workdays_name_year(workdays, calendar->year,
	                      td_document_path(calendar->document));
	clear_entries(&entries);
}

static enum td_status
report_problem(const struct td_calendar_record *calendar,
               const struct entries *entries,
               const struct td_calendar_problem *problem, struct td_diag *diag)
{
	static const enum td_finding_id ids[] = {
		[TD_FAULT_OTHER_YEAR] = TD_CALENDAR_OTHER_YEAR,
		[TD_FAULT_DOUBLE] = TD_CALENDAR_DOUBLE,
		[TD_FAULT_OFF_REST_DAY] = TD_CALENDAR_OFF_REST_DAY,
		[TD_FAULT_WORKED_WORKDAY] = TD_CALENDAR_WORKED_WORKDAY,
	};
	char day[TD_DATE_SIZE];
	char year[12];

	td_date_format(day, entries->items[problem->entry].date);
	snprintf(year, sizeof year, "%d", calendar->year);
	return td_document_report(
	    calendar->document, entries->nodes[problem->entry], diag,
	    ids[problem->fault], "day", day, "year", year, NULL);
}

/* What a lunar holiday is called, folded: "Tết Âm lịch (mùng 1 tháng Giêng)",
 * "Ngày Giỗ Tổ Hùng Vương". */
struct lunar_name {
	const char *exact;     /* that one day */
	const char *family[3]; /* the days round it */
	const char *holiday;
};

static bool
is_called(const char *name, const struct lunar_name *lunar, bool *exactly)
{
	char *slug = td_fold_slug(name);
	bool found = strstr(slug, lunar->exact) != NULL;

	*exactly = found;
	for (size_t i = 0; i < 3 && lunar->family[i] && !found; i++)
		found = strstr(slug, lunar->family[i]) != NULL;
	free(slug);
	return found;
}

/* The day that stands for a lunar holiday in the calendar: the one called so;
 * else of the days round it the one wanted, or any. NULL: it has none, as a
 * calendar of some other purpose may. */
static const struct td_calendar_day *
find_lunar(const struct td_calendar_record *calendar,
           const struct lunar_name *lunar, struct td_date wanted)
{
	const struct td_calendar_day *found = NULL;

	for (size_t i = 0; i < calendar->day_count; i++) {
		const struct td_calendar_day *day = &calendar->days[i];
		bool exactly;

		if (day->kind != TD_DAY_HOLIDAY || !day->day.given ||
		    !is_called(day->name.text, lunar, &exactly))
			continue;
		if (exactly)
			return day;
		if (!found || td_date_compare(day->day.date, wanted) == 0)
			found = day;
	}
	return found;
}

static enum td_status
check_lunar(const struct td_calendar_record *calendar,
            const struct lunar_name *lunar, struct td_date wanted,
            struct td_diag *diag)
{
	const struct td_calendar_day *day = find_lunar(calendar, lunar, wanted);
	char found_text[TD_DATE_SIZE];
	char wanted_text[TD_DATE_SIZE];

	if (!day || td_date_compare(day->day.date, wanted) == 0)
		return TD_OK;
	td_date_format(found_text, day->day.date);
	td_date_format(wanted_text, wanted);
	return td_document_report(calendar->document, day->day.node, diag,
	                          TD_CALENDAR_LUNAR_DIFFERS, "holiday",
	                          lunar->holiday, "found", found_text, "wanted",
	                          wanted_text, NULL);
}

static enum td_status
check_lunar_days(const struct td_calendar_record *calendar,
                 struct td_diag *diag)
{
	static const struct lunar_name tet = {
		.exact = "mung-1-",
		.family = { "tet-am-lich", "tet-nguyen-dan", "tet-co-truyen" },
		.holiday = N_("the first day of Tết")
	};
	static const struct lunar_name hung_kings = {
		.exact = "hung-vuong",
		.holiday = N_("the day of the Hùng Kings")
	};
	struct td_lunar_days days;
	enum td_status status;

	if (!td_lunar_days(&days, calendar->year))
		return TD_OK;
	status = check_lunar(calendar, &tet, days.tet, diag);
	return td_worse(
	    status, check_lunar(calendar, &hung_kings, days.hung_kings, diag));
}

enum td_status
td_calendar_record_check_values(const struct td_calendar_record *calendar,
                                struct td_diag *diag)
{
	struct td_calendar_problem *problems;
	struct entries entries;
	enum td_status status = TD_OK;
	size_t count;

	take_entries(&entries, calendar);
	count = td_calendar_check(NULL, 0, calendar->year, entries.items,
	                          entries.count);
	problems = td_alloc(count + 1, sizeof *problems);
	td_calendar_check(problems, count, calendar->year, entries.items,
	                  entries.count);
	for (size_t i = 0; i < count; i++)
		status = td_worse(status, report_problem(calendar, &entries,
		                                         &problems[i], diag));
	free(problems);
	clear_entries(&entries);
	return td_worse(status, check_lunar_days(calendar, diag));
}
