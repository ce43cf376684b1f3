/*
 * Duties of a campaign: whom they bind and when they fall due.
 */
#ifndef TD_RULES_CAMPAIGN_DUTY_H
#define TD_RULES_CAMPAIGN_DUTY_H

#include "base/strlist.h"
#include "deadline/deadline.h"
#include "record/campaign.h"
#include "record/procedure.h"
#include "record/unit.h"
#include "rules/setting.h"

/* Whether a duty is a unit's to fulfil, by its class or by its id. */
bool
td_duty_binds(const struct td_duty *duty, enum td_class class,
              const char *unit_id);

/* The same of a unit that takes part; one that does not is bound only by the
 * duties that name it. */
bool
td_duty_binds_party(const struct td_duty *duty, enum td_class class,
                    const char *unit_id, bool takes_part);

/* Whether records tell of such a duty that it was done. */
bool
td_duty_is_tracked(enum td_duty_kind what);

/* What stands for the paper that meets a duty: a plan is issued and sent as
 * one. TD_DUTY_OTHER: each duty of the kind asks for a paper of its own. */
enum td_duty_kind
td_duty_paper(enum td_duty_kind what);

/* Whether one paper meets both duties. */
bool
td_duty_same_paper(const struct td_duty *a, const struct td_duty *b);

/* Whether two duties name some of the same people. */
bool
td_duty_shares_actor(const struct td_duty *a, const struct td_duty *b);

/* A unit owes what falls due on a day on which it exists: one that is gone by
 * then owes nothing. */
bool
td_duty_is_owed(const struct td_unit *unit, struct td_date due);

/*
 * Days that a rule of the procedure counts from a day; that day does not
 * count itself (Civil Code 91/2015/QH13, art. 147(2)). False for a rule that
 * counts no days.
 */
bool
td_duty_count_days(struct td_deadline_rule *rule,
                   const struct td_procedure_rule *count, struct td_date since);

/*
 * When a due phrase of a campaign's record, or of a unit's plan under it,
 * falls. A phrase that is absent or not understood resolves to undetermined.
 * Overwrites *result, which must be initialised; the caller clears it.
 */
void
td_duty_resolve(struct td_deadline_result *result, const struct td_due *due,
                const struct td_campaign *campaign,
                const struct td_setting *setting);

/*
 * The id of a duty's occurrence, as reports are filed under it: the duty's
 * id, for a recurring duty followed by its label ("bao-cao-nam-2026",
 * "-2026-q1", "-2026-03"). The caller frees it.
 */
char *
td_duty_occurrence_id(const struct td_duty *duty,
                      const struct td_deadline_occurrence *occurrence);

/* Add the ids of a duty's occurrences to a list; its own id where it has no
 * day. */
void
td_duty_list_occurrences(struct td_strlist *ids, const struct td_duty *duty,
                         const struct td_campaign *campaign,
                         const struct td_setting *setting);

/* An occurrence of a report that a unit owes; id as reports are filed. */
typedef enum td_status
td_duty_visit(void *context, const struct td_duty *duty,
              const struct td_deadline_occurrence *occurrence, const char *id);

/* Visit every occurrence of every report that binds a unit. Returns the worst
 * of what the visits returned. */
enum td_status
td_duty_each_report(const struct td_campaign *campaign, enum td_class class,
                    const char *unit_id, const struct td_setting *setting,
                    td_duty_visit *visit, void *context);

/*
 * Of the duties of one kind that bind a unit and have a day, the one that
 * falls due first: when several ask for one product the strictest binds. Sets
 * *due to its binding day. NULL, leaving *due alone, when there is none.
 */
const struct td_duty *
td_duty_strictest(struct td_date *due, const struct td_campaign *campaign,
                  enum td_duty_kind what, enum td_class class,
                  const char *unit_id, const struct td_setting *setting);

/* What excuses a unit from a duty, or from one occurrence of it, by its id as
 * reports are filed; NULL: nothing does. */
const struct td_excuse *
td_duty_excuse(const struct td_campaign *campaign, const struct td_duty *duty,
               const char *occurrence, const char *unit_id);

/* Whether any duty of this kind binds the unit, with a day or without. */
const struct td_duty *
td_duty_of(const struct td_campaign *campaign, enum td_duty_kind what,
           enum td_class class, const char *unit_id);

#endif
