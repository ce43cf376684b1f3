/*
 * Who may do what, as a whole: identities, roles, delegations, and that the
 * signers of the store have keys for them.
 */
#ifndef TD_CHECK_CHECK_ROLES_H
#define TD_CHECK_CHECK_ROLES_H

#include "base/status.h"
#include "diag/diag.h"

struct td_document;
struct td_reader;

/* Takes the document over. */
TD_MUST_CHECK enum td_status
td_check_roles(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag);

#endif
