/*
 * Rules for a nomination: whether the award can be given to this recipient,
 * in this campaign, at this stage, for this achievement.
 *
 * A refusal states what is required, what was found, what is missing. A
 * condition that the catalogue takes from practice (basis: recall) warns, and
 * refuses only where the store's policy says so.
 */
#ifndef TD_RULES_AWARD_RULES_H
#define TD_RULES_AWARD_RULES_H

#include "base/strlist.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/duty.h"

/* Another nomination that may be of the same recipient. */
struct td_rival {
	const struct td_nomination *nomination;
	const char *path;
};

/* What a nomination is held against. All borrowed. */
struct td_candidacy {
	const struct td_nomination *nomination;
	const struct td_campaign *campaign;
	const struct td_awards *awards;
	/* The recipient itself, or the unit of the person or household. NULL:
	 * it could not be read, and that was reported. */
	const struct td_unit *unit;
	const char *unit_id;
	const struct td_person *person; /* an individual recipient; else NULL */
	bool registered;
	bool has_plan;
	const struct td_strlist *reports; /* occurrences the unit filed */
	const struct td_rival *rivals;
	size_t rival_count;
	struct td_setting setting;
};

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_nomination_check(const struct td_candidacy *candidacy,
                          struct td_diag *diag);

/*
 * The row of the catalogue that judges the nomination: in force on the day it
 * was received for appraisal. Reports award-unknown, award-not-in-force and
 * returns NULL when there is none.
 */
const struct td_award *
td_rule_award_in_force(const struct td_candidacy *candidacy,
                       struct td_diag *diag);

/*
 * The form fits the kind of recipient (Law 06/2022/QH15, art. 5(2)(b)), and
 * the kind the ground: households only ad hoc or by campaign (art. 8).
 */
enum td_status
td_rule_award_recipient(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag);

/* On campaign ground: the form has one, at this stage, for a campaign of this
 * launcher (the catalogue's row names the article). */
enum td_status
td_rule_award_ground(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* The campaign's own list for the stage holds the form. */
enum td_status
td_rule_award_listed(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* The campaign has lasted long enough, shown by both methods. */
enum td_status
td_rule_award_length(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* A flag goes to who leads the movement, with the document that says so. */
enum td_status
td_rule_award_leader(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/*
 * The unit takes part: it exists, has registered, has filed its plan and
 * every report that fell due before the nomination was received (Law
 * 06/2022/QH15, arts. 7 and 10: an award rests on campaign and result).
 */
enum td_status
td_rule_nominee_takes_part(const struct td_candidacy *candidacy,
                           struct td_diag *diag);

/* The dossier has every part (Decree 152/2025/NĐ-CP, art. 4(2)). */
enum td_status
td_rule_dossier_complete(const struct td_candidacy *candidacy,
                         const struct td_award *award, struct td_diag *diag);

/* The achievement lies within the campaign and was over on receipt; its
 * criteria are the campaign's, for the class of the recipient (Law
 * 06/2022/QH15, art. 5(2)(b)). */
enum td_status
td_rule_achievement(const struct td_candidacy *candidacy, struct td_diag *diag);

/*
 * One achievement is never rewarded several times nor with several forms (Law
 * 06/2022/QH15, art. 5(2)(c)): no other nomination of the recipient is for the
 * same achievement, or for a time that overlaps at the same stage.
 */
enum td_status
td_rule_achievement_once(const struct td_candidacy *candidacy,
                         struct td_diag *diag);

#endif
