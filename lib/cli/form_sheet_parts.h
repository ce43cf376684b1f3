/*
 * What the forms that units fill in as tables have alike: a head of labels with
 * their values beside them, and lists under a row of names. For form_sheet.c
 * and the kinds of form alone.
 */
#ifndef TD_CLI_FORM_SHEET_PARTS_H
#define TD_CLI_FORM_SHEET_PARTS_H

#include "archive/called.h"
#include "cli/form_sheet.h"
#include "table/cells.h"
#include "yaml/emitter.h"

/* Where a value of the record stands in the table. */
struct td_sheet_value {
	char *keys; /* "tasks[2].due" */
	const struct td_cell *cell;
};

struct td_form_sheet {
	struct td_cells cells;
	char *record; /* YAML */
	struct td_sheet_value *values;
	size_t count;
	size_t capacity;
};

/* A table while its record is made. */
struct td_sheet_making {
	struct td_form_sheet *sheet;
	struct td_emitter *emitter;
	const char *name;         /* what findings call the table */
	struct td_reader *reader; /* of names; NULL: they stay names */
	struct td_diag *diag;
	enum td_status status; /* TD_INVALID: of a cell no value was taken */
};

/* The cell of a row in a column, from 0; NULL: nothing stands there. */
const struct td_cell *
td_sheet_cell(const struct td_cells_row *row, size_t column);

/* NULL for NULL. */
const char *
td_sheet_text(const struct td_cell *cell);

/* The first row from one on that begins with a label, in Vietnamese or English
 * (td_fold_slug()); the count of rows: none does. */
size_t
td_sheet_row(const struct td_sheet_making *making, size_t from,
             const char *slug, const char *other);

/* Note where a value stands: its keys, filled in as printf does. */
__attribute__((format(printf, 3, 4))) void
td_sheet_note(struct td_sheet_making *making, const struct td_cell *cell,
              const char *format, ...);

/* The value beside a label, which is noted; NULL: the form does not have it. */
const struct td_cell *
td_sheet_head(struct td_sheet_making *making, const char *slug,
              const char *other, const char *keys);

/* The same as the text of a key; nothing where the form does not have it. */
void
td_sheet_emit_head(struct td_sheet_making *making, const char *key,
                   const char *slug, const char *other);

/* A day in whatever form sheets have it, as records have it; other words
 * stay. */
void
td_sheet_emit_day(struct td_emitter *e, const char *key,
                  const struct td_cell *cell);

/* A number as offices write it, "97,5". One that can be two is told and makes
 * the status TD_INVALID; what is none stays what it is, for its fault to be
 * told. */
void
td_sheet_emit_number(struct td_sheet_making *making, const char *key,
                     const struct td_cell *cell);

/* The same of a share, which may have its sign, "97,5 %". */
void
td_sheet_emit_share(struct td_sheet_making *making, const char *key,
                    const struct td_cell *cell);

/* The number of text in a cell, as records have it, with % behind it or not;
 * NULL: it is none. One that can be two is told. The caller frees it. */
char *
td_sheet_number(struct td_sheet_making *making, const struct td_cell *cell,
                const char *text, bool may_be_share);

/* The id of what is called so; nothing for NULL. A name that is not clear is
 * told and makes the status TD_INVALID. */
void
td_sheet_emit_named(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell);

/* The same, and returns the id, which the caller frees. */
char *
td_sheet_take_named(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell);

/* A list of such names, with semicolons or commas between, or of ids, with
 * blanks between as well. */
void
td_sheet_emit_names(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell);

/* A list of ids that names fold to, as that of a phase does. */
void
td_sheet_emit_folded(struct td_sheet_making *making, const char *key,
                     const struct td_cell *cell);

/* Ids with commas, semicolons or blanks between. */
void
td_sheet_emit_ids(struct td_sheet_making *making, const char *keys,
                  const char *key, const struct td_cell *cell);

/* The unit's own document, of a kind. */
void
td_sheet_emit_document(struct td_sheet_making *making, const char *kind);

/* What the record was made of; NULL: it does not say. */
void
td_sheet_emit_converted(struct td_emitter *e, const struct td_form_file *file);

/* All of a record, its map begun and ended, and where its values stand. */
void
td_plan_sheet_emit(struct td_sheet_making *making,
                   const struct td_form_file *file);

void
td_report_sheet_emit(struct td_sheet_making *making,
                     const struct td_form_file *file);

#endif
