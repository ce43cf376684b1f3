/* The parts of what is handed over. Private to this folder. */
#ifndef TD_VIEWS_HANDOVER_HANDOVER_PARTS_H
#define TD_VIEWS_HANDOVER_HANDOVER_PARTS_H

#include "store/bundle.h"
#include "views/handover/handover.h"

/* Add a line for each file of a commit, as sha256sum checks it, and count them.
 * prefix stands before each path. Returns TD_OK; or TD_FAILED with findings,
 * where one cannot be read. */
TD_MUST_CHECK enum td_status
td_handover_list(struct td_strbuf *lines, struct td_handover *handover,
                 const char *prefix, const struct td_snapshot *snapshot,
                 struct td_diag *diag);

/* Add the manifest: "key: value" lines, in no language. */
void
td_handover_add_manifest(struct td_strbuf *out,
                         const struct td_handover *handover,
                         const struct td_bundle *bundle,
                         const struct td_audit_report *report);

#endif
