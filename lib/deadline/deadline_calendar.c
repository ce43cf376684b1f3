/* Deadlines that name a day or span of the calendar. */

#include "deadline/deadline_shape.h"

#include <string.h>

/* The points of a rule as they are read, and where they recur. */
struct points {
	struct td_phrase_point items[TD_DEADLINE_POINTS_MAX];
	size_t count;
	int every;       /* as said beside the points; 0: not */
	size_t every_at; /* token */
};

static bool
read_every(struct td_phrase *phrase, struct points *points, bool periodic)
{
	size_t start = phrase->at;
	size_t token;
	int every;

	td_phrase_accept(phrase, ",");
	token = phrase->at;
	if (!td_phrase_every(phrase, &every, periodic)) {
		phrase->at = start;
		return false;
	}
	/* "6 tháng …, trước ngày 15/6 và 15/12 hằng năm" says it twice. */
	if (points->every != 0 && every == 12)
		return true;
	if (points->every != 0 && points->every != every)
		return td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION, token);
	points->every = every;
	points->every_at = token;
	return true;
}

/* The points after the first; the bound may be said again, but no other. */
static bool
read_more(struct td_phrase *phrase, struct points *points,
          enum td_deadline_bound bound, bool bounded)
{
	for (;;) {
		size_t start = phrase->at;
		struct td_phrase_point point;
		enum td_deadline_bound again = bound;

		if (!td_phrase_accept(phrase, ",|và|, và|and|, and|;"))
			return true;
		if (td_shape_bound(phrase, &again) &&
		    (!bounded || again != bound)) {
			phrase->at = start;
			return true;
		}
		if (!td_phrase_point(phrase, &point)) {
			phrase->at = start;
			return !phrase->failed;
		}
		if (points->count == TD_DEADLINE_POINTS_MAX)
			return td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG,
			                      start);
		points->items[points->count++] = point;
	}
}

/* A year at the end of a list stands for all of it: "15/6 và 15/12/2026". */
static void
share_year(struct points *points)
{
	int year = points->items[points->count - 1].point.year;

	for (size_t i = 0; i + 1 < points->count; i++) {
		if (points->items[i].point.year != 0 ||
		    td_point_is_next_year(&points->items[i].point) ||
		    points->items[i].relative)
			return;
	}
	for (size_t i = 0; i + 1 < points->count; i++)
		points->items[i].point.year = year;
}

/* The period that points like "tháng cuối quý" belong to, the same for all;
 * 0 when they are of the year. False when they do not go together. */
static bool
period_of(const struct points *points, int *period, bool *each)
{
	*period = points->items[0].every;
	for (size_t i = 0; i < points->count; i++) {
		const struct td_phrase_point *item = &points->items[i];

		if (item->relative != points->items[0].relative)
			return false;
		if (item->every != 0 && *period == 0)
			*period = item->every;
		if (item->every != 0 && item->every != *period)
			return false;
		*each = *each || item->each;
	}
	return true;
}

/*
 * Settle how often the points recur. Dates of the year under "hằng quý" must
 * be four, those under "hằng năm" any number; what recurs has no year.
 */
static bool
settle(struct td_phrase *phrase, struct points *points, bool periodic)
{
	bool relative = points->items[0].relative;
	bool each = false;
	int period;
	size_t count = points->count;

	if (!period_of(points, &period, &each))
		return td_phrase_miss(phrase);
	if (relative) {
		bool days = points->items[0].point.span != TD_SPAN_PERIOD &&
		            period == 3;

		if (period == 0)
			period = points->every == 1 ? 1 : 0;
		/* "cuối quý" and "tháng sau" alone do not say of which;
		 * "tháng cuối quý" means of each. */
		if (period == 0 ||
		    (!each && !days && points->every == 0 && !periodic))
			return td_phrase_miss(phrase);
		if (points->every != 0 && points->every != period)
			return td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION,
			                      points->every_at);
		points->every = period;
		return true;
	}
	share_year(points);
	for (size_t i = 0; i < count; i++) {
		bool dated = points->items[i].point.year != 0;

		if (dated && points->every != 0)
			return td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION,
			                      points->every_at);
		if (dated)
			periodic = false;
	}
	if (points->every != 0 && points->every != 12 &&
	    (int)count * points->every != 12)
		return td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION,
		                      points->every_at);
	if (points->every != 0 || periodic)
		points->every = 12;
	return true;
}

static void
fill_rule(struct td_deadline_rule *rule, const struct points *points)
{
	rule->kind = TD_DEADLINE_CALENDAR;
	rule->every = points->every;
	rule->point_count = points->count;
	for (size_t i = 0; i < points->count; i++) {
		struct td_deadline_point *point = &rule->points[i];

		*point = points->items[i].point;
		if (rule->every == 12 && point->span == TD_SPAN_YEAR)
			point->span = TD_SPAN_PERIOD;
		/* A day or part that is one day needs no first day. */
		if (rule->bound == TD_BOUND_WITHIN &&
		    point->part >= TD_PART_BEGIN && point->part <= TD_PART_END)
			rule->bound = TD_BOUND_BY;
	}
}

