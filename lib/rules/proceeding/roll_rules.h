/*
 * Rules for the roll of a session: all members of the council, as the session
 * lists them, held to the council itself.
 *
 * The share of a ballot is one of all members of the council, and who is absent
 * is asked in writing: Decree 98/2023/NĐ-CP, art. 30(7).
 */
#ifndef TD_RULES_PROCEEDING_ROLL_RULES_H
#define TD_RULES_PROCEEDING_ROLL_RULES_H

#include "diag/diag.h"
#include "record/proceeding.h"
#include "rules/setting.h"

/* Who the members of the council are on the day of the session is written
 * down: how many; 0: it is not. */
size_t
td_roll_recorded(const struct td_proceeding *proceeding,
                 const struct td_setting *setting);

/* How many all members are: of a council of which it is written down nowhere,
 * those that the session lists. */
size_t
td_roll_size(const struct td_proceeding *proceeding,
             const struct td_setting *setting);

/* The same, out of what was known on the day of the session: what is entered
 * later changes no share. */
size_t
td_roll_size_then(const struct td_proceeding *proceeding,
                  const struct td_setting *setting);

/* The session lists all members of the council of its day, and nobody else.
 * Reports vote-member-missing, vote-member-stranger. A ballot that is recorded
 * counts all the same. */
TD_MUST_CHECK enum td_status
td_rule_roll(const struct td_proceeding *proceeding,
             const struct td_setting *setting, struct td_diag *diag);

/*
 * Of a council of which it is written down nowhere who sits on it, two ballots
 * in a row list the same members: where they do not, either may be wrong, or
 * the council changed, and nothing says which. A note (vote-list-differs), at
 * the later of the two; before: the other one, at a path.
 */
enum td_status
td_rule_roll_before(const struct td_proceeding *proceeding,
                    const struct td_proceeding *before, const char *path,
                    const struct td_setting *setting, struct td_diag *diag);

#endif
