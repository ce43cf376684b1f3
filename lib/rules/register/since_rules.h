/*
 * Rules for what became of a standing record since an earlier state of it.
 */
#ifndef TD_RULES_REGISTER_SINCE_RULES_H
#define TD_RULES_REGISTER_SINCE_RULES_H

#include "base/status.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "yaml/document.h"

enum td_since_of {
	TD_SINCE_UNIT,
	TD_SINCE_PERSON,
	TD_SINCE_COUNCIL,
	TD_SINCE_STORE,
	TD_SINCE_CLUSTER
};

/* Two states of a unit, a person, a council, a cluster or the header; all
 * borrowed. */
struct td_since {
	enum td_since_of of;
	const char *path;     /* of the record in the store */
	const char *revision; /* where it was as before */
	const struct td_document *before;
	const struct td_document *after;
};

/* What changes of such a record from a day on, ended by NULL. */
const char *const *
td_since_keys(enum td_since_of of);

/*
 * What a value was before, and is no more, stands in a new row of `was`: that
 * it held up to a day, or never (was-forgotten).
 */
TD_MUST_CHECK enum td_status
td_rule_change_is_told(const struct td_since *since, struct td_diag *diag);

/* Add the command that brings a file back as it was at a revision. */
void
td_since_add_restore(struct td_strbuf *out, const char *revision,
                     const char *path);

/* Report a row that stood there and is not there any more (was-row-lost). */
TD_MUST_CHECK enum td_status
td_since_report_lost(const struct td_since *since, const char *list,
                     const struct td_node *row, struct td_diag *diag);

/* The end of a unit stays as it was told, or as what was taken for true by
 * mistake (was-row-lost). */
TD_MUST_CHECK enum td_status
td_rule_end_stays(const struct td_since *since, struct td_diag *diag);

/*
 * Rows stay as they are, but for what a later change puts between, a
 * correction, an end (was-row-lost).
 */
TD_MUST_CHECK enum td_status
td_rule_rows_stay(const struct td_since *since, struct td_diag *diag);

#endif
