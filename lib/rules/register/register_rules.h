/*
 * Rules for the register: whether two of its records may be of one person or
 * unit. They only point out; who keeps the register knows.
 */
#ifndef TD_RULES_REGISTER_REGISTER_RULES_H
#define TD_RULES_REGISTER_REGISTER_RULES_H

#include "record/person.h"
#include "record/unit.h"

/*
 * Names that fold to the same letters, and the same year of birth, also in
 * another unit: people move. Where a year is not given, only in the same unit.
 */
bool
td_rule_person_same(const struct td_person *a, const struct td_person *b);

/* Names that fold to the same letters, both units still there, and not under
 * two different ones: communes of two provinces may have one name. */
bool
td_rule_unit_same(const struct td_unit *a, const struct td_unit *b);

#endif
