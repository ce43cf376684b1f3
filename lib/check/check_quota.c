/* The quotas that a decision comes under. */

#include "check/check_quota.h"
#include "check/names.h"
#include "check/participation_gather.h"
#include "record/campaign.h"
#include "record/ledger.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/decision/quota_count.h"
#include "rules/decision/quota_rules.h"
#include "rules/matter.h"

#include <limits.h>

/* One decision being held to its campaign's quotas. */
struct holding {
	const struct td_decision *decision;
	const char *path;
	const struct td_campaign *campaign;
	struct td_reader *reader;
	struct td_diag *diag;
};

/* What cannot be read is told elsewhere. */
static const struct td_nomination *
nomination_of(void *records, const char *id)
{
	const struct holding *holding = records;
	const struct td_nomination *nomination;

	return td_reader_nomination(&nomination, holding->reader,
	                            holding->decision->campaign.text, id,
	                            NULL) == TD_FOUND
	           ? nomination
	           : NULL;
}

static bool
class_of(enum td_class *class, void *records,
         const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct holding *holding = records;
	const struct td_person *person = NULL;
	const struct td_unit *unit = NULL;

	if (recipient->person.text &&
	    td_reader_person(&person, holding->reader, recipient->person.text,
	                     NULL) != TD_FOUND)
		return false;
	if (!recipient->person.text &&
	    (!recipient->unit.text ||
	     td_reader_unit(&unit, holding->reader, recipient->unit.text,
	                    NULL) != TD_FOUND))
		return false;
	return td_recipient_class(
	    class, recipient, person, unit,
	    td_reader_asof(holding->reader, TD_LOOK_NOMINEE,
	                   td_nomination_day(nomination)));
}

static bool
may_be_of(const struct holding *holding, const char *id, enum td_class class,
          struct td_asof asof)
{
	const struct td_unit *unit;
	enum td_found found = td_reader_unit(&unit, holding->reader, id, NULL);

	return found == TD_BROKEN ||
	       (found == TD_FOUND && td_unit_on(unit, asof).class == class);
}

/* The units that take part on the day, of the class that the quota names. One
 * that cannot be read may be of it; where they cannot be listed there is no
 * limit. */
static int
count_units(const struct holding *holding, const struct td_quota *quota)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_asof asof = td_reader_asof(
	    holding->reader, TD_LOOK_ISSUER,
	    holding->decision->paper.date.given
		? holding->decision->paper.date.date
		: TD_DATE_MAX);
	int count = 0;

	if (quota->percent == 0)
		return 0;
	if (td_reader_registrations(&paths, holding->reader,
	                            holding->decision->campaign.text,
	                            NULL) != TD_OK) {
		count = INT_MAX;
		goto done;
	}
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		/* Of a unit that registered again the first one counts. */
		if (!layout.id &&
		    td_participation_of(
			NULL, holding->reader, holding->decision->campaign.text,
			layout.unit, NULL, asof.day) == TD_TAKES_PART &&
		    (!quota->has_class ||
		     may_be_of(holding, layout.unit, quota->class, asof)))
			count++;
		td_layout_clear(&layout);
	}
done:
	td_strlist_clear(&paths);
	return count;
}

static enum td_status
hold_award(const struct holding *holding, const struct td_quota *quota,
           const struct td_quota_award *award, int given, const char *had_it_by)
{
	return td_rule_quota(
	    &(struct td_allotment){
		.quota = quota,
		.campaign = holding->campaign,
		.decision = holding->decision,
		.item = award->item,
		.award = td_name_of_award(
		    holding->reader, award->nomination,
		    td_reader_asof(holding->reader, TD_LOOK_AUTHORITY,
	                           holding->decision->paper.date.date)),
		.given = given,
		.units = count_units(holding, quota),
		.had_it_by = had_it_by },
	    holding->diag);
}

/* A decision with an earlier date than others must not make those break the
 * quota (quota_count.c), and nobody is given what he gets later. */
static enum td_status
hold_to_later(const struct holding *holding, const struct td_quota *quota,
              const struct td_quota_awards *awards)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < awards->count; i++) {
		const struct td_quota_award *award = &awards->items[i];
		bool last = i + 1 == awards->count;

		status = td_worse(status,
		                  hold_award(holding, quota, award,
		                             last ? awards->peak - 1 : -1,
		                             award->gets_it_by));
	}
	return status;
}

static enum td_status
hold_quota(struct holding *holding, const struct td_quota *quota, bool filing)
{
	struct td_quota_case asked = {
		.quota = quota,
		.decision = holding->decision,
		.path = holding->path,
		.to_the_end = filing,
		.view = { .nomination = nomination_of,
		          .class_of = class_of,
		          .records = holding },
	};
	struct td_quota_awards awards;
	enum td_status status = TD_OK;

	asked.count = td_ledger_decisions(
	    &asked.decisions, &asked.paths,
	    td_reader_ledger(holding->reader, NULL));
	td_quota_count(&awards, &asked);
	for (size_t i = 0; i < awards.count; i++)
		status = td_worse(status,
		                  hold_award(holding, quota, &awards.items[i],
		                             awards.items[i].before,
		                             awards.items[i].had_it_by));
	if (filing && status == TD_OK)
		status = hold_to_later(holding, quota, &awards);
	td_quota_awards_clear(&awards);
	return status;
}

enum td_status
td_check_quotas(const struct td_decision *decision, const char *path,
                struct td_reader *reader, bool filing, struct td_diag *diag)
{
	struct holding holding = { .decision = decision,
		                   .path = path,
		                   .reader = reader,
		                   .diag = diag };
	enum td_status status = TD_OK;

	/* What is not known may have been revoked. */
	if (td_ledger_unread(td_reader_ledger(reader, NULL))->count > 0)
		return TD_OK;
	if (decision->kind != TD_DECISION_DECIDE || !path ||
	    !decision->campaign.text || !decision->paper.date.given ||
	    td_reader_campaign_on(&holding.campaign, reader,
	                          decision->campaign.text, TD_LOOK_QUOTAS,
	                          decision->paper.date.date, NULL) != TD_FOUND)
		return TD_OK;
	for (size_t i = 0; i < holding.campaign->quota_count; i++)
		status = td_worse(
		    status,
		    hold_quota(&holding, &holding.campaign->quotas[i], filing));
	return status;
}
