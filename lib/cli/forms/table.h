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

#include "archive/called.h"
#include "base/status.h"
#include "cli/forms/table_words.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stddef.h>

struct td_context;

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
	/* A cell may have a name instead of its code; NULL: it has no code. */
	const struct td_table_word *words;
	/* A cell may say what people call it instead of its id. */
	enum td_called_kind names;
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
	bool keep_going; /* rows that are refused hold up no other */
};

/* An option that names a sheet: a row of an option table. */
#define TD_TABLE_SHEET_OPTION(source)                                          \
	{                                                                      \
		.name = "sheet", .argument = "SHEET", .text = &(source).sheet, \
		.help = N_("read this sheet of a workbook, by its name or "    \
		           "number (the first that is not hidden)")            \
	}

/* An option that lets the rows that are right go in. */
#define TD_TABLE_KEEP_GOING_OPTION(source)                                     \
	{                                                                      \
		.name = "keep-going", .flag = &(source).keep_going,            \
		.help = N_("enter the rows that keep the rules, and list the " \
		           "others (none goes in while one is refused)")       \
	}

/* Whether it is named for a table. Returns TD_OK; or TD_USAGE, having said why
 * not. */
TD_MUST_CHECK enum td_status
td_table_source_usage(struct td_context *ctx,
                      const struct td_table_source *source);

/* What a command line gives to enter. */
struct td_table_inputs {
	const struct td_table_source *source;
	const char *const *values; /* one record, in the order of the columns,
	                              when the name is given */
	const char *subject;       /* of the commit */
};

/*
 * File what a command line gives: the rows of a table, one record from values,
 * and the record files among the operands. Every fault of all of them is
 * reported; one commit, of nothing unless all keep the rules, or, where the
 * source keeps going, without the rows that do not. The paths are printed.
 */
TD_MUST_CHECK enum td_status
td_table_file_inputs(struct td_context *ctx, const struct td_table *table,
                     const struct td_table_inputs *given);

#endif
