/* The quotas that a decision comes under. */

#include "check/check_quota.h"
#include "check/names.h"
#include "check/quota_book.h"
#include "check/quota_view.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/ledger.h"
#include "record/nomination.h"
#include "rules/decision/quota_count.h"
#include "rules/decision/quota_rules.h"
#include "rules/matter.h"

#include <string.h>

/* One decision being held to its campaign's quotas. */
struct holding {
	const struct td_decision *decision;
	const char *path;
	const struct td_campaign *campaign;
	struct td_reader *reader;
	struct td_diag *diag;
	struct td_quota_records records;
};

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
		.units = td_quota_units(&holding->records, quota,
	                                award->nomination,
	                                holding->decision->paper.date.date),
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

/* like NULL: of all together. */
static enum td_status
hold_group(struct holding *holding, const struct td_quota *quota,
           const struct td_nomination *like, bool filing)
{
	struct td_quota_case asked = {
		.quota = quota,
		.like = like,
		.decision = holding->decision,
		.path = holding->path,
		.to_the_end = filing,
		.view = td_quota_view_of(&holding->records),
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

/* What an item of the decision is about, where it comes under the quota; NULL:
 * it does not. */
static const struct td_nomination *
covered(struct holding *holding, const struct td_quota *quota, size_t item)
{
	const struct td_quota_view view = td_quota_view_of(&holding->records);
	const char *id = holding->decision->items[item].nomination.text;
	const struct td_nomination *nomination = NULL;

	if (id)
		nomination = view.nomination(view.records, id);
	return nomination && td_quota_covers(quota, &view, NULL, nomination)
	           ? nomination
	           : NULL;
}

/* Each unit, body or round of which the decision awards somebody, once. */
static enum td_status
hold_each(struct holding *holding, const struct td_quota *quota, bool filing)
{
	const struct td_quota_view view = td_quota_view_of(&holding->records);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < holding->decision->item_count; i++) {
		const struct td_nomination *like = covered(holding, quota, i);
		bool held = !like;

		for (size_t j = 0; j < i && !held; j++) {
			const struct td_nomination *other = covered(holding,
			                                            quota, j);

			held = other &&
			       view.is_same(view.records, quota, like, other);
		}
		if (!held)
			status = td_worse(
			    status, hold_group(holding, quota, like, filing));
	}
	return status;
}

static enum td_status
hold_quota(struct holding *holding, const struct td_quota *quota, bool filing)
{
	if (quota->of_nominations)
		return TD_OK;
	return quota->per == TD_PER_ALL
	           ? hold_group(holding, quota, NULL, filing)
	           : hold_each(holding, quota, filing);
}

/* The clusters that one of the quotas asks for can be read. */
static enum td_status
require_clusters(struct holding *holding)
{
	const struct td_campaign *campaign = holding->campaign;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->quota_count; i++)
		for (size_t j = 0; j < holding->decision->item_count; j++) {
			const struct td_nomination
			    *nomination = campaign->quotas[i].per ==
			                          TD_PER_CLUSTER
			                      ? covered(holding,
			                                &campaign->quotas[i], j)
			                      : NULL;

			if (nomination)
				status = td_worse(
				    status, td_quota_need_clusters(
						&holding->records, nomination,
						holding->diag));
		}
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
	holding.records = (struct td_quota_records){
		.reader = reader,
		.campaign_id = decision->campaign.text,
		.campaign = holding.campaign
	};
	if (filing)
		status = require_clusters(&holding);
	for (size_t i = 0; i < holding.campaign->quota_count; i++)
		status = td_worse(
		    status,
		    hold_quota(&holding, &holding.campaign->quotas[i], filing));
	return status;
}

/* Whether another nomination came in before this one; those of one day by where
 * they stand. own_path NULL: it is not in the store, and all did. */
