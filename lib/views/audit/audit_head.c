/* What is wrong in the commit itself. */

#include "check/check_all.h"
#include "views/audit/audit_parts.h"

/* Two branches that each were right may not be so together: one nomination
 * decided twice, one number used twice. What only warns is records-check's to
 * say; what stands at no place is told of the commit that brought it. */
enum td_status
td_audit_head(const struct td_snapshot *snapshot, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_snapshot_list(&paths, snapshot, "", found);

	status = td_worse(status, td_check_all(snapshot, &paths, 1, found));
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (finding->severity >= TD_ERROR &&
		    finding->id != TD_RECORD_STRAY)
			(void)td_diag_add_copy(
			    diag, finding,
			    td_finding_place(finding, finding->path));
	}
	td_strlist_clear(&paths);
	td_diag_free(found);
	return status;
}
