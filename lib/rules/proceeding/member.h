/*
 * Who a member of a council is: a person of the register, or a name.
 */
#ifndef TD_RULES_PROCEEDING_MEMBER_H
#define TD_RULES_PROCEEDING_MEMBER_H

#include "record/proceeding.h"
#include "rules/setting.h"

/* What somebody is called who is named by id or by name, on the day of the
 * setting; NULL: it is not known. */
const char *
td_called(const struct td_field *person, const struct td_field *name,
          const struct td_setting *setting);

/* Whether a member is who is named: of the same id of a person or, unless both
 * give one, of the same name, which of an id is that of the register. */
bool
td_member_is(const struct td_member *member, const struct td_field *person,
             const struct td_field *name, const struct td_setting *setting);

#endif
