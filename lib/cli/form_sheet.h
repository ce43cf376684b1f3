/*
 * A plan or report that a unit filled in as a table (plan-new --csv): read, and
 * made the record that it stands for.
 */
#ifndef TD_CLI_FORM_SHEET_H
#define TD_CLI_FORM_SHEET_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stddef.h>

/* A table, the record of it, and where the values of that stand. */
struct td_form_sheet;
struct td_reader;

/* What came in, for the record to say what it was made of. */
struct td_form_file {
	const char *name; /* without directories */
	const char *sha256;
};

/* Whether a file is a table rather than a record, by what it is called: *.csv,
 * *.tsv, *.xlsx, *.ods. */
bool
td_form_sheet_is(const char *name);

/*
 * Read a table and make the record of it, of a plan or a report. file NULL: it
 * does not say what it was made of; reader: knows the names in it, NULL: they
 * stay. Returns TD_OK, and *sheet is the caller's;
 * or what td_cells_load() returns, leaving it alone.
 */
TD_MUST_CHECK enum td_status
td_form_sheet_load(struct td_form_sheet **sheet, enum td_kind kind,
                   const char *name, const char *bytes, size_t size,
                   const struct td_form_file *file, struct td_reader *reader,
                   struct td_diag *diag);

/* The record, YAML. */
const char *
td_form_sheet_record(const struct td_form_sheet *sheet);

/* Move findings, those of the record to the cells that they are about. name:
 * what findings call both. */
void
td_form_sheet_move(const struct td_form_sheet *sheet, const char *name,
                   struct td_diag *diag, struct td_diag *found);

void
td_form_sheet_free(struct td_form_sheet *sheet);

#endif
