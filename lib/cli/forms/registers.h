/*
 * The tables of the register: which columns units and people have. Values of
 * options are given in the order of the columns.
 */
#ifndef TD_CLI_FORMS_REGISTERS_H
#define TD_CLI_FORMS_REGISTERS_H

#include "cli/forms/table.h"

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

extern const struct td_table td_register_units;
extern const struct td_table td_register_people;

#endif
