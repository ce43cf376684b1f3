/*
 * Rules for the store's own rules: rows of the catalogue and of procedure.
 */
#ifndef TD_RULES_CATALOGUE_RULES_H
#define TD_RULES_CATALOGUE_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/awards.h"
#include "record/procedure.h"

/* Rows of one id are not in force at once, dossier parts are listed. */
TD_MUST_CHECK enum td_status
td_rules_awards_check(const struct td_awards *awards, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_rules_procedure_check(const struct td_procedure *procedure,
                         struct td_diag *diag);

#endif
