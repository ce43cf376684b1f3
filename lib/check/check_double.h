/*
 * Whether a unit or person is in the register twice.
 */
#ifndef TD_CHECK_CHECK_DOUBLE_H
#define TD_CHECK_CHECK_DOUBLE_H

#include "archive/reader.h"

/* Point out, in the document of a unit or person that stands or is to stand at
 * a path, every other record that may be of the same one. Other kinds have
 * nothing to be said of. */
TD_MUST_CHECK enum td_status
td_check_double(const struct td_document *document,
                const struct td_layout *layout, struct td_reader *reader,
                struct td_diag *diag);

#endif
