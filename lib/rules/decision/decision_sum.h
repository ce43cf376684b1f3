/*
 * What the money that goes with an award is computed from: its factor, the base
 * salary, and to what a sum is rounded up.
 */
#ifndef TD_RULES_DECISION_SUM_H
#define TD_RULES_DECISION_SUM_H

#include "record/awards.h"
#include "record/procedure.h"

enum {
	/* Factors are kept in thousandths. */
	TD_SUM_WHOLE = 1000
};

/* As which kind of recipient one of a kind is paid. */
enum td_recipient_kind
td_sum_paid_as(const struct td_award *award, enum td_recipient_kind kind);

/* The rows in force on a day; NULL: none. */
const struct td_procedure_rule *
td_sum_salary_row(const struct td_procedure *procedure, struct td_date on);

const struct td_procedure_rule *
td_sum_rounding_row(const struct td_procedure *procedure, struct td_date on);

/* The base salary of a day, in đồng; -1: the procedure does not say. */
long long
td_sum_salary(const struct td_procedure *procedure, struct td_date on);

/* To what sums are rounded up; 1: rules of before this row round to the
 * nearest đồng. */
long long
td_sum_step(const struct td_procedure *procedure, struct td_date on);

/* Factor times salary, rounded up to a step; to the nearest đồng where that is
 * 1. */
long long
td_sum_of(const struct td_award *award, enum td_recipient_kind kind,
          long long salary, long long step);

/* The row by which an amount was right before a day: one of a base salary that
 * holds no longer, with its product rounded up or not; NULL: none. */
const struct td_procedure_rule *
td_sum_former_row(const struct td_award *award, enum td_recipient_kind kind,
                  const struct td_procedure *procedure, struct td_date on,
                  long long amount);

#endif
