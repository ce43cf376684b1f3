/*
 * Records that have no rules of their own beyond what they refer to. Private to
 * the layer.
 */
#ifndef TD_CHECK_CHECK_REFERENCES_H
#define TD_CHECK_CHECK_REFERENCES_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/campaign.h"

/* Check the values and references of a record whose schema accepted it; takes
 * the document over. A kind that has nothing to check is fine. */
TD_MUST_CHECK enum td_status
td_check_references(enum td_kind kind, struct td_document *document,
                    struct td_reader *reader, struct td_diag *diag);

/* The units that the duties and the route name, which stand in this document,
 * are in the register. */
enum td_status
td_check_campaign_lists(const struct td_campaign *campaign,
                        const struct td_document *document,
                        struct td_reader *reader, struct td_diag *diag);

#endif
