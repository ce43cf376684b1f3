/* The quotas that a decision comes under. */

#include "check/check_quota.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/names.h"
#include "record/campaign.h"
#include "record/ledger.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/decision/quota_rules.h"

#include <stdlib.h>
#include <string.h>

/* One decision being held to its campaign's quotas. */
struct holding {
	const struct td_decision *decision;
	const char *path;
	const struct td_campaign *campaign;
	struct td_reader *reader;
	struct td_diag *diag;
	struct td_diag *aside; /* what cannot be read is told elsewhere */
};

static const struct td_nomination *
nomination_of(const struct holding *holding, const struct td_field *id)
{
	const struct td_nomination *nomination;

	return id->text && td_reader_nomination(
			       &nomination, holding->reader,
			       holding->decision->campaign.text, id->text,
			       holding->aside) == TD_FOUND
	           ? nomination
	           : NULL;
}

static bool
class_of(enum td_class *class, const struct holding *holding,
         const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_person *person;
	const struct td_unit *unit;

	if (recipient->person.text) {
		if (td_reader_person(&person, holding->reader,
		                     recipient->person.text,
		                     holding->aside) != TD_FOUND)
			return false;
		*class = person->class;
		return true;
	}
	if (!recipient->unit.text ||
	    td_reader_unit(&unit, holding->reader, recipient->unit.text,
	                   holding->aside) != TD_FOUND)
		return false;
	*class = unit->class;
	return true;
}

static bool
comes_under(const struct td_quota *quota, const struct holding *holding,
            const struct td_nomination *nomination)
{
	enum td_class class;

	return td_text_equal(quota->award.text, nomination->award.text) &&
	       quota->stage == nomination->stage &&
	       (!quota->has_class || (class_of(&class, holding, nomination) &&
	                              class == quota->class));
}

/* An award that was given, and not revoked up to where a tally has come. */
struct held {
	const char *id; /* of the nomination */
	const struct td_nomination *nomination;
	const char *path; /* of the decision */
	bool counts;      /* under the quota, not only of its award */
};

/* The awards of one quota, counted along the decisions. */
struct tally {
	const struct holding *holding;
	const struct td_quota *quota;
	struct held *held;
	size_t count;
	size_t capacity;
	int given; /* of those held, what counts */
	int peak;  /* the most that was held from this decision on */
};

static const char *
find_before(const struct tally *tally, const struct td_nomination *own)
{
	for (size_t i = tally->count; i-- > 0;)
		if (td_recipient_same(&own->recipient,
		                      &tally->held[i].nomination->recipient))
			return tally->held[i].path;
	return NULL;
}

static void
give(struct tally *tally, const struct td_decision_item *item, const char *path)
{
	const struct td_nomination *nomination = nomination_of(
	    tally->holding, &item->nomination);
	bool counts;

	if (!nomination ||
	    !td_text_equal(tally->quota->award.text, nomination->award.text))
		return;
	counts = comes_under(tally->quota, tally->holding, nomination);
	tally->held = td_grow(tally->held, tally->count, &tally->capacity,
	                      sizeof *tally->held);
	tally->held[tally->count++] = (struct held){
		.id = item->nomination.text,
		.nomination = nomination,
		.path = path,
		.counts = counts
	};
	tally->given += counts;
	if (tally->given > tally->peak)
		tally->peak = tally->given;
}

static void
take_back(struct tally *tally, const struct td_decision_item *item)
{
	for (size_t i = 0; i < tally->count; i++) {
		if (!td_text_equal(tally->held[i].id, item->nomination.text))
			continue;
		tally->given -= tally->held[i].counts;
		tally->held[i] = tally->held[--tally->count];
		return;
	}
}

/* What a decision does to what is held. */
static void
count_decision(struct tally *tally, const struct td_decision *decision,
               const char *path)
{
	if (!td_text_equal(decision->campaign.text,
	                   tally->holding->decision->campaign.text))
		return;
	for (size_t i = 0; i < decision->item_count; i++) {
		const struct td_decision_item *item = &decision->items[i];

		if (decision->kind == TD_DECISION_REVOKE)
			take_back(tally, item);
		else if (decision->kind == TD_DECISION_DECIDE &&
		         item->outcome == TD_OUTCOME_AWARDED)
			give(tally, item, path);
	}
}

/* The units that registered, of the class that the quota names. */
static int
count_units(const struct holding *holding, const struct td_quota *quota)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_unit *unit;
	int count = 0;

	if (quota->percent == 0 ||
	    td_reader_registrations(&paths, holding->reader,
	                            holding->decision->campaign.text,
	                            holding->aside) != TD_OK)
		goto done;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (!quota->has_class ||
		    (td_reader_unit(&unit, holding->reader, layout.unit,
		                    holding->aside) == TD_FOUND &&
		     unit->class == quota->class))
			count++;
		td_layout_clear(&layout);
	}
