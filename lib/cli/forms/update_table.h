/*
 * The whole of commands that change records of the register from a day on: one
 * by options, or many by a table, in which new ones may stand too.
 */
#ifndef TD_CLI_FORMS_UPDATE_TABLE_H
#define TD_CLI_FORMS_UPDATE_TABLE_H

#include "base/status.h"
#include "base/strlist.h"
#include "cli/forms/table.h"

#include <stdbool.h>

struct td_context;

/* What the command line gives; NULL for what it does not. */
struct td_update_request {
	/* In the order of the table's columns; empty text: there is none from
	 * that day on. */
	const char *const *values;
	struct td_table_source table;
	const char *on;
	const char *document; /* "<number>/<day>" */
	bool mistake;
	struct td_strlist distinct; /* from whom it is told apart: nothing else
	                               is given then */
};

/* Whether it can be done. Returns TD_OK; or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_forms_update_usage(struct td_context *ctx, const struct td_table *table,
                      const struct td_update_request *request);

/* Begin, change, commit once, and print the paths. */
TD_MUST_CHECK enum td_status
td_forms_update(struct td_context *ctx, const struct td_table *table,
                const struct td_update_request *request, const char *subject);

#endif
