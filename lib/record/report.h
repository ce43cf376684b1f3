/* campaigns/…/reports/<occurrence>/<drawer>/<unit>/<received>.yaml */
#ifndef TD_RECORD_REPORT_H
#define TD_RECORD_REPORT_H

#include "record/values.h"

enum td_task_status {
	TD_TASK_DONE,
	TD_TASK_UNDER_WAY,
	TD_TASK_NOT_STARTED,
	TD_TASK_DROPPED
};

const char *
td_task_status_name(enum td_task_status status);

struct td_report_task {
	struct td_field id; /* of the plan's task */
	enum td_task_status status;
	const struct td_node *status_node;
	struct td_field note;
	const struct td_node *node;
	const struct td_document *document; /* that says it */
};

struct td_result {
	struct td_field criterion; /* id */
	struct td_amount value;
	struct td_field unit;  /* of measure */
	struct td_amount part; /* the share the value comes from */
	struct td_amount whole;
	struct td_field text;
	struct td_document_refs evidence;
	const struct td_node *node;
	const struct td_document *document; /* that says it */
};

struct td_figure_part {
	struct td_field text;
	struct td_amount value;
};

/* A total that must be the sum of its parts. */
struct td_figure {
	struct td_field id;
	struct td_field text;
	struct td_amount total;
	struct td_figure_part *parts;
	size_t part_count;
	const struct td_node *node;
	const struct td_document *document; /* that says it */
};

struct td_report {
	struct td_document *document;
	struct td_field campaign;   /* id */
	struct td_field unit;       /* id */
	struct td_field occurrence; /* id */
	/* The report that it supplements: the day it was received, as its file
	 * is called. */
	struct td_field supplements;
	struct td_document_ref paper;
	struct td_fields addressed_to; /* ids of units */
	struct td_day from;            /* the period reported on */
	struct td_day to;
	struct td_report_task *tasks;
	size_t task_count;
	const struct td_node *tasks_node;
	struct td_result *results;
	size_t result_count;
	const struct td_node *results_node;
	struct td_figure *figures;
	size_t figure_count;
	struct td_field difficulties;
	struct td_field proposals;
};

/* Takes the document over, which the report schema must have accepted. */
void
td_report_read(struct td_report **report, struct td_document *document);

void
td_report_free(struct td_report *report);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_report_check_values(const struct td_report *report, struct td_diag *diag);

/* What a report says of a task, of a criterion; NULL: nothing. */
const struct td_report_task *
td_report_task_of(const struct td_report *report, const char *id);

const struct td_result *
td_report_result_of(const struct td_report *report, const char *criterion);

#endif
