/* Periods: so long after, or before, an anchor. */

#include "deadline/deadline_resolve.h"
#include "deadline/phrase.h"

#include <string.h>

static bool
known(struct td_date *date, const struct td_maybe_date *one,
      const struct td_maybe_date *other)
{
	if (!one->known && !other->known)
		return false;
	*date = one->known ? one->date : other->date;
	return true;
}

/* The one event whose name stands among the words: "hội nghị sơ kết" in "khai
 * mạc hội nghị sơ kết năm 2027". */
static bool
named_event(struct td_date *date, const struct td_deadline_frame *frame,
            const char *words)
{
	size_t found = 0;

	for (size_t i = 0; i < frame->event_count; i++) {
		const char *name = frame->events[i].name;
		char normal[TD_DEADLINE_NAME_SIZE];

		td_phrase_normal(normal, sizeof normal, name, strlen(name));
		if (*normal == '\0' || !strstr(words, normal))
			continue;
		*date = frame->events[i].date;
		found++;
	}
	return found == 1;
}

static bool
event_day(struct td_date *date, const struct td_deadline_frame *frame,
          const char *wanted)
{
	if (*wanted == '\0' && frame->event_count == 1) {
		*date = frame->events[0].date;
		return true;
	}
	for (size_t i = 0; *wanted != '\0' && i < frame->event_count; i++) {
		char id[TD_DEADLINE_NAME_SIZE];

		td_deadline_event_id(id, frame->events[i].name);
		if (strcmp(id, wanted) == 0) {
			*date = frame->events[i].date;
			return true;
		}
	}
	return named_event(date, frame, wanted);
}

bool
td_resolving_anchor(struct td_resolving *resolving, struct td_date *date,
                    const struct td_deadline_anchor *anchor)
{
	const struct td_deadline_frame *frame = resolving->frame;
	const struct td_maybe_date none = { .known = false };
	enum td_deadline_why why = TD_WHY_NO_ANCHOR;
	bool found = false;

	switch (anchor->kind) {
	case TD_ANCHOR_NONE:
		found = known(date, &none, &frame->anchor);
		break;
	case TD_ANCHOR_ISSUED:
		found = known(date, &frame->issued, &frame->anchor);
		why = TD_WHY_NO_ISSUED;
		break;
	case TD_ANCHOR_EFFECTIVE:
		found = known(date, &frame->effective, &frame->anchor);
		why = TD_WHY_NO_EFFECTIVE;
		break;
	case TD_ANCHOR_RECEIVED:
		found = known(date, &frame->received, &frame->anchor);
		why = TD_WHY_NO_RECEIVED;
		break;
	case TD_ANCHOR_START:
		found = known(date, &frame->from, &frame->anchor);
		why = TD_WHY_NO_CAMPAIGN;
		break;
	case TD_ANCHOR_END:
		found = known(date, &frame->to, &frame->anchor);
		why = TD_WHY_NO_CAMPAIGN;
		break;
	case TD_ANCHOR_EVENT:
		found = event_day(date, frame, anchor->event) ||
		        known(date, &none, &frame->anchor);
		why = TD_WHY_NO_EVENT;
		break;
	case TD_ANCHOR_DAY:
		*date = anchor->day;
		found = true;
		break;
	}
	if (!found)
		td_resolving_fail(resolving, why);
	return found;
}

/* Days are counted here rather than by td_date_add_days(), which clamps. */
static bool
shift_days(struct td_date *date, struct td_date from, int days)
{
	long long shifted = (long long)from.days + days;

	if (shifted < TD_DATE_MIN.days || shifted > TD_DATE_MAX.days)
		return false;
	date->days = (int)shifted;
	return true;
}

static bool
shift_months(struct td_resolving *resolving, struct td_date *date,
             struct td_date from, long long months)
{
	int year;
	int month;
	int day;
	int day_then;
	long long total;

	td_date_to_civil(from, &year, &month, &day);
	total = year * 12LL + month - 1 + months;
	if (total < TD_YEAR_MIN * 12LL || total >= (TD_YEAR_MAX + 1) * 12LL)
		return false;
	*date = td_date_add_months(from, (int)months);
	td_date_to_civil(*date, &year, &month, &day_then);
	if (day_then != day)
		td_resolving_step(resolving, TD_STEP_CLAMPED, TD_BASIS_CC_148_4,
		                  from, *date, day);
	return true;
}

