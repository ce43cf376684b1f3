/* Working days: weekends, and the calendars that were added. */

#include "calendar/workdays.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

#define YEARS (TD_YEAR_MAX - TD_YEAR_MIN + 1)

/* What a calendar says of each day of its year; TD_DAY_WORKING: nothing. */
struct year {
	unsigned char kinds[366]; /* whenever it was entered */
	/* Of each day the entry that says when it was entered, from 1; 0:
	 * none. */
	size_t dated[366];
	struct td_calendar_entry *entries; /* NULL: none is dated */
	char *name;
};

struct td_workdays {
	struct year *years[YEARS];
	td_workdays_counts *counts;
	void *context;
};

void
td_year_set_add(struct td_year_set *set, int year)
{
	if (year < TD_YEAR_MIN || year > TD_YEAR_MAX)
		return;
	year -= TD_YEAR_MIN;
	set->bits[year / 8] = (unsigned char)(set->bits[year / 8] |
	                                      1U << (year % 8));
}

bool
td_year_set_has(const struct td_year_set *set, int year)
{
	if (year < TD_YEAR_MIN || year > TD_YEAR_MAX)
		return false;
	year -= TD_YEAR_MIN;
	return (set->bits[year / 8] >> (year % 8)) & 1;
}

/* How many bytes of the set, from one on, hold no year; eight at a time. */
static size_t
empty_size(const struct td_year_set *set, size_t from)
{
	static const unsigned char none[8];
	size_t at = from;

	while (sizeof set->bits - at >= sizeof none &&
	       memcmp(set->bits + at, none, sizeof none) == 0)
		at += sizeof none;
	return at - from;
}

int
td_year_set_next(const struct td_year_set *set, int year)
{
	if (year < TD_YEAR_MIN)
		year = TD_YEAR_MIN;
	while (year <= TD_YEAR_MAX) {
		size_t at = (size_t)(year - TD_YEAR_MIN);
		size_t empty = at % 8 ? 0 : empty_size(set, at / 8);

		if (empty == 0 && td_year_set_has(set, year))
			return year;
		year += empty ? (int)empty * 8 : 1;
	}
	return 0;
}

size_t
td_year_set_count(const struct td_year_set *set)
{
	size_t count = 0;

	for (int year = TD_YEAR_MIN; year <= TD_YEAR_MAX; year++)
		count += td_year_set_has(set, year);
	return count;
}

struct td_workdays *
td_workdays_new(void)
{
	return td_alloc(1, sizeof(struct td_workdays));
}

static void
free_year(struct year *year)
{
	if (!year)
		return;
	free(year->entries);
	free(year->name);
	free(year);
}

void
td_workdays_free(struct td_workdays *workdays)
{
	if (!workdays)
		return;
	for (size_t i = 0; i < YEARS; i++)
		free_year(workdays->years[i]);
	free(workdays);
}

static int
year_of(struct td_date date)
{
	int year;
	int month;
	int day;

	td_date_to_civil(date, &year, &month, &day);
	return year;
}

static int
day_of_year(struct td_date date, int year)
{
	struct td_date first = date;

	td_date_from_civil(&first, year, 1, 1);
	return date.days - first.days;
}

static void
add_entry(struct year *year, size_t day, const struct td_calendar_entry *entry,
          size_t *dated)
{
	if (!entry->is_dated) {
		year->kinds[day] = (unsigned char)entry->kind;
		return;
	}
	year->entries[(*dated)++] = *entry;
	year->dated[day] = *dated;
}

void
td_workdays_add_year(struct td_workdays *workdays, int year,
                     const struct td_calendar_entry *entries, size_t count)
{
	struct year *added;
	size_t dated = 0;

	if (year < TD_YEAR_MIN || year > TD_YEAR_MAX)
		return;
	added = td_alloc(1, sizeof *added);
	added->entries = td_alloc(count + 1, sizeof *added->entries);
	for (size_t i = 0; i < count; i++) {
		if (year_of(entries[i].date) != year ||
		    entries[i].kind == TD_DAY_WEEKEND)
			continue;
		add_entry(added, (size_t)day_of_year(entries[i].date, year),
		          &entries[i], &dated);
	}
	free_year(workdays->years[year - TD_YEAR_MIN]);
	workdays->years[year - TD_YEAR_MIN] = added;
}

