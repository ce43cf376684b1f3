/*
 * Consequences of a fault already reported are not reported again.
 *
 * A record whose form is at fault is held to the rules all the same; a value
 * of a wrong shape then reads as absent, and the rules miss it. What they say
 * of a place that its schema complained of is left out.
 */
#ifndef TD_CHECK_AFTERMATH_H
#define TD_CHECK_AFTERMATH_H

#include "archive/form.h"
#include "base/status.h"
#include "diag/diag.h"

/*
 * Move findings of the rules to diag, but for those that follow from the
 * findings of the form, which stay where they are. Returns the worst status
 * of what was moved.
 */
enum td_status
td_aftermath_move(struct td_diag *diag, struct td_diag *rules,
                  const struct td_diag *form);

/*
 * End a check: move what the rules have found, as above, and what was found of
 * the form; frees `rules`. Returns the worse of `status` and of the form's.
 */
enum td_status
td_aftermath_conclude(struct td_form *form, struct td_diag *rules,
                      enum td_status status, struct td_diag *diag);

#endif
