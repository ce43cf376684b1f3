/*
 * A list of rows, each in force for a time: of award forms, of kinds of ground,
 * of procedure. Private to the rules of the catalogue.
 */
#ifndef TD_RULES_CATALOGUE_CATALOGUE_ROWS_H
#define TD_RULES_CATALOGUE_CATALOGUE_ROWS_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/values.h"

/* An id, and the days on which it is in force. */
struct td_row {
	const struct td_field *id;
	const struct td_day *from;
	const struct td_day *until;
	bool own; /* added by a regulation of the province */
	const struct td_node *node;
};

struct td_rows {
	struct td_row *items;
	size_t count;
	const struct td_document *document;
};

/* No two rows of one id share a day. Which of two counts is clear where one is
 * the province's own. */
TD_MUST_CHECK enum td_status
td_rows_check_overlap(const struct td_rows *rows, struct td_diag *diag);

/* No row ends before it begins. */
TD_MUST_CHECK enum td_status
td_rows_check_order(const struct td_rows *rows, struct td_diag *diag);

/* No day is left out between two rows of one id. */
TD_MUST_CHECK enum td_status
td_rows_check_gaps(const struct td_rows *rows, struct td_diag *diag);

/* The rows that came with one release or another are there as they came; list:
 * where they would stand. */
TD_MUST_CHECK enum td_status
td_rows_check_intact(const struct td_rows *rows, const struct td_rows *shipped,
                     const struct td_rows *other, const struct td_node *list,
                     struct td_diag *diag);

#endif
