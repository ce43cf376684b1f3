/* How much a rule weighs that may be known from practice only. */

#include "rules/weight.h"

enum td_severity
td_rule_weight(const struct td_source *source, const struct td_setting *setting)
{
	if (source->basis == TD_BASIS_READ)
		return TD_ERROR;
	return setting->store && setting->store->recall == TD_POLICY_REFUSE
	           ? TD_ERROR
	           : TD_WARNING;
}
