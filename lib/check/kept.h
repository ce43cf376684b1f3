/*
 * What the checks say of a filed award record, in short lines: a commit that
 * files one carries them, and a replay years later is held to them.
 */
#ifndef TD_CHECK_KEPT_H
#define TD_CHECK_KEPT_H

#include "archive/reader.h"
#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "record/decision.h"

#include <stdbool.h>

/* Whether records of a kind are judged by the award rules: nominations,
 * proceedings, decisions. */
bool
td_kept_has_kind(enum td_kind kind);

/*
 * Check the record at a path and say what was found: "rule-id@line:column",
 * with a "!" behind the id of what is an error, as some are by a policy only;
 * in the order of the places; of a decision also what is found of each
 * nomination that it names, "<nomination> rule-id@line:column", after its own.
 *
 * messages, unless it is NULL, gets one for each line, in the reader's
 * language.
 *
 * Returns TD_OK also where rules are broken; TD_FAILED, with findings, when
 * the record could not be looked at.
 */
TD_MUST_CHECK enum td_status
td_kept_of(struct td_strlist *lines, struct td_strlist *messages,
           struct td_reader *reader, const char *path, struct td_diag *diag);

/* The lines of what a check has found about the record itself, which findings
 * call name: for who has just checked it. */
void
td_kept_of_findings(struct td_strlist *lines, const struct td_diag *found,
                    const char *name);

/* The lines about the nominations that a decision names: what stands behind
 * its own. Returns as above. */
TD_MUST_CHECK enum td_status
td_kept_of_nominations(struct td_strlist *lines, struct td_reader *reader,
                       const struct td_decision *decision,
                       struct td_diag *diag);

/* The lines as one, "none" when there are none. The caller frees it. */
char *
td_kept_join(const struct td_strlist *lines);

#endif
