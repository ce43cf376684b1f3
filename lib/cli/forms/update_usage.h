/* What command lines that change a record from a day on have in common. */
#ifndef TD_CLI_FORMS_UPDATE_USAGE_H
#define TD_CLI_FORMS_UPDATE_USAGE_H

#include "calendar/date.h"
#include "diag/diag.h"
#include "yaml/document.h"

#include <stdbool.h>

struct td_context;

/* "12/QĐ-UBND/2026-11-16": the number, which the caller frees, and the day
 * behind the last slash. */
bool
td_update_split(char **number, struct td_date *date, const char *text);

/* Whether it is such a document; NULL is none and is fine. Returns TD_OK; or
 * TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_update_document_usage(struct td_context *ctx, const char *document);

/* Whether the day and the document, "<number>/<day>", are such; NULL for what
 * is not given. Returns TD_OK; or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_update_days_usage(struct td_context *ctx, const char *on, bool mistake,
                     const char *document);

/* The document that changes a record, as records have it. */
TD_MUST_CHECK enum td_status
td_update_document(struct td_document **document, const char *text,
                   struct td_diag *diag);

#endif
