/* Reasons and errors in words, and when two rules are the same. */

#include "deadline/deadline.h"

#include <string.h>

/* Marks a text for translation; what prints it translates. */
#define N_(text) text

const char *
td_deadline_error_text(enum td_deadline_error_kind kind)
{
	static const char *const texts[] = {
		[TD_DEADLINE_EMPTY] = N_("no words at all"),
		[TD_DEADLINE_UNKNOWN_WORD] = N_("'{word}' is not understood"),
		[TD_DEADLINE_UNFINISHED] = N_("the phrase ends too early"),
		[TD_DEADLINE_IMPOSSIBLE_DATE] = N_(
		    "no such day, month, quarter or year: '{word}'"),
		[TD_DEADLINE_TOO_LARGE] = N_(
		    "'{word}' is not a number that makes sense here"),
		[TD_DEADLINE_CONTRADICTION] = N_(
		    "'{word}' contradicts what stands before it"),
		[TD_DEADLINE_TOO_LONG] = N_("the phrase is too long"),
		[TD_DEADLINE_SEVERAL] = N_("'{word}' is a deadline of its own"),
	};

	return texts[kind];
}

const char *
td_deadline_step_text(enum td_deadline_step_id id)
{
	static const char *const texts[TD_STEP_COUNT] = {
		[TD_STEP_ANCHOR] = N_("the day meant is {from:date}"),
		[TD_STEP_ANCHOR_OUT] = N_(
		    "counted from {from:date}, which itself does not count"),
		[TD_STEP_ANCHOR_IN] = N_(
		    "counted from {from:date}, which is the first day"),
		[TD_STEP_ADD_DAYS] = N_("{number} days on: {to:date}"),
		[TD_STEP_ADD_WORKDAYS] = N_(
		    "{number} working days on: {to:date}"),
		[TD_STEP_ADD_WEEKS] = N_("{number} weeks on: {to:date}"),
		[TD_STEP_ADD_MONTHS] = N_("{number} months on: {to:date}"),
		[TD_STEP_ADD_QUARTERS] = N_("{number} quarters on: {to:date}"),
		[TD_STEP_ADD_YEARS] = N_("{number} years on: {to:date}"),
		[TD_STEP_TAKE_DAYS] = N_("{number} days before: {to:date}"),
		[TD_STEP_TAKE_WORKDAYS] = N_(
		    "{number} working days before: {to:date}"),
		[TD_STEP_TAKE_WEEKS] = N_("{number} weeks before: {to:date}"),
		[TD_STEP_TAKE_MONTHS] = N_("{number} months before: {to:date}"),
		[TD_STEP_TAKE_QUARTERS] = N_(
		    "{number} quarters before: {to:date}"),
		[TD_STEP_TAKE_YEARS] = N_("{number} years before: {to:date}"),
		[TD_STEP_CLAMPED] = N_("the month has no day {number}: its "
		                       "last day stands in, {to:date}"),
		[TD_STEP_DAY_COUNTS] = N_(
		    "{to:date} counts, to its end at 24:00"),
		[TD_STEP_DAY_BEFORE] = N_("'before {from:date}' leaves that "
		                          "day out: {to:date} is the last"),
		[TD_STEP_SPAN_END] = N_(
		    "the span runs from {from:date} to {to:date}"),
		[TD_STEP_PART] = N_("that part of the span runs from "
		                    "{from:date} to {to:date}"),
		[TD_STEP_YEAR_TAKEN] = N_(
		    "the words name no year: {number} is taken"),
		[TD_STEP_RECURS] = N_("recurs {number} times, from "
		                      "{from:date} to {to:date}"),
		[TD_STEP_REST_DAY] = N_("{from:date} is a weekend day"),
		[TD_STEP_HOLIDAY] = N_(
		    "{from:date} is a day off by the year's calendar"),
		[TD_STEP_ROLL_FORWARD] = N_("a period that ends on a day off "
		                            "ends on the next working day: "
		                            "{to:date}"),
		[TD_STEP_ROLL_BACKWARD] = N_(
		    "moved to the working day before: {to:date}"),
		[TD_STEP_NO_ROLL] = N_(
		    "a fixed day stays where it is: {from:date}"),
		[TD_STEP_NO_ROLL_EXCLUDED] = N_(
		    "the next working day, {to:date}, is one that the words "
		    "exclude: {from:date} stays"),
		[TD_STEP_FIRST_DAY] = N_("counts from {to:date}"),
		[TD_STEP_BEFORE_ISSUED] = N_(
		    "the last day, {to:date}, is before the document itself, "
		    "{from:date}"),
		[TD_STEP_NO_CALENDAR] = N_(
		    "no calendar of days off for {number}: weekends only"),
	};

	return texts[id];
}

