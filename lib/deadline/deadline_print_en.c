/* Rules in their canonical wording: English. */

#include "base/strbuf.h"
#include "deadline/deadline_print.h"

static void
print_number(struct td_strbuf *out, int count, enum td_deadline_unit unit)
{
	static const char *const units[] = { "day",   "working day", "week",
		                             "month", "quarter",     "year" };

	td_strbuf_addf(out, "%d %s%s", count, units[unit],
	               count == 1 ? "" : "s");
}

static void
print_anchor(struct td_strbuf *out, const struct td_deadline_anchor *anchor)
{
	static const char *const names[] = {
		[TD_ANCHOR_ISSUED] = "the issue of the document",
		[TD_ANCHOR_EFFECTIVE] = "the entry into force of the document",
		[TD_ANCHOR_RECEIVED] = "the receipt of the dossier",
		[TD_ANCHOR_START] = "the start of the campaign",
		[TD_ANCHOR_END] = "the end of the campaign",
	};
	const char *event;
	char day[TD_DATE_SIZE];

	switch (anchor->kind) {
	case TD_ANCHOR_NONE:
		break;
	case TD_ANCHOR_EVENT:
		event = td_phrase_event_name(anchor->event, TD_DEADLINE_EN);
		if (!event)
			td_strbuf_addf(out, "the event \"%s\"", anchor->event);
		else
			td_print_event(out, event);
		break;
	case TD_ANCHOR_DAY:
		td_date_format(day, anchor->day);
		td_strbuf_add(out, day);
		break;
	default:
		td_strbuf_add(out, names[anchor->kind]);
	}
}

static void
print_undetermined(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	static const char *const words[] = {
		[TD_WHY_PROMPT] = "promptly",
		[TD_WHY_CONTINUOUS] = "regularly",
		[TD_WHY_PERIODIC] = "periodically",
		[TD_WHY_RULES] = "as prescribed",
		[TD_WHY_GUIDANCE] = "under the guidance",
		[TD_WHY_REQUEST] = "on request",
	};

	if (rule->why < TD_WHY_PROMPT || rule->why > TD_WHY_REQUEST)
		return;
	td_strbuf_add(out, words[rule->why]);
	if (rule->by[0] != '\0')
		td_strbuf_addf(out,
		               rule->why == TD_WHY_RULES ? " by %s" : " of %s",
		               rule->by);
}

static void
print_period(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	bool nameless = rule->anchor.kind == TD_ANCHOR_EVENT &&
	                rule->anchor.event[0] == '\0';

	if (td_print_is_day_of(rule)) {
		td_strbuf_add(out, "on ");
		print_anchor(out, &rule->anchor);
		return;
	}
	td_strbuf_add(out, !rule->before ? "within "
	                   : nameless    ? "at least "
	                                 : "at the latest ");
	print_number(out, rule->count, rule->unit);
	if (rule->before)
		td_strbuf_add(out, nameless ? " before" : " before ");
	else if (rule->anchor.kind != TD_ANCHOR_NONE)
		td_strbuf_add(out, " of ");
	if (!nameless)
		print_anchor(out, &rule->anchor);
	if (rule->include_anchor)
		td_strbuf_add(out, ", counting the first day");
}

static void
print_start(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	if (!td_print_is_from_day(rule)) {
		td_strbuf_add(out, "for ");
		print_number(out, rule->count, rule->unit);
		td_strbuf_add(out, " or more");
		return;
	}
	td_strbuf_add(out, rule->count == 0 ? "from " : "from after ");
	print_anchor(out, &rule->anchor);
	td_strbuf_add(out, " onwards");
}

static void
add_month_of_quarter(struct td_strbuf *out, int number)
{
	static const char *const months[] = { "first", "second", "last" };

	td_strbuf_addf(out, "the %s month of the %squarter",
	               months[(number - 1) % 3], number > 3 ? "next " : "");
}

static const char *
month_name(int number)
{
	static const char *const names[] = {
		"January",   "February", "March",    "April",
		"May",       "June",     "July",     "August",
		"September", "October",  "November", "December"
	};

	return names[(number - 1) % 12];
}

static void
print_day(struct td_strbuf *out, const struct td_deadline_point *point,
          int every)
{
	if (point->year != 0) {
		td_strbuf_addf(out, "%04d-%02d-%02d", point->year,
		               point->number, point->day);
	} else if (every == 1) {
		td_strbuf_addf(out, "day %d%s", point->day,
		               point->number > 1 ? " of the next month" : "");
	} else if (every == 3) {
		td_strbuf_addf(out, "day %d of ", point->day);
		add_month_of_quarter(out, point->number);
	} else {
		td_strbuf_addf(out, "%d %s%s", point->day,
		               month_name(point->number),
		               point->number > 12 ? " of the next year" : "");
	}
}

