/* What every rule is judged under. */

#include "rules/setting.h"

struct td_asof
td_setting_asof(const struct td_setting *setting, enum td_look look,
                struct td_date day)
{
	return (struct td_asof){ look, day, setting->known };
}
