/*
 * Rules for the register: whether two of its records may be of one person or
 * unit, which only points out, since who keeps the register knows; and who
 * manages whom.
 */
#ifndef TD_RULES_REGISTER_REGISTER_RULES_H
#define TD_RULES_REGISTER_REGISTER_RULES_H

#include "diag/diag.h"
#include "record/person.h"
#include "record/unit.h"

/*
 * Names that fold to the same letters, and the same year of birth, also in
 * another unit: people move. Where a year is not given, only in the same unit.
 * With the same year also a name that the other one had.
 */
bool
td_rule_person_same(const struct td_person *a, const struct td_person *b);

/* Names that mean the same (td_unit_names_same()), or one that the other had;
 * both units still there, and not under two different ones: communes of two
 * provinces may have one name. */
bool
td_rule_unit_same(const struct td_unit *a, const struct td_unit *b);

/* The unit of an id; NULL: it cannot be read, of which is told where it is
 * named. */
typedef const struct td_unit *
td_unit_of(void *units, const char *id);

/* Going up from unit to manager one comes to an end, today and on the last day
 * of each former manager: what is sent up arrives somewhere. */
TD_MUST_CHECK enum td_status
td_rule_unit_managers(const struct td_unit *unit, td_unit_of *unit_of,
                      void *units, struct td_diag *diag);

#endif
