/*
 * What somebody pushes, held to what filed records promise before it comes in.
 */
#ifndef TD_VIEWS_AUDIT_GATE_H
#define TD_VIEWS_AUDIT_GATE_H

#include "base/status.h"
#include "calendar/date.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* A line that git gives to "pre-receive". */
struct td_push {
	const char *old_id; /* id in hexadecimal; of zeros: the name is new */
	const char *new_id; /* of zeros: it is deleted */
	const char *ref;
};

/* Read a line; false where it is none. The line is cut up. */
bool
td_push_parse(struct td_push *push, char *line);

/*
 * Whether a push may come in. Returns TD_OK; or TD_INVALID or TD_FAILED with
 * findings. *commits is how many are new.
 */
TD_MUST_CHECK enum td_status
td_gate_check(size_t *commits, const char *directory,
              const struct td_push *push, struct td_date today,
              struct td_diag *diag);

#endif
