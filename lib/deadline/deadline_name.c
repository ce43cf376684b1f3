/* Reasons and steps as programs know them, and what settles a reason. */

#include "deadline/deadline.h"

/* Marks a text for translation; what prints it translates. */
#define N_(text) text

const char *
td_deadline_why_name(enum td_deadline_why why)
{
	static const char *const names[] = {
		[TD_WHY_NONE] = "",
		[TD_WHY_PROMPT] = "prompt",
		[TD_WHY_CONTINUOUS] = "continuous",
		[TD_WHY_PERIODIC] = "periodic",
		[TD_WHY_RULES] = "rules",
		[TD_WHY_GUIDANCE] = "guidance",
		[TD_WHY_REQUEST] = "request",
		[TD_WHY_UNREAD] = "unread",
		[TD_WHY_NO_ANCHOR] = "no-anchor",
		[TD_WHY_NO_ISSUED] = "no-issued-day",
		[TD_WHY_NO_EFFECTIVE] = "no-effective-day",
		[TD_WHY_NO_RECEIVED] = "no-received-day",
		[TD_WHY_NO_EVENT] = "no-event",
		[TD_WHY_NO_YEAR] = "no-year",
		[TD_WHY_NO_CAMPAIGN] = "no-campaign",
		[TD_WHY_NO_OCCURRENCE] = "no-occurrence",
		[TD_WHY_NO_WINDOW] = "no-window",
		[TD_WHY_ONWARDS] = "onwards",
		[TD_WHY_OUTSIDE] = "outside",
		[TD_WHY_OUT_OF_RANGE] = "out-of-range",
	};

	return names[why];
}

const char *
td_deadline_settle_text(enum td_deadline_why why)
{
	static const char *const guidance = N_(
	    "a guiding document that names the day");
	static const char *const texts[] = {
		[TD_WHY_NONE] = "",
		[TD_WHY_PROMPT] = N_("nothing: it is to be done at once"),
		[TD_WHY_CONTINUOUS] = N_("nothing: it is never over"),
		[TD_WHY_PERIODIC] = guidance,
		[TD_WHY_RULES] = N_("the day that those rules set"),
		[TD_WHY_GUIDANCE] = guidance,
		[TD_WHY_REQUEST] = N_("the day of the request"),
		[TD_WHY_UNREAD] = N_("a reading of one's own, or a guiding "
		                     "document"),
		[TD_WHY_NO_ANCHOR] = N_("the day to count from"),
		[TD_WHY_NO_ISSUED] = N_("the day of issue"),
		[TD_WHY_NO_EFFECTIVE] = N_("the day it takes effect"),
		[TD_WHY_NO_RECEIVED] = N_("the day of receipt"),
		[TD_WHY_NO_EVENT] = N_("the day of the event"),
		[TD_WHY_NO_YEAR] = N_("the year that is meant"),
		[TD_WHY_NO_CAMPAIGN] = N_(
		    "the first and the last day of the campaign"),
		[TD_WHY_NO_OCCURRENCE] = N_("a longer campaign"),
		[TD_WHY_NO_WINDOW] = N_("the first and the last day to look "
		                        "between"),
		[TD_WHY_ONWARDS] = N_("the day until which"),
		[TD_WHY_OUTSIDE] = N_("a wider window"),
		[TD_WHY_OUT_OF_RANGE] = N_("another day to count from"),
	};

	return texts[why];
}

const char *
td_deadline_step_name(enum td_deadline_step_id id)
{
	static const char *const names[TD_STEP_COUNT] = {
		[TD_STEP_ANCHOR] = "anchor",
		[TD_STEP_ANCHOR_OUT] = "anchor-out",
		[TD_STEP_ANCHOR_IN] = "anchor-in",
		[TD_STEP_ADD_DAYS] = "add-days",
		[TD_STEP_ADD_WORKDAYS] = "add-workdays",
		[TD_STEP_ADD_WEEKS] = "add-weeks",
		[TD_STEP_ADD_MONTHS] = "add-months",
		[TD_STEP_ADD_QUARTERS] = "add-quarters",
		[TD_STEP_ADD_YEARS] = "add-years",
		[TD_STEP_TAKE_DAYS] = "take-days",
		[TD_STEP_TAKE_WORKDAYS] = "take-workdays",
		[TD_STEP_TAKE_WEEKS] = "take-weeks",
		[TD_STEP_TAKE_MONTHS] = "take-months",
		[TD_STEP_TAKE_QUARTERS] = "take-quarters",
		[TD_STEP_TAKE_YEARS] = "take-years",
		[TD_STEP_CLAMPED] = "clamped",
		[TD_STEP_DAY_COUNTS] = "day-counts",
		[TD_STEP_DAY_BEFORE] = "day-before",
		[TD_STEP_SPAN_END] = "span-end",
		[TD_STEP_PART] = "part",
		[TD_STEP_YEAR_TAKEN] = "year-taken",
		[TD_STEP_RECURS] = "recurs",
		[TD_STEP_REST_DAY] = "rest-day",
		[TD_STEP_HOLIDAY] = "holiday",
		[TD_STEP_ROLL_FORWARD] = "roll-forward",
		[TD_STEP_ROLL_BACKWARD] = "roll-backward",
		[TD_STEP_NO_ROLL] = "no-roll",
		[TD_STEP_NO_ROLL_EXCLUDED] = "no-roll-excluded",
		[TD_STEP_FIRST_DAY] = "first-day",
		[TD_STEP_BEFORE_ISSUED] = "before-issued",
		[TD_STEP_NO_CALENDAR] = "no-calendar",
	};

	return names[id];
}
