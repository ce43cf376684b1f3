/*
 * What a row of a table of past awards says by itself, before any record is
 * made of it. Private to the loading.
 */
#ifndef TD_FILING_LOAD_CELL_H
#define TD_FILING_LOAD_CELL_H

#include "filing/load.h"

/* Tell each cell that is empty and may not be, or has not the form of its
 * column, in words about the table. */
TD_MUST_CHECK enum td_status
td_load_row_check(const struct td_loading *loading, size_t row);

/* The digits of "1.404.000", as spreadsheets write sums in Vietnam; NULL: it is
 * not so written. The caller frees it. */
char *
td_load_digits(const char *text);

#endif
