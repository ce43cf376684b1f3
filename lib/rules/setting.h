/*
 * What every rule is judged under: the store's own policies, its calendars,
 * what people and units are called, which are councils, and who sits on them.
 */
#ifndef TD_RULES_SETTING_H
#define TD_RULES_SETTING_H

#include "record/store_record.h"

struct td_council;
struct td_strbuf;
struct td_workdays;

/* All borrowed. */
struct td_setting {
	struct td_date day;                  /* of the record that is judged */
	const struct td_store_record *store; /* NULL: the default policies */
	const struct td_workdays *workdays;  /* NULL: weekends only */
	/* What people call a unit; NULL for one without a record. May itself
	 * be NULL: units are called by their ids. */
	const char *(*unit_name)(void *names, const char *id,
	                         struct td_asof asof);
	/* The name of a person of the register; the same. */
	const char *(*person_name)(void *names, const char *id,
	                           struct td_asof asof);
	/* Add what tells a person from others of the same name, " (1970, Sở Y
	 * tế)"; nothing where nobody else has it. May be NULL. */
	void (*person_apart)(void *names, struct td_strbuf *out, const char *id,
	                     struct td_asof asof);
	/* Whether a unit is a council; NULL: every body that speaks is. */
	bool (*is_council)(void *names, const char *id, struct td_asof asof);
	/* Who sits on the council that a unit is; NULL: it is written down
	 * nowhere. May itself be NULL. */
	const struct td_council *(*council)(void *names, const char *id);
	void *names;
	const struct td_known *known; /* what counts; NULL: everything */
};

/* The same for a record of another day. */
struct td_setting
td_setting_on(const struct td_setting *setting, struct td_date day);

/* What the store chose, and whose it was, on the day of the record; without a
 * header the default policies. */
struct td_store_then
td_setting_policies(const struct td_setting *setting);

struct td_store_then
td_setting_authority(const struct td_setting *setting);

/* A question of what held on a day, under a setting. */
struct td_asof
td_setting_asof(const struct td_setting *setting, enum td_look look,
                struct td_date day);

#endif