done:
	td_strlist_clear(&paths);
	return count;
}

static enum td_status
report(const struct tally *tally, const struct td_decision_item *item,
       const struct td_nomination *nomination, int given, const char *had_it_by)
{
	const struct holding *holding = tally->holding;

	return td_rule_quota(
	    &(struct td_allotment){
		.quota = tally->quota,
		.campaign = holding->campaign,
		.decision = holding->decision,
		.item = item,
		.award = td_name_of_award(holding->reader, nomination),
		.given = given,
		.units = count_units(holding, tally->quota),
		.had_it_by = had_it_by },
	    holding->diag);
}

/* The awards of this decision, each with what was held before it. Sets *last
 * to the last of them that comes under the quota. */
static enum td_status
hold_items(const struct td_decision_item **last, struct tally *tally)
{
	const struct holding *holding = tally->holding;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < holding->decision->item_count; i++) {
		const struct td_decision_item *item = &holding->decision
		                                           ->items[i];
		const struct td_nomination *nomination = nomination_of(
		    holding, &item->nomination);

		if (!nomination || item->outcome != TD_OUTCOME_AWARDED)
			continue;
		if (comes_under(tally->quota, holding, nomination)) {
			status = td_worse(
			    status,
			    report(tally, item, nomination, tally->given,
			           find_before(tally, nomination)));
			*last = item;
		}
		give(tally, item, holding->path);
	}
	return status;
}

/* The decision that gives the award to somebody later on; NULL: none. */
static const char *
find_later(const struct tally *tally, const struct td_nomination *own)
{
	for (size_t i = 0; i < tally->count; i++)
		if (strcmp(tally->held[i].path, tally->holding->path) != 0 &&
		    td_recipient_same(&own->recipient,
		                      &tally->held[i].nomination->recipient))
			return tally->held[i].path;
	return NULL;
}

/*
 * A decision with an earlier date than others must not make those break the
 * quota: as many as will be held at any time from it on are held when it is
 * filed, and nobody is given what he gets later.
 */
static enum td_status
hold_to_later(const struct tally *tally, const struct td_decision_item *last)
{
	const struct holding *holding = tally->holding;
	enum td_status status = TD_OK;

	for (const struct td_decision_item *item = holding->decision->items;
	     item <= last; item++) {
		const struct td_nomination *nomination = nomination_of(
		    holding, &item->nomination);

		if (nomination && item->outcome == TD_OUTCOME_AWARDED &&
		    comes_under(tally->quota, holding, nomination))
			status = td_worse(
			    status, report(tally, item, nomination,
			                   item == last ? tally->peak - 1 : -1,
			                   find_later(tally, nomination)));
	}
	return status;
}

static enum td_status
hold_quota(const struct holding *holding, const struct td_quota *quota,
           bool filing)
{
	struct tally tally = { .holding = holding, .quota = quota };
	const struct td_decision_item *last = NULL;
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count = td_ledger_decisions(
	    &decisions, &paths,
	    td_reader_ledger(holding->reader, holding->aside));
	enum td_status status;
	size_t i = 0;

	for (; i < count && strcmp(paths[i], holding->path) != 0; i++)
		count_decision(&tally, decisions[i], paths[i]);
	tally.peak = 0;
	status = hold_items(&last, &tally);
	for (i++; i < count && filing && last; i++)
		count_decision(&tally, decisions[i], paths[i]);
	if (filing && last && status == TD_OK)
		status = hold_to_later(&tally, last);
	free(tally.held);
	return status;
}

enum td_status
td_check_quotas(const struct td_decision *decision, const char *path,
                struct td_reader *reader, bool filing, struct td_diag *diag)
{
	struct holding holding = { .decision = decision,
		                   .path = path,
		                   .reader = reader,
		                   .diag = diag,
		                   .aside = td_diag_new() };
	enum td_status status = TD_OK;

	if (decision->kind == TD_DECISION_DECIDE && path &&
	    decision->campaign.text &&
	    td_reader_campaign(&holding.campaign, reader,
	                       decision->campaign.text,
	                       holding.aside) == TD_FOUND)
		for (size_t i = 0; i < holding.campaign->quota_count; i++)
			status = td_worse(
			    status,
			    hold_quota(&holding, &holding.campaign->quotas[i],
			               filing));
	td_diag_free(holding.aside);
	return status;
}
