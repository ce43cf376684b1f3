/* What stands open in the audited commit. */

#include "views/audit/audit_open.h"

void
td_audit_open(const struct td_snapshot *snapshot, struct td_date day,
              struct td_diag *diag)
{
	struct td_open open = { .snapshot = snapshot,
		                .reader = td_reader_new(snapshot),
		                .day = day,
		                .diag = diag };

	td_open_duties(&open);
	td_open_numbers(&open);
	td_open_nominations(&open);
	td_reader_free(open.reader);
}
