/*
 * A document that a unit sent in, plan or report, is filed: under its day of
 * receipt, and only once.
 */
#ifndef TD_FILING_RECEIVE_H
#define TD_FILING_RECEIVE_H

#include "base/status.h"
#include "store/layout.h"

struct td_context;

/*
 * The whole of a receiving command: read its operand, check it and file it
 * byte for byte. kind is TD_KIND_PLAN or TD_KIND_REPORT; received is the day
 * given to --received, NULL for today. One that is only late is filed with a
 * warning. One that the store holds already keeps the day on record, and is
 * judged by it.
 */
TD_MUST_CHECK enum td_status
td_receive_operand(struct td_context *ctx, enum td_kind kind,
                   const char *received);

#endif
