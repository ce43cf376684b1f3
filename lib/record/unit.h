/* units/<drawer>/<unit>.yaml: an office, commune, union, enterprise … */
#ifndef TD_RECORD_UNIT_H
#define TD_RECORD_UNIT_H

#include "record/values.h"

enum td_unit_level {
	TD_UNIT_LEVEL_CENTRAL,
	TD_UNIT_LEVEL_PROVINCE,
	TD_UNIT_LEVEL_DISTRICT, /* there are none since 01/07/2025 */
	TD_UNIT_LEVEL_COMMUNE,
	TD_UNIT_LEVEL_UNIT
};

const char *
td_unit_level_name(enum td_unit_level level);

struct td_unit {
	struct td_document *document;
	struct td_field name;
	enum td_class class;
	const struct td_node *class_node;
	enum td_unit_level level;
	struct td_field managed_by; /* id of a unit */
	const char *head_name;
	const char *head_office;
	struct td_day from;
	bool is_dissolved;
	struct td_day dissolved_on;
	struct td_document_ref dissolved_by;
	struct td_fields successors; /* ids of units */
};

/* Takes the document over, which the unit schema must have accepted. */
void
td_unit_read(struct td_unit **unit, struct td_document *document);

void
td_unit_free(struct td_unit *unit);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_unit_check_values(const struct td_unit *unit, struct td_diag *diag);

/* Whether the unit exists on a day: from its first day up to the day before
 * it is dissolved. */
bool
td_unit_exists_on(const struct td_unit *unit, struct td_date on);

#endif
