/*
 * A score comes in: it is filed under its unit and stage, and only once. What
 * corrects it is filed beside it.
 */
#ifndef TD_FILING_SCORE_FILE_H
#define TD_FILING_SCORE_FILE_H

#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

struct td_filing;

/*
 * Check bytes as a score and stage them where they belong. name is what
 * findings call them. The same bytes once more change nothing; others at a
 * stage that is filed already are refused (record-exists), unless they correct
 * it.
 */
TD_MUST_CHECK enum td_status
td_score_put(struct td_filing *filing, const char *name, const char *bytes,
             size_t size, struct td_diag *diag);

#endif
