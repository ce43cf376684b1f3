/*
 * The awards of a quota, counted along the decisions.
 *
 * A quota is a limit on what is held at one time: an award that is revoked
 * makes room for another. So it is not enough to add up what was given. The
 * decisions are gone through in the order in which they count, and a list of
 * what is held is kept: an award puts an entry into it, a revocation takes
 * that of its nomination out. Awards of the form that do not come under the
 * quota (of another stage or class) stand in it too, uncounted, because of
 * nobody getting the form twice.
 *
 * Each award of the decision in question is held to what is held just before
 * it. That is all for one that is the last. A decision may be filed late,
 * though, with a day before others that are there: those were sound, and are
 * not to break by it. Going on from it to the end, what is held rises and
 * falls; as long as it never rises above the limit, none of the later ones
 * breaks. So the highest level met from the decision on, its peak, is what
 * must fit, and not the level at the end, which revocations may have lowered.
 */

#include "rules/decision/quota_count.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* An award that was given, and not revoked up to where the count has come. */
struct held {
	const char *id; /* of the nomination */
	const struct td_nomination *nomination;
	const char *path; /* of the decision */
	bool counts;      /* under the quota, not only of its award */
	bool later;       /* given after the decision in question */
};

struct counting {
	const struct td_quota_case *asked;
	struct held *held;
	size_t count;
	size_t capacity;
	int given;   /* of those held, what counts */
	int peak;    /* the most that was held from the decision on */
	bool behind; /* the decision has been counted */
};

bool
td_quota_covers(const struct td_quota *quota, const struct td_quota_view *view,
                const struct td_nomination *like,
                const struct td_nomination *nomination)
{
	enum td_class class;

	return td_text_equal(quota->award.text, nomination->award.text) &&
	       quota->stage == nomination->stage &&
	       (!quota->has_kind ||
	        quota->kind == nomination->recipient.kind) &&
	       (quota->by.count == 0 ||
	        view->is_by(view->records, quota, nomination)) &&
	       (!like || quota->per == TD_PER_ALL ||
	        view->is_same(view->records, quota, like, nomination)) &&
	       (!quota->has_class ||
	        (view->class_of(&class, view->records, nomination) &&
	         class == quota->class));
}

static const struct td_nomination *
nomination_of(const struct counting *counting,
              const struct td_decision_item *item)
{
	const struct td_quota_view *view = &counting->asked->view;

	return item->nomination.text
	           ? view->nomination(view->records, item->nomination.text)
	           : NULL;
}

static void
give(struct counting *counting, const struct td_decision_item *item,
     const char *path)
{
	const struct td_quota *quota = counting->asked->quota;
	const struct td_nomination *nomination = nomination_of(counting, item);
	bool counts;

	if (!nomination ||
	    !td_text_equal(quota->award.text, nomination->award.text))
		return;
	counts = td_quota_covers(quota, &counting->asked->view,
	                         counting->asked->like, nomination);
	counting->held = td_grow(counting->held, counting->count,
	                         &counting->capacity, sizeof *counting->held);
	counting->held[counting->count++] = (struct held){
		.id = item->nomination.text,
		.nomination = nomination,
		.path = path,
		.counts = counts,
		.later = counting->behind
	};
	counting->given += counts;
	if (counting->given > counting->peak)
		counting->peak = counting->given;
}

static void
take_back(struct counting *counting, const struct td_decision_item *item)
{
	for (size_t i = 0; i < counting->count; i++) {
		if (!td_text_equal(counting->held[i].id, item->nomination.text))
			continue;
		counting->given -= counting->held[i].counts;
		counting->held[i] = counting->held[--counting->count];
		return;
	}
}

/* What a decision does to what is held. */
static void
count_decision(struct counting *counting, const struct td_decision *decision,
               const char *path)
{
	if (!td_text_equal(decision->campaign.text,
	                   counting->asked->decision->campaign.text))
		return;
	for (size_t i = 0; i < decision->item_count; i++) {
		const struct td_decision_item *item = &decision->items[i];

		if (decision->kind == TD_DECISION_REVOKE)
			take_back(counting, item);
		else if (decision->kind == TD_DECISION_DECIDE &&
		         item->outcome == TD_OUTCOME_AWARDED)
			give(counting, item, path);
	}
}

/* The last decision that gave the award to a recipient, of those held. */
static const char *
find_before(const struct counting *counting, const struct td_nomination *own)
{
	for (size_t i = counting->count; i-- > 0;)
		if (td_recipient_same(&own->recipient,
		                      &counting->held[i].nomination->recipient))
			return counting->held[i].path;
	return NULL;
}

/* One that gives it later on. */
static const char *
find_later(const struct counting *counting, const struct td_nomination *own)
{
	for (size_t i = 0; i < counting->count; i++)
		if (counting->held[i].later &&
		    td_recipient_same(&own->recipient,
		                      &counting->held[i].nomination->recipient))
			return counting->held[i].path;
	return NULL;
}

/* The awards of the decision, each with what was held before it. */
static void
count_own(struct td_quota_awards *awards, struct counting *counting)
{
	const struct td_quota_case *asked = counting->asked;
	const struct td_decision *decision = asked->decision;

	awards->items = td_alloc(decision->item_count, sizeof *awards->items);
	for (size_t i = 0; i < decision->item_count; i++) {
		const struct td_decision_item *item = &decision->items[i];
		const struct td_nomination *nomination = nomination_of(counting,
		                                                       item);

		if (!nomination || item->outcome != TD_OUTCOME_AWARDED)
			continue;
		if (td_quota_covers(asked->quota, &asked->view, asked->like,
		                    nomination))
			awards
			    ->items[awards->count++] = (struct td_quota_award){
				.item = item,
				.nomination = nomination,
				.before = counting->given,
				.had_it_by = find_before(counting, nomination),
			};
		give(counting, item, asked->path);
	}
}

/* Whether anything that the decision awards comes under the quota. */
static bool
is_held_to(const struct counting *counting)
{
	const struct td_quota_case *asked = counting->asked;

	for (size_t i = 0; i < asked->decision->item_count; i++) {
		const struct td_decision_item *item = &asked->decision
		                                           ->items[i];
		const struct td_nomination *nomination = nomination_of(counting,
		                                                       item);

		if (nomination && item->outcome == TD_OUTCOME_AWARDED &&
		    td_quota_covers(asked->quota, &asked->view, asked->like,
		                    nomination))
			return true;
	}
	return false;
}

void
td_quota_count(struct td_quota_awards *awards,
               const struct td_quota_case *asked)
{
	struct counting counting = { .asked = asked };
	size_t i = 0;

	*awards = (struct td_quota_awards){ .items = NULL };
	/* To go through all that was ever decided takes long. */
	if (!is_held_to(&counting))
		return;
	for (; i < asked->count && strcmp(asked->paths[i], asked->path) != 0;
	     i++)
		count_decision(&counting, asked->decisions[i], asked->paths[i]);
	counting.peak = 0;
	count_own(awards, &counting);
	counting.behind = true;
	for (i++; asked->to_the_end && awards->count > 0 && i < asked->count;
	     i++)
		count_decision(&counting, asked->decisions[i], asked->paths[i]);
	awards->peak = counting.peak;
	for (size_t j = 0; j < awards->count; j++)
		awards->items[j].gets_it_by = find_later(
		    &counting, awards->items[j].nomination);
	free(counting.held);
}

void
td_quota_awards_clear(struct td_quota_awards *awards)
{
	if (!awards)
		return;
	free(awards->items);
	*awards = (struct td_quota_awards){ .items = NULL };
}
