/* Rules for what a unit does. */
#ifndef TD_RULES_REGISTER_UNIT_RULES_H
#define TD_RULES_REGISTER_UNIT_RULES_H

#include "base/status.h"
#include "calendar/date.h"

struct td_diag;
struct td_document;
struct td_node;
struct td_setting;
struct td_unit;

/*
 * A unit that was dissolved before a day acts no more on it: who took over its
 * tasks does (Decree 98/2023/NĐ-CP, art. 30). node is where a document names
 * it. Returns TD_OK, or TD_INVALID with a finding (unit-dissolved).
 */
TD_MUST_CHECK enum td_status
td_rule_unit_stands(const struct td_unit *unit, struct td_date on,
                    const struct td_setting *setting,
                    const struct td_document *document,
                    const struct td_node *node, struct td_diag *diag);

/*
 * There are no districts since 1 July 2025 (Resolution 203/2025/QH15, art. 2):
 * a unit of that level was dissolved by then. Returns TD_OK, also with a
 * finding (unit-district), or TD_FAILED.
 */
TD_MUST_CHECK enum td_status
td_rule_unit_district(const struct td_unit *unit, struct td_diag *diag);

#endif
