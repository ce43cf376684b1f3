/*
 * Workbooks (.xlsx, .ods): a ZIP container with XML parts. What reads them is
 * in a module of its own, thidua-book.so, which is loaded when one is met.
 */
#ifndef TD_TABLE_BOOK_H
#define TD_TABLE_BOOK_H

#include "table/cells.h"

struct td_strbuf;

/* See td_cells_load(). */
typedef enum td_status
td_book_reader(struct td_cells *sheet, const char *path, const char *bytes,
               size_t size, const char *wanted, struct td_diag *diag);

/* Load the module and read with it; TD_FAILED with a finding
 * (table-support-missing) where there is none. */
TD_MUST_CHECK enum td_status
td_book_load(struct td_cells *sheet, const char *path, const char *bytes,
             size_t size, const char *wanted, struct td_diag *diag);

/* Adds the version of a library that the module is linked with ("libzip",
 * "expat"); nothing where there is no module. */
typedef void
td_book_versions(struct td_strbuf *out, const char *library);

void
td_book_add_library(struct td_strbuf *out, const char *library);

#endif