void
td_workdays_ask(struct td_workdays *workdays, td_workdays_counts *counts,
                void *context)
{
	workdays->counts = counts;
	workdays->context = context;
}

void
td_workdays_name_year(struct td_workdays *workdays, int year, const char *name)
{
	struct year *named;

	if (!td_workdays_has_year(workdays, year))
		return;
	named = workdays->years[year - TD_YEAR_MIN];
	free(named->name);
	named->name = td_strdup(name);
}

bool
td_workdays_has_year(const struct td_workdays *workdays, int year)
{
	return workdays && year >= TD_YEAR_MIN && year <= TD_YEAR_MAX &&
	       workdays->years[year - TD_YEAR_MIN];
}

static bool
counts(const struct td_workdays *workdays, const struct year *year,
       const struct td_calendar_entry *entry)
{
	return !workdays->counts ||
	       workdays->counts(workdays->context, year->name, entry);
}

/* What its calendar says of a day, as far as it counts. */
static enum td_day_kind
said_of(const struct td_workdays *workdays, const struct year *year,
        struct td_date date, int day)
{
	const struct td_calendar_entry undated = {
		.date = date, .kind = (enum td_day_kind)year->kinds[day]
	};
	const struct td_calendar_entry *entry = NULL;

	if (year->dated[day] > 0)
		entry = &year->entries[year->dated[day] - 1];
	if (entry && counts(workdays, year, entry))
		return entry->kind;
	return undated.kind != TD_DAY_WORKING &&
	               counts(workdays, year, &undated)
	           ? undated.kind
	           : TD_DAY_WORKING;
}

enum td_day_kind
td_workdays_kind(const struct td_workdays *workdays, struct td_date date,
                 struct td_year_set *missing)
{
	int year = year_of(date);
	enum td_day_kind kind = TD_DAY_WORKING;

	if (td_workdays_has_year(workdays, year))
		kind = said_of(workdays, workdays->years[year - TD_YEAR_MIN],
		               date, day_of_year(date, year));
	else if (missing)
		td_year_set_add(missing, year);
	if (kind == TD_DAY_WORKING && td_date_weekday(date) >= 6)
		return TD_DAY_WEEKEND;
	return kind;
}

bool
td_workdays_is_workday(const struct td_workdays *workdays, struct td_date date,
                       struct td_year_set *missing)
{
	enum td_day_kind kind = td_workdays_kind(workdays, date, missing);

	return kind == TD_DAY_WORKING || kind == TD_DAY_WORKED;
}

/* Walk by step until a working day, or the end of the valid range. */
static struct td_date
walk(const struct td_workdays *workdays, struct td_date date, int step,
     struct td_year_set *missing)
{
	while (!td_workdays_is_workday(workdays, date, missing)) {
		struct td_date next = td_date_add_days(date, step);

		if (td_date_compare(next, date) == 0)
			break;
		date = next;
	}
	return date;
}

struct td_date
td_workdays_on_or_after(const struct td_workdays *workdays, struct td_date date,
                        struct td_year_set *missing)
{
	return walk(workdays, date, 1, missing);
}

struct td_date
td_workdays_on_or_before(const struct td_workdays *workdays,
                         struct td_date date, struct td_year_set *missing)
{
	return walk(workdays, date, -1, missing);
}

bool
td_workdays_nth(struct td_date *date, const struct td_workdays *workdays,
                struct td_date anchor, int n, bool include_anchor,
                struct td_year_set *missing)
{
	int step = n < 0 ? -1 : 1;
	struct td_date at = anchor;

	if (n != 0 && include_anchor &&
	    td_workdays_is_workday(workdays, at, missing))
		n -= step;
	while (n != 0) {
		struct td_date next = td_date_add_days(at, step);

		if (td_date_compare(next, at) == 0)
			return false;
		at = next;
		if (td_workdays_is_workday(workdays, at, missing))
			n -= step;
	}
	*date = at;
	return true;
}

int
td_workdays_between(const struct td_workdays *workdays, struct td_date after,
                    struct td_date until, struct td_year_set *missing)
{
	int count = 0;

	if (td_date_compare(until, after) < 0)
		return -td_workdays_between(workdays, until, after, missing);
	for (struct td_date at = after; at.days < until.days;) {
		at.days++;
		count += td_workdays_is_workday(workdays, at, missing);
	}
	return count;
}
