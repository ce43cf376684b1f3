/*
 * The record of an id that somebody asked for.
 *
 * One that is not there is told (reference-missing, and what was asked cannot
 * be done), as is one that cannot be read.
 */
#ifndef TD_VIEWS_ASKED_H
#define TD_VIEWS_ASKED_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"

/* Each returns TD_OK, and sets the record, which the reader holds; or TD_FAILED
 * with a finding, leaving it alone. */
TD_MUST_CHECK enum td_status
td_asked_unit(const struct td_unit **unit, struct td_reader *reader,
              const char *id, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_asked_person(const struct td_person **person, struct td_reader *reader,
                const char *id, struct td_diag *diag);

/* As td_reader_campaign_on() has it. */
TD_MUST_CHECK enum td_status
td_asked_campaign(const struct td_campaign **campaign, struct td_reader *reader,
                  const char *id, enum td_look look, struct td_date on,
                  struct td_diag *diag);

/* What was found where the record of an id was looked for, as a status; kind:
 * a unit, a person or a campaign. */
TD_MUST_CHECK enum td_status
td_asked_found(enum td_found found, enum td_kind kind, const char *id,
               struct td_diag *diag);

#endif
