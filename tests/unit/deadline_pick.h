/*
 * Random rules that the grammar can say, for the tests.
 */
#ifndef TD_TESTS_DEADLINE_PICK_H
#define TD_TESTS_DEADLINE_PICK_H

#include "deadline_tools.h"

static uint64_t seed;

/* xorshift64*; at least low, at most high. */
static inline int
pick(int low, int high)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return low + (int)((seed * UINT64_C(2685821657736338717) >> 33) %
	                   (uint64_t)(high - low + 1));
}

static inline struct td_date
pick_date(void)
{
	struct td_date date;

	assert_true(td_date_from_civil(&date, pick(1950, 2800), pick(1, 12),
	                               pick(1, 28)));
	date.days += pick(0, 3);
	return date;
}

/* Dates near the calendars of the tests, where days off are many. */
static inline struct td_date
pick_near(void)
{
	struct td_date date;

	assert_true(td_date_from_civil(&date, pick(2023, 2027), pick(1, 12),
	                               pick(1, 28)));
	return date;
}

static inline struct td_deadline_anchor
pick_anchor(void)
{
	static const char *const events[] = {
		"launch",           "interim-review", "congress",
		"publication",      "conference",     "inspection",
		"hội thảo khoa học"
	};
	struct td_deadline_anchor anchor;

	memset(&anchor, 0, sizeof anchor);
	anchor.kind = (enum td_deadline_anchor_kind)pick(TD_ANCHOR_ISSUED,
	                                                 TD_ANCHOR_DAY);
	if (anchor.kind == TD_ANCHOR_EVENT)
		strcpy(anchor.event, events[pick(0, 6)]);
	if (anchor.kind == TD_ANCHOR_DAY)
		anchor.day = pick_date();
	return anchor;
}

static inline struct td_deadline_point
pick_once(int year)
{
	struct td_deadline_point point;

	memset(&point, 0, sizeof point);
	point.year = year;
	point.span = (enum td_deadline_span)pick(TD_SPAN_DAY, TD_SPAN_YEAR);
	if (point.span == TD_SPAN_DAY) {
		point.number = pick(1, 12);
		point.day = pick(1, 28);
	} else {
		point.part = (enum td_deadline_part)pick(0, TD_PART_WEEK_LAST);
	}
	if (point.span == TD_SPAN_MONTH)
		point.number = pick(1, 12);
	if (point.span == TD_SPAN_QUARTER)
		point.number = pick(1, 4);
	if (point.span == TD_SPAN_HALF)
		point.number = pick(1, 2);
	return point;
}

static inline struct td_deadline_point
pick_recurring(int every)
{
	struct td_deadline_point point;

	if (every == 12) {
		point = pick_once(0);
		if (point.span == TD_SPAN_YEAR)
			point.span = TD_SPAN_PERIOD;
		if (point.span == TD_SPAN_DAY)
			point.number += pick(0, 1) * 12;
		return point;
	}
	memset(&point, 0, sizeof point);
	switch (pick(0, 2)) {
	case 0:
		point.span = TD_SPAN_DAY;
		point.number = pick(1, every == 1 ? 2 : 6);
		point.day = pick(1, 31);
		break;
	case 1:
		point.span = TD_SPAN_MONTH;
		point.number = every == 1 ? 2 : pick(1, 6);
		break;
	default:
		point.span = TD_SPAN_PERIOD;
	}
	if (point.span != TD_SPAN_DAY)
		point.part = (enum td_deadline_part)pick(0, TD_PART_WEEK_LAST);
	return point;
}

static inline void
pick_calendar(struct td_deadline_rule *rule)
{
	static const int everies[] = {
		0, 0, 0, 12, 12, 12, 3, 3, 1, 1, 2, 4, 6
	};
	int year = pick(0, 2) > 0 ? pick(1950, 2800) : 0;

	rule->every = everies[pick(0, 12)];
	rule->bound = (enum td_deadline_bound)pick(0, 2);
	rule->point_count = (size_t)pick(1, 3);
	for (size_t i = 0; i < rule->point_count; i++)
		rule->points[i] = rule->every == 0
		                      ? pick_once(year)
		                      : pick_recurring(rule->every);
	for (size_t i = 0; i < rule->point_count; i++) {
		if (rule->bound == TD_BOUND_WITHIN &&
		    rule->points[i].part >= TD_PART_BEGIN &&
		    rule->points[i].part <= TD_PART_END)
			rule->bound = TD_BOUND_BY;
	}
	if (rule->every == 2 || rule->every == 4 || rule->every == 6) {
		memset(rule->points, 0, sizeof rule->points);
		rule->point_count = 1;
		rule->bound = TD_BOUND_WITHIN;
		rule->points[0].span = TD_SPAN_PERIOD;
	}
	if (rule->every != 0 || rule->point_count > 1 || pick(0, 2) > 0)
		return;
	rule->bound = TD_BOUND_BY;
	rule->from.is_point = pick(0, 1);
	if (rule->from.is_point) {
		do
			rule->from.point = pick_once(pick(1950, 2800));
		while (rule->from.point.span == TD_SPAN_DAY);
	} else {
		rule->from.anchor = pick_anchor();
	}
}

static inline void
pick_period(struct td_deadline_rule *rule)
{
	rule->count = pick(0, 400);
	rule->unit = (enum td_deadline_unit)pick(0, TD_UNIT_YEAR);
	rule->before = pick(0, 1);
	rule->include_anchor = pick(0, 3) == 0;
	rule->anchor = pick_anchor();
	if (pick(0, 9) > 0)
		return;
	memset(&rule->anchor, 0, sizeof rule->anchor);
	rule->anchor.kind = rule->before ? TD_ANCHOR_EVENT : TD_ANCHOR_NONE;
}

static inline void
pick_rule(struct td_deadline_rule *rule)
{
	memset(rule, 0, sizeof *rule);
	rule->kind = (enum td_deadline_kind)pick(TD_DEADLINE_NO_DAY,
	                                         TD_DEADLINE_START);
	switch (rule->kind) {
	case TD_DEADLINE_NO_DAY:
		rule->why = (enum td_deadline_why)pick(TD_WHY_PROMPT,
		                                       TD_WHY_REQUEST);
		if ((rule->why == TD_WHY_RULES ||
		     rule->why == TD_WHY_GUIDANCE) &&
		    pick(0, 1))
			strcpy(rule->by, "Sở Văn hóa, Thể thao và Du lịch");
		break;
	case TD_DEADLINE_CALENDAR:
		pick_calendar(rule);
		break;
	case TD_DEADLINE_PERIOD:
		pick_period(rule);
		break;
	case TD_DEADLINE_START:
		rule->anchor = pick_anchor();
		rule->count = rule->anchor.kind == TD_ANCHOR_END || pick(0, 1);
		if (rule->anchor.kind == TD_ANCHOR_START) {
			rule->count = pick(0, 100);
			rule->unit = (enum td_deadline_unit)pick(0, 5);
		}
		break;
	}
}

#endif
