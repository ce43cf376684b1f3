/* Whether the lists of who may sign and who may do what were changed by who may
 * do that. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_LAWFUL_H
#define TD_VIEWS_AUDIT_AUDIT_LAWFUL_H

#include "views/audit/audit_parts.h"

/*
 * Of all that leads to a commit, but for the first list, which whoever knows
 * the commit knows. Stories are gathered by then. Returns TD_OK; or TD_FAILED
 * with a finding.
 */
TD_MUST_CHECK enum td_status
td_audit_lists_are_lawful(bool *lawful, const struct td_auditor *auditor,
                          const struct td_snapshot *snapshot,
                          const char *commit);

#endif