const char *
td_deadline_basis_text(enum td_deadline_basis basis)
{
	static const char *const texts[TD_BASIS_COUNT] = {
		[TD_BASIS_NONE] = "",
		[TD_BASIS_PLAIN] = N_("plain meaning of the words"),
		[TD_BASIS_CC_146] = N_("Civil Code 91/2015/QH13, art. 146"),
		[TD_BASIS_CC_147] = N_("Civil Code 91/2015/QH13, art. 147(2)"),
		[TD_BASIS_CC_148_4] = N_(
		    "Civil Code 91/2015/QH13, art. 148(4)"),
		[TD_BASIS_CC_148_5] = N_(
		    "Civil Code 91/2015/QH13, art. 148(5)"),
		[TD_BASIS_CC_148_6] = N_(
		    "Civil Code 91/2015/QH13, art. 148(6)"),
		[TD_BASIS_LABOUR_CODE] = N_(
		    "Labour Code 45/2019/QH14, arts. 111, 112"),
		[TD_BASIS_POLICY] = N_("the policy of the store"),
	};

	return texts[basis];
}

const char *
td_deadline_weekday_text(int weekday)
{
	static const char *const names[] = {
		N_("Monday"), N_("Tuesday"),  N_("Wednesday"), N_("Thursday"),
		N_("Friday"), N_("Saturday"), N_("Sunday"),
	};

	return names[weekday - 1];
}

const char *
td_deadline_why_text(enum td_deadline_why why)
{
	static const char *const texts[] = {
		[TD_WHY_NONE] = "",
		[TD_WHY_PROMPT] = N_("the words ask for promptness and name "
		                     "no day"),
		[TD_WHY_CONTINUOUS] = N_("the words ask for it all the time "
		                         "and name no day"),
		[TD_WHY_PERIODIC] = N_("the words say that it recurs but not "
		                       "when; a guiding document has to"),
		[TD_WHY_RULES] = N_("the words leave the day to other rules"),
		[TD_WHY_GUIDANCE] = N_("the words leave the day to a guiding "
		                       "document"),
		[TD_WHY_REQUEST] = N_("it is due when it is asked for"),
		[TD_WHY_UNREAD] = N_("no day is read from the words"),
		[TD_WHY_NO_ANCHOR] = N_("the words do not say from which day "
		                        "to count"),
		[TD_WHY_NO_ISSUED] = N_("the day on which the document was "
		                        "issued is not known"),
		[TD_WHY_NO_EFFECTIVE] = N_("the day on which the document "
		                           "takes effect is not known"),
		[TD_WHY_NO_RECEIVED] = N_("the day of receipt is not known"),
		[TD_WHY_NO_EVENT] = N_("the day of the event is not known"),
		[TD_WHY_NO_YEAR] = N_("the words name no year"),
		[TD_WHY_NO_CAMPAIGN] = N_("the period of the campaign is not "
		                          "known"),
		[TD_WHY_NO_OCCURRENCE] = N_("it falls on no day within the "
		                            "campaign"),
		[TD_WHY_NO_WINDOW] = N_("it recurs, and no first and last day "
		                        "to look between are given"),
		[TD_WHY_ONWARDS] = N_("the words say from when on, and not "
		                      "until when"),
		[TD_WHY_OUTSIDE] = N_("it falls due on no day of the window"),
		[TD_WHY_OUT_OF_RANGE] = N_("the day is before 1900 or after "
		                           "2999"),
	};

	return texts[why];
}

static bool
same_point(const struct td_deadline_point *a, const struct td_deadline_point *b)
{
	return a->span == b->span && a->part == b->part && a->year == b->year &&
	       a->number == b->number && a->day == b->day;
}

static bool
same_anchor(const struct td_deadline_anchor *a,
            const struct td_deadline_anchor *b)
{
	return a->kind == b->kind && strcmp(a->event, b->event) == 0 &&
	       a->day.days == b->day.days;
}

bool
td_deadline_rule_equal(const struct td_deadline_rule *a,
                       const struct td_deadline_rule *b)
{
	if (a->kind != b->kind || a->why != b->why ||
	    strcmp(a->by, b->by) != 0 || a->bound != b->bound ||
	    a->every != b->every || a->point_count != b->point_count)
		return false;
	for (size_t i = 0; i < a->point_count; i++) {
		if (!same_point(&a->points[i], &b->points[i]))
			return false;
	}
	return a->from.is_point == b->from.is_point &&
	       same_anchor(&a->from.anchor, &b->from.anchor) &&
	       same_point(&a->from.point, &b->from.point) &&
	       a->count == b->count && a->unit == b->unit &&
	       a->before == b->before &&
	       a->include_anchor == b->include_anchor &&
	       same_anchor(&a->anchor, &b->anchor);
}
