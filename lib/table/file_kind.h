/*
 * What a file is by its first bytes, whatever it is called.
 */
#ifndef TD_TABLE_FILE_KIND_H
#define TD_TABLE_FILE_KIND_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it is a ZIP container, as workbooks are. */
bool
td_file_is_zip(const char *bytes, size_t size);

/* The term (diag/terms.def) for what is known and is no table that is read:
 * "file-pdf", "file-xls", "file-password" …; NULL: none of them. */
const char *
td_file_other(const char *bytes, size_t size);

#endif
