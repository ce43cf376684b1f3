/*
 * Blanks: places of a record that somebody is to write in, as the commands that
 * print one to fill in leave them.
 */
#ifndef TD_ARCHIVE_BLANK_H
#define TD_ARCHIVE_BLANK_H

#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

struct td_document;

/* What stands in a blank, alone or within more: "___/KH-UBND". */
#define TD_BLANK "___"

struct td_schema;

/*
 * Hold a document to a schema (td_schema_check()), and report each blank that
 * is still open in its place (blank-unfilled), once: not also that a schema
 * wants something else there. bytes: what the document was read from.
 */
TD_MUST_CHECK enum td_status
td_blank_check(const struct td_schema *schema,
               const struct td_document *document, const char *bytes,
               size_t size, struct td_diag *diag);

#endif
