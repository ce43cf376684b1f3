/* How late papers came in. */

#include "views/deadlines/punctuality.h"
#include "archive/reader_filed.h"
#include "base/alloc.h"
#include "check/setting_gather.h"
#include "record/plan.h"

#include <stdlib.h>
#include <string.h>

struct td_punctual_days {
	const char *duty; /* id */
	struct td_date received;
	bool is_asked; /* false: nothing tells what was asked that day */
	struct td_deadline_result now;  /* by all that is known */
	struct td_deadline_result then; /* by what was known that day */
};

static bool
resolve(struct td_deadline_result *result, struct td_punctuality *punctuality,
        const char *duty, struct td_date received)
{
	const struct td_campaign *campaign;
	const struct td_duty *asked;
	struct td_setting setting;

	if (td_reader_campaign_on(
		&campaign, punctuality->reader, punctuality->campaign_id,
		TD_LOOK_CAMPAIGN_ON_RECEIPT, received, NULL) != TD_FOUND)
		return false;
	asked = td_campaign_duty(campaign, duty);
	if (!asked)
		return false;
	td_setting_gather(&setting, punctuality->reader, received, NULL);
	td_duty_resolve(result, &asked->due, campaign, &setting);
	return true;
}

static const struct td_punctual_days *
find_days(struct td_punctuality *punctuality, const char *duty,
          struct td_date received)
{
	struct td_reader *reader = punctuality->reader;
	const struct td_known *known = td_reader_known(reader);
	const struct td_known then = { .by = received, .is_filed = true };
	struct td_punctual_days *days;

	for (size_t i = 0; i < punctuality->count; i++) {
		days = &punctuality->asked[i];
		if (td_date_compare(days->received, received) == 0 &&
		    strcmp(days->duty, duty) == 0)
			return days;
	}
	punctuality->asked = td_grow(punctuality->asked, punctuality->count,
	                             &punctuality->capacity,
	                             sizeof *punctuality->asked);
	days = &punctuality->asked[punctuality->count++];
	*days = (struct td_punctual_days){ .duty = duty, .received = received };
	days->is_asked = resolve(&days->now, punctuality, duty, received);
	td_reader_know(reader, &then);
	days->is_asked = resolve(&days->then, punctuality, duty, received) &&
	                 days->is_asked;
	td_reader_know(reader, known);
	return days;
}

/* The last day of an occurrence; false: it has none. */
static bool
find_last(struct td_date *last, const struct td_deadline_result *result,
          const char *label)
{
	for (size_t i = 0; i < result->count; i++) {
		const struct td_deadline_occurrence
		    *day = &result->occurrences[i];

		if (!day->has_last || strcmp(day->label, label) != 0)
			continue;
		*last = day->binding;
		return true;
	}
	return false;
}

/* The later of both, so that neither alone accuses. What nobody asked on that
 * day is held to the day that is listed; what had no day then is not late. */
static bool
last_day(struct td_date *last, struct td_punctuality *punctuality,
         const struct td_duty *duty,
         const struct td_deadline_occurrence *occurrence,
         struct td_date received)
{
	const struct td_punctual_days *days = find_days(
	    punctuality, duty->id.text, received);
	struct td_date then;

	if (!days->is_asked) {
		*last = occurrence->binding;
		return true;
	}
	if (!find_last(last, &days->now, occurrence->label) ||
	    !find_last(&then, &days->then, occurrence->label))
		return false;
	if (td_date_compare(then, *last) > 0)
		*last = then;
	return true;
}

/* Of a plan it is the day on the plan that counts, where it is to be issued. */
static bool
count_issued(int *days, struct td_reader *reader, const char *path,
             struct td_date last)
{
	const struct td_plan *plan;
	int most = *days;

	if (td_reader_plan(&plan, reader, path, NULL) != TD_FOUND)
		return false;
	for (*days = 0;
	     *days < most &&
	     td_plan_is_since(plan, td_date_add_days(last, *days + 1));
	     ++*days)
		;
	return true;
}

bool
td_punctuality_late(int *days, struct td_punctuality *punctuality,
                    const struct td_duty *duty,
                    const struct td_deadline_occurrence *occurrence,
                    const struct td_receipt *receipt)
{
	struct td_date last;

	*days = 0;
	if (!last_day(&last, punctuality, duty, occurrence,
	              receipt->received) ||
	    td_date_compare(receipt->received, last) <= 0)
		return true;
	*days = receipt->received.days - last.days;
	return duty->what != TD_DUTY_ISSUE_PLAN ||
	       count_issued(days, punctuality->reader, receipt->path, last);
}

void
td_punctuality_clear(struct td_punctuality *punctuality)
{
	if (!punctuality)
		return;
	for (size_t i = 0; i < punctuality->count; i++) {
		td_deadline_result_clear(&punctuality->asked[i].now);
		td_deadline_result_clear(&punctuality->asked[i].then);
	}
	free(punctuality->asked);
	*punctuality = (struct td_punctuality){ .asked = NULL };
}
