/*
 * Filing what happens to nominations: where a proceeding belongs, and that
 * nothing recorded before is made wrong by it.
 */
#ifndef TD_FILING_PROCEED_H
#define TD_FILING_PROCEED_H

#include "base/status.h"

#include <stddef.h>

struct td_day;
struct td_diag;
struct td_document;
struct td_filing;

/*
 * td_check_recorded() for a record that was put (td_filing_put), against the
 * parent commit; findings go to the command's. Put all records before anything
 * is read from the filing's reader.
 */
TD_MUST_CHECK enum td_status
td_filing_check_recorded(struct td_filing *filing, const char *name,
                         const char *own_path, const char *campaign,
                         const char *const *nominations, size_t count);

/*
 * Find the path of a proceeding (below the year of its day, named after body,
 * step and day; with a digest behind it where the store holds another one of
 * that name), check it, hold all that is recorded against it, and commit it.
 * What has not the form of a proceeding is told all that is wrong with it.
 * name is what findings call it; NULL: it was made from options, and findings
 * have no place.
 */
TD_MUST_CHECK enum td_status
td_proceed_file(struct td_filing *filing, const char *name, const char *bytes,
                size_t size);

/*
 * Whether the days of a record that was read from a file have come, by the
 * filing's today: what is to be recorded has happened. Reports those that have
 * not (life-day-to-come).
 */
TD_MUST_CHECK enum td_status
td_filing_has_come(struct td_filing *filing, const struct td_document *document,
                   const struct td_day *day);

#endif
