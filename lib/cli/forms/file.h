/*
 * The whole of commands that file what their operands are: read, check, file,
 * print the paths.
 */
#ifndef TD_CLI_FORMS_FILE_H
#define TD_CLI_FORMS_FILE_H

#include "base/status.h"
#include "store/layout.h"

#include <stdbool.h>

struct td_context;

/* A plan or a report. received is the day given to --received; NULL: today. */
TD_MUST_CHECK enum td_status
td_forms_receive(struct td_context *ctx, enum td_kind kind,
                 const char *received);

/* A scoring rule or a set of indicators, under an id. */
TD_MUST_CHECK enum td_status
td_forms_issue_scoring(struct td_context *ctx, const char *id);

/* A cluster's record, or one member of it from a day on. */
struct td_cluster_request {
	const char *unit; /* NULL: the record is an operand */
	const char *office;
	bool ends;
	const char *on;
	const char *document;
};

TD_MUST_CHECK enum td_status
td_forms_update_cluster(struct td_context *ctx,
                        const struct td_cluster_request *request);

/* All reviews, or all inspections, that are named, or none. */
TD_MUST_CHECK enum td_status
td_forms_look_into(struct td_context *ctx, enum td_kind kind);

/* All nominations that are named, or none. */
TD_MUST_CHECK enum td_status
td_forms_nominate(struct td_context *ctx);

/* The stub of a nomination that is marked secret. */
TD_MUST_CHECK enum td_status
td_forms_stub(struct td_context *ctx, const char *kept_by, const char *number);

#endif