bool
td_shape_calendar(struct td_phrase *phrase, struct td_deadline_rule *rule,
                  bool periodic)
{
	struct points points = { .count = 0 };
	bool bounded;

	if (read_every(phrase, &points, periodic))
		td_phrase_accept(phrase, ",|:");
	bounded = td_shape_bound(phrase, &rule->bound);
	if (td_phrase_point(phrase, &points.items[0])) {
		points.count = 1;
		if (!bounded)
			rule->bound = points.items[0].point.span == TD_SPAN_DAY
			                  ? TD_BOUND_BY
			                  : TD_BOUND_WITHIN;
		if (!read_more(phrase, &points, rule->bound, bounded))
			return false;
		read_every(phrase, &points, false);
		if (phrase->failed || !settle(phrase, &points, periodic))
			return false;
	} else if (points.every != 0 && !bounded && !phrase->failed) {
		points.items[0].point = (struct td_deadline_point){
			.span = TD_SPAN_PERIOD
		};
		points.count = 1;
		rule->bound = TD_BOUND_WITHIN;
	} else {
		return td_phrase_miss(phrase);
	}
	fill_rule(rule, &points);
	return true;
}

/* A start is a day or what has one. */
static bool
read_from(struct td_phrase *phrase, struct td_deadline_from *from)
{
	size_t start = phrase->at;
	struct td_phrase_point point;

	if (td_phrase_anchor(phrase, &from->anchor))
		return true;
	phrase->at = start;
	if (!td_phrase_point(phrase, &point) || point.relative)
		return td_phrase_miss(phrase);
	from->is_point = true;
	from->point = point.point;
	return true;
}

/* From then on: the first day that counts. */
static bool
start_only(struct td_phrase *phrase, struct td_deadline_rule *rule, bool after)
{
	struct td_deadline_from *from = &rule->from;
	struct td_date last;

	td_phrase_accept(phrase, "trở đi|onwards");
	rule->kind = TD_DEADLINE_START;
	rule->anchor = from->anchor;
	if (from->is_point) {
		if (from->point.year == 0 || after ||
		    !td_point_days(&rule->anchor.day, &last, &from->point,
		                   from->point.year * 12, 0))
			return td_phrase_miss(phrase);
		rule->anchor.kind = TD_ANCHOR_DAY;
	}
	/* What ends on a day is over the day after. */
	if (after || rule->anchor.kind == TD_ANCHOR_END ||
	    strcmp(rule->anchor.event, "discipline-end") == 0)
		rule->count = 1;
	memset(from, 0, sizeof *from);
	return true;
}

/* "giai đoạn 2026 - 2030" */
static bool
stage(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	rule->from.is_point = true;
	rule->from.point.span = TD_SPAN_YEAR;
	rule->points[0].span = TD_SPAN_YEAR;
	rule->point_count = 1;
	rule->kind = TD_DEADLINE_CALENDAR;
	return td_phrase_accept(phrase, "giai đoạn|trong giai đoạn|"
	                                "the period|in the period|"
	                                "trong các năm") &&
	       td_phrase_year(phrase, &rule->from.point.year) &&
	       td_phrase_accept(phrase, "-|–|đến|to") &&
	       td_phrase_year(phrase, &rule->points[0].year);
}

bool
td_shape_window(struct td_phrase *phrase, struct td_deadline_rule *rule,
                bool periodic)
{
	static const struct td_phrase_row rows[] = {
		{ "từ|kể từ|tính từ|from|since|starting from|counted from",
		  false },
		{ "from after|từ sau|kể từ sau|tính từ sau", true },
		{ NULL, 0 }
	};
	struct td_phrase_point point;
	size_t start = phrase->at;
	bool merit;
	int after;

	(void)periodic;
	if (stage(phrase, rule))
		return true;
	memset(rule, 0, sizeof *rule);
	phrase->at = start;
	merit = td_phrase_accept(phrase, "thành tích");
	if (!td_phrase_choose(phrase, rows, &after) ||
	    !read_from(phrase, &rule->from))
		return false;
	start = phrase->at;
	td_phrase_accept(phrase, ",");
	if (!td_phrase_accept(phrase, "đến|đến hết|tới|tới hết|to|until|"
	                              "to the end of|until the end of")) {
		phrase->at = start;
		return start_only(phrase, rule, after);
	}
	if (after || merit || !td_phrase_point(phrase, &point) ||
	    point.relative)
		return td_phrase_miss(phrase);
	rule->kind = TD_DEADLINE_CALENDAR;
	rule->points[0] = point.point;
	rule->point_count = 1;
	return true;
}
