/*
 * A table is filed: all of its rows, or, where that is asked for, those that
 * keep the rules.
 */
#ifndef TD_CLI_FORMS_TABLE_KEEP_H
#define TD_CLI_FORMS_TABLE_KEEP_H

#include "cli/forms/table_text.h"

struct td_filing;

/* File what the rows say that are not skipped (td_table_text_skips); a row that
 * is refused is named to td_table_text_refuse(). The filing is closed by
 * whoever asks. */
typedef enum td_status
td_table_attempt(struct td_filing *filing, struct td_table_text *text,
                 void *context);

/*
 * Make an attempt. Where the text keeps going, and rows were refused, another
 * one without these, until none is: one that leans on a row which is left out
 * is left out too. What they were refused for is told, and how many were
 * (table-rows-left-out); the answer is then TD_INVALID, whatever was filed.
 */
TD_MUST_CHECK enum td_status
td_table_keep(struct td_context *ctx, struct td_table_text *text,
              td_table_attempt *attempt, void *context);

#endif
