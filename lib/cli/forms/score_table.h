/*
 * Scores of many units in a table, a figure a row: read, and made the records
 * that they stand for, one a unit.
 */
#ifndef TD_CLI_FORMS_SCORE_TABLE_H
#define TD_CLI_FORMS_SCORE_TABLE_H

#include "cli/forms/table.h"

struct td_context;
struct td_filing;

/* What all rows have in common. */
struct td_score_common {
	const char *campaign;
	int year;
	const char *cluster;
	const char *stage;
	const char *rule; /* "<year>/<id>" */
	const char *received;
	const char *by; /* NULL: each unit itself */
};

/* The columns, for who prints such a table too. */
extern const struct td_table_column td_score_columns[];

/* Read the table and stage a record for each unit in it; every fault of every
 * row is told at its cell, and nothing is staged then. */
TD_MUST_CHECK enum td_status
td_forms_scores(struct td_context *ctx, struct td_filing *filing,
                const struct td_table_source *source,
                const struct td_score_common *common);

#endif
