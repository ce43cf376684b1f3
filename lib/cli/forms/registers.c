/* The tables of the register. */

#include "cli/forms/registers.h"

static const struct td_table_column unit_columns[] = {
	[TD_UNIT_ID] = { "id", NULL, NULL, false, false },
	[TD_UNIT_NAME] = { "name", NULL, "name", false, true },
	[TD_UNIT_CLASS] = { "class", NULL, "class", false, true },
	[TD_UNIT_LEVEL] = { "level", NULL, "level", false, true },
	[TD_UNIT_MANAGED_BY] = { "managed_by", NULL, "managed_by", false,
	                         false },
	[TD_UNIT_HEAD_NAME] = { "head_name", "head", "name", false, false },
	[TD_UNIT_HEAD_OFFICE] = { "head_office", "head", "office", false,
	                          false },
	[TD_UNIT_FROM] = { "from", NULL, "from", false, false },
	{ 0 }
};

const struct td_table td_register_units = { .kind = TD_KIND_UNIT,
	                                    .columns = unit_columns,
	                                    .path = td_path_unit };

static const struct td_table_column person_columns[] = {
	[TD_PERSON_ID] = { "id", NULL, NULL, false, false },
	[TD_PERSON_NAME] = { "name", NULL, "name", false, true },
	[TD_PERSON_BIRTH_YEAR] = { "birth_year", NULL, "birth_year", true,
	                           false },
	[TD_PERSON_UNIT] = { "unit", NULL, "unit", false, true },
	[TD_PERSON_POSITION] = { "position", NULL, "position", false, false },
	[TD_PERSON_CLASS] = { "class", NULL, "class", false, true },
	{ 0 }
};

const struct td_table td_register_people = { .kind = TD_KIND_PERSON,
	                                     .columns = person_columns,
	                                     .path = td_path_person,
	                                     .names_repeat = true };
