/*
 * Where a document that a unit sent in is filed: under its day of receipt,
 * and only once.
 */
#ifndef TD_FILING_RECEIVE_H
#define TD_FILING_RECEIVE_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "diag/diag.h"

#include <stddef.h>

struct td_context;
struct td_filing;
struct td_intake;

/*
 * Find the path for bytes received on a day. `filed` are the documents of the
 * same kind that the unit has filed, `directory` is where they are. The path
 * is the one that holds these very bytes, whenever they came in, so that
 * filing twice changes nothing; else a new one, "-2" and so on for later ones
 * of the same day. The caller frees it.
 */
TD_MUST_CHECK enum td_status
td_receive_path(char **path, const struct td_filing *filing,
                const struct td_strlist *filed, const char *directory,
                struct td_date received, const char *bytes, size_t size);

/* By how many days it is late, as the finding `late` says; NULL: in time. */
const char *
td_receive_late(const struct td_diag *diag, enum td_finding_id late);

/*
 * The whole of a receiving command: read its operand, begin a filing, hand
 * both to `receive` and give up what it did not commit. received is the day
 * given to --received; NULL: today. A late document is filed with a warning.
 */
TD_MUST_CHECK enum td_status
td_receive_operand(struct td_context *ctx, const char *received,
                   enum td_status (*receive)(struct td_filing *filing,
                                             const struct td_intake *intake,
                                             const char *name,
                                             const char *bytes, size_t size));

#endif
