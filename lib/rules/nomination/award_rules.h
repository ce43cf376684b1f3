/*
 * Rules for a nomination: whether the award can be given to this recipient,
 * in this campaign, at this stage, for this achievement.
 *
 * A refusal states what is required, what was found, what is missing. A
 * condition that the catalogue takes from practice (basis: recall) warns, and
 * refuses only where the store's policy says so.
 */
#ifndef TD_RULES_NOMINATION_AWARD_RULES_H
#define TD_RULES_NOMINATION_AWARD_RULES_H

#include "base/strlist.h"
#include "rules/matter.h"
#include "rules/register/participation.h"

/* Another nomination: one that may be of the same recipient, or one with an
 * initiative that may be the same. */
struct td_rival {
	const struct td_nomination *nomination;
	const char *path;
	bool over; /* withdrawn, declined or revoked: it claims nothing more */
};

/* What a nomination is held against. All borrowed. */
struct td_candidacy {
	const struct td_matter *matter; /* with campaign and catalogue */
	/* Whose taking part counts: the unit; for people of a dissolved one the
	 * successor that nominates them. NULL: nobody's, or not known. */
	const struct td_unit *participant;
	enum td_class participant_class; /* in the days of the achievement */
	const char *participant_id;
	/* Registered by the day of receipt, and in the days of the achievement
	 * up to their last; where it had withdrawn, the first day without it.
	 */
	enum td_takes_part takes_part;
	struct td_date ended;
	const struct td_participation *participation; /* NULL: not known */
	bool has_plan;                                /* or it cannot be told */
	const struct td_strlist *reports; /* occurrences it filed; the same */
	/* Who may nominate: the unit, those above it, those that took over
	 * from any of them. NULL: not known. */
	const struct td_strlist *managers;
	const struct td_rival *rivals;
	size_t rival_count;
	const struct td_rival *sharers; /* of others, with an initiative */
	size_t sharer_count;
	bool over; /* as of a rival */
	/* A decision that is marked as loaded awards it, on that day. */
	bool loaded_decision;
	struct td_day loaded_on;
};

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_nomination_check(const struct td_candidacy *candidacy,
                          struct td_diag *diag);

/* Whether it is marked with any degree of secrecy. */
bool
td_nomination_is_secret(const struct td_nomination *nomination);

/*
 * Content with a state secret stays outside the electronic system (Decision
 * 311/QĐ-BNV; Decree 30/2020/NĐ-CP, art. 15): only a stub of it is filed. Of a
 * nomination that is marked nothing else is said, so that no finding repeats
 * what it holds.
 */
