/*
 * A stub of a nomination with state-secret content is filed.
 */
#ifndef TD_FILING_STUB_H
#define TD_FILING_STUB_H

#include "base/status.h"

struct td_context;

/*
 * The whole of it: read the operand, a nomination that is marked secret, and
 * file what its stub may hold: campaign, degree of secrecy, day of receipt, who
 * nominated; and from the command line who keeps the dossier and its number in
 * the separate register. Nothing else of it reaches record, path or commit.
 */
TD_MUST_CHECK enum td_status
td_stub_operand(struct td_context *ctx, const char *kept_by,
                const char *number);

#endif
