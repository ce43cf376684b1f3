/*
 * A nomination's line in a list of states: where it stands, or that this cannot
 * be told, because something that may concern it cannot be read.
 */
#ifndef TD_VIEWS_STATUS_STATUS_LINE_H
#define TD_VIEWS_STATUS_STATUS_LINE_H

#include "base/status.h"
#include "check/readable.h"
#include "store/layout.h"

#include "views/marks.h"

#include <stdbool.h>

struct td_strbuf;

/* What the lines of one list share; the caller gathers and clears its parts. */
struct td_status_list {
	struct td_readable readable;
	struct td_questions *questions;
	struct td_marks marks; /* of the lines so far */
	struct td_date today;
	bool json; /* for programs, else for people */
};

/*
 * Add the line of a nomination, by what its path says. Returns TD_OK; or what
 * is wrong with the nomination, where it cannot be used.
 */
TD_MUST_CHECK enum td_status
td_status_add(struct td_strbuf *out, struct td_status_list *list,
              const struct td_layout *layout, const char *path,
              struct td_diag *diag);

#endif
