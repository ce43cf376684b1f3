/*
 * What a file is that is given for a table and is none that is read.
 */
#ifndef TD_TABLE_OTHER_FILE_H
#define TD_TABLE_OTHER_FILE_H

#include <stddef.h>

/* The term (diag/terms.def) for what it is: "file-pdf", "file-xls",
 * "file-password" …; NULL: nothing known, so that it may be a table. */
const char *
td_table_other(const char *bytes, size_t size);

#endif
