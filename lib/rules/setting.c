/* What every rule is judged under. */

#include "rules/setting.h"

struct td_asof
td_setting_asof(const struct td_setting *setting, enum td_look look,
                struct td_date day)
{
	return (struct td_asof){ .look = look,
		                 .day = day,
		                 .known = setting->known };
}

struct td_setting
td_setting_on(const struct td_setting *setting, struct td_date day)
{
	struct td_setting then = *setting;

	then.day = day;
	return then;
}

static struct td_store_then
store_on(const struct td_setting *setting, enum td_look look)
{
	if (!setting->store)
		return (struct td_store_then){ .authority_name = NULL };
	return td_store_on(setting->store,
	                   td_setting_asof(setting, look, setting->day));
}

struct td_store_then
td_setting_policies(const struct td_setting *setting)
{
	return store_on(setting, TD_LOOK_POLICY);
}

struct td_store_then
td_setting_authority(const struct td_setting *setting)
{
	return store_on(setting, TD_LOOK_AUTHORITY);
}
