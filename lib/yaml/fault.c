/* Report what is wrong with a file, but no rule more than a few times. */

#include "yaml/fault.h"

#include <assert.h>
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

	if (!value || strlen(value) <= FACT_MAX)
		return value;
	while (length > 0 && ((unsigned char)value[length] & 0xC0) == 0x80)
		length--;
	memcpy(copy, value, length);
	strcpy(copy + length, "\u2026");
	return copy;
}

/* Without its anchors and tags, in whichever normal form, and where it is
 * blank, the tree says what it was meant to say. */
static bool
spares_tree(enum td_finding_id id)
{
	return id == TD_YAML_ANCHOR || id == TD_YAML_TAG ||
	       id == TD_YAML_NOT_NFC || id == TD_TEXT_BLANK;
}

static struct td_fault_count *
count_of(struct td_faults *faults, enum td_finding_id id)
{
	struct td_fault_count *counts = faults->counts;
	size_t at = 0;

	while (at < faults->rules && counts[at].id < id)
		at++;
	if (at < faults->rules && counts[at].id == id)
		return &counts[at];
	assert(faults->rules < TD_FAULT_RULES);
	memmove(counts + at + 1, counts + at,
	        (faults->rules - at) * sizeof *counts);
	counts[at] = (struct td_fault_count){ .id = id };
	faults->rules++;
	return &counts[at];
}

void
td_fault_add(struct td_faults *faults, enum td_finding_id id,
             struct td_mark mark, const char *const facts[4])
{
	struct td_place place = { .path = faults->path,
		                  .line = mark.line,
		                  .column = mark.column };
	char copies[2][FACT_MAX + 4];
	struct td_fault_count *seen = count_of(faults, id);

	faults->any = true;
	faults->spoiled |= !spares_tree(id);
	if (id == TD_YAML_ANCHOR || id == TD_YAML_ALIAS || id == TD_YAML_TAG)
		faults->property_line = mark.line;
	if (seen->count++ >= TD_FAULT_REPORTS_MAX) {
		if (seen->unlisted.line == 0)
			seen->unlisted = mark;
		return;
	}
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

	snprintf(name, sizeof name, "U+%04X", code_point);
	td_fault_add_one(faults, id, mark, "character", name);
}

void
td_faults_finish(const struct td_faults *faults)
{
	for (size_t i = 0; i < faults->rules; i++) {
		const struct td_fault_count *seen = &faults->counts[i];
		struct td_place place = { .path = faults->path,
			                  .line = seen->unlisted.line,
			                  .column = seen->unlisted.column };
		char more[24];

		if (seen->count <= TD_FAULT_REPORTS_MAX)
			continue;
		snprintf(more, sizeof more, "%zu",
		         seen->count - TD_FAULT_REPORTS_MAX);
		(void)td_diag_add(faults->diag, TD_YAML_FAULTS_LEFT_OUT, place,
		                  "count", more, "rule",
		                  td_finding_kind(seen->id)->slug, NULL);
	}
}
