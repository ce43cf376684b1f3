/*
 * What a store knows about the recipient of a nomination.
 */
#ifndef TD_CHECK_RECIPIENT_REGISTER_H
#define TD_CHECK_RECIPIENT_REGISTER_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "record/case.h"
#include "record/nomination.h"
#include "rules/matter.h"

/*
 * As of then, add the ids of the recipient's unit and of those where a person
 * has further posts, of those that manage them, upwards, and of those that took
 * over from any of them. A unit that is only named and cannot
 * be read is told of at its own place; false: there is one.
 */
bool
td_recipient_managers(struct td_strlist *ids, struct td_reader *reader,
                      const struct td_matter *matter, struct td_asof asof);

/* Matters against a person, or against the unit that is the recipient itself;
 * those against a person's unit are not the person's. As td_reader_cases_of. */
TD_MUST_CHECK enum td_status
td_recipient_cases(const struct td_case *const **cases, size_t *count,
                   struct td_reader *reader,
                   const struct td_recipient *recipient, struct td_diag *diag);

/* Whether somebody else in the register, a person or a unit, has on a day a
 * name of the same letters, marks left out. */
bool
td_recipient_has_namesake(struct td_reader *reader,
                          const struct td_recipient *recipient,
                          const char *name, struct td_date day);

/* The same of a person, among those whose ids are made of the name. */
bool
td_person_has_namesake(struct td_reader *reader, const char *person,
                       const char *name, struct td_asof asof);

/* The same among all people, whatever their ids: for what shows names. */
bool
td_person_shares_name(struct td_reader *reader, const char *person,
                      const char *name, struct td_asof asof);

#endif
