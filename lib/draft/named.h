/*
 * A recipient as documents name it: what it is called, and what stands beside
 * its name.
 */
#ifndef TD_DRAFT_NAMED_H
#define TD_DRAFT_NAMED_H

#include "archive/reader.h"
#include "record/ledger.h"
#include "record/person.h"
#include "record/unit.h"

struct td_named {
	char *name;
	char *office;        /* position and unit; the unit; "": nothing */
	char *key;           /* to sort by name, as a dictionary does */
	const char *unit_id; /* the recipient's, or that of a person; NULL:
	                        unknown */
	const struct td_person *person; /* an individual; NULL: unknown */
};

/* Name the recipient of a nomination as of then; who is not in the register is
 * called by its id. */
void
td_named_gather(struct td_named *named, struct td_reader *reader,
                const struct td_nomination *nomination, struct td_asof asof,
                struct td_diag *diag);

/* Put a name as corrected; NULL changes nothing. */
void
td_named_correct(struct td_named *named, const char *name);

void
td_named_clear(struct td_named *named);

#endif