static bool
shift(struct td_resolving *resolving, struct td_date *date,
      struct td_date anchor, bool include)
{
	const struct td_deadline_rule *rule = resolving->rule;
	int sign = rule->before ? -1 : 1;
	/* With the anchor as the first day, N days end one day sooner. */
	int first = include && rule->count > 0 ? sign : 0;
	struct td_date end;
	long long months = (long long)rule->count * sign;

	switch (rule->unit) {
	case TD_UNIT_DAY:
		return shift_days(date, anchor, rule->count * sign - first);
	case TD_UNIT_WEEK:
		return shift_days(date, anchor, rule->count * 7 * sign - first);
	case TD_UNIT_WORKDAY:
		return td_workdays_nth(date, resolving->frame->workdays, anchor,
		                       rule->count * sign, include,
		                       &resolving->result->missing);
	case TD_UNIT_MONTH:
		break;
	case TD_UNIT_QUARTER:
		months *= 3;
		break;
	case TD_UNIT_YEAR:
		months *= 12;
		break;
	}
	return shift_months(resolving, &end, anchor, months) &&
	       shift_days(date, end, -first);
}

static enum td_deadline_step_id
step_of(const struct td_deadline_rule *rule)
{
	return (enum td_deadline_step_id)(
	    (int)(rule->before ? TD_STEP_TAKE_DAYS : TD_STEP_ADD_DAYS) +
	    (int)rule->unit);
}

static enum td_deadline_roll
roll_of(const struct td_resolving *resolving)
{
	const struct td_deadline_policy *policy = &resolving->frame->policy;
	const struct td_deadline_rule *rule = resolving->rule;

	if (rule->kind == TD_DEADLINE_START)
		return TD_ROLL_NONE;
	/* The anchor's own day is a fixed one. */
	if (rule->count == 0)
		return policy->fixed == TD_ROLL_DEFAULT ? TD_ROLL_NONE
		                                        : policy->fixed;
	if (rule->before)
		return policy->before == TD_ROLL_DEFAULT ? TD_ROLL_BACKWARD
		                                         : policy->before;
	return policy->period == TD_ROLL_DEFAULT ? TD_ROLL_FORWARD
	                                         : policy->period;
}

void
td_resolving_period(struct td_resolving *resolving)
{
	const struct td_deadline_rule *rule = resolving->rule;
	bool include = rule->include_anchor ||
	               resolving->frame->policy.include_anchor;
	struct td_date anchor;
	struct td_date nominal;

	if (rule->kind == TD_DEADLINE_START)
		include = false;
	if (!td_resolving_anchor(resolving, &anchor, &rule->anchor))
		return;
	td_resolving_step(resolving,
	                  rule->count == 0 ? TD_STEP_ANCHOR
	                  : include        ? TD_STEP_ANCHOR_IN
	                                   : TD_STEP_ANCHOR_OUT,
	                  rule->count == 0 ? TD_BASIS_PLAIN
	                  : include        ? TD_BASIS_POLICY
	                                   : TD_BASIS_CC_147,
	                  anchor, anchor, 0);
	if (!shift(resolving, &nominal, anchor, include)) {
		td_resolving_fail(resolving, TD_WHY_OUT_OF_RANGE);
		return;
	}
	if (rule->count != 0)
		td_resolving_step(resolving, step_of(rule),
		                  rule->unit >= TD_UNIT_MONTH
		                      ? TD_BASIS_CC_148_4
		                      : TD_BASIS_CC_147,
		                  anchor, nominal, rule->count);
	/* What must be done before an event may not roll onto it. */
	if (rule->before && rule->count > 0) {
		resolving->excluded = anchor;
		resolving->has_excluded = true;
	}
	if (rule->kind == TD_DEADLINE_START)
		td_resolving_step(resolving, TD_STEP_FIRST_DAY, TD_BASIS_PLAIN,
		                  nominal, nominal, 0);
	td_resolving_bind(resolving, roll_of(resolving), nominal);
}
