/* How much a rule weighs that may be known from practice only. */

#include "rules/weight.h"
#include "rules/matter.h"

enum td_severity
td_rule_weight(const struct td_source *source, const struct td_setting *setting)
{
	if (source->basis == TD_BASIS_READ)
		return TD_ERROR;
	return td_setting_policies(setting).recall == TD_POLICY_REFUSE
	           ? TD_ERROR
	           : TD_WARNING;
}

enum td_severity
td_rule_weight_on(const struct td_matter *matter,
                  const struct td_source *source)
{
	const struct td_ground *ground = td_matter_ground(matter);

	if (ground && ground->source.basis != TD_BASIS_READ)
		source = &ground->source;
	return source ? td_rule_weight(source, &matter->setting) : TD_ERROR;
}
