/* The order in which things happened to nominations. */

#include "record/ledger_order.h"

#include <string.h>

static struct td_date
day_of(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding->date.date
	                         : event->decision->paper.date.date;
}

static int
sequence_of(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding->sequence
	                         : event->decision->sequence;
}

/* Bodies act before it is decided. */
static int
rank_of(const struct td_ledger_event *event)
{
	return event->proceeding
	           ? (int)event->proceeding->step
	           : (int)TD_PROCEEDING_STEP_COUNT + (int)event->decision->kind;
}

/* Items of one record are in one array, in the order of the file. */
static const void *
item_of(const struct td_ledger_event *event)
{
	return event->proceeding ? (const void *)event->proceeding_item
	                         : (const void *)event->decision_item;
}

static int
compare_times(const struct td_ledger_event *a, const struct td_ledger_event *b)
{
	int order = td_date_compare(day_of(a), day_of(b));

	if (order == 0)
		order = sequence_of(a) - sequence_of(b);
	if (order == 0)
		order = rank_of(a) - rank_of(b);
	if (order == 0)
		order = strcmp(a->path, b->path);
	if (order == 0)
		order = (item_of(a) > item_of(b)) - (item_of(a) < item_of(b));
	return order;
}

static const char *
campaign_of(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding->campaign.text
	                         : event->decision->campaign.text;
}

static const char *
nomination_of(const struct td_ledger_event *event)
{
	return event->proceeding ? event->proceeding_item->nomination.text
	                         : event->decision_item->nomination.text;
}

int
td_ledger_compare_subjects(const struct td_ledger_event *event,
                           const char *campaign, const char *nomination)
{
	int order = strcmp(campaign_of(event), campaign);

	return order != 0 ? order : strcmp(nomination_of(event), nomination);
}

int
td_ledger_by_time(const void *left, const void *right)
{
	return compare_times(left, right);
}

int
td_ledger_by_nomination(const void *left, const void *right)
{
	const struct td_ledger_event *b = right;
	int order = td_ledger_compare_subjects(left, campaign_of(b),
	                                       nomination_of(b));

	return order != 0 ? order : compare_times(left, right);
}