static bool
came_before(const struct td_nomination *other, const char *path,
            const struct td_nomination *own, const char *own_path)
{
	int days;

	if (!own_path)
		return true;
	if (!other->received.given || !own->received.given)
		return false;
	days = td_date_compare(other->received.date, own->received.date);
	return days < 0 || (days == 0 && strcmp(path, own_path) < 0);
}

static enum td_status
count_before(int *before, struct td_quota_records *records,
             const struct td_quota *quota, const struct td_nomination *own,
             const char *own_path)
{
	const struct td_quota_view view = td_quota_view_of(records);
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	if (td_quota_book_before(before, records, quota, own, own_path))
		return TD_OK;
	status = td_reader_nominations(&paths, records->reader,
	                               records->campaign_id, NULL);
	*before = 0;
	for (size_t i = 0; status == TD_OK && i < paths.count; i++) {
		const struct td_nomination *other = NULL;
		struct td_layout layout;

		if ((own_path && strcmp(paths.items[i], own_path) == 0) ||
		    !td_layout_parse(&layout, paths.items[i]))
			continue;
		other = view.nomination(records, layout.id);
		td_layout_clear(&layout);
		if (other &&
		    came_before(other, paths.items[i], own, own_path) &&
		    td_quota_covers(quota, &view, own, other))
			++*before;
	}
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
hold_nominated(struct td_quota_records *records, const struct td_quota *quota,
               const struct td_nomination *nomination, const char *own_path,
               struct td_diag *diag)
{
	const struct td_quota_view view = td_quota_view_of(records);
	struct td_date day = td_nomination_day(nomination);
	struct td_nominated nominated = { .quota = quota,
		                          .campaign = records->campaign,
		                          .nomination = nomination };

	/* Nobody can tell of what cannot be listed. */
	if (!quota->of_nominations ||
	    !td_quota_covers(quota, &view, NULL, nomination) ||
	    count_before(&nominated.before, records, quota, nomination,
	                 own_path) != TD_OK)
		return TD_OK;
	/* What is filed has seen all that it comes under. */
	if (!own_path && quota->per == TD_PER_CLUSTER &&
	    td_quota_need_clusters(records, nomination, diag) != TD_OK)
		return TD_FAILED;
	nominated.award = td_name_of_award(
	    records->reader, nomination,
	    td_reader_asof(records->reader, TD_LOOK_AUTHORITY, day));
	nominated.units = td_quota_units(records, quota, nomination, day);
	return td_rule_quota_nominated(&nominated, diag);
}

enum td_status
td_check_nominated(const struct td_nomination *nomination, const char *own_path,
                   struct td_reader *reader, struct td_diag *diag)
{
	struct td_quota_records records = {
		.reader = reader, .campaign_id = nomination->campaign.text
	};
	enum td_status status = TD_OK;

	if (!records.campaign_id || !nomination->received.given ||
	    td_reader_campaign_on(&records.campaign, reader,
	                          records.campaign_id, TD_LOOK_ROUTE,
	                          nomination->received.date, NULL) != TD_FOUND)
		return TD_OK;
	for (size_t i = 0; i < records.campaign->quota_count; i++)
		status = td_worse(status,
		                  hold_nominated(&records,
		                                 &records.campaign->quotas[i],
		                                 nomination, own_path, diag));
	return status;
}

enum td_status
td_check_campaign_shares(const struct td_campaign *campaign, const char *id,
                         struct td_reader *reader, struct td_diag *diag)
{
	struct td_quota_records records = { reader, id, campaign };
	const struct td_awards *awards;
	enum td_status status = TD_OK;

	if (td_reader_awards(&awards, reader, NULL) != TD_FOUND)
		return TD_OK;
	for (size_t i = 0; i < campaign->quota_count; i++)
		status = td_worse(
		    status, td_rule_quota_none(
				campaign, &campaign->quotas[i],
				td_quota_units(&records, &campaign->quotas[i],
		                               NULL, TD_DATE_MAX),
				awards, diag));
	return status;
}
