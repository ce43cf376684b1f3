/*
 * Rules for the store's own rules: rows of the catalogue and of procedure.
 */
#ifndef TD_RULES_CATALOGUE_CATALOGUE_RULES_H
#define TD_RULES_CATALOGUE_CATALOGUE_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/awards.h"
#include "record/procedure.h"

/*
 * Of award forms, of kinds of ground and of procedure: rows of one id are not
 * in force at once, but that a province's own stands over one that came with
 * the suite; none lacks days between two others; a province's own begins no
 * earlier than its regulation; dossier parts are listed.
 */
TD_MUST_CHECK enum td_status
td_rules_awards_check(const struct td_awards *awards, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_rules_procedure_check(const struct td_procedure *procedure,
                         struct td_diag *diag);

/* A row is not in force before the regulation that adds it is issued. A
 * regulation may say so where it favours people, and what was decided before
 * stays decided: this only warns. */
TD_MUST_CHECK enum td_status
td_rule_regulation_day(const struct td_document *document,
                       const struct td_field *id, const struct td_day *from,
                       const struct td_document_ref *regulation,
                       struct td_diag *diag);

/*
 * A province overrides what came with the suite by adding rows: those that
 * came are all there, as they came, so that what judged an old nomination
 * stays where it was. `shipped` came with the release that the store's rows
 * say they are of; one that came with another is known all the same.
 */
TD_MUST_CHECK enum td_status
td_rule_awards_intact(const struct td_awards *awards,
                      const struct td_awards *shipped,
                      const struct td_awards *other, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_rule_procedure_intact(const struct td_procedure *procedure,
                         const struct td_procedure *shipped,
                         const struct td_procedure *other,
                         struct td_diag *diag);

#endif
