/*
 * Rules for a campaign's record: that it hangs together, and what its readers
 * must know of it.
 */
#ifndef TD_RULES_CAMPAIGN_CAMPAIGN_RULES_H
#define TD_RULES_CAMPAIGN_CAMPAIGN_RULES_H

#include "calendar/length.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "rules/setting.h"

/* How long a campaign lasts, by both methods. */
struct td_campaign_length {
	bool known;             /* false while its document has no date */
	struct td_length exact; /* to the corresponding day */
	int calendar;           /* calendar years touched, both ends counted */
	struct {
		char years[12];
		char months[12];
		char days[12];
		char calendar[12];
	} text; /* the same, for messages */
};

/* Length up to a day: the end of the campaign, or a review before that. */
void
td_campaign_length_until(struct td_campaign_length *length,
                         const struct td_campaign *campaign,
                         const struct td_date *until);

/* Whole years by the method that the store's policy chooses. */
int
td_campaign_length_years(const struct td_campaign_length *length,
                         const struct td_setting *setting);

/* All of the rules below. awards may be NULL: award lists are not checked. */
TD_MUST_CHECK enum td_status
td_rules_campaign_check(const struct td_campaign *campaign,
                        const struct td_awards *awards,
                        const struct td_setting *setting, struct td_diag *diag);

/*
 * A campaign has contents, criteria, duties, phases, award forms (Law
 * 06/2022/QH15, art. 17: what organising one consists of). Real documents
 * lack some, so this warns.
 */
enum td_status
td_rule_campaign_complete(const struct td_campaign *campaign,
                          struct td_diag *diag);

/* The period and each phase run forward, phases lie within the period; phases
 * that share days are said. */
enum td_status
td_rule_campaign_phases(const struct td_campaign *campaign,
                        struct td_diag *diag);

/* Who launches it has power over its scope (Law 06/2022/QH15, art. 16(2) and
 * 18). */
enum td_status
td_rule_campaign_launcher(const struct td_campaign *campaign,
                          struct td_diag *diag);

/*
 * The forms it lists are in the catalogue, are given on campaign ground, and
 * can be reached in the time that it lasts (shown by both methods).
 */
enum td_status
td_rule_campaign_awards(const struct td_campaign *campaign,
                        const struct td_awards *awards,
                        const struct td_setting *setting, struct td_diag *diag);

/* No duty falls due before the document that sets it. */
enum td_status
td_rule_campaign_duties(const struct td_campaign *campaign,
                        const struct td_setting *setting, struct td_diag *diag);

/* What decides between equals by a criterion names one of the campaign's. */
enum td_status
td_rule_campaign_ties(const struct td_campaign *campaign, struct td_diag *diag);

#endif
