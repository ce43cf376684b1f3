/* What the money that goes with an award is computed from. */

#include "rules/decision/decision_sum.h"

#include "rules/decision/decision_rules.h"

#include <string.h>

static const char base_salary[] = "base-salary";

static const struct td_procedure_rule *
row_on(const struct td_procedure *procedure, const char *id, struct td_date on)
{
	return procedure ? td_procedure_find(procedure, id, on) : NULL;
}

/* What a row says, in đồng; -1: nothing. */
static long long
dong_of(const struct td_procedure_rule *row)
{
	return row && row->value.given ? (long long)(row->value.value + 0.5)
	                               : -1;
}

enum td_recipient_kind
td_sum_paid_as(const struct td_award *award, enum td_recipient_kind kind)
{
	return kind == TD_RECIPIENT_ENTERPRISE && award->factors[kind] == 0
	           ? TD_RECIPIENT_COLLECTIVE
	           : kind;
}

const struct td_procedure_rule *
td_sum_salary_row(const struct td_procedure *procedure, struct td_date on)
{
	return row_on(procedure, base_salary, on);
}

const struct td_procedure_rule *
td_sum_rounding_row(const struct td_procedure *procedure, struct td_date on)
{
	return row_on(procedure, "amount-rounding", on);
}

long long
td_sum_salary(const struct td_procedure *procedure, struct td_date on)
{
	return dong_of(td_sum_salary_row(procedure, on));
}

long long
td_sum_step(const struct td_procedure *procedure, struct td_date on)
{
	long long step = dong_of(td_sum_rounding_row(procedure, on));

	return step > 0 ? step : 1;
}

long long
td_sum_of(const struct td_award *award, enum td_recipient_kind kind,
          long long salary, long long step)
{
	long long product = award->factors[td_sum_paid_as(award, kind)] *
	                    salary;

	return step == 1 ? (product + TD_SUM_WHOLE / 2) / TD_SUM_WHOLE
	                 : (product + step * TD_SUM_WHOLE - 1) /
	                       (step * TD_SUM_WHOLE) * step;
}

const struct td_procedure_rule *
td_sum_former_row(const struct td_award *award, enum td_recipient_kind kind,
                  const struct td_procedure *procedure, struct td_date on,
                  long long amount)
{
	long long step = td_sum_step(procedure, on);

	for (size_t i = 0; procedure && i < procedure->rule_count; i++) {
		const struct td_procedure_rule *row = &procedure->rules[i];
		long long salary = dong_of(row);

		if (strcmp(row->id.text, base_salary) == 0 && salary > 0 &&
		    row->from.given &&
		    td_date_compare(row->from.date, on) <= 0 &&
		    (amount == td_sum_of(award, kind, salary, 1) ||
		     amount == td_sum_of(award, kind, salary, step)))
			return row;
	}
	return NULL;
}

long long
td_rule_amount(const struct td_award *award, enum td_recipient_kind kind,
               const struct td_procedure *procedure, struct td_date on)
{
	long long salary = td_sum_salary(procedure, on);

	if (salary <= 0 || award->factors[td_sum_paid_as(award, kind)] == 0)
		return -1;
	return td_sum_of(award, kind, salary, td_sum_step(procedure, on));
}
