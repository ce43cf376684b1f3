/*
 * The whole of the command that changes who sits on a council: one member by
 * options, or many by a table.
 */
#ifndef TD_CLI_FORMS_SEATS_H
#define TD_CLI_FORMS_SEATS_H

#include "base/status.h"
#include "cli/forms/table.h"

#include <stdbool.h>

struct td_context;

/* What a table's columns are, and options beside them. */
enum td_seat_column {
	TD_SEAT_PERSON,
	TD_SEAT_NAME,
	TD_SEAT_BIRTH_YEAR,
	TD_SEAT_POSITION,
	TD_SEAT_OFFICE,
	TD_SEAT_COLUMNS
};

/* What the command line gives; NULL for what it does not. */
struct td_seats_request {
	const char *values[TD_SEAT_COLUMNS];
	struct td_table_source table;
	const char *on;
	const char *document; /* "<number>/<day>" */
	bool ends;            /* the one of the options */
	bool whole;           /* whoever the table does not have is ended */
	bool mistake;
};

/* Whether it can be done. Returns TD_OK; or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_seats_usage(struct td_context *ctx, const struct td_seats_request *request);

/* Begin, change, commit once, and print the path. */
TD_MUST_CHECK enum td_status
td_seats_update(struct td_context *ctx, const struct td_seats_request *request);

#endif
