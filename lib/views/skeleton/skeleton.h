/*
 * Records to fill in: what the store knows stands in them, what only the office
 * knows is a blank (archive/blank.h), and comments in the reader's language say
 * what belongs there.
 *
 * A skeleton is a record of its kind but for its blanks: filling in these is
 * all that there is to do. Nothing is written to the store.
 */
#ifndef TD_VIEWS_SKELETON_SKELETON_H
#define TD_VIEWS_SKELETON_SKELETON_H

#include "archive/reader.h"
#include "base/status.h"
#include "calendar/date.h"
#include "diag/diag.h"

#include <stddef.h>

/* What is asked for. What a kind does not take is NULL. */
struct td_skeleton_query {
	const char *campaign;   /* id */
	const char *unit;       /* id */
	const char *person;     /* id */
	const char *occurrence; /* NULL: the next report that is due */
	const char *award;      /* id */
	const char *stage;      /* NULL: a blank */
	struct td_date today;
};

/*
 * Each makes the bytes of one record, which are the caller's. A campaign, unit
 * or person that is not there, or cannot be read, is reported, and *bytes is
 * left alone.
 */
TD_MUST_CHECK enum td_status
td_skeleton_plan(char **bytes, struct td_reader *reader,
                 const struct td_skeleton_query *query, struct td_diag *diag);

/* The same plan as a table (CSV), which cli/form_sheet.h reads. */
TD_MUST_CHECK enum td_status
td_skeleton_plan_csv(char **bytes, struct td_reader *reader,
                     const struct td_skeleton_query *query,
                     struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_skeleton_report(char **bytes, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag);

/* The same report as a table. */
TD_MUST_CHECK enum td_status
td_skeleton_report_csv(char **bytes, struct td_reader *reader,
                       const struct td_skeleton_query *query,
                       struct td_diag *diag);

/* Such a table as a workbook (.ods), which is the caller's. */
char *
td_skeleton_workbook(size_t *size, const char *csv);

/* unit: whose. */
TD_MUST_CHECK enum td_status
td_skeleton_person(char **bytes, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag);

/* person or unit: who is nominated, for the award if one is named. */
TD_MUST_CHECK enum td_status
td_skeleton_nomination(char **bytes, struct td_reader *reader,
                       const struct td_skeleton_query *query,
                       struct td_diag *diag);

/* By whose store it is; only today is asked for. */
TD_MUST_CHECK enum td_status
td_skeleton_campaign(char **bytes, struct td_reader *reader,
                     const struct td_skeleton_query *query,
                     struct td_diag *diag);

#endif
