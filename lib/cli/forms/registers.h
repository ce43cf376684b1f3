/*
 * The tables of the register: which columns units and people have. Values of
 * options are given in the order of the columns.
 */
#ifndef TD_CLI_FORMS_REGISTERS_H
#define TD_CLI_FORMS_REGISTERS_H

#include "cli/forms/table.h"
#include "cli/option.h"
#include "diag/message.h"

enum td_unit_column {
	TD_UNIT_ID,
	TD_UNIT_NAME,
	TD_UNIT_CLASS,
	TD_UNIT_LEVEL,
	TD_UNIT_MANAGED_BY,
	TD_UNIT_HEAD_NAME,
	TD_UNIT_HEAD_OFFICE,
	TD_UNIT_FROM,
	TD_UNIT_COLUMNS
};

enum td_person_column {
	TD_PERSON_ID,
	TD_PERSON_NAME,
	TD_PERSON_BIRTH_YEAR,
	TD_PERSON_UNIT,
	TD_PERSON_POSITION,
	TD_PERSON_CLASS,
	TD_PERSON_COLUMNS
};

/* The options that give what may stand in the columns, as whoever enters or
 * changes a unit has them: rows of an option table. */
#define TD_UNIT_OPTIONS(values)                                                \
	{ .name = "name",                                                      \
	  .argument = "NAME",                                                  \
	  .text = &(values)[TD_UNIT_NAME],                                     \
	  .help = N_("the unit's full name") },                                \
	    { .name = "class",                                                 \
	      .argument = "CLASS",                                             \
	      .text = &(values)[TD_UNIT_CLASS],                                \
	      .meant = td_word_unit_class,                                     \
	      .help = N_("agency, locality, front, enterprise, school, …") },  \
	    { .name = "level",                                                 \
	      .argument = "LEVEL",                                             \
	      .text = &(values)[TD_UNIT_LEVEL],                                \
	      .meant = td_word_level,                                          \
	      .help = N_("central, province, commune or unit") },              \
	    { .name = "managed-by",                                            \
	      .argument = "ID",                                                \
	      .text = &(values)[TD_UNIT_MANAGED_BY],                           \
	      .called = TD_CALLED_UNIT,                                        \
	      .help = N_("the unit that manages it") },                        \
	    { .name = "head-name",                                             \
	      .argument = "NAME",                                              \
	      .text = &(values)[TD_UNIT_HEAD_NAME],                            \
	      .help = N_("who heads it") },                                    \
	    { .name = "head-office",                                           \
	      .argument = "OFFICE",                                            \
	      .text = &(values)[TD_UNIT_HEAD_OFFICE],                          \
	      .help = N_("the head's office") },                               \
	{                                                                      \
		.name = "from", .argument = "DAY",                             \
		.text = &(values)[TD_UNIT_FROM], .help = N_("its first day")   \
	}

/* The same of a person. */
#define TD_PERSON_OPTIONS(values)                                              \
	{ .name = "name",                                                      \
	  .argument = "NAME",                                                  \
	  .text = &(values)[TD_PERSON_NAME],                                   \
	  .help = N_("the person's full name") },                              \
	    { .name = "birth-year",                                            \
	      .argument = "YEAR",                                              \
	      .text = &(values)[TD_PERSON_BIRTH_YEAR],                         \
	      .help = N_("tells people of one name apart") },                  \
	    { .name = "unit",                                                  \
	      .argument = "ID",                                                \
	      .text = &(values)[TD_PERSON_UNIT],                               \
	      .called = TD_CALLED_UNIT,                                        \
	      .help = N_("the unit the person belongs to") },                  \
	    { .name = "position",                                              \
	      .argument = "TEXT",                                              \
	      .text = &(values)[TD_PERSON_POSITION],                           \
	      .help = N_("the person's position") },                           \
	{                                                                      \
		.name = "class", .argument = "CLASS",                          \
		.text = &(values)[TD_PERSON_CLASS],                            \
		.meant = td_word_person_class,                                 \
		.help = N_(                                                    \
		    "official, business-person, scientist, worker, farmer, "   \
		    "soldier, pupil or other-person")                          \
	}

extern const struct td_table td_register_units;
extern const struct td_table td_register_people;

#endif
