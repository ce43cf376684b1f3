/*
 * The records that rows of a table of past awards become.
 */
#ifndef TD_FILING_LOAD_RECORD_H
#define TD_FILING_LOAD_RECORD_H

#include "filing/load.h"
#include "record/awards.h"

/* The nomination of a row, marked as loaded on a day, in canonical form; awards
 * (NULL: none) say what the form is called. The caller frees it. */
char *
td_load_nomination(const struct td_load_row *row, const char *loaded,
                   const struct td_awards *awards);

/* One that a decision awards, and the row that says so. */
struct td_load_item {
	const char *nomination; /* id */
	const struct td_load_row *row;
};

/* The decision that a row says of itself, awarding these. */
char *
td_load_decision(const struct td_load_row *row, const char *loaded,
                 const struct td_load_item *items, size_t count);

#endif
