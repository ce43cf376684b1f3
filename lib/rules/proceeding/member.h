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

/* The same for people to read: by the id where the name is not known, and apart
 * from others of the name. The caller frees it. */
__attribute__((returns_nonnull)) char *
td_told(const struct td_field *person, const struct td_field *name,
        const struct td_setting *setting);

/* Report somebody as the fact "member". */
enum td_status
td_member_report(const struct td_document *document, const struct td_node *node,
                 struct td_diag *diag, enum td_finding_id id,
                 const struct td_field *person, const struct td_field *name,
                 const struct td_setting *setting);

/* Whether a member is who is named: of the same id of a person or, unless both
 * give one, of the same name, which of an id is that of the register. */
bool
td_member_is(const struct td_member *member, const struct td_field *person,
             const struct td_field *name, const struct td_setting *setting);

#endif
