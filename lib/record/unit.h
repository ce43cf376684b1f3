/* units/<drawer>/<unit>.yaml: an office, commune, union, enterprise … */
#ifndef TD_RECORD_UNIT_H
#define TD_RECORD_UNIT_H

#include "record/was.h"

enum td_unit_level {
	TD_UNIT_LEVEL_CENTRAL,
	TD_UNIT_LEVEL_PROVINCE,
	TD_UNIT_LEVEL_DISTRICT, /* there are none since 01/07/2025 */
	TD_UNIT_LEVEL_COMMUNE,
	TD_UNIT_LEVEL_UNIT
};

const char *
td_unit_level_name(enum td_unit_level level);

/* Who may sign while the head is absent or none is appointed: a deputy, an
 * acting head. */
struct td_acting {
	const char *name;
	const char *office;
	struct td_own_days days;
	const struct td_node *node;
};

struct td_unit {
	struct td_document *document;
	struct td_was was;
	struct td_acting *acting;
	size_t acting_count;
	struct td_day from;
	bool is_dissolved;
	struct td_day dissolved_on;
	struct td_day dissolved_entered;
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

/*
 * What a unit was as of then: of these what the row asks for; the others are
 * NULL, and a class is TD_CLASS_COUNT.
 */
struct td_unit_then {
	struct td_field name;
	enum td_class class;
	const struct td_node *class_node;
	enum td_unit_level level;
	struct td_field managed_by; /* id of a unit */
	const char *head_name;      /* NULL: not said, or there was none */
	const char *head_office;
};

struct td_unit_then
td_unit_on(const struct td_unit *unit, struct td_asof asof);

/*
 * Who signs for a unit as of then: its head, else who acts for one. Names are
 * compared as people write them. The register may name nobody: because the head
 * left and nobody followed, and then nobody signs; or because it never named
 * one, and anybody may.
 */
struct td_unit_signer {
	bool signs;
	const char *head; /* whom it has to be, the first of them; or NULL */
	struct td_day vacant; /* there is no head since this day */
};

struct td_unit_signer
td_unit_signer(const struct td_unit *unit, struct td_asof asof,
               const char *name);

/* Whether it is dissolved on a day, as far as is known (NULL: all there is). */
bool
td_unit_is_dissolved(const struct td_unit *unit, struct td_date on,
                     const struct td_known *known);

/* Whether the unit exists on a day: from its first day up to the day before
 * it is dissolved. */
bool
td_unit_exists_on(const struct td_unit *unit, struct td_date on,
                  const struct td_known *known);

#endif
