/*
 * Rules about what a unit's document names: criteria and contents of the
 * campaign, ids within its own lists.
 */
#ifndef TD_RULES_SUBJECT_RULES_H
#define TD_RULES_SUBJECT_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/campaign.h"

/* Whether a criterion addresses a class; the criterion is that of the field's
 * id. Reports criterion-unknown, criterion-other-class. */
TD_MUST_CHECK enum td_status
td_rule_criterion_fits(const struct td_document *document,
                       const struct td_field *criterion,
                       const struct td_campaign *campaign, enum td_class class,
                       struct td_diag *diag);

/* Reports content-unknown. */
TD_MUST_CHECK enum td_status
td_rule_content_known(const struct td_document *document,
                      const struct td_field *content,
                      const struct td_campaign *campaign, struct td_diag *diag);

/*
 * Every item of a list has an id of its own (id-repeated). Items are structs
 * of item_size bytes whose first member is their id, a struct td_field.
 */
TD_MUST_CHECK enum td_status
td_rule_ids_differ(const struct td_document *document, const void *items,
                   size_t count, size_t item_size, struct td_diag *diag);

#endif
