/* Titles that one recipient has for one period. */

#include "check/titles.h"
#include "base/text.h"
#include "check/rivals.h"
#include "rules/nomination/award_rules.h"
#include "store/layout.h"

#include <stdlib.h>

static bool
is_paid(const struct td_decision_item *item)
{
	return item->outcome == TD_OUTCOME_AWARDED &&
	       td_decided_amount(item) > 0;
}

/* Whether a nomination is paid for by the decision itself. */
static bool
is_paid_here(const struct td_decision *decision, const char *campaign,
             const char *nomination)
{
	for (size_t i = 0; i < decision->item_count; i++)
		if (td_text_equal(decision->campaign.text, campaign) &&
		    td_text_equal(decision->items[i].nomination.text,
		                  nomination) &&
		    is_paid(&decision->items[i]))
			return true;
	return false;
}

/* What was paid, corrections counted. */
static bool
is_paid_before(const struct td_ledger *ledger, const char *campaign,
               const char *nomination)
{
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(&events, ledger, campaign, nomination);
	const struct td_ledger_event *settled = td_settled(events, count);
	struct td_corrected left;

	if (!settled || settled->decision_item->outcome != TD_OUTCOME_AWARDED)
		return false;
	td_corrected_gather(&left, events, count, settled, NULL);
	return left.amount > 0;
}

static bool
says_period(const struct td_nomination *nomination)
{
	return nomination->achievement.from.given &&
	       nomination->achievement.to.given;
}

/* The title that another nomination is for, where it is for the same period
 * and worth no less; NULL: it is not. */
static const struct td_award *
equal_title(const struct td_matter *matter, const struct td_nomination *other)
{
	const struct td_nomination *own = matter->nomination;
	const struct td_award *award = td_matter_award(matter->awards, other);
	enum td_recipient_kind kind = own->recipient.kind;

	if (!award || award->class != TD_AWARD_TITLE ||
	    award == matter->award || !td_rule_titles_meet(own, other) ||
	    (!(says_period(own) && says_period(other)) &&
	     td_rule_title_takes_years(award, kind) !=
	         td_rule_title_takes_years(matter->award, kind)) ||
	    award->factors[kind] < matter->award->factors[kind])
		return NULL;
	return award;
}

static const struct td_award *
paid_title(const struct td_verdict *verdict, const struct td_rival *rival)
{
	const struct td_award *award = rival->over
	                                   ? NULL
	                                   : equal_title(verdict->matter,
	                                                 rival->nomination);
	struct td_layout layout;
	bool paid;

	if (!award || !td_layout_parse(&layout, rival->path))
		return NULL;
	paid = is_paid_here(verdict->ruling->decision, layout.campaign,
	                    layout.id) ||
	       is_paid_before(verdict->ruling->ledger, layout.campaign,
	                      layout.id);
	td_layout_clear(&layout);
	return paid ? award : NULL;
}

const struct td_award *
td_title_paid_too(const struct td_verdict *verdict, struct td_reader *reader)
{
	const struct td_matter *matter = verdict->matter;
	struct td_rivals rivals = TD_RIVALS_INIT;
	const struct td_award *found = NULL;
	char *path;

	if (verdict->ruling->decision->kind != TD_DECISION_DECIDE ||
	    !is_paid(verdict->item) || !matter->award || !matter->awards ||
	    matter->award->class != TD_AWARD_TITLE ||
	    !td_recipient_has_kind(&matter->nomination->recipient))
		return NULL;
	path = td_path_nomination(matter->campaign_id, matter->nomination_id);
	(void)!td_rivals_gather_titles(&rivals, matter->nomination, path,
	                               reader, NULL);
	for (size_t i = 0; i < rivals.count && !found; i++)
		found = paid_title(verdict, &rivals.items[i]);
	td_rivals_clear(&rivals);
	free(path);
	return found;
}
