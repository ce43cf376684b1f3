/*
 * Lists of findings that keep a part of what comes: for who looks at many
 * records and tells only what is grave.
 */
#ifndef TD_DIAG_HEARING_H
#define TD_DIAG_HEARING_H

#include "diag/diag.h"

#include <stdbool.h>

/* From now on keep of what comes only what is heard; least is handed on to who
 * says so. The status of the list is of all that came. */
void
td_diag_hear(struct td_diag *diag,
             bool (*hears)(const struct td_finding *finding,
                           enum td_severity least),
             enum td_severity least);

/* An empty list that keeps what another one keeps; NULL: all. */
struct td_diag *
td_diag_new_like(const struct td_diag *diag);

#endif
