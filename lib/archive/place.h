/*
 * Whether a record stands where it says it belongs.
 */
#ifndef TD_ARCHIVE_PLACE_H
#define TD_ARCHIVE_PLACE_H

#include "store/layout.h"
#include "yaml/document.h"

#include <stdbool.h>

/* Report a file where no record may live (record-stray). label is what the
 * snapshot puts before paths. Returns TD_INVALID. */
enum td_status
td_record_report_stray(const char *label, const char *path,
                       struct td_diag *diag);

/*
 * Hold what a record says of its campaign, unit, occurrence or year to the
 * path it is stored at (record-misplaced), and its id to what it says where
 * that follows from it (record-misnamed). The document must have been
 * accepted by the schema of layout's kind.
 */
TD_MUST_CHECK enum td_status
td_record_check_place(const struct td_document *document,
                      const struct td_layout *layout, struct td_diag *diag);

/* Whether that finds nothing, for a path; one that is no record's is right. */
bool
td_record_is_in_place(const struct td_document *document, const char *path);

#endif
