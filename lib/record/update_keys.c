/* The keys of the records that an update changes. */

#include "record/update_keys.h"

#include <stddef.h>

static const char *const unit_order[] = { "schema", "name",       "class",
	                                  "level",  "managed_by", "head",
	                                  "from",   "dissolved",  "acting",
	                                  "was",    NULL };
static const char *const unit_dated[] = { "name",       "class", "level",
	                                  "managed_by", "head",  NULL };
static const char *const person_order[] = { "schema", "name",     "birth_year",
	                                    "unit",   "position", "class",
	                                    "posts",  "was",      NULL };
static const char *const person_dated[] = { "name", "unit", "position", "class",
	                                    NULL };
static const char *const store_order[] = {
	"schema", "authority", "standing_body", "time_zone", "policies",
	"was",    NULL
};
static const char *const store_dated[] = { "authority",
	                                   "standing_body",
	                                   "policies.roll",
	                                   "policies.include_anchor",
	                                   "policies.loaded_before",
	                                   "policies.late_entry_days",
	                                   "policies.keep_papers",
	                                   "policies.campaign_length",
	                                   "policies.recall",
	                                   NULL };

struct td_update_keys
td_update_keys_of(enum td_kind kind)
{
	if (kind == TD_KIND_UNIT)
		return (struct td_update_keys){ unit_order, unit_dated };
	if (kind == TD_KIND_STORE)
		return (struct td_update_keys){ store_order, store_dated };
	return (struct td_update_keys){ person_order, person_dated };
}
