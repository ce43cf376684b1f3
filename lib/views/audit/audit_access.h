/* Lists of who may sign and who may do what. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_ACCESS_H
#define TD_VIEWS_AUDIT_AUDIT_ACCESS_H

#include "archive/reader.h"
#include "record/roles.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"

/* Read roles that can be gone by: of the right form, each one whole, none
 * delegated further than it goes. Returns TD_OK, and the caller frees *roles;
 * or TD_INVALID or TD_FAILED with findings. */
TD_MUST_CHECK enum td_status
td_audit_read_roles(struct td_roles **roles, struct td_reader *reader,
                    const struct td_evidence_file *file, struct td_diag *diag);

/* Hold a list of signers or roles, by its path, to its own form; what its lines
 * name elsewhere is not asked. Returns TD_OK; or TD_INVALID or TD_FAILED with
 * findings. */
TD_MUST_CHECK enum td_status
td_audit_hold_list(struct td_reader *reader, const char *path,
                   const struct td_evidence_file *file, struct td_diag *diag);

/* What of the lists is broken (access-broken), in commits that are new and in
 * the one that they come in on; but for what stands in the snapshot, which is
 * told as any record is. A broken one that they come in on is a warning where
 * the snapshot has it mended. */
TD_MUST_CHECK enum td_status
td_audit_access(const struct td_auditor *auditor,
                const struct td_evidence *evidence,
                const struct td_snapshot *snapshot);

#endif
