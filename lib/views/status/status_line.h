/*
 * A nomination's line in a list of states: where it stands, or that this cannot
 * be told, because something that may concern it cannot be read.
 */
#ifndef TD_VIEWS_STATUS_STATUS_LINE_H
#define TD_VIEWS_STATUS_STATUS_LINE_H

#include "base/status.h"
#include "check/readable.h"
#include "store/layout.h"

#include <stdbool.h>

struct td_strbuf;

/*
 * Add the line of a nomination, by what its path says, for people or, with
 * json, for programs. Returns TD_OK; or what is wrong with the nomination,
 * where it cannot be used.
 */
TD_MUST_CHECK enum td_status
td_status_add(struct td_strbuf *out, const struct td_readable *readable,
              const struct td_layout *layout, const char *path, bool json,
              struct td_date today, struct td_diag *diag);

#endif
