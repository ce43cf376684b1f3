/*
 * What the commands do that print a record to fill in: plan-new, report-new,
 * nomination-new, person-new.
 */
#ifndef TD_CLI_BLANKS_PRINT_BLANK_H
#define TD_CLI_BLANKS_PRINT_BLANK_H

#include "cli/command.h"
#include "views/skeleton/skeleton.h"

/* One of skeleton.h. */
typedef enum td_status
td_blank_maker(char **bytes, struct td_reader *reader,
               const struct td_skeleton_query *query, struct td_diag *diag);

/* The forms in which such a record can be had; options set the flags. */
struct td_blank_forms {
	td_blank_maker *record;
	td_blank_maker *csv; /* NULL: there is no table */
	bool as_csv;
	bool as_ods;
};

/* Of a unit in a campaign: that both are named, and one form at most. */
TD_MUST_CHECK enum td_status
td_blank_check_usage(struct td_context *ctx,
                     const struct td_skeleton_query *query,
                     const struct td_blank_forms *forms);

/* Make it as of the day of the context, and print it. */
TD_MUST_CHECK enum td_status
td_blank_print(struct td_context *ctx, struct td_skeleton_query *query,
               const struct td_blank_forms *forms);

#endif
