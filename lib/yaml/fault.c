/* Report what is wrong with a file, but no rule more than a few times. */

#include "yaml/fault.h"

#include <stdio.h>
#include <string.h>

enum {
	FACT_MAX = 80 /* bytes */
};

/* A fact is shown on one line: cut between two characters. */
static const char *
shorten(char copy[FACT_MAX + 4], const char *value)
{
	size_t length = FACT_MAX;

	if (value == NULL || strlen(value) <= FACT_MAX)
		return value;
	while (length > 0 && ((unsigned char)value[length] & 0xC0) == 0x80)
		length--;
	memcpy(copy, value, length);
	strcpy(copy + length, "\u2026");
	return copy;
}

void
td_fault_add(struct td_faults *faults, enum td_finding_id id,
             struct td_mark mark, const char *const facts[4])
{
	struct td_place place = { .path = faults->path,
		                  .line = mark.line,
		                  .column = mark.column };
	char copies[2][FACT_MAX + 4];

	faults->any = true;
	if (id == TD_YAML_ANCHOR || id == TD_YAML_ALIAS || id == TD_YAML_TAG)
		faults->property_line = mark.line;
	if (faults->counts[id] == TD_FAULT_REPORTS_MAX)
		return;
	faults->counts[id]++;
	td_diag_add(faults->diag, id, place, facts[0],
	            shorten(copies[0], facts[1]), facts[2],
	            shorten(copies[1], facts[3]), NULL);
}

void
td_fault_add_one(struct td_faults *faults, enum td_finding_id id,
                 struct td_mark mark, const char *name, const char *value)
{
	const char *facts[4] = { name, value, NULL, NULL };

	td_fault_add(faults, id, mark, facts);
}

void
td_fault_add_character(struct td_faults *faults, enum td_finding_id id,
                       struct td_mark mark, unsigned code_point)
{
	char name[16];

	snprintf(name, sizeof(name), "U+%04X", code_point);
	td_fault_add_one(faults, id, mark, "character", name);
}
