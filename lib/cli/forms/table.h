/*
 * Records from the rows of a table, from options, or from record files: one
 * record each, all in one change.
 *
 * All records are seen by the checks of each, so that a table may name units
 * that stand further down in it. The findings of a row's record are reported
 * at the field that they come from.
 */
#ifndef TD_CLI_FORMS_TABLE_H
#define TD_CLI_FORMS_TABLE_H

#include "base/status.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stddef.h>

struct td_context;
struct td_filing;

/* A column and the key of the record that it fills. */
struct td_table_column {
	const char *name;  /* in the first row; NULL ends the list */
	const char *group; /* the map it is in, as in "head.name"; NULL: none */
	const char *key;   /* NULL: the record's id */
	bool integer;      /* written as a number where it is one */
	bool day;          /* a day, in whatever form sheets have it */
	bool required;     /* the table must have the column */
	/* What offices call it, the usual one first, parted by '|'. */
	const char *called;
};

/* The first column is the id, the second the name that it is made from. */
struct td_table {
	enum td_kind kind;
	const struct td_table_column *columns; /* in the record's order */
	char *(*path)(const char *id);
	/* Two records may have one name (people do): the second one's id is
	 * told apart by a digest of what it says. */
	bool names_repeat;
	/* Two may have names that only marks tell apart ("Ba Tơ", "Ba Tô"):
	 * the second one gets a digest too. */
	bool marks_differ;
};

/* Most columns a table has. */
#define TD_TABLE_COLUMNS_MAX 24

/* A table that the command line names. */
struct td_table_source {
	const char *file; /* "-": standard input; NULL: none */
	const char
	    *sheet; /* of a workbook: its name or number; NULL: the first */
};

/* An option that names a sheet: a row of an option table. */
#define TD_TABLE_SHEET_OPTION(source)                                          \
	{                                                                      \
		.name = "sheet", .argument = "SHEET", .text = &(source).sheet, \
		.help = N_("read this sheet of a workbook, by its name or "    \
		           "number (the first that is not hidden)")            \
	}

/* Whether it is named for a table. Returns TD_OK; or TD_USAGE, having said why
 * not. */
TD_MUST_CHECK enum td_status
td_table_source_usage(struct td_context *ctx,
                      const struct td_table_source *source);

/*
 * Check and stage what a command line gives: the rows of a table, one record
 * from values in the order of the columns (when the name is given), and the
 * record files among the operands. Every fault of all of them is reported;
 * nothing is staged unless all keep the rules.
 */
TD_MUST_CHECK enum td_status
td_table_add_inputs(struct td_filing *filing, const struct td_table *table,
                    struct td_context *ctx,
                    const struct td_table_source *source,
                    const char *const *values);

#endif