enum td_status
td_rule_nothing_secret(const struct td_nomination *nomination,
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
 * The text of every instrument that touches nominations and was in force on
 * receipt is known, or the row of the catalogue is younger: Law 06/2026/QH16
 * amends Law 06/2022/QH15 from 2026-10-01. Only notes which row was used.
 */
enum td_status
td_rule_award_amendment(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag);

/*
 * What a nomination is judged by has not ended before it was received:
 * Decrees 152/2025/NĐ-CP and 129/2025/NĐ-CP and Circular 15/2025/TT-BNV lapse
 * on 01/03/2027 unless they are prolonged or replaced. Only notes which.
 */
enum td_status
td_rule_award_lapsed(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/*
 * The form fits the kind of recipient (Law 06/2022/QH15, art. 5(2)(b)), and
 * the kind the ground: households only ad hoc or by campaign (art. 8).
 */
enum td_status
td_rule_award_recipient(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag);

/* Where the form's row names the kinds of ground on which it is given, the
 * nomination's is one of them. */
enum td_status
td_rule_award_kind(const struct td_candidacy *candidacy,
                   const struct td_award *award, struct td_diag *diag);

/* On campaign ground: the form has one, at this stage, for a campaign of this
 * launcher (the catalogue's row names the article). */
enum td_status
td_rule_award_ground(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* A household's contribution of labour, land or property is named where the
 * form is given for it (Law 06/2022/QH15, art. 74(5)). Only warns: whether it
 * may be given for taking part in a campaign is not settled (art. 8(3)). */
enum td_status
td_rule_award_contribution(const struct td_candidacy *candidacy,
                           const struct td_award *award, struct td_diag *diag);

/* The campaign's own list for the stage holds the form. */
enum td_status
td_rule_award_listed(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* The campaign has lasted long enough, shown by both methods. */
enum td_status
td_rule_award_length(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* What is marked as loaded was awarded, by a decision that is marked so: the
 * mark asks for nothing that led to it, and is for nothing else. */
enum td_status
td_rule_nomination_loaded(const struct td_candidacy *candidacy,
                          struct td_diag *diag);

/* A flag goes to who leads the movement, with the document that says so. */
enum td_status
td_rule_award_leader(const struct td_candidacy *candidacy,
                     const struct td_award *award, struct td_diag *diag);

/* Whether the unit behind the recipient was dissolved by the day of receipt. */
bool
td_nominee_is_dissolved(const struct td_matter *matter);

/*
 * Whose taking part counts for a nomination: the unit's behind the recipient.
 * Of one that is dissolved nothing more is asked; who took over its tasks takes
 * part for its people, when it is the one that nominates them (Decree
 * 98/2023/NĐ-CP, art. 30). by: the unit that nominates, NULL: not known. Leaves
 * *participant and *id alone where it is nobody's, or cannot be told.
 */
void
td_nominee_participant(const struct td_unit **participant, const char **id,
                       const struct td_matter *matter,
                       const struct td_unit *by);

/*
 * A collective or an enterprise that was dissolved by the day of receipt gets
 * nothing; people and households of a dissolved unit are nominated by who took
 * over its tasks (Decree 98/2023/NĐ-CP, art. 30).
 */
enum td_status
td_rule_nominee_exists(const struct td_candidacy *candidacy,
                       struct td_diag *diag);

/*
 * The unit takes part: it has registered, has filed its plan and every report
 * that fell due before the nomination was received (Law 06/2022/QH15, arts. 7
 * and 10: an award rests on campaign and result).
 */
enum td_status
td_rule_nominee_takes_part(const struct td_candidacy *candidacy,
                           struct td_diag *diag);

/* Whoever manages the recipient's organisation, staff and payroll nominates
 * (Law 06/2022/QH15, art. 83(1)). Only warns: the register may lag behind. */
enum td_status
td_rule_nominee_managed(const struct td_candidacy *candidacy,
                        struct td_diag *diag);

/* No more women than members; mostly women are worth a note, as they come
 * first among equals (Decree 152/2025/NĐ-CP, art. 4(6)). */
enum td_status
td_rule_nominee_members(const struct td_candidacy *candidacy,
                        struct td_diag *diag);

/* No award and no proposal while a matter against the recipient is open
 * (Decree 152/2025/NĐ-CP, art. 4(4)). */
enum td_status
td_rule_nominee_no_case(const struct td_candidacy *candidacy,
                        struct td_diag *diag);

/* After discipline, merit counts from the day after its last one (Decree
 * 152/2025/NĐ-CP, art. 4(4)). */
enum td_status
td_rule_merit_after_discipline(const struct td_candidacy *candidacy,
                               struct td_diag *diag);

/* A person's data are published by consent or by law only, and one or the
 * other is said (Law 91/2025/QH15, art. 9); consent comes before receipt. */
enum td_status
td_rule_publication_basis(const struct td_candidacy *candidacy,
                          struct td_diag *diag);

/* For a person under 16 a guardian consents. Where only the year of birth is
 * known, whoever turns 16 in the year of receipt is doubtful. */
enum td_status
td_rule_publication_guardian(const struct td_candidacy *candidacy,
                             struct td_diag *diag);

/* The proceeding by which the recipient took back the consent to be shown, the
 * first of several; NULL: there is none. It ends what rests on consent from
 * then on, whatever was decided before, and whatever is wrong with it. */
const struct td_ledger_event *
td_consent_withdrawn(const struct td_matter *matter);

/*
 * Whether the recipient's data may be shown to everybody: of what is secret
 * never; of collectives and enterprises always; of people and households where
 * the nomination says by which consent or law (Law 91/2025/QH15, art. 9),
 * nothing is to be said against it, and the consent was not withdrawn.
 */
bool
td_nomination_is_public(const struct td_matter *matter);

/*
 * The kind of ground that the nomination names, and those on which it says that
 * earlier awards were given, are in the catalogue (Law 06/2022/QH15, art. 8):
 * it lists them, or those that may be meant.
 */
enum td_status
td_rule_ground_known(const struct td_candidacy *candidacy,
                     struct td_diag *diag);

/*
 * The kind was in force on the day of receipt. Of a dossier that was received
 * before the amendment that brings its kind it only warns: by that it may be
 * judged where it is better (Law 06/2026/QH16, art. 4(4)). Of one that is
 * loaded, and was decided before the kind was law, the decision tells.
 */
enum td_status
td_rule_ground_in_force(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag);

/* Awards of a campaign and ad hoc awards are no basis to propose one for merit
 * (Decree 152/2025/NĐ-CP, art. 4(3)). */
enum td_status
td_rule_merit_basis(const struct td_candidacy *candidacy, struct td_diag *diag);

/* The theme is one of the campaign's: of a content, or of a step of its
 * route, which it would choose. */
enum td_status
td_rule_nomination_theme(const struct td_candidacy *candidacy,
                         struct td_diag *diag);

/* The year is one of the campaign's; at a review, one in which a phase with
 * that review ends. */
enum td_status
td_rule_nomination_year(const struct td_candidacy *candidacy,
                        struct td_diag *diag);

/*
 * The dossier has every part (Decree 152/2025/NĐ-CP, art. 4(2)): those of the
 * form; from who pays taxes and insures workers, and from who heads such a
 * unit, proof of it (Decree 98/2023/NĐ-CP, art. 30); where the award rests on
 * an ad hoc achievement or, outside campaigns, on an initiative, its
 * confirmation (Law 06/2022/QH15, art. 84(2)).
 */
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
 * 06/2022/QH15, art. 5(2)(c)): no other nomination of the recipient, in any
 * campaign, is for the same achievement, and none of the same campaign is for
 * a time that overlaps at the same stage, but for yearly titles (Decree
 * 152/2025/NĐ-CP, art. 49(5), (7)). Nominations that are over claim nothing.
 */
enum td_status
td_rule_achievement_once(const struct td_candidacy *candidacy,
                         struct td_diag *diag);

/* What is claimed as an initiative had been recognised on receipt (Law
 * 06/2022/QH15, art. 3(4)). */
enum td_status
td_rule_initiative_recognised(const struct td_candidacy *candidacy,
                              struct td_diag *diag);

/* Whether two initiatives are the same one: recognised by one document. */
bool
td_rule_initiative_same(const struct td_initiative *a,
                        const struct td_initiative *b);

/* Whether the two rules of what counts once could say something of these two;
 * else it does not matter whether one of them is over. */
bool
td_rule_nominations_meet(const struct td_nomination *a,
                         const struct td_nomination *b);

/*
 * Whether two titles of one recipient are for one period, so that only the
 * higher is paid (Decree 152/2025/NĐ-CP, art. 49(5)): periods that overlap,
 * begin in one year and end in one; where either says none, as what was loaded
 * does, the year and the stage.
 */
bool
td_rule_titles_meet(const struct td_nomination *a,
                    const struct td_nomination *b);

/* Whether a person's title crowns what was done over several years (Law
 * 06/2022/QH15, art. 21, 22), so that a year alone does not tell its period. */
bool
td_rule_title_takes_years(const struct td_award *award,
                          enum td_recipient_kind kind);

/*
 * An initiative counts once (Official letter 5007/BNV-TĐKT): not in two
 * nominations of one recipient. Two people may have made it together, so that
 * of another recipient it is only pointed out.
 */
enum td_status
td_rule_initiative_once(const struct td_candidacy *candidacy,
                        struct td_diag *diag);

/* Whether a stage of a campaign gives an award: by its form or family, or by
 * the level that it has. */
bool
td_stage_pays(const struct td_stage_awards *stage,
              const struct td_award *award);

#endif
