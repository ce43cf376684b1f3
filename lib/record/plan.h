/* campaigns/…/plans/<drawer>/<unit>/<received>.yaml: a unit's plan. */
#ifndef TD_RECORD_PLAN_H
#define TD_RECORD_PLAN_H

#include "record/campaign.h"

/* A criterion the unit takes on. */
struct td_plan_criterion {
	struct td_field id;
	struct td_target target;
	struct td_field how;
	const struct td_node *node;
};

struct td_task {
	struct td_field id;
	struct td_field text;
	struct td_fields contents; /* ids of the campaign's contents */
	struct td_fields criteria; /* ids of criteria */
	struct td_field duty;      /* id of a duty */
	struct td_field phase;     /* id; absent: of any that the plan is for */
	struct td_field responsible;
	struct td_field with; /* who co-operates */
	struct td_due due;
	struct td_field product;
	struct td_field money;
	const struct td_node *node;
};

struct td_plan {
	struct td_document *document;
	struct td_field campaign;    /* id */
	struct td_field unit;        /* id */
	struct td_field supplements; /* an earlier one, as it was received;
	                                absent: it is a plan of its own */
	struct td_document_ref paper;
	struct td_fields addressed_to; /* ids of units */
	struct td_document_refs based_on;
	struct td_field phase;     /* id */
	struct td_fields phases;   /* ids, of a plan for several */
	struct td_fields contents; /* ids */
	struct td_plan_criterion *criteria;
	size_t criterion_count;
	const struct td_node *criteria_node;
	struct td_task *tasks;
	size_t task_count;
	const struct td_node *tasks_node;
};

/* Takes the document over, which the plan schema must have accepted. */
void
td_plan_read(struct td_plan **plan, struct td_document *document);

void
td_plan_free(struct td_plan *plan);

/* Report phrases that are not understood, document numbers that are written
 * wrongly. The struct can be used all the same. */
TD_MUST_CHECK enum td_status
td_plan_check_values(const struct td_plan *plan, struct td_diag *diag);

/* Whether its document is of a day or a later one; false: it has no date. */
bool
td_plan_is_since(const struct td_plan *plan, struct td_date day);

/* A task by id; NULL: none. */
const struct td_task *
td_plan_task(const struct td_plan *plan, const char *id);

const struct td_plan_criterion *
td_plan_criterion_of(const struct td_plan *plan, const char *id);

#endif
