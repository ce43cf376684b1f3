/*
 * Nominations are filed: all that a command line names, or none.
 */
#ifndef TD_FILING_NOMINATE_H
#define TD_FILING_NOMINATE_H

#include "base/status.h"

struct td_context;

/*
 * The whole of nominating: read the operands, check each with all others of
 * them in sight, file them byte for byte in one commit. A nomination's id is
 * the recipient's, then what tells it from the recipient's others (award,
 * stage, year); where that is another nomination's, a digest of the content is
 * added to it. One that the store holds already is named and left as it is.
 */
TD_MUST_CHECK enum td_status
td_nominate_operands(struct td_context *ctx);

#endif