static void
add_year(struct td_strbuf *out, const char *before,
         const struct td_deadline_point *point, const char *otherwise)
{
	if (point->year != 0)
		td_strbuf_addf(out, "%s%04d", before, point->year);
	else
		td_strbuf_add(out, otherwise);
}

static void
print_span(struct td_strbuf *out, const struct td_deadline_point *point,
           int every)
{
	static const char *const quarters[] = { "I", "II", "III", "IV" };

	switch (point->span) {
	case TD_SPAN_DAY:
		print_day(out, point, every);
		break;
	case TD_SPAN_MONTH:
		if (every == 1) {
			td_strbuf_add(out, "the next month");
		} else if (every == 3) {
			add_month_of_quarter(out, point->number);
		} else {
			td_strbuf_add(out, month_name(point->number));
			add_year(out, " ", point,
			         point->number > 12 ? " of the next year" : "");
		}
		break;
	case TD_SPAN_QUARTER:
		td_strbuf_addf(out, "quarter %s",
		               quarters[(point->number - 1) % 4]);
		add_year(out, " of ", point,
		         point->number > 4 ? " of the next year" : "");
		break;
	case TD_SPAN_HALF:
		td_strbuf_addf(out, "the %s half",
		               point->number == 1 ? "first" : "second");
		add_year(out, " of ", point, " of the year");
		break;
	case TD_SPAN_NINE_MONTHS:
		td_strbuf_add(out, "the first 9 months");
		add_year(out, " of ", point, " of the year");
		break;
	case TD_SPAN_YEAR:
		add_year(out, "", point, "the year");
		break;
	case TD_SPAN_PERIOD:
		td_strbuf_add(out, every == 1   ? "the month"
		                   : every == 3 ? "the quarter"
		                                : "the year");
		break;
	}
}

static void
print_point(struct td_strbuf *out, const struct td_deadline_point *point,
            int every)
{
	static const char *const parts[] = {
		"",
		"the beginning of ",
		"the middle of ",
		"the end of ",
		"the first week of ",
		"the second week of ",
		"the third week of ",
		"the fourth week of ",
		"the last week of ",
		"the first ten days of ",
		"the second ten days of ",
		"the last days from the 21st of "
	};

	td_strbuf_add(out, parts[point->part]);
	print_span(out, point, every);
}

static void
print_bound(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	const struct td_deadline_point *point = &rule->points[0];
	bool day = point->span == TD_SPAN_DAY;

	if (rule->bound == TD_BOUND_BEFORE)
		td_strbuf_add(out, "before ");
	else if (rule->bound == TD_BOUND_WITHIN)
		td_strbuf_add(out, day ? "on " : "in ");
	else if (point->part == TD_PART_END)
		td_strbuf_add(out, "at the latest at ");
	else if (day || point->part != TD_PART_WHOLE)
		td_strbuf_add(out, "by ");
	else
		td_strbuf_add(out, "until the end of ");
}

static void
print_calendar(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	const struct td_deadline_from *from = &rule->from;

	if (from->is_point || from->anchor.kind != TD_ANCHOR_NONE) {
		td_strbuf_add(out, "from ");
		if (from->is_point)
			print_point(out, &from->point, 0);
		else
			print_anchor(out, &from->anchor);
		td_strbuf_add(out, rule->points[0].span == TD_SPAN_DAY
		                       ? " until "
		                       : " until the end of ");
		print_point(out, &rule->points[0], 0);
		return;
	}
	if (!td_print_is_whole(rule)) {
		print_bound(out, rule);
		for (size_t i = 0; i < rule->point_count; i++) {
			td_strbuf_add(out, i > 0 ? " and " : "");
			print_point(out, &rule->points[i], rule->every);
		}
		td_strbuf_add(out, rule->every > 0 ? " " : "");
	}
	if (rule->every == 12)
		td_strbuf_add(out, "every year");
	else if (rule->every == 3)
		td_strbuf_add(out, "every quarter");
	else if (rule->every == 1)
		td_strbuf_add(out, "every month");
	else if (rule->every > 0)
		td_strbuf_addf(out, "every %d months", rule->every);
}

void
td_print_english(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	switch (rule->kind) {
	case TD_DEADLINE_NO_DAY:
		print_undetermined(out, rule);
		break;
	case TD_DEADLINE_CALENDAR:
		print_calendar(out, rule);
		break;
	case TD_DEADLINE_PERIOD:
		print_period(out, rule);
		break;
	case TD_DEADLINE_START:
		print_start(out, rule);
		break;
	}
}
